#include "base/text.h"

#include <sstream>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wijk::base {
namespace {

/// Any number below 2^21 in the four forms of UTF-8, the forms that are too long for it included.
std::string encoded(unsigned code, int length) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    switch (length) {
        case 1:
            return {static_cast<char>(code)};
        case 2:
            return {static_cast<char>(0xC0U | code >> 6U), tail(0)};
        case 3:
            return {static_cast<char>(0xE0U | code >> 12U), tail(6), tail(0)};
        default:
            return {static_cast<char>(0xF0U | code >> 18U), tail(12), tail(6), tail(0)};
    }
}

int shortest(unsigned code) {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

std::string lines_of(const std::vector<std::string>& words, char between) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : std::string(1, between)) + word;
    return text;
}

TEST(Utf8, TakesEveryCodePointButSurrogatesInItsShortestFormAlone) {
    for (unsigned code = 0; code < 0x200000; ++code) {
        const bool fine = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        for (int length = shortest(code); length <= 4; ++length) {
            const auto text = encoded(code, length);
            const bool taken = fine && length == shortest(code);
            ASSERT_EQ(!first_invalid_utf8(text), taken) << std::hex << code << " in " << length;
            ASSERT_EQ(character_length(text), taken ? text.size() : 1U) << std::hex << code;
        }
    }
}

TEST(Utf8, SaysAtWhichByteItBreaks) {
    EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
    EXPECT_EQ(first_invalid_utf8("Zoë"), std::nullopt);
    EXPECT_EQ(first_invalid_utf8("Zo\xEB"), 2U);
    EXPECT_EQ(first_invalid_utf8("é\x80"), 2U);
    EXPECT_EQ(first_invalid_utf8("a\xE2\x82"), 1U) << "cut off in the middle of a sign";
    EXPECT_EQ(first_invalid_utf8("\xFE"), 0U);
}

TEST(Utf8, CountsCharactersAndTakesAStrayByteForOne) {
    EXPECT_EQ(characters(""), 0U);
    EXPECT_EQ(characters("één"), 3U);
    EXPECT_EQ(characters("😀!"), 2U);
    EXPECT_EQ(characters("a\xFF\x80z"), 4U);
    EXPECT_EQ(character_length(""), 0U);
    EXPECT_EQ(character_length("\xE2\x82"), 1U);
}

RC_GTEST_PROP(Utf8, NeverReadsBehindTheEndOfAnyBytes, (const std::string& bytes)) {
    // A copy of its own size, so that the sanitizer sees a step behind its end.
    const std::vector<char> exact(bytes.begin(), bytes.end());
    const std::string_view text(exact.data(), exact.size());
    RC_ASSERT(characters(text) <= text.size());
    const auto broken = first_invalid_utf8(text);
    RC_ASSERT(!broken || *broken < text.size());
    RC_ASSERT(!first_invalid_utf8(text.substr(0, broken.value_or(text.size()))));
}

TEST(Words, AreRunsOfAnythingButWhiteSpace) {
    EXPECT_EQ(words(""), 0);
    EXPECT_EQ(words(" \t\r\n "), 0);
    EXPECT_EQ(words("Ja."), 1);
    EXPECT_EQ(words("  Dat komt van dat roken,\nweet ik ook wel.  "), 9);
    EXPECT_EQ(words("zo'n half-uur - of 30\u00A0minuten"), 6);
    EXPECT_EQ(words("caf\u00E9 na\u00EFef"), 2);
}

RC_GTEST_PROP(Words, AreAsManyAsWerePutTogether, ()) {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::nonEmpty(rc::gen::string<std::string>().as("any bytes")));
    std::vector<std::string> kept;
    for (const auto& part : parts)
        if (words(part) == 1 && words("x" + part + "x") == 1) kept.push_back(part);
    for (const char between : {' ', '\t', '\n'})
        RC_ASSERT(words(lines_of(kept, between)) == static_cast<int>(kept.size()));
}

TEST(Trim, TakesWhiteSpaceFromTheEndsAndLeavesTheMiddle) {
    EXPECT_EQ(trim_end(" a b \r\n\t"), " a b");
    EXPECT_EQ(trim("\n a b \n"), "a b");
    EXPECT_EQ(trim(" \n "), "");
    EXPECT_EQ(trim_end(""), "");
}

