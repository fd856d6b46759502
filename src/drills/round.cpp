#include "drills/round.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace wijk::drills {

namespace {

/// A part of a round: so many of one kind and step.
struct Part {
    Kind kind;
    bool finer;
    std::size_t wanted;
};
constexpr std::array<Part, 6> mix = {{
    {Kind::hear, false, 2},
    {Kind::name, false, 3},
    {Kind::hear, true, 1},
    {Kind::choose, false, 3},
    {Kind::turn_round, false, 1},
    {Kind::write, false, 2},
}};

int used(Move move, const Learner& learner) {
    int count = 0;
    for (std::size_t i = 0; i < skills::code_count; ++i)
        if (move_of(skills::all_codes[i]) == move) count += learner.codes[i];
    return count;
}

/// The newest answer to a drill, and how often in a row it was right.
struct Past {
    bool wrong = false;
    int right_in_a_row = 0;
    base::Time last{};
};

using Name = std::pair<Kind, std::string>;

std::map<Name, Past> past_of(const std::vector<Answered>& answers) {
    std::map<Name, Past> past;
    std::set<Name> broken;  // drills whose row of right answers ended at an older wrong one
    for (const auto& one : answers) {
        const Name name{one.kind, one.item};
        const auto [at, newest] = past.try_emplace(name);
        if (newest) {
            at->second.last = one.at;
            at->second.wrong = !one.right;
        }
        if (!one.right)
            broken.insert(name);
        else if (!broken.contains(name))
            ++at->second.right_in_a_row;
    }
    return past;
}

class Dealer {
 public:
    Dealer(const std::vector<Drill>& pool, const Learner& learner, base::Random& random)
        : pool_(pool), learner_(learner), random_(random), past_(past_of(learner.answers)) {}

    Round deal(std::optional<Kind> only) {
        std::vector<Part> parts;
        std::copy_if(mix.begin(), mix.end(), std::back_inserter(parts),
                     [&](const Part& part) { return !only || part.kind == *only; });
        if (only)
            for (auto& part : parts) part.wanted = round_size / parts.size();
        // What went otherwise last time has its place before anything else is in it. Half of the places at
        // most: a round of nothing but that would weigh on people.
        for (const auto& part : parts) take_back(part, (part.wanted + 1) / 2);
        Round round;
        std::set<Kind> lacking;
        for (const auto& part : parts)
            if (fill(part, part.wanted) < part.wanted) lacking.insert(part.kind);
        // What one kind has too little of, the others make up for.
        for (bool more = true; more;) {
            more = false;
            for (const auto& part : parts) {
                const auto before = chosen_.size();
                fill(part, count(part) + 1);
                more = more || chosen_.size() > before;
            }
        }
        round.lacking.assign(lacking.begin(), lacking.end());
        round.returned = static_cast<int>(std::count_if(chosen_.begin(), chosen_.end(),
                                                        [&](std::size_t i) { return came_back(pool_[i]); }));
        shuffle();
        for (const auto index : chosen_) {
            round.drills.push_back(pool_[index]);
            round.drills.back().order = random_.next();
        }
        std::stable_sort(round.drills.begin(), round.drills.end(),
                         [](const Drill& a, const Drill& b) { return a.level < b.level; });
        return round;
    }

 private:
    const Past* past(const Drill& drill) const {
        const auto found = past_.find({drill.kind, drill.item});
        return found == past_.end() ? nullptr : &found->second;
    }
    bool came_back(const Drill& drill) const {
        const auto* before = past(drill);
        return before != nullptr && before->wrong;
    }
    bool rests(const Drill& drill) const {
        const auto* before = past(drill);
        if (before == nullptr || before->wrong) return false;
        const auto step = std::min<std::size_t>(static_cast<std::size_t>(before->right_in_a_row), 4) - 1;
        return learner_.now < before->last + std::chrono::days(rest_days[step]);
    }

    static bool belongs(const Drill& drill, const Part& part) {
        return drill.kind == part.kind && drill.finer == part.finer;
    }
    std::size_t count(const Part& part) const {
        return static_cast<std::size_t>(std::count_if(
            chosen_.begin(), chosen_.end(), [&](std::size_t index) { return belongs(pool_[index], part); }));
    }

    /// Up to `most` drills of a part that were answered wrong last time, those longest ago first.
    void take_back(const Part& part, std::size_t most) {
        std::vector<std::size_t> back;
        for (std::size_t i = 0; i < pool_.size(); ++i)
            if (belongs(pool_[i], part) && came_back(pool_[i])) back.push_back(i);
        std::stable_sort(back.begin(), back.end(), [&](std::size_t a, std::size_t b) {
            return past(pool_[a])->last < past(pool_[b])->last;
        });
        for (const bool other_scene : {true, false})
            for (const auto index : back)
                if (count(part) < most && free(index, other_scene)) put(index);
    }

