#include "app/workbench_live.h"

#include <gmock/gmock.h>

#include "app/condition_words.h"
#include "app/testing.h"
#include "app/workbench_model.h"
#include "dialogue/conversation.h"
#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using wijk::testing_support::scenario_of;
using wijk::testing_support::scenario_text;
using ScenarioPtr = std::shared_ptr<const scenario::Scenario>;

const char* const reactions =
    "kind: reactions\nformat: 1\nmoves:\n"
    "  PERSUADE: {why: w, source: s, rows: [{change: {trust: -1, discord: +2}}]}\n"
    "  OQ: {why: w, source: s, rows: [{change: {trust: +1}}]}\ntalk: {}\n";

/// `open`: the words of the line for when there is trust; `more`: at the top level.
std::string text(const std::string& open = "Ik zou wel willen.", const std::string& more = "") {
    return scenario_text(
        "  begin:\n"
        "    resident: [{id: een, says: \"Ja, {resident} hier.\", feels: neutral, talk: neutral}]\n"
        "    replies:\n"
        "      - {id: vraag, say: \"Hoe is dat?\", codes: [OQ], toward: none, next: midden, note: \"n\"}\n"
        "      - {id: moet, say: \"Je moet stoppen.\", codes: [PERSUADE], next: midden, note: \"n\"}\n"
        "  midden:\n"
        "    resident:\n"
        "      - {id: open, when: \"trust >= 5\", says: \"" +
            open +
            "\", feels: hopeful, talk: change.desire}\n"
            "      - {id: dicht, says: \"Nee hoor.\", feels: guarded, talk: sustain.desire}\n"
            "    replies:\n"
            "      - {id: diep, say: \"Je wilt wel.\", when: \"trust >= 6 and said(OQ)\", codes: [CR], "
            "toward: "
            "change, next: eind, note: \"n\"}\n"
            "      - {id: eens, say: \"Ja.\", once: true, codes: [SR], toward: none, next: midden, note: "
            "\"n\"}\n"
            "      - {id: weg, say: \"Dag.\", codes: [STRUCTURE], next: eind, note: \"n\"}\n"
            "  eind:\n"
            "    resident: [{id: uit, says: \"Dag.\", feels: neutral, talk: neutral}]\n"
            "    ending: {kind: not_now, title: \"Niet nu\", text: \"t\"}\n",
        "variables:\n  visits: {start: 0, min: 0, max: 5}\n  group: false\n" + more);
}

class Live : public testing_support::Desk {
 protected:
    void SetUp() override {
        start_as("Els");
        pane_ = std::make_unique<LivePane>(*app().workbench);
    }
    void TearDown() override {
        pane_.reset();
        end();
    }
    LivePane& pane() { return *pane_; }
    void take(const ScenarioPtr& scenario, const std::string& cursor = "") {
        pane().take(scenario, cursor.empty() ? std::nullopt : scenario->scene_index(cursor));
    }
    ScenarioPtr take(const std::string& yaml = text(), const std::string& cursor = "") {
        auto scenario = scenario_of(yaml, reactions);
        take(scenario, cursor);
        return scenario;
    }
    void say(const std::string& id) {
        for (const auto& offer : pane().offers())
            if (offer.id == id) return pane().choose(offer.reply);
        FAIL() << "no reply " << id;
    }
    const LiveOffer& offer(const std::string& id) {
        for (const auto& one : pane().offers())
            if (one.id == id) return one;
        throw std::runtime_error("no reply " + id);
    }
    int number(const std::string& id) {
        for (const auto& one : pane().numbers())
            if (one.id == id) return one.now;
        throw std::runtime_error("no number " + id);
    }
    void set(const std::string& id, int value) {
        for (std::size_t i = 0; i < pane().numbers().size(); ++i)
            if (pane().numbers()[i].id == id) return pane().set_number(i, value);
        FAIL() << "no number " << id;
    }

 private:
    std::unique_ptr<LivePane> pane_;
};

TEST_F(Live, IsEmptyUntilSomethingLoads) {
    EXPECT_FALSE(pane().ready());
    pane().take(nullptr, std::nullopt);
    EXPECT_FALSE(pane().ready());
    take();
    EXPECT_TRUE(pane().ready());
    EXPECT_EQ(pane().scene().id, "begin");
    pane().take(nullptr, std::nullopt);
    EXPECT_FALSE(pane().ready());
}

