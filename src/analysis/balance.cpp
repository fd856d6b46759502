#include "analysis/balance.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "analysis/judgement_faults.h"
#include "analysis/softening.h"
#include "base/text.h"

namespace wijk::analysis {

namespace {

using scenario::Reply;
using scenario::Scenario;
using scenario::Scene;
using skills::Code;

/// "Always" is in this part of the scenes, and nothing is said of fewer scenes than this, where chance alone
/// would do it. Both are our own choice.
constexpr double always = 0.8;
constexpr int least_scenes = 4;

/// How often something held in the states of a scene in which the choice makes a difference.
struct Choices {
    int states = 0;
    int longest = 0;                                ///< the longest on offer is among the best
    std::vector<int> place;                         ///< by place among those on offer
    std::array<int, skills::code_count> only = {};  ///< the one reply with this code is among the best
};

/// What goes together in every state is one pair of replies.
struct Pair {
    State first_state = 0;
    int same = 0;  ///< states in which both do just the same
};

/// Of one scene.
struct Tally {
    Choices choices;
    std::vector<int> offered;                          ///< by reply: states in which it is on offer
    std::vector<std::vector<Pair>> pairs;              ///< [reply][other]
    std::vector<std::optional<Road>> wins_by_pushing;  ///< by reply
};

class Reader {
 public:
    explicit Reader(const AllTalks& talks) : talks_(talks), scenario_(talks.scenario()) {
        for (const auto& scene : scenario_.scenes) {
            const auto replies = scene.replies.size();
            tallies_.push_back({{0, 0, std::vector<int>(replies), {}},
                                std::vector<int>(replies),
                                std::vector(replies, std::vector<Pair>(replies)),
                                std::vector<std::optional<Road>>(replies)});
            lengths_.emplace_back();
            for (const auto& reply : scene.replies) lengths_.back().push_back(base::characters(reply.say));
        }
    }

    Findings read(bool only_of_length) {
        for (State state = 0; state < talks_.size(); ++state) {
            if (talks_.patience().over()) return {};
            look_at(state, only_of_length);
        }
        longest();
        if (!only_of_length) {
            same_place();
            same_code();
            pairs();
            pushing();
            sustain();
            not_now();
        }
        sort_by_place(out_);
        return std::move(out_);
    }

 private:
    const Scene& start() const { return scenario_.scenes[scenario_.start]; }

    void add(JudgementFault fault, const base::Place& place, std::string at, base::Arguments arguments,
             Road road) {
        out_.push_back(
            {{&record(fault), place, std::move(arguments), {}, {}}, std::move(at), std::move(road)});
    }

    void look_at(State state, bool only_of_length) {
        const auto steps = talks_.steps(state);
        if (steps.empty()) return;
        auto& tally = tallies_[talks_.scene_index(state)];
        weigh(state, tally.choices);
        if (only_of_length) return;
        for (const auto& step : steps) ++tally.offered[step.reply];
        compare(state, tally);
        look_for_pushing(state, tally);
    }

    /// Only where one reply is worse than another.
    void weigh(State state, Choices& choices) {
        const auto steps = talks_.steps(state);
        const auto best = talks_.best(state);
        const auto is_best = [&](const Step& step) { return talks_.after(state, step) == best; };
        if (std::all_of(steps.begin(), steps.end(), is_best)) return;
        ++choices.states;
        const auto& lengths = lengths_[talks_.scene_index(state)];
        std::size_t longest = 0;
        for (const auto& step : steps) longest = std::max(longest, lengths[step.reply]);
        bool best_is_longest = false;
        std::array<int, skills::code_count> with = {}, best_with = {};
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const bool good = is_best(steps[i]);
            choices.place[i] += good ? 1 : 0;
            best_is_longest |= good && lengths[steps[i].reply] == longest;
            for (std::size_t code = 0; code < skills::code_count; ++code) {
                const bool has = talks_.reply(state, steps[i]).codes.contains(skills::all_codes[code]);
                with[code] += has ? 1 : 0;
                best_with[code] += has && good ? 1 : 0;
            }
        }
        choices.longest += best_is_longest ? 1 : 0;
        for (std::size_t code = 0; code < skills::code_count; ++code)
            choices.only[code] += with[code] == 1 && best_with[code] == 1 ? 1 : 0;
    }

