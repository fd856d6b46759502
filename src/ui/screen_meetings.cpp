// "Intervisie": go on with a meeting, begin one (method, people, what is on the table), look back.

#include <algorithm>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MeetingsModel;
using intervision::MaterialKind;

namespace {

constexpr std::size_t items_at_first = 5;
constexpr int most_people = 60;

/// A card with a ring in front that can be pressed: title, second line, text. Height follows the words.
bool method_card(const Look& look, const char* id, const MeetingsModel::MethodCard& card,
                 const std::string& facts, bool on, float width) {
    const Theme& theme = *look.theme;
    const float pad = look.px(14), ring = look.px(30), room = width - 2 * pad - ring;
    const auto& words = card.problem.empty() ? card.summary : card.problem;
    // When to choose it is read of the one that is looked at.
    const std::string when = on && card.problem.empty() ? card.when : std::string();
    const float title = text_extent(look, card.title, Size::reading, room, Weight::bold).y;
    const float under = facts.empty() ? 0 : text_extent(look, facts, Size::small, room).y;
    const float said = text_extent(look, words, Size::small, room).y;
    const float chosen = when.empty() ? 0 : text_extent(look, when, Size::small, room).y + look.px(6);
    const bool pressed = ImGui::InvisibleButton(id, {width, title + under + said + chosen + 2 * look.px(10)},
                                                ImGuiButtonFlags_EnableNav);
    const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    const bool near = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    auto& list = *ImGui::GetWindowDrawList();
    paint_card(look, list, box, on || near ? theme.accent_soft : theme.card, on ? theme.accent : theme.edge,
               !on);
    const ImVec2 middle{box.least.x + pad + look.px(8), box.least.y + look.px(10) + title / 2};
    list.AddCircle(middle, look.px(8), pack(on ? theme.accent : theme.edge), 0, look.px(2));
    if (on) list.AddCircleFilled(middle, look.px(4), pack(theme.accent));
    ImGui::LogSetNextTextDecoration(on ? "(x)" : "( )", nullptr);
    const float x = box.least.x + pad + ring;
    float y = box.least.y + look.px(10);
    y += paint_text(look, list, {x, y}, card.title, Size::reading, theme.ink, room, Weight::bold);
    if (under > 0) y += paint_text(look, list, {x, y}, facts, Size::small, theme.muted, room);
    y += paint_text(look, list, {x, y}, words, Size::small, card.problem.empty() ? theme.ink : theme.red,
                    room);
    if (!when.empty()) paint_text(look, list, {x, y + look.px(6)}, when, Size::small, theme.accent, room);
    focus_ring(look, card_radius);
    return pressed;
}

const char* kind_text(MaterialKind kind) {
    switch (kind) {
        case MaterialKind::scenario:
            return "meetings.kind.scenario";
        case MaterialKind::turn:
            return "meetings.kind.turn";
        case MaterialKind::drill:
            return "meetings.kind.drill";
        case MaterialKind::own:
            return "meetings.kind.own";
    }
    return "meetings.kind.own";
}

/// Why a list of this kind is empty.
const char* nothing_text(MaterialKind kind) {
    return kind == MaterialKind::turn    ? "meetings.no_turns"
           : kind == MaterialKind::drill ? "meetings.no_drills"
                                         : "meetings.no_scenarios";
}

}  // namespace

