#include "app/practice.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing.h"
#include "base/text.h"

namespace wijk::app {
namespace {

using drills::Kind;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;
using testing_support::value_of;
using Phase = PracticeModel::Phase;

class ThePracticeBench : public testing_support::Desk {
 protected:
    PracticeModel& bench() { return app().practice; }
    std::string els() { return app().settings().learner; }
    std::vector<records::Drill> kept() { return value_of(app().records()->drills(els(), 100)); }
    void open() {
        start_as("Els");
        app().go(Screen::practice);
    }
    /// Answers the drill in front of one as fits, or otherwise.
    void answer(bool fitting) {
        bench().words_written();
        const auto& card = bench().card();
        std::size_t choice = card.right.value_or(0);
        if (!fitting && card.right) choice = (choice + 1) % card.choices.size();
        bench().choose(choice);
        if (bench().phase() == Phase::own) bench().choose(0);
    }
};

TEST_F(ThePracticeBench, TakesSomebodyThroughARoundAndKeepsEachAnswer) {
    open();
    ASSERT_EQ(bench().phase(), Phase::welcome);
    EXPECT_EQ(bench().count(), drills::round_size);
    bench().begin();
    std::set<std::string> shown;
    for (std::size_t i = 1; i <= bench().count(); ++i) {
        ASSERT_EQ(bench().number(), i);
        ASSERT_EQ(bench().phase(), bench().card().write_first ? Phase::writing : Phase::choosing);
        shown.insert(std::string(drills::to_id(bench().card().kind)) + " " + bench().card().item);
        answer(true);
        ASSERT_EQ(bench().phase(), Phase::explained);
        EXPECT_THAT(kept(), SizeIs(i)) << "each is kept before the next";
        bench().next();
    }
    EXPECT_EQ(bench().phase(), Phase::over);
    EXPECT_EQ(bench().practised().drills, static_cast<int>(drills::round_size));
    EXPECT_EQ(bench().practised().otherwise, 0);
    EXPECT_THAT(shown, SizeIs(drills::round_size));
    for (const auto& one : kept()) {
        EXPECT_TRUE(shown.contains(one.kind + " " + one.item));
        EXPECT_TRUE(one.right);
    }
}

TEST_F(ThePracticeBench, KeepsWhatWasAnsweredWhenTheProgramDies) {
    open();
    bench().begin();
    answer(true);
    bench().next();
    answer(false);
    const auto before = kept();
    end();
    start();
    EXPECT_EQ(kept(), before);
    EXPECT_THAT(before, SizeIs(2));
}

TEST_F(ThePracticeBench, BringsBackWhatWasAnsweredOtherwise) {
    open();
    bench().begin();
    answer(false);
    const auto missed = kept().front();
    EXPECT_FALSE(missed.right);
    bench().finish();
    ASSERT_EQ(bench().phase(), Phase::over);
    EXPECT_EQ(bench().practised().otherwise, 1);
    bench().open();
    EXPECT_EQ(bench().round().returned, 1);
    EXPECT_THAT(
        bench().round().drills,
        Contains(testing::AllOf(testing::Field(&drills::Drill::item, missed.item),
                                testing::Field(&drills::Drill::kind, *drills::kind_from_id(missed.kind)))));
}

TEST_F(ThePracticeBench, LeansToWhatTheOwnTalksHadLeastOf) {
    start_as("Els");
    app().go(Screen::practice);
    EXPECT_THAT(bench().least_used(), IsEmpty()) << "no talk was counted";
    app().go(Screen::home);
    auto& talk = meet("opa-wim");
    say_along();
    ASSERT_EQ(talk.phase(), ConversationModel::Phase::over);
    app().go(Screen::practice);
    ASSERT_FALSE(bench().least_used().empty());
    const auto counted = value_of(app().records()->counted(els(), 10));
    ASSERT_THAT(counted, SizeIs(1));
    const auto known = value_of(practising(app().records(), els(), base::system_clock().now()));
    EXPECT_EQ(known.codes, counted.front().summary.codes);
    EXPECT_EQ(bench().least_used().front(),
              drills::name_of(drills::least_used(known).front(), app().catalogue()));
}

TEST_F(ThePracticeBench, KeepsOwnWordsAndWhatTheLearnerCallsThem) {
    open();
    bench().begin_only(Kind::write);
    ASSERT_EQ(bench().phase(), Phase::writing);
    bench().own_words = "En toch ging je naar buiten.";
    bench().words_written();
    ASSERT_EQ(bench().phase(), Phase::choosing);
    EXPECT_EQ(bench().question(), bench().card().after_words);
    bench().choose(1);
    ASSERT_EQ(bench().phase(), Phase::own);
    const auto affirmed = std::find(own_moves.begin(), own_moves.end(), drills::Move::affirmation);
    bench().choose(static_cast<std::size_t>(affirmed - own_moves.begin()));
    ASSERT_EQ(bench().phase(), Phase::explained);
    EXPECT_FALSE(bench().explanation().judged);
    const auto one = kept().front();
    EXPECT_EQ(one.answer, bench().card().choices[1].id + "\nEn toch ging je naar buiten.");
    EXPECT_EQ(one.about, skills::Code::AF);
    EXPECT_TRUE(one.right) << "no machine judges words";
}

TEST_F(ThePracticeBench, AsksNotWhatWasNeverWritten) {
    open();
    bench().begin_only(Kind::write);
    bench().words_written();
    EXPECT_EQ(bench().question(), bench().card().without_words);
    bench().choose(0);
    EXPECT_EQ(bench().phase(), Phase::explained);
    EXPECT_FALSE(kept().front().about);
}

TEST_F(ThePracticeBench, AsksForShorterWordsBeforeTheyAreLost) {
    open();
    bench().begin_only(Kind::write);
    bench().own_words = std::string(most_own_words + 1, 'a');
    bench().words_written();
    EXPECT_EQ(bench().phase(), Phase::writing);
    ASSERT_THAT(app().notices(), SizeIs(1));
    bench().own_words.pop_back();
    bench().words_written();
    bench().choose(0);
    bench().choose(8);
    EXPECT_EQ(bench().phase(), Phase::explained);
    EXPECT_EQ(base::characters(kept().front().answer),
              most_own_words + 1 + bench().card().choices[0].id.size());
}

TEST_F(ThePracticeBench, GoesOnWhereItWasLeft) {
    open();
    bench().begin();
    answer(true);
    bench().next();
    const auto card = bench().card().item;
    app().go(Screen::home);
    app().go(Screen::practice);
    EXPECT_EQ(bench().number(), 2U);
    EXPECT_EQ(bench().card().item, card);
}

TEST_F(ThePracticeBench, BeginsAnewForSomebodyElse) {
    open();
    bench().begin();
    app().learners.new_name = "Karim";
    app().learners.add();
    app().go(Screen::practice);
    EXPECT_EQ(bench().phase(), Phase::welcome);
}

TEST_F(ThePracticeBench, TellsTheSameDrillInTheOtherLanguage) {
    open();
    bench().begin_only(Kind::choose);
    const auto card = bench().card();
    bench().choose(*card.right);
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    EXPECT_EQ(bench().phase(), Phase::explained);
    EXPECT_EQ(bench().card().item, card.item);
    ASSERT_EQ(bench().card().choices.size(), card.choices.size());
    for (std::size_t i = 0; i < card.choices.size(); ++i) {
        EXPECT_EQ(bench().card().choices[i].id, card.choices[i].id) << "each keeps its place";
        EXPECT_NE(bench().card().choices[i].text, card.choices[i].text);
    }
    EXPECT_THAT(bench().explanation().heading, StartsWith("This is: "));
}

TEST_F(ThePracticeBench, IgnoresWhatIsNoChoice) {
    open();
    bench().choose(0);
    bench().next();
    bench().finish();
    EXPECT_EQ(bench().phase(), Phase::welcome);
    bench().begin_only(Kind::hear);
    bench().choose(99);
    bench().next();
    EXPECT_EQ(bench().phase(), Phase::choosing);
    EXPECT_THAT(kept(), IsEmpty());
}

TEST_F(ThePracticeBench, IsOpenWithoutAnybodyAndSaysThatNothingIsKept) {
    start();
    app().go(Screen::practice);
    EXPECT_FALSE(bench().kept());
    bench().begin_only(Kind::hear);
    bench().choose(0);
    EXPECT_EQ(bench().phase(), Phase::explained);
    EXPECT_THAT(app().notices(), IsEmpty());
}

/// A clock that a test moves.
class HandClock final : public base::Clock {
 public:
    base::Time now() const override { return time; }
    base::Time time{std::chrono::days(20'000)};
};

class ARound : public testing_support::Desk {
 protected:
    ARound() {
        start_as("Els");
        pool_ = drills_of(app().library());
    }
    drills::Card card(const Practice& practice) {
        return drills::card_of(practice.drill(), app().library().neighbourhood(), app().catalogue());
    }
    drills::Round round() {
        base::SeededRandom random(2);
        return drills::make_round(pool_, {}, random);
    }
    std::vector<drills::Drill> pool_;
    HandClock clock_;
};

TEST_F(ARound, KeepsTheTimeOfEachDrillAndNoMoreThanFiveMinutes) {
    const auto els = app().settings().learner;
    Practice practice(round(), app().records(), els, clock_);
    std::vector<int> so_far;
    for (const auto& [spent, counted] : {std::pair{40, 40}, {299, 299}, {300, 300}, {7200, 300}, {-50, 0}}) {
        clock_.time += std::chrono::seconds(spent);
        ASSERT_TRUE(practice.answer(card(practice), 0, {}, {}));
        // Two that were kept in the same millisecond have no order.
        std::vector<int> kept;
        for (const auto& drill : value_of(app().records()->drills(els, 9))) kept.push_back(drill.seconds);
        so_far.push_back(counted);
        EXPECT_THAT(kept, ::testing::UnorderedElementsAreArray(so_far));
        clock_.time += std::chrono::hours(1);  // reading the explanation
        practice.next();
    }
    const auto totals = value_of(
        app().records()->totals(els, base::Time{}, base::system_clock().now() + std::chrono::days(1)));
    EXPECT_EQ(totals.drills, 5);
    EXPECT_EQ(totals.drill_seconds, 40 + 299 + 300 + 300);
}

TEST_F(ARound, CountsAnAnswerThatCouldNotBeKept) {
    testing_support::FailingRecords records(this->records());
    Practice practice(round(), &records, app().settings().learner, clock_);
    records.full = true;
    const auto failed = practice.answer(card(practice), 0, {}, {});
    ASSERT_FALSE(failed);
    EXPECT_THAT(failed.error().what.en, HasSubstr("full"));
    EXPECT_EQ(practice.practised().drills, 1);
}

TEST_F(ARound, ComesFromTheOwnVersionWhereThereIsOne) {
    const auto shipped = base::share_folder() / "scenarios/opa-wim/scenario.yaml";
    auto text = value_of(base::real_files().read(shipped, 1U << 20U));
    const std::string word = "Die veter, net bij de brug?";
    text.replace(text.find(word), word.size(), "Die rits, net bij de brug?");
    write(data() / "scenarios/opa-wim/scenario.yaml", text);
    start();
    std::set<std::pair<Kind, std::string>> names;
    for (const auto& drill : drills_of(app().library())) {
        EXPECT_TRUE(names.emplace(drill.kind, drill.item).second) << drill.item;
        if (drill.item != "opa-wim/veter#grap") continue;
        EXPECT_THAT(drill.variant().says, StartsWith("Die rits"));
    }
    EXPECT_TRUE(names.contains({Kind::hear, "opa-wim/veter#grap"}));
}

}  // namespace
}  // namespace wijk::app
