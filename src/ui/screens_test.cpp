#include "ui/screens.h"

#include <regex>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/workbench_model.h"
#include "ui/testing_desk.h"

namespace wijk::ui {
namespace {

using app::Screen;
using testing::Desk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Phase = app::ConversationModel::Phase;

/// Brings the desk to a screen by the steps of a user's hand on the models.
void go_to(Desk& desk, Screen screen) {
    auto& app = desk.app();
    const bool looks_back = screen == Screen::debrief || screen == Screen::compare;
    if (screen == Screen::briefing || screen == Screen::conversation || looks_back) {
        app.home.open("opa-wim");
        if (screen != Screen::briefing) app.briefing.start();
        if (looks_back) {
            const auto road = app.conversation.scenario().playthroughs.front().choose;
            for (const auto& id : road) {
                app.conversation.words_written();
                const auto& offers = app.conversation.offers();
                for (std::size_t i = 0; i < offers.size(); ++i)
                    if (offers[i].id == id) {
                        app.conversation.choose(i);
                        break;
                    }
            }
            app.conversation.to_debrief();
        }
        if (screen == Screen::compare) {
            const auto offers = app.debrief.debrief().turns[2].offers;
            for (const auto& offer : offers)
                if (!offer.chosen) {
                    app.debrief.fork(2, offer.id);
                    break;
                }
            app.conversation.to_debrief();
            app.debrief.compare();
        }
    } else {
        app.go(screen);
    }
    if (screen == Screen::workbench) {
        app.workbench->choose(base::share_folder() / "scenarios" / "opa-wim");
        app.workbench->settle();
    }
    desk.frames(6);
}

struct Case {
    Screen screen;
    base::Language language;
    double scale;
};

class EveryScreen : public ::testing::TestWithParam<Case> {
 protected:
    Desk desk_{{GetParam().language, GetParam().scale}};
};

/// The folder of this machine's run and today's date differ each time.
std::string steady(std::string text, const base::Path& folder) {
    for (auto at = text.find(folder.string()); at != std::string::npos; at = text.find(folder.string()))
        text.replace(at, folder.string().size(), "FOLDER");
    static const std::regex when(R"(\d{1,2} [a-zA-Z]+ \d{4},? \d{2}:\d{2})");
    return std::regex_replace(text, when, "WHEN");
}

TEST_P(EveryScreen, SaysWhatItsGoldenTextSays) {
    const auto [screen, language, scale] = GetParam();
    go_to(desk_, screen);
    ASSERT_EQ(desk_.app().screen(), screen);
    const auto path = base::Path(WIJK_SOURCE_DIR) / "tests/golden" /
                      fmt::format("{}.{}.txt", app::to_id(screen), base::to_id(language));
    const auto said = steady(desk_.text(), desk_.folder());
    EXPECT_THAT(said, Not(::testing::ContainsRegex("<[a-z]+\\.[a-z_.]+>"))) << "a text is missing";
    if (scale != 1) return;  // where lines break and what has to be scrolled to differs with the size
    if (base::environment("WIJK_BLESS")) {
        ASSERT_TRUE(base::real_files().write(path, said));
        return;
    }
    const auto golden = base::real_files().read(path, 1U << 20U);
    ASSERT_TRUE(golden) << "run the tests with WIJK_BLESS=1 and look at " << path;
    EXPECT_EQ(said, *golden)
        << "when this is meant: run the tests with WIJK_BLESS=1 and look at the difference";
}

TEST_P(EveryScreen, LetsTheKeyboardReachEverythingThatTheMouseCanClick) {
    go_to(desk_, GetParam().screen);
    std::set<std::string> wanted, reached;
    ImGuiID first = 0;
    for (int i = 0; i < 240; ++i) {
        for (const auto& item : desk_.probe().items())
            if (item.label.find('.') != std::string::npos && item.label.find('/') == std::string::npos &&
                item.label.find('#') == std::string::npos)
                wanted.insert(item.label);
        desk_.key(ImGuiKey_Tab);
        const ImGuiID here = GImGui->NavId;
        if (i > 1 && here == first) break;  // once around
        if (i == 1) first = here;
        reached.insert(desk_.probe().focused());
    }
    ASSERT_FALSE(wanted.empty());
    for (const auto& label : wanted) EXPECT_TRUE(reached.contains(label)) << label;
}

TEST_P(EveryScreen, OpensAndClosesItsHelp) {
    go_to(desk_, GetParam().screen);
    desk_.key(ImGuiKey_F1);
    EXPECT_TRUE(desk_.app().help_open);
    EXPECT_THAT(
        desk_.text(),
        HasSubstr(desk_.app().catalogue().text("help." + std::string(app::to_id(GetParam().screen)))));
    desk_.key(ImGuiKey_Escape);
    EXPECT_FALSE(desk_.app().help_open);
    EXPECT_EQ(desk_.app().screen(), GetParam().screen);
}

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    for (std::size_t i = 0; i < app::screen_count; ++i)
        for (const auto language : {base::Language::nl, base::Language::en})
            for (const double scale : {1.0, 2.0}) cases.push_back({static_cast<Screen>(i), language, scale});
    return cases;
}

INSTANTIATE_TEST_SUITE_P(Screens, EveryScreen, ::testing::ValuesIn(all_cases()), [](const auto& one) {
    return fmt::format("{}_{}_{}", app::to_id(one.param.screen), base::to_id(one.param.language),
                       static_cast<int>(one.param.scale * 100));
});

TEST(TheKeyboard, TakesSomebodyNewFromTheirNameToTheDebrief) {
    Desk desk({base::Language::nl, 1, 1280, 800, false, false});
    ASSERT_EQ(desk.app().screen(), Screen::learners);
    desk.tab_to("##learners.name");
    desk.type("Iyad");
    desk.press("learners.add");
    ASSERT_EQ(desk.app().screen(), Screen::home);
    EXPECT_THAT(desk.text(), HasSubstr("Iyad"));
    desk.press("open.opa-wim");
    ASSERT_EQ(desk.app().screen(), Screen::briefing);
    desk.press("briefing.start");
    ASSERT_EQ(desk.app().screen(), Screen::conversation);
    for (int turn = 0; turn < 40 && desk.app().conversation.phase() != Phase::over; ++turn) {
        if (desk.app().conversation.phase() == Phase::writing) desk.press("words_written");
        desk.key(ImGuiKey_1);
    }
    ASSERT_EQ(desk.app().conversation.phase(), Phase::over);
    desk.press("to_debrief");
    EXPECT_EQ(desk.app().screen(), Screen::debrief);
    const auto sessions = desk.app().records()->sessions("").value();
    ASSERT_EQ(sessions.size(), 1U);
    EXPECT_TRUE(sessions.front().ended);
    EXPECT_GT(sessions.front().replies, 2);
}

TEST(TheKeyboard, StandsOnTheFirstReplyAndEnterSaysIt) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    EXPECT_EQ(desk.probe().focused(), "reply.1");
    desk.key(ImGuiKey_DownArrow);
    EXPECT_EQ(desk.probe().focused(), "reply.2");
    desk.key(ImGuiKey_Enter);
    EXPECT_EQ(desk.app().conversation.talk().conversation().replies(), 1U);
}

