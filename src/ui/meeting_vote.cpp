// Playing together on the shared screen: the resident's line, the replies, what was voted, the answer.

#include <algorithm>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/meeting_parts.h"
#include "ui/place.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MeetingModel;
using intervision::Phase;

namespace {

constexpr float card_pad = 8;

ImVec2 vec(Vec v) {
    return {v.x, v.y};
}

float results_width(const Look& look, float width) {
    return std::clamp(width * 0.32F, look.px(170), look.px(300));
}

/// Room of a reply's words in a card of this width.
float words_room(const Look& look, float width, float results) {
    return width - 2 * look.px(card_pad) - look.px(40) - (results > 0 ? results + look.px(10) : 0);
}

/// A line of the results: tighter than running text, for they are read one by one.
float result_row(const Look& look) {
    return look.size(Size::reading) * 1.25F;
}

/// Bars of one vote or two, and what is said about them.
float result_rows(const MeetingModel::Option& option) {
    return (option.second ? 2.0F : 1.0F) + (option.said || option.proposed ? 1.0F : 0.0F);
}

float option_height(const Look& look, const MeetingModel::Option& option, float width, float results) {
    const float words = text_extent(look, option.text, Size::reading, words_room(look, width, results)).y;
    const float rows = results > 0 ? result_rows(option) * result_row(look) : 0;
    return std::max({words, rows, look.px(28)}) + 2 * look.px(4);
}

}  // namespace

scenario::Feeling MeetingScreens::feels() const {
    const auto* play = model().play();
    if (play == nullptr || play->conversation().turns().empty()) return scenario::Feeling::neutral;
    return play->conversation().line_of(play->conversation().turns().back()).feels;
}

void MeetingScreens::draw_resident(const Look& look, Area area, scenario::Feeling feeling) {
    if (!model().portraits()) return;
    const auto& portraits = *model().portraits();
    const auto style = portraits.of("resident");
    if (face_.feeling() != feeling) face_.turn_to(feeling, look.now, look.motion);
    const auto seed = static_cast<std::uint32_t>(style.age) * 977U + static_cast<std::uint32_t>(style.hair);
    const auto life = idle_life(seed, look.now, look.since_input, look.motion);
    const Box box = box_of(area.at, {area.at.x + area.width, area.at.y + area.height});
    auto& list = *ImGui::GetWindowDrawList();
    draw_place(list, box, look.px(card_radius), portraits.place, look.theme->light);
    draw_portrait(list, box, look.px(card_radius), style, with_life(face_.at(look.now), life),
                  look.theme->light, area.height < look.px(90) ? Framing::closeup : Framing::bust,
                  life.breath);
    if (face_.moving(look.now))
        house_.move(Movement::gliding);
    else if (idle_life_moves(look.since_input, look.motion))
        house_.move(Movement::idle_life);
}

void MeetingScreens::draw_play(const Look& look, Area area) {
    const auto& play = *model().play();
    if (play.over() || play.rounds().empty()) return draw_over(look, area);
    const auto phase = play.round().phase;
    if (phase == Phase::said) return draw_said(look, area);

    const bool results = phase == Phase::revealed || phase == Phase::revealed_again;
    const float corner = results               ? 0
                         : model().phones_on() ? std::max(look.px(170), least_qr_side(model().qr()))
                                               : look.px(120);
    // The line has what the replies leave of the height, within reason.
    float wanted = area.height * 0.66F;
    if (phase != Phase::write && phase != Phase::words) {
        wanted = look.px(17);
        for (const auto& option : model().options())
            wanted += option_height(look, option, area.width - corner,
                                    results ? results_width(look, area.width) : 0) +
                      look.px(1) + 2 * ImGui::GetStyle().ItemSpacing.y;
    }
    const float line =
        std::max(least_line(look, area), std::min(area.height - wanted - look.px(8), area.height * 0.36F));
    const bool tall = model().phones_on() && !results && phase != Phase::write && phase != Phase::words;
    draw_line(look, {area.at, area.width - (tall ? corner + look.px(12) : 0), line});
    const float below = line + look.px(8);
    const Area rest{{area.at.x, area.at.y + below}, area.width, area.height - below};
    if (phase == Phase::write) return draw_writing(look, rest);
    if (phase == Phase::words) {
        begin_part(look, "meeting.words", rest);
        draw_words(look, model().shown_words(), ImGui::GetContentRegionAvail().x);
        return end_part();
    }
    if (results) return draw_options(look, rest, true);
    const float gap = look.px(12);
    draw_options(look, {rest.at, rest.width - corner - gap, rest.height}, false);
    // The square of dots needs the height beside the line too.
    draw_count(look, {{rest.at.x + rest.width - corner, tall ? area.at.y : rest.at.y},
                      corner,
                      tall ? area.height : rest.height});
}

