#include "authoring/items.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "authoring/testing.h"
#include "records/testing.h"

namespace wijk::authoring {
namespace {

using ::testing::ElementsAre;
using testing_support::value_of;
using wijk::testing_support::scenario_of;
using wijk::testing_support::scenario_text;

/// Two scenes: in the first `luister` brings points, `raad` none; the second ends well, or with a shut door.
constexpr const char* two_scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: luister, say: "Ja?", next: verder, note: n, goals: {oog: 2}}
      - {id: raad, say: "Doe dit.", next: verder, note: n}
      - {id: nooit, when: trust > 9, say: "X.", next: verder, note: n}
  verder:
    resident: [{id: a, says: "Tja.", feels: neutral, talk: neutral}]
    replies:
      - {id: vraag, say: "Hoe dan?", next: goed, note: n, goals: {oog: 3}}
      - {id: dring, say: "Toch.", next: dicht, note: n}
      - {id: groet, say: "Tot gauw.", next: goed, note: n}
  goed:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
  dicht:
    resident: [{id: a, says: "Nee.", feels: neutral, talk: neutral}]
    ending: {kind: closed, title: C, text: "C."}
)";

std::shared_ptr<const scenario::Scenario> story() {
    static const auto scenario = scenario_of(scenario_text(two_scenes, "goals:\n  oog: {title: Oog}\n"));
    return scenario;
}

const ReplyItem& item(const Items& items, const std::string& reply) {
    for (const auto& one : items.replies)
        if (one.reply == reply) return one;
    throw std::runtime_error("no item " + reply);
}

void add(ItemTalks& talks, int how_many, const std::vector<std::string>& replies, bool first = true) {
    for (int i = 0; i < how_many; ++i) talks.ended.push_back({replies, first, first ? "els" : "mo"});
}

TEST(ItemsOver, CountOffersAndChoicesOfEachReplyInFileOrder) {
    ItemTalks talks;
    add(talks, 3, {"luister", "vraag"});
    add(talks, 2, {"raad", "dring"}, false);
    const auto items = items_over(story(), talks);
    EXPECT_EQ(items.talks, 5);
    EXPECT_EQ(items.learners, 2);
    EXPECT_EQ(items.parted, 0);
    std::vector<std::string> shown;
    for (const auto& one : items.replies)
        shown.push_back(one.scene + "." + one.reply + " " + std::to_string(one.chosen) + "/" +
                        std::to_string(one.offered) + ", first " + std::to_string(one.chosen_first) + "/" +
                        std::to_string(one.offered_first));
    EXPECT_THAT(shown, ElementsAre("begin.luister 3/5, first 3/3", "begin.raad 2/5, first 0/3",
                                   "begin.nooit 0/0, first 0/0", "verder.vraag 3/5, first 3/3",
                                   "verder.dring 2/5, first 0/3", "verder.groet 0/5, first 0/3"));
}

TEST(ItemsOver, LeaveOutTalksThatDoNotEndOnThisVersion) {
    ItemTalks talks;
    add(talks, 1, {"luister", "weg"});
    add(talks, 1, {"luister"});
    add(talks, 1, {"luister", "vraag", "vraag"});
    add(talks, 1, {"luister", "groet"});
    const auto items = items_over(story(), talks);
    EXPECT_EQ(items.talks, 1);
    EXPECT_EQ(items.parted, 3);
    EXPECT_EQ(item(items, "luister").offered, 1);
}

TEST(ItemsOver, SeparateStrongTalksFromWeakOnesWithoutTheRepliesOwnPoints) {
    ItemTalks talks;
    add(talks, 10, {"luister", "vraag"});
    add(talks, 10, {"raad", "groet"});
    add(talks, 10, {"raad", "dring"});
    const auto items = items_over(story(), talks);
    // Of `luister`: strength by the second scene alone. Strongest ten chose it, weakest ten did not.
    EXPECT_EQ(item(items, "luister").separation, 1.0);
    EXPECT_EQ(item(items, "raad").separation, -1.0);
    EXPECT_NEAR(item(items, "raad").chance, 0.438, 0.001) << "ten talks in each third tell little";
    // Of `vraag`: by the first scene, and the shut door; the strongest third are its own ten.
    EXPECT_EQ(item(items, "vraag").separation, 1.0);
    EXPECT_EQ(item(items, "dring").separation, -1.0);
    EXPECT_EQ(item(items, "groet").separation, 0.0);
    EXPECT_FALSE(item(items, "nooit").separation) << "it was never on offer";
}

