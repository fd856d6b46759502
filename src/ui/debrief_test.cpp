// The debrief and the comparison of roads, worked by keyboard alone.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/testing_desk.h"

namespace wijk::ui {
namespace {

using app::Screen;
using testing::Desk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using Writing = app::DebriefModel::Writing;

struct Case {
    base::Language language;
    double scale;
};

class LookingBack : public ::testing::TestWithParam<Case> {
 protected:
    void SetUp() override {
        auto& app = desk_.app();
        app.home.open("opa-wim");
        app.briefing.start();
        for (const auto& id : app.conversation.scenario().playthroughs.front().choose) say(id);
        app.conversation.to_debrief();
        desk_.frames(6);
    }
    void say(const std::string& id) {
        auto& conversation = desk_.app().conversation;
        conversation.own_words = "Je schrok ervan.";
        conversation.words_written();
        const auto& offers = conversation.offers();
        for (std::size_t i = 0; i < offers.size(); ++i)
            if (offers[i].id == id) return conversation.choose(i);
        FAIL() << id << " is not on offer";
    }
    app::DebriefModel& model() { return desk_.app().debrief; }
    void select_own_words() {
        for (std::size_t i = 0; i < model().debrief().turns.size() && !model().has_own_words(); ++i)
            model().select(i);
        ASSERT_TRUE(model().has_own_words());
        desk_.frames(3);
    }
    std::string another_reply() {
        for (const auto& offer : model().debrief().turns[model().selected()].offers)
            if (!offer.chosen) return offer.id;
        return {};
    }
    std::string tr(const std::string& id) { return desk_.app().catalogue().text(id); }