float MeetingScreens::least_line(const Look& look, Area area) const {
    const auto lines = model().lines();
    if (lines.empty()) return look.px(44);
    const auto words = fmt::format("{}: {}", lines.back().who, lines.back().text);
    const float room = area.width - look.px(100);
    return std::clamp(text_extent(look, words, Size::reading, room).y + look.px(6), look.px(44), look.px(92));
}

void MeetingScreens::draw_line(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const auto lines = model().lines();
    const float face = std::min(area.height * (area.height < look.px(72) ? 1.0F : 1.35F), area.width * 0.24F);
    draw_resident(look, {area.at, face, area.height}, feels());
    if (lines.empty()) return;
    const float x = area.at.x + face + look.px(14), room = area.at.x + area.width - x;
    const auto& said = lines.back();
    if (area.height < look.px(72)) {
        // Little room: the name before the words.
        const auto words = fmt::format("{}: {}", said.who, said.text);
        const float tall = text_extent(look, words, Size::reading, room).y;
        paint_text(look, list, {x, area.at.y + std::max(0.0F, (area.height - tall) / 2)}, words,
                   Size::reading, theme.ink, room);
        return;
    }
    const float name = look.size(Size::reading) * line_height;
    const Size size = size_that_fits(look, said.text, room, area.height - name, Weight::regular);
    const float words = text_extent(look, said.text, size, room).y;
    const float top = area.at.y + std::max(0.0F, (area.height - name - words) / 2);
    if (words + name > area.height + 1) {
        // More than fits beside the face: it is scrolled.
        begin_part(look, "meeting.line", {{x, area.at.y - look.px(8)}, room, area.height + look.px(12)});
        text(look, said.who, Size::reading, theme.accent, Weight::bold);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Dummy({room - look.px(16), text_extent(look, said.text, size, room - look.px(16)).y});
        paint_text(look, *ImGui::GetWindowDrawList(), at, said.text, size, theme.ink, room - look.px(16));
        return end_part();
    }
    paint_text(look, list, {x, top}, said.who, Size::reading, theme.accent, room, Weight::bold);
    paint_text(look, list, {x, top + name}, said.text, size, theme.ink, room);
}

void MeetingScreens::draw_options(const Look& look, Area area, bool with_results) {
    const auto options = model().options();
    int most = std::max(1, model().people());
    for (const auto& option : options)
        most = std::max({most, option.first.value_or(0), option.second.value_or(0)});
    begin_part(look, "meeting.options",
               {{area.at.x, area.at.y - look.px(8)}, area.width, area.height + look.px(8)});
    const float width = ImGui::GetContentRegionAvail().x;
    const float results = with_results ? results_width(look, width) : 0;
    for (const auto& option : options) {
        draw_option(look, option, width, results, most);
        space(look, 1);
    }
    end_part();
}

float MeetingScreens::draw_option(const Look& look, const MeetingModel::Option& option, float width,
                                  float results, int most) {
    const Theme& theme = *look.theme;
    const float pad = look.px(card_pad), sign = look.px(40);
    const float room = words_room(look, width, results);
    const ImVec2 words = text_extent(look, option.text, Size::reading, room);
    const float height = option_height(look, option, width, results);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height});
    auto& list = *ImGui::GetWindowDrawList();
    const Box box = box_of(at, {at.x + width, at.y + height});
    const bool strong = option.proposed || option.said;
    paint_card(look, list, box, strong ? theme.accent_soft : theme.card, strong ? theme.accent : theme.edge,
               true);
    if (strong)
        list.AddRect(vec(box.least), vec(box.most), pack(theme.accent), look.px(card_radius), 0,
                     look.px(2.5F));
    paint_letter(look, list, {box.least.x + pad + look.px(15), box.centre().y}, option.letter, strong);
    const float y = box.centre().y - words.y / 2;
    paint_text(look, list, {box.least.x + pad + sign, y}, option.text, Size::reading, theme.ink, room);
    if (results > 0)
        draw_results(look, option, {{box.most.x - pad - results, box.least.y}, results, height}, most);
    return height;
}

