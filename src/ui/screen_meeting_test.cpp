// A meeting by keyboard, from choosing to putting away, and what its screens never show.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/meeting_moves.h"
#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/testing_desk.h"

namespace wijk::ui {
namespace {

using app::MeetingModel;
using app::MeetingMove;
using app::Screen;
using intervision::MaterialKind;
using intervision::Phase;
using intervision::StepKind;
using ::testing::AnyOf;
using testing::Desk;
using ::testing::HasSubstr;
using ::testing::Not;

MeetingModel& model(Desk& desk) {
    return desk.app().meeting;
}

/// A meeting of four by this method; the first brings where somebody does.
void begin(Desk& desk, const std::string& method, const std::string& scenario = "opa-wim") {
    auto& meetings = desk.app().meetings;
    desk.app().go(Screen::meetings);
    for (std::size_t i = 0; i < meetings.methods().size(); ++i)
        if (meetings.methods()[i].id == method) meetings.choose_method(i);
    meetings.new_member = "Zwaantje, Mo, Ria, Karim";
    meetings.add_member();
    if (meetings.methods()[meetings.method()].bringer) {
        meetings.bringer = 0;
        meetings.choose_kind(MaterialKind::own);
        meetings.own_title = "Stilte aan het hek";
    } else {
        for (std::size_t i = 0; i < meetings.items().size(); ++i)
            if (meetings.items()[i].id == scenario) meetings.choose_item(i);
    }
    ASSERT_EQ(meetings.missing(), "");
    meetings.begin();
    desk.frames(6);
    ASSERT_EQ(desk.app().screen(), Screen::meeting);
}

void to_step(Desk& desk, StepKind kind) {
    const auto& steps = model(desk).meeting().method().steps;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].kind == kind) {
            model(desk).go_to(i);
            desk.frames(6);
            return;
        }
    FAIL() << "no such step in " << model(desk).meeting().method().id;
}

/// To the first open vote.
void to_the_vote(Desk& desk) {
    to_step(desk, StepKind::play);
    if (model(desk).play()->writing()) model(desk).to_vote();
    desk.frames(6);
    ASSERT_EQ(model(desk).play()->round().phase, Phase::vote);
}

TEST(AMeetingByKeyboard, IsChosenBegunAndGoesToItsEnd) {
    Desk desk({});
    desk.press("home.meetings");
    ASSERT_EQ(desk.app().screen(), Screen::meetings);
    ASSERT_EQ(desk.probe().focused().substr(0, 7), "method.");
    desk.press("method.play-together");
    ASSERT_TRUE(desk.tab_to("##meetings.member"));
    desk.type("Mo, Els, Ria");
    desk.key(ImGuiKey_Enter);
    ASSERT_EQ(desk.app().meetings.members().size(), 3U);
    if (!desk.app().meetings.item()) desk.press("item.0");
    ASSERT_EQ(desk.app().meetings.missing(), "");
    desk.press("meetings.begin");
    ASSERT_EQ(desk.app().screen(), Screen::meeting);
    for (int press = 0; press < 400 && !model(desk).meeting().ended(); ++press) {
        ASSERT_THAT(desk.text(), Not(::testing::ContainsRegex("<[a-z]+\\.[a-z_.]+>"))) << desk.text();
        if (next_move(model(desk)) == MeetingMove::none) {
            desk.press("hands.more.0");
            desk.press("strip.next");
            continue;
        }
        ASSERT_EQ(desk.probe().focused(), "strip.next") << desk.text();
        desk.key(ImGuiKey_Enter);
        desk.frames(4);
    }
    ASSERT_TRUE(model(desk).meeting().ended());
    EXPECT_EQ(desk.probe().focused(), "end.report");
    EXPECT_FALSE(model(desk).road().empty());
    desk.press("end.put_away");
    EXPECT_FALSE(model(desk).has_meeting());
}

