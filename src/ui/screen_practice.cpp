// The practice bench: one thing at a time, with air around it.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/screens.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

using app::PracticeModel;
using Phase = PracticeModel::Phase;

constexpr float page_width = 800;
constexpr float sign_room = 32;  ///< left of what stands behind a sign

float column_width(const Look& look) {
    return std::min(look.px(page_width), ImGui::GetIO().DisplaySize.x - look.px(24));
}

/// A column in the middle of the screen but for `below`, scrolling where it must. Returns the width inside.
float begin_column(const Look& look, float below) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = column_width(look);
    const float top = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos({(display.x - width) / 2, top});
    begin_scroll(look, "practice.page", {width, std::max(look.px(40), display.y - top - below)});
    return ImGui::GetContentRegionAvail().x;
}

/// One dot a drill: those done are full, the present one has a ring around it.
void draw_dots(const Look& look, std::size_t count, std::size_t number, float width) {
    const Theme& theme = *look.theme;
    const float step = std::min(look.px(22), width / static_cast<float>(count));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, look.px(20)});
    auto& list = *ImGui::GetWindowDrawList();
    float x = at.x + step / 2;
    const float y = at.y + look.px(10);
    for (std::size_t i = 1; i <= count; ++i, x += step) {
        const float radius = std::min(look.px(5), step * 0.3F);
        if (i < number)
            list.AddCircleFilled({x, y}, radius, pack(theme.accent));
        else
            list.AddCircle({x, y}, radius, pack(i == number ? theme.accent : theme.edge), 0, look.px(1.5F));
        if (i == number) {
            list.AddCircleFilled({x, y}, radius * 0.6F, pack(theme.accent));
            list.AddCircle({x, y}, radius * 1.7F, pack(theme.accent), 0, look.px(1.5F));
        }
    }
}

/// What somebody says, with the name above it.
void bubble(const Look& look, const std::string& who, const std::string& words, float width, bool mine,
            Size size) {
    const Theme& theme = *look.theme;
    const float pad = look.px(16), inner = std::min(width - 2 * pad, measure(look, size));
    const ImVec2 name = text_extent(look, who, Size::small, inner, Weight::bold);
    const ImVec2 said = text_extent(look, words, size, inner);
    const ImVec2 extent{std::max(said.x, name.x) + 2 * pad, said.y + name.y + look.px(20)};
    ImVec2 at = ImGui::GetCursorScreenPos();
    if (mine) at.x += width - extent.x;
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(extent);
    auto& list = *ImGui::GetWindowDrawList();
    const bool flat = theme.light == Light::flat;
    paint_card(look, list, box_of(at, {at.x + extent.x, at.y + extent.y}),
               mine ? theme.accent_soft : theme.card,
               flat   ? theme.edge
               : mine ? theme.accent_soft
                      : theme.line,
               !mine);
    paint_text(look, list, {at.x + pad, at.y + look.px(9)}, who, Size::small,
               mine ? theme.accent : theme.muted, inner, Weight::bold);
    paint_text(look, list, {at.x + pad, at.y + look.px(9) + name.y}, words, size, theme.ink, inner);
}

/// Draws a sign at the cursor and leaves the cursor behind it.
template <class Draw>
void behind_sign(const Look& look, Size size, const Draw& draw) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw(ImVec2{at.x + look.px(11), at.y + look.size(size) * line_height / 2});
    ImGui::SetCursorScreenPos({at.x + look.px(sign_room), at.y});
}

