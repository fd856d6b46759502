// The steps of a meeting in which people tell, ask, advise and write: what was brought, whose turn it is, the
// question, the group's notes and its words.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using intervision::StepKind;

namespace {

/// Words of the group are set smaller the more there are, and never below this.
constexpr float large_words = 34, usual_words = 28, least_words = 24;

/// A wrapped text over the whole width, at the cursor.
void line(const Look& look, const std::string& words, Size size, Colour colour, float width,
          Weight weight = Weight::regular) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, text_extent(look, words, size, width, weight).y});
    paint_text(look, *ImGui::GetWindowDrawList(), at, words, size, colour, width, weight);
}

/// What somebody said, as a card with the name above it.
void speech(const Look& look, const std::string& who, const std::string& words, bool own, float width) {
    const Theme& theme = *look.theme;
    const float pad = look.px(10), inner = width - 2 * pad;
    const float name = text_extent(look, who, Size::reading, inner, Weight::bold).y;
    const float height = name + text_extent(look, words, Size::reading, inner).y + look.px(8);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height});
    auto& list = *ImGui::GetWindowDrawList();
    const Box box = box_of(at, {at.x + width, at.y + height});
    paint_card(look, list, box, own ? theme.accent_soft : theme.card,
               theme.light == Light::flat ? theme.edge
               : own                      ? theme.accent_soft
                                          : theme.line,
               false);
    paint_text(look, list, {at.x + pad, at.y + look.px(4)}, who, Size::reading,
               own ? theme.accent : theme.muted, inner, Weight::bold);
    paint_text(look, list, {at.x + pad, at.y + look.px(4) + name}, words, Size::reading, theme.ink, inner);
    space(look, 1);
}

}  // namespace

void MeetingScreens::draw_material_step(const Look& look, Area area) {
    const auto kind = model().meeting().step().kind;
    const auto lines = model().lines();
    const bool shows_talk = kind != StepKind::close && (!lines.empty() || model().brought());
    float left = 0;
    if (shows_talk && model().portraits() && area.width > look.px(420)) {
        const float face = std::min(area.width * 0.27F, area.height);
        draw_resident(look, {area.at, face, std::min(area.height - look.px(8), face * 1.25F)},
                      scenario::Feeling::neutral);
        left = face + look.px(14);
    }
    begin_part(look, "meeting.material",
               {{area.at.x + left, area.at.y - look.px(8)}, area.width - left, area.height + look.px(8)});
    const Theme& theme = *look.theme;
    const float width = ImGui::GetContentRegionAvail().x;
    if (const auto turn = model().turn_of(); !turn.empty()) {
        line(look, tr("meeting.turn_of"), Size::reading, theme.muted, width);
        line(look, turn, Size::heading, theme.accent, width, Weight::bold);
        space(look, 2);
    }
    if (const auto question = model().question(); asks_now(model()) && !question.empty()) {
        line(look, question, Size::lead, theme.ink, width, Weight::bold);
        space(look, 4);
    }
    // What was written before is what the bringer now chooses from.
    const auto& meeting = model().meeting();
    const auto here = meeting.state().step;
    if (kind == StepKind::respond && here > 0 && meeting.method().steps[here - 1].kind == StepKind::write &&
        meeting.state().words[here - 1].shown && !meeting.bringer_hidden())
        draw_words(look, meeting.state().words[here - 1].words, width);
    if (shows_talk)
        draw_talk(look, width);
    else if (const auto& title = model().meeting().state().material.title;
             !title.empty() && kind != StepKind::close && !model().meeting().bringer_hidden())
        line(look, title, Size::heading, theme.ink, width, Weight::bold);
    draw_notes(look, width);
    end_part();
}

void MeetingScreens::draw_talk(const Look& look, float width) {
    const Theme& theme = *look.theme;
    for (const auto& said : model().lines()) speech(look, said.who, said.text, said.group, width);
    const auto brought = model().brought();
    if (!brought) return;
    if (!brought->said.empty()) speech(look, tr("meeting.brought_said"), brought->said, true, width);
    if (!brought->answer.empty()) speech(look, tr("meeting.brought_answer"), brought->answer, false, width);
    if (!brought->why.empty())
        line(look, tr("meeting.brought_why", {{"why", brought->why}}), Size::reading, theme.muted, width);
    if (!brought->score.empty())
        line(look, tr("meeting.brought_score", {{"score", brought->score}}), Size::reading, theme.muted,
             width);
}