TEST_F(Live, SaysTheLineOfTheSceneAtTheCursorForTheNumbersInHand) {
    const auto scenario = take(text(), "midden");
    EXPECT_EQ(pane().scene().id, "midden");
    EXPECT_EQ(pane().line().id, "dicht");
    set("trust", 7);
    EXPECT_EQ(pane().line().id, "open");
    take(scenario, "begin");
    EXPECT_EQ(pane().scene().id, "begin");
    EXPECT_EQ(number("trust"), 7) << "the author's hand stays on the numbers";
}

TEST_F(Live, FollowsTheCursorOnlyToAnotherSceneAndNotWhenPinned) {
    const auto scenario = take(text(), "begin");
    say("vraag");
    EXPECT_EQ(pane().scene().id, "midden");
    take(scenario, "begin");
    EXPECT_EQ(pane().scene().id, "midden") << "the cursor did not move";
    pane().pinned = true;
    take(scenario, "eind");
    EXPECT_EQ(pane().scene().id, "midden");
    pane().pinned = false;
    take(scenario, "eind");
    EXPECT_EQ(pane().scene().id, "midden") << "it moved while pinned";
    take(scenario, "begin");
    EXPECT_EQ(pane().scene().id, "begin");
}

TEST_F(Live, SaysWhyALineOrAReplyIsNotThereNow) {
    take(text(), "midden");
    ASSERT_EQ(pane().lines().size(), 2U);
    EXPECT_EQ(pane().lines()[0].why_not, "vertrouwen minstens 5 (nu 4)");
    EXPECT_TRUE(pane().lines()[1].said);
    EXPECT_EQ(offer("diep").why_not, "vertrouwen minstens 6 (nu 4) en eerder in het gesprek: open vraag");
    EXPECT_FALSE(offer("diep").on_offer);
    EXPECT_THAT(offer("weg").why_not, IsEmpty());
    set("trust", 8);
    EXPECT_EQ(offer("diep").why_not, "eerder in het gesprek: open vraag") << "what holds is left out";
    EXPECT_THAT(pane().lines()[1].why_not, HasSubstr("open"));
    say("eens");
    EXPECT_FALSE(offer("eens").on_offer);
    EXPECT_THAT(offer("eens").why_not, HasSubstr("één keer"));
}

TEST_F(Live, ShowsWhatAReplyMovesBeforeAndAfterItIsSaid) {
    take();
    ASSERT_EQ(offer("moet").moves.size(), 2U);
    EXPECT_EQ(offer("moet").moves[0].id, "trust");
    EXPECT_EQ(offer("moet").moves[0].moved, -1);
    EXPECT_EQ(offer("moet").leads_to, "midden");
    EXPECT_EQ(offer("moet").codes, "overtuigen");
    say("moet");
    EXPECT_EQ(number("trust"), 3);
    EXPECT_EQ(pane().numbers()[0].moved, -1);
    EXPECT_EQ(pane().numbers()[3].moved, 2);
    EXPECT_EQ(pane().numbers()[1].moved, 0);
}

TEST_F(Live, GoesBackOneStepAndStartsAgainWhereItBegan) {
    take();
    EXPECT_FALSE(pane().can_go_back());
    say("vraag");
    EXPECT_EQ(pane().line().id, "open");
    set("trust", 0);
    set("trust", 1);
    EXPECT_EQ(pane().line().id, "dicht");
    pane().back();
    EXPECT_EQ(pane().line().id, "open") << "one slide is one step";
    EXPECT_THAT(pane().said(), ElementsAre("vraag"));
    pane().back();
    EXPECT_EQ(pane().scene().id, "begin");
    pane().back();
    EXPECT_EQ(pane().scene().id, "begin");

    set("trust", 9);
    say("moet");
    say("eens");
    pane().start_again();
    EXPECT_EQ(pane().scene().id, "begin");
    EXPECT_EQ(number("trust"), 9);
    pane().begin_at_opening();
    EXPECT_EQ(number("trust"), 4);
}

TEST_F(Live, PlaysTheSameTalkOnTheTextThatWasWrittenOn) {
    take(text(), "begin");
    say("vraag");
    EXPECT_EQ(pane().line().says, "Ik zou wel willen.");
    take(text("Misschien wel."), "midden");
    EXPECT_EQ(pane().line().says, "Misschien wel.");
    EXPECT_THAT(pane().said(), ElementsAre("vraag"));
    ASSERT_TRUE(pane().can_go_back());
}

