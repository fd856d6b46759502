#include "analysis/layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace wijk::analysis {

namespace {

using scenario::ReplyIndex;
using scenario::Scenario;
using scenario::SceneIndex;

constexpr int sweeps = 8;
constexpr double point_width = 8;  ///< what a line takes of a layer that it passes
constexpr double port_gap = 22, port_margin = 30, loop_reach = 22;
/// With more points than this, lines over more layers than `long_line` run straight: a map of a thousand
/// scenes cannot be read anyway, but must come.
constexpr std::size_t many_points = 20'000;
constexpr int long_line = 8;

/// A scene, or the point at which a long line passes a layer.
struct Item {
    int layer = 0;
    double half = point_width / 2;
    double x = 0;
    std::vector<std::size_t> up, down;  ///< neighbours in the layers beside it
};

std::vector<MapEdge> edges_of(const Scenario& scenario) {
    std::vector<MapEdge> edges;
    for (SceneIndex from = 0; from < scenario.scenes.size(); ++from) {
        std::map<SceneIndex, std::vector<ReplyIndex>> to;
        const auto& replies = scenario.scenes[from].replies;
        for (ReplyIndex reply = 0; reply < replies.size(); ++reply)
            for (const auto& next : replies[reply].next) {
                auto& along = to[next.scene];
                if (along.empty() || along.back() != reply) along.push_back(reply);
            }
        for (auto& [scene, along] : to) edges.push_back({from, scene, std::move(along), false, {}});
    }
    return edges;
}

class Layers {
 public:
    /// Marks the edges that lead back, and gives each scene its layer: the longest way down to it.
    Layers(std::size_t scenes, SceneIndex start, std::vector<MapEdge>& edges)
        : edges_(edges), out_(scenes), state_(scenes, State::unseen), layer(scenes, 0) {
        for (std::size_t i = 0; i < edges.size(); ++i) out_[edges[i].from].push_back(i);
        if (scenes == 0) return;
        const int below = deepen(walk({start}), 0) + 1;
        const auto reached = state_;
        std::vector<bool> led_to(scenes, false);
        for (auto& edge : edges_)
            if (reached[edge.from] == State::unseen) {
                if (reached[edge.to] != State::unseen) edge.back = true;  // the start leads down, not these
                if (edge.from != edge.to) led_to[edge.to] = true;
            }
        std::vector<SceneIndex> roots;
        for (const bool second : {false, true})
            for (SceneIndex scene = 0; scene < scenes; ++scene)
                if (reached[scene] == State::unseen && led_to[scene] == second) roots.push_back(scene);
        deepen(walk(roots), below);
    }

 private:
    enum class State { unseen, open, done };
    std::vector<MapEdge>& edges_;
    std::vector<std::vector<std::size_t>> out_;  ///< edges by their scene
    std::vector<State> state_;

    /// Depth first, without recursion; the scenes found, each before all that it leads down to.
    std::vector<SceneIndex> walk(const std::vector<SceneIndex>& roots) {
        std::vector<SceneIndex> order;
        for (const auto root : roots) {
            if (state_[root] != State::unseen) continue;
            std::vector<std::pair<SceneIndex, std::size_t>> way{{root, 0}};
            state_[root] = State::open;
            while (!way.empty()) {
                auto& [scene, done] = way.back();
                if (done == out_[scene].size()) {
                    state_[scene] = State::done;
                    order.push_back(scene);
                    way.pop_back();
                    continue;
                }
                auto& edge = edges_[out_[scene][done++]];
                if (state_[edge.to] == State::open) edge.back = true;
                if (state_[edge.to] != State::unseen) continue;
                state_[edge.to] = State::open;
                way.emplace_back(edge.to, 0);
            }
        }
        std::reverse(order.begin(), order.end());
        return order;
    }

    /// The deepest layer.
    int deepen(const std::vector<SceneIndex>& order, int least) {
        int deepest = least;
        for (const auto scene : order) layer[scene] = std::max(layer[scene], least);
        for (const auto scene : order) {
            deepest = std::max(deepest, layer[scene]);
            for (const auto i : out_[scene])
                if (!edges_[i].back) layer[edges_[i].to] = std::max(layer[edges_[i].to], layer[scene] + 1);
        }
        return deepest;
    }