TEST(ItemsOver, GiveAReplyNoStrengthForItsOwnPoints) {
    ItemTalks talks;
    add(talks, 20, {"luister", "groet"});
    add(talks, 20, {"raad", "groet"});
    EXPECT_FALSE(item(items_over(story(), talks), "luister").separation)
        << "but for its own points all talks are equally strong";
    EXPECT_TRUE(item(items_over(story(), talks), "groet").separation);
}

TEST(ItemsOver, SayNothingOfSeparationForFewTalks) {
    ItemTalks talks;
    add(talks, 14, {"luister", "vraag"});
    add(talks, 15, {"raad", "dring"});
    EXPECT_FALSE(item(items_over(story(), talks), "vraag").separation);
    add(talks, 1, {"luister", "vraag"});
    EXPECT_EQ(item(items_over(story(), talks), "vraag").separation, 1.0);
}

TEST(ItemsOver, PutTalksThatAreEquallyStrongInTheSameThird) {
    ItemTalks talks;
    add(talks, 25, {"raad", "vraag"});
    add(talks, 25, {"luister", "vraag"});
    add(talks, 10, {"raad", "dring"});
    // Of `luister`: 50 talks equally strong, 10 weak; the lowest 20 reach into the 50.
    EXPECT_FALSE(item(items_over(story(), talks), "luister").separation);
}

/// Real records with the same story.
class ItemsOfRecords : public records::testing_support::RecordsTest {
 protected:
    std::string play(const std::string& learner, const std::vector<std::string>& replies, bool ended = true) {
        scenario::Loaded loaded =
            wijk::testing_support::loaded(scenario_text(two_scenes, "goals:\n  oog: {title: Oog}\n"));
        const auto id = value_of(records_->begin(learner, loaded, records::Mode::through));
        for (const auto& one : replies) EXPECT_TRUE(records_->append(id, reply(one)));
        if (ended) {
            EXPECT_TRUE(records_->append(id, {records::Event::Kind::ended, "goed", {}, 0, {}}));
        }
        records_->release(id);
        return id;
    }
};

TEST_F(ItemsOfRecords, KnowFirstPlaysFromLaterOnesAndLeaveBranchesOut) {
    const auto mo = value_of(records_->add_learner("Mo")).id;
    const auto first = play(learner_, {"raad", "groet"});
    play(learner_, {"luister", "vraag"});
    play(mo, {"luister"}, false);
    play(mo, {"luister", "groet"});
    const auto branch = value_of(records_->fork(first, 1, ""));
    ASSERT_TRUE(records_->append(branch, reply("dring")));
    ASSERT_TRUE(records_->append(branch, {records::Event::Kind::ended, "dicht", {}, 0, {}}));
    records_->release(branch);
    talk({"een", "klaar"});  // of the same id, another story: it parts
    const auto items = value_of(items_of(*records_, story()));
    EXPECT_EQ(items.talks, 3);
    EXPECT_EQ(items.learners, 2);
    EXPECT_EQ(items.unfinished, 1);
    EXPECT_EQ(items.parted, 1);
    EXPECT_EQ(item(items, "luister").chosen, 2);
    EXPECT_EQ(item(items, "luister").offered_first, 1) << "Mo's first was not finished";
    EXPECT_EQ(item(items, "luister").chosen_first, 0);
    EXPECT_EQ(item(items, "dring").chosen, 0);
}

TEST_F(ItemsOfRecords, CountTalksThatWereImported) {
    play(learner_, {"luister", "vraag"});
    const auto file = value_of(records_->export_json(""));
    auto elsewhere = open("elders");
    ASSERT_TRUE(elsewhere->import_json(file));
    const auto items = value_of(items_of(*elsewhere, story()));
    EXPECT_EQ(items.talks, 1);
    EXPECT_EQ(item(items, "vraag").chosen, 1);
}

}  // namespace
}  // namespace wijk::authoring
