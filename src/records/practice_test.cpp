// Counts of talks, drills and activities: what the development screen and the Oefenbank stand on.

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include "json/value.h"
#include "records/statements.h"
#include "records/testing.h"

namespace wijk::records {
namespace {

using namespace std::chrono_literals;
using skills::Code;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Summary summary(int seed) {
    Summary made;
    made.technical = true;
    for (auto& count : made.codes) count = seed++;
    made.change = seed++;
    made.sustain = seed++;
    made.toward_change = seed++;
    made.toward_sustain = seed++;
    made.worker_words = seed++;
    made.resident_words = seed++;
    made.oversteps = seed;
    made.referral = scenario::Referral::warm;
    return made;
}

class Practice : public testing_support::RecordsTest {
 protected:
    static constexpr base::Time start = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
    static constexpr base::Time end = std::chrono::sys_days{std::chrono::year{2030} / 1 / 1};

    std::string counted_talk(int seed) {
        const auto id = talk({"een", "klaar"});
        EXPECT_TRUE(records_->summarise(id, summary(seed)));
        return id;
    }
    /// Another road of this talk, to its end, and counted.
    std::string counted_branch(const std::string& first) {
        const auto id = records_->fork(first, 1, "").value();
        EXPECT_TRUE(records_->append(id, reply("klaar")));
        EXPECT_TRUE(records_->append(id, {Event::Kind::ended, "eind", {}, 0, {}}));
        EXPECT_TRUE(records_->summarise(id, summary(100)));
        records_->release(id);
        return id;
    }
    std::vector<std::string> counted_ids(int newest) {
        std::vector<std::string> ids;
        const auto found = records_->counted(learner_, newest).value();
        for (const auto& one : found) ids.push_back(one.session);
        return ids;
    }
    static Drill drill(const std::string& item, bool right = true) {
        return {"hear", item, "change", right, Code::CR, 12, {}, {}};
    }
    Activity activity(const std::string& kind, base::Time at, int minutes) {
        return records_->add_activity(learner_, {{}, kind, at, minutes, "met z'n vieren"}).value();
    }
};

TEST_F(Practice, KeepsTheCountsOfATalkThatEnded) {
    const auto id = counted_talk(3);
    records_ = open();
    const auto found = records_->counted(learner_, 10).value();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].session, id);
    EXPECT_EQ(found[0].scenario, "proef");
    EXPECT_EQ(found[0].title, "Proef");
    EXPECT_EQ(found[0].replies, 2);
    EXPECT_EQ(found[0].started, records_->session(id)->started);
    EXPECT_EQ(found[0].summary, summary(3));
    Summary relational;
    relational.worker_words = 7;
    relational.referral = scenario::Referral::cold;
    ASSERT_TRUE(records_->summarise(id, relational)) << "counted again";
    EXPECT_EQ(records_->counted(learner_, 10)->front().summary, relational);
}

TEST_F(Practice, CountsNoTalkThatDidNotEnd) {
    const auto id = begin();
    ASSERT_TRUE(records_->append(id, reply("een")));
    EXPECT_EQ(records_->summarise(id, summary(1)).error().kind, base::ErrorKind::wrong_use);
    EXPECT_EQ(records_->summarise("nowhere", summary(1)).error().kind, base::ErrorKind::not_found);
    EXPECT_THAT(records_->counted(learner_, 10).value(), IsEmpty());
    EXPECT_THAT(records_->without_summary(10).value(), IsEmpty());
}

TEST_F(Practice, DropsTheCountsOfATalkThatWentBack) {
    const auto id = counted_talk(1);
    ASSERT_TRUE(records_->resume(id));
    ASSERT_TRUE(records_->append(id, {Event::Kind::note, {}, "blijft geteld", 0, {}}));
    EXPECT_THAT(counted_ids(10), ElementsAre(id));
    ASSERT_TRUE(records_->append(id, {Event::Kind::back, {}, {}, 0, {}}));
    EXPECT_THAT(counted_ids(10), IsEmpty());
    EXPECT_THAT(records_->without_summary(10).value(), IsEmpty()) << "it has no ending to count";
    ASSERT_TRUE(records_->append(id, reply("klaar")));
    ASSERT_TRUE(records_->append(id, {Event::Kind::ended, "eind", {}, 0, {}}));
    EXPECT_THAT(records_->without_summary(10).value(), ElementsAre(id));
}

