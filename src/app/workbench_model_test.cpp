#include "app/workbench_model.h"

#include <algorithm>
#include <atomic>

#include <gmock/gmock.h>

#include "app/testing.h"
#include "authoring/new_scenario.h"

namespace wijk::app {
namespace {

using authoring::Version;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::NotNull;
using ::testing::SizeIs;
using testing_support::value_of;

class HandClock final : public base::Clock {
 public:
    base::Time now() const override { return now_; }
    void later(int milliseconds) { now_ += std::chrono::milliseconds(milliseconds); }

 private:
    base::Time now_ = base::Time(std::chrono::hours(500'000));
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error("there is no " + from);
    return text.replace(at, from.size(), to);
}

/// Line of these words, from 1.
int line_of(const std::string& text, const std::string& words) {
    const auto at = text.find(words);
    if (at == std::string::npos) throw std::runtime_error("there is no " + words);
    return 1 +
           static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

class AWorkbench : public testing_support::Desk {
 protected:
    /// With a scenario of one's own that has nothing wrong.
    WorkbenchModel& open(bool with_own = true) {
        if (with_own)
            value_of(authoring::make_scenario(
                files_, own_root(),
                {"buurman", "De buurman", "Ben", 50, "Op de galerij", "welzijnswerker", 7, ""},
                base::Language::nl));
        return reopen();
    }
    /// The program starts again on what is in the folder.
    WorkbenchModel& reopen() {
        app_.reset();
        app_ = value_of(App::open(
            {files_, clock_, base::system_random(), base::share_folder(), data(), config(), false}));
        app_->go(Screen::workbench);
        bench().settle();
        return bench();
    }
    WorkbenchModel& bench() { return *app_->workbench; }
    base::Path own_root() const { return data() / "scenarios"; }
    base::Path own() const { return own_root() / "buurman"; }
    base::Path shipped(const std::string& id) const { return base::share_folder() / "scenarios" / id; }
    std::string on_disk() { return value_of(files_.read(own() / "scenario.yaml", 1U << 20U)); }
    const std::string& text() { return bench().document().text(); }
    void type(const std::string& from, const std::string& to) {
        bench().typed(replaced(text(), from, to));
        bench().settle();
    }
    const BenchScenario& listed(const std::string& id) {
        for (const auto& one : bench().scenarios())
            if (one.id == id) return one;
        throw std::runtime_error("not listed: " + id);
    }
    std::vector<std::string> codes() {
        std::vector<std::string> out;
        for (const auto& one : bench().problems()) out.push_back(one.code);
        return out;
    }
    /// Which of the problems are errors.
    std::vector<std::size_t> errors() {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < bench().problems().size(); ++i)
            if (bench().problems()[i].error) out.push_back(i);
        return out;
    }
    /// Something else writes the file, and a moment passes.
    void elsewhere(const std::string& content) {
        write(own() / "scenario.yaml", content);
        clock_.later(600);
        bench().tick();
        bench().settle();
    }
    void choose_own() {
        bench().choose(own());
        bench().settle();
    }
    void in_conflict() {
        open();
        choose_own();
        type("De buurman", "Mijn buurman");
        elsewhere(replaced(on_disk(), "De buurman", "Hun buurman"));
        ASSERT_EQ(bench().standing(), Standing::conflict);
    }
    bool has_version(const std::string& words) {
        for (const auto& one : bench().versions())
            if (bench().version(one.id).find(words) != std::string::npos) return true;
        return false;
    }

    HandClock clock_;
};

// The list

TEST_F(AWorkbench, ListsOwnScenariosBeforeThoseThatAreShipped) {
    open();
    ASSERT_THAT(bench().scenarios(), SizeIs(4));
    EXPECT_EQ(bench().scenarios().front().id, "buurman");
    EXPECT_TRUE(bench().scenarios().front().own);
    EXPECT_EQ(bench().scenarios().front().title, "De buurman");
    EXPECT_FALSE(listed("opa-wim").own);
    EXPECT_TRUE(listed("opa-wim").loads);
    EXPECT_EQ(listed("opa-wim").errors + listed("opa-wim").warnings, 0);
    ASSERT_THAT(listed("opa-wim").translations, SizeIs(1));
    EXPECT_EQ(listed("opa-wim").translations[0].language, "en");
    EXPECT_EQ(listed("opa-wim").translations[0].missing, 0);
}

TEST_F(AWorkbench, CountsWhatIsWrongAndWhatTranslationsMiss) {
    open();
    write(own() / "scenario.yaml", replaced(on_disk(), "codes: [OQ]", "codes: [SR]"));
    write(own() / "scenario.en.yaml",
          "kind: translation\nof: buurman\nlanguage: en\ntexts:\n  title: {from: 00000000, text: \"The "
          "neighbour\"}\n");
    write(own_root() / "stuk" / "scenario.yaml", "format: 1\nid: stuk\n");
    bench().refresh();
    bench().settle();
    EXPECT_EQ(listed("buurman").errors, 0);
    EXPECT_EQ(listed("buurman").warnings, 1);
    ASSERT_THAT(listed("buurman").translations, SizeIs(1));
    EXPECT_EQ(listed("buurman").translations[0].outdated, 1);
    EXPECT_GT(listed("buurman").translations[0].missing, 10);
    EXPECT_FALSE(listed("stuk").loads);
    EXPECT_GT(listed("stuk").errors, 3);
}

TEST_F(AWorkbench, CopiesAShippedScenarioWithAllItsFilesAndPutsItInItsPlace) {
    open(false);
    bench().choose(shipped("opa-wim"));
    EXPECT_EQ(bench().standing(), Standing::read_only);
    bench().make_copy();
    EXPECT_EQ(bench().folder(), own_root() / "opa-wim");
    EXPECT_FALSE(bench().read_only());
    EXPECT_EQ(bench().standing(), Standing::saved);
    for (const auto& name : value_of(files_.list(shipped("opa-wim"))))
        EXPECT_EQ(value_of(files_.read(own_root() / "opa-wim" / name, 1U << 20U)),
                  value_of(files_.read(shipped("opa-wim") / name, 1U << 20U)))
            << name;
    EXPECT_EQ(std::count_if(bench().scenarios().begin(), bench().scenarios().end(),
                            [](const BenchScenario& one) { return one.id == "opa-wim"; }),
              1);
    EXPECT_TRUE(listed("opa-wim").own);
    EXPECT_TRUE(app().library().find("opa-wim")->own) << "who practises meets the copy";
    EXPECT_THAT(app().notices(), IsEmpty());
}

TEST_F(AWorkbench, NeverWritesAShippedScenarioNorACopyThatIsThere) {
    open(false);
    bench().choose(shipped("opa-wim"));
    const auto before = text();
    bench().typed("weg");
    bench().save();
    EXPECT_EQ(text(), before);
    write(own_root() / "opa-wim" / "scenario.yaml", "format: 1\n");
    bench().make_copy();
    EXPECT_EQ(value_of(files_.read(own_root() / "opa-wim" / "scenario.yaml", 100)), "format: 1\n");
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_THAT(app().notices()[0].what.nl, HasSubstr("eigen kopie"));
}

TEST_F(AWorkbench, ListsNoHalfACopyWhenTheDiskIsFull) {
    open(false);
    bench().choose(shipped("opa-wim"));
    files_.full = true;
    bench().make_copy();
    files_.full = false;
    EXPECT_FALSE(app().notices().empty());
    EXPECT_EQ(bench().folder(), shipped("opa-wim"));
    bench().refresh();
    EXPECT_FALSE(listed("opa-wim").own);
}

TEST_F(AWorkbench, OpensAFolderThatIsDroppedFromElsewhere) {
    open();
    const auto elsewhere = folder_.path() / "stick" / "buurvrouw";
    write(elsewhere / "scenario.yaml", replaced(on_disk(), "id: buurman", "id: buurvrouw"));
    app().drop((elsewhere / "scenario.yaml").string());
    bench().settle();
    EXPECT_EQ(bench().folder(), elsewhere);
    EXPECT_EQ(bench().standing(), Standing::saved);
    bench().refresh();
    EXPECT_EQ(bench().scenarios().front().folder, elsewhere) << "it stays for as long as it is open";
    app().drop(folder_.path().string());
    ASSERT_THAT(app().notices(), SizeIs(1));
}

TEST_F(AWorkbench, ListsAScenarioThatWasMadeJustNowAndOpensIt) {
    open(false);
    value_of(authoring::make_scenario(files_, own_root(),
                                      {"nieuw", "Nieuw", "Ben", 50, "Op de galerij", "welzijnswerker", 7, ""},
                                      base::Language::nl));
    bench().choose(own_root() / "nieuw");
    bench().settle();
    EXPECT_TRUE(listed("nieuw").own);
    EXPECT_NE(app().library().find("nieuw"), nullptr);
}

// The text

TEST_F(AWorkbench, MakesWhatIsSavedTheScenarioThatOthersPractise) {
    open();
    choose_own();
    EXPECT_EQ(bench().standing(), Standing::saved);
    type("title: \"De buurman\"", "title: \"De buurman van boven\"");
    EXPECT_EQ(bench().standing(), Standing::changed);
    EXPECT_EQ(bench().title(), "De buurman van boven");
    EXPECT_EQ(app().library().find("buurman")->loaded.scenario->title, "De buurman");
    bench().save();
    EXPECT_EQ(bench().standing(), Standing::saved);
    EXPECT_THAT(on_disk(), HasSubstr("De buurman van boven"));
    EXPECT_EQ(app().library().find("buurman")->loaded.scenario->title, "De buurman van boven");
    EXPECT_TRUE(std::any_of(app().home.stops()[6].scenarios.begin(), app().home.stops()[6].scenarios.end(),
                            [](const ScenarioCard& card) { return card.title == "De buurman van boven"; }));
    bench().settle();
    EXPECT_EQ(listed("buurman").title, "De buurman van boven");
}

TEST_F(AWorkbench, KeepsCommentsAndTheFilesOwnLineEnds) {
    open();
    std::string crlf;
    for (const char c : on_disk()) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    write(own() / "scenario.yaml", crlf);
    choose_own();
    // An editor knows line feeds alone.
    std::string edited;
    for (const char c : replaced(text(), "De buurman", "De overbuur"))
        if (c != '\r') edited += c;
    bench().typed(edited);
    bench().save();
    EXPECT_EQ(on_disk(), replaced(crlf, "De buurman", "De overbuur"));
}

TEST_F(AWorkbench, KeepsWhatWasTypedWhenTheScreenIsLeftAndWhenTheProgramEnds) {
    open();
    choose_own();
    type("De buurman", "De overbuur");
    const auto typed = text();
    app().go(Screen::home);
    app().go(Screen::workbench);
    EXPECT_EQ(text(), typed);
    EXPECT_THAT(on_disk(), Not(HasSubstr("overbuur")));
    type("De overbuur", "De onderbuur");
    reopen();  // as after closing the window, without saving
    ASSERT_EQ(bench().folder(), own()) << "it opens where one was";
    EXPECT_THAT(text(), HasSubstr("De onderbuur"));
    EXPECT_EQ(bench().standing(), Standing::changed);
    EXPECT_THAT(bench().news(), Not(IsEmpty()));
    EXPECT_THAT(on_disk(), Not(HasSubstr("onderbuur")));
}

TEST_F(AWorkbench, KeepsTheDraftOfOneScenarioWhileAnotherIsOpen) {
    open();
    choose_own();
    type("De buurman", "De overbuur");
    bench().choose(shipped("opa-wim"));
    bench().settle();
    EXPECT_EQ(bench().playable()->id, "opa-wim");
    choose_own();
    EXPECT_THAT(text(), HasSubstr("De overbuur"));
    EXPECT_EQ(bench().title(), "De overbuur");
}

TEST_F(AWorkbench, TakesUpAFileThatWasChangedElsewhere) {
    open();
    choose_own();
    const auto revision = bench().document().revision();
    elsewhere(replaced(on_disk(), "De buurman", "De overbuur"));
    EXPECT_EQ(bench().title(), "De overbuur");
    EXPECT_GT(bench().document().revision(), revision) << "the editor has to know";
    EXPECT_EQ(bench().standing(), Standing::saved);
}

TEST_F(AWorkbench, AsksWhenBothChangedAndKeepsTheirTextWhenMineGoesOn) {
    in_conflict();
    bench().save();
    EXPECT_THAT(on_disk(), HasSubstr("Hun buurman")) << "it asks first";
    bench().save_over();
    EXPECT_EQ(bench().standing(), Standing::saved);
    EXPECT_THAT(on_disk(), HasSubstr("Mijn buurman"));
    EXPECT_EQ(on_disk(), text());
    EXPECT_TRUE(has_version("Hun buurman"));
}

TEST_F(AWorkbench, KeepsMyTextWhenTheirsGoesOn) {
    in_conflict();
    const auto revision = bench().document().revision();
    bench().take_theirs();
    EXPECT_EQ(bench().standing(), Standing::saved);
    EXPECT_THAT(text(), HasSubstr("Hun buurman"));
    EXPECT_EQ(on_disk(), text());
    EXPECT_GT(bench().document().revision(), revision);
    EXPECT_TRUE(has_version("Mijn buurman"));
}

TEST_F(AWorkbench, PutsAFileBackThatWasTakenAway) {
    open();
    choose_own();
    ASSERT_TRUE(files_.remove(own() / "scenario.yaml"));
    clock_.later(600);
    bench().tick();
    EXPECT_EQ(bench().standing(), Standing::gone);
    bench().save();
    EXPECT_EQ(bench().standing(), Standing::saved);
    EXPECT_EQ(on_disk(), text());
}

TEST_F(AWorkbench, KeepsTheTextAndTellsWhenTheDiskIsFull) {
    open();
    choose_own();
    type("De buurman", "De overbuur");
    files_.full = true;
    bench().save();
    EXPECT_FALSE(app().notices().empty());
    EXPECT_EQ(bench().standing(), Standing::changed);
    EXPECT_THAT(text(), HasSubstr("De overbuur"));
    files_.full = false;
    bench().save();
    EXPECT_THAT(on_disk(), HasSubstr("De overbuur"));
}

TEST_F(AWorkbench, BringsAnEarlierVersionBackAsAnEdit) {
    open();
    choose_own();
    const auto first = text();
    type("De buurman", "De overbuur");
    bench().save();
    clock_.later(1000);
    const auto versions = bench().versions();
    ASSERT_FALSE(versions.empty());
    const auto old = std::find_if(versions.begin(), versions.end(),
                                  [&](const BenchVersion& one) { return bench().version(one.id) == first; });
    ASSERT_NE(old, versions.end());
    EXPECT_EQ(old->lines_apart, 2) << "the title as it was, and as it is";
    EXPECT_THAT(old->when, Not(IsEmpty()));
    bench().bring_back(old->id);
    EXPECT_EQ(text(), first);
    EXPECT_EQ(bench().standing(), Standing::changed);
    EXPECT_THAT(on_disk(), HasSubstr("De overbuur")) << "saving it is for its author";
}

// What the checks say

TEST_F(AWorkbench, TellsAnErrorWhileTheLastGoodTextGoesOnPlaying) {
    open();
    choose_own();
    EXPECT_TRUE(bench().playable_is_now());
    const auto good = bench().playable();
    ASSERT_THAT(good, NotNull());
    type("next: raam", "next: ramen");
    EXPECT_EQ(bench().playable(), good);
    EXPECT_FALSE(bench().playable_is_now());
    ASSERT_THAT(errors(), SizeIs(1));
    const auto problem = bench().problems()[errors()[0]];
    EXPECT_EQ(problem.place.line, line_of(text(), "next: ramen"));
    EXPECT_THAT(problem.what, HasSubstr("ramen"));
    EXPECT_THAT(problem.why, Not(IsEmpty()));
    EXPECT_FALSE(problem.can_be_silenced());
    type("next: ramen", "next: raam");
    EXPECT_TRUE(bench().playable_is_now());
    EXPECT_THAT(codes(), Not(Contains(problem.code)));
}

TEST_F(AWorkbench, SpeaksOfProblemsInTheLanguageOfTheScreen) {
    open();
    choose_own();
    type("codes: [OQ]", "codes: [SR]");
    const auto find = [&] {
        for (const auto& one : bench().problems())
            if (one.code == "CO004") return one;
        throw std::runtime_error("no CO004");
    };
    EXPECT_THAT(find().what, HasSubstr("geen code zegt dat"));
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    EXPECT_THAT(find().what, HasSubstr("no code says so"));
}

TEST_F(AWorkbench, AcceptsAFindingWithAReasonInTheTextItself) {
    open();
    choose_own();
    type("codes: [OQ]", "codes: [SR]");
    const auto find = [&](const std::string& code) {
        const auto& all = bench().problems();
        const auto at =
            std::find_if(all.begin(), all.end(), [&](const Problem& one) { return one.code == code; });
        return static_cast<std::size_t>(at - all.begin());
    };
    ASSERT_LT(find("CO004"), bench().problems().size());
    EXPECT_EQ(bench().problems()[find("CO004")].at, "begin.vertel");
    const auto before = text();
    bench().look_at(find("CO004"));
    bench().silence("  ");
    EXPECT_EQ(text(), before) << "a reason is asked for";
    bench().silence("Zo praat \"hij\" nu eenmaal.");
    bench().settle();
    EXPECT_EQ(text().substr(0, before.size()), before) << "everything else stays as it was";
    EXPECT_THAT(text(), HasSubstr("silence:\n  - {code: CO004, at: \"begin.vertel\", reason: \"Zo praat "
                                  "\\\"hij\\\" nu eenmaal.\"}"));
    EXPECT_THAT(codes(), Not(Contains("CO004")));
    EXPECT_FALSE(std::any_of(bench().problems().begin(), bench().problems().end(),
                             [](const Problem& one) { return one.error; }));

    // A second one goes behind the first, as far in as that.
    type("silence:\n  - {", "silence:\n    - {");
    type("codes: [OQ]", "codes: [CR]");
    bench().look_at(find("CO004"));
    bench().silence("Hier ook.");
    bench().settle();
    EXPECT_THAT(codes(), Not(Contains("CO004")));
    EXPECT_THAT(text(), HasSubstr("eenmaal.\"}\n    - {code: CO004"));
}

TEST_F(AWorkbench, GoesFromProblemToProblemFromTheCursorOnAndRound) {
    open();
    choose_own();
    bench().typed(replaced(replaced(text(), "next: raam", "next: ramen"), "next: gedacht", "next: gedocht"));
    bench().settle();
    ASSERT_THAT(errors(), SizeIs(2));
    const auto first = errors()[0], second = errors()[1], last = bench().problems().size() - 1;
    const auto line = [&](std::size_t which) { return bench().problems()[which].place.line; };
    bench().cursor_at(line(second), 1);
    bench().next_problem(+1);
    EXPECT_EQ(bench().problem(), second);
    EXPECT_EQ(bench().take_wanted()->line, line(second));
    EXPECT_FALSE(bench().take_wanted()) << "once";
    bench().look_away();
    bench().cursor_at(line(first), 1000);
    bench().next_problem(-1);
    EXPECT_EQ(bench().problem(), first);
    bench().look_at(0);
    bench().next_problem(-1);
    EXPECT_EQ(bench().problem(), last);
    bench().next_problem(+1);
    EXPECT_EQ(bench().problem(), 0U);
}

TEST_F(AWorkbench, StaysWithTheProblemThatIsLookedAtWhileOneTypes) {
    open();
    choose_own();
    type("codes: [OQ]", "codes: [SR]");
    const auto& all = bench().problems();
    const auto at =
        std::find_if(all.begin(), all.end(), [](const Problem& one) { return one.code == "CO004"; });
    ASSERT_NE(at, all.end());
    bench().look_at(static_cast<std::size_t>(at - all.begin()));
    const auto line = at->place.line;
    type("stops: [7]", "# een regel erbij\nstops: [7]");
    ASSERT_TRUE(bench().problem());
    EXPECT_EQ(bench().problems()[*bench().problem()].code, "CO004");
    EXPECT_EQ(bench().problems()[*bench().problem()].place.line, line + 1);
}

// Where the cursor stands

TEST_F(AWorkbench, KnowsTheSceneAndReplyOfTheCursorAlsoInATextThatDoesNotLoad) {
    open();
    choose_own();
    const auto here = [&](const std::string& words) {
        bench().cursor_at(line_of(text(), words), 1);
        const auto scene = bench().scene();
        if (!scene) return std::string();
        const auto& found = bench().playable()->scenes[*scene];
        const auto reply = bench().reply();
        return found.id + (reply ? "." + found.replies[*reply].id : std::string());
    };
    EXPECT_EQ(here("id: raakt"), "raam.raakt");
    EXPECT_EQ(here("id: kort"), "raam");
    EXPECT_EQ(here("debrief:"), "");
    bench().typed(replaced(text(), "stops: [7]", "# erbij\n# erbij\nstops: [7"));
    bench().settle();
    ASSERT_FALSE(bench().playable_is_now());
    EXPECT_EQ(here("id: raakt"), "raam.raakt");
    EXPECT_EQ(here("debrief:"), "");
}

TEST_F(AWorkbench, GoesToWhatAFindingNames) {
    open();
    choose_own();
    const auto line = [&](std::string_view at) {
        bench().go_to(at);
        const auto place = bench().take_wanted();
        return place ? place->line : 0;
    };
    EXPECT_EQ(line("raam"), line_of(text(), "  raam:"));
    EXPECT_EQ(line("raam.raakt"), line_of(text(), "- id: raakt"));
    EXPECT_EQ(line("raam#kort"), line_of(text(), "- id: kort"));
    EXPECT_EQ(line("role"), line_of(text(), "role:"));
    EXPECT_EQ(line("nergens.iets"), 0);
}

TEST_F(AWorkbench, RingsWhenACheckComesBackUntilNobodyListens) {
    std::atomic<int> rung = 0;
    open();
    bench().on_news([&] { ++rung; });
    choose_own();
    EXPECT_GT(rung, 0);
    bench().on_news({});
    const int before = rung;
    type("De buurman", "De overbuur");
    EXPECT_EQ(rung, before);
}

TEST_F(AWorkbench, OpensWithTheScenarioThatIsBeingPractised) {
    start_as("Els");
    meet("opa-wim");
    app().to_workbench();
    EXPECT_EQ(app().screen(), Screen::workbench);
    EXPECT_EQ(bench().folder(), shipped("opa-wim"));
}

}  // namespace
}  // namespace wijk::app
