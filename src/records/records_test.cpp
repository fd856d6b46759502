#include <fstream>

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "records/testing.h"

namespace wijk::records {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing_support::RecordsTest;
using testing_support::TickingClock;

TEST_F(RecordsTest, KeepASessionWithItsEventsAndOpenOnWhatWasPlayed) {
    const auto id = begin();
    ASSERT_TRUE(records_->append(id, reply("een", "eigen woorden")));
    ASSERT_TRUE(records_->append(id, reply("klaar")));
    ASSERT_TRUE(records_->append(id, {Event::Kind::ended, "eind", {}, 0, {}}));
    records_ = open();
    const auto info = records_->session(id).value();
    EXPECT_EQ(info.scenario, "proef");
    EXPECT_EQ(info.replies, 2);
    EXPECT_EQ(info.ended, "eind");
    EXPECT_EQ(info.version, played_.hash);
    const auto road = road_of(records_->events(id).value());
    EXPECT_THAT(road.reply_ids(), ElementsAre("een", "klaar"));
    EXPECT_EQ(road.steps[0].own_words, "eigen woorden");
    const auto again = scenario::load(records_->played_version(info.version).value(), info.language);
    ASSERT_TRUE(again.scenario);
    EXPECT_EQ(again.hash, played_.hash);
}

TEST_F(RecordsTest, CountRepliesOnTheRoadAfterGoingBack) {
    const auto id = begin();
    for (const auto* one : {"een", "twee", "klaar"}) ASSERT_TRUE(records_->append(id, reply(one)));
    ASSERT_TRUE(records_->append(id, {Event::Kind::ended, "eind", {}, 0, {}}));
    ASSERT_TRUE(records_->append(id, {Event::Kind::back, {}, {}, 1, {}}));
    EXPECT_EQ(records_->session(id)->replies, 1);
    EXPECT_EQ(records_->session(id)->ended, std::nullopt);
    ASSERT_TRUE(records_->append(id, reply("twee")));
    EXPECT_THAT(road_of(records_->events(id).value()).reply_ids(), ElementsAre("een", "twee"));
}

TEST_F(RecordsTest, KeepEachPlayedVersionOnce) {
    begin();
    begin();
    const auto text = records_->export_json("").value();
    const auto first = text.find("\"hash\"");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(text.find("\"hash\"", first + 1), std::string::npos);
}

TEST_F(RecordsTest, ListSessionsNewestFirstAndOfOneLearner) {
    const auto first = begin(), second = begin();
    const auto other = records_->add_learner("Iyad").value();
    const auto third = records_->begin(other.id, played_, Mode::through).value();
    std::vector<std::string> ids;
    const auto listed = records_->sessions("").value();
    for (const auto& one : listed) ids.push_back(one.id);
    EXPECT_THAT(ids, ElementsAre(third, second, first));
    EXPECT_THAT(records_->sessions(learner_).value(), SizeIs(2));
    EXPECT_EQ(records_->sessions(other.id)->front().mode, Mode::through);
}

TEST_F(RecordsTest, AreForTheirOwnerOnly) {
    begin();
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        struct stat about {};
        ASSERT_EQ(::stat(entry.path().c_str(), &about), 0);
        EXPECT_EQ(about.st_mode & 0077, 0U) << entry.path();
    }
}

TEST_F(RecordsTest, LetOneWindowPlayASessionAndTellTheOther) {
    const auto id = begin();
    auto other = open();
    const auto refused = other->resume(id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::busy);
    EXPECT_FALSE(other->append(id, reply("een")));
    EXPECT_FALSE(other->erase_session(id));
    EXPECT_FALSE(other->erase_all());
    records_->release(id);
    EXPECT_TRUE(other->resume(id));
    EXPECT_TRUE(other->append(id, reply("een")));
}

TEST_F(RecordsTest, OfTwoWindowsWriteEachToItsOwnSession) {
    auto other = open();
    const auto mine = begin(), theirs = other->begin(learner_, played_, Mode::practise).value();
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(records_->append(mine, reply("een")));
        ASSERT_TRUE(other->append(theirs, reply("twee")));
    }
    EXPECT_THAT(records_->events(mine).value(), SizeIs(20));
    EXPECT_THAT(records_->events(theirs).value(), SizeIs(20));
}

TEST_F(RecordsTest, EraseASessionFromTheFileItself) {
    const auto id = begin();
    ASSERT_TRUE(records_->append(id, reply("een", "een geheim dat niemand mag lezen")));
    ASSERT_THAT(raw_files(), HasSubstr("een geheim"));
    ASSERT_TRUE(records_->erase_session(id));
    EXPECT_THAT(raw_files(), Not(HasSubstr("een geheim")));
    EXPECT_FALSE(records_->session(id));
}

TEST_F(RecordsTest, EraseALearnerWithAllSessionsAndEverything) {
    const auto mine = begin();
    const auto other = records_->add_learner("Iyad").value();
    const auto theirs = records_->begin(other.id, played_, Mode::practise).value();
    ASSERT_TRUE(records_->erase_learner(other.id));
    EXPECT_THAT(records_->sessions("").value(), SizeIs(1));
    EXPECT_THAT(raw_files(), Not(HasSubstr("Iyad")));
    EXPECT_FALSE(records_->session(theirs));
    ASSERT_TRUE(records_->erase_all());
    EXPECT_FALSE(records_->session(mine));
    EXPECT_THAT(records_->learners().value(), SizeIs(0));
    EXPECT_FALSE(records_->erase_learner("nobody"));
}