void MeetingScreens::draw_meetings(const Look& look) {
    auto& model = app_.meetings;
    house_.header(look, tr("meetings.title"), tr("meetings.explanation"));
    const Theme& theme = *look.theme;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = std::min(look.px(1180), display.x - look.px(32));
    const float left = (display.x - width) / 2, top = ImGui::GetCursorScreenPos().y;
    const auto missing = model.missing();
    const float begin = button_extent(look, tr("meetings.begin")).x;
    const float footer = std::max(
        look.px(60), text_extent(look, missing, Size::reading, width - begin - look.px(40)).y + look.px(20));
    const bool stays = footer < display.y * 0.25F;

    ImGui::SetCursorScreenPos({left - look.px(8), top});
    begin_scroll(look, "meetings.page", {width + look.px(16), display.y - top - (stays ? footer : 0)});
    draw_unfinished(look);
    const float whole = ImGui::GetContentRegionAvail().x, gap = look.px(28);
    const bool beside = whole > look.px(860);
    const float first = beside ? (whole - gap) * 0.42F : whole, second = beside ? whole - gap - first : whole;
    ImGui::BeginGroup();
    draw_methods(look, first);
    ImGui::EndGroup();
    if (beside)
        ImGui::SameLine(0, gap);
    else
        space(look, 12);
    ImGui::BeginGroup();
    draw_people(look, second);
    space(look, 14);
    draw_material(look, second);
    ImGui::EndGroup();
    space(look, 14);
    draw_earlier(look);
    text(look, tr("meetings.trainer"), Size::small, look.theme->muted);
    if (button(look, "meetings.group", tr("group.title"))) app_.go(app::Screen::group);
    ImGui::SameLine(0, look.px(12));
    if (button(look, "meetings.workbench", tr("workbench.title"))) app_.go(app::Screen::workbench);
    space(look, 12);
    if (stays) {
        end_scroll();
        ImGui::GetWindowDrawList()->AddLine({0, display.y - footer}, {display.x, display.y - footer},
                                            pack(theme.line), std::max(1.0F, look.px(1)));
        ImGui::SetCursorScreenPos({left - look.px(8), display.y - footer});
        begin_scroll(look, "meetings.foot", {width + look.px(16), footer});
    }
    bool go = false;
    if (missing.empty()) {
        go = button(look, "meetings.begin", tr("meetings.begin"), Button::primary);
    } else {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float room = width - look.px(36);
        draw_icon(*ImGui::GetWindowDrawList(), Icon::info, {at.x + look.px(10), at.y + look.px(13)},
                  look.px(20), pack(theme.accent));
        ImGui::Dummy({width, text_extent(look, missing, Size::reading, room).y});
        paint_text(look, *ImGui::GetWindowDrawList(), {at.x + look.px(30), at.y}, missing, Size::reading,
                   theme.ink, room);
    }
    end_scroll();
    if (go) model.begin();
}

void MeetingScreens::draw_unfinished(const Look& look) {
    const Theme& theme = *look.theme;
    const auto unfinished = app_.meetings.unfinished();
    if (!unfinished) return;
    begin_card(look, "meetings.unfinished", 0, true);
    text(look, tr("meetings.unfinished", {{"title", unfinished->title}}), Size::lead, theme.ink,
         Weight::bold);
    auto under = unfinished->when;
    for (const auto& part : {unfinished->group, unfinished->about})
        if (!part.empty()) under += " · " + part;
    text(look, under, Size::reading, theme.muted);
    space(look, 4);
    const bool on = button(look, "meetings.go_on", tr("meetings.go_on"), Button::primary);
    if (house_.fresh_) focus_here();
    beside(look, button_extent(look, tr("meetings.let_go")).x);
    const bool asked = erasing_ == unfinished->id;
    bool gone = false;
    if (button(look, "meetings.let_go", tr(asked ? "meetings.erase_sure" : "meetings.let_go"),
               Button::quiet)) {
        gone = asked;
        erasing_ = asked ? std::string() : unfinished->id;
    }
    end_card(look);
    space(look, 10);
    if (on) app_.meetings.go_on();
    if (gone) app_.meetings.erase(unfinished->id);
}

void MeetingScreens::draw_methods(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.meetings;
    text(look, tr("meetings.method"), Size::lead, theme.ink, Weight::bold);
    if (model.methods().empty()) return text(look, tr("meetings.no_methods"), Size::reading, theme.ink);
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < model.methods().size(); ++i) {
        const auto& card = model.methods()[i];
        std::string facts;
        if (card.problem.empty())
            facts = tr("meetings.facts", {{"minutes", std::to_string(card.minutes)},
                                          {"fewest", std::to_string(card.fewest)},
                                          {"most", std::to_string(card.most)}});
        if (card.own) facts += (facts.empty() ? "" : " · ") + tr("meetings.own");
        if (method_card(look, fmt::format("method.{}", card.id).c_str(), card, facts, model.method() == i,
                        width) &&
            card.problem.empty())
            chosen = i;
        if (house_.fresh_ && !model.unfinished() && model.method() == i) focus_here();
        space(look, 2);
    }
    if (chosen) {
        all_items_ = false;
        model.choose_method(*chosen);
    }
}

