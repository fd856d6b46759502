#include "analysis/relevance.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "analysis/asking.h"

namespace wijk::analysis {

namespace {

using scenario::Atom;
using scenario::Comparison;
using scenario::Condition;
using scenario::Scenario;

/// From which count on the comparison answers always the same.
std::uint16_t settled_from(Comparison comparison, int value) {
    const bool up_to_value = comparison == Comparison::less || comparison == Comparison::at_least;
    const auto settled = static_cast<long long>(value) + (up_to_value ? 0 : 1);
    constexpr auto most = std::numeric_limits<std::uint16_t>::max();
    return static_cast<std::uint16_t>(std::clamp<long long>(settled, 0, most));
}

template <class T>
void raise(T& at, const T& to) {
    at = std::max(at, to);
}

/// Collects what the turn that begins in each scene asks about.
class Asking {
 public:
    explicit Asking(const Scenario& scenario)
        : scenario_(scenario), place_of_scene_(scenario.scenes.size()) {}

    Relevance collect() && {
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) one_turn(scenario_.scenes[i]);
        for (auto& kept : found_.kept) {
            kept.visited.resize(found_.visited.size());
            kept.chosen.resize(found_.chosen.size());
        }
        return std::move(found_);
    }

 private:
    /// Of a moment in this scene up to the end of the next turn.
    void one_turn(const scenario::Scene& scene) {
        auto& kept = found_.kept.emplace_back();
        const auto asking = [&](const Condition& condition, Sees sees) { ask(condition, sees, kept); };
        for (std::size_t i = 0; i < scene.replies.size(); ++i) {
            const auto& reply = scene.replies[i];
            if (reply.once) {
                found_.chosen.push_back(scene.first_reply + i);
                set(kept.chosen, found_.chosen.size() - 1);
            }
            each_condition_of_saying(scenario_, reply, asking);
            for (const auto& next : reply.next)
                each_condition_of_entering(scenario_, scenario_.scenes[next.scene], asking);
        }
    }

    void ask(const Condition& condition, Sees sees, Kept& kept) {
        for (const auto& atom : condition.atoms) ask(atom, sees, kept);
    }

    void ask(const Atom& atom, Sees sees, Kept& kept) {
        switch (atom.kind) {
            case Atom::Kind::number:
                break;  // state and variables are kept whole
            case Atom::Kind::visited:
                set(kept.visited, place_of(atom.index));
                break;
            case Atom::Kind::said:
                raise(kept.said[atom.index], std::uint16_t{1});
                break;
            case Atom::Kind::last:
                if (sees == Sees::before_the_reply) kept.last[atom.index] = true;
                break;
            case Atom::Kind::count:
                raise(kept.said[atom.index], settled_from(atom.comparison, atom.value));
                break;
            case Atom::Kind::streak:
                raise(kept.streak[atom.index], settled_from(atom.comparison, atom.value));
                break;
            case Atom::Kind::run:
                raise(kept.run[atom.index], settled_from(atom.comparison, atom.value));
                break;
            case Atom::Kind::talk:
                if (sees != Sees::after_the_line) kept.talk = true;
                break;
            case Atom::Kind::toward:
                if (sees == Sees::before_the_reply) kept.toward = true;
                break;
        }
    }

    std::size_t place_of(scenario::SceneIndex scene) {
        auto& place = place_of_scene_[scene];  // from 1; 0: none yet
        if (place == 0) {
            found_.visited.push_back(scene);
            place = found_.visited.size();
        }
        return place - 1;
    }

    static void set(std::vector<bool>& flags, std::size_t place) {
        if (flags.size() <= place) flags.resize(place + 1);
        flags[place] = true;
    }

    const Scenario& scenario_;
    std::vector<std::size_t> place_of_scene_;
    Relevance found_;
};

template <std::size_t N>
bool raise_all(std::array<std::uint16_t, N>& at, const std::array<std::uint16_t, N>& to) {
    const auto before = at;
    for (std::size_t i = 0; i < N; ++i) raise(at[i], to[i]);
    return at != before;
}

bool add_all(std::vector<bool>& at, const std::vector<bool>& more) {
    bool changed = false;
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (!more[i] || at[i]) continue;
        at[i] = true;
        changed = true;
    }
    return changed;
}

/// What a scene keeps, those that lead to it keep too, save what a turn makes anew. False: they did already.
bool keep_for_later(const Kept& later, Kept& kept) {
    bool changed = raise_all(kept.said, later.said);
    changed |= raise_all(kept.run, later.run);
    changed |= raise_all(kept.streak, later.streak);
    changed |= add_all(kept.visited, later.visited);
    changed |= add_all(kept.chosen, later.chosen);
    return changed;
}

}  // namespace

Relevance relevance_of(const Scenario& scenario) {
    auto relevance = Asking(scenario).collect();
    auto& kept = relevance.kept;
    // Scenes mostly lead to later ones: backwards, one round settles most of it.
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = kept.size(); i-- > 0;)
            for (const auto& reply : scenario.scenes[i].replies)
                for (const auto& next : reply.next)
                    changed |= next.scene != i && keep_for_later(kept[next.scene], kept[i]);
    }
    return relevance;
}

}  // namespace wijk::analysis
