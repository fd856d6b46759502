#include "drills/card.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"
#include "drills/testing.h"

namespace wijk::drills {
namespace {

using base::Language;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing_support::Shipped;
using testing_support::shipped;

Card card(const Shipped& from, const Drill& drill) {
    return card_of(drill, from.here, from.catalogue);
}
Explanation explained(const Shipped& from, const Drill& drill, std::size_t choice,
                      std::optional<Move> own = {}) {
    return explain(drill, card(from, drill), choice, own, from.here, from.catalogue);
}

/// What is wrong with a text that a person reads.
std::string fault(const std::string& text) {
    if (base::trim(text).empty()) return "empty";
    if (text.find('<') != std::string::npos) return "a text is missing: " + text;
    if (text.find('{') != std::string::npos) return "not filled in: " + text;
    return {};
}

class ShippedCards : public ::testing::TestWithParam<Language> {
 protected:
    const Shipped& from_ = shipped(GetParam());
};

TEST_P(ShippedCards, AreWellFormed) {
    for (const auto& drill : from_.pool) {
        const auto shown = card(from_, drill);
        SCOPED_TRACE(std::string(to_id(drill.kind)) + " " + drill.item);
        std::vector<std::string> texts = {shown.kind_name, shown.question, shown.line.says, shown.line.who};
        for (const auto& said : shown.before) texts.push_back(said.says);
        for (const auto& said : shown.beside) texts.push_back(said.says);
        std::set<std::string> ids, words;
        for (const auto& choice : shown.choices) {
            texts.push_back(choice.text);
            EXPECT_TRUE(ids.insert(choice.id).second) << choice.id;
            EXPECT_TRUE(words.insert(choice.text).second) << choice.text;
        }
        if (shown.write_first) {
            texts.push_back(shown.try_this);
            texts.push_back(shown.after_words);
            texts.push_back(shown.without_words);
        }
        for (const auto& text : texts) EXPECT_EQ(fault(text), "");
        EXPECT_GE(shown.choices.size(), 3U);
        EXPECT_LE(shown.choices.size(), 9U) << "each has a key";
        const auto right = std::count_if(shown.choices.begin(), shown.choices.end(),
                                         [](const Choice& choice) { return choice.right; });
        EXPECT_EQ(right, drill.kind == Kind::write ? 0 : 1);
        ASSERT_EQ(shown.right.has_value(), right == 1);
        EXPECT_TRUE(!shown.right || shown.choices[*shown.right].right);
    }
}

TEST_P(ShippedCards, AreExplainedWhateverIsAnswered) {
    for (const auto& drill : from_.pool) {
        const auto shown = card(from_, drill);
        SCOPED_TRACE(std::string(to_id(drill.kind)) + " " + drill.item);
        for (std::size_t i = 0; i < shown.choices.size(); ++i) {
            const auto said = explained(from_, drill, i);
            EXPECT_EQ(said.judged, drill.kind != Kind::write);
            EXPECT_EQ(said.right, shown.choices[i].right);
            EXPECT_EQ(fault(said.heading), "");
            ASSERT_FALSE(said.lines.empty());
            for (const auto& line : said.lines) EXPECT_EQ(fault(line), "");
        }
    }
}

TEST_P(ShippedCards, NeverSetSimpleAgainstComplexReflection) {
    for (const auto& drill : from_.pool) {
        int reflections = 0;
        const auto shown = card(from_, drill);
        for (const auto& choice : shown.choices) {
            const auto& moves = choice.moves;
            reflections += std::find(moves.begin(), moves.end(), Move::reflection) != moves.end();
        }
        EXPECT_TRUE(!shown.right || reflections <= 1) << drill.item;
    }
}

TEST_P(ShippedCards, AreNamedInPlainWords) {
    std::set<std::string> names;
    for (const auto move : all_moves) {
        EXPECT_EQ(fault(meaning_of(move, from_.catalogue)), "");
        EXPECT_TRUE(names.insert(name_of(move, from_.catalogue)).second);
    }
    for (const auto kind : all_kinds) EXPECT_EQ(fault(name_of(kind, from_.catalogue)), "");
}

INSTANTIATE_TEST_SUITE_P(Languages, ShippedCards, ::testing::Values(Language::nl, Language::en),
                         [](const auto& one) { return std::string(base::to_id(one.param)); });

const Drill& drill_named(Kind kind, std::string_view item, const Shipped& from = shipped()) {
    const auto found = std::find_if(from.pool.begin(), from.pool.end(), [&](const Drill& drill) {
        return drill.kind == kind && drill.item == item;
    });
    if (found == from.pool.end()) throw std::runtime_error("no drill " + std::string(item));
    return *found;
}

std::size_t place_of(const Card& shown, std::string_view id) {
    for (std::size_t i = 0; i < shown.choices.size(); ++i)
        if (shown.choices[i].id == id) return i;
    throw std::runtime_error("no choice " + std::string(id));
}

RC_GTEST_PROP(Card, HoldsTheSameChoicesInAnyOrder, (std::uint64_t order)) {
    const auto& pool = shipped().pool;
    auto drill = pool[order % pool.size()];
    const auto plain = card(shipped(), drill);
    drill.order = order;
    const auto mixed = card(shipped(), drill);
    RC_ASSERT(mixed.choices.size() == plain.choices.size());
    RC_ASSERT(mixed.right.has_value() == plain.right.has_value());
    if (mixed.right) RC_ASSERT(mixed.choices[*mixed.right].id == plain.choices[*plain.right].id);
    if (drill.kind == Kind::name) return;  // its other answers are drawn too
    std::set<std::string> one, other;
    for (const auto& choice : plain.choices) one.insert(choice.id);
    for (const auto& choice : mixed.choices) other.insert(choice.id);
    RC_ASSERT(one == other);
}

TEST(Card, PutsTheRightAnswerAnywhere) {
    for (const auto kind : {Kind::name, Kind::choose, Kind::turn_round}) {
        std::set<std::size_t> places;
        std::uint64_t order = 0;
        for (auto drill : shipped().pool)
            if (drill.kind == kind) {
                drill.order = ++order;
                places.insert(*card(shipped(), drill).right);
            }
        EXPECT_GE(places.size(), least_choices) << to_id(kind);
    }
}

TEST(Card, LetsAShortLineBePrecededByTheWholeExchange) {
    const auto shown = card(shipped(), drill_named(Kind::hear, "opa-wim/pijn#nee_joh"));
    ASSERT_LT(base::words(shown.line.says), 12);
    ASSERT_FALSE(shown.before.empty());
    EXPECT_EQ(shown.before.back().by, Said::By::worker);
    for (const auto& drill : shipped().pool) {
        const auto one = card(shipped(), drill);
        const bool alone = base::words(one.line.says) >= words_to_stand_alone;
        EXPECT_EQ(one.before.size(), !drill.before ? 0U : alone ? 1U : 2U) << drill.item;
    }
}

TEST(Explanation, SaysWhatTheAnswerWasAndWhatWouldHaveBeenRight) {
    const auto& drill = drill_named(Kind::name, "opa-wim/veter.rustig");
    const auto shown = card(shipped(), drill);
    EXPECT_THAT(shown.reply, HasSubstr("Eén shaggie minder"));
    const auto right = explained(shipped(), drill, *shown.right);
    EXPECT_TRUE(right.right);
    EXPECT_EQ(right.heading, "Dit is: overtuigen.");
    EXPECT_THAT(right.lines, Contains(HasSubstr("Wat het deed: Een vriendelijke tip.")));
    EXPECT_THAT(right.lines, Not(Contains(HasSubstr("Jij koos"))));
    const auto other = (*shown.right + 1) % shown.choices.size();
    const auto wrong = explained(shipped(), drill, other);
    EXPECT_FALSE(wrong.right);
    EXPECT_EQ(wrong.heading, "Dit is: overtuigen.");
    EXPECT_THAT(
        wrong.lines,
        Contains(HasSubstr("Jij koos: " + name_of(shown.choices[other].moves.front(), shipped().catalogue))));
}

TEST(Explanation, OfALineTellsThatHearingDiffersOnlyAfterAnotherAnswer) {
    const auto& drill = drill_named(Kind::hear, "opa-wim/brug#shag");
    const auto shown = card(shipped(), drill);
    ASSERT_EQ(shown.choices[*shown.right].id, "change");
    const std::string differs = "Ook wie dit vaak doet";
    EXPECT_THAT(explained(shipped(), drill, *shown.right).lines, Not(Contains(HasSubstr(differs))));
    EXPECT_THAT(explained(shipped(), drill, place_of(shown, "neutral")).lines, Contains(HasSubstr(differs)));
}

TEST(Explanation, OfOwnWordsTakesTheLearnersWordForIt) {
    const auto& drill = drill_named(Kind::write, "opa-wim/veter/reflection");
    const auto shown = card(shipped(), drill);
    EXPECT_THAT(shown.choices, SizeIs(4));
    const auto said = explained(shipped(), drill, place_of(shown, "wat_dan"), Move::open_question);
    EXPECT_FALSE(said.judged);
    EXPECT_EQ(said.heading, "Jouw zin is volgens jou: open vraag.");
    EXPECT_THAT(said.lines, Contains(HasSubstr("Dit is: open vraag.")));
    EXPECT_THAT(said.lines, Contains(HasSubstr("Hij begon er zelf over.")));
}

}  // namespace
}  // namespace wijk::drills