 public:
    std::vector<int> layer;  ///< by SceneIndex
};

class Placing {
 public:
    Placing(const std::vector<int>& layer, const std::vector<MapEdge>& edges)
        : scenes_(layer.size()), points(edges.size()) {
        for (const int one : layer) items.push_back({one, Layout::node_width / 2, 0, {}, {}});
        std::size_t wanted = 0;
        for (const auto& edge : edges)
            wanted += static_cast<std::size_t>(std::abs(layer[edge.from] - layer[edge.to]));
        for (std::size_t i = 0; i < edges.size(); ++i) link(edges[i], i, wanted > many_points);
        int deepest = 0;
        for (const auto& item : items) deepest = std::max(deepest, item.layer);
        layers_.resize(static_cast<std::size_t>(deepest) + 1);
        for (std::size_t i = 0; i < items.size(); ++i) of(items[i].layer).push_back(i);
        order();
        place();
    }

 private:
    std::size_t scenes_;
    std::vector<std::vector<std::size_t>> layers_;  ///< items from left to right

    std::vector<std::size_t>& of(int layer) { return layers_[static_cast<std::size_t>(layer)]; }

    void link(const MapEdge& edge, std::size_t at, bool crowded) {
        auto upper = edge.from, lower = edge.to;
        if (items[upper].layer > items[lower].layer) std::swap(upper, lower);
        const int top = items[upper].layer, bottom = items[lower].layer;
        if (top == bottom || (crowded && bottom - top > long_line)) return;
        std::size_t last = upper;
        for (int layer = top + 1; layer <= bottom; ++layer) {
            const auto next = layer == bottom ? static_cast<std::size_t>(lower) : items.size();
            if (layer < bottom) {
                items.push_back({layer, point_width / 2, 0, {}, {}});
                points[at].push_back(next);
            }
            items[last].down.push_back(next);
            items[next].up.push_back(last);
            last = next;
        }
    }

    /// Barycentres, down and up by turns; what stands equal keeps its order.
    void order() {
        std::vector<double> rank(items.size(), 0), wish(items.size(), 0);
        const auto number = [&](const std::vector<std::size_t>& layer) {
            for (std::size_t i = 0; i < layer.size(); ++i)
                rank[layer[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(layer.size());
        };
        for (const auto& layer : layers_) number(layer);
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const bool down = sweep % 2 == 0;
            for (std::size_t i = 0; i < layers_.size(); ++i) {
                auto& layer = layers_[down ? i : layers_.size() - 1 - i];
                for (const auto item : layer) {
                    const auto& beside = down ? items[item].up : items[item].down;
                    wish[item] = rank[item];
                    if (beside.empty()) continue;
                    double sum = 0;
                    for (const auto one : beside) sum += rank[one];
                    wish[item] = sum / static_cast<double>(beside.size());
                }
                std::stable_sort(layer.begin(), layer.end(),
                                 [&](std::size_t a, std::size_t b) { return wish[a] < wish[b]; });
                number(layer);
            }
        }
    }

    void place() {
        for (const auto& layer : layers_) spread(layer, std::vector<double>(layer.size(), 0));
        for (int sweep = 0; sweep < 2 * sweeps; ++sweep)
            for (std::size_t i = 0; i < layers_.size(); ++i) {
                const bool down = sweep % 2 == 0;
                const auto& layer = layers_[down ? i : layers_.size() - 1 - i];
                std::vector<double> wish;
                for (const auto item : layer) wish.push_back(middle(items[item], down));
                spread(layer, wish);
            }
    }

    double middle(const Item& item, bool down) const {
        const auto& beside = down ? item.up : item.down;
        if (beside.empty()) return item.x;
        double sum = 0;
        for (const auto one : beside) sum += items[one].x;
        return sum / static_cast<double>(beside.size());
    }

    /// As near to what each wishes as the order and the gaps let them stand, by least squares: neighbours
    /// that would come too near move as one block (pool adjacent violators).
    void spread(const std::vector<std::size_t>& layer, const std::vector<double>& wish) {
        struct Block {
            double sum = 0, weight = 0;
            std::size_t count = 0;
            double mean() const { return sum / weight; }
        };
        std::vector<double> offset(layer.size(), 0);
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            if (i > 0)
                offset[i] =
                    offset[i - 1] + items[layer[i - 1]].half + items[layer[i]].half + Layout::node_gap;
            const double weight = layer[i] < scenes_ ? 1 : 2;  // long lines rather straight
            blocks.push_back({(wish[i] - offset[i]) * weight, weight, 1});
            while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
                const auto last = blocks.back();
                blocks.pop_back();
                blocks.back().sum += last.sum;
                blocks.back().weight += last.weight;
                blocks.back().count += last.count;
            }
        }
        std::size_t at = 0;
        for (const auto& block : blocks)
            for (std::size_t i = 0; i < block.count; ++i, ++at)
                items[layer[at]].x = block.mean() + offset[at];
    }

