#include "intervision/method.h"

#include <gmock/gmock.h>

#include "intervision/example.h"
#include "intervision/method_texts.h"
#include "intervision/testing_method.h"

namespace wijk::intervision {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;
using testing_support::method_text;

std::vector<std::string> codes(const base::Diagnostics& diagnostics) {
    std::vector<std::string> out;
    for (const auto& one : diagnostics) out.emplace_back(one.code());
    return out;
}

/// `translation` of the plain method into English, every text of it "in English", with `changes` in the place
/// of theirs.
std::string translation_of(const Method& method, const std::map<std::string, std::string>& changes = {}) {
    std::string out = "kind: translation\nof: " + method.id + "\nlanguage: en\ntexts:\n";
    for (const auto& [place, text] : source_of(method).texts) {
        const auto changed = changes.find(place.id);
        out += "  " + place.id + ": " +
               (changed != changes.end() ? changed->second
                                         : "{from: \"" + scenario::source_mark(text) + "\", text: \"" +
                                               place.id + " in English\"}") +
               "\n";
    }
    return out;
}

Method plain() {
    return load_method(method_text(), "proef.yaml", "").method.value();
}

TEST(MethodWords, GoToTheirIdAndBack) {
    for (std::size_t i = 0; i < step_kind_count; ++i) {
        const auto kind = static_cast<StepKind>(i);
        EXPECT_EQ(step_kind_from_id(to_id(kind)), kind);
    }
    for (const auto speaks :
         {Speaks::everyone, Speaks::bringer, Speaks::members, Speaks::in_turn, Speaks::nobody})
        EXPECT_EQ(speaks_from_id(to_id(speaks)), speaks);
    for (const auto kind :
         {MaterialKind::scenario, MaterialKind::turn, MaterialKind::drill, MaterialKind::own})
        EXPECT_EQ(material_kind_from_id(to_id(kind)), kind);
    EXPECT_FALSE(step_kind_from_id("lecture"));
    EXPECT_FALSE(speaks_from_id(""));
    EXPECT_FALSE(material_kind_from_id("film"));
}

TEST(AMethod, IsReadWhole) {
    const auto loaded = load_method(
        method_text("title: \"Om de beurt\"\nbringer: true\nfewest: 4\nmost: 6\nmaterials: [turn, own]\n"
                    "steps:\n" +
                    testing_support::first_step +
                    "- id: vragen\n  kind: facts\n  speaks: members\n  minutes: 12\n  title: Vragen\n"
                    "  aim: Weten hoe het zit.\n  rule: Geen raad.\n  say:\n    - Vraag wat je wilt weten.\n"
                    "    - |\n      Nog niets vinden.\n" +
                    testing_support::last_step),
        "proef.yaml", "");
    ASSERT_THAT(codes(loaded.diagnostics), IsEmpty());
    const auto& method = loaded.method.value();
    EXPECT_EQ(method.id, "proef");
    EXPECT_EQ(method.title, "Om de beurt");
    EXPECT_EQ(method.language, "nl");
    EXPECT_EQ(method.source, "verzonnen");
    EXPECT_EQ(method.fewest, 4);
    EXPECT_EQ(method.most, 6);
    EXPECT_TRUE(method.bringer);
    EXPECT_THAT(method.materials, ElementsAre(MaterialKind::turn, MaterialKind::own));
    EXPECT_EQ(method.minutes(), 5 + 12 + 5);
    const auto& step = method.steps.at(1);
    EXPECT_EQ(step.id, "vragen");
    EXPECT_EQ(step.kind, StepKind::facts);
    EXPECT_EQ(step.speaks, Speaks::members);
    EXPECT_EQ(step.minutes, 12);
    EXPECT_EQ(step.rule, "Geen raad.");
    EXPECT_THAT(step.say, ElementsAre("Vraag wat je wilt weten.", "Nog niets vinden."));
    EXPECT_EQ(method.steps.front().rule, "");
}

TEST(AMethod, HasAnExampleForItsReferenceThatReadsWithoutAFault) {
    const auto loaded = load_method(example_method_file(), "korte-ronde.yaml", "");
    for (const auto& one : loaded.diagnostics) ADD_FAILURE() << base::to_text(one, base::Language::en);
    EXPECT_TRUE(loaded.method);
}

TEST(AMethod, ReportsEveryFaultAtOnceWithItsPlace) {
    const auto loaded =
        load_method(method_text("fewest: 9\nmost: 4\nsteps:\n- {id: een, kind: facts, speaks: everybody}\n"
                                "- {id: een, kind: gossip, speaks: everyone, minutes: 0}\n- {kind: lecture}"),
                    "proef.yaml", "");
    EXPECT_FALSE(loaded.method);
    EXPECT_THAT(codes(loaded.diagnostics),
                UnorderedElementsAre("IV012", "YA039", "YA039", "IV010", "IV022", "IV020", "YA034", "YA031",
                                     "YA031", "YA031", "YA031", "YA031", "YA031"));
    for (const auto& one : loaded.diagnostics) {
        EXPECT_EQ(one.place.file, "proef.yaml");
        EXPECT_GT(one.place.line, 0) << one.code();
    }
}

TEST(AMethod, WithNothingInItIsNoMethodButAnAnswer) {
    for (const auto* text : {"", "kind: method\n", "kind: method\nsteps: 3\n", "- kind: method\n",
                             "kind: method\nformat: 1\nsteps: [a, [b], {id: c}]\n", "kind: [method]\n",
                             "format: [1]\nkind: method\n"}) {
        const auto loaded = load_method(text, "proef.yaml", "en", "texts: 1", "proef.en.yaml");
        EXPECT_FALSE(loaded.method) << text;
        EXPECT_TRUE(base::has_errors(loaded.diagnostics)) << text;
    }
}

TEST(AMethod, NamesItsTextsInReadingOrder) {
    std::vector<std::string> ids;
    for (const auto& one : source_of(plain()).texts) ids.push_back(one.place.id);
    EXPECT_THAT(ids, ElementsAre("title", "summary", "when", "terug.title", "terug.aim", "terug.say#1",
                                 "praten.title", "praten.aim", "praten.say#1", "afspraak.title",
                                 "afspraak.aim", "afspraak.say#1"));
}

TEST(AMethod, IsShownInAnotherLanguageAsFarAsItWasTranslated) {
    const auto translation =
        translation_of(plain(), {{"when", "{from: 00000000, text: \"of an older text\"}"},
                                 {"praten.aim", "{todo: doel}"},
                                 {"praten.title", "{text: \"not marked\"}"}});
    const auto english = load_method(method_text(), "proef.yaml", "en", translation, "proef.en.yaml");
    EXPECT_THAT(codes(english.diagnostics), UnorderedElementsAre("SC080", "SC081", "SC088"));
    for (const auto& one : english.diagnostics) EXPECT_EQ(one.place.file, "proef.en.yaml");
    const auto& method = english.method.value();
    EXPECT_EQ(method.language, "en");
    EXPECT_EQ(method.source_language, "nl");
    EXPECT_EQ(method.title, "title in English");
    EXPECT_EQ(method.when, "Als je wilt proberen.");
    EXPECT_EQ(method.steps.at(1).aim, "doel");
    EXPECT_EQ(method.steps.at(1).title, "not marked");
    EXPECT_THAT(method.steps.at(2).say, ElementsAre("afspraak.say#1 in English"));

    const auto dutch = load_method(method_text(), "proef.yaml", "nl", translation, "proef.en.yaml");
    EXPECT_EQ(dutch.method.value().title, "Proef") << "a translation is shown in its language only";
}

TEST(AMethod, SaysWhenThereIsNoTranslationAndIsShownAsItWasWritten) {
    const auto loaded = load_method(method_text(), "proef.yaml", "en");
    EXPECT_THAT(codes(loaded.diagnostics), ElementsAre("SC087"));
    EXPECT_EQ(loaded.method.value().language, "nl");
}

TEST(AMethod, ReportsWhatIsLeftOverInATranslationAndATranslationOfAnother) {
    const auto left =
        load_method(method_text(), "proef.yaml", "en",
                    translation_of(plain()) + "  weg.title: {from: 00000000, text: gone}\n", "proef.en.yaml");
    EXPECT_THAT(codes(left.diagnostics), ElementsAre("SC082"));
    auto other = plain();
    other.id = "anders";
    const auto wrong = load_method(method_text(), "proef.yaml", "en", translation_of(other), "proef.en.yaml");
    EXPECT_THAT(codes(wrong.diagnostics), ElementsAre("SC084"));
    EXPECT_FALSE(wrong.method);
}

class MethodFiles : public testing::Test {
 protected:
    void write(const std::string& name, const std::string& text) {
        ASSERT_TRUE(base::real_files().write(path(name), text));
    }
    base::Path path(const std::string& name) const { return folder_.path() / name; }
    base::Diagnostics check() const { return check_method_file(base::real_files(), path("proef.yaml")); }

