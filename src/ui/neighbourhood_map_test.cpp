#include "ui/neighbourhood_map.h"

#include <array>
#include <set>

#include <gtest/gtest.h>

#include "ui/testing_sketchbook.h"

namespace wijk::ui {
namespace {

const MapColours colours{rgb(0xFFFFFF), rgb(0x1F2D2B), rgb(0x56645F), rgb(0x0E6A5B),
                         rgb(0xFFFFFF), rgb(0x8C8371), rgb(0x0E6A5B)};

bool overlap(Box a, Box b) {
    return a.least.x < b.most.x && b.least.x < a.most.x && a.least.y < b.most.y && b.least.y < a.most.y;
}

TEST(NeighbourhoodMap, KeepsAllStopsInTheBoxLargeEnoughToHitAndApart) {
    for (const Box box : {Box{{24, 90}, {1256, 650}}, Box{{0, 0}, {1920, 900}}, Box{{0, 0}, {760, 420}},
                          Box{{0, 0}, {1100, 800}}}) {
        const MapLayout layout = map_layout(box);
        for (std::size_t i = 0; i < map_stop_count; ++i) {
            const Box stop = layout.stops[i].place;
            EXPECT_TRUE(lies_within(stop, box, 0)) << i;
            EXPECT_GE(stop.width(), 44) << i;
            EXPECT_GE(stop.height(), 44) << i;
            EXPECT_FALSE(overlap(stop, layout.start)) << i;
            EXPECT_FALSE(overlap(stop, layout.finish)) << i;
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(overlap(stop, layout.stops[j].place)) << i << " and " << j;
        }
    }
}

TEST(NeighbourhoodMap, PutsEachBadgeInsideItsStop) {
    const MapLayout layout = map_layout({{0, 0}, {1232, 560}});
    for (const MapLayout::Stop& stop : layout.stops) {
        EXPECT_TRUE(lies_within({stop.badge, stop.badge}, stop.place, 0));
        EXPECT_GT(stop.label.y, stop.badge.y);
    }
}

TEST(NeighbourhoodMap, DrawsFiniteVerticesInEveryLightAndShape) {
    Sketchbook book;
    std::array<MapStop, map_stop_count> stops;
    for (MapStop& stop : stops) stop.title = "Een plek in de wijk";
    stops[6].open = true;
    for (const Box box : {Box{{24, 90}, {1256, 650}}, Box{{0, 0}, {500, 900}}, Box{{0, 0}, {3000, 400}}}) {
        for (const Light light : {Light::day, Light::evening, Light::flat}) {
            draw_map(book.clean_list(), box, 12, stops, {}, colours, light);
            EXPECT_TRUE(book.all_finite());
            EXPECT_GT(book.list().VtxBuffer.Size, 1000);
        }
    }
}

TEST(NeighbourhoodMap, ShowsHoverFocusDoneAndOpenEachInItsOwnWay) {
    Sketchbook book;
    const auto drawn = [&](auto change) {
        std::array<MapStop, map_stop_count> stops;
        change(stops[2]);
        draw_map(book.clean_list(), {{0, 0}, {1232, 560}}, 12, stops, {}, colours, Light::day);
        return book.fingerprint();
    };
    const std::set<std::uint64_t> seen = {
        drawn([](MapStop&) {}), drawn([](MapStop& stop) { stop.hovered = true; }),
        drawn([](MapStop& stop) { stop.focused = true; }), drawn([](MapStop& stop) { stop.done = true; }),
        drawn([](MapStop& stop) { stop.open = true; })};
    EXPECT_EQ(seen.size(), 5U);
}

}  // namespace
}  // namespace wijk::ui