TEST_F(Live, GoesAsFarAsTheTalkStillFitsTheText) {
    take();
    say("vraag");
    say("eens");
    say("weg");
    auto changed = text();
    const std::string from = "{id: eens,";
    changed.replace(changed.find(from), from.size(), "{id: ooit,");
    take(changed);
    EXPECT_THAT(pane().said(), ElementsAre("vraag"));
    EXPECT_EQ(pane().scene().id, "midden");
}

TEST_F(Live, TakesNewStartNumbersButLeavesThoseInHand) {
    take();
    set("importance", 9);
    set("visits", 5);
    auto changed = text();
    changed.replace(changed.find("trust: 4"), 8, "trust: 6");
    changed.replace(changed.find("max: 5"), 6, "max: 3");
    take(changed);
    EXPECT_EQ(number("trust"), 6);
    EXPECT_EQ(number("importance"), 9);
    EXPECT_EQ(number("visits"), 3) << "within its range";
}

TEST_F(Live, BeginsAnewForAnotherScenario) {
    take(text(), "midden");
    set("trust", 9);
    pane().pinned = true;
    auto other = text();
    other.replace(other.find("id: proef"), 9, "id: ander");
    take(other);
    EXPECT_EQ(pane().scene().id, "begin");
    EXPECT_EQ(number("trust"), 4);
    EXPECT_FALSE(pane().pinned);
}

TEST_F(Live, WalksARoadFromTheOpeningAndSaysWhereItParts) {
    take(text(), "midden");
    set("trust", 9);
    pane().play({{"begin", "vraag"}, {"midden", "eens"}, {"midden", "weg"}});
    ASSERT_TRUE(pane().road());
    EXPECT_EQ(pane().scene().id, "begin");
    EXPECT_EQ(number("trust"), 4);
    pane().next_step();
    EXPECT_EQ(pane().road()->walked, 1U);
    say("eens");
    EXPECT_EQ(pane().road()->walked, 2U) << "by hand, the road's own reply";
    pane().back();
    EXPECT_EQ(pane().road()->walked, 1U);
    pane().to_its_end();
    EXPECT_TRUE(pane().road()->at_end());
    EXPECT_EQ(pane().scene().id, "eind");
    EXPECT_TRUE(pane().can_keep());

    pane().play({{"begin", "moet"}, {"midden", "diep"}});
    pane().to_its_end();
    EXPECT_EQ(pane().road()->walked, 1U);
    EXPECT_THAT(pane().road()->parted, AllOf(HasSubstr("diep"), HasSubstr("midden")));
    say("weg");
    EXPECT_FALSE(pane().road()) << "another way was taken";
}

TEST_F(Live, KeepsOnlyWhatBeganAtTheOpeningWithItsOwnNumbers) {
    take();
    EXPECT_FALSE(pane().can_keep());
    say("vraag");
    EXPECT_TRUE(pane().can_keep());
    pane().back();
    set("trust", 5);
    say("vraag");
    EXPECT_FALSE(pane().can_keep());
    set("trust", 4);
    say("weg");
    EXPECT_FALSE(pane().can_keep()) << "it began in the middle";
}

TEST_F(Live, TellsOfATalkThatIsStuck) {
    take();
    EXPECT_FALSE(pane().stuck());
    take(scenario_text(
        "  begin:\n"
        "    resident: [{id: een, says: \"Ja.\", feels: neutral, talk: neutral}]\n"
        "    replies:\n"
        "      - {id: a, say: \"A.\", when: \"trust >= 9\", codes: [SR], toward: none, next: eind, note: "
        "\"n\"}\n"
        "  eind:\n"
        "    resident: [{id: uit, says: \"Dag.\", feels: neutral, talk: neutral}]\n"
        "    ending: {kind: not_now, title: \"Niet nu\", text: \"t\"}\n"));
    EXPECT_TRUE(pane().stuck());
    set("trust", 9);
    EXPECT_FALSE(pane().stuck());
}

TEST_F(Live, FillsInWhatALearnerWouldRead) {
    take();
    EXPECT_EQ(pane().lines().front().says, "Ja, Wim hier.");
}

// --- On a real workbench ---

class LiveOnTheBench : public Live {
 protected:
    WorkbenchModel& open(const std::string& yaml) {
        folder_ = data() / "scenarios" / "proef";
        write(folder_ / "scenario.yaml", yaml);
        auto& bench = *app().workbench;
        bench.open();
        bench.choose(folder_);
        bench.settle();
        bench.live.refresh();
        return bench;
    }
    void choose(const std::string& id) {
        auto& live = app().workbench->live;
        for (const auto& offer : live.offers())
            if (offer.id == id) return live.choose(offer.reply);
        FAIL() << "no reply " << id;
    }