/// A choice after the answer: no longer to be pressed, with words for what it was, at its end where they fit.
void answered_row(const Look& look, const drills::Choice& choice, const std::string& what, bool fits,
                  bool chosen, float width) {
    const Theme& theme = *look.theme;
    const float pad = look.px(14), badge = look.px(40), inner = width - 2 * pad - badge;
    const float line = std::min(inner, measure(look));
    const ImVec2 words = text_extent(look, choice.text, Size::reading, line);
    const ImVec2 after = text_extent(look, what, Size::small, line, Weight::bold);
    const bool beside = words.x + after.x + look.px(24) <= inner;
    const float below = what.empty() || beside ? 0 : after.y;
    const ImVec2 at = ImGui::GetCursorScreenPos(),
                 extent{width, std::max(words.y + below + look.px(14), look.px(44))};
    ImGui::Dummy(extent);
    auto& list = *ImGui::GetWindowDrawList();
    paint_card(look, list, box_of(at, {at.x + extent.x, at.y + extent.y}),
               fits ? theme.accent_soft : theme.card,
               fits     ? theme.accent
               : chosen ? theme.edge
                        : theme.line,
               false);
    const ImVec2 middle{at.x + pad + look.px(13), at.y + extent.y / 2};
    if (fits)
        draw_icon(list, Icon::check, middle, look.px(20), pack(theme.accent));
    else if (chosen)
        draw_icon(list, Icon::bubble, middle, look.px(20), pack(theme.muted));
    const float left = at.x + pad + badge, top = at.y + (extent.y - words.y - below) / 2;
    paint_text(look, list, {left, top}, choice.text, Size::reading, fits || chosen ? theme.ink : theme.muted,
               line);
    if (what.empty()) return;
    const ImVec2 place = beside ? ImVec2{at.x + extent.x - pad - after.x, at.y + (extent.y - after.y) / 2}
                                : ImVec2{left, top + words.y};
    paint_text(look, list, place, what, Size::small, fits ? theme.accent : theme.muted, line, Weight::bold);
}

bool pressed_digit(std::size_t index) {
    if (index >= 9) return false;
    const auto offset = static_cast<int>(index);
    return ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + offset), false) ||
           ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad1 + offset), false);
}

}  // namespace

void Screens::draw_practice(const Look& look) {
    const auto phase = app_.practice.phase();
    if (phase != Phase::writing) own_words_.lose_keyboard();
    if (fresh_) practised_at_ = nowhere;
    if (phase == Phase::welcome) return draw_practice_welcome(look);
    if (phase == Phase::over) return draw_practised(look);
    draw_drill(look);
}

void Screens::draw_practice_welcome(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.practice;
    header(look, tr("practice.title"), model.kept() ? std::string() : tr("practice.not_kept"));
    begin_column(look, look.px(8));
    space(look, 12);
    if (model.empty() || model.count() == 0) {
        text(look, tr("practice.empty"), Size::lead, theme.ink, Weight::bold);
        text(look, tr("practice.empty_hint"), Size::reading, theme.ink);
        space(look, 8);
        const bool home = button(look, "practice.home", tr("practice.home"), Button::primary);
        if (fresh_) focus_here();
        end_scroll();
        if (home) app_.go(app::Screen::home);
        return;
    }
    text(look, tr("practice.welcome"), Size::display, theme.ink, Weight::bold);
    text(look, tr("practice.explanation"), Size::reading, theme.ink);
    space(look, 12);

    // Who will speak in this round.
    std::vector<std::string> shown;
    const float face = look.px(84);
    for (const auto& drill : model.round().drills) {
        const auto* item = app_.library().find(drill.scenario->id);
        if (item == nullptr || std::find(shown.begin(), shown.end(), drill.scenario->id) != shown.end())
            continue;
        if (!shown.empty()) ImGui::SameLine(0, look.px(10));
        if (ImGui::GetContentRegionAvail().x < face || shown.size() >= 5) break;
        shown.push_back(drill.scenario->id);
        card_portrait(look, *item->portraits, scenario::Feeling::neutral, {face, face});
    }
    space(look, 8);
    auto size = texts().plural("practice.size", static_cast<int>(model.count()));
    if (model.count() >= drills::least_round_size) size += " · " + tr("practice.about_ten_minutes");
    text(look, size, Size::lead, theme.ink, Weight::bold);
    const auto& round = model.round();
    if (!model.least_used().empty())
        text(look,
             tr("practice.least_used", {{"moves", fmt::format("{}", fmt::join(model.least_used(), ", "))}}),
             Size::reading, theme.muted);
    if (round.returned > 0)
        text(look, texts().plural("practice.returned", round.returned), Size::reading, theme.muted);
    if (!round.lacking.empty()) {
        std::string kinds;
        for (const auto kind : round.lacking) kinds += (kinds.empty() ? "" : ", ") + name_of(kind, texts());
        text(look, tr("practice.lacking", {{"kinds", kinds}}), Size::reading, theme.muted);
    }
    space(look, 8);
    const bool begin = button(look, "practice.begin", tr("practice.begin"), Button::primary);
    if (fresh_ || practised_at_ == nowhere) focus_here();
    practised_at_ = 0;
    space(look, 20);
    text(look, tr("practice.only"), Size::small, theme.muted, Weight::bold);
    std::optional<drills::Kind> only;
    const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    for (const auto kind : drills::all_kinds) {
        if (!model.yields(kind)) continue;
        const auto name = name_of(kind, texts());
        const float right = ImGui::GetItemRectMax().x + look.px(8) + button_extent(look, name).x;
        if (!first && right <= end)
            ImGui::SameLine(0, look.px(8));
        else
            space(look, 2);
        first = false;
        if (button(look, fmt::format("practice.only.{}", drills::to_id(kind)).c_str(), name)) only = kind;
    }
    space(look, 20);
    end_scroll();
    if (begin) model.begin();
    if (only) model.begin_only(*only);
}

