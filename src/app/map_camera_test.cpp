#include "app/map_camera.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wijk::app {
namespace {

MapCamera camera_over(double width, double height, double room_width = 500, double room_height = 600) {
    MapCamera camera;
    camera.set_map(width, height);
    camera.set_room(room_width, room_height);
    return camera;
}

void expect_in_room(const MapCamera& camera, MapPoint on_map) {
    const auto at = camera.in_room(on_map);
    EXPECT_GE(at.x, MapCamera::margin - 1e-6);
    EXPECT_LE(at.x, camera.room_width() - MapCamera::margin + 1e-6);
    EXPECT_GE(at.y, MapCamera::margin - 1e-6);
    EXPECT_LE(at.y, camera.room_height() - MapCamera::margin + 1e-6);
}

void arrive(MapCamera& camera) {
    camera.tick(1, true);
    ASSERT_FALSE(camera.moves());
}

TEST(MapCamera, ShowsAllOfTheMapAtFirst) {
    for (const auto& [width, height] : {std::pair{700.0, 1700.0}, {4000.0, 300.0}, {180.0, 56.0}}) {
        const auto camera = camera_over(width, height);
        expect_in_room(camera, {0, 0});
        expect_in_room(camera, {width, height});
        EXPECT_FALSE(camera.moves());
    }
}

TEST(MapCamera, DrawsADeepMapWiderAndASmallOneNoLargerThanReads) {
    EXPECT_DOUBLE_EQ(camera_over(300, 1700).stretch(), MapCamera::most_stretch);
    EXPECT_DOUBLE_EQ(camera_over(4000, 300).stretch(), 1) << "no room at its sides";
    EXPECT_DOUBLE_EQ(camera_over(180, 56).down(), MapCamera::nearest_of_all);
}

TEST(MapCamera, StretchesScenesNoFurtherThanWordsNeed) {
    auto camera = camera_over(300, 1700);
    for (int i = 0; i < 30; ++i) {
        camera.zoom(1.1);
        camera.tick(1, true);
        const double wide = analysis::Layout::node_width * camera.across();
        EXPECT_TRUE(wide <= MapCamera::stretched_width + 1e-6 || camera.stretch() == 1) << camera.down();
        EXPECT_GE(camera.stretch(), 1);
    }
}

TEST(MapCamera, FollowsRoomAndMapWhileItShowsAll) {
    auto camera = camera_over(700, 1700);
    camera.set_room(1200, 700);
    expect_in_room(camera, {700, 1700});
    camera.set_map(900, 2400);
    expect_in_room(camera, {900, 2400});
    EXPECT_TRUE(camera.shows_all());
}

TEST(MapCamera, StaysWhereOneLooksWhenTheMapGrows) {
    auto camera = camera_over(700, 1700);
    camera.zoom(3, {250, 300});
    arrive(camera);
    const auto before = camera.on_map({250, 300});
    camera.set_map(700, 1820);
    EXPECT_FALSE(camera.shows_all());
    EXPECT_NEAR(camera.on_map({250, 300}).x, before.x, 1e-6);
    EXPECT_NEAR(camera.on_map({250, 300}).y, before.y, 1e-6);
}

TEST(MapCamera, BringsTheLookBackToAMapThatShrank) {
    auto camera = camera_over(700, 1700);
    camera.zoom(4, {250, 599});
    arrive(camera);
    camera.set_map(200, 100);
    const auto middle = camera.on_map({250, 300});
    EXPECT_LE(middle.x, 200);
    EXPECT_LE(middle.y, 100);
}

RC_GTEST_PROP(MapCamera, KeepsWhatIsUnderThePointerThereWhileItZooms, ()) {
    auto camera = camera_over(700, 1700);
    // Not so near the border that the look would leave the map.
    const MapPoint pointer{*rc::gen::inRange(200, 300) * 1.0, *rc::gen::inRange(200, 400) * 1.0};
    const auto under = camera.on_map(pointer);
    camera.zoom(*rc::gen::inRange(11, 40) / 10.0, pointer);
    for (int frame = 0; frame < 20; ++frame) {
        camera.tick(1.0 / 60, true);
        const auto now = camera.in_room(under);
        RC_ASSERT(std::abs(now.x - pointer.x) < 1e-6);
        RC_ASSERT(std::abs(now.y - pointer.y) < 1e-6);
    }
    RC_ASSERT(!camera.moves());
}

RC_GTEST_PROP(MapCamera, FindsThePlaceOnTheMapThatItDrewThere, ()) {
    auto camera = camera_over(700, 1700);
    camera.zoom(*rc::gen::inRange(5, 40) / 10.0, {100, 200});
    camera.tick(1, true);
    const MapPoint place{*rc::gen::inRange(0, 700) * 1.0, *rc::gen::inRange(0, 1700) * 1.0};
    const auto again = camera.on_map(camera.in_room(place));
    RC_ASSERT(std::abs(again.x - place.x) < 1e-6);
    RC_ASSERT(std::abs(again.y - place.y) < 1e-6);
}

TEST(MapCamera, ZoomsNoFurtherThanReadsNorOutOfSight) {
    auto camera = camera_over(700, 1700);
    const double all = camera.down();
    for (int i = 0; i < 40; ++i) camera.zoom(MapCamera::step);
    arrive(camera);
    EXPECT_DOUBLE_EQ(camera.down(), MapCamera::nearest);
    for (int i = 0; i < 80; ++i) camera.zoom(1 / MapCamera::step);
    arrive(camera);
    EXPECT_DOUBLE_EQ(camera.down(), all);
}

TEST(MapCamera, MovesWithTheHandThatDragsIt) {
    auto camera = camera_over(700, 1700);
    camera.zoom(4);
    arrive(camera);
    const auto held = camera.on_map({250, 300});
    camera.pan(-40, 25, false);
    EXPECT_NEAR(camera.in_room(held).x, 210, 1e-6);
    EXPECT_NEAR(camera.in_room(held).y, 325, 1e-6);
    for (int i = 0; i < 1000; ++i) camera.pan(400, 400, false);
    const auto middle = camera.on_map({250, 300});
    EXPECT_GE(middle.x, 0) << "the map stays in the room";
    EXPECT_GE(middle.y, 0);
}

TEST(MapCamera, RevealsWhatIsOutOfSightAndLeavesTheRestAlone) {
    auto camera = camera_over(700, 1700);
    camera.zoom(4);
    arrive(camera);
    camera.reveal({350, 850}, 90, 28);
    EXPECT_FALSE(camera.moves()) << "in sight already";
    camera.reveal({610, 1672}, 90, 28);
    arrive(camera);
    const auto least = camera.in_room({520, 1644}), most = camera.in_room({700, 1700});
    EXPECT_GE(least.x, 0);
    EXPECT_LE(most.x, 500);
    EXPECT_LE(most.y, 600);
}

TEST(MapCamera, GlidesOnlyWithMotion) {
    auto camera = camera_over(700, 1700);
    camera.zoom(2);
    EXPECT_TRUE(camera.moves());
    camera.tick(0.01, false);
    EXPECT_FALSE(camera.moves());
    EXPECT_DOUBLE_EQ(camera.down(), camera.aim().zoom);
    camera.show_all();
    camera.tick(0.01, true);
    EXPECT_TRUE(camera.moves());
    EXPECT_LT(camera.down(), 2 * camera.aim().zoom);
    EXPECT_GT(camera.down(), camera.aim().zoom);
}

TEST(MapCamera, DoesNothingWithoutAMap) {
    MapCamera camera;
    camera.set_room(500, 600);
    camera.zoom(2);
    camera.pan(10, 10, true);
    camera.reveal({0, 0}, 1, 1);
    camera.show_all();
    camera.tick(1, true);
    EXPECT_FALSE(camera.ready());
    EXPECT_FALSE(camera.moves());
}

}  // namespace
}  // namespace wijk::app
