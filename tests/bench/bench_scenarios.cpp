// How loading, playing and exploring a scenario grow with its size, each beside a yardstick of the same run:
// the same machine as a story in inkjs and as a model in spin. What is not installed is named and left out.
//
//   cmake --build --preset release --target bench_scenarios
//   build/release/bin/wijk_bench_scenarios [--rounds N] [--quick] [--only-scenes] [--only-states]
//
// Times are processor time, the best of the rounds; in a round everything takes its turn, so that what else
// the machine does meets all of them. Times of one machine say nothing about another: the ratios do.

#include <charconv>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>

#include "ours.h"
#include "yardsticks.h"

namespace wijk::bench {
namespace {

struct Settings {
    int rounds = 3;
    bool quick = false;  ///< without the largest of each
    bool scenes = true;  ///< measure loading and playing
    bool states = true;  ///< measure exploring
};

constexpr int loadings = 2;  ///< within one process, of ours and of inkjs: the first one pays for the others
constexpr double walking_seconds = 0.5;
constexpr double ink_walking_seconds = 1;
/// Beyond these a yardstick takes minutes: once is enough for how it grows.
constexpr std::size_t ink_scenes_once = 2000;
constexpr std::size_t states_twice = 1'000'000;

/// What was aimed at, in the order in which it is told.
struct Aim {
    std::string what;
    double wanted = 0;
    bool at_most = false;
    std::optional<double> got;
};

class Report {
 public:
    static void head(std::string_view title, std::string_view columns) {
        std::cout << fmt::format("\n{}\n{}\n", title, columns) << std::flush;
    }
    static void row(const std::string& text) { std::cout << text << "\n" << std::flush; }
    void aim(std::string what, double wanted, bool at_most, std::optional<double> got) {
        aims_.push_back({std::move(what), wanted, at_most, got});
    }
    void tell_aims() const {
        row("\nAims");
        for (const auto& [what, wanted, at_most, got] : aims_) {
            const auto bound = fmt::format("{} {:g}", at_most ? "at most" : "at least", wanted);
            if (!got) {
                row(fmt::format("  not measured   {} ({})", what, bound));
                continue;
            }
            const bool reached = at_most ? *got <= wanted : *got >= wanted;
            row(fmt::format("  {}  {:>9.1f}   {} ({})", reached ? "reached    " : "falls short", *got, what,
                            bound));
        }
    }

 private:
    std::vector<Aim> aims_;
};

std::string number(const std::optional<double>& value, std::string_view format) {
    return value ? fmt::format(fmt::runtime(format), *value) : "-";
}
std::optional<double> seconds(const std::optional<Measured>& measured) {
    if (!measured) return std::nullopt;
    return measured->seconds / measured->count;
}
std::optional<double> rate(const std::optional<Measured>& measured) {
    if (!measured) return std::nullopt;
    return measured->count / measured->seconds;
}
std::optional<double> ratio(const std::optional<double>& above, const std::optional<double>& below) {
    if (!above || !below || *below <= 0) return std::nullopt;
    return *above / *below;
}
std::optional<double> bytes_each(const std::optional<Measured>& measured) {
    if (!measured || measured->count <= 0) return std::nullopt;
    return measured->bytes / measured->count;
}

std::optional<double> bytes(const std::optional<Measured>& measured) {
    if (!measured) return std::nullopt;
    return measured->bytes;
}

/// How many times as much from one size to the next.
struct Grown {
    std::string_view what;
    std::optional<double> times;
};
void tell_growth(std::string_view of, double from, double to, const std::vector<Grown>& all) {
    auto line = fmt::format("  from {:.0f} to {:.0f} {}, {:.1f} times as many:", from, to, of, to / from);
    std::string_view before = " ";
    for (const auto& [what, times] : all) {
        if (!times) continue;
        line += fmt::format("{}{} {:.1f}", before, what, *times);
        before = ", ";
    }
    Report::row(line);
}

class Folders {
 public:
    base::Path next() {
        const auto folder = root_->path() / fmt::to_string(++count_);
        if (!base::real_files().make_folder(folder)) throw std::runtime_error("no folder could be made");
        return folder;
    }

