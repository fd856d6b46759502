#include "authoring/checker.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"

namespace wijk::authoring {
namespace {

using testing::Each;
using testing::ElementsAre;

using testing::Ne;

std::string text(const std::string& says = "Ja, ik sta hier weer.", const std::string& more = "") {
    return testing_support::scenario_text(
        "  begin:\n"
        "    resident: [{id: een, says: \"" +
            says +
            "\", feels: neutral, talk: neutral}]\n"
            "    replies:\n"
            "      - {id: vraag, say: \"Hoe is dat?\", codes: [OQ], toward: none, next: eind, note: "
            "\"Open.\"}\n"
            "  eind:\n"
            "    resident: [{id: uit, says: \"Tot morgen.\", feels: neutral, talk: neutral}]\n"
            "    ending: {kind: not_now, title: \"Niet nu\", text: \"Hij gaat.\"}\n",
        more);
}

/// More states than anybody waits for: each of these goes its own way.
std::string endless() {
    std::string variables = "variables:\n";
    std::string replies;
    std::string when;
    for (int i = 0; i < 12; ++i) {
        const auto name = "v" + std::to_string(i);
        variables += "  " + name + ": {start: 0, min: 0, max: 9}\n";
        replies += "      - {id: r" + std::to_string(i) +
                   ", say: \"Hm.\", codes: [SR], toward: none, change: {" + name +
                   ": 1}, next: begin, note: \"Hm.\"}\n";
        when += (i == 0 ? "" : " and ") + name + " >= 5";
    }
    return testing_support::scenario_text(
        "  begin:\n"
        "    resident: [{id: een, says: \"Ja.\", feels: neutral, talk: neutral}]\n"
        "    replies:\n" +
            replies + "      - {id: weg, say: \"Tot ziens.\", codes: [STRUCTURE], when: \"" + when +
            "\", next: eind, note: \"Dag.\"}\n"
            "  eind:\n"
            "    resident: [{id: uit, says: \"Tot morgen.\", feels: neutral, talk: neutral}]\n"
            "    ending: {kind: not_now, title: \"Niet nu\", text: \"Hij gaat.\"}\n",
        variables);
}

Draft draft(std::uint64_t revision, std::string scenario, std::string file = "scenario.yaml") {
    Draft made;
    made.revision = revision;
    made.sources.file = std::move(file);
    made.sources.scenario = std::move(scenario);
    made.sources.reactions = testing_support::still;
    return made;
}

/// Holds the analysis where it first asks whether to go on, until it is let go.
class Gate {
 public:
    std::function<bool()> hook() {
        return [this] {
            if (!held_.exchange(true)) {
                arrived_.set_value();
                go_.get_future().wait();
            }
            return false;
        };
    }
    void wait_for_analysis() { arrived_.get_future().wait(); }
    void open() { go_.set_value(); }

