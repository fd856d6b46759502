// How long what a learner waits for takes, each beside a yardstick of the same run, because times of one
// machine say nothing about another. `cmake --build --preset release --target bench` runs it.
//
//   the debrief of a talk of 30 turns              beside playing its 30 replies
//   what "Mijn ontwikkeling" reads and computes,
//   over 10,000 talks with 300,000 events          beside SQLite reading the same rows
//   a report of that talk as a page                beside its debrief
//   a frame of a meeting while sixty phones vote   beside the same frame without one (bench_meeting.cpp)

#include <array>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include "app/app.h"
#include "json/value.h"
#include "records/statements.h"
#include "report/report.h"

namespace wijk {
namespace {

constexpr int turns = 30;
constexpr int sessions = 10'000;

template <class T>
T value_of(base::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what.en);
    return std::move(*result);
}

/// One scene that is talked in round and round, with enough in it to be counted and told.
std::string scenario_text() {
    return R"(format: 1
id: meting
language: nl
title: Een lang gesprek
stops: [7]
role: welzijnswerker
level: 1
minutes: 8
place: Aan de keukentafel
briefing: Je kent Ben al een tijd.
aim: Ben vertelt zelf.
conversation: full
change_goal: Ben stopt met roken
resident: {name: Ben, age: 50, state: {trust: 4, importance: 4, confidence: 3, discord: 0}}
start: tafel
scenes:
  tafel:
    resident:
      - {id: moe, when: discord >= 3, says: "Laat maar even. Ik heb het al zo vaak gehoord.", feels: guarded, talk: sustain.desire}
      - {id: wil, when: trust >= 6, says: "Soms denk ik: als die kleine groot is, wil ik er nog wel zijn.", feels: touched, talk: change.reason}
      - {id: gewoon, says: "Ja. Zo is het wel een beetje, als ik eerlijk ben.", feels: thinking, talk: neutral}
    replies:
      - {id: spiegel, say: "Je wilt er nog zijn als hij groot is.", codes: [CR], toward: change, next: tafel, note: "Je zegt wat eronder zit."}
      - {id: vraag, say: "Hoe zie je dat voor je?", codes: [OQ], toward: change, next: tafel, note: "Hij mag vertellen."}
      - {id: zien, say: "Je denkt al aan hem voor je er een opsteekt.", codes: [AF], toward: change, next: tafel, note: "Dat is er echt."}
      - {id: duw, say: "Dan zou ik er toch echt mee stoppen.", codes: [PERSUADE], next: tafel, note: "Hij hoort een vinger.", better: spiegel}
      - {id: dag, say: "Ik kom volgende week weer.", next: eind, note: "Je laat het staan."}
  eind:
    resident: [{id: a, says: "Is goed.", feels: relieved, talk: neutral}]
    ending: {kind: not_now, title: Niet nu, text: "Je komt terug."}
debrief:
  technique: [{id: zelf, text: "Waar ging Ben zelf verder praten?"}]
  values: [{id: taak, text: "Is dit jouw taak?"}]
  person: [{id: zin, text: "Welke zin past bij jou?"}]
)";
}

/// The whole ground: records of one learner with 10,000 talks, in a folder that goes away again.
class Ground {
 public:
    static Ground& here() {
        static Ground ground;
        return ground;
    }

    const std::vector<std::string>& road() const { return road_; }
    const scenario::Loaded& played() const { return played_; }
    const dialogue::Conversation& talk() const { return *talk_; }
    const i18n::Catalogue& texts() const { return texts_; }
    const neighbourhood::Neighbourhood& neighbourhood() const { return neighbourhood_; }
    app::App& app() { return *app_; }
    base::Path file() const { return folder_.path() / "data/records.sqlite"; }
    const std::string& learner() const { return learner_; }
    feedback::Debrief debrief() const {
        return feedback::debrief(talk(), {}, neighbourhood_, texts_, {base::system_clock().now(), {}, {}});
    }