 private:
    base::Result<base::TemporaryFolder> root_ = base::TemporaryFolder::make();
    int count_ = 0;
};

// ---- Scenes: loading and playing ----

struct OfScenes {
    std::size_t scenes;
    scenario::ScenarioSources sources;
    std::shared_ptr<const scenario::Scenario> scenario;
    std::optional<Ink> ink;
    std::optional<Measured> loading, walking, ink_compiling, ink_walking;
};

OfScenes of_scenes(std::size_t scenes, Folders& folders) {
    Shape shape;
    shape.scenes = scenes;
    shape.counters = 2;
    const auto machine = make(shape);
    OfScenes made{scenes, sources_of(machine), {}, {}, {}, {}, {}, {}};
    made.scenario = load(made.sources).scenario;
    if (Ink::missing().empty()) made.ink.emplace(machine, folders.next());
    return made;
}

void measure(OfScenes& one, bool first_round) {
    one.loading = better(one.loading, in_own_process([&] { return time_of_loading(one.sources, loadings); }));
    one.walking = better(one.walking, in_own_process([&] { return walk(*one.scenario, walking_seconds); }));
    if (!one.ink || (one.scenes > ink_scenes_once && !first_round)) return;
    one.ink_compiling =
        better(one.ink_compiling, one.ink->compile(one.scenes > ink_scenes_once ? 1 : loadings));
    one.ink_walking = better(one.ink_walking, one.ink->walk(ink_walking_seconds));
}

void tell(const std::vector<OfScenes>& all, Report& report) {
    Report::head("Loading and checking a scenario, beside inkjs compiling the same story",
                 "  scenes     file kB       ms  ms/1000 scenes  MB at most    inkjs ms  times faster");
    for (const auto& one : all)
        Report::row(
            fmt::format("{:>8}  {:>10.0f} {:>8} {:>15} {:>11} {:>11} {:>13}", one.scenes,
                        static_cast<double>(one.sources.scenario.size()) / 1e3,
                        number(*seconds(one.loading) * 1e3, "{:.1f}"),
                        number(*seconds(one.loading) * 1e6 / static_cast<double>(one.scenes), "{:.1f}"),
                        number(one.loading->bytes / 1e6, "{:.1f}"),
                        number(ratio(seconds(one.ink_compiling), 1e-3), "{:.0f}"),
                        number(ratio(seconds(one.ink_compiling), seconds(one.loading)), "{:.1f}")));
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto &from = all[i - 1], &to = all[i];
        tell_growth("scenes", static_cast<double>(from.scenes), static_cast<double>(to.scenes),
                    {{"time", ratio(seconds(to.loading), seconds(from.loading))},
                     {"memory", ratio(bytes(to.loading), bytes(from.loading))},
                     {"inkjs's time", ratio(seconds(to.ink_compiling), seconds(from.ink_compiling))}});
    }
    Report::head("A talk by chance, beside the same story played by inkjs",
                 "  scenes     steps/s  inkjs steps/s  times as many");
    for (const auto& one : all)
        Report::row(fmt::format("{:>8}  {:>10} {:>14} {:>14}", one.scenes,
                                number(rate(one.walking), "{:.0f}"), number(rate(one.ink_walking), "{:.0f}"),
                                number(ratio(rate(one.walking), rate(one.ink_walking)), "{:.0f}")));
    for (const auto& one : all) {
        if (one.scenes != 1000) continue;
        report.aim("loading and checking 1000 scenes: times faster than inkjs compiles", 10, false,
                   ratio(seconds(one.ink_compiling), seconds(one.loading)));
        report.aim("a talk by chance in 1000 scenes: times inkjs's steps", 500, false,
                   ratio(rate(one.walking), rate(one.ink_walking)));
        if (all.back().scenes > one.scenes)
            report.aim(fmt::format("time of loading a scene of {} beside one of 1000", all.back().scenes),
                       1.25, true,
                       ratio(*seconds(all.back().loading) / static_cast<double>(all.back().scenes),
                             *seconds(one.loading) / static_cast<double>(one.scenes)));
    }
}

// ---- States: exploring ----

struct OfStates {
    std::size_t states;  ///< about
    std::shared_ptr<const scenario::Scenario> scenario;
    std::optional<Spin> spin;
    std::optional<Measured> visiting, exploring, spinning;
};

OfStates of_states(std::size_t states, const Shape& shape, Folders& folders) {
    const auto machine = make(shape);
    OfStates made{states, load(sources_of(machine)).scenario, {}, {}, {}, {}};
    if (Spin::missing().empty()) made.spin.emplace(machine, folders.next());
    return made;
}

void measure(OfStates& one) {
    one.visiting = better(one.visiting, in_own_process([&] { return visit_states(*one.scenario); }));
    if (one.spin) {
        const auto measured = one.spin->explore(one.states);
        if (!measured) std::cerr << "spin failed:\n" << one.spin->said();
        one.spinning = better(one.spinning, measured);
    }
    one.exploring = better(one.exploring, in_own_process([&] { return explore(*one.scenario); }));
}

void tell(const std::vector<OfStates>& all, Report& report) {
    Report::head("Every state, beside spin; \"all\" is with everything that follows from the states",
                 "    states  states/s  bytes a state  all: states/s  bytes a state  spin states/s  bytes a "
                 "state  times spin's  same states");
    for (const auto& one : all) {
        const auto same = !one.spinning ? "-" : one.spinning->count == one.visiting->count ? "yes" : "NO";
        Report::row(
            fmt::format("{:>10} {:>9} {:>14} {:>14} {:>14} {:>14} {:>14} {:>13} {:>12}", one.visiting->count,
                        number(rate(one.visiting), "{:.0f}"), number(bytes_each(one.visiting), "{:.1f}"),
                        number(rate(one.exploring), "{:.0f}"), number(bytes_each(one.exploring), "{:.1f}"),
                        number(rate(one.spinning), "{:.0f}"), number(bytes_each(one.spinning), "{:.1f}"),
                        number(ratio(rate(one.visiting), rate(one.spinning)), "{:.1f}"), same));
    }
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto &from = all[i - 1], &to = all[i];
        tell_growth("states", from.visiting->count, to.visiting->count,
                    {{"time", ratio(to.visiting->seconds, from.visiting->seconds)},
                     {"memory", ratio(bytes(to.visiting), bytes(from.visiting))},
                     {"time of all", ratio(to.exploring->seconds, from.exploring->seconds)},
                     {"spin's time", to.spinning && from.spinning
                                         ? ratio(to.spinning->seconds, from.spinning->seconds)
                                         : std::nullopt}});
    }
    const auto& largest = all.back();
    const auto of = fmt::format("{:.0f} states", largest.visiting->count);
    report.aim(of + ": times spin's states a second", 3, false,
               ratio(rate(largest.visiting), rate(largest.spinning)));
    report.aim(of + ": bytes a state", 24, true, bytes_each(largest.visiting));
}