 private:
    std::atomic<bool> held_{false};
    std::promise<void> arrived_;
    std::promise<void> go_;
};

TEST(Checker, LoadsLaysOutLooksOverAndAnalyses) {
    Checker checker({});
    EXPECT_EQ(checker.checked(), nullptr);
    EXPECT_EQ(checker.analysed(), nullptr);
    checker.submit(draft(3, text()));
    checker.wait();

    const auto checked = checker.checked();
    ASSERT_NE(checked, nullptr);
    EXPECT_EQ(checked->revision, 3U);
    EXPECT_EQ(checked->playable_revision, 3U);
    ASSERT_NE(checked->playable, nullptr);
    EXPECT_EQ(checked->playable, checked->loaded.scenario);
    EXPECT_EQ(checked->layout->nodes.size(), checked->playable->scenes.size());

    const auto analysed = checker.analysed();
    ASSERT_NE(analysed, nullptr);
    EXPECT_EQ(analysed->revision, 3U);
    EXPECT_EQ(analysed->scenario, checked->playable);
    EXPECT_TRUE(analysed->judgement.exploration.complete);
    EXPECT_THAT(analysed->judgement.exploration.reachable, ElementsAre("begin", "eind"));
    EXPECT_FALSE(checker.checking());
    EXPECT_FALSE(checker.analysing());
}

TEST(Checker, ReportsWhatTheLoaderReportsAndWhatTheWordsSay) {
    Checker::Rules rules;
    rules.today = "2026-11-25";
    Checker checker(std::move(rules));
    checker.submit(draft(1, "format: 1\nid: [\n"));
    checker.wait();
    EXPECT_TRUE(base::has_errors(checker.checked()->loaded.diagnostics));
    EXPECT_EQ(checker.checked()->playable, nullptr);
    EXPECT_EQ(checker.checked()->layout, nullptr);
    EXPECT_EQ(checker.analysed(), nullptr);

    const std::string facts =
        "facts:\n  geld: {text: \"Het is gratis.\", source: \"Een folder\", dated: 2020-01-01, check_by: "
        "2021-01-01}\n";
    checker.submit(draft(
        2, text("Dat is echt een heel erg lange zin van zeker meer dan vijftien woorden, die niemand ooit "
                "zo achter elkaar op de galerij zou zeggen.",
                facts)));
    checker.wait();
    const auto checked = checker.checked();
    EXPECT_FALSE(base::has_errors(checked->loaded.diagnostics));
    EXPECT_FALSE(checked->loaded.diagnostics.empty()) << "the fact expired";
    ASSERT_FALSE(checked->wording.empty());
    EXPECT_EQ(checked->wording.front().at, "begin#een");
}

TEST(Checker, KeepsTheNewestThatLoadedWhileALaterTextDoesNot) {
    Checker checker({});
    checker.submit(draft(1, text("Een.")));
    checker.wait();
    checker.submit(draft(2, text("Twee.")));
    checker.wait();
    checker.submit(draft(3, text("Drie.") + "kapot: [\n"));
    checker.wait();

    const auto checked = checker.checked();
    EXPECT_EQ(checked->revision, 3U);
    EXPECT_EQ(checked->loaded.scenario, nullptr);
    EXPECT_EQ(checked->playable_revision, 2U);
    ASSERT_NE(checked->playable, nullptr);
    EXPECT_EQ(checked->playable->scenes.front().resident.front().says, "Twee.");
    EXPECT_NE(checked->layout, nullptr);
    EXPECT_TRUE(checked->wording.empty());
    EXPECT_EQ(checker.analysed()->revision, 2U);
}

TEST(Checker, AnalysesWhatStillPlaysAlthoughALaterTextDoesNotLoad) {
    Gate gate;
    Checker::Rules rules;
    rules.limits.cancelled = gate.hook();
    Checker checker(std::move(rules));
    checker.submit(draft(1, text("Een.")));
    gate.wait_for_analysis();
    checker.submit(draft(2, "kapot: [\n"));
    gate.open();
    checker.wait();
    ASSERT_NE(checker.analysed(), nullptr);
    EXPECT_EQ(checker.analysed()->revision, 1U);
    EXPECT_EQ(checker.analysed()->scenario, checker.checked()->playable);
    EXPECT_TRUE(checker.analysed()->judgement.exploration.complete);
}

TEST(Checker, LeavesTheAnalysisOfAnOlderText) {
    Gate gate;
    std::mutex mutex;
    std::vector<std::uint64_t> analysed;
    Checker* asked = nullptr;
    Checker::Rules rules;
    rules.limits.cancelled = gate.hook();
    rules.limits.states = 1'000'000'000;
    rules.limits.bytes = 1ULL << 40U;
    rules.ready = [&] {
        const std::lock_guard lock(mutex);
        if (const auto newest = asked->analysed()) analysed.push_back(newest->revision);
    };
    Checker checker(std::move(rules));
    {
        const std::lock_guard lock(mutex);
        asked = &checker;
    }
    checker.submit(draft(1, endless()));
    gate.wait_for_analysis();
    EXPECT_TRUE(checker.analysing());
    checker.submit(draft(2, text()));
    gate.open();
    checker.wait();
    EXPECT_EQ(checker.analysed()->revision, 2U);
    const std::lock_guard lock(mutex);
    EXPECT_THAT(analysed, Each(2U));
}

TEST(Checker, ForgetsWhatIsUnderWayWhenStoppedAndBeginsAgain) {
    Gate gate;
    Checker::Rules rules;
    rules.limits.cancelled = gate.hook();
    Checker checker(std::move(rules));
    checker.submit(draft(1, text("Een.")));
    gate.wait_for_analysis();
    checker.stop();
    gate.open();
    checker.wait();
    EXPECT_EQ(checker.checked()->revision, 1U) << "what was there stays";
    EXPECT_EQ(checker.analysed(), nullptr);

    checker.submit(draft(2, text("Twee.")));
    checker.wait();
    EXPECT_EQ(checker.checked()->revision, 2U);
    EXPECT_EQ(checker.analysed()->revision, 2U);
}

TEST(Checker, LeavesAnAnalysisWithoutEndWhenItGoesAway) {
    Gate gate;
    Checker::Rules rules;
    rules.limits.cancelled = gate.hook();
    rules.limits.states = 1'000'000'000;
    rules.limits.bytes = 1ULL << 40U;
    std::atomic<int> told{0};
    rules.ready = [&told] { ++told; };
    {
        Checker checker(std::move(rules));
        checker.submit(draft(1, endless()));
        gate.wait_for_analysis();
        gate.open();
    }
    EXPECT_EQ(told, 1) << "of the check alone";
}

TEST(Checker, CarriesNothingFromOneFileToAnother) {
    Checker checker({});
    checker.submit(draft(7, text("Een."), "een/scenario.yaml"));
    checker.wait();
    checker.submit(draft(1, "kapot: [\n", "twee/scenario.yaml"));
    EXPECT_EQ(checker.analysed(), nullptr);
    checker.wait();
    EXPECT_EQ(checker.checked()->revision, 1U);
    EXPECT_EQ(checker.checked()->playable, nullptr);
    EXPECT_EQ(checker.analysed(), nullptr);
}

TEST(Checker, TellsOfNewThingsFromAThreadOfItsOwnAndNeverOfAnOlderTextAfterANewer) {
    constexpr std::uint64_t texts = 60;
    std::mutex mutex;
    std::vector<std::uint64_t> seen;
    std::vector<std::thread::id> threads;
    Checker* asked = nullptr;
    Checker::Rules rules;
    rules.ready = [&] {
        const std::lock_guard lock(mutex);
        seen.push_back(asked->checked()->revision);
        threads.push_back(std::this_thread::get_id());
    };
    Checker checker(std::move(rules));
    {
        const std::lock_guard lock(mutex);
        asked = &checker;
    }
    for (std::uint64_t i = 1; i <= texts; ++i) {
        checker.submit(draft(i, i % 7 == 0 ? "kapot: [\n" : text("Regel " + std::to_string(i) + ".")));
        if (i % 5 == 0) std::this_thread::yield();
        (void)checker.checked();
        (void)checker.analysing();
    }
    checker.wait();
    EXPECT_EQ(checker.checked()->revision, texts);
    EXPECT_EQ(checker.analysed()->revision, texts);
    const std::lock_guard lock(mutex);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.back(), texts);
    EXPECT_THAT(threads, Each(Ne(std::this_thread::get_id())));
}

TEST(Checker, PassesOverWhatTheAuthorAcceptsOfWordsAndRoadsTogether) {
    const std::string lange =
        "Dat is echt een heel erg lange zin van zeker meer dan vijftien woorden, die niemand ooit zo "
        "achter elkaar op de galerij zou zeggen.";
    Checker checker({});
    checker.submit(draft(1, text(lange)));
    checker.wait();
    ASSERT_FALSE(checker.checked()->wording.empty());
    const auto code = std::string(checker.checked()->wording.front().diagnostic.code());
    const auto count = [&] {
        const auto analysed = checker.analysed();
        return std::count_if(analysed->findings.begin(), analysed->findings.end(), [&](const auto& one) {
            return one.diagnostic.code() == code && one.at == "begin#een";
        });
    };
    EXPECT_EQ(count(), 1);

    checker.submit(draft(2, text(lange) + "silence:\n  - {code: " + code +
                                ", at: \"begin#een\", reason: \"Zo praat hij.\"}\n"));
    checker.wait();
    ASSERT_NE(checker.checked()->loaded.scenario, nullptr);
    EXPECT_FALSE(checker.checked()->wording.empty()) << "not silenced yet";
    EXPECT_EQ(count(), 0);
}

TEST(Checker, DoesNotBlameASilenceThatTheTextsOfAnotherLanguageMayNeed) {
    Checker checker({});
    checker.submit(draft(1, text() + "silence:\n  - {code: PO002, at: role, reason: \"In het Engels zijn ze "
                                     "korter.\"}\n"));
    checker.wait();
    ASSERT_NE(checker.checked()->loaded.scenario, nullptr);
    ASSERT_TRUE(checker.analysed()->judgement.exploration.complete);
    for (const auto& one : checker.analysed()->findings) EXPECT_NE(one.diagnostic.code(), "LA005");
}

}  // namespace
}  // namespace wijk::authoring
