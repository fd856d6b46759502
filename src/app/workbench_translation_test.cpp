#include "app/workbench_translation.h"

#include <thread>

#include <gmock/gmock.h>

#include "app/testing.h"
#include "app/workbench_model.h"
#include "authoring/new_scenario.h"
#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using authoring::RowState;
using std::chrono::milliseconds;
using Standing = TranslationPane::Standing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::value_of;
using wijk::testing_support::scenario_of;
using wijk::testing_support::scenario_text;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies: [{id: een, say: "Hoi.", next: eind, note: "Je groet."}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: "Open", text: "Het staat open."}
)";

class HandClock final : public base::Clock {
 public:
    base::Time now() const override { return now_; }
    void later(int time) { now_ += milliseconds(time); }

 private:
    base::Time now_ = base::Time(std::chrono::hours(500'000));
};

/// A scenario without the workbench around it, on real files.
class Translating : public testing_support::Desk {
 protected:
    TranslationPane& pane() { return app().workbench->translation; }
    void begin() {
        auto where = surroundings();
        app_ = value_of(
            App::open({where.files, clock_, where.random, where.share, where.data, where.config, false}));
    }
    TranslationPane& show(const std::string& edit_from = {}, const std::string& edit_to = {},
                          bool read_only = false) {
        auto text = scenario_text(scenes);
        if (!edit_from.empty()) text.replace(text.find(edit_from), edit_from.size(), edit_to);
        pane().show({folder(), scenario_of(text), read_only});
        return pane();
    }
    base::Path folder() const { return data() / "scenarios/proef"; }
    std::string file() const {
        return base::real_files().read(folder() / "scenario.en.yaml", 1U << 20U).value_or("(no file)");
    }
    void go_to(const std::string& id) {
        for (std::size_t i = 0; i < pane().rows().size(); ++i)
            if (pane().rows()[i].id == id) return pane().select(i);
        FAIL() << "no text " << id;
    }
    std::string selected() { return pane().rows().at(pane().selected()).id; }
    /// Time passes while the screen is drawn.
    void pass(int time) {
        for (; time > 0; time -= 100) {
            clock_.later(100);
            pane().tick();
        }
    }

    /// What stands in the draft on the disk. It is written beside the drawing, so that a moment may pass.
    std::string draft() const {
        const auto kept = data() / "workbench";
        std::string all;
        for (int round = 0; round < 500 && all.empty(); ++round) {
            for (const auto& name : value_of(base::real_files().list(kept)))
                all += base::real_files().read(kept / name / "draft", 1U << 20U).value_or("");
            if (all.empty()) std::this_thread::sleep_for(milliseconds(10));
        }
        return all;
    }

    HandClock clock_;
};

TEST_F(Translating, MakesTheFileWithTheFirstText) {
    begin();
    show();
    EXPECT_EQ(pane().language(), "en");
    EXPECT_EQ(pane().standing(), Standing::none);
    EXPECT_EQ(pane().missing(), static_cast<int>(pane().rows().size()));
    pane().next_todo();
    EXPECT_EQ(file(), "(no file)") << "looking around makes nothing";
    go_to("title");
    pane().typed("Trial");
    pane().next_todo();
    EXPECT_THAT(file(), HasSubstr("text: \"Trial\""));
    EXPECT_EQ(pane().standing(), Standing::saved);
    EXPECT_EQ(pane().rows()[0].state, RowState::done);
}

TEST_F(Translating, FillsTextByTextByOneKeyAndSavesThemTogether) {
    begin();
    show();
    go_to("title");
    pane().typed("Trial");
    pane().next_todo();
    EXPECT_EQ(selected(), "place");
    EXPECT_EQ(pane().words(), "");
    const auto before = file();
    for (std::size_t i = 1; i < pane().rows().size(); ++i) {
        pane().typed("text " + pane().rows()[pane().selected()].id);
        pane().next_todo();
    }
    EXPECT_EQ(pane().missing(), 0);
    EXPECT_EQ(pane().standing(), Standing::changed);
    EXPECT_EQ(file(), before) << "until it is saved";
    pane().save();
    EXPECT_EQ(pane().standing(), Standing::saved);
    EXPECT_THAT(file(), HasSubstr("text: \"text begin.een.note\""));
    for (const auto& row : pane().rows()) EXPECT_EQ(row.state, RowState::done) << row.id;
    EXPECT_THAT(app().notices(), IsEmpty());
}

TEST_F(Translating, KeepsWhatIsTypedWithinASecondWithoutTheEndOfTheProgram) {
    begin();
    show();
    go_to("title");
    pane().typed("Trial");
    pane().save();
    go_to("begin.een.say");
    pane().typed("Hel");
    pass(200);
    pane().typed("Hello ");
    EXPECT_TRUE(pane().restless());
    pass(900);
    EXPECT_EQ(pane().words(), "Hello ") << "a space at the end stays while one types";
    EXPECT_THAT(draft(), HasSubstr("text: \"Hello\""));
    pass(2000);
    EXPECT_FALSE(pane().restless());
}

TEST_F(Translating, ComesBackAsItWasTypedWhenTheProgramEnded) {
    begin();
    show();
    go_to("title");
    pane().typed("Trial");
    pane().save();
    pane().typed("Trials");
    end();
    begin();
    show();
    EXPECT_TRUE(pane().recovered());
    EXPECT_EQ(pane().rows()[0].text, "Trials");
    EXPECT_THAT(file(), Not(HasSubstr("Trials")));
    pane().save();
    EXPECT_FALSE(pane().recovered());
    EXPECT_THAT(file(), HasSubstr("Trials"));
}

TEST_F(Translating, AsksToLookAgainAtATextWhoseSourceChanged) {
    begin();
    show();
    go_to("begin.een.say");
    pane().typed("Hi.");
    pane().save();
    show("\"Hoi.\"", "\"Hallo.\"");
    EXPECT_EQ(selected(), "begin.een.say") << "one stays where one is";
    EXPECT_EQ(pane().outdated(), 1);
    EXPECT_EQ(pane().words(), "Hi.");
    pane().next_todo();
    EXPECT_EQ(pane().outdated(), 1) << "going on decides nothing";
    go_to("begin.een.say");
    pane().still_right();
    EXPECT_EQ(pane().outdated(), 0);
    EXPECT_EQ(pane().rows()[pane().selected()].text, "Hi.");
}

TEST_F(Translating, GoesRoundTheEndToWhatIsStillToDo) {
    begin();
    show();
    pane().select(pane().rows().size() - 1);
    pane().next_todo();
    EXPECT_EQ(pane().selected(), 0U);
    pane().only_todo = true;
    EXPECT_EQ(pane().listed().size(), pane().rows().size());
    pane().typed("Trial");
    pane().next_todo();
    EXPECT_EQ(pane().listed().size(), pane().rows().size() - 1);
    EXPECT_EQ(pane().listed().front(), 1U);
}

TEST_F(Translating, TakesUpWhatSomebodyElseWroteAndAsksWhereBothDid) {
    begin();
    show();
    go_to("title");
    pane().typed("Trial");
    pane().save();
    auto theirs = file();
    theirs.replace(theirs.find("Trial"), 5, "Theirs");
    write(folder() / "scenario.en.yaml", theirs);
    pass(600);
    EXPECT_EQ(pane().words(), "Theirs");
    pane().typed("Mine");
    theirs.replace(theirs.find("Theirs"), 6, "Others");
    write(folder() / "scenario.en.yaml", theirs);
    pass(600);
    EXPECT_EQ(pane().standing(), Standing::conflict);
    EXPECT_EQ(pane().words(), "Mine");
    pane().save();
    EXPECT_THAT(file(), HasSubstr("Others")) << "it asks first";
    pane().take_theirs();
    EXPECT_EQ(pane().words(), "Others");
    EXPECT_EQ(pane().standing(), Standing::saved);
    EXPECT_THAT(app().notices(), IsEmpty());
}

TEST_F(Translating, FindsAFileThatIsMadeWhileOneLooks) {
    begin();
    show();
    write(folder() / "scenario.en.yaml",
          "kind: translation\nof: proef\nlanguage: en\ntexts: {title: {text: Theirs}}\n");
    pane().typed("Mine");
    pane().next_todo();
    EXPECT_THAT(file(), HasSubstr("Theirs")) << "it is not written over";
    EXPECT_THAT(pane().rows()[0].text, "Mine");
    EXPECT_EQ(pane().standing(), Standing::changed);
}

TEST_F(Translating, SaysWhatIsWrongWithAFileAndGoesOnOnceItIsMended) {
    begin();
    write(folder() / "scenario.en.yaml", "kind: translation\nof: proef\nlanguage: en\ntexts: {title: [x]}\n");
    show();
    ASSERT_TRUE(pane().fault());
    EXPECT_THAT(pane().fault()->what.nl, HasSubstr("Regel 4"));
    EXPECT_THAT(pane().rows(), IsEmpty());
    pane().typed("Nothing");
    pane().next_todo();
    write(folder() / "scenario.en.yaml",
          "kind: translation\nof: proef\nlanguage: en\ntexts: {title: {text: Trial}}\n");
    pass(600);
    EXPECT_FALSE(pane().fault());
    EXPECT_EQ(pane().words(), "Trial");
}

TEST_F(Translating, LooksAtWhatIsShippedWithoutTouchingIt) {
    begin();
    write(folder() / "scenario.en.yaml",
          "kind: translation\nof: proef\nlanguage: en\ntexts: {title: {text: Trial}}\n");
    const auto before = file();
    show({}, {}, true);
    EXPECT_EQ(pane().words(), "Trial");
    pane().typed("Mine");
    EXPECT_EQ(pane().words(), "Trial");
    pane().save();
    EXPECT_EQ(file(), before);
    EXPECT_FALSE(base::real_files().is_folder(data() / "workbench"));
}

TEST_F(Translating, TellsThatTheDiskIsFullAndKeepsTheWords) {
    begin();
    show();
    files_.full = true;
    pane().typed("Trial");
    pass(500);
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_EQ(pane().words(), "Trial");
    files_.full = false;
    pane().typed("Trials");
    pass(500);
    EXPECT_THAT(file(), HasSubstr("Trials"));
}

TEST_F(Translating, HasNothingToShowWithoutAScenarioThatLoads) {
    begin();
    pane().show({folder(), nullptr, false});
    EXPECT_FALSE(pane().has_source());
    pane().typed("x");
    pane().next_todo();
    pane().save();
    pane().keep();
    EXPECT_EQ(file(), "(no file)");
}

TEST_F(Translating, FollowsTheScenarioThatIsOpenInTheWorkbench) {
    begin();
    value_of(authoring::make_scenario(
        files_, data() / "scenarios",
        {"buurman", "De buurman", "Ben", 50, "Op de galerij", "welzijnswerker", 7, ""}, base::Language::nl));
    auto& bench = *app().workbench;
    bench.open();
    bench.choose(data() / "scenarios/buurman");
    bench.settle();
    bench.translation.refresh();
    ASSERT_TRUE(pane().has_source());
    EXPECT_EQ(pane().rows()[0].source, "De buurman");
    pane().typed("The neighbour");
    bench.leave();
    EXPECT_THAT(base::real_files().read(data() / "scenarios/buurman/scenario.en.yaml", 9999).value_or(""),
                HasSubstr("The neighbour"));
}

}  // namespace
}  // namespace wijk::app
