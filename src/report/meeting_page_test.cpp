#include "report/meeting_page.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/calendar.h"
#include "report/names.h"
#include "report/testing_meeting.h"
#include "report/testing_xml.h"

namespace wijk::report {
namespace {

using namespace testing_support;
using intervision::MeetingState;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ThePageOfAMeeting : public testing::TestWithParam<base::Language> {
 protected:
    static MeetingFacts facts_of(const intervision::Meeting& held, const MeetingOptions& options = {},
                                 const intervision::Play* play = nullptr) {
        return meeting_facts(held.method(), held.state(), play, {}, options);
    }
    std::string page_of(const MeetingFacts& facts) { return to_html(facts, texts_); }
    i18n::Catalogue texts_ = catalogue_of(GetParam());
    const intervision::Play play_ = played();
};

INSTANTIATE_TEST_SUITE_P(In, ThePageOfAMeeting, testing::Values(base::Language::nl, base::Language::en),
                         [](const auto& one) { return std::string(base::to_id(one.param)); });

TEST_P(ThePageOfAMeeting, TellsTheRoadOfTheGroupWithBothVotes) {
    const auto facts = facts_of(meeting(), {}, &play_);
    ASSERT_THAT(facts.road, SizeIs(2));
    const auto& first = facts.road[0];
    ASSERT_THAT(first.lines, SizeIs(2));
    EXPECT_EQ(first.lines[0].who, "Wim");
    EXPECT_EQ(first.lines[0].says, "Dag Wim.") << "placeholders filled in";
    EXPECT_EQ(first.lines[1].who, "Bram");
    ASSERT_THAT(first.options, SizeIs(2));
    EXPECT_EQ(first.options[0].say, "Je staat hier weer.");
    EXPECT_EQ(first.options[0].first, 2);
    EXPECT_EQ(first.options[0].second, 4);
    EXPECT_TRUE(first.options[0].said);
    EXPECT_TRUE(first.options[1].not_taken) << "one voted for it to the end";
    EXPECT_EQ(first.moved, 2);
    EXPECT_FALSE(first.split) << "three of five is more than half";
    const auto& second = facts.road[1];
    EXPECT_FALSE(second.voted_again);
    EXPECT_FALSE(second.options[1].not_taken) << "nobody voted for it";
    ASSERT_THAT(facts.answer, SizeIs(1));
    EXPECT_EQ(facts.answer[0].says, "Ja, goed.");
    EXPECT_EQ(facts.ending, "Samen");
}

TEST_P(ThePageOfAMeeting, SaysThatVotesWereDividedWhereNoReplyHadMoreThanHalf) {
    intervision::Play play(play_.conversation().scenario_ptr());
    vote(play, {2, 2});
    play.reveal({});
    const auto facts = facts_of(meeting(), {}, &play);
    ASSERT_THAT(facts.road, SizeIs(1)) << "revealed, not yet said";
    EXPECT_TRUE(facts.road[0].split);
    EXPECT_FALSE(facts.road[0].options[0].not_taken) << "which road is taken is still open";
    EXPECT_THAT(facts.answer, IsEmpty());
}

TEST_P(ThePageOfAMeeting, KeepsAnOpenVoteSecret) {
    intervision::Play play(play_.conversation().scenario_ptr());
    vote(play, {3, 2});
    EXPECT_THAT(facts_of(meeting(), {}, &play).road, IsEmpty());
    play.reveal({});
    play.vote_again();
    vote(play, {1, 4});
    const auto facts = facts_of(meeting(), {}, &play);
    ASSERT_THAT(facts.road, SizeIs(1));
    EXPECT_FALSE(facts.road[0].voted_again);
    EXPECT_EQ(facts.road[0].options[0].second, std::nullopt);
    EXPECT_EQ(facts.road[0].moved, 0);
}

TEST_P(ThePageOfAMeeting, NamesNobodyUnlessChosen) {
    const auto facts = facts_of(meeting(), {}, &play_);
    EXPECT_THAT(facts.members, IsEmpty());
    EXPECT_TRUE(facts.taken_out);
    ASSERT_THAT(facts.agreements, SizeIs(3));
    EXPECT_EQ(facts.agreements[0].what, "Eerst vragen, zegt […] iets");
    for (const auto& made : facts.agreements) {
        EXPECT_EQ(made.who, "");
        EXPECT_EQ(made.asks, "");
    }
    const auto page = page_of(facts);
    for (const auto* name : {"Els", "Mo ", "Ria", "Team Noord"}) EXPECT_THAT(page, Not(HasSubstr(name)));
    EXPECT_THAT(page, HasSubstr("[…]"));
}

TEST_P(ThePageOfAMeeting, WithNamesListsWhoAgreedWhatAndStillSaysNowhereWhoBroughtIt) {
    const auto facts = facts_of(meeting(), {.names = true}, &play_);
    EXPECT_THAT(facts.members, ElementsAre("Els", "Mo", "Ria")) << "one missing would tell who";
    ASSERT_THAT(facts.agreements, SizeIs(3));
    EXPECT_EQ(facts.agreements[0].who, "Els");
    EXPECT_EQ(facts.agreements[0].asks, "Ria");
    EXPECT_EQ(facts.agreements[1].who, "Mo");
    EXPECT_EQ(facts.agreements[2].who, "");
    EXPECT_EQ(facts.next_place, "Bij Els thuis iets");
    EXPECT_EQ(facts.material, "[…] en de buurvrouw iets");
    ASSERT_THAT(facts.written, SizeIs(1));
    EXPECT_THAT(facts.written[0].words, Each(Not(HasSubstr("Mo "))));
    EXPECT_THAT(facts.written[0].notes, ElementsAre("Ria vroeg wat […] hoorde iets"));
}

TEST_P(ThePageOfAMeeting, LeavesWordsOutWhereTheyWereLeftOut) {
    auto scene = std::string(scenes);
    scene.insert(scene.find("    replies:"), "    write_first: true\n");
    intervision::Play play(
        wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(scene, more)));
    play.show_words({"Els zegt dag", "zo"});
    play.to_vote();
    vote(play, {1, 2});
    play.reveal({});
    const auto with = facts_of(meeting(), {}, &play);
    EXPECT_THAT(with.road.at(0).words, ElementsAre("[…] zegt dag", "zo"));
    EXPECT_THAT(with.written, SizeIs(1));
    const auto without = facts_of(meeting(), {.words = false}, &play);
    EXPECT_THAT(without.road.at(0).words, IsEmpty());
    EXPECT_THAT(without.written, IsEmpty());
    EXPECT_THAT(page_of(without), Not(HasSubstr("Wachten")));
}

TEST_P(ThePageOfAMeeting, LeavesOutAgreementsThatSayNothingAndADateThatThereIsNot) {
    auto held = meeting();
    held.agree(1, {});
    held.next_meeting("binnenkort", "", "");
    const auto facts = facts_of(held);
    EXPECT_THAT(facts.agreements, SizeIs(2));
    EXPECT_EQ(facts.next_date, std::nullopt);
    const Xml xml(page_of(facts));
    for (const auto* section : xml.all("section")) EXPECT_NE(section->attributes.at("class"), "next");
}

TEST_P(ThePageOfAMeeting, DrawsEachVoteAsABarAsLongAsItsShareWithTheNumberBesideIt) {
    const Xml xml(page_of(facts_of(meeting(), {}, &play_)));
    std::vector<std::string> lengths, told;
    for (const auto* rect : xml.all("rect"))
        if (rect->has_class("votes-part")) lengths.push_back(rect->attributes.at("width"));
    for (const auto* cell : xml.all("td"))
        if (cell->has_class("votes")) told.push_back(xml.elements()[cell->children.at(1)].text);
    EXPECT_THAT(lengths, ElementsAre("40.0", "80.0", "60.0", "20.0", "100.0", "0.0"));
    ASSERT_THAT(told, SizeIs(6));
    EXPECT_EQ(told[1], "4 (" + texts_.percent(0.8) + ")");
}

TEST_P(ThePageOfAMeeting, IsWellFormedWhateverWasTypedAndAsksForNothing) {
    std::size_t usual = 0;
    for (const auto& text : hostile()) {
        auto facts = facts_of(meeting("iets " + text), {.names = true}, &play_);
        facts.method = facts.material = facts.ending = text;
        facts.members = {text, text};
        for (auto& turn : facts.road) {
            turn.words = {text};
            for (auto& line : turn.lines) line = {text, text};
            for (auto& option : turn.options) option.say = text;
        }
        const auto page = page_of(facts);
        const Xml xml(page);
        if (usual == 0) usual = xml.elements().size();
        EXPECT_EQ(xml.elements().size(), usual) << "no text makes or takes an element: " << text;
        for (const auto& element : xml.elements())
            for (const auto& [name, value] : element.attributes) {
                EXPECT_FALSE(name.starts_with("on") || name == "src" || name == "href" || name == "style")
                    << name;
                EXPECT_THAT(value, Not(HasSubstr("alert")));
            }
        EXPECT_THAT(page, AllOf(Not(HasSubstr("url(")), Not(HasSubstr("@import"))));
    }
}

TEST_P(ThePageOfAMeeting, HasHeadingsInOrderAndEveryPartUnderOne) {
    const Xml xml(page_of(facts_of(meeting(), {.names = true}, &play_)));
    int before = 0;
    std::set<std::string> ids;
    for (const auto& element : xml.elements()) {
        if (const auto id = element.attributes.find("id"); id != element.attributes.end()) {
            EXPECT_TRUE(ids.insert(id->second).second) << id->second << " twice";
        }
        if (element.name.size() != 2 || element.name[0] != 'h' || !std::isdigit(element.name[1])) continue;
        const int level = element.name[1] - '0';
        EXPECT_LE(level, before + 1) << element.text;
        before = level;
    }
    for (const auto* kind : {"section", "article"})
        for (const auto* part : xml.all(kind))
            EXPECT_THAT(ids, Contains(part->attributes.at("aria-labelledby")));
    for (const auto* table : xml.all("table"))
        EXPECT_EQ(xml.elements()[table->children.at(0)].name, "caption");
    EXPECT_EQ(xml.elements().front().attributes.at("lang"), base::to_id(GetParam()));
    EXPECT_NO_THROW(Xml(page_of({}))) << "one of which nothing is known stands too";
}

TEST(NamesTakenOut, AreWholeWordsAsTheyWereWritten) {
    const Names names({"Els", "Els de Wit", "Wil", "Renée", "3", "A"});
    EXPECT_EQ(names.taken_out("Els, Els' en Elsbeth"), "[…], […]' en Elsbeth");
    EXPECT_EQ(names.taken_out("met Els de Wit."), "met […].") << "nothing of the longer name stays";
    EXPECT_EQ(names.taken_out("ik wil dat Wil wil"), "ik wil dat […] wil");
    EXPECT_EQ(names.taken_out("Renée en René"), "[…] en René");
    EXPECT_EQ(names.taken_out("om 3 uur, antwoord A"), "om 3 uur, antwoord A") << "no names";
    EXPECT_EQ(Names({}).taken_out("Els"), "Els");
}

TEST(NamesTakenOut, AreFoundBetweenTheSignsThatAPhoneTypes) {
    const Names names({"Els", "Mo"});
    EXPECT_EQ(names.taken_out("Mo\u2019s idee"), "[…]\u2019s idee");
    EXPECT_EQ(names.taken_out("\u2018Els\u2019, \u201EMo\u201D, \u00ABEls\u00BB"),
              "\u2018[…]\u2019, \u201E[…]\u201D, \u00AB[…]\u00BB");
    EXPECT_EQ(names.taken_out("Els\u2026 of\u2014Mo\u00A0zelf"), "[…]\u2026 of\u2014[…]\u00A0zelf");
    EXPECT_EQ(names.taken_out("éMo, Moë, MoÂ, \u00A0aMo"), "éMo, Moë, MoÂ, \u00A0aMo")
        << "letters beside it are of another word";
}

TEST_P(ThePageOfAMeeting, DoesNotNameWhoeverOnlyLedIt) {
    auto made = meeting("met Joost");
    auto state = made.state();
    state.facilitator = "Joost";
    const auto facts = meeting_facts(made.method(), state, nullptr, {}, {});
    EXPECT_THAT(page_of(facts), Not(HasSubstr("Joost")));
    EXPECT_THAT(next_of(made.method(), state).place, Not(HasSubstr("Joost")));
}

}  // namespace
}  // namespace wijk::report