    Desk desk_{{GetParam().language, GetParam().scale}};
};

TEST_P(LookingBack, WalksTheTurnsWithTheArrowsInOnePlaceForTheKeyboard) {
    ASSERT_TRUE(desk_.tab_to("lanes.turns"));
    desk_.key(ImGuiKey_RightArrow);
    desk_.key(ImGuiKey_RightArrow);
    EXPECT_EQ(model().selected(), 2U);
    EXPECT_THAT(desk_.text(), HasSubstr(model().debrief().turns[2].note));
    desk_.key(ImGuiKey_LeftArrow);
    EXPECT_EQ(model().selected(), 1U);
    desk_.key(ImGuiKey_End);
    EXPECT_EQ(model().selected(), model().debrief().turns.size() - 1);
    desk_.key(ImGuiKey_RightArrow);
    EXPECT_EQ(model().selected(), model().debrief().turns.size() - 1) << "there it ends";
    desk_.key(ImGuiKey_Home);
    EXPECT_EQ(model().selected(), 0U);
}

TEST_P(LookingBack, ShowsWhatTheResidentThoughtOnlyWhenAsked) {
    std::size_t turn = 0;
    while (turn < model().debrief().turns.size() && model().debrief().turns[turn].after.thinks.empty())
        ++turn;
    ASSERT_LT(turn, model().debrief().turns.size());
    model().select(turn);
    desk_.frames(3);
    const auto thought = model().debrief().turns[turn].after.thinks;
    EXPECT_THAT(desk_.text(), Not(HasSubstr(thought)));
    desk_.press("turn.thoughts");
    EXPECT_THAT(desk_.text(), HasSubstr(thought));
}

TEST_P(LookingBack, GoesToTheTurnThatAStrengthIsAbout) {
    ASSERT_THAT(model().debrief().strengths, Not(IsEmpty()));
    const auto strength = model().debrief().strengths.front();
    desk_.press(fmt::format("strength.{}.{}", strength.rule, strength.turn));
    EXPECT_EQ(model().selected(), static_cast<std::size_t>(strength.turn - 1));
}

TEST_P(LookingBack, ExplainsACountWhereItIsPressed) {
    const auto& row = model().debrief().counts.front();
    EXPECT_THAT(desk_.text(), Not(HasSubstr(row.meaning)));
    desk_.press("count." + row.id);
    EXPECT_THAT(desk_.text(), HasSubstr(row.meaning));
    EXPECT_EQ(model().counted(), row.id);
}

TEST_P(LookingBack, KeepsANoteAndLeavesOneByEscape) {
    desk_.press("turn.note");
    ASSERT_EQ(model().writing(), Writing::note);
    desk_.type("1 hij keek weg?");
    EXPECT_FALSE(desk_.app().help_open) << "? is written";
    desk_.key(ImGuiKey_Enter);
    EXPECT_EQ(model().writing(), Writing::nothing);
    EXPECT_THAT(desk_.text(), HasSubstr("1 hij keek weg?"));
    desk_.press("turn.note");
    desk_.type(" niet");
    desk_.key(ImGuiKey_Escape);
    EXPECT_EQ(desk_.app().screen(), Screen::debrief);
    EXPECT_EQ(model().debrief().turns[0].margin.note, "1 hij keek weg?");
}

TEST_P(LookingBack, AsksWhyATurnIsMarked) {
    desk_.press("turn.mark");
    ASSERT_EQ(model().writing(), Writing::why);
    desk_.type("Wat had jij gezegd?");
    desk_.key(ImGuiKey_Enter);
    EXPECT_EQ(model().debrief().turns[0].margin.why, "Wat had jij gezegd?");
    EXPECT_THAT(desk_.text(), HasSubstr("Wat had jij gezegd?"));
}

TEST_P(LookingBack, LetsOneSayWhatTheOwnWordsWereAndComparesThem) {
    select_own_words();
    desk_.press("own.code");
    desk_.press("own.SR");
    EXPECT_THAT(model().debrief().turns[model().selected()].margin.coded, ElementsAre(skills::Code::SR));
    EXPECT_THAT(desk_.text(), HasSubstr(tr("code.SR.meaning")));
    EXPECT_THAT(desk_.text(), Not(HasSubstr(tr("review.no_machine"))));
    const auto nearest = model().debrief().turns[model().selected()].offers.front().id;
    desk_.press("near." + nearest);
    EXPECT_EQ(model().debrief().turns[model().selected()].margin.nearest, nearest);
    EXPECT_THAT(desk_.text(), HasSubstr(tr("review.no_machine")));
}

TEST_P(LookingBack, AnswersTheReflectiveList) {
    ASSERT_TRUE(desk_.tab_to("choice"));
    desk_.key(ImGuiKey_Enter);
    EXPECT_THAT(model().talk()->reflection(), SizeIs(1));
    EXPECT_EQ(model().debrief().reflection.front().answer, "yes");
}

TEST_P(LookingBack, TakesAnotherRoadAndPutsTheTwoSideBySide) {
    model().select(1);
    desk_.frames(3);
    const auto reply = another_reply();
    desk_.press("turn.fork");
    desk_.press("fork." + reply);
    ASSERT_EQ(desk_.app().screen(), Screen::conversation);
    EXPECT_EQ(desk_.app().conversation.talk().conversation().replies(), 2U);
    desk_.app().conversation.to_debrief();
    desk_.frames(4);
    desk_.press("review.compare");
    ASSERT_EQ(desk_.app().screen(), Screen::compare);
    EXPECT_EQ(desk_.app().compare.same(), 1U);
    EXPECT_THAT(desk_.text(), HasSubstr(desk_.app().compare.side(1).debrief.turns[1].say));
    ASSERT_TRUE(desk_.tab_to("##compare.name.1"));
    desk_.key(ImGuiKey_A, false, true);
    desk_.type("eerst vragen");
    desk_.key(ImGuiKey_Enter);
    EXPECT_EQ(desk_.app().compare.road(1).name, "eerst vragen");
    desk_.press("compare.go_on.1");
    EXPECT_EQ(desk_.app().screen(), Screen::conversation);
}

TEST_P(LookingBack, TriesWhatIsSuggestedFromItsTurn) {
    // A talk of pushes has something to try.
    auto& app = desk_.app();
    app.home.open("opa-wim");
    app.briefing.start();
    for (const auto& playthrough : app.conversation.scenario().playthroughs)
        if (playthrough.style == scenario::Style::poor) {
            const auto road = playthrough.choose;
            for (const auto& id : road) say(id);
            break;
        }
    app.conversation.to_debrief();
    desk_.frames(4);
    ASSERT_THAT(model().debrief().suggestions, Not(IsEmpty()));
    const auto suggestion = model().debrief().suggestions.front();
    desk_.press("try." + suggestion.rule);
    ASSERT_EQ(app.screen(), Screen::conversation);
    const auto& talk = app.conversation.talk().conversation();
    ASSERT_EQ(talk.replies(), static_cast<std::size_t>(suggestion.turn));
    EXPECT_EQ(talk.reply_of(talk.turns()[talk.replies() - 1])->id, suggestion.instead_id);
}

INSTANTIATE_TEST_SUITE_P(Debrief, LookingBack,
                         ::testing::Values(Case{base::Language::nl, 1}, Case{base::Language::nl, 2},
                                           Case{base::Language::en, 1}, Case{base::Language::en, 2}),
                         [](const auto& one) {
                             return fmt::format("{}_{}", base::to_id(one.param.language),
                                                static_cast<int>(one.param.scale * 100));
                         });

TEST(TheBriefing, ListsEarlierTalksAndOpensTheirDebrief) {
    Desk desk({});
    auto& app = desk.app();
    app.home.open("opa-wim");
    app.briefing.start();
    app.conversation.choose(0);
    app.go(Screen::home);
    app.home.open("opa-wim");
    desk.frames(4);
    desk.press("briefing.talks");
    desk.press("talk.0");
    ASSERT_EQ(app.screen(), Screen::debrief);
    EXPECT_FALSE(app.debrief.debrief().ending);
}

}  // namespace
}  // namespace wijk::ui