TEST(Id, IsALetterAndThenLettersDigitsAndTwoSigns) {
    for (const auto* good : {"a", "opa-wim", "scene_2", "x0123456789"}) EXPECT_TRUE(is_id(good)) << good;
    for (const auto* bad : {"", "7", "12", "-a", "_a", "Opa", "a b", "a.b", "é", "aé"})
        EXPECT_FALSE(is_id(bad)) << bad;
    EXPECT_TRUE(is_id(std::string(40, 'a')));
    EXPECT_FALSE(is_id(std::string(41, 'a')));
}

constexpr std::string_view keys[] = {"replies", "resident", "ending", "write_first", "says", "say", "on"};

TEST(Nearest, FindsWhatASlipOfTheFingersMeant) {
    EXPECT_EQ(nearest("replys", keys), "replies");
    EXPECT_EQ(nearest("repleis", keys), "replies");
    EXPECT_EQ(nearest("writefirst", keys), "write_first");
    EXPECT_EQ(nearest("edning", keys), "ending");
    EXPECT_EQ(nearest("no", keys), "on");
    EXPECT_EQ(nearest("sayz", keys), "says") << "both are one letter away; the first stands";
}

TEST(Nearest, FindsNothingWhereNothingIsNear) {
    EXPECT_EQ(nearest("portrait", keys), "");
    EXPECT_EQ(nearest("xyz", keys), "");
    EXPECT_EQ(nearest("replies", {}), "");
    EXPECT_EQ(nearest(std::string(100'000, 'r'), keys), "");
}

TEST(Nearest, TakesNoWordWithNothingInCommonForASlip) {
    constexpr std::string_view letters[] = {"a", "b"};
    EXPECT_EQ(nearest("x", letters), "");
    EXPECT_EQ(nearest("", letters), "");
}

// FIPS 180-4 and its examples by NIST.
TEST(Sha256, GivesThePublishedHashes) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, GivesItsFirstDigits) {
    EXPECT_EQ(sha256_hex("abc", 8), "ba7816bf");
    EXPECT_EQ(sha256_hex("abc", 1), "b");
}

TEST(Wrap, BreaksAtSpacesAndNeverInsideAWord) {
    EXPECT_EQ(wrap("een twee drie", 8), "een twee\ndrie");
    EXPECT_EQ(wrap("een twee drie", 7), "een\ntwee\ndrie");
    EXPECT_EQ(wrap("een  twee\t", 20), "een twee");
    EXPECT_EQ(wrap("gezondheidscentrum is lang", 6), "gezondheidscentrum\nis\nlang");
    EXPECT_EQ(wrap("", 10), "");
}

TEST(Wrap, CountsCharactersAndNotBytes) {
    EXPECT_EQ(wrap("één één", 7), "één één");
}

TEST(Wrap, KeepsTheWritersLinesAndIndentsEach) {
    EXPECT_EQ(wrap("een\n\ntwee drie", 8, "  "), "  een\n\n  twee\n  drie");
}

TEST(Wrap, KeepsANoBreakSpaceTogether) {
    EXPECT_EQ(wrap("wel 60\u00A0% mee", 7), "wel\n60\u00A0%\nmee");
}

RC_GTEST_PROP(Wrap, LosesNoWordAndKeepsItsWidth, ()) {
    const auto said = *rc::gen::container<std::vector<std::string>>(
        rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("aeiou.,")))));
    const auto width = *rc::gen::inRange<std::size_t>(1, 40);
    const auto text = lines_of(said, ' ');
    const auto wrapped = wrap(text, width, "> ");
    std::istringstream lines(wrapped);
    std::vector<std::string> back;
    for (std::string line; std::getline(lines, line);) {
        RC_ASSERT(line.starts_with("> "));
        std::istringstream parts(line.substr(2));
        int on_line = 0;
        for (std::string word; parts >> word; ++on_line) back.push_back(word);
        RC_ASSERT(line.size() <= width || on_line == 1);
    }
    RC_ASSERT(back == said);
}

TEST(Uuid5, IsTheOneOfTheStandardsOwnExample) {
    EXPECT_EQ(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com"),
              "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        << "RFC 9562, A.4";
}

TEST(Uuid5, IsAnotherForAnotherNameOrSpace) {
    const auto space = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    EXPECT_EQ(uuid5(space, "a"), uuid5("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "a"));
    EXPECT_NE(uuid5(space, "a"), uuid5(space, "b"));
    EXPECT_NE(uuid5(space, "a"), uuid5("6ba7b811-9dad-11d1-80b4-00c04fd430c8", "a"));
}

}  // namespace
}  // namespace wijk::base