void measure_scenes(const Settings& settings, Folders& folders, Report& report) {
    std::vector<OfScenes> all;
    all.push_back(of_scenes(100, folders));
    all.push_back(of_scenes(1000, folders));
    if (!settings.quick) all.push_back(of_scenes(10'000, folders));
    for (int round = 0; round < settings.rounds; ++round)
        for (auto& one : all) measure(one, round == 0);
    for (const auto& one : all)
        if (!one.loading || !one.walking) throw std::runtime_error("a measurement of ours broke off");
    tell(all, report);
}

void measure_states(const Settings& settings, Folders& folders, Report& report) {
    std::vector<OfStates> all;
    all.push_back(of_states(1000, {.scenes = 18, .loops = false}, folders));
    all.push_back(of_states(100'000, {.scenes = 40}, folders));
    if (!settings.quick)
        all.push_back(of_states(12'000'000, {.scenes = 100, .counters = 2, .counter_most = 7}, folders));
    for (int round = 0; round < settings.rounds; ++round)
        for (auto& one : all)
            if (one.states < states_twice || round < 2) measure(one);
    for (const auto& one : all)
        if (!one.visiting || !one.exploring) throw std::runtime_error("a measurement of ours broke off");
    tell(all, report);
}

void measure_all(const Settings& settings) {
    for (const auto& missing : {Ink::missing(), Spin::missing()})
        if (!missing.empty()) Report::row("Left out: " + missing);
    Folders folders;
    Report report;
    if (settings.scenes) measure_scenes(settings, folders, report);
    if (settings.states) measure_states(settings, folders, report);
    report.tell_aims();
}

std::optional<Settings> settings_of(int count, char** arguments) {
    Settings settings;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--quick") {
            settings.quick = true;
        } else if (argument == "--only-scenes") {
            settings.states = false;
        } else if (argument == "--only-states") {
            settings.scenes = false;
        } else if (argument == "--rounds" && i + 1 < count) {
            const std::string_view rounds = arguments[++i];
            const auto read = std::from_chars(rounds.data(), rounds.data() + rounds.size(), settings.rounds);
            if (read.ptr != rounds.data() + rounds.size() || settings.rounds < 1) return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    return settings;
}

}  // namespace
}  // namespace wijk::bench

int main(int count, char** arguments) {
    const auto settings = wijk::bench::settings_of(count, arguments);
    if (!settings) {
        std::cerr << "usage: wijk_bench_scenarios [--rounds N] [--quick] [--only-scenes] [--only-states]\n";
        return 2;
    }
    try {
        wijk::bench::measure_all(*settings);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
