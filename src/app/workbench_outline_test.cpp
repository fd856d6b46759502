#include "app/workbench_outline.h"

#include <gmock/gmock.h>

#include "base/files.h"
#include "scenario/load.h"

namespace wijk::app {
namespace {

using ::testing::IsNull;
using ::testing::NotNull;

constexpr const char* small_text = R"(format: 1
briefing: |
  scenes: staat hier als woord
facts:
  geld: {text: "Tien euro.", source: "Zelf", dated: 2026-01-01, check_by: 2027-01-01}
scenes:
  # Hij staat bij het hek.
  hek:
    resident:
      - id: dicht
        when: discord >= 3
        says: "id: geen id"
      - says: Dag.
    write_first: true
    replies:
    - {id: hoi, say: "Hoi {resident}", next: bank}
    - say: Dag.
      id: "dag"
      next: bank

  bank:
    resident: [{says: Zit., feels: neutral, talk: neutral}]
    ending: {kind: opened}
debrief:
  technique: []
)";

std::string name_at(const Outline& outline, int line) {
    const auto* scene = outline.scene_at(line);
    if (scene == nullptr) return {};
    const auto* reply = item_at(scene->replies, line);
    const auto* variant = item_at(scene->variants, line);
    return scene->id + (reply != nullptr ? "." + reply->id : variant != nullptr ? "#" + variant->id : "");
}

TEST(AnOutline, KnowsInWhichSceneReplyAndVariantALineStands) {
    const auto outline = outline_of(small_text);
    EXPECT_EQ(name_at(outline, 3), "");
    EXPECT_EQ(name_at(outline, 8), "hek");
    EXPECT_EQ(name_at(outline, 11), "hek#dicht");
    EXPECT_EQ(name_at(outline, 13), "hek#2");
    EXPECT_EQ(name_at(outline, 14), "hek");
    EXPECT_EQ(name_at(outline, 16), "hek.hoi");
    EXPECT_EQ(name_at(outline, 19), "hek.dag");
    EXPECT_EQ(name_at(outline, 20), "hek.dag") << "the empty line after it is where one goes on writing it";
    EXPECT_EQ(name_at(outline, 21), "bank");
    EXPECT_EQ(name_at(outline, 25), "");
}

TEST(AnOutline, FindsWhatFindingsName) {
    const auto outline = outline_of(small_text);
    const auto line_of = [&](std::string_view at) {
        const auto* found = outline.find(at);
        return found == nullptr ? 0 : found->first;
    };
    EXPECT_EQ(line_of("hek"), 8);
    EXPECT_EQ(line_of("hek.dag"), 17);
    EXPECT_EQ(line_of("hek#2"), 13);
    EXPECT_EQ(line_of("facts.geld"), 5);
    EXPECT_EQ(line_of("debrief"), 24);
    EXPECT_EQ(line_of("hek.weg"), 0);
    EXPECT_EQ(line_of(""), 0);
    EXPECT_EQ(line_of("."), 0);
}

TEST(AnOutline, IsMadeOfATextThatDoesNotRead) {
    const auto outline =
        outline_of("scenes:\n  hek:\n    replies:\n      - {id: hoi, say: \"nog niet\n      - id\n  ba");
    ASSERT_THAT(outline.scene("hek"), NotNull());
    EXPECT_THAT(outline.find("hek.hoi"), NotNull());
    EXPECT_THAT(outline.scene("ba"), IsNull());
    EXPECT_TRUE(outline_of("").keys.empty());
    EXPECT_TRUE(outline_of("- - -\n-\n  -").scenes.empty());
}

/// The loader's own places are the witness.
TEST(AnOutline, AgreesWithTheLoaderOnEveryShippedScenario) {
    auto& files = base::real_files();
    const auto reactions = files.read(base::share_folder() / "mi" / "reactions.yaml", 1U << 20U);
    ASSERT_TRUE(reactions);
    const auto root = base::share_folder() / "scenarios";
    const auto names = files.list(root);
    ASSERT_TRUE(names);
    int scenes = 0;
    for (const auto& name : *names) {
        if (!files.is_folder(root / name)) continue;
        const auto text = files.read(root / name / "scenario.yaml", 1U << 20U);
        ASSERT_TRUE(text);
        const auto loaded = scenario::load_folder(files, root / name, "", *reactions);
        ASSERT_TRUE(loaded.scenario);
        const auto outline = outline_of(*text);
        ASSERT_EQ(outline.scenes.size(), loaded.scenario->scenes.size());
        for (const auto& scene : loaded.scenario->scenes) {
            ++scenes;
            EXPECT_EQ(name_at(outline, scene.place.line), scene.id);
            for (const auto& reply : scene.replies)
                EXPECT_EQ(name_at(outline, reply.place.line), scene.id + "." + reply.id);
            for (const auto& variant : scene.resident)
                EXPECT_EQ(name_at(outline, variant.place.line), scene.id + "#" + variant.id);
        }
    }
    EXPECT_GT(scenes, 30);
}

}  // namespace
}  // namespace wijk::app