std::optional<std::size_t> MeetingScreens::one_of(const Look& look, const char* id,
                                                  const std::optional<std::size_t>& chosen,
                                                  const std::string& nobody) {
    auto labels = app_.meetings.members();
    const auto none = static_cast<int>(labels.size());
    labels.push_back(nobody);
    const int now = segmented(look, id, labels, chosen ? static_cast<int>(*chosen) : none);
    return now >= none ? std::nullopt : std::optional(static_cast<std::size_t>(now));
}

void MeetingScreens::draw_people(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.meetings;
    text(look, tr("meetings.people"), Size::lead, theme.ink, Weight::bold);
    if (!model.groups().empty()) {
        text(look, tr("meetings.groups"), Size::small, theme.muted);
        std::vector<std::string> labels = model.groups();
        labels.push_back(tr("meetings.new_group"));
        const auto fresh = static_cast<int>(labels.size()) - 1;
        const auto known = std::find(model.groups().begin(), model.groups().end(), model.group_name);
        const int now = model.members().empty() || known == model.groups().end()
                            ? fresh
                            : static_cast<int>(known - model.groups().begin());
        const int wanted = segmented(look, "meetings.group", labels, now);
        if (wanted != now && wanted == fresh) model.new_group();
        if (wanted != now && wanted < fresh)
            model.choose_group(model.groups()[static_cast<std::size_t>(wanted)]);
    }
    draw_members(look, width);
    if (model.members().empty()) return;
    space(look, 6);
    text(look, tr("meetings.facilitator"), Size::small, theme.muted);
    model.facilitator = one_of(look, "facilitator", model.facilitator, tr("meetings.somebody_else"));
    const bool brings = model.method() < model.methods().size() && model.methods()[model.method()].bringer;
    if (brings) {
        space(look, 6);
        text(look, tr("meetings.bringer"), Size::small, theme.muted);
        model.bringer = one_of(look, "bringer", model.bringer, tr("meetings.nobody_yet"));
    }
    space(look, 6);
    model.keep_group =
        toggle(look, "meetings.keep", tr("meetings.keep"), tr("meetings.keep_hint"), model.keep_group);
    if (model.keep_group)
        line_field(look, "##meetings.group_name", model.group_name, tr("meetings.group_name"),
                   std::min(width, look.px(320)));
}

void MeetingScreens::draw_members(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.meetings;
    // Each with a cross to take the name away again; many of them side by side.
    std::optional<std::size_t> gone;
    for (std::size_t i = 0; i < model.members().size(); ++i) {
        const auto& name = model.members()[i];
        const float wide = button_extent(look, name, true).x;
        if (i > 0) {
            ImGui::SameLine(0, look.px(4));
            if (ImGui::GetContentRegionAvail().x < wide) ImGui::NewLine();
        }
        if (icon_button(look, fmt::format("member.{}", i).c_str(), Icon::close, name)) gone = i;
    }
    if (gone) model.remove_member(*gone);
    const float field = std::min(width - look.px(140), look.px(320));
    bool add = line_field(look, "##meetings.member", model.new_member, tr("meetings.add_hint"), field);
    beside(look, button_extent(look, tr("meetings.add")).x);
    add = button(look, "meetings.add", tr("meetings.add")) || add;
    if (add) {
        model.add_member();
        ImGui::SetKeyboardFocusHere(-1);
    }
    if (!model.members().empty()) return;
    text(look, tr("meetings.names_hint"), Size::small, theme.muted);
    space(look, 2);
    if (icon_button(look, "anonymous.less", Icon::minus, tr("meetings.fewer"), false))
        anonymous_ = std::max(1, anonymous_ - 1);
    ImGui::SameLine(0, look.px(4));
    if (button(look, "anonymous.take", app_.catalogue().plural("meetings.without_names", anonymous_)))
        model.without_names(anonymous_);
    ImGui::SameLine(0, look.px(4));
    if (icon_button(look, "anonymous.more", Icon::plus, tr("meetings.more"), false))
        anonymous_ = std::min(most_people, anonymous_ + 1);
}