void MeetingScreens::draw_notes(const Look& look, float width) {
    const Theme& theme = *look.theme;
    const auto notes = model().notes_shown();
    if (notes.empty()) return;
    space(look, 6);
    line(look, tr("meeting.notes"), Size::reading, theme.muted, width, Weight::bold);
    for (const auto& note : notes) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float indent = look.px(22), room = width - indent;
        const float height = text_extent(look, note, Size::reading, room).y;
        ImGui::Dummy({width, height});
        auto& list = *ImGui::GetWindowDrawList();
        draw_icon(list, Icon::note, {at.x + look.px(8), at.y + look.size(Size::reading) * 0.72F}, look.px(16),
                  pack(theme.accent));
        paint_text(look, list, {at.x + indent, at.y}, note, Size::reading, theme.ink, room);
    }
}

void MeetingScreens::draw_write_step(const Look& look, Area area) {
    if (model().writing()) return draw_writing(look, area);
    begin_part(look, "meeting.words",
               {{area.at.x, area.at.y - look.px(8)}, area.width, area.height + look.px(8)});
    const float width = ImGui::GetContentRegionAvail().x;
    draw_words(look, model().shown_words(), width);
    draw_notes(look, width);
    end_part();
}

void MeetingScreens::draw_writing(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    const float corner = model().phones_on() ? least_qr_side(model().qr()) : 0;
    const float width = area.width - (corner > 0 ? corner + look.px(16) : 0);
    begin_part(look, "meeting.writing", {area.at, width, area.height});
    const float room = ImGui::GetContentRegionAvail().x;
    line(look, tr("meeting.write_first"), Size::heading, theme.ink, room, Weight::bold);
    line(look, tr("meeting.write_hint"), Size::reading, theme.muted, room);
    space(look, 10);
    line(look,
         tr("meeting.written",
            {{"written", std::to_string(model().written())}, {"people", std::to_string(model().people())}}),
         Size::lead, theme.accent, room, Weight::bold);
    end_part();
    draw_phone_corner(look, {{area.at.x + area.width - corner, area.at.y}, corner, area.height});
}

void MeetingScreens::draw_words(const Look& look, const std::vector<std::string>& words, float width) {
    const Theme& theme = *look.theme;
    if (words.empty()) return line(look, tr("meeting.no_words"), Size::reading, theme.muted, width);
    const Look sized = resized(look, words.size() <= 4    ? large_words
                                     : words.size() <= 14 ? usual_words
                                                          : least_words);
    const float gap = look.px(6), least = sized.px(words.size() <= 2 ? 420 : 230);
    const auto columns = static_cast<std::size_t>(
        std::clamp(static_cast<int>((width + gap) / (least + gap)), 1, static_cast<int>(words.size())));
    const float each = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    std::vector<float> tall(columns, 0);
    const float pad = sized.px(9);
    for (const auto& one : words) {
        // The next card stands in the column that is shortest, the first of those.
        const auto shortest = std::min_element(tall.begin(), tall.end());
        const auto column = static_cast<float>(shortest - tall.begin());
        const ImVec2 from{at.x + column * (each + gap), at.y + *shortest};
        const float height = text_extent(sized, one, Size::reading, each - 2 * pad).y + 1.2F * pad;
        paint_card(sized, list, box_of(from, {from.x + each, from.y + height}), theme.card,
                   theme.light == Light::flat ? theme.edge : theme.line, true);
        paint_text(sized, list, {from.x + pad, from.y + 0.6F * pad}, one, Size::reading, theme.ink,
                   each - 2 * pad);
        *shortest += height + gap;
    }
    ImGui::Dummy({width, *std::max_element(tall.begin(), tall.end())});
}

}  // namespace wijk::ui
