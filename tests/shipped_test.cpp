// What every shipped scenario owes, shown on random talks.

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/library.h"
#include "dialogue/conversation.h"

namespace wijk {
namespace {

using dialogue::Conversation;
using dialogue::Status;

const app::Library& library(base::Language language) {
    static const auto open = [](base::Language which) {
        auto opened = app::Library::open(base::real_files(), base::share_folder(), "/nowhere", which);
        if (!opened) throw std::runtime_error(opened.error().what.en);
        return std::move(*opened);
    };
    static const auto dutch = open(base::Language::nl), english = open(base::Language::en);
    return language == base::Language::nl ? dutch : english;
}

std::vector<std::string> shipped() {
    return {"opa-wim", "post-op-tafel", "inloop-ria"};
}

class AShippedScenario : public testing::TestWithParam<std::string> {
 protected:
    const app::LibraryItem& item(base::Language language = base::Language::nl) const {
        const auto* found = library(language).find(GetParam());
        if (found == nullptr || !found->loaded.scenario)
            throw std::runtime_error(GetParam() + " does not load");
        return *found;
    }
};

TEST_P(AShippedScenario, LoadsWithoutAWordOfWarningInBothLanguages) {
    for (const auto language : {base::Language::nl, base::Language::en}) {
        std::string said;
        for (const auto& one : item(language).loaded.diagnostics)
            said += base::to_text(one, base::Language::en);
        EXPECT_EQ(said, "");
        EXPECT_EQ(item(language).loaded.scenario->language, base::to_id(language));
    }
}

TEST_P(AShippedScenario, PassesItsPlaythroughsGoodAndPoor) {
    const auto& scenario = item().loaded.scenario;
    int good = 0, poor = 0;
    for (const auto& playthrough : scenario->playthroughs) {
        good += playthrough.style == scenario::Style::good ? 1 : 0;
        poor += playthrough.style == scenario::Style::poor ? 1 : 0;
        for (const auto& fault : dialogue::run_playthrough(scenario, playthrough))
            ADD_FAILURE() << playthrough.name << ": " << fault.en;
    }
    EXPECT_GE(good, 1);
    EXPECT_GE(poor, 1);
}

TEST_P(AShippedScenario, HasThreeEndingsWithAnHonestNotNowAndAClosedDoor) {
    int endings = 0, not_now = 0, closed = 0;
    for (const auto& scene : item().loaded.scenario->scenes) {
        if (!scene.ending) continue;
        ++endings;
        not_now += scene.ending->kind == scenario::EndingKind::not_now ? 1 : 0;
        closed += scene.ending->kind == scenario::EndingKind::closed ? 1 : 0;
    }
    EXPECT_GE(endings, 3);
    EXPECT_GE(not_now, 1);
    EXPECT_GE(closed, 1);
}

TEST_P(AShippedScenario, NeverGetsStuckStaysWithinBoundsAndReplaysToTheSameState) {
    const auto& scenario = item().loaded.scenario;
    EXPECT_TRUE(rc::check("a random talk ends, within bounds, and can be played again", [&] {
        const auto choices = *rc::gen::container<std::vector<unsigned>>(60, rc::gen::arbitrary<unsigned>());
        Conversation talk(scenario);
        std::vector<std::string> said;
        for (const auto choice : choices) {
            if (talk.status() != Status::open) break;
            const auto reply = talk.offered()[choice % talk.offered().size()];
            said.push_back(talk.scene().replies[reply].id);
            talk.choose(reply);
            for (const int value : talk.moment().state)
                RC_ASSERT(value >= scenario::state_least && value <= scenario::state_most);
            for (std::size_t i = 0; i < scenario->variables.size(); ++i) {
                RC_ASSERT(talk.moment().variables[i] >= scenario->variables[i].min);
                RC_ASSERT(talk.moment().variables[i] <= scenario->variables[i].max);
            }
        }
        RC_ASSERT(talk.status() == Status::ended);
        const auto again = dialogue::replay(scenario, said);
        RC_ASSERT(!again.parted);
        RC_ASSERT(again.conversation.moment() == talk.moment());
        const auto half = talk.back_to(said.size() / 2);
        RC_ASSERT(half.moment() ==
                  dialogue::replay(
                      scenario, {said.begin(), said.begin() + static_cast<std::ptrdiff_t>(said.size() / 2)})
                      .conversation.moment());
    }));
}

INSTANTIATE_TEST_SUITE_P(Scenarios, AShippedScenario, testing::ValuesIn(shipped()), [](const auto& one) {
    auto name = one.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(TheLibrary, ShipsTheScenariosThatAreTestedHereAndNoOthers) {
    std::vector<std::string> ids;
    for (const auto& item : library(base::Language::nl).items()) ids.push_back(item.id());
    EXPECT_THAT(ids, testing::UnorderedElementsAreArray(shipped()));
}

}  // namespace
}  // namespace wijk
