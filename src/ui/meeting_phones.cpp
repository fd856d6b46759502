// Phones: the square of dots with its address. And the keyboard that goes round behind a covered screen.
//
// Everybody sees a beamer. Behind the cover a reply is chosen by its digit alone: nothing there can be
// pointed at, walked to or seen pressed, and nothing tells afterwards what was chosen.

#include <algorithm>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MeetingModel;

namespace {

constexpr std::size_t digits = 9;

bool digit_pressed(std::size_t index) {
    const auto offset = static_cast<int>(index);
    return ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + offset), false) ||
           ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad1 + offset), false);
}

/// "192.168.1.20:8080/7K3Q" in two lines where one is too narrow: the code alone is what is typed last.
std::string broken_at_slash(const Look& look, const std::string& address, float width) {
    const auto slash = address.rfind('/');
    if (slash == std::string::npos || text_extent(look, address, Size::reading, 0, Weight::bold).x <= width)
        return address;
    return address.substr(0, slash + 1) + "\n" + address.substr(slash + 1);
}

}  // namespace

float MeetingScreens::draw_phone_corner(const Look& look, Area area) {
    if (!model().phones_on()) return 0;
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const auto address = broken_at_slash(look, model().phone_short(), area.width);
    const float words = text_extent(look, address, Size::reading, area.width, Weight::bold).y;
    const float side = std::min(area.width, area.height - words);
    float y = area.at.y;
    // A square too small for a camera helps nobody: then the address alone, and the square in its full view.
    if (side >= least_qr_side(model().qr())) y += paint_qr(list, {area.at.x, y}, model().qr(), side);
    y += paint_text(look, list, {area.at.x, y}, address, Size::reading, theme.ink, area.width, Weight::bold);
    return y - area.at.y;
}

void MeetingScreens::draw_phones(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    begin_part(look, "meeting.phones",
               {{area.at.x, area.at.y + look.px(8)}, area.width, area.height - look.px(12)});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float whole = ImGui::GetContentRegionAvail().x;
    const float side =
        std::max(least_qr_side(model().qr()), std::min(area.height - look.px(40), whole * 0.5F));
    const float painted = paint_qr(*ImGui::GetWindowDrawList(), at, model().qr(), side);
    ImGui::Dummy({painted, painted});
    const bool beside = whole - painted > look.px(300);
    if (beside) ImGui::SetCursorScreenPos({at.x + painted + look.px(20), at.y});
    ImGui::BeginGroup();
    const float room = ImGui::GetContentRegionAvail().x;
    const auto write = [&](const std::string& words, Size size, Colour colour, Weight weight) {
        const ImVec2 from = ImGui::GetCursorScreenPos();
        ImGui::Dummy({room, text_extent(look, words, size, room, weight).y});
        paint_text(look, *ImGui::GetWindowDrawList(), from, words, size, colour, room, weight);
    };
    write(tr("meeting.phone_title"), Size::heading, theme.ink, Weight::bold);
    write(tr("meeting.phone_scan"), Size::reading, theme.ink, Weight::regular);
    space(look, 8);
    write(tr("meeting.phone_type"), Size::reading, theme.muted, Weight::regular);
    const auto address = model().phone_short();
    const auto slash = address.rfind('/');
    write(address.substr(0, slash == std::string::npos ? slash : slash + 1), Size::lead, theme.ink,
          Weight::bold);
    if (slash != std::string::npos)
        write(address.substr(slash + 1), Size::display, theme.accent, Weight::bold);
    space(look, 8);
    write(tr("meeting.phone_joined", {{"phones", std::to_string(model().phones())}}), Size::reading,
          theme.ink, Weight::regular);
    write(tr("meeting.phone_same_network"), Size::reading, theme.muted, Weight::regular);
    ImGui::EndGroup();
    end_part();
}

void MeetingScreens::draw_cover(const Look& look) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(20);
    const Area area{{pad, pad}, display.x - 2 * pad, display.y - 2 * pad};
    if (model().cover() != cover_ || !over_cover_) new_cover_ = 3;
    cover_ = model().cover();
    new_cover_ = std::max(0, new_cover_ - 1);
    switch (cover_) {
        case MeetingModel::Cover::pass_on:
            return draw_cover_pass_on(look, area);
        case MeetingModel::Cover::choose:
            return draw_cover_choose(look, area);
        case MeetingModel::Cover::write:
            return draw_cover_write(look, area);
        case MeetingModel::Cover::off:
            return;
    }
}