    /// Mean over the scenes with a choice that makes a difference, so that a scene with many states does not
    /// outweigh the others; nothing when there are too few.
    template <class Times>
    std::optional<double> part(const Times& times) const {
        double sum = 0;
        int scenes = 0;
        for (const auto& tally : tallies_) {
            if (tally.choices.states == 0) continue;
            ++scenes;
            sum += static_cast<double>(times(tally.choices)) / tally.choices.states;
        }
        if (scenes < least_scenes) return std::nullopt;
        return sum / scenes;
    }

    static std::string percent(double part) { return fmt::format("{:.0f}", 100 * part); }

    void longest() {
        const auto found = part([](const Choices& one) { return one.longest; });
        if (found >= always)
            add(JudgementFault::best_is_longest, start().place, start().id,
                {{"part", percent(*found)}, {"language", scenario_.language}}, talks_.best_road());
    }

    void same_place() {
        std::size_t places = 0;
        for (const auto& scene : scenario_.scenes) places = std::max(places, scene.replies.size());
        for (std::size_t place = 0; place < places; ++place) {
            const auto found =
                part([&](const Choices& one) { return place < one.place.size() ? one.place[place] : 0; });
            if (found >= always)
                return add(JudgementFault::best_in_same_place, start().place, start().id,
                           {{"part", percent(*found)}, {"place", std::to_string(place + 1)}},
                           talks_.best_road());
        }
    }

    void same_code() {
        for (std::size_t code = 0; code < skills::code_count; ++code) {
            const auto found = part([&](const Choices& one) { return one.only[code]; });
            if (found >= always)
                return add(JudgementFault::best_has_same_code, start().place, start().id,
                           {{"part", percent(*found)}, {"code", std::string(to_id(skills::all_codes[code]))}},
                           talks_.best_road());
        }
    }

    static bool same_in_the_file(const Reply& a, const Reply& b) {
        const auto points = [](const Reply& reply) {
            auto out = reply.goals;
            std::sort(out.begin(), out.end(), [](const auto& x, const auto& y) { return x.goal < y.goal; });
            return out;
        };
        const auto equal = [](const auto& x, const auto& y) {
            return x.goal == y.goal && x.points == y.points;
        };
        const auto left = points(a), right = points(b);
        return a.codes == b.codes && a.toward == b.toward && a.oversteps == b.oversteps &&
               std::equal(left.begin(), left.end(), right.begin(), right.end(), equal);
    }

    /// Replies that lead to one state, with the same line.
    void compare(State state, Tally& tally) {
        const auto steps = talks_.steps(state);
        for (std::size_t i = 0; i < steps.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                const auto& one = steps[i];
                const auto& other = steps[k];
                if (one.to != other.to ||
                    !same_in_the_file(talks_.reply(state, one), talks_.reply(state, other)) ||
                    talks_.line_after(state, one) != talks_.line_after(state, other))
                    continue;
                for (const auto& [a, b] :
                     {std::pair(one.reply, other.reply), std::pair(other.reply, one.reply)})
                    if (auto& pair = tally.pairs[a][b]; pair.same++ == 0) pair.first_state = state;
            }
    }

    /// The later one in the file where both are never without each other.
    void pairs() {
        for (std::size_t i = 0; i < tallies_.size(); ++i) {
            const auto& scene = scenario_.scenes[i];
            const auto& tally = tallies_[i];
            std::vector<bool> told(scene.replies.size());
            for (auto a = scene.replies.size(); a-- > 0;)
                for (std::size_t b = 0; b < scene.replies.size() && !told[a]; ++b) {
                    if (tally.pairs[a][b].same == 0 || tally.pairs[a][b].same != tally.offered[a] || told[b])
                        continue;
                    told[a] = true;
                    const auto at = scene.id + "." + scene.replies[a].id;
                    auto road = talks_.road_to(tally.pairs[a][b].first_state);
                    road.push_back({scene.id, scene.replies[a].id});
                    add(JudgementFault::reply_makes_no_difference, scene.replies[a].place, at,
                        {{"reply", at}, {"other", scene.replies[b].id}}, std::move(road));
                }
        }
    }

