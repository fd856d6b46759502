#include "drills/drill.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include <fmt/format.h>

#include "dialogue/conversation.h"

namespace wijk::drills {

using dialogue::Conversation;
using scenario::Reply;
using scenario::ReplyIndex;

namespace {

constexpr std::array<std::string_view, kind_count> ids = {"hear", "name", "choose", "write", "turn_round"};

/// A place where a talk can stand: the line just said, what went before it, what is on offer.
struct Spot {
    Line line;
    std::optional<Exchange> before;
    std::vector<ReplyIndex> offered;
};

Spot spot_of(const Conversation& talk) {
    const auto& turns = talk.turns();
    Spot spot{{turns.back().scene, turns.back().variant}, {}, talk.offered()};
    if (turns.size() > 1) {
        const auto& previous = turns[turns.size() - 2];
        spot.before = Exchange{{previous.scene, previous.variant}, *previous.reply};
    }
    return spot;
}

/// Places that a talk really gets to, nearest to its beginning first, each line with each set of replies
/// once. What hangs on a rare state may be left out: that is a drill less, never a wrong one.
std::vector<Spot> spots_of(const std::shared_ptr<const scenario::Scenario>& scenario) {
    using Seen = std::tuple<scenario::SceneIndex, scenario::VariantIndex, std::vector<ReplyIndex>>;
    std::set<Seen> seen;
    std::vector<Spot> spots;
    std::deque<Conversation> waiting;
    const auto meet = [&](Conversation talk) {
        auto spot = spot_of(talk);
        if (!seen.emplace(spot.line.scene, spot.line.variant, spot.offered).second) return;
        spots.push_back(std::move(spot));
        waiting.push_back(std::move(talk));
    };
    meet(Conversation(scenario));
    while (!waiting.empty()) {
        const auto talk = std::move(waiting.front());
        waiting.pop_front();
        for (const auto reply : talk.offered()) {
            auto next = talk;
            next.choose(reply);
            meet(std::move(next));
        }
    }
    return spots;
}

bool has(const Reply& reply, Move move) {
    return reply.codes.contains_any(codes_of(move));
}

/// A reply that cannot be taken for the move: coded, and with nothing in it that comes near.
bool clearly_other(const Reply& reply, Move move) {
    if (reply.codes.empty()) return false;
    return std::none_of(all_moves.begin(), all_moves.end(),
                        [&](Move other) { return near(move, other) && has(reply, other); });
}

class Maker {
 public:
    explicit Maker(const std::shared_ptr<const scenario::Scenario>& scenario) : scenario_(scenario) {}

    std::vector<Drill> make() {
        for (const auto& spot : spots_of(scenario_)) {
            hear(spot);
            for (const auto reply : spot.offered) {
                name(spot, reply);
                choose(spot, reply);
                turn_round(spot, reply);
            }
            write(spot);
        }
        std::stable_sort(drills_.begin(), drills_.end(),
                         [](const Drill& a, const Drill& b) { return a.kind < b.kind; });
        return std::move(drills_);
    }

 private:
    const scenario::Scene& scene(const Spot& spot) const { return scenario_->scenes[spot.line.scene]; }
    std::string reply_id(const Spot& spot, ReplyIndex reply) const {
        return fmt::format("{}/{}.{}", scenario_->id, scene(spot).id, scene(spot).replies[reply].id);
    }

    /// The drill with this name, or null where there is one already: the first place stands for it.
    Drill* add(Kind kind, std::string item, int level, const Spot& spot) {
        if (!made_.emplace(kind, item).second) return nullptr;
        Drill drill;
        drill.kind = kind;
        drill.item = std::move(item);
        drill.level = level;
        drill.scenario = scenario_;
        drill.line = spot.line;
        drill.before = spot.before;
        return &drills_.emplace_back(std::move(drill));
    }

