// What lies beside a scenario, what shipped data must be, and files that mean harm.

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>

#include "base/clock.h"
#include "scenario/condition_parser.h"
#include "scenario/example_frames.h"
#include "scenario/load.h"
#include "scenario/portrait.h"
#include "scenario/reactions.h"
#include "scenario/vocabulary.h"

namespace wijk::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace testing_support;
namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
    return base::real_files().read(path, 1024UL * 1024UL).value();
}
const fs::path assets = fs::path(WIJK_SOURCE_DIR) / "assets/mi";

std::vector<std::string> codes(const base::Diagnostics& diagnostics) {
    std::vector<std::string> out;
    for (const auto& one : diagnostics) out.emplace_back(one.code());
    return out;
}

class InAFolder : public testing::Test {
 protected:
    ~InAFolder() override { fs::remove_all(root_); }
    void write(const std::string& name, const std::string& text) {
        ASSERT_TRUE(files_.write(root_ / "proef" / name, text));
    }
    Loaded loaded(const std::string& language) {
        return load_folder(files_, root_ / "proef", language, reactions_keys(""));
    }
    base::Diagnostics checked() { return check_folder(files_, root_ / "proef", reactions_keys("")); }

    base::Files& files_ = base::real_files();
    fs::path root_ = fs::temp_directory_path() / base::new_id(base::system_clock(), base::system_random());
};

TEST_F(InAFolder, TheTranslationBesideAScenarioIsReadForItsLanguage) {
    write("scenario.yaml", file_keys(""));
    const auto source = loaded("nl").scenario;
    ASSERT_TRUE(source);
    write("scenario.en.yaml", translation_of(*source, "", ""));
    EXPECT_EQ(loaded("en").scenario->title, "in English");
    EXPECT_EQ(loaded("nl").scenario->title, "titel");
    EXPECT_EQ(loaded("").scenario->title, "titel");
    EXPECT_EQ(loaded("fr").scenario->title, "titel");
    EXPECT_THAT(codes(loaded("fr").diagnostics), ElementsAre("SC087"));
    EXPECT_EQ(load_folder(files_, root_ / "proef/scenario.yaml", "en", reactions_keys("")).scenario->title,
              "in English");
}

TEST_F(InAFolder, ACheckLooksAtEverythingBesideTheScenarioOnce) {
    write("scenario.yaml", scenario_of("condition", "trust >= 11"));
    const auto source = loaded("nl").scenario;
    ASSERT_TRUE(source);
    write("scenario.en.yaml", translation_of(*source, "", "oud: {from: 12345678, text: x}"));
    write("scenario.fr.yaml",
          translation_of(*source, "kind: translation\nof: proef\nlanguage: fr", "aim: {todo: x}"));
    write("portrait.yaml", "kind: portrait\nformat: 1\npersons: {resident: {age: 67, hair: blue}}\n");
    write("notes.md", "not: [yaml");
    EXPECT_THAT(codes(checked()), testing::UnorderedElementsAre("SC045", "SC082", "SC080", "YA039"));
}

TEST_F(InAFolder, NothingOrAFolderInPlaceOfAFileIsSaidClearly) {
    EXPECT_THAT(codes(loaded("nl").diagnostics), ElementsAre("SC003"));
    EXPECT_EQ(loaded("nl").scenario, nullptr);
    fs::create_directories(root_ / "proef/scenario.yaml");
    const auto found = loaded("nl").diagnostics;
    ASSERT_THAT(codes(found), ElementsAre("SC003"));
    EXPECT_THAT(found[0].hint_text(base::Language::nl), HasSubstr("is een map"));
}

TEST_F(InAFolder, ATranslationThatCannotBeReadIsNoSilentFallBack) {
    write("scenario.yaml", file_keys(""));
    write("scenario.en.yaml", std::string(1024UL * 1024UL + 1, 'x'));
    EXPECT_THAT(codes(loaded("en").diagnostics), testing::Contains("SC003"));
    EXPECT_EQ(loaded("en").scenario, nullptr);
    EXPECT_NE(loaded("nl").scenario, nullptr);
}