TEST(AClicker, GoesOnAndBackByItsTwoKeys) {
    Desk desk({});
    begin(desk, "gossip");
    const auto turns = model(desk).meeting().in_turn().size();
    desk.key(ImGuiKey_PageDown);
    EXPECT_TRUE(model(desk).meeting().state().step == 1 ||
                (turns > 1 && model(desk).meeting().state().turn_of == 1));
    desk.key(ImGuiKey_PageUp);
    EXPECT_EQ(model(desk).meeting().state().step, 0U);
    EXPECT_EQ(model(desk).meeting().state().turn_of, 0U);
}

TEST(AClicker, DoesNotRevealAVoteThatNobodyGave) {
    Desk desk({});
    begin(desk, "play-together");
    to_the_vote(desk);
    desk.key(ImGuiKey_PageDown);
    EXPECT_EQ(model(desk).play()->round().phase, Phase::vote);
    desk.press("hands.more.1");
    EXPECT_EQ(model(desk).hands(1), 1);
    desk.key(ImGuiKey_PageDown);
    EXPECT_EQ(model(desk).play()->round().phase, Phase::revealed);
    desk.key(ImGuiKey_PageDown);
    EXPECT_EQ(model(desk).play()->round().phase, Phase::said);
    EXPECT_THAT(desk.text(), HasSubstr(model(desk).lines().back().text));
}

TEST(GoingBack, AsksFirstWhereVotesWouldBeLost) {
    Desk desk({});
    begin(desk, "play-together");
    to_the_vote(desk);
    model(desk).set_hands(0, 2);
    model(desk).reveal();
    model(desk).say(0);
    model(desk).go_on();
    if (model(desk).play()->writing()) model(desk).to_vote();
    model(desk).set_hands(0, 1);
    desk.frames(6);
    ASSERT_TRUE(model(desk).step_back_drops_votes());
    const auto rounds = model(desk).play()->rounds().size();
    desk.key(ImGuiKey_PageUp);
    EXPECT_EQ(model(desk).play()->rounds().size(), rounds);
    EXPECT_THAT(desk.text(), HasSubstr("Dan zijn de stemmen van deze beurt weg"));
    desk.press("strip.drop");
    EXPECT_FALSE(model(desk).step_back_drops_votes());
}

TEST(TheVote, ShowsNoSpreadBeforeItIsRevealed) {
    Desk desk({});
    begin(desk, "play-together");
    to_the_vote(desk);
    model(desk).set_strip(MeetingModel::Strip::hidden);  // hands are counted in the open, in the strip
    desk.frames(4);
    const auto before = desk.text();
    model(desk).start_cover();
    model(desk).sit_down();
    model(desk).cover_choose(1);
    model(desk).stop_cover();
    desk.frames(4);
    EXPECT_THAT(desk.text(), HasSubstr("1 van 4 stemmen"));
    EXPECT_THAT(before, HasSubstr("0 van 4 stemmen"));
    EXPECT_THAT(desk.text(), Not(HasSubstr("meeste stemmen")));
    model(desk).reveal();
    desk.frames(4);
    EXPECT_THAT(desk.text(), HasSubstr("meeste stemmen"));
}

TEST(TheCover, IsChosenBehindByDigitAloneAndSaysNothingAfterwards) {
    Desk desk({});
    begin(desk, "play-together");
    to_the_vote(desk);
    desk.press("strip.cover");
    EXPECT_THAT(desk.text(), HasSubstr("Geef het toetsenbord door"));
    EXPECT_THAT(desk.text(), Not(HasSubstr(model(desk).options().front().text)));
    std::string first;
    for (const auto digit : {ImGuiKey_1, ImGuiKey_2}) {
        ASSERT_EQ(desk.probe().focused(), "cover.sit_down");
        desk.key(ImGuiKey_Enter);
        ASSERT_EQ(model(desk).cover(), MeetingModel::Cover::choose);
        EXPECT_THAT(desk.text(), HasSubstr(model(desk).options().front().text));
        for (const auto& item : desk.probe().items()) {
            if (item.label.find('/') != std::string::npos) continue;  // a part that scrolls
            EXPECT_EQ(item.label.find('.'), std::string::npos) << "can be pointed at: " << item.label;
        }
        const auto shown = desk.text();
        desk.key(ImGuiKey_Tab);
        desk.key(ImGuiKey_DownArrow);
        desk.key(ImGuiKey_Enter);
        EXPECT_EQ(model(desk).cover(), MeetingModel::Cover::choose) << "only a digit chooses";
        EXPECT_EQ(desk.text(), shown);
        desk.key(digit);
        ASSERT_EQ(model(desk).cover(), MeetingModel::Cover::pass_on);
    }
    EXPECT_EQ(model(desk).by_keyboard(), 2);
    const auto both = desk.text();
    EXPECT_THAT(both, HasSubstr("2 van 4 geweest"));
    EXPECT_THAT(both, Not(HasSubstr(model(desk).options().front().text)));
    desk.key(ImGuiKey_Escape);
    EXPECT_EQ(model(desk).cover(), MeetingModel::Cover::off);
    EXPECT_EQ(desk.app().screen(), Screen::meeting);
}

