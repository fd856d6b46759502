#include "yaml/read.h"

#include <string>

#include <gmock/gmock.h>

#include "yaml/records.h"

namespace wijk::yaml {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "line:column CODE" of each diagnostic.
std::vector<std::string> faults(const Read& read) {
    std::vector<std::string> out;
    for (const auto& one : read.diagnostics)
        out.push_back(std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
                      std::string(one.code()));
    return out;
}
std::vector<std::string> faults(std::string_view text) {
    return faults(read(text, "a.yaml"));
}

Node good(std::string_view text) {
    auto result = read(text, "a.yaml");
    EXPECT_THAT(faults(result), IsEmpty()) << text;
    return result.root ? *result.root : Node{};
}

TEST(Reading, KeepsEveryScalarAsItWasWritten) {
    const auto root = good("a: no\nb: 012\nc: 22:30\nd: 1.10\ne: ~\nf: Null\ng: null # none\n");
    EXPECT_EQ(root.text_of("a"), "no");
    EXPECT_EQ(root.text_of("b"), "012");
    EXPECT_EQ(root.text_of("c"), "22:30");
    EXPECT_EQ(root.text_of("d"), "1.10");
    EXPECT_EQ(root.text_of("e"), "~");
    EXPECT_EQ(root.text_of("f"), "Null");
    EXPECT_EQ(root.text_of("g"), "null");
}

TEST(Reading, GivesKeysAndValuesTheirPlaceInCharacters) {
    const auto root = good("één: {ü: \"x\", y: z}\nlist:\n  - é: b\n");
    ASSERT_EQ(root.entries.size(), 2U);
    EXPECT_EQ(root.entries[0].spot, (Spot{1, 1}));
    const auto& flow = root.entries[0].value;
    EXPECT_EQ(flow.spot, (Spot{1, 6}));
    EXPECT_EQ(flow.entries[0].spot, (Spot{1, 7}));
    EXPECT_EQ(flow.entries[0].value.spot, (Spot{1, 10}));
    EXPECT_EQ(flow.entries[1].spot, (Spot{1, 15}));
    const auto& item = root.entries[1].value.items.at(0);
    EXPECT_EQ(item.entries[0].spot, (Spot{3, 5}));
    EXPECT_EQ(item.entries[0].value.spot, (Spot{3, 8}));
}

TEST(Reading, KnowsWhereACharacterOfATextStands) {
    const auto root = good("a: één twee\nb: \"één twee\"\nc: \"\\\"één twee\"\nd: |\n  één twee\n");
    EXPECT_EQ(root.find("a")->spot_of(6), (Spot{1, 8}));
    EXPECT_EQ(root.find("b")->spot_of(6), (Spot{2, 9}));
    EXPECT_EQ(root.find("c")->spot_of(7), (Spot{3, 4})) << "an escape shifts what follows";
    EXPECT_EQ(root.find("d")->spot_of(6), (Spot{4, 4}));
}

TEST(Reading, TellsHowATextWasWritten) {
    const auto root = good("a: x\nb: 'x'\nc: |\n  x\nd: >\n  x\n  y\n");
    EXPECT_EQ(root.find("a")->style, Node::Style::plain);
    EXPECT_EQ(root.find("b")->style, Node::Style::quoted);
    EXPECT_EQ(root.find("c")->style, Node::Style::block);
    EXPECT_EQ(root.text_of("c"), "x\n");
    EXPECT_EQ(root.text_of("d"), "x y\n");
}

TEST(Reading, MarksAPlainTextThatACommentCutsShort) {
    const auto root =
        good("a: nummer #1\nb: \"nummer #1\"\nc: nummer#1\nd: twee\n  regels # weg\ne: [f #1\n  ]\n");
    EXPECT_EQ(root.text_of("a"), "nummer");
    EXPECT_TRUE(root.find("a")->cut_by_comment);
    EXPECT_FALSE(root.find("b")->cut_by_comment);
    EXPECT_FALSE(root.find("c")->cut_by_comment);
    EXPECT_EQ(root.text_of("d"), "twee regels");
    EXPECT_TRUE(root.find("d")->cut_by_comment);
    EXPECT_TRUE(root.find("e")->items.at(0).cut_by_comment);
}

TEST(Reading, TakesLineEndsOfAnySystemAndAByteOrderMark) {
    const auto root = good(
        "\xEF\xBB\xBF"
        "a: |\r\n  een\r\n  twee\r\nb: c\rd: e\r\n");
    EXPECT_EQ(root.text_of("a"), "een\ntwee\n");
    EXPECT_EQ(root.entries[0].spot, (Spot{1, 1}));
    EXPECT_EQ(root.find("b")->spot, (Spot{4, 4}));
    EXPECT_EQ(root.text_of("d"), "e");
}

TEST(Reading, GoesOnAfterAFaultThatIsNotOfSyntax) {
    const auto result = read("a: &x 1\na: 2\nb:\nc: *x\nd: !t 3\ne: {f, g}\n", "a.yaml");
    EXPECT_THAT(faults(result), ElementsAre("1:4 YA020", "2:1 YA024", "3:1 YA025", "4:4 YA021", "5:4 YA022",
                                            "6:5 YA025", "6:8 YA025"));
    ASSERT_TRUE(result.root);
    EXPECT_EQ(result.root->text_of("a"), "1") << "the first of two stays";
    EXPECT_EQ(result.diagnostics[1].related.at(0).place, (base::Place{"a.yaml", 1, 1}));
}

TEST(Reading, ReportsAnEmptyItemAtItsDash) {
    EXPECT_THAT(faults("a:\n  - x\n  -\n  # y\n  - z\n"), ElementsAre("3:3 YA026"));
    EXPECT_THAT(faults("a:\n  - x\n  -\nb: c\n"), ElementsAre("3:3 YA026"));
}

TEST(Reading, FindsTheQuoteThatWasForgottenAndNotThePlaceWhereItHurts) {
    EXPECT_THAT(faults("a: \"Ik wil\nfeels: sad\n"), ElementsAre("1:4 YA028"));
    EXPECT_THAT(faults("a: \"Ik wil\nb: \"niet\"\nc: d\n"), ElementsAre("1:4 YA027"));
    EXPECT_THAT(faults("x: 1\na:\n  - \"Ik wil\n  - b: \"niet\"\n    c: \"d\"\n"), ElementsAre("3:5 YA027"));
    EXPECT_THAT(faults("a: 'Ik wil\nb: c\n"), ElementsAre("1:4 YA028"));
    EXPECT_THAT(faults("a: \"Zij zei \"nee\" tegen mij\"\n"), ElementsAre("1:14 YA017"));
}

TEST(Reading, SaysWhatIsWrongWithTheSyntaxInItsOwnWords) {
    EXPECT_THAT(faults("a: één: twee\n"), ElementsAre("1:7 YA012"));
    EXPECT_THAT(faults("a:\n  b: 1\n c: 2\n"), ElementsAre("3:2 YA013"));
    EXPECT_THAT(faults("a: 1\n  b: 2\n"), ElementsAre("2:3 YA013"));
    EXPECT_THAT(faults("a: [x, {y: 1]\n"), ElementsAre("1:8 YA014"));
    EXPECT_THAT(faults("a:\n  - x\n - y\n"), ElementsAre("3:2 YA013"));
    EXPECT_THAT(faults("a: *onbekend\n"), ElementsAre("1:4 YA021"));
}

TEST(Reading, DoesNotTakeTextInABlockForSyntax) {
    good("a: |\n  - \"open\n  b: 'open\n  {[ &x *y !z\n\n  # geen opmerking\nc: d\n");
}

TEST(Reading, RefusesAnAliasBombWithoutUnfoldingIt) {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const auto name = std::to_string(i), before = std::to_string(i - 1);
        bomb += "a" + name + ": &a" + name + " [";
        for (int j = 0; j < 10; ++j) bomb += "*a" + before + (j < 9 ? ", " : "]\n");
    }
    const auto result = read(bomb, "a.yaml");
    EXPECT_THAT(result.diagnostics.front().code(), "YA020");
    EXPECT_EQ(result.diagnostics.back().code(), "YA021");
}