TEST_F(RecordsTest, TravelToAnotherMachineAndImportingTwiceChangesNothing) {
    const auto id = begin();
    ASSERT_TRUE(records_->append(id, reply("een", "\"aanhaling\" en <b>")));
    const auto text = records_->export_json("").value();
    auto other = open("elsewhere");
    const auto first = other->import_json(text);
    ASSERT_TRUE(first) << first.error().what.en;
    EXPECT_EQ(first->added, 1);
    EXPECT_EQ(other->export_json("").value(), text);
    const auto second = other->import_json(text).value();
    EXPECT_EQ(second.added, 0);
    EXPECT_EQ(second.known, 1);
    EXPECT_EQ(other->export_json("").value(), text);
}

TEST_F(RecordsTest, GiveAnImportedLearnerANumberWhenTheNameIsTaken) {
    begin();
    const auto text = records_->export_json("").value();
    auto other = open("elsewhere");
    ASSERT_TRUE(other->add_learner("Els"));
    ASSERT_TRUE(other->import_json(text));
    std::vector<std::string> names;
    const auto known = other->learners().value();
    for (const auto& one : known) names.push_back(one.name);
    EXPECT_THAT(names, ElementsAre("Els", "Els (2)"));
}

TEST_F(RecordsTest, TakeNothingOfAFileWithAFault) {
    const auto id = begin();
    ASSERT_TRUE(records_->append(id, reply("een")));
    const auto text = records_->export_json("").value();
    const std::vector<std::pair<std::string, std::string>> faults = {
        {"\"een\"", "\"weg\""},
        {"\"format\": 3", "\"format\": 4"},
        {"\"practise\"", "\"later\""},
        {"\"kind\": \"reply\"", "\"kind\": \"shout\""},
        {"says: \\\"Dag.", "says: \\\"Doei."},
        {"\"turn\": 0", "\"turn\": -1"},
    };
    for (const auto& [from, to] : faults) {
        auto broken = text;
        const auto at = broken.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        broken.replace(at, from.size(), to);
        auto other = open("elsewhere");
        const auto refused = other->import_json(broken);
        ASSERT_FALSE(refused) << from;
        EXPECT_EQ(refused.error().kind, base::ErrorKind::bad_data);
        EXPECT_THAT(other->sessions("").value(), SizeIs(0)) << from;
        EXPECT_THAT(other->learners().value(), SizeIs(0)) << from;
    }
    EXPECT_FALSE(records_->import_json("not json"));
}

TEST_F(RecordsTest, RefuseNamesThatAreEmptyTooLongOrTaken) {
    for (const auto& name :
         {std::string(), std::string("  "), std::string(41, 'x'), std::string("a\nb"), std::string("Els")})
        EXPECT_FALSE(records_->add_learner(name)) << name;
    EXPECT_EQ(records_->add_learner("  Ria ")->name, "Ria");
    EXPECT_TRUE(records_->rename_learner(learner_, "Elsbeth"));
    EXPECT_FALSE(records_->rename_learner(learner_, "Ria"));
}

class RecordsThatAreNot : public testing::TestWithParam<std::string> {};

TEST_P(RecordsThatAreNot, AreRefusedAndStayAsTheyAre) {
    std::string name = (std::filesystem::temp_directory_path() / "wijk-records-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    const auto path = base::Path(name) / "records.sqlite";
    std::ofstream(path, std::ios::binary) << GetParam();
    TickingClock clock;
    base::SeededRandom random(1);
    const auto opened = Records::open(name, clock, random);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, base::ErrorKind::bad_data);
    EXPECT_THAT(opened.error().what.en, HasSubstr(path.string()));
    std::ifstream in(path, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), GetParam());
    std::filesystem::remove_all(name);
}

INSTANTIATE_TEST_SUITE_P(
    Records, RecordsThatAreNot,
    testing::Values(std::string("this is a letter, not a database, and a long one at that\n"),
                    std::string(5000, '\x07')));

TEST_F(RecordsTest, OfANewerVersionAreRefused) {
    records_.reset();
    const auto path = (folder_ / "records.sqlite").string();
    // user_version stands at byte 60 of an SQLite file, big endian.
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(63);
        file.put(9);
    }
    const auto opened = Records::open(folder_, clock_, random_);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what.en, HasSubstr("newer version"));
    records_ = nullptr;
}

TEST(Road, IsWhatStandsAfterGoingBack) {
    const auto say = [](const char* id) { return Event{Event::Kind::reply, id, {}, 0, {}}; };
    const auto back = [](int turn) { return Event{Event::Kind::back, {}, {}, turn, {}}; };
    EXPECT_THAT(road_of({say("a"), say("b"), back(0), say("c")}).reply_ids(), ElementsAre("c"));
    EXPECT_THAT(road_of({say("a"), back(5), say("b"), back(-1)}).reply_ids(), testing::IsEmpty());
}

}  // namespace
}  // namespace wijk::records