void MeetingScreens::draw_results(const Look& look, const MeetingModel::Option& option, Area area, int most) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float row = result_row(look), lift = (look.size(Size::reading) * line_height - row) / 2;
    float y = area.at.y + (area.height - result_rows(option) * row) / 2;
    const auto one = [&](int votes, const std::string& change, bool strong) {
        const auto number = std::to_string(votes);
        const float wide = text_extent(look, "00", Size::reading, 0, Weight::bold).x;
        const float extra = change.empty() ? 0 : text_extent(look, "+00", Size::reading).x + look.px(8);
        const float right = area.at.x + area.width - extra;
        const Box bar = box_of({area.at.x, y + row * 0.2F}, {right - wide - look.px(8), y + row * 0.8F});
        paint_bar(look, list, bar, static_cast<float>(votes) / static_cast<float>(most), strong);
        paint_text(look, list, {right - wide, y - lift}, number, Size::reading, theme.ink, 0,
                   strong ? Weight::bold : Weight::regular);
        if (!change.empty())
            paint_text(look, list, {right + look.px(8), y - lift}, change, Size::reading, theme.accent, 0,
                       Weight::bold);
        y += row;
    };
    const int first = option.first.value_or(0);
    if (option.second) {
        const int moved = *option.second - first;
        one(first, " ", false);
        one(*option.second, moved == 0 ? std::string("=") : fmt::format("{:+}", moved), true);
    } else {
        one(first, "", true);
    }
    if (!option.said && !option.proposed) return;
    paint_text(look, list, {area.at.x, y - lift}, tr(option.said ? "meeting.said" : "meeting.proposed"),
               Size::reading, theme.accent, area.width, Weight::bold);
}

void MeetingScreens::draw_count(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const bool again = model().play() != nullptr && model().play()->round().phase == Phase::vote_again;
    float y = area.at.y;
    // With large text the count goes before the words about it.
    const auto quiet = tr(again ? "meeting.vote_again_quiet" : "meeting.vote_quiet");
    const float corner = model().phones_on() ? least_qr_side(model().qr()) : 0;
    const float words = text_extent(look, quiet, Size::reading, area.width).y;
    const auto count = tr("meeting.voted", {{"voted", std::to_string(model().voted())},
                                            {"people", std::to_string(model().people())}});
    const float counted = text_extent(look, count, Size::lead, area.width, Weight::bold).y;
    if (corner + words + counted < area.height)
        y += paint_text(look, list, {area.at.x, y}, quiet, Size::reading, theme.muted, area.width);
    y += paint_text(look, list, {area.at.x, y}, count, Size::lead, theme.ink, area.width, Weight::bold);
    y += look.px(4);
    draw_phone_corner(look, {{area.at.x, y}, area.width, area.at.y + area.height - y});
}

void MeetingScreens::draw_said(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    const auto lines = model().lines();
    const float face = std::min(area.width * 0.36F, area.height * 1.1F);
    draw_resident(look, {area.at, face, area.height}, feels());
    const float x = area.at.x + face + look.px(16);
    begin_part(look, "meeting.answer",
               {{x, area.at.y - look.px(8)}, area.at.x + area.width - x, area.height + look.px(8)});
    const float width = ImGui::GetContentRegionAvail().x;
    const auto write = [&](const std::string& words, Size size, Colour colour, Weight weight) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Dummy({width, text_extent(look, words, size, width, weight).y});
        paint_text(look, *ImGui::GetWindowDrawList(), at, words, size, colour, width, weight);
    };
    for (const auto& option : model().options()) {
        if (!option.said) continue;
        write(tr("meeting.group_said"), Size::reading, theme.muted, Weight::bold);
        write(option.text, Size::reading, theme.ink, Weight::regular);
        space(look, 10);
    }
    if (!lines.empty()) {
        write(lines.back().who, Size::reading, theme.accent, Weight::bold);
        const auto size =
            size_that_fits(look, lines.back().text, width, area.height * 0.62F, Weight::regular);
        write(lines.back().text, size, theme.ink, Weight::regular);
    }
    end_part();
}

void MeetingScreens::draw_over(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    const float face = std::min(area.width * 0.36F, area.height * 1.1F);
    draw_resident(look, {area.at, face, area.height}, feels());
    const float x = area.at.x + face + look.px(16);
    begin_part(look, "meeting.over", {{x, area.at.y}, area.at.x + area.width - x, area.height});
    text(look, tr("meeting.play_over"), Size::reading, theme.muted, Weight::bold);
    if (const auto ending = model().ending(); !ending.empty())
        text(look, ending, Size::heading, theme.ink, Weight::bold);
    if (const auto lines = model().lines(); !lines.empty()) {
        space(look, 8);
        text(look, lines.back().who, Size::reading, theme.accent, Weight::bold);
        text(look, lines.back().text, Size::lead, theme.ink);
    }
    end_part();
}

}  // namespace wijk::ui
