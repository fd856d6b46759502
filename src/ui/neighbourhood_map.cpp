#include "ui/neighbourhood_map.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/icons.h"
#include "ui/neighbourhood_scenery.h"

namespace wijk::ui {

namespace {

constexpr Vec picture{1200, 560};

struct Spot {
    Vec badge;
    Vec building_least;
    Vec building_most;
};

// In picture units; the order of the action card.
constexpr std::array<Spot, map_stop_count> spots = {{
    {{218, 226}, {140, 74}, {300, 206}},
    {{420, 190}, {335, 60}, {505, 172}},
    {{632, 244}, {552, 150}, {716, 226}},
    {{842, 190}, {740, 66}, {944, 172}},
    {{1070, 244}, {990, 90}, {1150, 226}},
    {{950, 412}, {850, 286}, {1056, 394}},
    {{600, 432}, {488, 292}, {716, 412}},
}};
constexpr Vec start_sign{82, 246};
constexpr Vec finish_gate{196, 462};

Outline road() {
    return curve({{-900, 330}, {-300, 292}, {-60, 268},  {60, 258},   {150, 240},  {218, 226},  {310, 214},
                  {420, 190},  {500, 196},  {560, 232},  {632, 246},  {720, 236},  {775, 204},  {842, 190},
                  {930, 196},  {1010, 222}, {1070, 244}, {1136, 284}, {1142, 346}, {1070, 396}, {950, 412},
                  {840, 420},  {730, 444},  {600, 428},  {470, 428},  {340, 460},  {196, 474},  {60, 492},
                  {-60, 500},  {-300, 524}, {-900, 590}});
}

Transform placement(Box box, float& scale) {
    scale = std::min(box.width() / picture.x, box.height() / picture.y);
    return scaled_to(box.centre() - picture * (0.5F * scale), scale);
}

Vec text_size(std::string_view text, float size) {
    const ImVec2 extent =
        ImGui::GetFont()->CalcTextSizeA(size, 1e6F, 0, text.data(), text.data() + text.size());
    return {extent.x, extent.y};
}

void text(ImDrawList& list, std::string_view words, Vec centre, float size, Colour colour) {
    const Vec extent = text_size(words, size);
    list.AddText(ImGui::GetFont(), size,
                 {std::round(centre.x - 0.5F * extent.x), std::round(centre.y - 0.5F * extent.y)},
                 pack(colour), words.data(), words.data() + words.size());
}

void draw_badge(ImDrawList& list, const MapLayout::Stop& at, std::size_t index, const MapStop& stop,
                const MapWords& words, const MapColours& colours, Light light) {
    const float radius = std::max(17.0F, 0.95F * words.size) + (stop.hovered || stop.focused ? 2.0F : 0.0F);
    const ImVec2 centre{at.badge.x, at.badge.y};
    if (light != Light::flat)
        list.AddCircleFilled({centre.x, centre.y + 3}, radius + 3, pack(rgb(0x1F2D2B, 0.14F)));
    if (stop.focused) {
        // Two rings, so that it shows on grass, sand and water alike.
        list.AddCircleFilled(centre, radius + 8, pack(colours.card));
        list.AddCircle(centre, radius + 6.5F, pack(colours.focus), 0, 3);
    }
    list.AddCircleFilled(centre, radius + 3, pack(colours.card));
    list.AddCircleFilled(centre, radius, pack(stop.open ? colours.accent : colours.card));
    if (!stop.open) list.AddCircle(centre, radius - 0.5F, pack(colours.edge), 0, 1.5F);
    const char digit = static_cast<char>('1' + static_cast<char>(index));
    text(list, {&digit, 1}, at.badge, 1.25F * words.size, stop.open ? colours.on_accent : colours.muted);
    if (stop.done) {
        const ImVec2 corner{centre.x + 0.8F * radius, centre.y - 0.8F * radius};
        list.AddCircleFilled(corner, 9.5F, pack(colours.card));
        list.AddCircle(corner, 9, pack(colours.accent), 0, 1.5F);
        draw_icon(list, Icon::check, corner, 12, pack(colours.accent));
    }
}

void draw_label(ImDrawList& list, const MapLayout::Stop& at, const MapStop& stop, const MapWords& words,
                const MapColours& colours, Light light) {
    if (stop.title.empty()) return;
    const Vec extent = text_size(stop.title, words.size);
    const float pad = 0.6F * words.size;
    const Vec half{0.5F * extent.x + pad, 0.5F * extent.y + 0.28F * words.size};
    const Vec centre = at.label + Vec{0, half.y};
    const ImVec2 least{centre.x - half.x, centre.y - half.y};
    const ImVec2 most{centre.x + half.x, centre.y + half.y};
    const bool strong = stop.hovered || stop.focused;
    const Colour ground = strong ? colours.accent : faded(colours.card, light == Light::flat ? 1.0F : 0.94F);
    list.AddRectFilled(least, most, pack(ground), half.y);
    if (light == Light::flat) list.AddRect(least, most, pack(colours.ink), half.y, 0, 2);
    text(list, stop.title, centre, words.size,
         strong      ? colours.on_accent
         : stop.open ? colours.ink
                     : colours.muted);
}

}  // namespace

MapLayout map_layout(Box box) {
    MapLayout layout;
    const Transform place = placement(box, layout.scale);
    for (std::size_t i = 0; i < map_stop_count; ++i) {
        MapLayout::Stop& stop = layout.stops[i];
        stop.badge = place(spots[i].badge);
        stop.label = stop.badge + Vec{0, 24};
        const Vec least = place(spots[i].building_least);
        const Vec most = place(spots[i].building_most);
        stop.place = {{std::min(least.x, stop.badge.x - 22), std::min(least.y, stop.badge.y - 22)},
                      {std::max(most.x, stop.badge.x + 22), stop.badge.y + 22}};
    }
    layout.start = {place(start_sign - Vec{46, 60}), place(start_sign + Vec{46, 0})};
    layout.finish = {place(finish_gate - Vec{74, 118}), place(finish_gate + Vec{74, 10})};
    return layout;
}

void draw_map(ImDrawList& list, Box box, float corner, const std::array<MapStop, map_stop_count>& stops,
              const MapWords& words, const MapColours& colours, Light light) {
    if (box.width() < 40 || box.height() < 40) return;
    const MapLayout layout = map_layout(box);
    float scale = 1;
    const Transform place = placement(box, scale);
    {
        Canvas canvas(list, box, corner, light);
        const Placed placed(canvas, place);
        // What the box shows beyond the picture itself.
        const Vec extra = (Vec{box.width(), box.height()} * (1 / scale) - picture) * 0.5F;
        std::array<bool, map_stop_count> strong{};
        for (std::size_t i = 0; i < map_stop_count; ++i) strong[i] = stops[i].hovered || stops[i].focused;
        draw_neighbourhood(canvas, {Vec{} - extra, picture + extra}, road(), start_sign, finish_gate, strong);
    }
    const auto middle = [](Box b, float part) { return Vec{b.centre().x, mix(b.least.y, b.most.y, part)}; };
    // Readable while the signs, which grow with the picture, can hold it.
    const float sign_size = std::min(std::max(13.0F, 17 * scale), 22 * scale);
    text(list, words.start, middle(layout.start, 0.24F), sign_size,
         light == Light::flat ? rgb(0x000000) : rgb(0xFFF8EA));
    text(list, words.finish, middle(layout.finish, 0.155F), sign_size,
         light == Light::flat ? rgb(0x000000) : rgb(0xFFF8EA));
    for (std::size_t i = 0; i < map_stop_count; ++i) {
        draw_badge(list, layout.stops[i], i, stops[i], words, colours, light);
        draw_label(list, layout.stops[i], stops[i], words, colours, light);
    }
}

}  // namespace wijk::ui
