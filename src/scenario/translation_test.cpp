#include "scenario/translation.h"

#include <gmock/gmock.h>

#include "scenario/example_frames.h"
#include "scenario/load.h"

namespace wijk::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using namespace testing_support;

std::vector<std::string> codes(const Loaded& loaded) {
    std::vector<std::string> out;
    for (const auto& one : loaded.diagnostics) out.emplace_back(one.code());
    return out;
}

class Translations : public testing::Test {
 protected:
    ScenarioSources sources_ = [] {
        ScenarioSources sources;
        sources.file = "scenario.yaml";
        sources.scenario = scenario_of("reply", "say: \"Dag {resident}, {fact.groep}\"");
        sources.reactions = reactions_keys("");
        sources.translation_file = "scenario.en.yaml";
        return sources;
    }();
    const std::shared_ptr<const Scenario> source_ = load(sources_, "").scenario;

    Loaded in_english(const std::string& translation) {
        sources_.translation = translation;
        return load(sources_, "en");
    }
    static std::string text_of(const Scenario& scenario, std::string_view id) {
        std::string found = "(none)";
        for_each_text(scenario, [&](const TextPlace& place, const std::string& text) {
            if (place.id == id) found = text;
        });
        return found;
    }
};

TEST_F(Translations, NameEveryTextInReadingOrder) {
    std::vector<std::string> ids, speakers;
    for_each_text(*source_, [&](const TextPlace& place, const std::string&) {
        ids.push_back(place.id);
        if (!place.who.empty()) speakers.push_back(place.who);
    });
    EXPECT_THAT(ids, ElementsAre("title", "place", "briefing", "aim", "change_goal", "goals.luisteren.title",
                                 "facts.groep.text", "slot#dag.says", "slot.ending.title", "slot.ending.text",
                                 "begin#dag.says", "begin.een.say", "begin.een.note", "begin.twee.say",
                                 "begin.twee.note", "debrief.technique#t"));
    EXPECT_THAT(speakers, ElementsAre("Wim", "Wim"));
}

TEST_F(Translations, NameThoughtsAndTheWordsOfOthers) {
    sources_.scenario = scenario_of("variant",
                                    "id: stil\nthinks: \"Hm.\"\nalso: [{who: bram, says: \"Ja.\", feels: "
                                    "sad}, {who: bram, says: \"Nou.\", feels: sad}]");
    std::vector<std::string> seen;
    for_each_text(*load(sources_, "").scenario, [&](const TextPlace& place, const std::string& text) {
        if (place.id.find("#stil") != std::string::npos)
            seen.push_back(place.id + " " + place.who + ": " + text);
    });
    EXPECT_THAT(seen, ElementsAre("begin#stil.says Wim: Hoi.", "begin#stil.thinks Wim: Hm.",
                                  "begin#stil.also#1 Bram: Ja.", "begin#stil.also#2 Bram: Nou."));
}

TEST_F(Translations, AreShownInTheirLanguageOnly) {
    const auto english = in_english(translation_of(*source_, "", ""));
    ASSERT_THAT(codes(english), IsEmpty());
    EXPECT_EQ(english.scenario->language, "en");
    EXPECT_EQ(english.scenario->source_language, "nl");
    EXPECT_EQ(text_of(*english.scenario, "begin.een.say"), "in English {resident} {fact.groep}");
    const auto dutch = load(sources_, "nl");
    EXPECT_THAT(codes(dutch), IsEmpty());
    EXPECT_EQ(dutch.scenario->language, "nl");
    EXPECT_EQ(text_of(*dutch.scenario, "aim"), "doel");
}

TEST_F(Translations, ShowTheSourceWhereTheyAreMissingOrOutdated) {
    const auto loaded = in_english(translation_of(
        *source_, "",
        "aim: {from: 00000000, text: \"old aim\"}\nplace: {todo: plek}\nbriefing: {text: \"not marked\"}\n"));
    EXPECT_THAT(codes(loaded), testing::UnorderedElementsAre("SC080", "SC081", "SC088"));
    ASSERT_TRUE(loaded.scenario) << "warnings do not stop a talk";
    EXPECT_EQ(text_of(*loaded.scenario, "aim"), "doel");
    EXPECT_EQ(text_of(*loaded.scenario, "place"), "plek");
    EXPECT_EQ(text_of(*loaded.scenario, "briefing"), "not marked");
    EXPECT_EQ(text_of(*loaded.scenario, "title"), "in English");
}

TEST_F(Translations, ThatNameAFactThatIsNotThereDoNotLoad) {
    const auto loaded = in_english(
        translation_of(*source_, "", "aim: {from: " + source_mark("doel") + ", text: \"{fact.groop}\"}"));
    EXPECT_THAT(codes(loaded), testing::UnorderedElementsAre("SC071", "SC083"));
    EXPECT_FALSE(loaded.scenario);
}

