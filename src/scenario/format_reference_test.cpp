#include "scenario/format_reference.h"

#include <set>

#include <gmock/gmock.h>

#include "scenario/example_files.h"
#include "scenario/example_frames.h"
#include "scenario/example_scenario.h"
#include "scenario/load.h"
#include "yaml/read.h"

namespace wijk::scenario {
namespace {

using testing::HasSubstr;
using namespace testing_support;

TEST(FormatReference, TakesItsExamplesFromAScenarioThatLoadsWithoutAFinding) {
    ScenarioSources sources;
    sources.file = "example.yaml";
    sources.scenario = std::string(example_scenario);
    sources.reactions = reactions_keys("");
    const auto loaded = load(sources, "");
    for (const auto& one : loaded.diagnostics)
        ADD_FAILURE() << one.code() << " " << one.place.line << " " << one.message(base::Language::en);
    EXPECT_NE(loaded.scenario, nullptr);
}

TEST(FormatReference, TakesItsExamplesFromFilesOfEachKindThatHaveNoFinding) {
    for (const auto example : {example_reactions, example_translation, example_portrait, example_vocabulary})
        for (const auto& one : check_text(std::string(example), "example.yaml", reactions_keys("")))
            ADD_FAILURE() << base::to_text(one, base::Language::en);
}

TEST(FormatReference, HasAnExampleThatCanBeReadForEachKeyOfEachKind) {
    for (const auto kind : file_kinds())
        for (const auto& one : key_references(kind, base::Language::en)) {
            EXPECT_FALSE(one.type.empty()) << one.path;
            EXPECT_FALSE(one.description.empty()) << one.path;
            const auto read = yaml::read(one.example, "example");
            ASSERT_TRUE(read.root && read.root->is_map()) << to_id(kind) << " " << one.path << "\n"
                                                          << one.example;
            EXPECT_NE(read.root->find(one.key), nullptr) << one.path << "\n" << one.example;
        }
}

TEST(FormatReference, NamesEachPathOnceAndSaysTheSameKeysInBothLanguages) {
    for (const auto kind : file_kinds()) {
        const auto dutch = key_references(kind, base::Language::nl);
        const auto english = key_references(kind, base::Language::en);
        ASSERT_EQ(dutch.size(), english.size());
        std::set<std::string> paths;
        for (std::size_t i = 0; i < dutch.size(); ++i) {
            EXPECT_EQ(dutch[i].path, english[i].path);
            EXPECT_TRUE(paths.insert(dutch[i].path).second) << dutch[i].path;
        }
    }
}

TEST(FormatReference, ShowsTypeNeedAndExampleOnThePage) {
    const auto page = format_reference(FileKind::scenario, base::Language::en);
    EXPECT_THAT(page, HasSubstr("## `level`\n\n1 to begin with, 3 where it asks more.\n\n"
                                "- Type: whole number, 1 to 3\n- Required\n\n```yaml\nlevel: 1\n```\n"));
    EXPECT_THAT(page, HasSubstr("## `scenes.*.replies[].codes`"));
    EXPECT_THAT(page,
                HasSubstr("```yaml\nnext: [{when: \"visits > 3\", scene: later}, {scene: groep}]\n```"));
    EXPECT_THAT(page, HasSubstr("```yaml\nplaythroughs:\n  - name: \"luisteren brengt haar bij de groep\"\n"
                                "    style: good\n    choose: [alleen]\n"
                                "    expect: {ending: groep, knows_group: true}\n```"));
    EXPECT_THAT(page, HasSubstr("`OQ`, `CQ`, `SR/CR`"));
}

}  // namespace
}  // namespace wijk::scenario
