#include "yardsticks.h"

#include <algorithm>
#include <bit>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "dialogue/moment.h"
#include "json/value.h"

namespace wijk::bench {

namespace {

void write(const base::Path& file, std::string_view text) {
    if (auto written = base::real_files().write(file, text); !written)
        throw std::runtime_error(written.error().what.en);
}

}  // namespace

// ---- spin ----

std::string Spin::missing() {
    if (!installed("spin")) return "spin is not there: apt-get install spin";
    if (!installed("gcc")) return "spin needs a C compiler: apt-get install gcc";
    return {};
}

Spin::Spin(const Machine& machine, base::Path folder) : folder_(std::move(folder)) {
    write(folder_ / "talk.pml", as_promela(machine));
    if (const auto made = run({"spin", "-a", "talk.pml"}, folder_); made.code != 0)
        throw std::runtime_error("spin: " + made.out);
    using Flags = std::vector<std::string>;
    for (const auto& flags : {Flags{}, Flags{"-DSFH", "-DNOCOMP"}}) {
        const auto program = fmt::format("./pan{}", programs_.size());
        std::vector<std::string> command = {"gcc", "-O2", "-w", "-DSAFETY", "-DNOFAIR", "-DMEMLIM=16000"};
        command.insert(command.end(), flags.begin(), flags.end());
        command.insert(command.end(), {"-o", program, "pan.c"});
        if (const auto made = run(command, folder_); made.code != 0)
            throw std::runtime_error("gcc: " + made.out);
        programs_.push_back(program);
    }
}

std::optional<Measured> Spin::explore(std::size_t states) {
    // A slot a state, and a road as long as there are states.
    const auto table = fmt::format("-w{}", std::clamp<std::size_t>(std::bit_width(states), 16, 30));
    const auto depth = fmt::format("-m{}", std::max<std::size_t>(states, 10'000));
    static const std::regex stored("([0-9]+) states, stored"), errors("errors: ([0-9]+)");
    std::optional<Measured> best;
    for (const auto& program : programs_) {
        const auto ran = run({program, "-n", table, depth}, folder_);
        std::smatch how_many, wrong;
        if (ran.code != 0 || !std::regex_search(ran.out, how_many, stored) ||
            !std::regex_search(ran.out, wrong, errors) || wrong[1] != "0" ||
            ran.out.find("max search depth too small") != std::string::npos) {
            said_ = ran.out;
            return std::nullopt;
        }
        best = better(best, Measured{std::max(ran.seconds, 1e-6), ran.bytes, std::stod(how_many[1])});
    }
    return best;
}

// ---- inkjs ----

namespace {

base::Path npm_folder() {
    return WIJK_NPM_DIR;
}

}  // namespace

std::string Ink::missing() {
    if (!installed("node")) return "inkjs is not there: apt-get install nodejs npm, then npm ci in tests/npm";
    if (!base::real_files().is_file(npm_folder() / "node_modules/inkjs/package.json"))
        return "inkjs is not there: npm ci in tests/npm (./run tests does that too)";
    return {};
}

Ink::Ink(const Machine& machine, base::Path folder) : folder_(std::move(folder)) {
    write(folder_ / "talk.ink", as_ink(machine));
}

std::optional<Measured> Ink::told(const std::vector<std::string>& arguments) {
    std::vector<std::string> command = {"node", npm_folder() / "ink_story.mjs"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const auto ran = run(command, folder_);
    std::istringstream said(ran.out);
    Measured measured;
    if (ran.code != 0 || !(said >> measured.seconds >> measured.count)) return std::nullopt;
    measured.bytes = ran.bytes;
    return measured;
}

std::optional<Measured> Ink::compile(int times) {
    return told({"compile", "talk.ink", fmt::to_string(times)});
}

std::optional<Measured> Ink::walk(double seconds) {
    return told({"walk", "talk.ink", fmt::to_string(seconds)});
}

std::optional<std::vector<std::string>> Ink::road(std::size_t steps, std::uint32_t seed) {
    const auto ran = run({"node", npm_folder() / "ink_story.mjs", "road", "talk.ink", fmt::to_string(steps),
                          fmt::to_string(seed)},
                         folder_);
    if (ran.code != 0) return std::nullopt;
    std::vector<std::string> lines;
    std::istringstream said(ran.out);
    for (std::string line; std::getline(said, line);) lines.push_back(line);
    return lines;
}

// ---- One road for all ----

std::size_t next_choice(std::uint32_t& state, std::size_t offered) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>((std::uint64_t{state} * offered) >> 32);
}

std::vector<std::string> road(const scenario::Scenario& scenario, std::size_t steps, std::uint32_t seed) {
    std::vector<std::string> told;
    auto moment = dialogue::begin(scenario);
    for (std::size_t i = 0; i < steps; ++i) {
        const auto& scene = scenario.scenes[moment.scene];
        const auto offered = dialogue::offered(scenario, moment);
        std::string here = scene.resident[moment.variant].says;
        for (const auto reply : offered) here += " | " + scene.replies[reply].say;
        told.push_back(std::move(here));
        if (offered.empty())
            moment = dialogue::begin(scenario);
        else
            dialogue::step(scenario, moment, offered[next_choice(seed, offered.size())]);
    }
    return told;
}

}  // namespace wijk::bench