TEST(Reading, RefusesAMegabyteAndOneByte) {
    std::string text = "a: |\n";
    while (text.size() < 1024UL * 1024UL) text += "  Ik rook al veertig jaar en het bevalt me prima.\n";
    text.resize(1024UL * 1024UL);
    EXPECT_THAT(faults(text), IsEmpty());
    EXPECT_THAT(faults(text + "x"), ElementsAre("0:0 YA001"));
}

TEST(Reading, RefusesWhatIsNestedDeeperThanTheLimit) {
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '[') + "x" +
               std::string(static_cast<std::size_t>(depth), ']');
    };
    EXPECT_THAT(faults(nested(64)), IsEmpty());
    EXPECT_THAT(faults(nested(65)), ElementsAre("1:65 YA007"));
    EXPECT_THAT(faults(nested(9000)), ElementsAre("1:65 YA007"));
    EXPECT_THAT(faults(std::string(9000, '[')).size(), 1U);
    EXPECT_THAT(faults(std::string(9000, '{')).size(), 1U);
    std::string lines;
    for (int i = 0; i < 60; ++i) lines += std::string(15'000, '[') + "\n";
    EXPECT_THAT(faults(lines), ElementsAre("1:65 YA007"));
    EXPECT_THAT(faults("a: 1\n- " + lines), ElementsAre("2:67 YA007"));
    EXPECT_THAT(faults("a: |\n  [1] lacht\n  [ , \"\n"), IsEmpty());
    std::string dashes;
    for (int i = 0; i < 200; ++i) dashes += "- ";
    EXPECT_THAT(faults(dashes + "x"), ElementsAre("1:129 YA007"));
}

TEST(Reading, RefusesAMillionElementsAndEndlessLines) {
    std::string flow = "a: [";
    while (flow.size() + 8 < 1024UL * 1024UL) flow += "1,\n";
    EXPECT_THAT(faults(flow + "1]\n").size(), 1U);
    EXPECT_THAT(faults(flow.substr(3) + "1]\n"), ElementsAre("60001:2 YA006"))
        << "a list may be a whole file";
    std::string commas = "a: [";
    while (commas.size() + 8 < 1024UL * 1024UL) commas += std::string(10'000, ',') + "\n";
    EXPECT_THAT(faults(commas + "]\n").size(), 1U);
    EXPECT_THAT(faults("a: " + std::string(100'000, 'x') + "\n"), ElementsAre("1:1 YA005"));
    std::string keys;
    while (keys.size() + 16 < 1024UL * 1024UL) keys += "k" + std::to_string(keys.size()) + ": 1\n";
    EXPECT_THAT(faults(keys).size(), 1U);
}

TEST(Reading, RefusesWhatIsNoText) {
    EXPECT_THAT(faults(""), ElementsAre("1:1 YA004"));
    EXPECT_THAT(faults("\n\n---\n"), ElementsAre("1:1 YA004"));
    EXPECT_THAT(faults("a: \xC3\x28\n"), ElementsAre("1:4 YA002"));
    EXPECT_THAT(faults("a: b\nc: \x1B[31m\n"), ElementsAre("2:4 YA003"));
    EXPECT_THAT(faults("a: \xC2\x9B\n"), ElementsAre("1:4 YA003"));
    EXPECT_THAT(faults("a: \"\\e[31m\"\n"), ElementsAre("1:4 YA003")) << "an escape makes one too";
    EXPECT_THAT(faults(std::string_view("a\0b", 3)), ElementsAre("1:2 YA003"));
    EXPECT_THAT(faults("\xFF\xFE"
                       "a\0"),
                ElementsAre("1:1 YA002"));
}

}  // namespace
}  // namespace wijk::yaml