    /// Adds to a part until there are `wanted` of it, as far as there are and the round has room; how many
    /// there are then.
    std::size_t fill(const Part& part, std::size_t wanted) {
        std::vector<std::size_t> back, fresh, resting;
        for (std::size_t i = 0; i < pool_.size(); ++i)
            if (belongs(pool_[i], part))
                (came_back(pool_[i]) ? back : rests(pool_[i]) ? resting : fresh).push_back(i);
        for (const auto* group : {&fresh, &back, &resting})
            if (const auto here = count(part); here < wanted) draw(*group, wanted - here);
        return count(part);
    }

    void put(std::size_t index) {
        if (chosen_.size() < round_size) chosen_.push_back(index);
    }

    /// Not in the round yet, nor anything else about its line; with `other_scene` nor about its scene.
    bool free(std::size_t index, bool other_scene) const {
        const auto& drill = pool_[index];
        return std::none_of(chosen_.begin(), chosen_.end(), [&](std::size_t taken) {
            const auto& other = pool_[taken];
            if (other.scenario != drill.scenario) return false;
            return other.line == drill.line || (other_scene && other.line.scene == drill.line.scene);
        });
    }

    void draw(const std::vector<std::size_t>& from, std::size_t wanted) {
        const auto enough = std::min(round_size, chosen_.size() + wanted);
        for (const bool other_scene : {true, false})
            while (chosen_.size() < enough) {
                std::vector<std::size_t> left;
                std::copy_if(from.begin(), from.end(), std::back_inserter(left),
                             [&](std::size_t index) { return free(index, other_scene); });
                if (left.empty()) break;
                put(draw_one(left));
            }
    }

    /// A side of talk or a move first, then one of its drills: what the library has most of would otherwise
    /// drown the rest.
    std::size_t draw_one(const std::vector<std::size_t>& left) {
        std::map<std::size_t, std::vector<std::size_t>> groups;
        for (const auto index : left) groups[group_of(pool_[index])].push_back(index);
        std::size_t all = 0;
        for (const auto& [group, drills] : groups) all += weight_of(pool_[drills.front()]);
        auto at = random_.below(all);
        for (const auto& [group, drills] : groups) {
            const auto here = weight_of(pool_[drills.front()]);
            if (at < here) return drills[random_.below(drills.size())];
            at -= here;
        }
        return left.back();
    }
    static std::size_t group_of(const Drill& drill) {
        if (drill.move) return static_cast<std::size_t>(*drill.move);
        return static_cast<std::size_t>(drill.variant().talk.front().side);
    }
    std::size_t weight_of(const Drill& drill) const { return drill.move ? weight(*drill.move, learner_) : 1; }

    void shuffle() {
        for (std::size_t i = chosen_.size(); i > 1; --i) std::swap(chosen_[i - 1], chosen_[random_.below(i)]);
    }

    const std::vector<Drill>& pool_;
    const Learner& learner_;
    base::Random& random_;
    std::map<Name, Past> past_;
    std::vector<std::size_t> chosen_;
};

}  // namespace

std::size_t weight(Move move, const Learner& learner) {
    constexpr std::size_t least = 2, lean = 6;
    if (std::find(wanted_moves.begin(), wanted_moves.end(), move) == wanted_moves.end()) return least;
    int most = 0;
    for (const auto one : wanted_moves) most = std::max(most, used(one, learner));
    if (most <= 0) return least;
    const auto missing = static_cast<std::size_t>(most - std::clamp(used(move, learner), 0, most));
    return least + lean * missing / static_cast<std::size_t>(most);
}

std::vector<Move> least_used(const Learner& learner) {
    std::vector<Move> moves(wanted_moves.begin(), wanted_moves.end());
    std::stable_sort(moves.begin(), moves.end(),
                     [&](Move a, Move b) { return used(a, learner) < used(b, learner); });
    const int most = used(moves.back(), learner);
    std::erase_if(moves, [&](Move move) { return used(move, learner) == most; });
    if (moves.size() > 2) moves.resize(2);
    return moves;
}

Round make_round(const std::vector<Drill>& pool, const Learner& learner, base::Random& random,
                 std::optional<Kind> only) {
    return Dealer(pool, learner, random).deal(only);
}

}  // namespace wijk::drills
