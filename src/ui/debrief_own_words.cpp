// The learner's own words of a turn: what they were, in the learner's own eyes, beside a reply that was on
// offer. No machine judges them, and the screen says so.

#include <algorithm>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// A move that can be in it or not: its shape, its name, a check.
bool move_chip(const Look& look, const char* id, skills::Code code, const std::string& name, bool on) {
    const Theme& theme = *look.theme;
    const ImVec2 words = text_extent(look, name, Size::small, 0, Weight::bold);
    const ImVec2 extent{words.x + look.px(48), look.px(least_target)};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, extent, ImGuiButtonFlags_EnableNav);
    const bool near = ImGui::IsItemHovered();
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 most{at.x + extent.x, at.y + extent.y};
    list.AddRectFilled(at, most, pack(on || near ? theme.accent_soft : theme.card), extent.y / 2);
    list.AddRect(at, most, pack(on ? theme.accent : theme.edge), extent.y / 2, 0,
                 std::max(1.0F, look.px(theme.border * (on ? 2.0F : 1.0F))));
    const ImVec2 middle{at.x + look.px(20), at.y + extent.y / 2};
    if (on)
        draw_icon(list, Icon::check, middle, look.px(17), pack(theme.accent));
    else
        draw_move(list, code, middle, look.px(16), pack(colour_of(theme, code)));
    ImGui::LogSetNextTextDecoration(on ? "[x]" : "[ ]", nullptr);
    paint_text(look, list, {at.x + look.px(36), at.y + (extent.y - words.y) / 2}, name, Size::small,
               theme.ink, 0, Weight::bold);
    focus_ring(look, 20);
    return pressed;
}

void draw_codes(const Look& look, const i18n::Catalogue& texts, const std::vector<skills::Code>& codes) {
    for (const auto code : codes)
        move_line(look, code, texts.text(fmt::format("code.{}.name", skills::to_id(code))), Size::small,
                  look.theme->ink);
}

std::vector<skills::Code> codes_of(const feedback::OfferText& offer) {
    std::vector<skills::Code> codes;
    for (const auto& code : offer.codes) codes.push_back(code.code);
    return codes;
}

}  // namespace

void Screens::draw_own_words(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    // A copy: whatever is said about it tells the debrief anew.
    const auto turn = model.debrief().turns[model.selected()];
    const bool technical = model.debrief().technical;
    begin_panel(look, "own", theme.paper);
    text(look, tr("debrief.own_words"), Size::small, theme.violet, Weight::bold);
    text(look, turn.margin.own_words, Size::reading, theme.ink);
    if (!technical || !model.can_write()) {
        end_panel();
        return;
    }
    const auto nearest = std::find_if(turn.offers.begin(), turn.offers.end(),
                                      [&](const auto& offer) { return offer.id == turn.margin.nearest; });
    if (!model.coding) {
        draw_codes(look, texts(), turn.margin.coded);
        if (nearest != turn.offers.end())
            text(look, tr("review.nearest_is", {{"say", nearest->say}}), Size::small, theme.muted);
        const bool begun = !turn.margin.coded.empty() || nearest != turn.offers.end();
        if (button(look, "own.code", tr(begun ? "review.code_change" : "review.code"))) model.coding = true;
        end_panel();
        return;
    }
    space(look, 4);
    text(look, tr("review.code_question"), Size::reading, theme.ink, Weight::bold);
    text(look, tr("review.code_hint"), Size::small, theme.muted);
    const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    std::optional<skills::Code> toggled;
    for (const auto code : skills::all_codes) {
        const auto name = tr(fmt::format("code.{}.name", skills::to_id(code)).c_str());
        const float wide = text_extent(look, name, Size::small, 0, Weight::bold).x + look.px(48);
        if (code != skills::all_codes.front()) {
            ImGui::SameLine(0, look.px(6));
            if (ImGui::GetCursorScreenPos().x + wide > end) ImGui::NewLine();
        }
        const auto& coded = turn.margin.coded;
        const bool on = std::find(coded.begin(), coded.end(), code) != coded.end();
        if (move_chip(look, fmt::format("own.{}", skills::to_id(code)).c_str(), code, name, on))
            toggled = code;
        if (ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible))
            explained_ = code;
    }
    if (explained_) {
        const auto id = std::string(skills::to_id(*explained_));
        move_line(look, *explained_,
                  fmt::format("{}. {}", tr(("code." + id + ".name").c_str()),
                              tr(("code." + id + ".meaning").c_str())),
                  Size::small, theme.ink);
        if (const auto example = model.example_of(*explained_); !example.empty())
            text(look, tr("review.example", {{"say", example}}), Size::small, theme.muted);
    }
    space(look, 6);
    text(look, tr("review.nearest"), Size::reading, theme.ink, Weight::bold);
    std::string wanted;
    const float width = ImGui::GetContentRegionAvail().x;
    for (const auto& offer : turn.offers)
        if (option_card(look, ("near." + offer.id).c_str(), offer.say, offer.id == turn.margin.nearest,
                        width))
            wanted = offer.id;
    if (const auto likeness = model.compared(); likeness && nearest != turn.offers.end()) {
        space(look, 6);
        const float half = (width - look.px(16)) / 2;
        begin_panel(look, "own.mine", theme.card, half);
        text(look, tr("review.my_words"), Size::small, theme.muted, Weight::bold);
        draw_codes(look, texts(), turn.margin.coded);
        end_panel();
        ImGui::SameLine(0, look.px(16));
        begin_panel(look, "own.theirs", theme.card, half);
        text(look, tr("review.that_reply"), Size::small, theme.muted, Weight::bold);
        const auto codes = codes_of(*nearest);
        if (codes.empty()) text(look, tr("review.no_move"), Size::small, theme.ink);
        draw_codes(look, texts(), codes);
        end_panel();
        const char* sentence = *likeness == app::Likeness::same     ? "review.likeness_same"
                               : *likeness == app::Likeness::partly ? "review.likeness_partly"
                                                                    : "review.likeness_different";
        text(look, tr(sentence), Size::reading, theme.ink);
        text(look, tr("review.no_machine"), Size::small, theme.muted);
    }
    space(look, 2);
    if (button(look, "own.done", tr("review.code_done"))) model.coding = false;
    end_panel();
    if (toggled) model.toggle_code(*toggled);
    if (!wanted.empty()) model.nearest(wanted);
}

}  // namespace wijk::ui
