// Branches: going back to a turn, choosing otherwise, and keeping both roads.

#include <algorithm>
#include <thread>

#include <gmock/gmock.h>
#include <sys/wait.h>

#include "json/value.h"
#include "records/testing.h"

namespace wijk::records {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::FullDisk;

std::vector<std::string> told(const std::vector<Event>& events) {
    std::vector<std::string> lines;
    for (const auto& one : events)
        lines.push_back(std::string(to_id(one.kind)) + " " + std::to_string(one.turn) + " " + one.id + " " +
                        one.text);
    return lines;
}

class Roads : public testing_support::RecordsTest {
 protected:
    void say(const std::string& id, Event event) { ASSERT_TRUE(records_->append(id, std::move(event))); }
    /// With everything that can stand beside a reply, and a road that was taken back.
    std::string lived_through() {
        const auto id = begin();
        say(id, reply("een", "mijn woorden"));
        say(id, reply("twee", "weg ermee"));
        say(id, {Event::Kind::note, {}, "bij wat wegging", 1, {}});
        say(id, {Event::Kind::back, {}, {}, 1, {}});
        say(id, {Event::Kind::coded, "CR+OQ", {}, 0, {}});
        say(id, reply("een"));
        say(id, {Event::Kind::mark, {}, "waarom", 1, {}});
        say(id, reply("klaar"));
        say(id, {Event::Kind::ended, "eind", {}, 0, {}});
        say(id, {Event::Kind::nearest, "twee", {}, 0, {}});
        say(id, {Event::Kind::note, {}, "bij het eind", 2, {}});
        say(id, {Event::Kind::reflected, "open", "yes", 0, {}});
        return id;
    }
    std::string fork(const std::string& id, int turn, const std::string& name = {}) {
        auto forked = records_->fork(id, turn, name);
        if (!forked) throw std::runtime_error(forked.error().what.en);
        return *forked;
    }
    std::vector<std::string> ids_of_roads(const std::string& id) {
        std::vector<std::string> ids;
        const auto roads = records_->roads(id).value();
        for (const auto& one : roads) ids.push_back(one.id);
        return ids;
    }
};

TEST_F(Roads, BeginWithWhatStandsBeforeTheTurnAfterGoingBack) {
    const auto first = lived_through();
    const auto branch = fork(first, 2, "Anders");
    const auto events = records_->events(branch).value();
    EXPECT_THAT(told(events), ElementsAre("reply 0 een mijn woorden", "coded 0 CR+OQ ", "reply 0 een ",
                                          "mark 1  waarom", "nearest 0 twee "));
    const auto all = records_->events(first).value();
    for (const auto& copied : events)
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Event& one) {
            return one.at == copied.at && one.kind == copied.kind;
        })) << "at the time it had";
    const auto info = records_->session(branch).value(), before = records_->session(first).value();
    EXPECT_EQ(info.name, "Anders");
    EXPECT_EQ(info.from, first);
    EXPECT_EQ(info.from_turn, 2);
    EXPECT_EQ(info.family, first);
    EXPECT_EQ(info.replies, 2);
    EXPECT_EQ(info.ended, std::nullopt);
    EXPECT_EQ(info.version, before.version);
    EXPECT_EQ(info.learner, before.learner);
    EXPECT_EQ(info.mode, Mode::practise);
    EXPECT_GT(info.started, before.last);
}

TEST_F(Roads, BeginWithTheSameEventsAsTheOtherForEveryTurn) {
    const auto first = lived_through();
    const auto road = road_of(records_->events(first).value());
    for (int turn = 0; turn < 3; ++turn) {
        const auto branch = road_of(records_->events(fork(first, turn)).value());
        ASSERT_EQ(branch.steps.size(), static_cast<std::size_t>(turn));
        for (std::size_t i = 0; i < branch.steps.size(); ++i) {
            EXPECT_EQ(branch.steps[i].reply, road.steps[i].reply);
            EXPECT_EQ(branch.steps[i].own_words, road.steps[i].own_words);
        }
    }
}

TEST_F(Roads, LeaveTheOneTheyCameFromAsItWas) {
    const auto first = lived_through();
    const auto before = records_->export_json(first).value();
    const auto branch = fork(first, 1);
    say(branch, reply("twee"));
    say(branch, {Event::Kind::back, {}, {}, 0, {}});
    EXPECT_EQ(records_->export_json(first).value(), before);
}