void Screens::draw_drill(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.practice;
    const auto phase = model.phase();
    const auto& card = model.card();
    const auto now = model.number() * 8 + static_cast<std::size_t>(phase);
    const bool new_drill = practised_at_ == nowhere || practised_at_ / 8 != model.number();
    const bool new_here = practised_at_ != now;
    practised_at_ = now;

    const base::Arguments where = {{"number", std::to_string(model.number())},
                                   {"count", std::to_string(model.count())}};
    auto under = tr("practice.progress", where);
    if (!model.kept()) under += " · " + tr("practice.not_kept");
    header(look, tr("practice.title"), under);

    const bool explained = phase == Phase::explained;
    const float footer =
        explained ? look.px(16) + button_extent(look, tr("practice.next")).y + look.px(16) : look.px(8);
    const float width = begin_column(look, footer);
    if (new_drill) ImGui::SetScrollY(0);
    draw_dots(look, model.count(), model.number(), width);
    space(look, 6);

    // The face beside what was said; above it where there is no room beside.
    const bool beside = width > look.px(520);
    const float face = look.px(beside ? 132 : 96), gap = look.px(20);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    card_portrait(look, *model.portraits(), card.feels, {face, face});
    const float left = beside ? face + gap : 0, room = width - left;
    if (beside) ImGui::SetCursorScreenPos({at.x + left, at.y});
    ImGui::BeginGroup();
    text(look, card.kind_name, Size::small, theme.accent, Weight::bold);
    const std::string you = tr("conversation.you");
    for (const auto& said : card.before) {
        const auto who = said.by == drills::Said::By::worker ? you : said.who;
        text(look, fmt::format("{}: {}", who, said.says), Size::small, theme.muted);
    }
    space(look, 4);
    bubble(look, card.line.who, card.line.says, room, false, Size::lead);
    for (const auto& said : card.beside) {
        space(look, 2);
        bubble(look, said.who, said.says, room, false, Size::reading);
    }
    if (!card.reply.empty()) {
        space(look, 2);
        bubble(look, you, card.reply, room, true, Size::reading);
    }
    ImGui::EndGroup();
    space(look, 14);

    const auto& question = phase == Phase::own ? tr("practice.own_question") : model.question();
    if (!question.empty()) text(look, question, Size::lead, theme.ink, Weight::bold);
    if (phase == Phase::writing) {
        draw_drill_words(look, width, new_here);
    } else {
        if (!model.own_words.empty()) {
            text(look, fmt::format("{}: {}", tr("practice.you_wrote"), model.own_words), Size::reading,
                 theme.muted);
            space(look, 4);
        }
        draw_drill_choices(look, width, new_here);
        if (explained) draw_explanation(look, width, new_here);
    }
    space(look, 16);
    end_scroll();
    if (!explained) return;

    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::GetWindowDrawList()->AddLine({0, display.y - footer}, {display.x, display.y - footer},
                                        pack(theme.line), std::max(1.0F, look.px(1)));
    ImGui::SetCursorScreenPos(
        {(display.x - column_width(look)) / 2 + look.px(8), display.y - footer + look.px(16)});
    const bool last = model.number() == model.count();
    const bool next =
        button(look, "practice.next", tr(last ? "practice.finish" : "practice.next"), Button::primary);
    if (new_here) focus_here();
    if (!last) ImGui::SameLine(0, look.px(8));
    const bool finish = !last && button(look, "practice.finish", tr("practice.finish"), Button::quiet);
    if (next) model.next();
    if (finish) model.finish();
}