TEST_F(Practice, KnowsWhatNobodyCountedYet) {
    const auto first = talk({"klaar"}), second = talk({"een", "klaar"}), third = talk({"klaar"});
    counted_talk(1);
    EXPECT_THAT(records_->without_summary(10).value(), ElementsAre(first, second, third));
    EXPECT_THAT(records_->without_summary(2).value(), ElementsAre(first, second));
    EXPECT_THAT(records_->without_summary(2, second).value(), ElementsAre(third));
    ASSERT_TRUE(records_->summarise(second, summary(1)));
    EXPECT_THAT(records_->without_summary(10).value(), ElementsAre(first, third));
    auto other = open("elsewhere");
    ASSERT_TRUE(other->import_json(records_->export_json("").value()));
    EXPECT_THAT(other->without_summary(10).value(), SizeIs(4)) << "counts do not travel";
}

TEST_F(Practice, ShowsTheNewestTalksOfOneLearnerOldestFirstWithoutBranches) {
    const auto first = counted_talk(1), second = counted_talk(2), third = counted_talk(3);
    counted_branch(second);
    const auto mine = learner_;
    learner_ = records_->add_learner("Iyad").value().id;
    const auto theirs = counted_talk(4);
    EXPECT_THAT(counted_ids(10), ElementsAre(theirs));
    learner_ = mine;
    EXPECT_THAT(counted_ids(10), ElementsAre(first, second, third));
    EXPECT_THAT(counted_ids(2), ElementsAre(second, third));
    EXPECT_THAT(counted_ids(0), IsEmpty());
}

