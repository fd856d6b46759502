#include "dialogue/conversation.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace wijk::dialogue {

using scenario::ReplyIndex;
using scenario::Scenario;

Conversation::Conversation(std::shared_ptr<const Scenario> scenario)
    : scenario_(std::move(scenario)),
      moment_(begin(*scenario_)),
      offered_(dialogue::offered(*scenario_, moment_)) {
    turns_.push_back({moment_.scene, moment_.variant, moment_.state, std::nullopt});
}

Status Conversation::status() const {
    if (scene().ending) return Status::ended;
    return offered_.empty() ? Status::stuck : Status::open;
}

const scenario::Ending* Conversation::ending() const {
    return scene().ending ? &*scene().ending : nullptr;
}

const scenario::Reply* Conversation::reply_of(const Turn& turn) const {
    return turn.reply ? &scene_of(turn).replies[*turn.reply] : nullptr;
}

base::Result<> Conversation::choose(std::string_view reply_id) {
    std::vector<std::string_view> ids;
    for (const auto index : offered_) {
        if (scene().replies[index].id == reply_id) return choose(index), base::Result<>{};
        ids.push_back(scene().replies[index].id);
    }
    const auto& scene_id = scene().id;
    if (ids.empty())
        return base::failure(
            base::ErrorKind::wrong_use,
            {fmt::format("{}: het gesprek is hier klaar, `{}` kan niet meer", scene_id, reply_id),
             fmt::format("{}: the talk is over here, `{}` is not possible", scene_id, reply_id)});
    return base::failure(base::ErrorKind::wrong_use,
                         {fmt::format("{}: het antwoord `{}` is hier niet te kiezen", scene_id, reply_id),
                          fmt::format("{}: the reply `{}` is not on offer here", scene_id, reply_id)},
                         {fmt::format("Te kiezen zijn: {}", fmt::join(ids, ", ")),
                          fmt::format("On offer are: {}", fmt::join(ids, ", "))});
}

void Conversation::choose(ReplyIndex reply) {
    assert(std::find(offered_.begin(), offered_.end(), reply) != offered_.end());
    turns_.back().reply = reply;
    step(*scenario_, moment_, reply);
    offered_ = dialogue::offered(*scenario_, moment_);
    turns_.push_back({moment_.scene, moment_.variant, moment_.state, std::nullopt});
}

Conversation Conversation::back_to(std::size_t turn) const {
    assert(turn < turns_.size());
    Conversation earlier(scenario_);
    for (std::size_t i = 0; i < turn; ++i) earlier.choose(*turns_[i].reply);
    return earlier;
}

Replay replay(std::shared_ptr<const Scenario> scenario, const std::vector<std::string>& reply_ids) {
    Replay result{Conversation(std::move(scenario)), 0, std::nullopt};
    for (const auto& id : reply_ids) {
        if (auto chosen = result.conversation.choose(id); !chosen) {
            result.parted = chosen.error();
            break;
        }
        ++result.played;
    }
    return result;
}

namespace {

std::string name_of(const scenario::Target& target, const Scenario& scenario) {
    static constexpr std::array<std::string_view, scenario::state_variable_count> names = {
        "trust", "importance", "confidence", "discord"};
    return target.of == scenario::Target::Of::state ? std::string(names[target.index])
                                                    : scenario.variables[target.index].id;
}

std::string truth_or_number(const scenario::Expectation& expected, int value) {
    if (expected.what == scenario::Expectation::What::truth) return value != 0 ? "true" : "false";
    return std::to_string(value);
}

}  // namespace

std::vector<base::LocalText> run_playthrough(std::shared_ptr<const Scenario> scenario,
                                             const scenario::Playthrough& playthrough) {
    std::vector<base::LocalText> failures;
    const auto road = replay(std::move(scenario), playthrough.choose);
    const auto& talk = road.conversation;
    if (road.parted) {
        const auto& [kind, what, hint] = *road.parted;
        failures.push_back({fmt::format("keuze {}: {}. {}", road.played + 1, what.nl, hint.nl),
                            fmt::format("choice {}: {}. {}", road.played + 1, what.en, hint.en)});
        return failures;
    }
    for (const auto& expected : playthrough.expect) {
        if (expected.what == scenario::Expectation::What::ending) {
            const auto& wanted = talk.scenario().scenes[*expected.ending].id;
            if (talk.scene().id != wanted || !talk.ending())
                failures.push_back(
                    {fmt::format("einde: verwacht {}, maar het gesprek is in {}", wanted, talk.scene().id),
                     fmt::format("ending: expected {}, but the talk is in {}", wanted, talk.scene().id)});
            continue;
        }
        const int value = expected.target.of == scenario::Target::Of::state
                              ? talk.moment().state[expected.target.index]
                              : talk.moment().variables[expected.target.index];
        if (scenario::holds(value, expected.comparison, expected.value)) continue;
        const auto name = name_of(expected.target, talk.scenario());
        const auto wanted = truth_or_number(expected, expected.value), got = truth_or_number(expected, value);
        failures.push_back(
            {fmt::format("{}: verwacht {} {}, maar het is {}", name, to_id(expected.comparison), wanted, got),
             fmt::format("{}: expected {} {}, but it is {}", name, to_id(expected.comparison), wanted, got)});
    }
    return failures;
}

}  // namespace wijk::dialogue
