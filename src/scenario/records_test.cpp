#include "yaml/records.h"

#include <fstream>
#include <memory>
#include <set>

#include <gmock/gmock.h>

#include "base/clock.h"
#include "base/text.h"
#include "scenario/example_frames.h"
#include "scenario/faults.h"
#include "scenario/load.h"
#include "scenario/portrait.h"
#include "scenario/vocabulary.h"

namespace wijk::scenario {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace testing_support;
namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
    return base::real_files().read(path, 1024UL * 1024UL).value();
}

/// Loads an example in its frame as a person's files would be loaded.
class ExampleLoader {
 public:
    ExampleLoader() {
        const fs::path assets = fs::path(WIJK_SOURCE_DIR) / "assets/mi";
        vocabulary_ =
            load_vocabulary(slurp(assets / "vocabulary.yaml"), "vocabulary.yaml").vocabulary.value();
        options_.vocabulary = &vocabulary_;
        options_.today = "2026-09-01";
    }

    base::Diagnostics diagnostics(std::string_view frame, const std::string& fragment) {
        if (frame == "folder" || frame == "path" || frame == "persons") return in_a_folder(frame, fragment);
        ScenarioSources sources;
        sources.file = "scenario.yaml";
        sources.scenario = scenario_of(frame, fragment);
        sources.reactions = reactions_keys(frame == "reactions" ? fragment : "");
        std::string language;
        if (frame == "language") language = fragment;
        if (frame == "texts" || frame == "translation" || frame == "lines") {
            language = "en";
            sources.translation_file = "scenario.en.yaml";
            sources.translation =
                translation_of(*load(sources, "", options_).scenario, frame == "translation" ? fragment : "",
                               frame == "texts" ? fragment : "");
        }
        return load(sources, language, options_).diagnostics;
    }

 private:
    base::Diagnostics in_a_folder(std::string_view frame, const std::string& fragment) {
        const auto root =
            fs::temp_directory_path() / base::new_id(base::system_clock(), base::system_random());
        const auto folder = root / (frame == "folder" ? fragment : "proef");
        auto& files = base::real_files();
        EXPECT_TRUE(files.write(folder / "scenario.yaml", file_keys("")));
        if (frame == "persons") {
            EXPECT_TRUE(files.write(folder / "portrait.yaml",
                                    "kind: portrait\nformat: 1\npersons:" + below(fragment) + "\n"));
        }
        auto found = check_folder(files, frame == "path" ? root / fragment / "scenario.yaml" : folder,
                                  reactions_keys(""), options_);
        fs::remove_all(root);
        return found;
    }

    Vocabulary vocabulary_;
    LoadOptions options_;
};

class EachScenarioRecord : public testing::TestWithParam<std::size_t> {
 protected:
    static const base::DiagnosticRecord& tested() { return records()[GetParam()]; }
    std::set<std::string> codes(std::string_view fragment) {
        std::set<std::string> found;
        for (const auto& one : loader_.diagnostics(tested().context, std::string(fragment))) {
            found.emplace(one.code());
            shown_ += base::to_text(one, base::Language::nl);
        }
        return found;
    }
    ExampleLoader loader_;
    std::string shown_;
};

TEST_P(EachScenarioRecord, IsTriggeredByItsFailingExampleAlone) {
    EXPECT_THAT(codes(tested().failing), ElementsAre(tested().code)) << shown_;
}

TEST_P(EachScenarioRecord, IsNotTriggeredByItsPassingExample) {
    EXPECT_THAT(codes(tested().passing), IsEmpty()) << shown_;
}

TEST_P(EachScenarioRecord, SpeaksBothLanguagesWithEveryNameFilledIn) {
    for (const auto& text : {tested().message, tested().why, tested().mend}) {
        EXPECT_FALSE(text.nl.empty());
        EXPECT_FALSE(text.en.empty());
        EXPECT_NE(text.nl, text.en);
    }
    for (const auto& one : loader_.diagnostics(tested().context, std::string(tested().failing)))
        for (const auto language : {base::Language::nl, base::Language::en})
            for (const auto& [name, value] : one.arguments) {
                EXPECT_FALSE(value.empty()) << name;
                EXPECT_THAT(one.message(language) + one.hint_text(language),
                            testing::Not(testing::HasSubstr("{" + name + "}")));
            }
}

INSTANTIATE_TEST_SUITE_P(Scenario, EachScenarioRecord, testing::Range<std::size_t>(0, records().size()),
                         [](const auto& one) { return std::string(records()[one.param].code); });

TEST(ScenarioRecords, HaveCodesThatRiseSoThatNoneIsUsedTwice) {
    std::string_view before;
    for (const auto& one : records()) {
        EXPECT_GT(one.code, before);
        before = one.code;
    }
}

TEST(ScenarioRecords, AreFoundByCodeInAnyCase) {
    ASSERT_NE(find_record("sc014"), nullptr);
    EXPECT_EQ(find_record("sc014")->code, "SC014");
    EXPECT_EQ(find_record("YA024")->code, "YA024");
    EXPECT_EQ(find_record("SC0"), nullptr);
    EXPECT_EQ(find_record(""), nullptr);
}

TEST(ScenarioRecords, ExplainThemselvesAndFillAPageInBothLanguages) {
    for (const auto language : {base::Language::nl, base::Language::en}) {
        const auto page = reference_page(all_records(), language);
        EXPECT_FALSE(base::first_invalid_utf8(page)) << "an example of broken text must not break the page";
        for (const auto* one : all_records()) {
            EXPECT_THAT(page, testing::HasSubstr("## " + std::string(one->code) + " "));
            EXPECT_THAT(explain(*one, language), testing::HasSubstr(std::string(one->code)));
        }
    }
    EXPECT_THAT(explain(*find_record("SC013"), base::Language::nl), testing::HasSubstr("Zo gaat het mis:"));
}

}  // namespace
}  // namespace wijk::scenario
