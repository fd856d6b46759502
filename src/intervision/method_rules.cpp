#include "intervision/method_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include <fmt/format.h>

namespace wijk::intervision {

namespace {

/// A meeting that is longer than this has no end that people look forward to.
constexpr int most_minutes = 180;

/// Steps that mean nothing without somebody who brings a case.
bool is_about_bringer(StepKind kind) {
    switch (kind) {
        case StepKind::facts:
        case StepKind::gossip:
        case StepKind::advice:
        case StepKind::respond:
        case StepKind::try_out:
            return true;
        default:
            return false;
    }
}

bool names_bringer(Speaks speaks) {
    return speaks == Speaks::bringer || speaks == Speaks::members;
}

/// Steps in which the bringer listens.
bool silences_bringer(StepKind kind) {
    return kind == StepKind::gossip || kind == StepKind::advice;
}

std::optional<std::size_t> first_of(const Method& method, StepKind kind) {
    for (std::size_t i = 0; i < method.steps.size(); ++i)
        if (method.steps[i].kind == kind) return i;
    return {};
}

std::optional<std::size_t> last_of(const Method& method, bool (*holds)(StepKind)) {
    for (std::size_t i = method.steps.size(); i-- > 0;)
        if (holds(method.steps[i].kind)) return i;
    return {};
}

void check_unique(const ReadMethod& read, Report& report) {
    std::map<std::string_view, yaml::Spot> steps;
    for (std::size_t i = 0; i < read.steps.size(); ++i) {
        const auto& id = read.method.steps[i].id;
        const auto [first, is_new] = steps.try_emplace(id, read.steps[i].id);
        if (is_new || id.empty()) continue;
        report.add(Fault::step_twice, read.steps[i].id, {{"id", id}})
            .related.push_back(
                {report.place(first->second), {"hier staat de eerste", "the first stands here"}});
    }
    const auto& materials = read.method.materials;
    for (std::size_t i = 0; i < materials.size(); ++i)
        if (std::find(materials.begin(), materials.begin() + static_cast<std::ptrdiff_t>(i), materials[i]) !=
            materials.begin() + static_cast<std::ptrdiff_t>(i))
            report.add(Fault::material_twice, read.materials[i],
                       {{"material", std::string(to_id(materials[i]))}});
}

void check_bringer(const ReadMethod& read, Report& report) {
    for (std::size_t i = 0; i < read.steps.size(); ++i) {
        const auto& step = read.method.steps[i];
        const auto& spots = read.steps[i];
        if (!spots.known) continue;
        if (silences_bringer(step.kind) && step.speaks != Speaks::members)
            report.add(
                Fault::bringer_not_silent, spots.speaks,
                {{"kind", std::string(to_id(step.kind))}, {"speaks", std::string(to_id(step.speaks))}});
        if (read.method.bringer) continue;
        if (is_about_bringer(step.kind))
            report.add(Fault::bringer_missing, spots.kind,
                       {{"what", fmt::format("kind: {}", to_id(step.kind))}});
        else if (names_bringer(step.speaks))
            report.add(Fault::bringer_missing, spots.speaks,
                       {{"what", fmt::format("speaks: {}", to_id(step.speaks))}});
    }
}

void check_play(const ReadMethod& read, Report& report) {
    const auto play = first_of(read.method, StepKind::play);
    if (!play) return;
    const auto& materials = read.method.materials;
    if (std::find(materials.begin(), materials.end(), MaterialKind::scenario) == materials.end())
        report.add(Fault::play_without_scenario, read.steps[*play].kind);
    else if (materials.size() > 1)
        report.add(Fault::nothing_to_play, read.materials_key);
}

void check_order(const ReadMethod& read, Report& report) {
    const auto& method = read.method;
    const auto at = [&](std::size_t step) { return read.steps[step].step; };
    if (method.steps.front().kind != StepKind::look_back)
        report.add(Fault::not_looking_back_first,
                   at(first_of(method, StepKind::look_back).value_or(std::size_t{0})));
    const auto facts = first_of(method, StepKind::facts);
    const auto advice = first_of(method, StepKind::advice);
    if (facts && advice && *advice < *facts)
        report.add(Fault::advice_before_facts, at(*advice), {{"facts", method.steps[*facts].id}});
    if (const auto talked_about = last_of(method, silences_bringer))
        if (const auto heard = last_of(method, [](StepKind kind) { return kind == StepKind::respond; });
            !heard || *heard < *talked_about)
            report.add(Fault::bringer_not_heard, at(*talked_about),
                       {{"step", method.steps[*talked_about].id}});
    const auto agree = last_of(method, [](StepKind kind) { return kind == StepKind::agree; });
    if (!agree)
        report.add(Fault::no_agreement, read.steps_key);
    else if (*agree + 2 < method.steps.size())
        report.add(Fault::agreement_early, at(*agree), {{"step", method.steps[*agree].id}});
}

bool is_for_bringer(const Step& step) {
    return step.kind == StepKind::tell || is_about_bringer(step.kind) || names_bringer(step.speaks);
}

}  // namespace

void check_parts(const ReadMethod& read, Report& report) {
    check_unique(read, report);
    check_bringer(read, report);
    if (read.method.fewest > read.method.most)
        report.add(
            Fault::fewest_over_most, read.fewest,
            {{"fewest", std::to_string(read.method.fewest)}, {"most", std::to_string(read.method.most)}});
}

void check_whole(const ReadMethod& read, Report& report) {
    const auto& method = read.method;
    check_play(read, report);
    check_order(read, report);
    if (method.bringer && std::none_of(method.steps.begin(), method.steps.end(), is_for_bringer))
        report.add(Fault::bringer_unused, read.bringer);
    if (method.minutes() > most_minutes)
        report.add(Fault::too_long, read.steps_key,
                   {{"minutes", std::to_string(method.minutes())}, {"most", std::to_string(most_minutes)}});
}

}  // namespace wijk::intervision
