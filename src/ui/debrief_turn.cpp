// One turn of the debrief: what was said, what it was and did, what the learner wrote beside it, and what
// else was on offer.

#include <algorithm>

#include <fmt/format.h>

#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

using Writing = app::DebriefModel::Writing;

void label_and_words(const Look& look, std::string_view label, std::string_view words, Colour colour) {
    if (words.empty()) return;
    text(look, label, Size::small, colour, Weight::bold);
    text(look, words, Size::reading, look.theme->ink);
}

/// What the next lines did: their signs in a row, then the words.
void draw_aftermath(const Look& look, const feedback::Debrief& debrief, std::size_t turn) {
    const Theme& theme = *look.theme;
    const auto& aftermath = debrief.turns[turn].aftermath;
    if (aftermath.text.empty()) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float x = at.x + look.px(10);
    if (debrief.technical)
        for (int i = 0; i < aftermath.lines && turn + static_cast<std::size_t>(i) < debrief.turns.size();
             ++i) {
            const auto side = debrief.turns[turn + static_cast<std::size_t>(i)].after.side;
            draw_talk(*ImGui::GetWindowDrawList(), side, {x, at.y + look.px(11)}, look.px(15),
                      pack(colour_of(theme, side)));
            x += look.px(20);
        }
    if (x > at.x + look.px(10)) ImGui::SetCursorScreenPos({x + look.px(2), at.y});
    text(look, aftermath.text, Size::small, theme.muted);
}

void draw_fact(const Look& look, const i18n::Catalogue& texts, const feedback::FactCard& fact) {
    const Theme& theme = *look.theme;
    begin_panel(look, ("fact." + fact.id).c_str(), theme.paper);
    text(look, texts.text("review.fact"), Size::small, theme.grey, Weight::bold);
    text(look, fact.text, Size::reading, theme.ink);
    text(look,
         texts.text("review.fact_source",
                    {{"source", fact.source}, {"dated", fact.dated}, {"check_by", fact.check_by}}),
         Size::small, theme.muted);
    if (fact.expired) text(look, texts.text("review.fact_expired"), Size::small, theme.clay, Weight::bold);
    end_panel();
}

}  // namespace

void Screens::draw_turn_heading(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto& turn = model.debrief().turns[model.selected()];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto title = tr("debrief.turn", {{"number", std::to_string(turn.number)}});
    const ImVec2 words = text_extent(look, title, Size::lead, 0, Weight::bold);
    paint_text(look, *ImGui::GetWindowDrawList(), {at.x, at.y + look.px(4)}, title, Size::lead, theme.ink, 0,
               Weight::bold);
    if (!model.can_write()) {
        ImGui::Dummy({width, words.y + look.px(6)});
        return;
    }
    const auto note = tr(turn.margin.note.empty() ? "conversation.note_add" : "conversation.note_change");
    const auto mark = tr(turn.margin.marked ? "conversation.unmark" : "review.mark");
    const float wide = button_extent(look, note, true).x + button_extent(look, mark, true).x + look.px(4);
    const bool with_words = wide < width - words.x - look.px(16);
    const float both = with_words ? wide : 2 * button_extent(look, "", true).x + look.px(4);
    ImGui::SetCursorScreenPos({at.x + width - both, at.y - look.px(4)});
    const bool write = icon_button(look, "turn.note", Icon::note, note, with_words);
    ImGui::SameLine(0, look.px(4));
    const bool toggle =
        icon_button(look, "turn.mark", turn.margin.marked ? Icon::check : Icon::flag, mark, with_words);
    if (write) model.write_note();
    if (toggle) model.toggle_mark();
}

void Screens::draw_writing(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    // A copy: keeping what is written tells the debrief anew.
    const auto margin = model.debrief().turns[model.selected()].margin;
    const auto begins = [&] { return model.writing() != wrote_; };
    if (margin.marked && model.writing() != Writing::why) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_icon(*ImGui::GetWindowDrawList(), Icon::flag, {at.x + look.px(10), at.y + look.px(11)},
                  look.px(17), pack(theme.accent));
        ImGui::SetCursorScreenPos({at.x + look.px(28), at.y});
        text(
            look,
            margin.why.empty() ? tr("review.marked") : fmt::format("{}: {}", tr("review.marked"), margin.why),
            Size::small, theme.accent, Weight::bold);
        if (model.can_write() && icon_button(look, "turn.why", Icon::note,
                                             tr(margin.why.empty() ? "review.why_add" : "review.why_change")))
            model.write_why();
    }
    if (model.writing() == Writing::why) {
        if (begins()) ImGui::SetKeyboardFocusHere();
        const bool entered = line_field(look, "##turn.why_text", model.text, tr("review.why"),
                                        ImGui::GetContentRegionAvail().x);
        const bool kept = button(look, "turn.why_keep", tr("review.keep"), Button::secondary);
        ImGui::SameLine(0, look.px(8));
        const bool left = button(look, "turn.why_leave", tr("conversation.note_leave"), Button::quiet);
        if (kept || entered) model.keep();
        if (left) model.leave();
        space(look, 4);
    }
    if (model.writing() == Writing::note) {
        if (begins()) {
            debrief_note_.buffer.set_text(model.text);
            debrief_note_.take_keyboard();
        }
        TextEdit::Options options;
        const std::string hint = tr("conversation.note_hint");
        options.placeholder = hint;
        options.enter_finishes = true;
        if (debrief_note_.draw(look, "turn.note_text", {ImGui::GetContentRegionAvail().x, look.px(84)},
                               options))
            model.text = debrief_note_.buffer.text();
        const bool kept = button(look, "turn.note_keep", tr("conversation.note_keep"), Button::secondary) ||
                          debrief_note_.finished();
        ImGui::SameLine(0, look.px(8));
        const bool left = button(look, "turn.note_leave", tr("conversation.note_leave"), Button::quiet);
        if (kept) model.keep();
        if (left) model.leave();
        space(look, 4);
    } else if (!margin.note.empty()) {
        label_and_words(look, tr("debrief.your_note"), margin.note, theme.muted);
        space(look, 2);
    }
}