TEST(TheKeyboard, GoesBackWithShiftAndTab) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_1);
    ASSERT_EQ(desk.probe().focused(), "reply.1");
    for (const auto* before : {"back.0", "mark.0", "note.0"}) {
        desk.key(ImGuiKey_Tab, true);
        EXPECT_EQ(desk.probe().focused(), before);
    }
    desk.key(ImGuiKey_Tab);
    EXPECT_EQ(desk.probe().focused(), "mark.0");
}

TEST(TheConversation, HidesTheAnswerWhileItIsAwaitedAndShowsItAfter) {
    Desk desk({base::Language::nl, 1, 1280, 800, true});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_1);
    ASSERT_EQ(desk.app().conversation.phase(), Phase::waiting);
    const auto& transcript = desk.app().conversation.transcript();
    EXPECT_THAT(desk.text(), Not(HasSubstr(transcript.back().text)));
    desk.frames(120);
    EXPECT_EQ(desk.app().conversation.phase(), Phase::choosing);
    EXPECT_THAT(desk.text(), HasSubstr(transcript.back().text));
}

TEST(TheConversation, GoesOnTomorrowWhereItStopped) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_2);
    const auto before = desk.app().conversation.talk().conversation().moment();
    desk.restart();
    ASSERT_EQ(desk.app().screen(), Screen::home);
    EXPECT_EQ(desk.probe().focused(), "home.go_on");
    desk.key(ImGuiKey_Enter);
    ASSERT_EQ(desk.app().screen(), Screen::conversation);
    EXPECT_EQ(desk.app().conversation.talk().conversation().moment(), before);
}

TEST(TheConversation, GoesBackToAnEarlierMomentWhenPractising) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_1);
    desk.press("back.0");
    EXPECT_EQ(desk.app().conversation.talk().conversation().replies(), 0U);
}

TEST(ANote, IsWrittenBesideTheNewestReplyAndStandsInTheDebriefTomorrow) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_1);
    desk.press("note.0");
    desk.type("1 hij keek weg?");
    EXPECT_EQ(desk.app().conversation.talk().conversation().replies(), 1U) << "1 is written, not chosen";
    EXPECT_FALSE(desk.app().help_open) << "? is written";
    desk.key(ImGuiKey_Enter);
    EXPECT_THAT(desk.text(), HasSubstr("Je notitie: 1 hij keek weg?"));
    EXPECT_EQ(desk.probe().focused(), "reply.1") << "the keyboard goes on with the talk";
    desk.restart();
    desk.key(ImGuiKey_Enter);
    ASSERT_EQ(desk.app().screen(), Screen::conversation);
    EXPECT_THAT(desk.text(), HasSubstr("Je notitie: 1 hij keek weg?"));
    desk.app().conversation.to_debrief();
    desk.frames(4);
    EXPECT_THAT(desk.text(), HasSubstr("1 hij keek weg?"));
}