TEST_F(Roads, AreOneFamilyHoweverTheyBranched) {
    const auto first = lived_through(), other = lived_through();
    const auto second = fork(first, 1);
    say(second, reply("twee"));
    const auto third = fork(second, 1), fourth = fork(first, 2);
    EXPECT_EQ(records_->session(third)->from, second);
    EXPECT_EQ(records_->session(third)->family, first);
    for (const auto& id : {first, second, third, fourth})
        EXPECT_THAT(ids_of_roads(id), ElementsAre(first, second, third, fourth));
    EXPECT_THAT(ids_of_roads(other), ElementsAre(other));
    EXPECT_EQ(records_->roads("nowhere").error().kind, base::ErrorKind::not_found);
}

TEST_F(Roads, BranchOnlyWhereSomethingWasSaid) {
    const auto first = lived_through(), silent = begin();
    for (const int turn : {-1, 3, 1'000'000}) {
        const auto refused = records_->fork(first, turn, "");
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, base::ErrorKind::wrong_use);
        EXPECT_THAT(refused.error().hint.nl, HasSubstr("1 tot en met 3"));
    }
    EXPECT_FALSE(records_->fork(silent, 0, ""));
    EXPECT_EQ(records_->fork("nowhere", 0, "").error().kind, base::ErrorKind::not_found);
    EXPECT_THAT(records_->sessions("").value(), SizeIs(2));
}

TEST_F(Roads, AreHeldByTheWindowThatMadeThemWhateverWindowHasTheFirst) {
    const auto first = lived_through();
    auto other = open();
    const auto branch = other->fork(first, 1, "").value();
    EXPECT_EQ(records_->resume(branch).error().kind, base::ErrorKind::busy);
    EXPECT_TRUE(other->append(branch, reply("twee")));
    say(first, {Event::Kind::note, {}, "ook nu", 0, {}});
    other->release(branch);
    EXPECT_TRUE(records_->resume(branch));
}

TEST_F(Roads, AreHeldUntilTheyAreLetGoOfAsOftenAsTheyWereTaken) {
    const auto id = begin();
    ASSERT_TRUE(records_->resume(id));
    records_->release(id);
    EXPECT_TRUE(records_->append(id, reply("een")));
    EXPECT_FALSE(open()->resume(id));
    records_->release(id);
    EXPECT_FALSE(records_->append(id, reply("een")));
    EXPECT_TRUE(open()->resume(id));
}

TEST_F(Roads, CountTheirOwnTimeAlone) {
    const auto first = begin();
    for (int i = 0; i < 3; ++i) {
        clock_.pass(std::chrono::seconds(20));
        say(first, reply("een"));
    }
    clock_.pass(std::chrono::hours(5));
    const auto branch = fork(first, 2);
    EXPECT_EQ(records_->session(first)->seconds, 60);
    EXPECT_EQ(records_->session(branch)->seconds, 0);
    clock_.pass(std::chrono::seconds(7));
    say(branch, reply("twee"));
    EXPECT_EQ(records_->session(branch)->seconds, 7);
    EXPECT_EQ(records_->session(first)->seconds, 60);
}