void Screens::draw_turn(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    begin_card(look, "turn", width);
    draw_turn_heading(look, ImGui::GetContentRegionAvail().x);
    draw_writing(look);
    const auto& debrief = model.debrief();
    const auto& turn = debrief.turns[model.selected()];
    label_and_words(look, turn.before.who, turn.before.says, theme.muted);
    space(look, 2);

    begin_panel(look, "said", theme.accent_soft);
    label_and_words(look, tr("debrief.you"), turn.say, theme.accent);
    for (const auto& code : turn.codes)
        move_line(look, code.code, fmt::format("{}. {}", code.name, code.meaning), Size::small, theme.muted);
    if (turn.toward != skills::Direction::none)
        text(look, tr(("debrief.toward." + std::string(skills::to_id(turn.toward))).c_str()), Size::small,
             theme.muted);
    end_panel();
    if (turn.oversteps) text(look, tr("debrief.overstepped"), Size::small, theme.clay, Weight::bold);
    space(look, 2);
    label_and_words(look, tr("debrief.what_it_did"), turn.note, theme.gold);
    space(look, 4);

    label_and_words(look, turn.after.who, turn.after.says, theme.muted);
    for (const auto& talk : turn.after.talk) side_line(look, turn.after.side, talk, Size::small, theme.muted);
    for (const auto& aside : turn.after.also) label_and_words(look, aside.who, aside.says, theme.muted);
    if (!turn.after.thinks.empty()) {
        if (model.thoughts)
            label_and_words(look, tr("review.thought", {{"name", turn.after.who}}), turn.after.thinks,
                            theme.violet);
        if (icon_button(
                look, "turn.thoughts", model.thoughts ? Icon::minus : Icon::bubble,
                tr(model.thoughts ? "review.thoughts_hide" : "review.thoughts", {{"name", turn.after.who}})))
            model.thoughts = !model.thoughts;
    }
    draw_aftermath(look, debrief, model.selected());
    for (const auto& fact : turn.facts) {
        space(look, 4);
        draw_fact(look, texts(), fact);
    }
    if (model.has_own_words()) {
        space(look, 4);
        draw_own_words(look);
    }
    space(look, 4);
    draw_offers(look);
    end_card(look);
}

void Screens::draw_offers(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto& turn = model.debrief().turns[model.selected()];
    if (turn.offers.size() < 2) return;
    if (turn.better && !model.choosing) {
        label_and_words(look, tr("debrief.also_on_offer"), turn.better->say, theme.gold);
        text(look, turn.better->note, Size::small, theme.muted);
        space(look, 2);
    }
    if (!model.choosing) {
        if (button(look, "turn.fork", tr("review.fork"), Button::secondary)) {
            model.choosing = true;
            move(Movement::gliding);
        }
        return;
    }
    text(look, tr("review.fork_choose"), Size::reading, theme.ink, Weight::bold);
    text(look, tr(model.can_fork() ? "review.fork_hint" : "review.fork_not_kept"), Size::small, theme.muted);
    std::string wanted;
    const float width = ImGui::GetContentRegionAvail().x;
    for (const auto& offer : turn.offers) {
        if (offer.chosen || !model.can_fork()) {
            begin_panel(look, ("offer." + offer.id).c_str(), offer.chosen ? theme.accent_soft : theme.paper);
            if (offer.chosen) text(look, tr("review.you_chose"), Size::small, theme.accent, Weight::bold);
            text(look, offer.say, Size::reading, theme.ink);
            end_panel();
        } else if (choice_card(look, ("fork." + offer.id).c_str(), offer.say, 0, width)) {
            wanted = offer.id;
        }
    }
    if (button(look, "turn.fork_leave", tr("conversation.note_leave"), Button::quiet)) model.choosing = false;
    if (!wanted.empty()) model.fork(model.selected(), wanted);
}

}  // namespace wijk::ui
