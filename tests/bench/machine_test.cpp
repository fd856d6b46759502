// That the three versions of a made-up talk are the same talk: what spin and inkjs are held beside ours for
// rests on it. What is not installed is named and passed over.

#include <algorithm>

#include <gmock/gmock.h>

#include "ours.h"
#include "yardsticks.h"

namespace wijk::bench {
namespace {

base::Path folder_of(const base::Result<base::TemporaryFolder>& folder) {
    return folder.value().path();
}

TEST(MadeUpTalk, LoadsWithoutAWarning) {
    const auto loaded = load(sources_of(make({.scenes = 60, .counters = 2})));
    ASSERT_NE(loaded.scenario, nullptr);
    EXPECT_EQ(loaded.scenario->scenes.size(), 60U);
    EXPECT_EQ(loaded.scenario->variables.size(), 2U);
    EXPECT_TRUE(loaded.scenario->scenes.back().ending);
}

TEST(MadeUpTalk, IsTheSameForTheSameShapeAlone) {
    EXPECT_EQ(as_scenario(make({.scenes = 30})), as_scenario(make({.scenes = 30})));
    EXPECT_NE(as_scenario(make({.scenes = 30})), as_scenario(make({.scenes = 30, .seed = 2})));
}

TEST(MadeUpTalk, HasAsManyStatesInSpin) {
    if (const auto missing = Spin::missing(); !missing.empty()) GTEST_SKIP() << missing;
    const auto folder = base::TemporaryFolder::make();
    const Shape shapes[] = {{.scenes = 18, .loops = false}, {.scenes = 8, .counters = 1, .counter_most = 2}};
    for (const auto& shape : shapes) {
        const auto machine = make(shape);
        Spin spin(machine, folder_of(folder));
        const auto spun = spin.explore(1000);
        ASSERT_TRUE(spun) << spin.said();
        const auto ours = visit_states(*load(sources_of(machine)).scenario);
        EXPECT_EQ(ours.count, spun->count);
        EXPECT_GT(ours.count, 1000);
    }
}

TEST(MadeUpTalk, OffersTheSameInInkjsAlongARoadOfChance) {
    if (const auto missing = Ink::missing(); !missing.empty()) GTEST_SKIP() << missing;
    const auto folder = base::TemporaryFolder::make();
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        const auto machine = make({.scenes = 60, .counters = 2, .seed = seed});
        const auto theirs = Ink(machine, folder_of(folder)).road(2000, seed);
        ASSERT_TRUE(theirs);
        const auto ours = road(*load(sources_of(machine)).scenario, 2000, seed);
        ASSERT_EQ(ours.size(), theirs->size());
        const auto [differs, unused] = std::mismatch(ours.begin(), ours.end(), theirs->begin());
        ASSERT_EQ(differs, ours.end()) << "at step " << differs - ours.begin() << "\n"
                                       << *differs << "\n"
                                       << (*theirs)[static_cast<std::size_t>(differs - ours.begin())];
    }
}

}  // namespace
}  // namespace wijk::bench
