// The translated step against the one that a talk takes.

#include "analysis/program.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "analysis/testing_random.h"
#include "analysis/walker.h"
#include "base/clock.h"
#include "base/files.h"
#include "dialogue/testing.h"

namespace wijk::analysis {
namespace {

/// Holds every step of talks at random to dialogue::step: what is on offer, where it leads, which line is
/// said. `what` it was that differed, empty when nothing did.
class Beside {
 public:
    explicit Beside(const scenario::Scenario& scenario)
        : scenario_(scenario),
          packing_(scenario),
          program_(scenario, packing_),
          talk_(dialogue::begin(scenario)),
          packed_(packing_.words()),
          after_(program_.words()) {}

    std::string talks(int count, int replies, std::uint64_t seed) {
        base::SeededRandom random(seed);
        for (int i = 0; i < count; ++i) {
            talk_ = dialogue::begin(scenario_);
            for (int k = 0; k < replies; ++k) {
                if (auto what = turn(); !what.empty()) return what;
                const auto offered = dialogue::offered(scenario_, talk_);
                if (offered.empty()) break;
                dialogue::step(scenario_, talk_, offered[random.below(offered.size())]);
            }
        }
        return {};
    }
    std::size_t steps() const { return steps_; }

 private:
    /// Every reply of the present moment.
    std::string turn() {
        const auto& scene = scenario_.scenes[talk_.scene];
        packing_.pack(talk_, packed_.data());
        for (std::size_t i = 0; i < scene.replies.size(); ++i) {
            const auto at = scene.id + "." + scene.replies[i].id;
            const auto reply = static_cast<scenario::ReplyIndex>(i);
            Seen seen(scenario_);
            const bool offered = dialogue::on_offer(scenario_, talk_, reply);
            if (program_.offers(packed_.data(), scene.first_reply + i, seen) != offered)
                return at + " is on offer in one and not in the other";
            if (!offered) continue;
            auto there = talk_;
            dialogue::step(scenario_, there, reply);
            program_.take(packed_.data(), scene.first_reply + i, after_.data(), seen);
            std::vector<Word> expected(packing_.words());
            packing_.pack(there, expected.data());
            if (!std::equal(expected.begin(), expected.end(), after_.begin()))
                return at + " leads to another state";
            if (seen.said[seen.first_variant[there.scene] + there.variant] == 0)
                return at + " is answered with another line";
            ++steps_;
        }
        return {};
    }

    const scenario::Scenario& scenario_;
    Packing packing_;
    Program program_;
    dialogue::Moment talk_;
    std::vector<Word> packed_, after_;
    std::size_t steps_ = 0;
};

TEST(Program, TakesEachStepOfRandomScenariosAsATalkDoes) {
    std::size_t steps = 0;
    EXPECT_TRUE(rc::check("each step is the same", [&] {
        testing_support::Maker maker;
        const auto text = maker.scenario(), reactions = maker.reactions();
        RC_LOG() << text << reactions;
        const auto scenario = testing_support::scenario_of(text, reactions);
        Beside beside(*scenario);
        RC_ASSERT(beside.talks(40, 25, *rc::gen::arbitrary<std::uint64_t>()) == "");
        steps += beside.steps();
    }));
    EXPECT_GT(steps, 5'000U);
}

TEST(Program, KnowsTheSideOfANewLineThatOnlyItsOwnReactionAsksFor) {
    const std::string text = R"(format: 1
id: proef
language: nl
title: Proef
stops: [7]
role: beweegcoach
level: 1
minutes: 5
place: Park
briefing: Je komt Wim tegen.
aim: Luisteren.
conversation: full
change_goal: Wim stopt met roken
resident: {name: Wim, age: 67, state: {trust: 4, importance: 5, confidence: 2, discord: 0}}
start: begin
scenes:
  begin:
    resident: [{id: l1, says: "Zo.", feels: neutral, talk: [change.desire, sustain.need]}]
    replies:
      - {id: weer, say: "Zo?", note: n, codes: [CR, CQ], toward: change, next: begin}
      - {id: klaar, say: "Zo.", note: n, codes: [GI], next: dicht}
  dicht:
    resident: [{id: l1, says: "Zo.", feels: neutral, talk: change.desire}]
    ending: {kind: closed, title: T, text: "T."}
debrief:
  technique: [{id: t, text: "Hoe ging het?"}]
  values: [{id: v, text: "Mag dat?"}]
  person: [{id: p, text: "Past het?"}]
)";
    const std::string reactions = R"(kind: reactions
format: 1
moves: {}
talk:
  change.desire: {why: x, source: y, rows: [{when: "talk == sustain", change: {importance: -1}}]}
)";
    const auto scenario = testing_support::scenario_of(text, reactions);
    ASSERT_NE(scenario, nullptr);
    EXPECT_EQ(Beside(*scenario).talks(1, 4, 1), "");
}

TEST(Program, TakesEachStepOfTheShippedScenariosAsATalkDoes) {
    const auto root = base::share_folder() / "scenarios";
    const auto table = base::real_files().read(base::share_folder() / "mi" / "reactions.yaml", 1U << 20U);
    const auto names = base::real_files().list(root).value();
    std::size_t scenarios = 0;
    for (const auto& name : names) {
        if (!base::real_files().is_file(root / name / "scenario.yaml")) continue;
        SCOPED_TRACE(name);
        const auto scenario =
            scenario::load_folder(base::real_files(), root / name, "", table.value()).scenario;
        ASSERT_NE(scenario, nullptr);
        Beside beside(*scenario);
        EXPECT_EQ(beside.talks(100, 60, 7), "");
        ++scenarios;
    }
    EXPECT_GE(scenarios, 3U);
}

TEST(Walker, GoesWhereATalkGoes) {
    EXPECT_TRUE(rc::check("the same replies are on offer all the way", [&] {
        testing_support::Maker maker;
        const auto scenario = testing_support::scenario_of(maker.scenario(), maker.reactions());
        Walker walker(*scenario);
        base::SeededRandom random(*rc::gen::arbitrary<std::uint64_t>());
        for (int i = 0; i < 4; ++i) {
            auto talk = dialogue::begin(*scenario);
            walker.begin();
            for (int k = 0; k < 25; ++k) {
                RC_ASSERT(walker.scene() == talk.scene);
                RC_ASSERT(walker.offered() == dialogue::offered(*scenario, talk));
                if (walker.offered().empty()) break;
                const auto reply = walker.offered()[random.below(walker.offered().size())];
                walker.say(reply);
                dialogue::step(*scenario, talk, reply);
            }
        }
    }));
}

}  // namespace
}  // namespace wijk::analysis