TEST(TheCover, HidesWhatIsTypedUntilItsWriterWantsItSeen) {
    Desk desk({});
    begin(desk, "five-steps");
    to_step(desk, StepKind::write);
    desk.press("strip.cover");
    desk.key(ImGuiKey_Enter);
    ASSERT_EQ(model(desk).cover(), MeetingModel::Cover::write);
    desk.frames(4);
    desk.type("Wat houdt je tegen?");
    EXPECT_EQ(model(desk).cover_words, "Wat houdt je tegen?");
    EXPECT_THAT(desk.text(), Not(HasSubstr("Wat houdt je tegen")));
    EXPECT_FALSE(desk.app().help_open);
    desk.key(ImGuiKey_Enter);
    EXPECT_EQ(model(desk).written(), 1);
    EXPECT_THAT(desk.text(), Not(HasSubstr("Wat houdt je tegen")));
    model(desk).stop_cover();
    desk.frames(4);
    desk.press("strip.next");
    EXPECT_THAT(desk.text(), HasSubstr("Wat houdt je tegen?"));
    model(desk).next();
    desk.frames(6);
    ASSERT_EQ(model(desk).meeting().step().kind, StepKind::respond);
    EXPECT_THAT(desk.text(), HasSubstr("Wat houdt je tegen?")) << "the bringer chooses from what was written";
}

TEST(TheSharedScreen, ShowsNoScoreWhileTheGroupAsksAndAdvises) {
    Desk desk({});
    desk.app().home.open("opa-wim");
    desk.app().briefing.start();
    desk.app().conversation.choose(0);
    desk.app().conversation.toggle_mark(0);
    auto& meetings = desk.app().meetings;
    desk.app().go(Screen::meetings);
    for (std::size_t i = 0; i < meetings.methods().size(); ++i)
        if (meetings.methods()[i].id == "incident") meetings.choose_method(i);
    meetings.new_member = "Zwaantje, Mo, Ria, Karim";
    meetings.add_member();
    meetings.bringer = 0;
    meetings.choose_kind(MaterialKind::turn);
    meetings.choose_item(0);
    ASSERT_EQ(meetings.missing(), "");
    meetings.begin();
    to_step(desk, StepKind::tell);
    ASSERT_TRUE(model(desk).brought());
    ASSERT_NE(model(desk).brought()->score, "");
    EXPECT_THAT(desk.text(), HasSubstr("Geteld als"))
        << "told with what it counted as: else this test sees nothing";
    for (const auto kind : {StepKind::facts, StepKind::advice}) {
        to_step(desk, kind);
        EXPECT_EQ(model(desk).brought()->score, "");
        EXPECT_THAT(desk.text(), Not(HasSubstr("Geteld als")));
        EXPECT_THAT(desk.text(), HasSubstr(model(desk).brought()->said));
    }
}