 private:
    base::Path folder_;
};

TEST_F(LiveOnTheBench, KeepsARoadAsAPlaythroughThatPassesAndKeepsComments) {
    const auto yaml = text() +
                      "# Routes van Els.\nplaythroughs:\n  # de eerste\n  - {name: een, style: good, choose: "
                      "[vraag, weg], expect: {ending: eind}}\n";
    auto& bench = open(yaml);
    choose("moet");
    choose("weg");
    ASSERT_TRUE(bench.live.can_keep());
    bench.live.keep_as_playthrough();
    bench.settle();
    EXPECT_THAT(bench.document().text(), ::testing::StartsWith(yaml));
    const auto now = bench.playable();
    ASSERT_NE(now, nullptr);
    ASSERT_EQ(now->playthroughs.size(), 2U);
    EXPECT_THAT(now->playthroughs[1].choose, ElementsAre("moet", "weg"));
    EXPECT_THAT(dialogue::run_playthrough(now, now->playthroughs[1]), IsEmpty());

    const auto before = bench.document().text();
    bench.live.refresh();
    bench.live.keep_as_playthrough();
    EXPECT_EQ(bench.document().text(), before) << "it is there already";
    EXPECT_FALSE(app().notices().back().error);
}

TEST_F(LiveOnTheBench, KeepsNothingInWhatIsShippedOrInATextThatDoesNotLoad) {
    auto& bench = open(text());
    choose("moet");
    bench.typed(text() + "kapot: [\n");
    bench.settle();
    bench.live.refresh();
    bench.live.keep_as_playthrough();
    EXPECT_EQ(bench.document().text(), text() + "kapot: [\n");
    EXPECT_TRUE(app().notices().back().error);

    bench.choose(base::share_folder() / "scenarios" / "opa-wim");
    bench.settle();
    bench.live.refresh();
    ASSERT_EQ(bench.live.scenario().id, "opa-wim");
    bench.live.choose(bench.live.offers().front().reply);
    const auto before = bench.document().text();
    bench.live.keep_as_playthrough();
    EXPECT_EQ(bench.document().text(), before);
}

TEST_F(LiveOnTheBench, ShowsTheFaceThatTheScenarioBrings) {
    auto& bench = open(text());
    const auto plain = bench.live.portraits().of("resident");
    bench.choose(base::share_folder() / "scenarios" / "opa-wim");
    bench.settle();
    bench.live.refresh();
    EXPECT_NE(bench.live.portraits().of("resident"), plain);
    bench.choose(data() / "scenarios" / "proef");
    bench.settle();
    bench.live.refresh();
    EXPECT_EQ(bench.live.portraits().of("resident"), plain);
}

TEST_F(LiveOnTheBench, GoesOnWhileTheTextIsWrittenOn) {
    auto& bench = open(text());
    // The shipped reactions are not those of this test: enough trust for either.
    bench.live.set_number(0, 9);
    choose("vraag");
    bench.typed(text("Misschien wel."));
    bench.settle();
    bench.live.refresh();
    EXPECT_EQ(bench.live.line().says, "Misschien wel.");
    EXPECT_THAT(bench.live.said(), ElementsAre("vraag"));
    bench.typed("kapot: [\n");
    bench.settle();
    bench.live.refresh();
    ASSERT_TRUE(bench.live.ready()) << "the last good version still plays";
    EXPECT_EQ(bench.live.line().says, "Misschien wel.");
}

// --- The words of conditions ---