void Screens::draw_drill_words(const Look& look, float width, bool new_here) {
    auto& model = app_.practice;
    text(look, model.card().try_this, Size::reading, look.theme->muted);
    space(look, 4);
    if (new_here) {
        own_words_.buffer.set_text(model.own_words);
        own_words_.take_keyboard();
    }
    TextEdit::Options options;
    const std::string hint = tr("practice.write_here");
    options.placeholder = hint;
    options.enter_finishes = true;
    if (own_words_.draw(look, "practice.words", {width, look.px(110)}, options))
        model.own_words = own_words_.buffer.text();
    space(look, 2);
    if (button(look, "practice.written", tr("practice.show_replies"), Button::primary) ||
        own_words_.finished())
        model.words_written();
}

void Screens::draw_drill_choices(const Look& look, float width, bool new_here) {
    const Theme& theme = *look.theme;
    auto& model = app_.practice;
    const auto& card = model.card();
    auto& list = *ImGui::GetWindowDrawList();
    if (model.phase() == Phase::explained) {
        // Replies stay beside each other to compare; of other answers the explanation says it all.
        for (std::size_t i = 0; i < card.choices.size(); ++i) {
            const auto& choice = card.choices[i];
            if (choice.note.empty()) continue;
            const bool chosen = model.chosen() == i;
            auto what = choice.moves_text;
            if (chosen || choice.right)
                what += (what.empty() ? "" : " · ") +
                        tr(choice.right ? "practice.right_word" : "practice.chosen_word");
            answered_row(look, choice, what, choice.right, chosen, width);
        }
        return;
    }
    std::vector<std::string> words;
    if (model.phase() == Phase::own)
        words = model.own_choices();
    else
        for (const auto& choice : card.choices) words.push_back(choice.text);
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = static_cast<int>(i) + 1;
        if (choice_card(look, fmt::format("practice.choice.{}", number).c_str(), words[i], number, width))
            pressed = i;
        if (new_here && i == 0) focus_here();
        const ImVec2 least = ImGui::GetItemRectMin(), most = ImGui::GetItemRectMax();
        const ImVec2 sign{most.x - look.px(26), (least.y + most.y) / 2};
        if (model.phase() == Phase::own && i < app::own_moves.size()) {
            const auto code = drills::code_of(app::own_moves[i]);
            draw_move(list, code, sign, look.px(20), pack(colour_of(theme, code)));
        } else if (model.phase() == Phase::choosing && card.choices[i].side) {
            draw_talk(list, *card.choices[i].side, sign, look.px(20),
                      pack(colour_of(theme, *card.choices[i].side)));
        }
        if (!app_.help_open && pressed_digit(i)) pressed = i;
    }
    if (pressed) model.choose(*pressed);
}

