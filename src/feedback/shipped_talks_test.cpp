// What holds for the debrief of every talk with the residents that come with Wijkgesprek: each playthrough,
// each beginning of it, and walks at random, in both languages.

#include <algorithm>
#include <filesystem>
#include <set>

#include <gmock/gmock.h>

#include "base/text.h"
#include "feedback/testing.h"

namespace wijk::feedback {
namespace {

using dialogue::Conversation;
using dialogue::Status;
namespace fs = std::filesystem;

using Shipped = std::shared_ptr<const scenario::Scenario>;

std::vector<std::string> ids() {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(base::share_folder() / "scenarios"))
        if (entry.is_directory()) found.push_back(entry.path().filename().string());
    std::sort(found.begin(), found.end());
    return found;
}

Shipped load(const std::string& id, base::Language language) {
    const auto share = base::share_folder();
    const auto reactions = base::real_files().read(share / "mi" / "reactions.yaml", 1U << 20U);
    return scenario::load_folder(base::real_files(), share / "scenarios" / id, base::to_id(language),
                                 *reactions)
        .scenario;
}

struct World {
    explicit World(base::Language language) : texts(testing_support::catalogue_of(language)) {}
    neighbourhood::Neighbourhood here;
    i18n::Catalogue texts;
};

bool pushes_or_steps_out(const scenario::Reply& reply) {
    return reply.codes.contains_any(skills::mi_non_adherent) || reply.oversteps;
}

const scenario::Reply& reply_at(const Conversation& talk, int turn) {
    return *talk.reply_of(talk.turns()[static_cast<std::size_t>(turn) - 1]);
}

/// What a debrief owes whatever was said.
void expect_sound(const Conversation& talk, const World& world, const std::string& road) {
    SCOPED_TRACE(road);
    const auto made = debrief(talk, {}, world.here, world.texts, {});
    const bool untouched = talk.replies() == 0;
    ASSERT_EQ(made.strengths.empty(), untouched) << "something true can be said of every talk";
    EXPECT_LE(made.strengths.size(), 3U);
    EXPECT_LE(made.suggestions.size(), 2U);
    EXPECT_EQ(made.another_way.empty(), !made.suggestions.empty());
    std::set<int> turns;
    for (const auto& one : made.strengths) {
        ASSERT_TRUE(one.turn >= 1 && one.turn <= static_cast<int>(talk.replies())) << one.rule;
        EXPECT_TRUE(turns.insert(one.turn).second) << "one turn, one strength";
        EXPECT_EQ(one.say, made.turns[static_cast<std::size_t>(one.turn) - 1].say);
        const auto& reply = reply_at(talk, one.turn);
        const bool last_resort = one.rule == "stayed" || one.rule == "began";
        EXPECT_TRUE(last_resort || !pushes_or_steps_out(reply)) << one.rule;
        EXPECT_TRUE(!one.code || reply.codes.contains(*one.code)) << one.rule;
    }
    std::set<std::string> rules;
    std::set<int> tried;
    for (const auto& one : made.suggestions) {
        ASSERT_TRUE(one.turn >= 1 && one.turn <= static_cast<int>(talk.replies())) << one.rule;
        EXPECT_TRUE(rules.insert(one.rule).second) << "two for the same thing";
        EXPECT_TRUE(tried.insert(one.turn).second) << "two for the same turn";
        const auto& turn = made.turns[static_cast<std::size_t>(one.turn) - 1];
        EXPECT_EQ(one.say, turn.say);
        const auto offer = std::find_if(turn.offers.begin(), turn.offers.end(),
                                        [&](const OfferText& other) { return other.id == one.instead_id; });
        ASSERT_NE(offer, turn.offers.end()) << one.instead_id << " was not on offer";
        EXPECT_EQ(offer->say, one.instead);
        EXPECT_FALSE(offer->chosen || offer->oversteps);
        const auto better =
            std::any_of(turn.offers.begin(), turn.offers.end(), [](const auto& o) { return o.better; });
        EXPECT_EQ(offer->better, better) << "the author's own comes first";
        auto instead = talk.back_to(static_cast<std::size_t>(one.turn) - 1);
        EXPECT_TRUE(instead.choose(one.instead_id)) << "it can really be said there";
    }
    for (const auto& turn : made.turns) {
        EXPECT_EQ(turn.aftermath.lines, std::min(3, static_cast<int>(made.turns.size()) - turn.number + 1));
        EXPECT_EQ(turn.aftermath.change + turn.aftermath.sustain + turn.aftermath.neutral,
                  made.technical ? turn.aftermath.lines : 0);
        EXPECT_EQ(
            std::count_if(turn.offers.begin(), turn.offers.end(), [](const auto& o) { return o.chosen; }), 1);
    }
    EXPECT_EQ(made.trust.size(), talk.turns().size());
    for (const auto& row : made.counts)
        for (const int turn : row.turns)
            EXPECT_TRUE(turn >= 0 && turn <= static_cast<int>(talk.replies())) << row.id;
    const auto text = to_text(made, world.texts, 80);
    EXPECT_EQ(text.find('<'), std::string::npos) << "a text is missing:\n" << text;
    EXPECT_EQ(text.find("{name}"), std::string::npos);
    EXPECT_EQ(base::first_invalid_utf8(text), std::nullopt);
}

class TheDebriefOfAShippedTalk : public ::testing::TestWithParam<base::Language> {
 protected:
    /// All that ship, whichever they are.
    std::vector<Shipped> scenarios() const {
        std::vector<Shipped> all;
        for (const auto& id : ids()) {
            all.push_back(load(id, GetParam()));
            if (!all.back()) throw std::runtime_error(id + " does not load");
        }
        if (all.empty()) throw std::runtime_error("nothing ships");
        return all;
    }
    World world_{GetParam()};
};

TEST_P(TheDebriefOfAShippedTalk, IsSoundAfterEveryReplyOfEveryPlaythrough) {
    for (const auto& scenario : scenarios()) {
        ASSERT_FALSE(scenario->playthroughs.empty());
        for (const auto& playthrough : scenario->playthroughs) {
            Conversation talk(scenario);
            const auto road = scenario->id + ", " + playthrough.name;
            expect_sound(talk, world_, road);
            for (const auto& reply : playthrough.choose) {
                ASSERT_TRUE(talk.choose(reply)) << reply;
                expect_sound(talk, world_, road + ", up to " + reply);
            }
        }
    }
}

TEST_P(TheDebriefOfAShippedTalk, IsSoundAlongWalksAtRandom) {
    base::SeededRandom chance(20261124);
    for (const auto& scenario : scenarios())
        for (int walk = 0; walk < 30; ++walk) {
            Conversation talk(scenario);
            auto road = scenario->id;
            while (talk.status() == Status::open && talk.replies() < 60) {
                const auto reply = talk.offered()[chance.below(talk.offered().size())];
                road += " " + talk.scene().replies[reply].id;
                talk.choose(reply);
            }
            expect_sound(talk, world_, road);
        }
}

TEST_P(TheDebriefOfAShippedTalk, HasMoreToPraiseInAGoodOneAndSomethingToTryInAPoorOne) {
    for (const auto& scenario : scenarios())
        for (const auto& playthrough : scenario->playthroughs) {
            SCOPED_TRACE(scenario->id + ", " + playthrough.name);
            Conversation talk(scenario);
            for (const auto& reply : playthrough.choose) ASSERT_TRUE(talk.choose(reply));
            const auto made = debrief(talk, {}, world_.here, world_.texts, {});
            const bool good = playthrough.style == scenario::Style::good;
            const bool poor = playthrough.style == scenario::Style::poor;
            EXPECT_TRUE(!good || made.strengths.size() == 3) << made.strengths.size();
            EXPECT_TRUE(!poor || !made.suggestions.empty());
            for (const auto& one : made.suggestions)
                EXPECT_FALSE(good && (one.rule == "confronted" || one.rule == "overstepped"));
        }
}

INSTANTIATE_TEST_SUITE_P(Languages, TheDebriefOfAShippedTalk,
                         ::testing::Values(base::Language::nl, base::Language::en),
                         [](const auto& one) { return std::string(base::to_id(one.param)); });

}  // namespace
}  // namespace wijk::feedback
