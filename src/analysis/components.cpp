#include "analysis/components.h"

#include <algorithm>
#include <limits>

namespace wijk::analysis {

/// Depth first. A state is on the path from the opening, or waits for its component to be closed, or is in
/// the order: its number stands in one of three lists, which give their memory back as they get shorter.
class ComponentSearch {
 public:
    ComponentSearch(Graph& graph, Components& found)
        : graph_(graph), found_(found), lowest_(graph.size(), unseen) {
        found_.ends_.resize(graph.size());
    }

    void search(Patience& patience) {
        for (std::optional<State> unseen_one = 0; unseen_one && !patience.over();) {
            unseen_one = arrive(*unseen_one);
            while (!unseen_one && !path_.empty()) unseen_one = go_on_or_leave();
        }
    }

 private:
    static constexpr std::uint32_t unseen = 0;
    static constexpr std::uint32_t closed = std::numeric_limits<std::uint32_t>::max();
    using Next = scenario::ReplyIndex;
    static constexpr Next none = std::numeric_limits<Next>::max();

    /// Looks at all steps together, which is faster than one by one. Of those into the unseen the first is
    /// where the search goes on, and the others are taken again once it has come back.
    std::optional<State> arrive(State state) {
        lowest_[state] = ++counter_;
        path_.push_back(state);
        next_.push_back(none);
        root_.push_back(true);
        std::optional<State> first;
        const auto steps = graph_.steps(state);
        for (const auto& step : steps)
            if (lowest_[step.to] != unseen)
                look_at(state, step.to);
            else if (!first)
                first = step.to;
            else if (next_.back() == none)
                next_.back() = step.reply;
        if (steps.empty() && graph_.is_ending(state)) found_.ends_[state] = true;
        return first;
    }

    /// At the end of the path.
    std::optional<State> go_on_or_leave() {
        const auto state = path_.back();
        while (next_.back() != none) {
            const auto step = graph_.step_from(state, next_.back());
            next_.back() = step ? static_cast<Next>(step->reply + 1) : none;
            if (step && lowest_[step->to] == unseen) return step->to;
            if (step) look_at(state, step->to);
        }
        leave(state);
        return std::nullopt;
    }

    void look_at(State state, State to) {
        if (to == state) on_a_loop(state);
        if (found_.ends_[to]) found_.ends_[state] = true;
        if (lowest_[to] >= lowest_[state]) return;
        lowest_[state] = lowest_[to];
        root_.back() = false;
    }

    void leave(State state) {
        const bool root = root_.back();
        path_.pop_back();
        next_.pop_back();
        root_.pop_back();
        if (root)
            close(state);
        else
            waiting_.push_back(state);
        if (!path_.empty()) look_at(path_.back(), state);
    }

    /// All that wait from `state` on can come back to it.
    void close(State state) {
        const auto first = found_.order_.size();
        for (; !waiting_.empty() && lowest_[waiting_.back()] >= lowest_[state]; waiting_.pop_back())
            found_.order_.push_back(waiting_.back());
        found_.order_.push_back(state);
        found_.closes_.resize(found_.order_.size());
        found_.closes_.back() = true;
        const auto begin = found_.order_.begin() + static_cast<std::ptrdiff_t>(first);
        const bool loops = found_.order_.size() - first > 1;
        const bool ends =
            std::any_of(begin, found_.order_.end(), [&](State one) { return found_.ends_[one]; });
        std::for_each(begin, found_.order_.end(), [&](State one) {
            lowest_[one] = closed;
            found_.ends_[one] = ends;
            if (loops) on_a_loop(one);
        });
    }

    void on_a_loop(State state) {
        auto& first = found_.first_on_a_loop_;
        first = std::min(first.value_or(state), state);
    }

    Graph& graph_;
    Components& found_;
    std::vector<std::uint32_t> lowest_;  ///< by State: the earliest that it was seen to lead back to
    std::uint32_t counter_ = unseen;
    std::deque<State> path_, waiting_;
    std::deque<Next> next_;   ///< by place in `path_`: the reply that comes next, or none
    std::vector<bool> root_;  ///< by place in `path_`: it leads back to nothing before it
};

Components::Components(Graph& graph, Patience& patience) {
    ComponentSearch(graph, *this).search(patience);
}

}  // namespace wijk::analysis
