#include "main/analysed.h"

namespace wijk::main {

namespace {

using analysis::Exploration;
using analysis::Road;
using json::Array;
using json::Object;
using json::Value;
using scenario::Scenario;

Value list_json(const std::vector<std::string>& ids) {
    return Array(ids.begin(), ids.end());
}

Value places_json(const std::vector<analysis::Place>& places) {
    Array out;
    for (const auto& [scene, witness] : places)
        out.push_back(Object{{"scene", scene}, {"witness", road_json(witness)}});
    return out;
}

Value endings_json(const Exploration& found) {
    Object out;
    for (const auto& [scene, kind, shortest, witness] : found.endings) {
        const auto reachable = shortest ? Value(true) : found.complete ? Value(false) : Value();
        out.emplace_back(scene, Object{{"kind", scenario::to_id(kind)},
                                       {"reachable", reachable},
                                       {"shortest", shortest},
                                       {"witness", shortest ? road_json(witness) : Value()}});
    }
    return out;
}

/// Each goal of the scenario; null where there are no bounds.
Value goals_json(const Scenario& scenario, const Exploration& found) {
    Object out;
    for (std::size_t i = 0; i < scenario.goals.size(); ++i) {
        Object goal{
            {"least", nullptr}, {"most", nullptr}, {"least_witness", nullptr}, {"most_witness", nullptr}};
        if (!found.goals.empty()) {
            const auto& bounds = found.goals[i];
            goal = {{"least", bounds.least},
                    {"most", bounds.most},
                    {"least_witness", road_json(bounds.least_road)},
                    {"most_witness", road_json(bounds.most_road)}};
        }
        out.emplace_back(scenario.goals[i].id, std::move(goal));
    }
    return out;
}

Value values_json(const Exploration& found) {
    Object out;
    for (const auto& value : found.values)
        out.emplace_back(value.id, Object{{"least", value.least},
                                          {"most", value.most},
                                          {"least_witness", road_json(value.least_road)},
                                          {"most_witness", road_json(value.most_road)}});
    return out;
}

Value fixed_json(const Exploration& found) {
    Array out;
    for (const auto& one : found.fixed) out.push_back(Object{{"at", one.at}, {"always", one.always}});
    return out;
}

Value loop_json(const Exploration& found) {
    if (!found.loop) return {};
    return Object{{"to", road_json(found.loop->to)}, {"round", road_json(found.loop->round)}};
}

/// What only a complete exploration knows is null without one.
Object exploration_json(const Scenario& scenario, const Exploration& found) {
    const auto known = [&](Value value) { return found.complete ? std::move(value) : Value(); };
    Array trapped;
    for (const auto& place : found.trapped) trapped.push_back(place.scene);
    return Object{
        {"scenario", scenario.id},
        {"complete", found.complete},
        {"states", static_cast<std::int64_t>(found.states)},
        {"scenes", Object{{"reachable", list_json(found.reachable)},
                          {"unreachable", known(list_json(found.unreachable))}}},
        {"variants", Object{{"never", known(list_json(found.never_said))}}},
        {"replies", Object{{"never", known(list_json(found.never_offered))}}},
        {"stuck", places_json(found.stuck)},
        {"trapped", known(std::move(trapped))},
        {"trapped_sometimes", known(places_json(found.trapped_sometimes))},
        {"endings", endings_json(found)},
        {"goals", goals_json(scenario, found)},
        {"values", values_json(found)},
        {"fixed", known(fixed_json(found))},
        {"loop", loop_json(found)},
        {"talk_length", Object{{"shortest", found.shortest},
                               {"longest", found.longest},
                               {"longest_witness", found.longest ? road_json(found.longest_road) : Value()}}},
    };
}

}  // namespace

Value json_of(const Program& program, const Analysed& found) {
    auto out = exploration_json(found.scenario, found.judgement.exploration);
    out.emplace_back("policies", policies_json(found.scenario, found.judgement.policies));
    out.emplace_back("coverage", coverage_json(found.judgement.coverage));
    out.emplace_back("findings", findings_json(program, found.findings));
    return out;
}

Value road_json(const Road& road) {
    Array ids;
    for (const auto& [scene, reply] : road) ids.push_back(reply);
    return ids;
}

}  // namespace wijk::main