 public:
    std::vector<Item> items;                       ///< the scenes, then the points
    std::vector<std::vector<std::size_t>> points;  ///< of each edge, from top to bottom
};

double top_of(int layer) {
    return layer * (Layout::node_height + Layout::layer_gap);
}

/// Where a line meets a scene: on its lower or its upper side, in the order in which the lines come.
struct Port {
    double towards = 0;
    std::size_t edge = 0;
    bool at_end = false;
};

void draw_lines(Layout& layout, const Placing& placing) {
    std::vector<std::array<std::vector<Port>, 2>> ports(layout.nodes.size());  // [upper side, lower side]
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        auto& edge = layout.edges[i];
        const auto &from = layout.nodes[edge.from], &to = layout.nodes[edge.to];
        if (edge.from == edge.to) {
            const double x = from.centre.x + Layout::node_width / 2, y = from.centre.y;
            edge.points = {{x, y - 10}, {x + loop_reach, y - 18}, {x + loop_reach, y + 18}, {x, y + 10}};
            continue;
        }
        const bool down = from.layer < to.layer;
        edge.points = {{from.centre.x, top_of(from.layer) + (down ? Layout::node_height : 0)}};
        auto passes = placing.points[i];
        if (!down) std::reverse(passes.begin(), passes.end());
        for (const auto item : passes) {
            const auto& point = placing.items[item];
            const double top = top_of(point.layer), bottom = top + Layout::node_height;
            edge.points.push_back({point.x, down ? top : bottom});
            edge.points.push_back({point.x, down ? bottom : top});
        }
        edge.points.push_back({to.centre.x, top_of(to.layer) + (down ? 0 : Layout::node_height)});
        ports[edge.from][down].push_back({edge.points[1].x, i, false});
        ports[edge.to][!down].push_back({edge.points[edge.points.size() - 2].x, i, true});
    }
    for (auto& sides : ports)
        for (auto& side : sides) {
            std::stable_sort(side.begin(), side.end(),
                             [](const Port& a, const Port& b) { return a.towards < b.towards; });
            const double room = Layout::node_width - 2 * port_margin;
            const auto gaps = static_cast<double>(side.size()) - 1;
            const double gap = gaps > 0 ? std::min(port_gap, room / gaps) : 0;
            for (std::size_t i = 0; i < side.size(); ++i) {
                auto& points = layout.edges[side[i].edge].points;
                (side[i].at_end ? points.back() : points.front()).x +=
                    gap * (static_cast<double>(i) - gaps / 2);
            }
        }
}

}  // namespace

Layout lay_out(const Scenario& scenario) {
    Layout layout;
    layout.edges = edges_of(scenario);
    const Layers layers(scenario.scenes.size(), scenario.start, layout.edges);
    if (scenario.scenes.empty()) return layout;
    Placing placing(layers.layer, layout.edges);
    double least = placing.items.front().x, most = least;
    for (const auto& item : placing.items) {
        least = std::min(least, item.x - item.half);
        most = std::max(most, item.x + item.half);
    }
    for (auto& item : placing.items) item.x -= least;
    int deepest = 0;
    for (SceneIndex scene = 0; scene < scenario.scenes.size(); ++scene) {
        const int layer = layers.layer[scene];
        deepest = std::max(deepest, layer);
        layout.nodes.push_back(
            {scene, layer, {placing.items[scene].x, top_of(layer) + Layout::node_height / 2}});
    }
    draw_lines(layout, placing);
    layout.width = most - least + loop_reach;
    layout.height = top_of(deepest) + Layout::node_height;
    return layout;
}

}  // namespace wijk::analysis
