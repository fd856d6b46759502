// The practice bench by keyboard, and what stands on it.

#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/screens.h"
#include "ui/testing_desk.h"

namespace wijk::ui {
namespace {

using app::Screen;
using drills::Kind;
using testing::Desk;
using ::testing::HasSubstr;
using ::testing::Not;
using Phase = app::PracticeModel::Phase;

app::PracticeModel& bench(Desk& desk) {
    return desk.app().practice;
}

void open(Desk& desk) {
    desk.app().go(Screen::practice);
    desk.frames(4);
}

ImGuiKey digit(std::size_t index) {
    return static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(index));
}

TEST(ThePracticeBench, IsReachedFromStopSeven) {
    Desk desk({});
    desk.press("home.practice");
    EXPECT_EQ(desk.app().screen(), Screen::practice);
    EXPECT_EQ(desk.probe().focused(), "practice.begin");
    desk.key(ImGuiKey_Escape);
    EXPECT_EQ(desk.app().screen(), Screen::home);
}

TEST(ThePracticeBench, HasAWordForALibraryWithoutTalks) {
    Desk desk({});
    const auto bare = base::TemporaryFolder::make().value();
    for (const char* part : {"mi", "i18n"})
        std::filesystem::copy(base::share_folder() / part, bare.path() / part,
                              std::filesystem::copy_options::recursive);
    std::filesystem::create_directories(bare.path() / "scenarios");
    std::filesystem::copy_file(base::share_folder() / "scenarios/neighbourhood.yaml",
                               bare.path() / "scenarios/neighbourhood.yaml");
    desk.restart_on(bare.path());
    open(desk);
    EXPECT_TRUE(bench(desk).empty());
    EXPECT_THAT(desk.text(), HasSubstr(desk.app().catalogue().text("practice.empty")));
    EXPECT_EQ(desk.probe().focused(), "practice.home");
    desk.key(ImGuiKey_DownArrow);  // the first key only shows where the keyboard is
    desk.press("practice.home");
    EXPECT_EQ(desk.app().screen(), Screen::home);
}

TEST(ThePracticeBench, SaysWhatIsNotKept) {
    Desk desk({base::Language::nl, 1, 1280, 800, false, false});
    open(desk);
    EXPECT_THAT(desk.text(), HasSubstr("Deze oefeningen worden niet bewaard"));
}

class ARoundByKeys : public ::testing::TestWithParam<std::tuple<base::Language, double>> {};

TEST_P(ARoundByKeys, GoesFromItsWelcomeToTheNextRound) {
    Desk desk({std::get<0>(GetParam()), std::get<1>(GetParam())});
    desk.press("home.practice");
    ASSERT_EQ(desk.probe().focused(), "practice.begin");
    desk.key(ImGuiKey_Enter);
    auto& model = bench(desk);
    for (std::size_t i = 0; i < drills::round_size; ++i) {
        ASSERT_EQ(model.number(), i + 1);
        const auto card = model.card();
        if (card.write_first) {
            ASSERT_EQ(model.phase(), Phase::writing);
            desk.type("1 ik hoor je?");
            EXPECT_EQ(model.own_words, "1 ik hoor je?") << "digits and ? are written";
            EXPECT_FALSE(desk.app().help_open);
            desk.key(ImGuiKey_Enter);
        }
        ASSERT_EQ(model.phase(), Phase::choosing);
        ASSERT_EQ(desk.probe().focused(), "practice.choice.1");
        desk.key(digit(card.choices.size() - 1));
        if (card.kind == Kind::write) {
            ASSERT_EQ(model.phase(), Phase::own);
            ASSERT_EQ(desk.probe().focused(), "practice.choice.1");
            desk.key(ImGuiKey_9);
        }
        ASSERT_EQ(model.phase(), Phase::explained) << card.item;
        EXPECT_EQ(model.chosen(), card.choices.size() - 1);
        EXPECT_THAT(desk.text(), Not(::testing::ContainsRegex("<[a-z]+\\.[a-z_.]+>")));
        ASSERT_EQ(desk.probe().focused(), "practice.next");
        desk.key(ImGuiKey_Enter);
    }
    EXPECT_EQ(model.phase(), Phase::over);
    EXPECT_EQ(desk.probe().focused(), "practice.again");
    desk.key(ImGuiKey_Enter);
    EXPECT_EQ(model.phase(), Phase::welcome);
    EXPECT_EQ(desk.probe().focused(), "practice.begin");
}

INSTANTIATE_TEST_SUITE_P(Sizes, ARoundByKeys,
                         ::testing::Values(std::tuple(base::Language::nl, 1.0),
                                           std::tuple(base::Language::nl, 0.8),
                                           std::tuple(base::Language::en, 2.5)),
                         [](const auto& one) {
                             return fmt::format("{}_{}", base::to_id(std::get<0>(one.param)),
                                                static_cast<int>(std::get<1>(one.param) * 100));
                         });

TEST(ADrill, ShowsTheLineTheQuestionAndEveryChoiceAndGivesNothingAway) {
    for (const auto kind : drills::all_kinds) {
        Desk desk({});
        open(desk);
        desk.press(fmt::format("practice.only.{}", drills::to_id(kind)));
        const auto card = bench(desk).card();
        ASSERT_EQ(card.kind, kind);
        for (const auto& what : {card.line.says, card.question, card.reply, std::string("Oefening 1 van ")})
            EXPECT_THAT(desk.text(), HasSubstr(what));
        if (card.write_first) {
            EXPECT_THAT(desk.text(), Not(HasSubstr(card.choices[0].text))) << "own words come first";
            EXPECT_THAT(desk.text(), HasSubstr(card.try_this));
            bench(desk).words_written();
            desk.frames(4);
        }
        for (const auto& choice : card.choices) {
            EXPECT_THAT(desk.text(), HasSubstr(choice.text));
            if (choice.note.empty()) continue;
            EXPECT_THAT(desk.text(), Not(HasSubstr(choice.note)));
        }
    }
}

TEST(AnAnswer, IsGivenByArrowsAndEnterToo) {
    Desk desk({});
    open(desk);
    desk.press("practice.only.hear");
    desk.key(ImGuiKey_DownArrow);
    EXPECT_EQ(desk.probe().focused(), "practice.choice.2");
    desk.key(ImGuiKey_Enter);
    EXPECT_EQ(bench(desk).phase(), Phase::explained);
    EXPECT_EQ(bench(desk).chosen(), 1U);
}

TEST(AnAnswer, IsToldInWordsAndExplained) {
    for (const bool fitting : {true, false}) {
        Desk desk({});
        open(desk);
        desk.press("practice.only.choose");
        const auto right = *bench(desk).card().right;
        const auto count = bench(desk).card().choices.size();
        desk.key(digit(fitting ? right : (right + 1) % count));
        EXPECT_THAT(desk.text(), HasSubstr(fitting ? "Dat past" : "Hier past iets anders"));
        EXPECT_THAT(desk.text(), HasSubstr("dit past"));
        EXPECT_EQ(desk.text().find("jouw keuze") == std::string::npos, fitting);
        EXPECT_THAT(desk.text(), HasSubstr(bench(desk).explanation().heading));
    }
}

TEST(AnAnswer, IsNotGivenWhileTheHelpIsOpen) {
    Desk desk({});
    open(desk);
    desk.press("practice.only.hear");
    desk.key(ImGuiKey_F1);
    ASSERT_TRUE(desk.app().help_open);
    desk.key(ImGuiKey_1);
    EXPECT_EQ(bench(desk).phase(), Phase::choosing);
}

TEST(ARound, IsLeftByEscapeAndGoneOnWith) {
    Desk desk({});
    open(desk);
    desk.press("practice.only.hear");
    desk.key(ImGuiKey_1);
    desk.key(ImGuiKey_Enter);
    ASSERT_EQ(bench(desk).number(), 2U);
    desk.key(ImGuiKey_Escape);
    ASSERT_EQ(desk.app().screen(), Screen::home);
    desk.press("home.practice");
    EXPECT_EQ(bench(desk).number(), 2U);
    EXPECT_EQ(desk.probe().focused(), "practice.choice.1");
}

TEST(ARound, CanEndEarlyAndCountsWhatWasDone) {
    Desk desk({});
    open(desk);
    desk.press("practice.only.hear");
    desk.key(ImGuiKey_1);
    desk.press("practice.finish");
    EXPECT_EQ(bench(desk).phase(), Phase::over);
    EXPECT_THAT(desk.text(), HasSubstr("Tot hier"));
    EXPECT_THAT(desk.text(), HasSubstr("Hoor het verschil: 1 keer"));
    desk.press("practice.home");
    EXPECT_EQ(desk.app().screen(), Screen::home);
}

}  // namespace
}  // namespace wijk::ui
