#include "ui/text_find.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"

namespace wijk::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FindAll, TakesCapitalAndSmallLettersForTheSame) {
    EXPECT_THAT(find_all("Wim zegt: wim, WIM", "wIm"),
                ElementsAre(Found{0, 3}, Found{10, 13}, Found{15, 18}));
    EXPECT_THAT(find_all("ÉÉN één", "Één"), ElementsAre(Found{0, 5}, Found{6, 11}));
    EXPECT_THAT(find_all("Ÿ ŻÓŁĆ żółć", "ÿ"), ElementsAre(Found{0, 2}));
    EXPECT_THAT(find_all("ŻÓŁĆ żółć", "Żółć"), ElementsAre(Found{0, 8}, Found{9, 17}));
    EXPECT_THAT(find_all("ΑΒΓ Привет", "αβγ привет"), ElementsAre(Found{0, 19}));
}

TEST(FindAll, FindsNothingForNothingAndNoPlaceTwice) {
    EXPECT_THAT(find_all("aaaa", ""), IsEmpty());
    EXPECT_THAT(find_all("aaaaa", "aa"), ElementsAre(Found{0, 2}, Found{2, 4}));
    EXPECT_THAT(find_all("", "a"), IsEmpty());
    EXPECT_THAT(find_all("a×b", "A÷B"), IsEmpty());  // the signs between the letters of Latin-1 are no pair
}

RC_GTEST_PROP(FindAll, FindsWordsWhereverTheyStandAndWholeCharacters, (std::vector<int> letters)) {
    const std::vector<std::string> alphabet = {"a", "É", "é", "😀", " ", "\n", "ž", "Ž"};
    std::string text;
    for (const int letter : letters) text += alphabet[static_cast<std::size_t>(letter & 7)];
    const auto first = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const auto words = text.substr(first, 4);
    RC_PRE(!words.empty() && !base::first_invalid_utf8(words));
    bool there = false;
    for (const auto& place : find_all(text, words)) {
        RC_ASSERT(!base::first_invalid_utf8(text.substr(place.first, place.last - place.first)));
        // The place itself, or one that overlaps it.
        there = there || (place.first < first + words.size() && first < place.last);
    }
    RC_ASSERT(there);
}

}  // namespace
}  // namespace wijk::ui
