#include <thread>

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include "json/value.h"
#include "records/testing.h"

namespace wijk::records {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::FullDisk;

class Meetings : public testing_support::RecordsTest {
 protected:
    static inline const base::Time start = std::chrono::sys_days{std::chrono::year{2026} / 4 / 2};

    static Meeting meeting(const std::string& id, const std::string& group = "De vroege dienst",
                           base::Time started = start) {
        return {id, group, "Incidentmethode", started, started + 1h, false};
    }
    void keep(const Meeting& one, const std::string& state = "{}") {
        const auto kept = records_->keep_meeting(one, state);
        ASSERT_TRUE(kept) << kept.error().what.en;
    }
};

TEST_F(Meetings, AreKeptAsTheyAreAndReadBackTheSame) {
    auto one = meeting("A");
    one.ended = true;
    const std::string state = "{\"words\":[\"'quote' \\u0000 é\"]}";
    keep(one, state);
    records_ = open();
    EXPECT_EQ(records_->meeting("A").value(), one);
    EXPECT_EQ(records_->meeting_state("A").value(), state);
}

TEST_F(Meetings, TakeThePlaceOfWhatWasKeptBefore) {
    keep(meeting("A"), "{\"step\":1}");
    auto later = meeting("A", "Anders genoemd");
    later.last += 5min;
    later.ended = true;
    keep(later, "{\"step\":2}");
    EXPECT_THAT(records_->meetings().value(), ElementsAre(later));
    EXPECT_EQ(records_->meeting_state("A").value(), "{\"step\":2}");
}

TEST_F(Meetings, AreListedNewestFirst) {
    keep(meeting("B"));
    keep(meeting("A", "", start + 1h));
    keep(meeting("C", "", start - 1h));
    std::vector<std::string> ids;
    const auto listed = records_->meetings().value();
    for (const auto& one : listed) ids.push_back(one.id);
    EXPECT_THAT(ids, ElementsAre("A", "B", "C"));
}

TEST_F(Meetings, SayWhichOneIsNotThere) {
    for (const auto& error : {records_->meeting("X").error(), records_->meeting_state("X").error(),
                              records_->erase_meeting("X").error(), records_->export_meeting("X").error()}) {
        EXPECT_EQ(error.kind, base::ErrorKind::not_found);
        EXPECT_THAT(error.what.nl, HasSubstr("bijeenkomst `X`"));
        EXPECT_THAT(error.hint.nl, HasSubstr("wijk meetings list"));
    }
}

TEST_F(Meetings, AreErasedFromTheFileItself) {
    keep(meeting("A", "De geheime groep"), "{\"words\":\"een geheim woord\"}");
    keep(meeting("B"));
    ASSERT_THAT(raw_files(), HasSubstr("een geheim woord"));
    ASSERT_TRUE(records_->erase_meeting("A"));
    EXPECT_THAT(raw_files(), Not(HasSubstr("geheim")));
    EXPECT_THAT(records_->meetings().value(), SizeIs(1));
}

TEST_F(Meetings, LeaveNothingOfWhatTheySaidBeforeOnceTheyAreErased) {
    keep(meeting("A"), "{\"words\":\"" + std::string(20'000, 'x') + "een geheim woord\"}");
    keep(meeting("A"), "{}");
    ASSERT_TRUE(records_->erase_meeting("A"));
    EXPECT_THAT(raw_files(), Not(HasSubstr("een geheim woord")));
}

TEST_F(Meetings, StayWhenALearnerIsErasedAndGoWithEverything) {
    keep(meeting("A"), "{\"words\":\"een geheim woord\"}");
    ASSERT_TRUE(records_->erase_learner(learner_));
    EXPECT_THAT(records_->meetings().value(), SizeIs(1));
    ASSERT_TRUE(records_->erase_all());
    EXPECT_THAT(records_->meetings().value(), IsEmpty());
    EXPECT_THAT(raw_files(), Not(HasSubstr("een geheim woord")));
}

TEST_F(Meetings, AreRefusedWhenTheyCannotBeKeptAndWhatWasThereStays) {
    keep(meeting("A"), "{\"step\":1}");
    std::string largest(most_meeting_bytes, ' ');
    EXPECT_TRUE(records_->keep_meeting(meeting("B"), largest));
    const auto refused = records_->keep_meeting(meeting("A"), largest + " ");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().what.en, HasSubstr("4 MiB"));
    EXPECT_EQ(records_->meeting_state("A").value(), "{\"step\":1}");
    EXPECT_FALSE(records_->keep_meeting(meeting(""), "{}"));
    EXPECT_FALSE(records_->keep_meeting(meeting("A", "twee\nregels"), "{}"));
    EXPECT_FALSE(records_->keep_meeting(meeting("A", std::string(61, 'x')), "{}"));
    EXPECT_FALSE(records_->keep_meeting(meeting("A"), "{\"\xff\":1}"));
    EXPECT_THAT(records_->meetings().value(), SizeIs(2));
}

TEST_F(Meetings, TravelWithEverythingWhenTheirGroupIsKeptAndImportingTwiceChangesNothing) {
    keep(meeting("A"), "{\"words\":\"één \\\"aanhaling\\\"\"}");
    keep(meeting("B", ""), "{\"words\":\"van deze keer\"}");
    talk({"een", "klaar"});
    const auto text = records_->export_json("").value();
    EXPECT_THAT(text, HasSubstr("aanhaling"));
    EXPECT_THAT(text, Not(HasSubstr("van deze keer")));
    auto other = open("elsewhere");
    const auto first = other->import_json(text);
    ASSERT_TRUE(first) << first.error().what.en;
    EXPECT_EQ(first->meetings, 1);
    EXPECT_EQ(other->meeting("A").value(), meeting("A"));
    EXPECT_EQ(other->meeting_state("A").value(), records_->meeting_state("A").value());
    EXPECT_EQ(other->export_json("").value(), text);
    EXPECT_EQ(other->import_json(text)->meetings, 0);
    EXPECT_EQ(other->export_json("").value(), text);
}

TEST_F(Meetings, StayAsTheyAreHereWhenAnOlderOneIsImported) {
    keep(meeting("A"), "{\"step\":1}");
    const auto text = records_->export_json("").value();
    keep(meeting("A"), "{\"step\":2}");
    ASSERT_TRUE(records_->import_json(text));
    EXPECT_EQ(records_->meeting_state("A").value(), "{\"step\":2}");
}

TEST_F(Meetings, NeverTravelWithOneSession) {
    keep(meeting("A"), "{\"words\":\"van de groep\"}");
    const auto session = talk({"een", "klaar"});
    const auto text = records_->export_json(session).value();
    EXPECT_THAT(text, Not(HasSubstr("van de groep")));
    EXPECT_EQ(json::parse(text)->find("meetings")->array()->size(), 0U);
}

TEST_F(Meetings, TravelOneByOneWithoutAnyTalk) {
    keep(meeting("A", ""), "{\"words\":\"van deze keer\"}");
    keep(meeting("B"));
    talk({"een", "klaar"});
    const auto text = records_->export_meeting("A").value();
    EXPECT_THAT(text, Not(HasSubstr("Els")));
    auto other = open("elsewhere");
    const auto done = other->import_json(text);
    ASSERT_TRUE(done) << done.error().what.en;
    EXPECT_EQ(done->meetings, 1);
    EXPECT_EQ(done->added, 0);
    EXPECT_EQ(other->meeting_state("A").value(), "{\"words\":\"van deze keer\"}");
}

TEST_F(Meetings, OfAFileWithAFaultAreNotTaken) {
    keep(meeting("A"), "{\"step\":1}");
    const auto text = records_->export_json("").value();
    const auto refused = [&](const std::string& from, const std::string& to, const std::string& place) {
        auto broken = text;
        const auto at = broken.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        broken.replace(at, from.size(), to);
        auto other = open("elsewhere");
        const auto result = other->import_json(broken);
        ASSERT_FALSE(result) << from;
        EXPECT_EQ(result.error().kind, base::ErrorKind::bad_data);
        EXPECT_THAT(result.error().what.en, HasSubstr(place)) << from;
        EXPECT_THAT(other->meetings().value(), IsEmpty());
        EXPECT_THAT(other->learners().value(), IsEmpty());
    };
    refused("\"ended\": false", "\"ended\": 0", "meetings[0].ended");
    refused("2026-04-02T00", "2026-14-02T00", "meetings[0].started");
    refused("\"{\\\"step\\\":1}\"", "\"{\"", "meetings[0].state");
    refused("\"{\\\"step\\\":1}\"", "\"[]\"", "meetings[0].state");
    refused("\"{\\\"step\\\":1}\"", "1", "meetings[0].state");
    refused("\"De vroege dienst\"", "\"De vroege\\ndienst\"", "meetings[0]");
    refused("\"meetings\"", "\"gatherings\"", "meetings");
    refused("\"format\": 3", "\"format\": 4", "newer version");
}

TEST_F(Meetings, OfTheSecondFormatAreNoneAndTheRestIsTaken) {
    talk({"een", "klaar"});
    keep(meeting("A"));
    auto root = json::parse(records_->export_json("").value()).value();
    json::Object old;
    for (const auto& [key, value] : *root.object())
        if (key != "meetings") old.emplace_back(key, key == "format" ? json::Value(2) : value);
    auto other = open("elsewhere");
    const auto taken = other->import_json(json::dump(old));
    ASSERT_TRUE(taken) << taken.error().what.en;
    EXPECT_EQ(taken->added, 1);
    EXPECT_EQ(taken->meetings, 0);
}

TEST_F(Meetings, StayAsTheyWereWhereverTheDiskGetsFull) {
    const auto state = [](char sign) { return "{\"words\":\"" + std::string(100'000, sign) + "\"}"; };
    keep(meeting("A"), state('a'));
    const auto log = static_cast<rlim_t>(std::filesystem::file_size(folder_ / "records.sqlite-wal"));
    auto later = meeting("A");
    later.ended = true;
    int failures = 0;
    for (rlim_t room = 0;; room += 8192) {
        base::Result<> kept;
        {
            const FullDisk full(log + room);
            kept = records_->keep_meeting(later, state('b'));
        }
        if (kept) break;
        ASSERT_LT(++failures, 200);
        EXPECT_EQ(kept.error().kind, base::ErrorKind::io);
        ASSERT_EQ(records_->meeting_state("A").value(), state('a'));
        ASSERT_EQ(records_->meeting("A").value(), meeting("A"));
    }
    EXPECT_GT(failures, 3) << "the disk should have been full in the middle of it";
    EXPECT_EQ(records_->meeting_state("A").value(), state('b'));
    records_ = open();
    EXPECT_EQ(records_->meeting("A").value(), later);
}

TEST_F(Meetings, AreThereAsTheyWereConfirmedWheneverTheProgramIsKilled) {
    records_.reset();
    const auto state = [](int change) {
        return "{\"change\":\"" + std::to_string(change) + "\",\"words\":\"" +
               std::string(60'000, static_cast<char>('a' + change % 26)) + "\"}";
    };
    int confirmed_in_all = 0;
    for (int kill = 0; kill < 25; ++kill) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto own = Records::open(folder_, base::system_clock(), base::system_random());
            for (int change = 1; own && (*own)->keep_meeting(meeting("A"), state(change)); ++change)
                if (::write(ends[1], &change, sizeof change) != sizeof change) break;
            ::_exit(1);
        }
        ::close(ends[1]);
        int confirmed = 0;
        ASSERT_EQ(::read(ends[0], &confirmed, sizeof confirmed), static_cast<ssize_t>(sizeof confirmed));
        std::this_thread::sleep_for(std::chrono::microseconds(random_.below(20'000)));
        ::kill(child, SIGKILL);
        while (::read(ends[0], &confirmed, sizeof confirmed) == static_cast<ssize_t>(sizeof confirmed)) {
        }
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it should have been keeping";
        records_ = open();
        const auto kept = records_->meeting_state("A").value();
        EXPECT_TRUE(kept == state(confirmed) || kept == state(confirmed + 1))
            << confirmed << ": at most the one that was on its way";
        confirmed_in_all += confirmed;
        records_.reset();
    }
    EXPECT_GT(confirmed_in_all, 50) << "the kills should fall within the keeping";
    records_ = open();
}

}  // namespace
}  // namespace wijk::records