TEST(TheSharedScreen, NamesNoBringerWhileTheGroupTalksAboutThem) {
    for (const auto language : {base::Language::nl, base::Language::en}) {
        Desk desk({language});
        begin(desk, "gossip");
        to_step(desk, StepKind::tell);
        EXPECT_THAT(desk.text(), HasSubstr("Zwaantje")) << "who tells is named: else this test sees nothing";
        to_step(desk, StepKind::gossip);
        EXPECT_THAT(desk.text(), Not(HasSubstr("Zwaantje")));
        for (const auto& name : model(desk).meeting().in_turn()) {
            EXPECT_NE(name, "Zwaantje");
            desk.key(ImGuiKey_PageDown);
            if (model(desk).meeting().step().kind != StepKind::gossip) break;
            EXPECT_THAT(desk.text(), Not(HasSubstr("Zwaantje")));
        }
    }
}

TEST(TheStrip, IsHiddenAndShownByAKeyAndNothingIsLost) {
    Desk desk({});
    begin(desk, "gossip");
    EXPECT_NE(desk.probe().find("strip.next"), nullptr);
    desk.key(ImGuiKey_F9);
    EXPECT_EQ(desk.probe().find("strip.next"), nullptr);
    EXPECT_EQ(desk.probe().focused(), "strip.show");
    desk.key(ImGuiKey_F9);
    EXPECT_EQ(desk.probe().focused(), "strip.next");
}

TEST(TheStrip, LeavesTheSharedScreenMostOfTheHeight) {
    for (const double scale : {1.0, 2.0}) {
        Desk desk({base::Language::nl, scale});
        begin(desk, "play-together");
        to_the_vote(desk);
        for (const ImGuiWindow* window : GImGui->Windows)
            if (window->WasActive &&
                std::string_view(window->Name).find("strip.say") != std::string_view::npos) {
                EXPECT_LT(window->Size.y / ImGui::GetIO().DisplaySize.y, 0.4F) << scale;
            }
    }
}

TEST(AnAgreement, IsWrittenInItsCardAndStandsOnTheLastPage) {
    Desk desk({});
    begin(desk, "play-together");
    to_step(desk, StepKind::agree);
    desk.press("agree.1");
    desk.type("eerst teruggeven wat ik hoor");
    desk.key(ImGuiKey_Enter);
    EXPECT_EQ(model(desk).meeting().state().agreements[1].what, "eerst teruggeven wat ik hoor");
    desk.press("next.edit");
    desk.type("2026-13-45");
    desk.key(ImGuiKey_Enter);
    EXPECT_THAT(desk.text(), HasSubstr("Deze datum of tijd klopt niet"));
    model(desk).end();
    desk.frames(6);
    EXPECT_THAT(desk.text(), HasSubstr("eerst teruggeven wat ik hoor"));
}

TEST(TheBeamersLook, IsNeverSmallerThanWhatSixMetresAsk) {
    const Desk desk({});
    Look look;
    look.theme = &light_theme();
    for (const auto& [width, height, least] :
         {std::tuple(1280.0F, 800.0F, 28.0F), std::tuple(1920.0F, 1080.0F, 37.0F)})
        for (const float scale : {0.8F, 1.0F, 1.6F, 2.0F}) {
            look.scale = scale;
            const auto beamer = beamer_look(look, {width, height});
            EXPECT_GE(beamer.size(Size::reading), least);
            EXPECT_GE(beamer.size(Size::reading), look.size(Size::reading));
        }
}

TEST(TheSquareOfDots, IsDarkOnWhiteInEveryThemeWithRoomAroundIt) {
    const Desk desk({});
    const std::vector<std::vector<bool>> rows(25, std::vector<bool>(25, true));
    EXPECT_EQ(least_qr_side(rows), 33 * 8.0F);
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushClipRectFullScreen();
    list.PushTexture(ImGui::GetIO().Fonts->TexRef);
    EXPECT_EQ(paint_qr(list, {0, 0}, rows, 100), 33 * 8.0F) << "too small a square is no square";
    EXPECT_EQ(paint_qr(list, {0, 0}, rows, 400), 33 * 12.0F);
    for (const auto& corner : list.VtxBuffer) {
        if (corner.col == IM_COL32_WHITE) continue;
        EXPECT_EQ(corner.col, IM_COL32_BLACK);
        EXPECT_GE(corner.pos.x, 32) << "four modules of 8 px stay white";
        EXPECT_GE(corner.pos.y, 32);
    }
}

}  // namespace
}  // namespace wijk::ui