 private:
    Ground() {
        scenario::ScenarioSources sources;
        sources.file = "meting/scenario.yaml";
        sources.scenario = scenario_text();
        sources.reactions =
            value_of(base::real_files().read(base::share_folder() / "mi/reactions.yaml", 1U << 20U));
        played_ = scenario::load(sources, "nl");
        if (!played_.scenario) throw std::runtime_error("the scenario of the benchmark does not load");
        static constexpr std::array<const char*, 5> steps = {"vraag", "spiegel", "zien", "spiegel", "duw"};
        for (int i = 0; i + 1 < turns; ++i)
            road_.emplace_back(steps[static_cast<std::size_t>(i) % steps.size()]);
        road_.emplace_back("dag");
        talk_.emplace(dialogue::replay(played_.scenario, road_).conversation);
        fill();
        open();
    }

    /// By import: ten thousand talks said one by one would wait for the disk 300,000 times.
    void fill() {
        auto records = value_of(
            records::Records::open(folder_.path() / "data", base::system_clock(), base::system_random()));
        learner_ = value_of(records->add_learner("Els")).id;
        const auto first = value_of(records->begin(learner_, played_, records::Mode::practise));
        for (const auto& reply : road_)
            if (!records->append(first, {records::Event::Kind::reply, reply, {}, 0, {}})) std::abort();
        if (!records->append(first, {records::Event::Kind::ended, "eind", {}, 0, {}})) std::abort();
        auto exported = value_of(json::parse(value_of(records->export_json(""))));
        const auto model = (*exported.find("sessions")->array())[0];
        json::Array all;
        base::SeededRandom random(1);
        const auto now = base::system_clock().now();
        for (int i = 1; i < sessions; ++i) {
            auto one = model;
            const auto id = fmt::format("{}{:06}", model.find("id")->text()->substr(0, 20), i);
            for (const char* key : {"id", "family"}) one.set(key, id);
            const auto at = base::to_iso8601(now - std::chrono::minutes(random.below(60 * 24 * 300)));
            one.set("started", at);
            json::Array events;
            for (auto event : *one.find("events")->array()) {
                event.set("at", at);
                events.push_back(std::move(event));
            }
            one.set("events", std::move(events));
            all.push_back(std::move(one));
        }
        exported.set("sessions", std::move(all));
        records->release(first);
        value_of(records->import_json(json::dump(exported)));
        // The sums as the program keeps them, written in one go.
        records.reset();
        const auto summary = app::summary_of(talk(), neighbourhood_);
        sqlite3* database = nullptr;
        if (sqlite3_open(file().c_str(), &database) != SQLITE_OK) std::abort();
        std::string numbers;
        for (const int count : summary.codes) numbers += fmt::format(", {}", count);
        const auto statement = fmt::format(
            "BEGIN; INSERT INTO summary SELECT id, 1{}, {}, {}, {}, {}, {}, {}, {}, 0 FROM session; "
            "UPDATE session SET counted = 1; COMMIT;",
            numbers, summary.change, summary.sustain, summary.toward_change, summary.toward_sustain,
            summary.worker_words, summary.resident_words, summary.oversteps);
        char* fault = nullptr;
        if (sqlite3_exec(database, statement.c_str(), nullptr, nullptr, &fault) != SQLITE_OK)
            throw std::runtime_error(fault);
        sqlite3_close(database);
    }

    void open() {
        app::Settings settings;
        settings.learner = learner_;
        app_ = value_of(
            app::App::open({base::real_files(), base::system_clock(), base::system_random(),
                            base::share_folder(), folder_.path() / "data", folder_.path() / "config", true},
                           &settings));
    }

    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
    i18n::Catalogue texts_ =
        value_of(i18n::Catalogue::load(base::real_files(), base::share_folder(), base::Language::nl));
    neighbourhood::Neighbourhood neighbourhood_ =
        value_of(app::load_neighbourhood(base::real_files(), base::share_folder(), folder_.path()));
    scenario::Loaded played_;
    std::vector<std::string> road_;
    std::optional<dialogue::Conversation> talk_;
    std::string learner_;
    std::unique_ptr<app::App> app_;
};

