#include "analysis/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wijk::analysis {
namespace {

/// Scene i has a reply to each of ways[i].
scenario::Scenario scenario_of(const std::vector<std::vector<scenario::SceneIndex>>& ways) {
    scenario::Scenario made;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        scenario::Scene scene;
        scene.id = "s" + std::to_string(i);
        for (const auto to : ways[i]) {
            scenario::Reply reply;
            reply.id = "r" + std::to_string(scene.replies.size());
            reply.next.push_back({{}, to});
            scene.replies.push_back(reply);
        }
        made.scenes.push_back(scene);
    }
    return made;
}

void expect_readable(const scenario::Scenario& scenario, const Layout& layout) {
    ASSERT_EQ(layout.nodes.size(), scenario.scenes.size());
    std::map<int, std::vector<double>> layers;
    for (const auto& node : layout.nodes) {
        layers[node.layer].push_back(node.centre.x);
        ASSERT_GE(node.centre.x, Layout::node_width / 2 - 1e-6);
        ASSERT_LE(node.centre.x + Layout::node_width / 2, layout.width + 1e-6);
        ASSERT_LE(node.centre.y + Layout::node_height / 2, layout.height + 1e-6);
    }
    for (auto& [layer, places] : layers) {
        std::sort(places.begin(), places.end());
        for (std::size_t i = 1; i < places.size(); ++i)
            ASSERT_GE(places[i] - places[i - 1], Layout::node_width + Layout::node_gap - 1e-6);
    }
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> drawn, there;
    for (const auto& edge : layout.edges) {
        ASSERT_TRUE(edge.back || layout.nodes[edge.from].layer < layout.nodes[edge.to].layer);
        ASSERT_GE(edge.points.size(), 2U);
        for (const auto reply : edge.replies)
            ASSERT_TRUE(drawn.emplace(edge.from, edge.to, reply).second) << "one line for each";
    }
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i)
        for (std::size_t j = 0; j < scenario.scenes[i].replies.size(); ++j)
            for (const auto& next : scenario.scenes[i].replies[j].next) there.emplace(i, next.scene, j);
    ASSERT_EQ(drawn, there);
}

TEST(Layout, PutsEachSceneBelowAllThatLeadToIt) {
    const auto made = scenario_of({{1, 2}, {2}, {3, 0}, {}});
    const auto layout = lay_out(made);
    expect_readable(made, layout);
    EXPECT_EQ(layout.nodes[0].layer, 0);
    EXPECT_EQ(layout.nodes[1].layer, 1);
    EXPECT_EQ(layout.nodes[2].layer, 2);
    EXPECT_EQ(layout.nodes[3].layer, 3);
    for (const auto& edge : layout.edges) EXPECT_EQ(edge.back, edge.from == 2 && edge.to == 0);
}

TEST(Layout, DrawsAReplyToItsOwnSceneAsALoopBesideIt) {
    const auto made = scenario_of({{0, 1}, {}});
    const auto layout = lay_out(made);
    expect_readable(made, layout);
    ASSERT_EQ(layout.edges.size(), 2U);
    EXPECT_TRUE(layout.edges[0].back);
    ASSERT_EQ(layout.edges[0].points.size(), 4U);
    for (const auto& point : layout.edges[0].points) {
        EXPECT_GE(point.x, layout.nodes[0].centre.x + Layout::node_width / 2);
        EXPECT_LE(point.x, layout.width);
    }
}

TEST(Layout, PutsScenesThatNothingLeadsToBelowAllOthers) {
    const auto made = scenario_of({{1}, {}, {3, 1}, {2}});
    const auto layout = lay_out(made);
    expect_readable(made, layout);
    EXPECT_EQ(layout.nodes[1].layer, 1);
    EXPECT_EQ(layout.nodes[2].layer, 2);
    EXPECT_EQ(layout.nodes[3].layer, 3);
}

TEST(Layout, LeadsALongLineBesideTheScenesThatItPasses) {
    const auto made = scenario_of({{1, 3}, {2}, {3}, {}});
    const auto layout = lay_out(made);
    const auto& edge = layout.edges[1];
    ASSERT_EQ(edge.to, 3U);
    ASSERT_EQ(edge.points.size(), 6U);
    for (std::size_t i = 1; i + 1 < edge.points.size(); ++i)
        EXPECT_GT(std::abs(edge.points[i].x - layout.nodes[1].centre.x), Layout::node_width / 2);
}

TEST(Layout, TakesAScenarioWithoutScenes) {
    EXPECT_TRUE(lay_out({}).nodes.empty());
}

TEST(Layout, FinishesWithAThousandScenes) {
    std::vector<std::vector<scenario::SceneIndex>> ways(1000);
    unsigned seed = 7;
    for (auto& way : ways)
        for (int i = 0; i < 4; ++i) {
            seed = seed * 1664525U + 1013904223U;
            way.push_back(static_cast<scenario::SceneIndex>((seed >> 8U) % 1000U));
        }
    const auto made = scenario_of(ways);
    expect_readable(made, lay_out(made));
}

RC_GTEST_PROP(Layout, IsReadableAndTheSameEveryTimeForAnyScenario, ()) {
    const auto count = *rc::gen::inRange<std::size_t>(1, 30);
    const auto ways = *rc::gen::container<std::vector<std::vector<scenario::SceneIndex>>>(
        count, rc::gen::container<std::vector<scenario::SceneIndex>>(
                   rc::gen::map(rc::gen::inRange<std::size_t>(0, count),
                                [](std::size_t i) { return static_cast<scenario::SceneIndex>(i); })));
    const auto made = scenario_of(ways);
    const auto layout = lay_out(made), again = lay_out(made);
    expect_readable(made, layout);
    RC_ASSERT(!testing::Test::HasFailure());
    for (std::size_t i = 0; i < count; ++i) RC_ASSERT(layout.nodes[i].centre.x == again.nodes[i].centre.x);
}

}  // namespace
}  // namespace wijk::analysis
