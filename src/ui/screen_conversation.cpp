#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/place.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

using app::ConversationModel;
using Phase = ConversationModel::Phase;

float card_height(const Look& look, const std::string& words, float width) {
    const float room = std::min(width - look.px(68), measure(look));
    return std::max(text_extent(look, words, Size::reading, room).y + look.px(16), look.px(44));
}

}  // namespace

void Screens::draw_conversation(const Look& look) {
    auto& model = app_.conversation;
    if (!model.has_talk()) return app_.go(app::Screen::home);
    model.tick(std::min(0.1, static_cast<double>(ImGui::GetIO().DeltaTime)));
    if (model.phase() == Phase::waiting) move(Movement::gliding);
    if (!model.noting()) noted_.reset();

    const auto& scenario = model.scenario();
    const feedback::Shown shown(scenario, app_.library().neighbourhood());
    std::string under =
        fmt::format("{} · {}", shown(scenario.place),
                    tr(model.practising() ? "conversation.mode_practise" : "conversation.mode_through"));
    if (model.talk().session().empty()) under += " · " + tr("conversation.not_kept");
    header(look, scenario.title, under);

    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(24), top = ImGui::GetCursorScreenPos().y, width = display.x - 2 * pad;

    // What can be answered has the room that it needs, up to a little over half: then it scrolls.
    const float answer_width = std::min(width, measure(look) + look.px(110));
    float wanted = look.px(16);
    switch (model.phase()) {
        case Phase::choosing:
            for (const auto& offer : model.offers())
                wanted += card_height(look, offer.text, answer_width - look.px(16)) + look.px(8);
            break;
        case Phase::writing:
            wanted += look.px(230);
            break;
        case Phase::waiting:
            wanted =
                std::max(answers_wanted_, look.px(68));  // what is beside it stands still while one waits
            break;
        case Phase::over:
        case Phase::stuck:
            wanted += look.px(110);
            break;
    }
    answers_wanted_ = wanted;
    const float answers = std::min(wanted + look.px(8), (display.y - top) * 0.56F);
    const float stage = display.y - top - answers - look.px(12);

    const bool narrow = width < look.px(760);
    // With large text in a small window the words go before the face.
    const bool faceless = stage < look.px(64);
    const float person = faceless ? 0
                         : narrow ? std::min(look.px(150), width * 0.3F)
                                  : std::min(width * 0.40F, std::max(stage * 1.05F, look.px(240)));
    if (!faceless) {
        ImGui::SetCursorScreenPos({pad, top});
        draw_person(look, {person, narrow ? std::min(stage, person * 1.2F) : stage});
    }
    const float beside = faceless ? 0 : person + look.px(16);
    ImGui::SetCursorScreenPos({pad + beside, top});
    draw_transcript(look, {width - beside, stage});
    ImGui::SetCursorScreenPos({(display.x - answer_width) / 2 - look.px(8), top + stage + look.px(6)});
    begin_scroll(look, "answers", {answer_width + look.px(16), answers});
    draw_answers(look, answer_width - look.px(8));
    end_scroll();
}

void Screens::draw_person(const Look& look, ImVec2 extent) {
    auto& model = app_.conversation;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(extent);
    const Box box = box_of(at, {at.x + extent.x, at.y + extent.y});
    const auto style = model.portraits()->of("resident");
    if (face_.feeling() != model.feels()) face_.turn_to(model.feels(), look.now, look.motion);
    const auto seed = static_cast<std::uint32_t>(style.age) * 977U + static_cast<std::uint32_t>(style.hair);
    const auto life = idle_life(seed, look.now, look.since_input, look.motion);
    const auto face = with_life(face_.at(look.now), life);
    auto& list = *ImGui::GetWindowDrawList();
    draw_place(list, box, look.px(card_radius), model.portraits()->place, look.theme->light);
    draw_portrait(list, box, look.px(card_radius), style, face, look.theme->light, Framing::bust,
                  life.breath);
    if (face_.moving(look.now))
        move(Movement::gliding);
    else if (idle_life_moves(look.since_input, look.motion))
        move(Movement::idle_life);
}