void MeetingScreens::draw_material(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.meetings;
    text(look, tr("meetings.material"), Size::lead, theme.ink, Weight::bold);
    const auto& kinds = model.kinds();
    if (kinds.size() > 1) {
        std::vector<std::string> labels;
        for (const auto kind : kinds) labels.push_back(tr(kind_text(kind)));
        const auto now =
            static_cast<int>(std::find(kinds.begin(), kinds.end(), model.kind()) - kinds.begin());
        const int wanted = segmented(look, "meetings.kind", labels, now);
        if (wanted != now) {
            all_items_ = false;
            return model.choose_kind(kinds[static_cast<std::size_t>(wanted)]);
        }
    }
    if (model.kind() == MaterialKind::own) {
        text(look, tr("meetings.own_hint"), Size::small, theme.muted);
        line_field(look, "##meetings.own_title", model.own_title, tr("meetings.own_title"), width);
        return;
    }
    const auto& items = model.items();
    if (items.empty()) text(look, tr(nothing_text(model.kind())), Size::reading, theme.ink);
    const auto shown = all_items_ ? items.size() : std::min(items.size(), items_at_first);
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool on = model.item() == i;
        if (i >= shown && !on) continue;
        const auto words =
            items[i].about.empty() ? items[i].title : fmt::format("{}\n{}", items[i].title, items[i].about);
        if (option_card(look, fmt::format("item.{}", i).c_str(), words, on, width)) chosen = i;
    }
    if (items.size() > items_at_first &&
        icon_button(look, "meetings.all", all_items_ ? Icon::chevron_down : Icon::chevron_right,
                    all_items_ ? tr("meetings.fewer_items")
                               : tr("meetings.all_items", {{"count", std::to_string(items.size())}})))
        all_items_ = !all_items_;
    if (chosen) model.choose_item(*chosen);
    if (model.kind() != MaterialKind::turn) return;
    space(look, 4);
    bool bring = line_field(look, "##meetings.file", model.file, tr("meetings.file"),
                            std::min(width - look.px(140), look.px(420)));
    beside(look, button_extent(look, tr("meetings.bring")).x);
    bring = button(look, "meetings.bring", tr("meetings.bring")) || bring;
    if (bring) model.bring();
}

void MeetingScreens::draw_earlier(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.meetings;
    if (model.earlier().empty()) return;
    text(look, tr("meetings.earlier"), Size::lead, theme.ink, Weight::bold);
    std::string open, gone;
    for (std::size_t i = 0; i < model.earlier().size(); ++i) {
        const auto& one = model.earlier()[i];
        begin_panel(look, fmt::format("earlier.{}", one.id).c_str(), theme.card);
        text(look, one.group.empty() ? one.title : fmt::format("{} · {}", one.group, one.title),
             Size::reading, theme.ink, Weight::bold);
        text(look, one.about.empty() ? one.when : fmt::format("{} · {}", one.when, one.about), Size::small,
             theme.muted);
        if (button(look, fmt::format("earlier.open.{}", i).c_str(), tr("meetings.look_back"))) open = one.id;
        const bool asked = erasing_ == one.id;
        const auto label = tr(asked ? "meetings.erase_sure" : "meetings.erase");
        beside(look, button_extent(look, label).x);
        if (button(look, fmt::format("earlier.erase.{}", i).c_str(), label, Button::quiet)) {
            if (asked) gone = one.id;
            erasing_ = asked ? std::string() : one.id;
        }
        end_panel();
        space(look, 2);
    }
    if (!open.empty()) model.look_at(open);
    if (!gone.empty()) model.erase(gone);
}

}  // namespace wijk::ui