class ConditionWords : public Live {
 protected:
    /// What is missing of this condition of a reply, after `road`.
    std::string missing(const std::string& when, const std::vector<std::string>& road = {}) {
        const auto yaml = scenario_text(
            "  begin:\n"
            "    resident: [{id: een, says: \"Ja.\", feels: neutral, talk: sustain.desire}]\n"
            "    replies:\n"
            "      - {id: a, say: \"A.\", when: \"" +
                when +
                "\", codes: [SR], toward: none, next: eind, note: \"n\"}\n"
                "      - {id: rond, say: \"R.\", codes: [CQ], next: begin, note: \"n\"}\n"
                "      - {id: weg, say: \"W.\", codes: [SR], toward: change, next: eind, note: \"n\"}\n"
                "  eind:\n"
                "    resident: [{id: uit, says: \"Dag.\", feels: neutral, talk: neutral}]\n"
                "    ending: {kind: not_now, title: \"Niet nu\", text: \"t\"}\n",
            "variables:\n  visits: {start: 0, min: 0, max: 5}\n  group: false\n");
        const auto scenario = scenario_of(yaml, reactions);
        auto moment = dialogue::begin(*scenario);
        for (const auto& id : road)
            for (std::uint16_t i = 0; i < 3; ++i)
                if (scenario->scenes[moment.scene].replies[i].id == id) {
                    dialogue::step(*scenario, moment, i);
                    break;
                }
        return what_is_missing(*scenario, scenario->scenes[0].replies[0].when, moment, app().catalogue());
    }
};

TEST_F(ConditionWords, SayNumbersWithWhatTheyAreNow) {
    EXPECT_EQ(missing("trust >= 6"), "vertrouwen minstens 6 (nu 4)");
    EXPECT_EQ(missing("trust > 6"), "vertrouwen minstens 7 (nu 4)");
    EXPECT_EQ(missing("importance < 3"), "belang hoogstens 2 (nu 5)");
    EXPECT_EQ(missing("discord == 2"), "wrijving precies 2 (nu 0)");
    EXPECT_EQ(missing("discord != 0"), "wrijving iets anders dan 0 (nu 0)");
    EXPECT_EQ(missing("visits >= 2"), "visits minstens 2 (nu 0)");
    EXPECT_EQ(missing("trust >= 4"), "");
}

TEST_F(ConditionWords, TurnAroundWhatIsDenied) {
    EXPECT_EQ(missing("not trust >= 4"), "vertrouwen hoogstens 3 (nu 4)");
    EXPECT_EQ(missing("not (trust >= 4 or group)"), "vertrouwen hoogstens 3 (nu 4)");
    EXPECT_EQ(missing("not (trust >= 4 and importance >= 5)"),
              "vertrouwen hoogstens 3 (nu 4), of belang hoogstens 4 (nu 5)");
    EXPECT_EQ(missing("not not group"), "group is waar");
    EXPECT_EQ(missing("group == true"), "group is waar");
    EXPECT_EQ(missing("group != false"), "group is waar");
}

TEST_F(ConditionWords, JoinWhatIsMissingAndLeaveOutWhatHolds) {
    EXPECT_EQ(missing("trust >= 6 and group"), "vertrouwen minstens 6 (nu 4) en group is waar");
    EXPECT_EQ(missing("trust >= 4 and group"), "group is waar");
    EXPECT_EQ(missing("trust >= 6 or group"), "vertrouwen minstens 6 (nu 4), of group is waar");
    EXPECT_EQ(missing("trust >= 4 or group"), "");
}

TEST_F(ConditionWords, SayWhatHappenedBefore) {
    EXPECT_EQ(missing("visited(eind)"), "eerder langs eind geweest");
    EXPECT_EQ(missing("not visited(begin)", {"rond"}), "nog niet langs begin geweest");
    EXPECT_EQ(missing("said(GI)"), "eerder in het gesprek: informatie geven");
    EXPECT_EQ(missing("not said(CQ)", {"rond"}), "nog niet in het gesprek: gesloten vraag");
    EXPECT_EQ(missing("last(OQ)"), "vlak hiervoor: open vraag");
    EXPECT_EQ(missing("not last(CQ)", {"rond"}), "vlak hiervoor iets anders dan: gesloten vraag");
    EXPECT_EQ(missing("count(CQ) >= 2", {"rond"}), "aantal keer gesloten vraag minstens 2 (nu 1)");
    EXPECT_EQ(missing("streak(CQ) >= 2", {"rond"}), "gesloten vraag op rij minstens 2 (nu 1)");
    EXPECT_EQ(missing("streak(sustain) >= 2"), "zinnen op rij met behoudtaal minstens 2 (nu 1)");
    EXPECT_EQ(missing("streak(change) >= 1"), "zinnen op rij met verandertaal minstens 1 (nu 0)");
    EXPECT_EQ(missing("talk == change"), "de laatste zin is verandertaal");
    EXPECT_EQ(missing("talk != sustain"), "de laatste zin is geen behoudtaal");
    EXPECT_EQ(missing("toward == change"), "het laatste antwoord wijst naar veranderen");
}

}  // namespace
}  // namespace wijk::app