void Screens::draw_transcript(const Look& look, ImVec2 extent) {
    const Theme& theme = *look.theme;
    auto& model = app_.conversation;
    begin_scroll(look, "transcript", extent);
    const float whole = ImGui::GetContentRegionAvail().x,
                wide = std::min(whole * 0.86F, measure(look) + look.px(32));
    auto wish = Beside::nothing;
    std::size_t wished_at = 0;
    const std::size_t visible = model.visible();
    for (std::size_t i = 0; i < visible; ++i) {
        const auto& said = model.transcript()[i];
        const bool mine = said.by == app::Said::By::me;
        const float inner = wide - look.px(32);
        const ImVec2 name = text_extent(look, said.name, Size::small, inner, Weight::bold);
        const ImVec2 words = text_extent(look, said.text, Size::reading, inner);
        const ImVec2 box_extent{std::max(words.x, name.x) + look.px(32), words.y + name.y + look.px(18)};
        ImVec2 at = ImGui::GetCursorScreenPos();
        if (mine) at.x += whole - box_extent.x;
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy(box_extent);
        auto& list = *ImGui::GetWindowDrawList();
        const Box box = box_of(at, {at.x + box_extent.x, at.y + box_extent.y});
        paint_card(look, list, box, mine ? theme.accent_soft : theme.card,
                   mine ? theme.accent_soft : theme.line, false);
        if (theme.light == Light::flat)
            paint_card(look, list, box, mine ? theme.accent_soft : theme.card, theme.edge, false);
        paint_text(look, list, {at.x + look.px(16), at.y + look.px(8)}, said.name, Size::small,
                   mine ? theme.accent : theme.muted, inner, Weight::bold);
        paint_text(look, list, {at.x + look.px(16), at.y + look.px(8) + name.y}, said.text, Size::reading,
                   theme.ink, inner);
        if (!mine) continue;
        const auto aside = [&](const std::string& title, const std::string& what) {
            if (what.empty()) return;
            const auto line = fmt::format("{}: {}", title, what);
            const ImVec2 note = text_extent(look, line, Size::small, inner);
            ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x + whole - note.x - look.px(16),
                                       ImGui::GetCursorScreenPos().y - look.px(4)});
            const ImVec2 where = ImGui::GetCursorScreenPos();
            ImGui::Dummy(note);
            paint_text(look, *ImGui::GetWindowDrawList(), where, line, Size::small, theme.muted, inner);
        };
        aside(tr("conversation.own_words"), said.margin.own_words);
        const bool newest = said.turn + 1 == model.talk().conversation().replies();
        if (model.phase() == Phase::waiting && newest) continue;
        aside(tr("conversation.note"), said.note);
        if (model.noting() != said.turn) aside(tr("conversation.your_note"), said.margin.note);
        if (const auto asked = draw_margin(look, said, whole, newest); asked != Beside::nothing) {
            wish = asked;
            wished_at = said.turn;
        }
    }
    // Heights settle in the frames after a new line, and after what is below took or gave room.
    if (visible != said_ || extent.y != transcript_height_) follow_frames_ = 3;
    said_ = visible;
    transcript_height_ = extent.y;
    if (follow_frames_ > 0) {
        --follow_frames_;
        ImGui::SetScrollHereY(1);
        move(Movement::gliding);
    }
    end_scroll();
    if (!model.noting()) note_.lose_keyboard();
    // Only now: each of these changes the transcript.
    if (wish == Beside::mark) model.toggle_mark(wished_at);
    if (wish == Beside::back) model.back_to(wished_at);
    if (wish == Beside::note) model.start_note(wished_at);
}

