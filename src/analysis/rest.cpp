#include "analysis/rest.h"

#include <utility>

#include "analysis/walker.h"
#include "base/clock.h"

namespace wijk::analysis {

namespace {

constexpr std::size_t most_replies = 1'000'000;      ///< of all talks together
constexpr std::size_t most_talks = 100'000;          ///< which may be short
constexpr std::size_t most_replies_of_a_talk = 300;  ///< far more than a person would stay for

class Rest {
 public:
    Rest(const scenario::Scenario& scenario, Graph& graph)
        : scenario_(scenario),
          graph_(graph),
          walker_(scenario),
          packed_(graph.packing().words()),
          scene_at_(scenario.scenes.size()),
          stuck_at_(scenario.scenes.size()),
          reached_(scenario.scenes.size()) {
        for (State state = 0; state < graph.size(); ++state) reached_[graph.scene(state)] = true;
        while (graph.expanded(first_)) ++first_;
    }

    Walked walk(Patience& patience) && {
        for (std::size_t i = 0; i < most_talks && walked_.replies < most_replies && !patience.over(); ++i)
            talk(patience);
        what_came_up();
        return std::move(walked_);
    }

 private:
    void talk(Patience& patience) {
        const auto begin = first_ + static_cast<State>(random_.below(graph_.size() - first_));
        graph_.read(begin, packed_.data());
        walker_.begin_at(packed_.data());
        said_.clear();
        for (;;) {
            const auto scene = walker_.scene();
            if (!reached_[scene] && !scene_at_[scene]) scene_at_[scene] = road(begin);
            const auto& offered = walker_.offered();
            if (offered.empty() && !scenario_.scenes[scene].ending && !graph_.stuck()[scene] &&
                !stuck_at_[scene])
                stuck_at_[scene] = road(begin);
            if (offered.empty() || said_.size() >= most_replies_of_a_talk || patience.over()) return;
            said_.emplace_back(scene, offered[random_.below(offered.size())]);
            walker_.say(said_.back().second);
            ++walked_.replies;
        }
    }

    Road road(State begin) {
        auto road = graph_.road_to(begin);
        for (const auto& [scene, reply] : said_)
            road.push_back({scenario_.scenes[scene].id, scenario_.scenes[scene].replies[reply].id});
        return road;
    }

    void what_came_up() {
        const auto& seen = walker_.seen();
        const auto& before = graph_.seen();
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto& scene = scenario_.scenes[i];
            if (scene_at_[i]) walked_.scenes.push_back({scene.id, std::move(*scene_at_[i])});
            if (stuck_at_[i]) walked_.stuck.push_back({scene.id, std::move(*stuck_at_[i])});
            for (std::size_t k = 0; k < scene.resident.size(); ++k) {
                const auto place = seen.first_variant[i] + k;
                if (seen.said[place] != 0 && !(reached_[i] && before.said[place] != 0))
                    walked_.said.push_back(scene.id + "#" + scene.resident[k].id);
            }
            for (std::size_t k = 0; k < scene.replies.size(); ++k) {
                const auto place = scene.first_reply + k;
                if (seen.offered[place] != 0 && before.offered[place] == 0)
                    walked_.offered.push_back(scene.id + "." + scene.replies[k].id);
            }
        }
    }

    const scenario::Scenario& scenario_;
    Graph& graph_;
    Walker walker_;
    base::SeededRandom random_{1};
    std::vector<Word> packed_;
    std::vector<std::optional<Road>> scene_at_, stuck_at_;  ///< by SceneIndex: met first by walking
    std::vector<bool> reached_;                             ///< by SceneIndex: by the exploration
    State first_ = 0;                                       ///< that it did not look at
    std::vector<std::pair<scenario::SceneIndex, scenario::ReplyIndex>> said_;
    Walked walked_;
};

}  // namespace

Walked walk_over_the_rest(const scenario::Scenario& scenario, Graph& graph, Patience& patience) {
    if (graph.complete() || graph.size() == 0 || patience.over()) return {};
    return Rest(scenario, graph).walk(patience);
}

}  // namespace wijk::analysis
