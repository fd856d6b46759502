// What holds of a scenario as a whole, seen along the arrows between its scenes.

#include <algorithm>
#include <limits>
#include <vector>

#include "scenario/decode.h"

namespace wijk::scenario {

namespace {

using Arrows = std::vector<std::vector<SceneIndex>>;  ///< by scene

Arrows arrows_of(const Scenario& scenario) {
    Arrows arrows(scenario.scenes.size());
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        for (const auto& reply : scenario.scenes[i].replies)
            for (const auto& step : reply.next) arrows[i].push_back(step.scene);
        std::sort(arrows[i].begin(), arrows[i].end());
        arrows[i].erase(std::unique(arrows[i].begin(), arrows[i].end()), arrows[i].end());
    }
    return arrows;
}

std::vector<bool> reachable_from(SceneIndex start, const Arrows& arrows) {
    std::vector<bool> reached(arrows.size());
    std::vector<SceneIndex> open = {start};
    while (!open.empty()) {
        const auto scene = open.back();
        open.pop_back();
        if (reached[scene]) continue;
        reached[scene] = true;
        open.insert(open.end(), arrows[scene].begin(), arrows[scene].end());
    }
    return reached;
}

/// True for each scene that can be entered again after it was left (Tarjan's strongly connected components,
/// without recursion: a file may hold thousands of scenes in a row).
std::vector<bool> on_a_loop(const Arrows& arrows) {
    constexpr auto unseen = std::numeric_limits<std::size_t>::max();
    struct Frame {
        SceneIndex scene;
        std::size_t next;
    };
    std::vector<std::size_t> number(arrows.size(), unseen), low(arrows.size());
    std::vector<bool> waiting(arrows.size()), looped(arrows.size());
    std::vector<SceneIndex> stack;
    std::vector<Frame> frames;
    std::size_t counter = 0;
    const auto enter = [&](SceneIndex scene) {
        number[scene] = low[scene] = counter++;
        stack.push_back(scene);
        waiting[scene] = true;
        frames.push_back({scene, 0});
    };
    for (std::size_t root = 0; root < arrows.size(); ++root) {
        if (number[root] != unseen) continue;
        enter(static_cast<SceneIndex>(root));
        while (!frames.empty()) {
            const auto scene = frames.back().scene;
            if (frames.back().next < arrows[scene].size()) {
                const auto to = arrows[scene][frames.back().next++];
                if (to == scene) looped[scene] = true;
                if (number[to] == unseen)
                    enter(to);
                else if (waiting[to])
                    low[scene] = std::min(low[scene], number[to]);
                continue;
            }
            frames.pop_back();
            if (!frames.empty()) low[frames.back().scene] = std::min(low[frames.back().scene], low[scene]);
            if (low[scene] != number[scene]) continue;
            const bool several = stack.back() != scene;
            SceneIndex member;
            do {
                member = stack.back();
                stack.pop_back();
                waiting[member] = false;
                if (several) looped[member] = true;
            } while (member != scene);
        }
    }
    return looped;
}

yaml::Spot spot(const base::Place& place) {
    return {place.line, place.column};
}

}  // namespace

void check_structure(const Scenario& scenario, Report& report) {
    if (scenario.scenes.empty()) return;
    const bool ends = std::any_of(scenario.scenes.begin(), scenario.scenes.end(),
                                  [](const Scene& scene) { return scene.ending.has_value(); });
    if (!ends) report.add(Fault::no_ending, spot(scenario.scenes.front().place));
    const auto arrows = arrows_of(scenario);
    const auto looped = on_a_loop(arrows);
    const auto reached = reachable_from(scenario.start, arrows);
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const auto& scene = scenario.scenes[i];
        if (!reached[i]) report.add(Fault::scene_never_reached, spot(scene.place), {{"scene", scene.id}});
        if (!looped[i]) continue;
        for (const auto& reply : scene.replies)
            if (!reply.goals.empty() && !reply.once)
                report.add(Fault::points_in_a_loop, spot(reply.place),
                           {{"scene", scene.id}, {"reply", reply.id}});
    }
}

}  // namespace wijk::scenario