void MeetingScreens::draw_cover_pass_on(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    ImGui::SetCursorScreenPos({area.at.x, area.at.y + area.height * 0.12F});
    begin_scroll(look, "cover", {area.width, area.height * 0.86F});
    text(look, tr("meeting.cover_pass_on"), Size::display, theme.ink, Weight::bold);
    text(look, tr("meeting.cover_nobody_sees"), Size::reading, theme.muted);
    space(look, 8);
    text(look,
         tr("meeting.cover_so_far",
            {{"done", std::to_string(model().by_keyboard())}, {"people", std::to_string(model().people())}}),
         Size::lead, theme.accent, Weight::bold);
    space(look, 14);
    const bool sit = button(look, "cover.sit_down", tr("meeting.cover_sit_down"), Button::primary);
    // The keyboard comes back here after each person, whatever was pressed before.
    if (new_cover_ > 0) focus_here();
    ImGui::SameLine(0, look.px(12));
    const bool done = button(look, "cover.done", tr("meeting.cover_done"));
    end_scroll();
    if (sit) {
        show_typed_ = false;
        model().sit_down();
    } else if (done) {
        model().stop_cover();
    }
}

void MeetingScreens::draw_cover_choose(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    const auto options = model().options();
    const float head = text_extent(look, tr("meeting.cover_choose"), Size::lead, area.width, Weight::bold).y +
                       text_extent(look, tr("meeting.cover_choose_hint"), Size::reading, area.width).y;
    auto& list = *ImGui::GetWindowDrawList();
    float y = area.at.y;
    y += paint_text(look, list, {area.at.x, y}, tr("meeting.cover_choose"), Size::lead, theme.ink, area.width,
                    Weight::bold);
    paint_text(look, list, {area.at.x, y}, tr("meeting.cover_choose_hint"), Size::reading, theme.muted,
               area.width);
    begin_part(look, "cover.options",
               {{area.at.x, area.at.y + head + look.px(8)}, area.width, area.height - head - look.px(8)});
    const float width = ImGui::GetContentRegionAvail().x;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const float pad = look.px(8), sign = look.px(40), room = width - 2 * pad - sign;
        const float height =
            std::max(text_extent(look, options[i].text, Size::reading, room).y, look.px(34)) + look.px(10);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Dummy({width, height});
        auto& inside = *ImGui::GetWindowDrawList();
        const Box box = box_of(at, {at.x + width, at.y + height});
        paint_card(look, inside, box, theme.card, theme.edge, true);
        if (i < digits)
            paint_letter(look, inside, {at.x + pad + look.px(15), box.centre().y}, std::to_string(i + 1),
                         false);
        const float words = text_extent(look, options[i].text, Size::reading, room).y;
        paint_text(look, inside, {at.x + pad + sign, box.centre().y - words / 2}, options[i].text,
                   Size::reading, theme.ink, room);
        space(look, 1);
        if (i < digits && !app_.help_open && digit_pressed(i)) chosen = i;
    }
    end_part();
    if (chosen) model().cover_choose(*chosen);
}

void MeetingScreens::draw_cover_write(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    ImGui::SetCursorScreenPos(area.at);
    begin_scroll(look, "cover", {area.width, area.height});
    text(look, tr("meeting.cover_write"), Size::heading, theme.ink, Weight::bold);
    if (const auto lines = model().lines(); !lines.empty())
        text(look, lines.back().text, Size::reading, theme.ink);
    space(look, 8);
    text(look, tr("meeting.cover_write_hint"), Size::reading, theme.muted);
    // The field itself is a widget of ImGui that can hide what is typed.
    ImGui::PushFont(look.regular, look.face(Size::reading));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.px(12), look.px(9)});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, look.px(control_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0F, look.px(theme.border)));
    ImGui::SetNextItemWidth(std::min(ImGui::GetContentRegionAvail().x, look.px(760)));
    if (new_cover_ > 0) ImGui::SetKeyboardFocusHere();
    std::array<char, 600> typed{};
    auto& words = model().cover_words;
    std::copy_n(words.begin(), std::min(words.size(), typed.size() - 1), typed.begin());
    const bool entered = ImGui::InputText(
        "##cover.words", typed.data(), typed.size(),
        ImGuiInputTextFlags_EnterReturnsTrue | (show_typed_ ? 0 : ImGuiInputTextFlags_Password));
    words = typed.data();
    focus_ring(look, control_radius);
    ImGui::PopStyleVar(3);
    ImGui::PopFont();
    space(look, 6);
    show_typed_ =
        toggle(look, "cover.show", tr("meeting.cover_show"), tr("meeting.cover_show_hint"), show_typed_);
    space(look, 8);
    const bool written =
        button(look, "cover.written", tr("meeting.cover_written"), Button::primary) || entered;
    end_scroll();
    if (written) {
        show_typed_ = false;
        model().cover_written();
    }
}

}  // namespace wijk::ui