TEST_F(Roads, CountAPauseAsFiveMinutesAtMostAndAClockSetBackAsNothing) {
    const auto id = begin();
    clock_.pass(std::chrono::milliseconds(1'500));
    say(id, reply("een"));
    clock_.pass(std::chrono::minutes(45));
    say(id, reply("een"));
    clock_.pass(-std::chrono::minutes(10));
    say(id, reply("een"));
    clock_.pass(std::chrono::minutes(9));
    say(id, reply("een"));
    EXPECT_EQ(records_->session(id)->seconds, 301) << "still before what was counted";
    clock_.pass(std::chrono::seconds(70));
    say(id, reply("een"));
    EXPECT_EQ(records_->session(id)->seconds, 311) << "halves are not lost";
}

TEST_F(Roads, AreCalledWhatTheLearnerCallsThem) {
    const auto first = lived_through();
    const std::string drop = "'); DROP TABLE session; --", tag = "<script>alert(\"x\")</script>";
    for (const auto& name : {std::string("Eerst vragen"), drop, tag, std::string("%s {0} =cmd()"),
                             std::string(60, 'x'), std::string("één ٩ 🙂")}) {
        ASSERT_TRUE(records_->name_session(first, "  " + name + " ")) << name;
        EXPECT_EQ(records_->session(first)->name, name);
        EXPECT_EQ(records_->session(fork(first, 0, name))->name, name);
    }
    EXPECT_THAT(records_->sessions("").value(), SizeIs(7));
    ASSERT_TRUE(records_->name_session(first, ""));
    EXPECT_EQ(records_->session(first)->name, "");
    for (const auto& name : {std::string("a\nb"), std::string("a\tb"), std::string(61, 'x'),
                             std::string("\xff"), std::string("a\0b", 3), std::string("a\u0085b"),
                             std::string("a\u009b2J"), std::string("a\u2028b"), std::string("a\x1b[2J")}) {
        EXPECT_EQ(records_->name_session(first, name).error().kind, base::ErrorKind::wrong_use);
        EXPECT_FALSE(records_->fork(first, 0, name));
    }
    EXPECT_THAT(records_->sessions("").value(), SizeIs(7));
    EXPECT_EQ(records_->name_session("nowhere", "x").error().kind, base::ErrorKind::not_found);
}

TEST_F(Roads, StayWholeWhenTheOneTheyCameFromIsErased) {
    const auto first = lived_through();
    const auto branch = fork(first, 2), sister = fork(first, 1);
    const auto before = records_->events(branch).value();
    ASSERT_TRUE(records_->erase_session(first));
    EXPECT_EQ(told(records_->events(branch).value()), told(before));
    EXPECT_EQ(records_->session(branch)->from, first);
    EXPECT_FALSE(records_->session(first));
    EXPECT_THAT(ids_of_roads(branch), ElementsAre(branch, sister));
    const auto again = records_->fork(branch, 0, "");
    ASSERT_TRUE(again);
    EXPECT_EQ(records_->session(*again)->family, first);
}

TEST_F(Roads, TravelAllTogetherOrOneByOne) {
    const auto first = lived_through();
    const auto branch = fork(first, 2, "\"Anders\" & <b>");
    say(branch, reply("klaar"));
    const auto text = records_->export_json("").value();
    auto other = open("elsewhere");
    EXPECT_EQ(other->import_json(text)->added, 2);
    EXPECT_EQ(other->export_json("").value(), text);
    EXPECT_THAT(other->roads(branch).value(), SizeIs(2));
    for (const auto& id : {first, branch})
        EXPECT_EQ(other->session(id)->seconds, records_->session(id)->seconds);
    EXPECT_EQ(other->import_json(text)->known, 2);
    EXPECT_EQ(other->export_json("").value(), text);

    auto third = open("third");
    ASSERT_TRUE(third->import_json(records_->export_json(branch).value()));
    EXPECT_THAT(third->roads(branch).value(), SizeIs(1));
    EXPECT_EQ(third->session(branch)->from, first) << "which is not here";
    ASSERT_TRUE(third->import_json(records_->export_json(first).value()));
    EXPECT_THAT(third->roads(branch).value(), SizeIs(2));
}

/// The exported text with one member of one session put in another's place.
std::string with(const std::string& text, std::size_t session, const std::string& key, json::Value value) {
    auto root = json::parse(text).value();
    auto sessions = *root.find("sessions")->array();
    sessions[session].set(key, std::move(value));
    root.set("sessions", sessions);
    return json::dump(root);
}

TEST_F(Roads, FromElsewhereAreTakenOnlyWhenTheyCanBe) {
    const auto first = lived_through();
    const auto branch = fork(first, 2, "Anders");
    const auto text = records_->export_json("").value();  // the newest first: the branch
    auto other = open("elsewhere");
    for (const auto& [key, value] :
         std::vector<std::pair<std::string, json::Value>>{{"from", branch},
                                                          {"from", ""},
                                                          {"from", "a\nb"},
                                                          {"from", std::string(65, 'x')},
                                                          {"from", 7},
                                                          {"from_turn", -1},
                                                          {"family", branch},
                                                          {"family", ""},
                                                          {"name", "a\nb"},
                                                          {"name", " a"},
                                                          {"name", std::string(61, 'x')},
                                                          {"id", "a\x1b[2J"}}) {
        const auto refused = other->import_json(with(text, 0, key, value));
        ASSERT_FALSE(refused) << key << json::dump(value);
        EXPECT_EQ(refused.error().kind, base::ErrorKind::bad_data);
        EXPECT_THAT(refused.error().what.en, HasSubstr("sessions[0]"));
        EXPECT_THAT(other->sessions("").value(), IsEmpty());
    }
    ASSERT_TRUE(other->import_json(text));
}

TEST_F(Roads, DoNotComeFromThemselvesInOneFileOrInTwo) {
    const auto first = lived_through();
    const auto branch = fork(first, 2);
    const auto whole = records_->export_json("").value();
    const auto round = with(with(whole, 1, "from", branch), 1, "family", "elsewhere");
    auto other = open("elsewhere");
    const auto refused = other->import_json(round);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::bad_data);
    EXPECT_THAT(other->sessions("").value(), IsEmpty());

    ASSERT_TRUE(other->import_json(records_->export_json(branch).value()));
    const auto turned =
        with(with(records_->export_json(first).value(), 0, "from", branch), 0, "family", "elsewhere");
    EXPECT_FALSE(other->import_json(turned));
    EXPECT_THAT(other->sessions("").value(), SizeIs(1));
}

TEST_F(Roads, OfOtherPeopleAreNotMixedInByAFileThatSaysSo) {
    const auto first = lived_through();
    const auto branch = fork(first, 2);
    auto other = open("elsewhere");
    ASSERT_TRUE(other->import_json(records_->export_json(first).value()));
    auto root = json::parse(records_->export_json(branch).value()).value();
    root.set("learners", json::Array{json::Object{{"id", "stranger"}, {"name", "Ander"}}});
    const auto text = with(json::dump(root), 0, "learner", "stranger");
    ASSERT_TRUE(other->import_json(text));
    EXPECT_THAT(other->roads(first).value(), SizeIs(1));
    EXPECT_THAT(other->roads(branch).value(), SizeIs(1));
}

TEST_F(Roads, OfTheFirstFormatAreStillTaken) {
    const auto first = lived_through();
    auto root = json::parse(records_->export_json(first).value()).value();
    json::Object old;
    for (const auto& [key, value] : *root.object())
        if (key != "practice" && key != "meetings")
            old.emplace_back(key, key == "format" ? json::Value(1) : value);
    json::Array sessions;
    for (const auto& session : *root.find("sessions")->array()) {
        json::Object kept;
        for (const auto& [key, value] : *session.object())
            if (key != "name" && key != "from" && key != "from_turn" && key != "family")
                kept.emplace_back(key, value);
        sessions.emplace_back(kept);
    }
    json::Value file(old);
    file.set("sessions", sessions);
    auto other = open("elsewhere");
    const auto taken = other->import_json(json::dump(file));
    ASSERT_TRUE(taken) << taken.error().what.en;
    EXPECT_EQ(taken->added, 1);
    EXPECT_EQ(told(other->events(first).value()), told(records_->events(first).value()));
    EXPECT_EQ(other->session(first)->family, first);
}

TEST_F(Roads, AreMadeWholeOrNotAtAllWhereverTheDiskGetsFull) {
    const auto first = lived_through();
    const auto size = [&](const char* name) {
        const auto path = folder_ / name;
        return std::filesystem::exists(path) ? std::filesystem::file_size(path) : 0;
    };
    const auto log = size("records.sqlite-wal");
    int failures = 0;
    for (std::uintmax_t room = 0;; room += 512) {
        const auto before = records_->sessions("")->size();
        base::Result<std::string> forked;
        {
            const FullDisk full(log + room);
            forked = records_->fork(first, 2, "vol");
        }
        if (forked) {
            EXPECT_THAT(records_->events(*forked).value(), SizeIs(5));
            break;
        }
        ++failures;
        ASSERT_LT(failures, 500);
        EXPECT_EQ(forked.error().kind, base::ErrorKind::io);
        EXPECT_FALSE(forked.error().hint.nl.empty());
        EXPECT_EQ(records_->sessions("")->size(), before);
        EXPECT_EQ(open()->sessions("")->size(), before) << "as another window sees it";
    }
    EXPECT_GT(failures, 3) << "the disk should have been full in the middle of it";
    EXPECT_TRUE(open()->session(first));
}

TEST_F(Roads, AreMadeWholeOrNotAtAllWheneverTheProgramIsKilled) {
    const auto first = lived_through();
    records_.reset();
    std::size_t made = 0;
    for (int kill = 0; kill < 15; ++kill) {
        const pid_t child = ::fork();
        if (child == 0) {
            auto own = Records::open(folder_, base::system_clock(), base::system_random());
            while (own && (*own)->fork(first, 2, "")) {
            }
            ::_exit(1);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(60 + random_.below(60)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it should have been forking";
        records_ = open();
        const auto roads = records_->roads(first).value();
        for (const auto& one : roads) {
            if (one.id == first) continue;
            EXPECT_THAT(records_->events(one.id).value(), SizeIs(5)) << one.id;
            EXPECT_EQ(one.replies, 2);
        }
        made = roads.size() - 1;
        records_.reset();
    }
    EXPECT_GT(made, 0U);
    records_ = open();
}

TEST(Codes, AreWrittenAndReadBack) {
    using skills::Code;
    EXPECT_EQ(to_id(skills::CodeSet{}), "");
    EXPECT_EQ(to_id(skills::CodeSet{Code::CR, Code::OQ}), "OQ+CR");
    for (const auto first : skills::all_codes)
        for (const auto second : skills::all_codes) {
            const skills::CodeSet set{first, second};
            EXPECT_EQ(codes_from_id(to_id(set)), set);
        }
    EXPECT_EQ(codes_from_id("CR+OQ"), (skills::CodeSet{Code::CR, Code::OQ}));
    for (const auto* wrong : {"X", "+", "CR+", "+CR", "CR++OQ", "CR+CR", "cr", "CR OQ"})
        EXPECT_EQ(codes_from_id(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace wijk::records