void Screens::draw_explanation(const Look& look, float width, bool new_here) {
    const Theme& theme = *look.theme;
    const auto& said = app_.practice.explanation();
    space(look, 10);
    const float start = ImGui::GetCursorPosY();
    begin_card(look, "practice.explanation", width);
    auto& inside = *ImGui::GetWindowDrawList();
    const auto icon = !said.judged ? Icon::people : said.right ? Icon::check : Icon::info;
    const auto colour = !said.judged ? theme.violet : said.right ? theme.accent : theme.gold;
    const auto* word = !said.judged ? "practice.beside_word"
                       : said.right ? "practice.fits_word"
                                    : "practice.otherwise_word";
    behind_sign(look, Size::small,
                [&](ImVec2 middle) { draw_icon(inside, icon, middle, look.px(20), pack(colour)); });
    text(look, tr(word), Size::small, colour, Weight::bold);
    if (said.move) {
        const auto code = drills::code_of(*said.move);
        behind_sign(look, Size::lead, [&](ImVec2 middle) {
            draw_move(inside, code, middle, look.px(22), pack(colour_of(theme, code)));
        });
    } else if (said.side) {
        behind_sign(look, Size::lead, [&](ImVec2 middle) {
            draw_talk(inside, *said.side, middle, look.px(22), pack(colour_of(theme, *said.side)));
        });
    }
    text(look, said.heading, Size::lead, theme.ink, Weight::bold);
    for (const auto& line : said.lines) {
        text(look, line, Size::reading, theme.ink);
        space(look, 2);
    }
    end_card(look);

    // As much of it as fits, and no further than needed.
    if (new_here) reveal_frames_ = 4;
    if (reveal_frames_ > 0) {
        --reveal_frames_;
        const float bottom = ImGui::GetCursorPosY() + look.px(24), height = ImGui::GetWindowHeight();
        ImGui::SetScrollY(std::max(0.0F, std::min(start - look.px(16), bottom - height)));
        move(Movement::gliding);
    }
}

void Screens::draw_practised(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.practice;
    const auto& done = model.practised();
    header(look, tr("practice.title"), model.kept() ? std::string() : tr("practice.not_kept"));
    const float width = begin_column(look, look.px(8));
    space(look, 12);
    const bool whole = static_cast<std::size_t>(done.drills) == model.count();
    text(look, tr(whole ? "practice.over" : "practice.over_early"), Size::display, theme.ink, Weight::bold);
    if (done.otherwise > 0)
        text(look, texts().plural("practice.comes_back", done.otherwise), Size::reading, theme.ink);
    if (model.kept() && done.drills > 0) text(look, tr("practice.counts_hours"), Size::reading, theme.muted);
    space(look, 12);
    if (done.drills > 0) {
        begin_card(look, "practice.done", width);
        auto& inside = *ImGui::GetWindowDrawList();
        text(look, tr("practice.did"), Size::small, theme.muted, Weight::bold);
        space(look, 2);
        const auto row = [&](const std::string& name, int times) {
            text(look, fmt::format("{}: {}", name, texts().plural("practice.tally", times)), Size::reading,
                 theme.ink);
        };
        for (const auto kind : drills::all_kinds)
            if (const int times = done.kinds[static_cast<std::size_t>(kind)]; times > 0)
                row(name_of(kind, texts()), times);
        space(look, 6);
        for (const auto practised : drills::all_moves) {
            const int times = done.moves[static_cast<std::size_t>(practised)];
            if (times == 0) continue;
            const auto code = drills::code_of(practised);
            behind_sign(look, Size::reading, [&](ImVec2 middle) {
                draw_move(inside, code, middle, look.px(20), pack(colour_of(theme, code)));
            });
            row(name_of(practised, texts()), times);
        }
        end_card(look);
        space(look, 12);
    }
    const bool again = button(look, "practice.again", tr("practice.again"), Button::primary);
    if (fresh_ || practised_at_ != nowhere) focus_here();
    ImGui::SameLine(0, look.px(8));
    const bool home = button(look, "practice.home", tr("practice.home"), Button::quiet);
    practised_at_ = nowhere;
    space(look, 20);
    end_scroll();
    if (again) model.open();
    if (home) app_.go(app::Screen::home);
}

}  // namespace wijk::ui