/// Resident memory of this process, in MB.
double memory() {
    std::ifstream statm("/proc/self/statm");
    double whole = 0, resident = 0;
    statm >> whole >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

void play_the_replies(benchmark::State& state) {
    auto& ground = Ground::here();
    for (auto _ : state) benchmark::DoNotOptimize(dialogue::replay(ground.played().scenario, ground.road()));
}
BENCHMARK(play_the_replies)->Unit(benchmark::kMicrosecond);

void debrief_of_30_turns(benchmark::State& state) {
    auto& ground = Ground::here();
    for (auto _ : state) benchmark::DoNotOptimize(ground.debrief());
}
BENCHMARK(debrief_of_30_turns)->Unit(benchmark::kMicrosecond);

void report_as_a_page(benchmark::State& state) {
    auto& ground = Ground::here();
    const auto debrief = ground.debrief();
    report::Facts facts;
    facts.session = "01M87W7NJGSDJ191Q8CX8NX09V";
    facts.learner = ground.learner();
    for (auto _ : state)
        benchmark::DoNotOptimize(report::make(report::Format::html, debrief, facts, {}, ground.texts()));
}
BENCHMARK(report_as_a_page)->Unit(benchmark::kMicrosecond);

/// Steps through every row and column of one of the statements behind the screen.
void read_rows(sqlite3* database, const char* statement, const std::vector<std::string>& texts, int number) {
    sqlite3_stmt* query = nullptr;
    if (sqlite3_prepare_v2(database, statement, -1, &query, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database));
    int at = 0;
    for (const auto& text : texts) sqlite3_bind_text(query, ++at, text.c_str(), -1, SQLITE_STATIC);
    if (number > 0) sqlite3_bind_int(query, ++at, number);
    while (sqlite3_step(query) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count(query); ++column)
            benchmark::DoNotOptimize(sqlite3_column_text(query, column));
    sqlite3_finalize(query);
}

void bare_sql_of_the_same_rows(benchmark::State& state) {
    auto& ground = Ground::here();
    sqlite3* database = nullptr;
    if (sqlite3_open(ground.file().c_str(), &database) != SQLITE_OK) std::abort();
    using namespace records::statements;
    const auto [from, to] = app::year_of(base::system_clock().now());
    const std::vector<std::string> year = {ground.learner(), base::to_iso8601(from), base::to_iso8601(to)},
                                   ever = {ground.learner(), base::to_iso8601(base::Time{}),
                                           base::to_iso8601(to)};
    for (auto _ : state) {
        read_rows(database, counted, {ground.learner()}, 60);
        for (const auto& period : {year, ever})
            for (const char* one : {talks_of_period, codes_of_period, drills_of_period, activities_of_period})
                read_rows(database, one, period, 0);
        read_rows(database, activities, year, 0);
    }
    sqlite3_close(database);
}
BENCHMARK(bare_sql_of_the_same_rows)->Unit(benchmark::kMillisecond);

void development_over_10000_talks(benchmark::State& state) {
    auto& ground = Ground::here();
    const double before = memory();
    for (auto _ : state) ground.app().development.refresh();
    if (ground.app().development.now().talks != 60) state.SkipWithError("the talks are not there");
    state.counters["MB_more"] = memory() - before;
}
BENCHMARK(development_over_10000_talks)->Unit(benchmark::kMillisecond);

/// Shows the table as usual and says at the end what it means beside the yardsticks.
class WithRatios : public benchmark::ConsoleReporter {
 public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const auto& run : runs)
            seconds_[run.benchmark_name()] = run.real_accumulated_time / static_cast<double>(run.iterations);
    }
    void Finalize() override {
        ConsoleReporter::Finalize();
        say("debrief_of_30_turns", "play_the_replies");
        say("report_as_a_page", "debrief_of_30_turns");
        say("development_over_10000_talks", "bare_sql_of_the_same_rows");
    }

 private:
    void say(const std::string& what, const std::string& yardstick) {
        if (!seconds_.contains(what) || !seconds_.contains(yardstick)) return;
        std::cout << fmt::format("{} takes {:.2f} ms: {:.1f} times {}\n", what, seconds_[what] * 1e3,
                                 seconds_[what] / seconds_[yardstick], yardstick);
    }
    std::map<std::string, double> seconds_;
};

}  // namespace
}  // namespace wijk

int main(int count, char** arguments) {
    benchmark::Initialize(&count, arguments);
    if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
    wijk::WithRatios reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
