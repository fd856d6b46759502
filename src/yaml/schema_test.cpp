#include "yaml/schema.h"

#include <array>
#include <set>

#include <gmock/gmock.h>

#include "yaml/read.h"
#include "yaml/records.h"

namespace wijk::yaml {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A small kind of file with a field of every sort.
constexpr std::array<std::string_view, 3> feelings = {"sad", "worried", "hopeful"};
constexpr Type prose = {.scalar = Scalar::prose};
constexpr Type id = {.scalar = Scalar::id};
constexpr Type level = {.scalar = Scalar::whole, .least = 1, .most = 3};
constexpr Type truth = {.scalar = Scalar::truth};
constexpr Type date = {.scalar = Scalar::date};
constexpr Type feeling = {.scalar = Scalar::word, .words = feelings};
constexpr Type stops = {.items = &level, .fewest = 1};
constexpr Type talk = {.scalar = Scalar::text, .items = &prose, .fewest = 1};
constexpr Field person_fields[] = {{"name", &prose, Need::required, {"hoe hij heet", "what he is called"}}};
constexpr Type person = {.fields = person_fields};
constexpr Field range_fields[] = {{"start", &level, Need::required, {"begin", "start"}}};
constexpr Type visits = {.scalar = Scalar::truth, .fields = range_fields};
constexpr Type people = {.values = &person};
constexpr Field file_fields[] = {
    {"title", &prose, Need::required, {"titel", "title"}},
    {"id", &id, Need::optional, {"id", "id"}},
    {"level", &level, Need::optional, {"niveau", "level"}},
    {"once", &truth, Need::optional, {"eens", "once"}},
    {"dated", &date, Need::optional, {"datum", "date"}},
    {"feels", &feeling, Need::optional, {"gevoel", "feeling"}},
    {"stops", &stops, Need::optional, {"haltes", "stops"}},
    {"talk", &talk, Need::optional, {"taal", "talk"}},
    {"resident", &person, Need::optional, {"wie", "who"}},
    {"visits", &visits, Need::optional, {"bezoek", "visits"}},
    {"cast", &people, Need::optional, {"anderen", "others"}},
};
constexpr Type small_file = {.fields = file_fields};

base::Diagnostics check_file(std::string_view text) {
    auto result = read(text, "a.yaml");
    if (result.root) check(*result.root, small_file, "a.yaml", result.diagnostics);
    return result.diagnostics;
}

std::vector<std::string> faults(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& one : check_file(text))
        out.push_back(std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
                      std::string(one.code()));
    return out;
}

TEST(Schema, FindsNothingInAFileThatIsAsItSays) {
    EXPECT_THAT(
        faults("title: Wim\nid: wim-2\nlevel: +3\nonce: false\ndated: 2024-02-29\nfeels: sad\nstops: [1, 2]\n"
               "talk: neutral\nresident: {name: Wim}\nvisits: true\ncast: {bram: {name: Bram}}\n"),
        IsEmpty());
}

TEST(Schema, ReportsEverythingAtOnce) {
    EXPECT_THAT(
        faults("titel: Wim\nlevel: 1.0\nonce: ja\ndated: 2023-02-29\nfeels: [sad]\nstops: [1, 4, x]\n"
               "resident: {nam: Wim}\nvisits: {}\ncast: {Bram: {}}\nid: 7\n"),
        ElementsAre("1:1 YA030", "2:8 YA033", "3:7 YA035", "4:8 YA040", "5:8 YA032", "6:12 YA034",
                    "6:15 YA033", "7:12 YA030", "8:9 YA031", "9:8 YA038", "9:14 YA031", "10:5 YA038"));
}

TEST(Schema, SaysWhichKeyOrWordWasProbablyMeant) {
    const auto found = check_file("title: Wim\nresidnet: {name: Wim}\nfeels: woried\nxyzzy: 1\n");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].hint_text(base::Language::nl), "Bedoelde je `resident`?");
    EXPECT_EQ(found[1].hint_text(base::Language::en), "Did you mean `worried`?");
    EXPECT_THAT(found[2].hint_text(base::Language::nl), testing::HasSubstr("`title`, `id`, `level`"));
}

TEST(Schema, OffersAnIdThatWouldDo) {
    const auto hint = [](const std::string& wish) {
        return check_file("title: Wim\nid: \"" + wish + "\"\n").at(0).hint_text(base::Language::en);
    };
    EXPECT_THAT(hint("Opa Wim!"), testing::HasSubstr("`opa-wim`"));
    EXPECT_THAT(hint("7"), testing::StartsWith("Start with a small letter"));
    EXPECT_THAT(hint("é"), testing::StartsWith("Start with a small letter"));
}

TEST(Schema, ReportsAKeyWithoutValueOnlyOnce) {
    EXPECT_THAT(faults("title: Wim\nresident: {name: Wim, de keeper}\n"), ElementsAre("2:23 YA025"));
}

TEST(Schema, TakesNoNumberThatOnlyLooksLikeOne) {
    for (const auto* text : {"", "+", "-", "+-1", "1.0", "1e3", "0x1", " 1", "1 ", "12345678901", "--1"})
        EXPECT_EQ(to_whole(text), std::nullopt) << text;
    EXPECT_EQ(to_whole("-3"), -3);
    EXPECT_EQ(to_whole("+2"), 2);
    EXPECT_EQ(to_whole("012"), 12);
    for (const auto* text : {"yes", "True", "TRUE", "on", "1", "ja", ""})
        EXPECT_EQ(to_truth(text), std::nullopt);
}

class EachRecord : public testing::TestWithParam<std::size_t> {
 protected:
    static const base::DiagnosticRecord& tested() { return records()[GetParam()]; }

    static std::set<std::string> codes(std::string_view text) {
        Limits limits;
        if (tested().context == "small") limits = {.bytes = 100, .line = 30, .nodes = 8, .depth = 3};
        if (tested().context == "patience") limits.faults = 0;
        auto result = read(text, "a.yaml", limits);
        if (result.root && tested().context == "schema")
            check(*result.root, small_file, "a.yaml", result.diagnostics);
        std::set<std::string> found;
        for (const auto& one : result.diagnostics) {
            found.emplace(one.code());
            for (const auto language : {base::Language::nl, base::Language::en})
                EXPECT_THAT(one.message(language) + one.hint_text(language),
                            testing::Not(testing::ContainsRegex("\\{[a-z_]+\\}")))
                    << "every {name} is filled in";
        }
        return found;
    }
};

TEST_P(EachRecord, IsTriggeredByItsFailingExampleAlone) {
    EXPECT_THAT(codes(tested().failing), ElementsAre(tested().code)) << tested().failing;
}

TEST_P(EachRecord, IsNotTriggeredByItsPassingExample) {
    EXPECT_THAT(codes(tested().passing), IsEmpty()) << tested().passing;
}

TEST_P(EachRecord, SpeaksBothLanguages) {
    for (const auto& text : {tested().message, tested().why, tested().mend}) {
        EXPECT_FALSE(text.nl.empty());
        EXPECT_FALSE(text.en.empty());
        EXPECT_NE(text.nl, text.en);
    }
}

INSTANTIATE_TEST_SUITE_P(Yaml, EachRecord, testing::Range<std::size_t>(0, records().size()),
                         [](const auto& one) { return std::string(records()[one.param].code); });

TEST(Records, HaveCodesThatRiseSoThatNoneIsUsedTwice) {
    std::string_view before;
    for (const auto& one : records()) {
        EXPECT_GT(one.code, before);
        before = one.code;
    }
}

}  // namespace
}  // namespace wijk::yaml
