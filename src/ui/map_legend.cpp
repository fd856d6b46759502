// What the shapes on the map of a scenario mean.

#include <algorithm>
#include <string>
#include <vector>

#include "ui/map_painting.h"

namespace wijk::ui {

using app::MapScene;
using app::MapWay;
using app::ScenarioMap;
using scenario::EndingKind;

namespace {

ImVec2 vec(Vec v) {
    return {v.x, v.y};
}

enum class Sign { ending, back, sometimes, lost, problem, error };
struct Entry {
    Sign sign = Sign::ending;
    std::optional<EndingKind> kind;
    std::string words;
};

std::vector<Entry> entries_of(const ScenarioMap& map, const i18n::Catalogue& texts) {
    std::vector<Entry> entries;
    const auto& scenes = map.scenes();
    for (const auto kind :
         {EndingKind::opened, EndingKind::referral, EndingKind::not_now, EndingKind::closed})
        if (std::any_of(scenes.begin(), scenes.end(), [&](const auto& one) { return one.ending == kind; }))
            entries.push_back({Sign::ending, kind, texts.text("ending." + std::string(to_id(kind)))});
    const auto some_way = [&](auto holds) {
        return std::any_of(map.ways().begin(), map.ways().end(), holds);
    };
    const auto some_scene = [&](auto holds) { return std::any_of(scenes.begin(), scenes.end(), holds); };
    const auto add = [&](bool there, Sign sign, const char* id) {
        if (there) entries.push_back({sign, std::nullopt, texts.text(id)});
    };
    add(some_way([](const MapWay& way) { return way.sometimes; }), Sign::sometimes, "map.legend.sometimes");
    add(some_way([](const MapWay& way) { return way.back; }), Sign::back, "map.legend.back");
    add(some_scene([](const MapScene& one) { return one.lost; }), Sign::lost, "map.legend.lost");
    add(some_scene([](const MapScene& one) { return one.has_error(); }), Sign::error, "map.legend.error");
    add(some_scene([](const MapScene& one) { return !one.problems.empty() && !one.has_error(); }),
        Sign::problem, "map.legend.problem");
    return entries;
}

void paint_entry(const Look& look, ImDrawList& list, const Entry& entry, Vec middle) {
    const Theme& theme = *look.theme;
    const Vec half{look.px(12), look.px(8)};
    const Box box{middle - half, middle + half};
    switch (entry.sign) {
        case Sign::ending:
            return paint_scene_shape(list, entry.kind, box, 0, theme.card, colour_of(theme, *entry.kind),
                                     look.px(2));
        case Sign::back:
            for (float x = box.least.x; x < box.most.x; x += look.px(9))
                list.AddLine({x, middle.y}, {x + look.px(5), middle.y}, pack(theme.muted), look.px(1.6F));
            return;
        case Sign::sometimes: {
            const float r = look.px(6);
            return list.AddQuad({middle.x, middle.y - r}, {middle.x + r, middle.y}, {middle.x, middle.y + r},
                                {middle.x - r, middle.y}, pack(theme.muted), look.px(1.6F));
        }
        case Sign::lost:
            for (float x = box.least.x; x < box.most.x; x += look.px(7))
                for (const float y : {box.least.y, box.most.y})
                    list.AddLine({x, y}, {x + look.px(4), y}, pack(theme.muted), look.px(1.4F));
            return;
        case Sign::error:
            return list.AddCircleFilled(vec(middle), look.px(7), pack(theme.red));
        case Sign::problem:
            return list.AddCircle(vec(middle), look.px(6), pack(theme.gold), 0, look.px(1.8F));
    }
}

}  // namespace

float map_legend(const Look& look, const ScenarioMap& map, const i18n::Catalogue& texts, float width,
                 bool paint) {
    const Theme& theme = *look.theme;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float row = look.px(24), gap = look.px(18), sign = look.px(32);
    float x = start.x, y = start.y;
    for (const auto& entry : entries_of(map, texts)) {
        const ImVec2 words = text_extent(look, entry.words, Size::small);
        if (x > start.x && x + sign + words.x > start.x + width) {
            x = start.x;
            y += row;
        }
        if (paint) {
            paint_entry(look, list, entry, {x + look.px(14), y + row / 2});
            paint_text(look, list, {x + sign, y + (row - words.y) / 2}, entry.words, Size::small,
                       theme.muted);
        }
        x += sign + words.x + gap;
    }
    const float tall = y + row - start.y;
    if (paint) ImGui::Dummy({width, tall});
    return tall;
}

}  // namespace wijk::ui
