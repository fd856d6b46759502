#include "authoring/replays.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "authoring/testing.h"
#include "records/testing.h"
#include "scenario/translation.h"

namespace wijk::authoring {
namespace {

using records::testing_support::scenes;
using testing_support::value_of;
using Kind = KeptTalk::Kind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Edit = std::pair<std::string, std::string>;

/// Real records, with talks of a small story that is edited afterwards.
class KeptTalks : public records::testing_support::RecordsTest {
 protected:
    static std::shared_ptr<const scenario::Scenario> edited(const Edit& edit = {}) {
        auto text = wijk::testing_support::scenario_text(scenes);
        if (const auto at = text.find(edit.first); at != std::string::npos)
            text.replace(at, edit.first.size(), edit.second);
        else
            ADD_FAILURE() << "nothing to edit: " << edit.first;
        return wijk::testing_support::scenario_of(text);
    }
    std::vector<KeptTalk> on(const Edit& edit = {}) {
        return value_of(replay_kept(*records_, {edited(edit)}));
    }
};

TEST_F(KeptTalks, AreNoneOfAScenarioThatNobodyPlayed) {
    EXPECT_THAT(on(), IsEmpty());
    talk({"een", "klaar"});
    EXPECT_THAT(on({"id: proef", "id: ander"}), IsEmpty());
}

TEST_F(KeptTalks, GoTheSameOnAnEditThatTheyDoNotMeet) {
    const auto first = talk({"een", "een", "klaar"});
    const auto second = talk({"een"});
    const auto talks = on({"\"Twee.\"", "\"Iets anders.\""});
    ASSERT_EQ(talks.size(), 2U);
    EXPECT_EQ(talks[0].session, first) << "oldest first";
    EXPECT_EQ(talks[1].session, second) << "unfinished ones too";
    for (const auto& one : talks) {
        EXPECT_EQ(one.kind, Kind::same);
        EXPECT_EQ(one.turn, 0);
        EXPECT_TRUE(one.why.empty());
    }
}

TEST_F(KeptTalks, TellWordsFromNumbersAndFromAnotherRoad) {
    talk({"twee", "een", "klaar"});
    const auto words = on({"\"Een.\"", "\"Eentje.\""}).at(0);
    EXPECT_EQ(words.kind, Kind::other_words);
    EXPECT_EQ(words.turn, 2);
    EXPECT_THAT(words.why.en, HasSubstr("reply `een`"));
    const auto numbers = on({"say: \"Een.\"", "say: \"Eentje.\", codes: [CQ]"}).at(0);
    EXPECT_EQ(numbers.kind, Kind::other_numbers) << "which counts for more than the words";
    EXPECT_THAT(numbers.why.nl, HasSubstr("anders gecodeerd"));
    const auto parted = on({"id: een,", "id: eentje,"}).at(0);
    EXPECT_EQ(parted.kind, Kind::parted);
    EXPECT_EQ(parted.turn, 2);
    EXPECT_THAT(parted.why.en, HasSubstr("`een` is not on offer"));
}

TEST_F(KeptTalks, AreHeldAgainstTheScenarioInTheLanguageInWhichTheyWerePlayed) {
    const auto translation = scenario::make_translation(*played_.scenario, "en", nullptr);
    auto sources = played_.sources;
    sources.translation = translation;
    std::string say = "    todo: \"Een.\"";
    auto& english = *sources.translation;
    ASSERT_NE(english.find(say), std::string::npos);
    english.replace(english.find(say), say.size(), "    text: \"One.\"");
    const auto in_english = scenario::load(sources, "en");
    const auto id = value_of(records_->begin(learner_, in_english, records::Mode::practise));
    ASSERT_TRUE(records_->append(id, reply("een")));
    records_->release(id);
    EXPECT_EQ(value_of(replay_kept(*records_, {played_.scenario, in_english.scenario})).at(0).kind,
              Kind::same);
    EXPECT_EQ(value_of(replay_kept(*records_, {played_.scenario})).at(0).kind, Kind::other_words)
        << "the translation is gone: it reads otherwise now";
}

TEST_F(KeptTalks, SayWhenTheRecordsCannotBeRead) {
    talk({"een", "klaar"});
    records_.reset();
    std::filesystem::resize_file(folder_ / "records.sqlite", 5000);
    auto opened = records::Records::open(folder_, clock_, random_);
    if (opened) {
        EXPECT_FALSE(replay_kept(**opened, {played_.scenario}));
    }
}

}  // namespace
}  // namespace wijk::authoring