TEST_F(InAFolder, HostileFilesGiveAClearErrorEach) {
    const auto code_of = [&](const std::string& text) {
        write("scenario.yaml", text);
        const auto result = loaded("nl");
        EXPECT_EQ(result.scenario, nullptr);
        EXPECT_FALSE(result.diagnostics.empty());
        return result.diagnostics.empty() ? "" : std::string(result.diagnostics.back().code());
    };
    constexpr std::size_t megabyte = 1024UL * 1024UL;
    EXPECT_EQ(code_of(std::string(megabyte + 1, 'x')), "SC003");
    EXPECT_EQ(code_of("scenes: " + std::string(65, '[') + std::string(65, ']')), "YA007");
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'i'; ++c) {
        bomb += std::string(1, c) + ": &" + c + " [";
        for (int i = 0; i < 9; ++i)
            bomb += std::string("*") + static_cast<char>(c - 1) + (i < 8 ? ", " : "]\n");
    }
    const auto bombed = code_of(bomb);
    EXPECT_TRUE(bombed == "YA021" || bombed == "YA030" || bombed == "YA031") << bombed;
    EXPECT_EQ(code_of("title: \xC3\x28\n"), "YA002");
    EXPECT_EQ(code_of(""), "YA004");
    EXPECT_EQ(code_of("title: " + std::string(100'000, 'x') + "\n"), "YA005");
    std::string braces = "briefing: |\n";
    while (braces.size() < megabyte / 2) braces += "  {x}{x}{x}{x}{x}{x}{x}{x}\n";
    write("scenario.yaml", braces);
    EXPECT_THAT(codes(loaded("nl").diagnostics), testing::Contains("YA008"));
    std::string flow = "stops: [";
    while (flow.size() + 8 < megabyte) flow += "1,\n";
    EXPECT_EQ(code_of(flow + "1]\n"), "YA006");
}

TEST(AFileByItself, IsCheckedAsTheKindThatItSaysItIs) {
    const auto check = [](const std::string& text) {
        return codes(check_text(text, "a.yaml", reactions_keys("")));
    };
    EXPECT_THAT(check(file_keys("")), IsEmpty());
    EXPECT_THAT(check("kind: translation\nof: x\nlanguage: en\ntexts: {a: {txt: b}}\n"),
                ElementsAre("YA030"));
    EXPECT_THAT(check(reactions_keys("moves: {SR: {why: w, source: s, rows: []}}")), ElementsAre("YA030"));
    EXPECT_THAT(
        check(reactions_keys("moves: {GI: {why: w, source: s, rows: [{when: knows, change: {trust: 1}}]}}")),
        ElementsAre("SC041"));
    EXPECT_THAT(check("kind: portrait\nformat: 1\npersons: {}\n"), ElementsAre("YA041"));
    EXPECT_THAT(check("kind: vocabulary\nformat: 1\nroles: {x: {nl: \"y\"}}\nmoments: {}\nskills: {}\n"),
                ElementsAre("YA031"));
    EXPECT_THAT(check("kind: recipe\n"), ElementsAre("SC001"));
    EXPECT_THAT(check("a: [\n"), ElementsAre("YA014"));
}

TEST(Portraits, AreReadByTheWordsOfTheFormat) {
    const auto loaded = load_portraits(
        "kind: portrait\nformat: 1\npersons:\n  resident: {age: 67, face: long, build: broad, skin: light, "
        "hair: short, "
        "hair_colour: grey, beard: stubble, glasses: square, headscarf: none, clothes: tracksuit, "
        "clothes_colour: blue}\n"
        "  bram: {age: 40, hair: long}\nplace: sports_hall\n",
        "portrait.yaml");
    ASSERT_THAT(codes(loaded.diagnostics), IsEmpty());
    EXPECT_EQ(loaded.portraits->place, PlaceKind::sports_hall);
    EXPECT_EQ(loaded.portraits->of("resident"),
              (PortraitStyle{67, FaceShape::long_shape, Build::broad, Skin::light, Hair::short_cut,
                             HairColour::grey, Beard::stubble, Glasses::square, Headscarf::none,
                             Clothes::tracksuit, ClothesColour::blue}));
    EXPECT_EQ(loaded.portraits->of("bram").hair, Hair::long_hair);
    EXPECT_EQ(loaded.portraits->of("nobody"), PortraitStyle{});
}

TEST(Portraits, WithFaultsAreNoPortraits) {
    const auto loaded =
        load_portraits("kind: portrait\nformat: 1\npersons: {resident: {skin: grey}}\n", "portrait.yaml");
    EXPECT_THAT(codes(loaded.diagnostics), ElementsAre("YA039", "YA031"));
    EXPECT_FALSE(loaded.portraits);
}

TEST(ShippedReactions, AreWhatTheDesignStartsFrom) {
    base::Diagnostics diagnostics;
    const auto table =
        read_reactions(slurp(assets / "reactions.yaml"), "reactions.yaml", Names(), diagnostics);
    ASSERT_THAT(codes(diagnostics), IsEmpty());
    const auto reactions = table->spread();
    const auto steps = [&](const Reaction& reaction) {
        std::vector<std::string> out;
        for (const auto& row : reaction.rows) {
            std::string line = to_text(row.when, Names());
            for (const auto& step : row.change.steps)
                line += " " + Names().name(step.target) + (step.by < 0 ? "" : "+") + std::to_string(step.by);
            out.push_back(line);
        }
        return out;
    };
    const auto move = [&](skills::Code code) {
        return steps(reactions.moves[static_cast<std::size_t>(code)]);
    };
    using skills::Code;
    for (const auto code : {Code::SR, Code::CR, Code::AF})
        EXPECT_THAT(move(code),
                    ElementsAre("discord > 0 and toward != change discord-1", "trust < 7 trust+1"));
    for (const auto code : {Code::SEEK, Code::EMPHASIZE})
        EXPECT_THAT(move(code), ElementsAre("discord > 0 discord-1", "trust < 7 trust+1"));
    EXPECT_THAT(move(Code::CQ), ElementsAre("streak(CQ) >= 3 trust-1"));
    EXPECT_THAT(move(Code::PERSUADE), ElementsAre(" trust-1 discord+1"));
    EXPECT_THAT(move(Code::CONFRONT), ElementsAre(" trust-2 discord+2"));
    for (const auto code : {Code::OQ, Code::GI, Code::PWP, Code::STORY, Code::STRUCTURE})
        EXPECT_THAT(move(code), IsEmpty());
    const auto talk = [&](skills::Side side, skills::Kind kind) { return steps(reactions.of({side, kind})); };
    using skills::Kind;
    using skills::Side;
    for (const auto kind : {Kind::reason, Kind::desire, Kind::need})
        EXPECT_THAT(talk(Side::change, kind), ElementsAre("importance < 9 importance+1"));
    for (const auto kind : {Kind::ability, Kind::commitment, Kind::taking_steps})
        EXPECT_THAT(talk(Side::change, kind), ElementsAre("confidence < 9 confidence+1"));
    EXPECT_THAT(talk(Side::change, Kind::other), IsEmpty());
    for (std::size_t kind = 0; kind < skills::kind_count; ++kind)
        EXPECT_THAT(talk(Side::sustain, static_cast<Kind>(kind)),
                    ElementsAre("toward == sustain importance-1"));
}

TEST(ShippedVocabulary, HasWordsForEveryRoleInBothLanguages) {
    const auto loaded = load_vocabulary(slurp(assets / "vocabulary.yaml"), "vocabulary.yaml");
    ASSERT_THAT(codes(loaded.diagnostics), IsEmpty());
    for (const auto* role : {"welzijnswerker", "beweegcoach", "leefstijlcoach", "buurtsportcoach",
                             "jongerenwerker", "budgetcoach", "sleutelpersoon", "ervaringsdeskundige"})
        EXPECT_NE(loaded.vocabulary->role(role).en, role);
    EXPECT_EQ(loaded.vocabulary->role("tovenaar").nl, "tovenaar");
}

// ---- The shipped scenarios ----

std::vector<std::string> shipped() {
    std::vector<std::string> ids;
    for (const auto& entry : fs::directory_iterator(fs::path(WIJK_SOURCE_DIR) / "scenarios"))
        if (fs::exists(entry.path() / "scenario.yaml")) ids.push_back(entry.path().filename().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

class ShippedScenarios : public testing::TestWithParam<std::string> {};

TEST_P(ShippedScenarios, LoadWithoutErrorsInBothLanguages) {
    const auto folder = fs::path(WIJK_SOURCE_DIR) / "scenarios" / GetParam();
    const auto vocabulary =
        load_vocabulary(slurp(assets / "vocabulary.yaml"), "vocabulary.yaml").vocabulary.value();
    LoadOptions options;
    options.vocabulary = &vocabulary;
    const auto reactions = slurp(assets / "reactions.yaml");
    std::string faults;
    for (const auto& one : check_folder(base::real_files(), folder, reactions, options))
        faults += base::to_text(one, base::Language::en);
    EXPECT_EQ(faults, "");
    for (const auto* language : {"nl", "en"}) {
        const auto loaded = load_folder(base::real_files(), folder, language, reactions, options);
        ASSERT_TRUE(loaded.scenario) << language;
        EXPECT_EQ(loaded.scenario->language, language);
        const auto again = load(loaded.sources, language);
        EXPECT_EQ(again.hash, loaded.hash) << "its stored texts open as the same version";
    }
    EXPECT_TRUE(fs::exists(folder / "portrait.yaml"));
}

INSTANTIATE_TEST_SUITE_P(Folder, ShippedScenarios, testing::ValuesIn(shipped()), [](const auto& one) {
    std::string name = one.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
}  // namespace wijk::scenario