TEST_F(Translations, MarkASourceTextByItsHashWithoutWhiteSpaceAtItsEnd) {
    EXPECT_EQ(source_mark("Dag {resident}."), source_mark("Dag {resident}.\n \n"));
    EXPECT_NE(source_mark("Dag."), source_mark(" Dag."));
    EXPECT_EQ(source_mark(""), "e3b0c442") << "the start of the SHA-256 of nothing";
}

TEST_F(Translations, StartFromAFileInWhichEverythingIsStillToDo) {
    const auto made = make_translation(*source_, "en", nullptr);
    EXPECT_THAT(made, HasSubstr("kind: translation\nof: proef\nlanguage: en\ntexts:\n  title:\n    from: "));
    EXPECT_THAT(made, HasSubstr("    who: \"Wim\"\n    todo: \"Dag.\"\n"));
    const auto loaded = in_english(made);
    EXPECT_EQ(loaded.diagnostics.size(), 16U);
    EXPECT_THAT(codes(loaded), testing::Each("SC080"));
}

TEST_F(Translations, StayAsTheyAreWhenNothingChanged) {
    auto text = make_translation(*source_, "en", nullptr);
    for (auto at = text.find("todo:"); at != std::string::npos; at = text.find("todo:", at))
        text.replace(at, 5, "text:");
    EXPECT_THAT(codes(in_english(text)), IsEmpty());
    EXPECT_EQ(make_translation(*source_, "en", &text), text);
}

TEST_F(Translations, KeepWhatIsOutdatedAndShowWhatItShouldSayNow) {
    const auto before = translation_of(*source_, "", "");
    sources_.scenario.replace(sources_.scenario.find("doel"), 4, "ander doel");
    const auto changed = load(sources_, "").scenario;
    const auto refreshed = make_translation(*changed, "en", &before);
    EXPECT_THAT(refreshed, HasSubstr("  aim:\n    from: \"" + source_mark("doel") +
                                     "\"\n    text: \"in English\"\n    todo: \"ander doel\"\n"));
    EXPECT_THAT(codes(in_english(refreshed)), ElementsAre("SC081"));

    // The translator has looked at it: without `from` the text counts again, and a refresh marks it.
    auto looked_at = refreshed;
    const auto from = "    from: \"" + source_mark("doel") + "\"\n";
    looked_at.erase(looked_at.find(from), from.size());
    EXPECT_THAT(codes(in_english(looked_at)), ElementsAre("SC088"));
    const auto marked = make_translation(*changed, "en", &looked_at);
    EXPECT_THAT(marked, Not(HasSubstr("todo")));
    EXPECT_THAT(codes(in_english(marked)), IsEmpty());
}

TEST_F(Translations, KeepWhatIsLeftOverAtTheEndUntilItIsDropped) {
    const auto before = translation_of(*source_, "", "oud.zin.say: {from: 12345678, text: \"gone\"}");
    const auto kept = make_translation(*source_, "en", &before);
    EXPECT_THAT(kept, testing::EndsWith("  oud.zin.say:\n    from: \"12345678\"\n    text: \"gone\"\n"));
    EXPECT_THAT(codes(in_english(kept)), ElementsAre("SC082"));
    EXPECT_THAT(codes(in_english(make_translation(*source_, "en", &before, true))), IsEmpty());
}

TEST_F(Translations, WithFaultsAreLeftAloneSoThatNoWorkIsLost) {
    for (const std::string broken :
         {"kind: translation\nof: proef\nlanguage: en\ntexts: {aim: {txet: \"work\"}}\n", "texts: [\n",
          "kind: portrait\n"})
        EXPECT_EQ(make_translation(*source_, "en", &broken), broken);
}

TEST_F(Translations, SayWhichTextWasProbablyMeant) {
    const auto loaded =
        in_english(translation_of(*source_, "", "begin.een.sya: {from: 12345678, text: \"x\"}"));
    ASSERT_EQ(loaded.diagnostics.size(), 1U);
    EXPECT_EQ(loaded.diagnostics[0].hint_text(base::Language::nl), "Bedoelde je `begin.een.say`?");
}

TEST_F(Translations, WriteTextsOfSeveralLinesAsBlocks) {
    sources_.scenario = scenario_of("scenario", "briefing: |\n  Regel een.\n\n  Regel \"twee\": ja.\n");
    const auto made = make_translation(*load(sources_, "").scenario, "en", nullptr);
    EXPECT_THAT(made, HasSubstr("    todo: |-\n      Regel een.\n\n      Regel \"twee\": ja.\n"));
}

}  // namespace
}  // namespace wijk::scenario