 private:
    base::TemporaryFolder folder_ = std::move(base::TemporaryFolder::make().value());
};

TEST_F(MethodFiles, AreReadWithTheTranslationBesideThem) {
    write("proef.yaml", method_text());
    write("proef.en.yaml", translation_of(plain()));
    const auto& files = base::real_files();
    EXPECT_EQ(load_method_file(files, path("proef.yaml"), "en").method.value().title, "title in English");
    EXPECT_EQ(load_method_file(files, path("proef.yaml"), "nl").method.value().title, "Proef");
    EXPECT_EQ(load_method_file(files, path("proef.yaml"), "").method.value().title, "Proef");
}

TEST_F(MethodFiles, ThatAreNotCalledAsTheirMethodDoNotLoad) {
    write("proef-2.yaml", method_text());
    const auto loaded = load_method_file(base::real_files(), path("proef-2.yaml"), "");
    EXPECT_FALSE(loaded.method);
    EXPECT_THAT(codes(loaded.diagnostics), ElementsAre("IV004"));
}

TEST_F(MethodFiles, AreCheckedWithEveryTranslationBesideThem) {
    write("proef.yaml", method_text("language: nl"));
    write("proef.en.yaml", translation_of(plain(), {{"title", "{todo: Proef}"}}));
    write("proef.tr.yaml", "kind: translation\nof: proef\nlanguage: tr\ntexts: 3\n");
    write("ander.en.yaml", "not ours");
    const auto found = check();
    EXPECT_THAT(codes(found), ElementsAre("SC080", "YA037"));
    EXPECT_EQ(found.front().place.file, path("proef.en.yaml").string());
}

TEST_F(MethodFiles, WhoseTranslationIsBrokenAreCheckedThemselvesToo) {
    write("proef.yaml", method_text("fewest: 9"));
    write("proef.en.yaml", "kind: translation\n");
    EXPECT_THAT(codes(check()), UnorderedElementsAre("IV012", "YA031", "YA031", "YA031"));
}

TEST(TheShippedMethods, AreFiveOfAboutAnHourThatEndWithAnAgreementEach) {
    const auto folder = base::Path(WIJK_SOURCE_DIR) / "assets/intervision";
    for (const auto* language : {"nl", "en"})
        for (const auto* id : {"play-together", "incident", "gossip", "five-steps", "clinic"}) {
            const auto loaded =
                load_method_file(base::real_files(), folder / (std::string(id) + ".yaml"), language);
            ASSERT_TRUE(loaded.method) << id;
            const auto& method = *loaded.method;
            EXPECT_EQ(method.language, language) << id;
            EXPECT_GE(method.minutes(), 50) << id;
            EXPECT_LE(method.minutes(), 75) << id;
            EXPECT_EQ(method.steps.front().kind, StepKind::look_back) << id;
            for (const auto& step : method.steps) {
                EXPECT_GE(step.say.size(), 2U) << id << " " << step.id;
                EXPECT_LE(step.say.size(), 4U) << id << " " << step.id;
                EXPECT_EQ(step.aim.find('!'), std::string::npos) << id << " " << step.id;
                if (step.kind == StepKind::facts || step.kind == StepKind::advice ||
                    step.kind == StepKind::gossip) {
                    EXPECT_FALSE(step.rule.empty()) << id << " " << step.id;
                }
            }
        }
}

TEST(TheShippedMethods, AskAGroupToKnowEachOtherBeforeItGossips) {
    const auto loaded = load_method_file(
        base::real_files(), base::Path(WIJK_SOURCE_DIR) / "assets/intervision/gossip.yaml", "nl");
    ASSERT_TRUE(loaded.method);
    EXPECT_THAT(loaded.method->when, HasSubstr("veilig"));
    std::size_t gossip = 0, before = 0;
    const auto& steps = loaded.method->steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].kind == StepKind::gossip) gossip = i;
        for (const auto& sentence : steps[i].say)
            if (gossip == 0 && sentence.find("veilig") != std::string::npos) before = i;
    }
    EXPECT_GT(gossip, before);
    EXPECT_GT(before, 0U) << "in the facilitator's words too, before it begins";
}

}  // namespace
}  // namespace wijk::intervision