Screens::Beside Screens::draw_margin(const Look& look, const app::Said& said, float width, bool newest) {
    auto& model = app_.conversation;
    const float indent = ImGui::GetCursorScreenPos().x;
    if (model.noting() == said.turn) {
        const float wide = std::min(width, measure(look));
        if (noted_ != said.turn) {
            note_.buffer.set_text(model.note_text);
            note_.take_keyboard();
            follow_frames_ = std::max(follow_frames_, newest ? 3 : 0);
        }
        noted_ = said.turn;
        ImGui::SetCursorScreenPos({indent + width - wide, ImGui::GetCursorScreenPos().y});
        TextEdit::Options options;
        const std::string hint = tr("conversation.note_hint");
        options.placeholder = hint;
        options.enter_finishes = true;
        if (note_.draw(look, "note", {wide, look.px(84)}, options)) model.note_text = note_.buffer.text();
        const std::string keep = tr("conversation.note_keep"), leave = tr("conversation.note_leave");
        const float both = button_extent(look, keep).x + button_extent(look, leave).x + look.px(8);
        ImGui::SetCursorScreenPos({indent + std::max(0.0F, width - both), ImGui::GetCursorScreenPos().y});
        const bool kept = button(look, "note_keep", keep, Button::primary) || note_.finished();
        if (both <= width) ImGui::SameLine(0, look.px(8));
        const bool left = button(look, "note_leave", leave, Button::quiet);
        if (kept) model.keep_note();
        if (left) model.leave_note();
        if (!model.noting()) {
            noted_.reset();
            answered_at_ = nowhere;  // the keyboard goes on with the talk
        }
        return Beside::nothing;
    }

    struct Item {
        Beside what;
        const char* id;
        Icon icon;
        std::string label;
    };
    std::vector<Item> items;
    items.push_back({Beside::note, "note", Icon::note,
                     tr(said.margin.note.empty() ? "conversation.note_add" : "conversation.note_change")});
    items.push_back({Beside::mark, "mark", said.margin.marked ? Icon::check : Icon::flag,
                     tr(said.margin.marked ? "conversation.unmark" : "conversation.mark")});
    if (model.practising()) items.push_back({Beside::back, "back", Icon::back, tr("conversation.back_here")});
    float all = 0;
    for (const auto& item : items) all += button_extent(look, item.label, true).x + look.px(4);
    const bool with_words = newest && all <= width;
    if (!with_words) all = static_cast<float>(items.size()) * (button_extent(look, "", true).x + look.px(4));
    auto asked = Beside::nothing;
    ImGui::SetCursorScreenPos(
        {indent + std::max(0.0F, width - all), ImGui::GetCursorScreenPos().y - look.px(6)});
    for (const auto& item : items) {
        if (&item != &items.front()) ImGui::SameLine(0, look.px(4));
        if (icon_button(look, fmt::format("{}.{}", item.id, said.turn).c_str(), item.icon, item.label,
                        with_words))
            asked = item.what;
    }
    return asked;
}

void Screens::draw_answers(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.conversation;
    const auto phase = model.phase();
    // The keyboard goes where something new can be done.
    const auto turn = model.talk().conversation().turns().size() * 8 + static_cast<std::size_t>(phase);
    const bool new_here = fresh_ || turn != answered_at_;
    answered_at_ = turn;
    if (phase != Phase::writing) own_words_.lose_keyboard();

    switch (phase) {
        case Phase::writing: {
            if (new_here) {
                own_words_.buffer.set_text(model.own_words);
                own_words_.take_keyboard();
            }
            text(look, tr("conversation.write_first"), Size::lead, theme.ink, Weight::bold);
            TextEdit::Options options;
            const std::string hint = tr("conversation.write_first_hint");
            options.placeholder = hint;
            options.enter_finishes = true;
            if (own_words_.draw(look, "own_words", {width, look.px(120)}, options))
                model.own_words = own_words_.buffer.text();
            if (button(look, "words_written", tr("conversation.show_replies"), Button::primary) ||
                own_words_.finished())
                model.words_written();
            break;
        }
        case Phase::choosing: {
            std::size_t chosen = model.offers().size();
            for (std::size_t i = 0; i < model.offers().size(); ++i) {
                const auto number = static_cast<int>(i) + 1;
                if (choice_card(look, fmt::format("reply.{}", number).c_str(), model.offers()[i].text,
                                number <= 9 ? number : 0, width))
                    chosen = i;
                if (new_here && i == 0) focus_here();
                if (i < 9 && !app_.help_open && !note_.has_keyboard() &&
                    (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(i)), false) ||
                     ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad1 + static_cast<int>(i)),
                                         false)))
                    chosen = i;
            }
            if (chosen < model.offers().size()) {
                model.choose(chosen);
                move(Movement::gliding);
            }
            break;
        }
        case Phase::waiting:
            text(look, tr("conversation.waiting", {{"name", model.scenario().resident().name}}),
                 Size::reading, theme.muted);
            ImGui::SameLine(0, look.px(16));
            if (icon_button(look, "skip_waiting", Icon::skip, tr("conversation.skip_waiting")))
                model.skip_waiting();
            if (new_here) focus_here();
            break;
        case Phase::over:
            text(look, tr("conversation.over"), Size::lead, theme.ink, Weight::bold);
            if (button(look, "to_debrief", tr("conversation.to_debrief"), Button::primary))
                model.to_debrief();
            if (new_here) focus_here();
            break;
        case Phase::stuck:
            text(look, tr("conversation.stuck"), Size::reading, theme.red);
            if (button(look, "to_debrief", tr("conversation.to_debrief"), Button::primary))
                model.to_debrief();
            if (new_here) focus_here();
            break;
    }
}

}  // namespace wijk::ui