TEST(ANote, IsLeftByEscapeWhichStaysInTheTalk) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_1);
    desk.press("note.0");
    desk.type("weg");
    desk.key(ImGuiKey_Escape);
    EXPECT_EQ(desk.app().screen(), Screen::conversation);
    EXPECT_FALSE(desk.app().conversation.noting());
    EXPECT_THAT(desk.app().conversation.talk().margins()[0].note, IsEmpty());
    desk.key(ImGuiKey_1);
    EXPECT_EQ(desk.app().conversation.talk().conversation().replies(), 2U);
}

TEST(ANote, HalfWrittenIsKeptWhenTheWindowCloses) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_1);
    desk.press("note.0");
    desk.type("half");
    desk.restart();
    desk.key(ImGuiKey_Enter);
    ASSERT_EQ(desk.app().screen(), Screen::conversation);
    EXPECT_EQ(desk.app().conversation.talk().margins()[0].note, "half");
}

TEST(AMark, IsSetAndTakenAwayAndShowsInTheDebrief) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    desk.key(ImGuiKey_1);
    desk.press("mark.0");
    EXPECT_TRUE(desk.app().conversation.talk().margins()[0].marked);
    desk.app().conversation.to_debrief();
    desk.frames(4);
    EXPECT_THAT(desk.text(), HasSubstr("Voor intervisie"));
    desk.app().back();
    desk.frames(4);
    desk.press("mark.0");
    EXPECT_FALSE(desk.app().conversation.talk().margins()[0].marked);
}

TEST(Home, LetsSomebodyElseSitDown) {
    Desk desk({});
    go_to(desk, Screen::home);
    desk.press("header.who");
    ASSERT_EQ(desk.app().screen(), Screen::learners);
    EXPECT_THAT(desk.text(), HasSubstr("Els"));
    desk.tab_to("##learners.name");
    desk.type("Karim");
    desk.press("learners.add");
    EXPECT_THAT(desk.text(), HasSubstr("Dag Karim"));
}

TEST(Writing, TakesLettersArrowsUndoAndTheClipboardAndLeavesByTab) {
    Desk desk({});
    go_to(desk, Screen::conversation);
    auto& model = desk.app().conversation;
    const auto road = model.scenario().playthroughs.front().choose;
    for (std::size_t i = 0; i < road.size() && model.phase() == Phase::choosing; ++i)
        for (std::size_t offer = 0; offer < model.offers().size(); ++offer)
            if (model.offers()[offer].id == road[i]) {
                model.choose(offer);
                break;
            }
    desk.frames(4);
    ASSERT_EQ(model.phase(), Phase::writing)
        << "the first playthrough of opa-wim should meet a scene that asks for own words";
    desk.type("1 ik hoor je?");
    EXPECT_EQ(desk.app().conversation.own_words, "1 ik hoor je?");
    EXPECT_FALSE(desk.app().help_open);
    desk.key(ImGuiKey_A, false, true);
    desk.key(ImGuiKey_C, false, true);
    EXPECT_EQ(Desk::clipboard(), "1 ik hoor je?");
    desk.key(ImGuiKey_X, false, true);
    EXPECT_EQ(desk.app().conversation.own_words, "");
    desk.key(ImGuiKey_Z, false, true);
    EXPECT_EQ(desk.app().conversation.own_words, "1 ik hoor je?");
    desk.key(ImGuiKey_End);
    desk.key(ImGuiKey_Backspace);
    EXPECT_EQ(desk.app().conversation.own_words, "1 ik hoor je");
    desk.key(ImGuiKey_Enter);
    EXPECT_EQ(desk.app().conversation.phase(), Phase::choosing);
}

/// How much of the display's height the part of the screen with this name has.
float share_of_height(const char* name) {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->WasActive && std::string_view(window->Name).find(name) != std::string_view::npos)
            return window->Size.y / ImGui::GetIO().DisplaySize.y;
    return 0;
}

TEST(TheLargestTextInASmallWindow, LeavesRoomForWhatWasSaidAndForTheReplies) {
    Desk desk({base::Language::en, 2.5, 800, 600});
    go_to(desk, Screen::conversation);
    EXPECT_GT(share_of_height("transcript"), 0.2F);
    EXPECT_GT(share_of_height("answers"), 0.3F);
}

TEST(TheLargestTextInASmallWindow, LeavesRoomForTheBriefingAndItsStart) {
    Desk desk({base::Language::en, 2.5, 800, 600});
    go_to(desk, Screen::briefing);
    EXPECT_GT(share_of_height("briefing.page"), 0.5F);
    desk.press("briefing.start");
    EXPECT_EQ(desk.app().screen(), Screen::conversation);
}

TEST(TheSettings, ChangeTheLanguageOfTheScreenAtOnce) {
    Desk desk({});
    go_to(desk, Screen::settings);
    EXPECT_THAT(desk.text(), HasSubstr("Instellingen"));
    auto settings = desk.app().settings();
    settings.language = base::Language::en;
    desk.app().settings_screen.change(settings);
    desk.frames(3);
    EXPECT_THAT(desk.text(), HasSubstr("Settings"));
    EXPECT_THAT(desk.text(), Not(HasSubstr("Instellingen")));
}

}  // namespace
}  // namespace wijk::ui