    void look_for_pushing(State state, Tally& tally) {
        std::optional<Worth> listening;
        for (const auto& step : talks_.steps(state))
            if (softens(talks_.reply(state, step))) {
                const auto worth = talks_.after(state, step);
                listening = std::max(listening.value_or(worth), worth);
            }
        if (!listening) return;
        for (const auto& step : talks_.steps(state))
            if (talks_.reply(state, step).codes.contains_any(skills::mi_non_adherent) &&
                talks_.after(state, step) > *listening && !tally.wins_by_pushing[step.reply])
                tally.wins_by_pushing[step.reply] = talks_.road_along(state, step);
    }

    void pushing() {
        for (std::size_t i = 0; i < tallies_.size(); ++i)
            for (std::size_t k = 0; k < tallies_[i].wins_by_pushing.size(); ++k) {
                auto& road = tallies_[i].wins_by_pushing[k];
                if (!road) continue;
                const auto& reply = scenario_.scenes[i].replies[k];
                const auto code = reply.codes.contains(Code::CONFRONT) ? Code::CONFRONT : Code::PERSUADE;
                const auto at = scenario_.scenes[i].id + "." + reply.id;
                add(JudgementFault::pushing_ends_better, reply.place, at,
                    {{"reply", at}, {"code", std::string(to_id(code))}}, std::move(*road));
            }
    }

    static bool is_sustain(const scenario::Variant& variant) {
        return variant.talk.back().side == skills::Side::sustain;
    }

    /// By line of each scene: where it was first said, and whether it ever met a chance.
    struct Met {
        std::optional<Road> first;
        bool softened = false;
    };

    void sustain() {
        std::vector<std::vector<Met>> met;
        for (const auto& scene : scenario_.scenes) met.emplace_back(scene.resident.size());
        const auto softened_in = [&](State state) {
            const auto steps = talks_.steps(state);
            return std::any_of(steps.begin(), steps.end(),
                               [&](const Step& step) { return softens(talks_.reply(state, step)); });
        };
        const auto meet = [&](State state, scenario::VariantIndex line, const auto& road) {
            auto& one = met[talks_.scene_index(state)][line];
            if (!one.first) one.first = road();
            one.softened = one.softened || softened_in(state);
        };
        auto opening = dialogue::begin(scenario_);
        meet(0, opening.variant, [] { return Road(); });
        for (State state = 0; state < talks_.size(); ++state) {
            if (talks_.patience().over()) return;
            for (const auto& step : talks_.steps(state))
                if (is_open(step.to, met))
                    meet(step.to, talks_.line_after(state, step),
                         [&] { return talks_.road_along(state, step); });
        }
        for (std::size_t i = 0; i < met.size(); ++i)
            for (std::size_t k = 0; k < met[i].size(); ++k) tell_of(scenario_.scenes[i], k, met[i][k]);
    }

    /// Whether some sustain talk of this state's scene has met no chance yet.
    bool is_open(State state, const std::vector<std::vector<Met>>& met) const {
        const auto& scene = talks_.scene(state);
        const auto& lines = met[talks_.scene_index(state)];
        if (scene.ending) return false;
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (is_sustain(scene.resident[i]) && !lines[i].softened) return true;
        return false;
    }

    void tell_of(const Scene& scene, std::size_t line, Met& met) {
        const auto& variant = scene.resident[line];
        if (scene.ending || !is_sustain(variant) || !met.first || met.softened) return;
        const auto at = scene.id + "#" + variant.id;
        add(JudgementFault::sustain_without_chance, variant.place, at, {{"line", at}}, std::move(*met.first));
    }

    /// Of whole talks: presence and talks among colleagues need not ask for anything that can wait.
    void not_now() {
        if (scenario_.conversation != scenario::ConversationKind::full) return;
        for (State state = 0; state < talks_.size(); ++state) {
            const auto& ending = talks_.scene(state).ending;
            if (ending && ending->kind == scenario::EndingKind::not_now) return;
        }
        add(JudgementFault::no_not_now, start().place, start().id, {}, {});
    }

    const AllTalks& talks_;
    const Scenario& scenario_;
    std::vector<Tally> tallies_;                     ///< by SceneIndex
    std::vector<std::vector<std::size_t>> lengths_;  ///< of the replies of each scene, in characters
    Findings out_;
};

}  // namespace

Findings balance_findings(const AllTalks& talks, bool only_of_length) {
    return Reader(talks).read(only_of_length);
}

}  // namespace wijk::analysis
