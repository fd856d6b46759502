#include "analysis/structure.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/judgement_faults.h"

namespace wijk::analysis {

namespace {

using scenario::Scenario;
using scenario::Scene;
using scenario::SceneIndex;

/// By scene: whether some way of `next` leads to it, whatever the conditions say.
std::vector<bool> led_to(const Scenario& scenario) {
    std::vector<bool> found(scenario.scenes.size());
    std::vector<SceneIndex> waiting = {scenario.start};
    found[scenario.start] = true;
    while (!waiting.empty()) {
        const auto here = waiting.back();
        waiting.pop_back();
        for (const auto& reply : scenario.scenes[here].replies)
            for (const auto& next : reply.next)
                if (!found[next.scene]) {
                    found[next.scene] = true;
                    waiting.push_back(next.scene);
                }
    }
    return found;
}

/// "scene", of "scene.reply -> other" too.
std::string_view scene_in(std::string_view at) {
    return at.substr(0, at.find_first_of("#. "));
}

class Reader {
 public:
    Reader(const Scenario& scenario, const Exploration& found)
        : scenario_(scenario),
          found_(found),
          unreachable_(found.unreachable.begin(), found.unreachable.end()) {
        never_.insert(found.never_said.begin(), found.never_said.end());
        never_.insert(found.never_offered.begin(), found.never_offered.end());
    }

    Findings read() {
        faults();
        if (!found_.complete) {
            add(JudgementFault::not_all_seen, start().place, start().id,
                {{"states", std::to_string(found_.states)}});
        } else {
            scenes();
            lines();
            replies();
            fixed();
            goals();
            loop();
        }
        sort_by_place(out_);
        return std::move(out_);
    }

 private:
    const Scene& start() const { return scenario_.scenes[scenario_.start]; }
    const Scene& scene(std::string_view id) const { return scenario_.scenes[*scenario_.scene_index(id)]; }
    bool reached(std::string_view scene_id) const { return !unreachable_.contains(scene_id); }

    void add(JudgementFault fault, const base::Place& place, std::string at, base::Arguments arguments,
             Road road = {}) {
        out_.push_back(
            {{&record(fault), place, std::move(arguments), {}, {}}, std::move(at), std::move(road)});
    }

    /// A talk that is stuck is trapped too: that is said once.
    void faults() {
        std::set<std::string> told;
        const auto tell = [&](JudgementFault fault, const std::vector<Place>& places) {
            for (const auto& [id, witness] : places)
                if (told.insert(id).second) add(fault, scene(id).place, id, {{"scene", id}}, witness);
        };
        tell(JudgementFault::stuck, found_.stuck);
        tell(JudgementFault::stuck, found_.walked.stuck);
        tell(JudgementFault::trapped, found_.trapped);
        tell(JudgementFault::trapped_sometimes, found_.trapped_sometimes);
    }

    void scenes() {
        const auto led = led_to(scenario_);
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto& one = scenario_.scenes[i];
            if (!led[i] || reached(one.id)) continue;
            add(one.ending ? JudgementFault::ending_out_of_reach : JudgementFault::scene_out_of_reach,
                one.place, one.id, {{"scene", one.id}});
        }
    }

    void lines() {
        for (const auto& one : scenario_.scenes)
            for (const auto& variant : one.resident) {
                const auto at = one.id + "#" + variant.id;
                if (reached(one.id) && never_.contains(at))
                    add(JudgementFault::line_never_said, variant.place, at, {{"line", at}});
            }
    }

    void replies() {
        for (const auto& one : scenario_.scenes)
            for (const auto& reply : one.replies) {
                const auto at = one.id + "." + reply.id;
                if (reached(one.id) && never_.contains(at))
                    add(JudgementFault::reply_never_on_offer, reply.place, at, {{"reply", at}});
            }
    }

    /// A condition on the way to a scene that is out of reach is why it is, and is not told again; nor is
    /// that of a line or reply that never comes up.
    void fixed() {
        for (const auto& one : found_.fixed) {
            const auto arrow = one.at.find(" -> ");
            const auto at = one.at.substr(0, arrow);
            const bool told =
                !reached(scene_in(at)) || never_.contains(at) ||
                (!one.always && arrow != std::string::npos && !reached(scene_in(one.at.substr(arrow + 4))));
            if (!told)
                add(one.always ? JudgementFault::condition_always_holds
                               : JudgementFault::condition_never_holds,
                    one.place, at, {{"at", one.at}});
        }
    }

    void goals() {
        for (std::size_t i = 0; i < found_.goals.size(); ++i) {
            const auto& goal = scenario_.goals[i];
            if (found_.goals[i].most <= 0)
                add(JudgementFault::goal_out_of_reach, goal.place, "goals." + goal.id, {{"goal", goal.id}});
        }
    }

    /// Where a talk cannot get out again, that is what is wrong with going round.
    void loop() {
        if (!found_.loop || !found_.trapped.empty() || !found_.trapped_sometimes.empty()) return;
        const auto& first = found_.loop->round.front();
        auto road = found_.loop->to;
        road.insert(road.end(), found_.loop->round.begin(), found_.loop->round.end());
        add(JudgementFault::endless_round, scene(first.scene).place, first.scene, {{"scene", first.scene}},
            std::move(road));
    }

    const Scenario& scenario_;
    const Exploration& found_;
    std::set<std::string, std::less<>> unreachable_;
    std::set<std::string, std::less<>> never_;  ///< lines and replies
    Findings out_;
};

}  // namespace

Findings structure_findings(const Scenario& scenario, const Exploration& exploration) {
    return Reader(scenario, exploration).read();
}

}  // namespace wijk::analysis