    void hear(const Spot& spot) {
        const auto& variant = scene(spot).resident[spot.line.variant];
        // Somebody in two minds says both; who else speaks up could be meant too.
        if (variant.talk.size() != 1 || !variant.also.empty()) return;
        const auto item = fmt::format("{}/{}#{}", scenario_->id, scene(spot).id, variant.id);
        add(Kind::hear, item, 1, spot);
        const auto talk = variant.talk.front();
        if (talk.side == skills::Side::neutral || talk.kind == skills::Kind::other) return;
        if (auto* drill = add(Kind::hear, item + "/kind", 2, spot)) drill->finer = true;
    }

    /// What a reply does, where nothing else is the matter with it: of one that leaves the worker's role,
    /// that would be the thing to say.
    std::optional<Move> clear_move(const Spot& spot, ReplyIndex index) const {
        const auto& reply = scene(spot).replies[index];
        return reply.oversteps ? std::nullopt : only_move(reply.codes);
    }

    void name(const Spot& spot, ReplyIndex index) {
        const auto move = clear_move(spot, index);
        if (!move) return;
        if (auto* drill = add(Kind::name, reply_id(spot, index), 1, spot)) {
            drill->reply = index;
            drill->move = move;
        }
    }

    /// The reply among others on offer that cannot be taken for its move; nothing where too few are left.
    std::vector<ReplyIndex> among_others(const Spot& spot, ReplyIndex index, Move move,
                                         std::optional<ReplyIndex> without = {}) const {
        std::vector<ReplyIndex> chosen;
        std::size_t others = 0;
        for (const auto one : spot.offered) {
            if (one == without) continue;
            if (one != index &&
                (others + 1 >= most_choices || !clearly_other(scene(spot).replies[one], move)))
                continue;
            if (one != index) ++others;
            chosen.push_back(one);
        }
        return chosen.size() < least_choices ? std::vector<ReplyIndex>() : chosen;
    }

    void choose(const Spot& spot, ReplyIndex index) {
        const auto move = clear_move(spot, index);
        if (!move || std::find(wanted_moves.begin(), wanted_moves.end(), *move) == wanted_moves.end()) return;
        auto replies = among_others(spot, index, *move);
        if (replies.empty()) return;
        if (auto* drill = add(Kind::choose, reply_id(spot, index), 2, spot)) {
            drill->replies = std::move(replies);
            drill->right = index;
            drill->move = move;
        }
    }

    void turn_round(const Spot& spot, ReplyIndex question) {
        const auto asked = clear_move(spot, question);
        if (asked != Move::open_question && asked != Move::closed_question) return;
        for (const auto index : spot.offered) {
            if (clear_move(spot, index) != Move::reflection) continue;
            auto beside = among_others(spot, index, Move::reflection, question);
            if (beside.empty()) continue;
            if (auto* drill = add(Kind::turn_round, reply_id(spot, question), 3, spot)) {
                drill->reply = question;
                drill->replies = std::move(beside);
                drill->right = index;
                drill->move = Move::reflection;
            }
            return;
        }
    }

    /// One a scene and move to try: where a reply makes it, there is something to lay one's own words beside.
    void write(const Spot& spot) {
        if (spot.offered.size() < least_choices) return;
        for (const auto move : wanted_moves) {
            const auto makes_it = [&](ReplyIndex index) { return has(scene(spot).replies[index], move); };
            if (std::none_of(spot.offered.begin(), spot.offered.end(), makes_it)) continue;
            const auto item = fmt::format("{}/{}/{}", scenario_->id, scene(spot).id, to_id(move));
            if (auto* drill = add(Kind::write, item, 3, spot)) {
                drill->replies = spot.offered;
                drill->move = move;
            }
        }
    }

    const std::shared_ptr<const scenario::Scenario>& scenario_;
    std::vector<Drill> drills_;
    std::set<std::pair<Kind, std::string>> made_;
};

}  // namespace

std::string_view to_id(Kind kind) {
    return ids[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_from_id(std::string_view id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<Kind>(found - ids.begin());
}

std::vector<Drill> drills_of(const std::shared_ptr<const scenario::Scenario>& scenario) {
    if (scenario->conversation != scenario::ConversationKind::full) return {};
    return Maker(scenario).make();
}

}  // namespace wijk::drills