TEST_F(Practice, AddsUpAPeriodAsByHand) {
    const auto first = counted_talk(1);
    clock_.pass(30s);
    const auto second = counted_talk(10);
    counted_branch(first);
    const auto unfinished = begin();
    clock_.pass(40s);
    ASSERT_TRUE(records_->append(unfinished, reply("een")));
    ASSERT_TRUE(records_->add_drill(learner_, drill("opa-wim/brug.schrik")));
    ASSERT_TRUE(records_->add_drill(learner_, drill("opa-wim/brug.schrik", false)));
    activity("intervision", start + 24h, 90);
    activity("intervision", start + 25h, 30);
    activity("training", start + 26h, 240);

    const auto all = records_->totals(learner_, start, end).value();
    EXPECT_EQ(all.talks, 2);
    EXPECT_EQ(all.branches, 1);
    EXPECT_EQ(all.drills, 2);
    EXPECT_EQ(all.talk_seconds, 40);
    EXPECT_EQ(all.drill_seconds, 24);
    EXPECT_EQ(all.intervision_seconds, 7200);
    EXPECT_EQ(all.training_seconds, 14'400);
    EXPECT_EQ(all.codes[0], 1 + 10) << "of the branch nothing: its beginning was counted already";
    EXPECT_EQ(all.codes[12], 13 + 22);

    const auto from = records_->session(second)->started;
    EXPECT_EQ(records_->totals(learner_, from, end)->talks, 1) << "from is in it";
    EXPECT_EQ(records_->totals(learner_, start, from)->talks, 1) << "to is not";
    EXPECT_EQ(records_->totals(learner_, start, from)->codes[0], 1);
    EXPECT_EQ(records_->totals(learner_, start, start + 25h)->intervision_seconds, 5400);
    const auto nobody = records_->totals("nobody", start, end).value();
    EXPECT_EQ(nobody.talks + nobody.drills + nobody.codes[0], 0);
    EXPECT_THAT(nobody.days, IsEmpty());
}

TEST_F(Practice, KnowsTheNewestSixtyDaysOldestFirst) {
    activity("training", start + 2h, 60);  // 1 January; the clock stands at 1 March
    activity("intervision", start + 50h, 60);
    activity("training", start + 51h, 60);
    begin();
    begin();
    clock_.pass(24h);
    ASSERT_TRUE(records_->add_drill(learner_, drill("a/b")));
    begin();
    EXPECT_THAT(records_->totals(learner_, start, end)->days,
                ElementsAre("2026-01-01", "2026-01-03", "2026-03-01", "2026-03-02"));
    EXPECT_THAT(records_->totals(learner_, start + 24h, end - 24h)->days, SizeIs(3));
    for (int day = 0; day < 62; ++day) {
        clock_.pass(24h);
        begin();
    }
    const auto days = records_->totals(learner_, start, end)->days;
    ASSERT_THAT(days, SizeIs(60));
    EXPECT_EQ(days.front(), "2026-03-05");
    EXPECT_EQ(days.back(), "2026-05-03");
}

TEST_F(Practice, KeepsDrillsNewestFirst) {
    ASSERT_TRUE(records_->add_drill(learner_, drill("opa-wim/brug.schrik")));
    Drill own{"write", "ria/deur", "Wat zou'; DROP TABLE drill; -- \n je\nwillen?", false, {}, 90, {}, {}};
    ASSERT_TRUE(records_->add_drill(learner_, own));
    ASSERT_TRUE(records_->add_drill(records_->add_learner("Iyad")->id, drill("x/y")));
    const auto found = records_->drills(learner_, 10).value();
    ASSERT_THAT(found, SizeIs(2));
    own.at = found[0].at;
    own.id = found[0].id;
    EXPECT_EQ(found[0], own);
    EXPECT_EQ(found[1].about, Code::CR);
    EXPECT_GT(found[0].at, found[1].at);
    EXPECT_THAT(records_->drills(learner_, 1).value(), SizeIs(1));
    EXPECT_EQ(records_->add_drill("nobody", own).error().kind, base::ErrorKind::not_found);
}

TEST_F(Practice, RefusesDrillsAndActivitiesThatCannotBe) {
    auto wrong = drill("a/b");
    wrong.kind = "Hear It";
    EXPECT_FALSE(records_->add_drill(learner_, wrong));
    for (const auto& item : {std::string(), std::string("a\nb"), std::string(201, 'x')})
        EXPECT_FALSE(records_->add_drill(learner_, drill(item)));
    for (const int seconds : {-1, 3601}) {
        wrong = drill("a/b");
        wrong.seconds = seconds;
        EXPECT_FALSE(records_->add_drill(learner_, wrong));
    }
    wrong = drill("a/b");
    wrong.answer = "\xff";
    EXPECT_EQ(records_->add_drill(learner_, wrong).error().kind, base::ErrorKind::wrong_use);
    EXPECT_THAT(records_->drills(learner_, 10).value(), IsEmpty());
    for (const auto& one : {Activity{{}, "party", start, 10, {}}, Activity{{}, "training", start, 0, {}},
                            Activity{{}, "training", start, 1441, {}},
                            Activity{{}, "training", start, 10, std::string(4001, 'x')}})
        EXPECT_EQ(records_->add_activity(learner_, one).error().kind, base::ErrorKind::wrong_use);
    EXPECT_EQ(records_->add_activity("nobody", {{}, "training", start, 10, {}}).error().kind,
              base::ErrorKind::not_found);
    EXPECT_THAT(records_->activities(learner_, start, end).value(), IsEmpty());
}

TEST_F(Practice, ListsActivitiesOfAPeriodOldestFirst) {
    const auto late = activity("training", start + 48h, 60), early = activity("intervision", start, 90);
    EXPECT_THAT(records_->activities(learner_, start, end).value(), ElementsAre(early, late));
    EXPECT_THAT(records_->activities(learner_, start + 1ms, end).value(), ElementsAre(late));
    EXPECT_THAT(records_->activities(learner_, start, start + 48h).value(), ElementsAre(early));
    EXPECT_THAT(records_->activities("nobody", start, end).value(), IsEmpty());
}

TEST_F(Practice, IsErasedFromTheFileItself) {
    const auto kept =
        records_->add_activity(learner_, {{}, "training", start, 60, "een geheime cursus"}).value();
    ASSERT_TRUE(records_->add_drill(learner_, drill("geheim/onderwerp")));
    counted_talk(1);
    ASSERT_THAT(raw_files(), HasSubstr("geheime cursus"));
    ASSERT_TRUE(records_->erase_activity(kept.id));
    EXPECT_THAT(raw_files(), Not(HasSubstr("geheime cursus")));
    EXPECT_EQ(records_->erase_activity(kept.id).error().kind, base::ErrorKind::not_found);
    activity("training", start, 60);
    const auto other = records_->add_learner("Iyad").value().id;
    ASSERT_TRUE(records_->add_drill(other, drill("blijft/staan")));
    ASSERT_TRUE(records_->erase_learner(learner_));
    EXPECT_THAT(raw_files(), Not(HasSubstr("geheim/onderwerp")));
    EXPECT_THAT(records_->drills(other, 10).value(), SizeIs(1));
    ASSERT_TRUE(records_->erase_all());
    EXPECT_THAT(raw_files(), Not(HasSubstr("blijft/staan")));
    SQLite::Database file((folder_ / "records.sqlite").string());
    for (const auto* table : {"learner", "version", "session", "event", "summary", "drill", "activity"})
        EXPECT_EQ(file.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt(), 0) << table;
}

TEST_F(Practice, TravelsWithEverythingAndTwiceChangesNothing) {
    ASSERT_TRUE(records_->add_drill(learner_, drill("opa-wim/brug.schrik")));
    ASSERT_TRUE(records_->add_drill(learner_, {"write", "a/b", "=cmd()\n\"<b>\"", false, {}, 0, {}, {}}));
    activity("intervision", start, 90);
    const auto text = records_->export_json("").value();
    auto other = open("elsewhere");
    const auto taken = other->import_json(text);
    ASSERT_TRUE(taken) << taken.error().what.en;
    EXPECT_EQ(taken->practice, 3);
    EXPECT_EQ(other->drills(learner_, 10).value(), records_->drills(learner_, 10).value());
    EXPECT_EQ(other->activities(learner_, start, end).value(),
              records_->activities(learner_, start, end).value());
    EXPECT_EQ(other->export_json("").value(), text);
    EXPECT_EQ(other->import_json(text)->practice, 0);
    EXPECT_EQ(other->export_json("").value(), text);
    const auto one = counted_talk(1);
    EXPECT_THAT(records_->export_json(one).value(), Not(HasSubstr("opa-wim/brug"))) << "one talk is one talk";
}

TEST_F(Practice, FromElsewhereIsTakenOnlyWhenItCanBe) {
    ASSERT_TRUE(records_->add_drill(learner_, drill("opa-wim/brug.schrik")));
    activity("training", start, 60);
    const auto text = records_->export_json("").value();
    auto other = open("elsewhere");
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"\"right\": true", "\"right\": 1"},
                                                          {"\"about\": \"CR\"", "\"about\": \"XX\""},
                                                          {"\"kind\": \"hear\"", "\"kind\": \"\""},
                                                          {"\"seconds\": 12", "\"seconds\": 3601"},
                                                          {"\"kind\": \"training\"", "\"kind\": \"party\""},
                                                          {"\"minutes\": 60", "\"minutes\": 0"},
                                                          {"\"practice\"", "\"exercise\""},
                                                          {"\"learner\": \"", "\"learner\": \"x"}}) {
        auto broken = text;
        const auto at = broken.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        broken.replace(at, from.size(), to);
        const auto refused = other->import_json(broken);
        ASSERT_FALSE(refused) << from;
        EXPECT_EQ(refused.error().kind, base::ErrorKind::bad_data);
        EXPECT_THAT(other->learners().value(), IsEmpty()) << from;
    }
}

TEST_F(Practice, IsReadByIndexesAloneAndInTheirOrder) {
    SQLite::Database file((folder_ / "records.sqlite").string());
    for (const auto* statement :
         {statements::without_summary, statements::counted, statements::talks_of_period,
          statements::codes_of_period, statements::drills_of_period, statements::activities_of_period,
          statements::newest_talk, statements::newest_drill, statements::newest_activity, statements::drills,
          statements::activities}) {
        SQLite::Statement plan(file, std::string("EXPLAIN QUERY PLAN ") + statement);
        int steps = 0;
        while (plan.executeStep()) {
            ++steps;
            const auto step = plan.getColumn(3).getString();
            EXPECT_THAT(step, Not(HasSubstr("TEMP B-TREE"))) << statement;
            EXPECT_THAT(step, Not(HasSubstr("event"))) << statement;
            EXPECT_THAT(step, HasSubstr("SEARCH ")) << statement;
        }
        EXPECT_GT(steps, 0) << statement;
    }
}

}  // namespace
}  // namespace wijk::records
