#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/testing.h"
#include "report/testing_xml.h"

namespace wijk::report {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ThePage : public testing::TestWithParam<base::Language> {
 protected:
    std::string made(const feedback::Debrief& debrief, const Options& options = {}) {
        auto result = make(Format::html, debrief, facts_, options, texts_);
        if (!result) throw std::runtime_error(result.error().what.en);
        return *result;
    }
    feedback::Debrief full() { return poisoned(debrief_of({"preek", "vraag"}, {}, texts_), "iets"); }
    i18n::Catalogue texts_ = catalogue_of(GetParam());
    Facts facts_ = facts();
};

INSTANTIATE_TEST_SUITE_P(In, ThePage, testing::Values(base::Language::nl, base::Language::en),
                         [](const auto& one) { return std::string(base::to_id(one.param)); });

TEST_P(ThePage, IsWellFormedWhateverWasWrittenAndHasNoElementThatActs) {
    const std::set<std::string> known = {
        "html",    "head",    "meta",       "title",   "style",      "body",    "header",  "main",
        "footer",  "section", "article",    "div",     "p",          "h1",      "h2",      "h3",
        "dl",      "dt",      "dd",         "ul",      "ol",         "li",      "a",       "bdi",
        "span",    "strong",  "blockquote", "figure",  "figcaption", "details", "summary", "table",
        "caption", "thead",   "tbody",      "tr",      "th",         "td",      "svg",     "g",
        "path",    "rect",    "circle",     "polygon", "polyline",   "text",    "desc"};
    std::size_t usual = 0;
    for (const auto& text : hostile()) {
        const auto debrief = poisoned(debrief_of({"preek", "vraag"}, {}, texts_), text);
        auto facts = facts_;
        facts.learner_name = text;
        facts.session = text;
        const auto page = make(Format::html, debrief, facts, {}, texts_).value();
        const Xml xml(page);
        for (const auto& element : xml.elements()) {
            EXPECT_THAT(known, Contains(element.name));
            for (const auto& [name, value] : element.attributes) {
                EXPECT_FALSE(name.starts_with("on")) << name << " of " << element.name;
                EXPECT_THAT(value, Not(HasSubstr("alert")));
            }
        }
        if (usual == 0) usual = xml.elements().size();
        EXPECT_EQ(xml.elements().size(), usual) << "no text makes or takes an element: " << text;
    }
}

TEST_P(ThePage, ShowsForeignTextsAsTheyWereWritten) {
    for (const std::string text : {"<script>alert(1)</script>", "=cmd()", "\" ' & ]]> --", "שלום"}) {
        const Xml xml(made(poisoned(debrief_of({"preek", "vraag"}, {}, texts_), text)));
        EXPECT_EQ(xml.all("h1").front()->text, text);
        EXPECT_THAT(xml.all("title").front()->text, HasSubstr(text));
        int times = 0;
        for (const auto* span : xml.all("span"))
            if (span->text == text) ++times;
        EXPECT_GE(times, 4) << "own words, notes and what it did";
    }
}

TEST_P(ThePage, LetsNoForeignTextTurnTheDirectionOfItsSurroundings) {
    const Xml xml(made(poisoned(debrief_of({"preek", "vraag"}, {}, texts_), "שלום")));
    for (std::size_t i = 0; i < xml.elements().size(); ++i) {
        const auto& element = xml.elements()[i];
        // The one that holds it itself, where the words are not mixed with ours.
        if (element.text != "שלום" || !element.children.empty()) continue;
        const bool in_drawing = element.name == "text" || element.name == "title";
        const bool of_the_debrief = element.name == "caption" || element.name == "th" ||
                                    element.name == "td" || element.name == "dd" || element.name == "dt" ||
                                    element.name == "p" || element.has_class("ending-kind");
        EXPECT_TRUE(element.name == "bdi" || element.attributes.contains("dir") || in_drawing ||
                    of_the_debrief)
            << element.name;
    }
}

TEST_P(ThePage, AsksForNothingOutsideItself) {
    const auto page = made(full());
    const Xml xml(page);
    std::set<std::string> ids;
    for (const auto& element : xml.elements())
        if (const auto id = element.attributes.find("id"); id != element.attributes.end()) {
            EXPECT_TRUE(ids.insert(id->second).second) << id->second << " twice";
        }
    for (const auto& element : xml.elements()) {
        for (const auto* reference :
             {"src", "srcset", "data", "action", "xlink:href", "poster", "background"})
            EXPECT_FALSE(element.attributes.contains(reference)) << reference;
        if (const auto href = element.attributes.find("href"); href != element.attributes.end()) {
            ASSERT_TRUE(href->second.starts_with("#")) << href->second;
            EXPECT_THAT(ids, Contains(href->second.substr(1)));
        }
        for (const auto* named : {"aria-labelledby", "aria-describedby"})
            if (const auto label = element.attributes.find(named); label != element.attributes.end()) {
                std::istringstream words(label->second);
                for (std::string id; words >> id;) EXPECT_THAT(ids, Contains(id));
            }
    }
    EXPECT_THAT(page, Not(HasSubstr("url(")));
    EXPECT_THAT(page, Not(HasSubstr("@import")));
}

TEST_P(ThePage, HasHeadingsInOrderAndEveryPartUnderOne) {
    const Xml xml(made(full()));
    int before = 0;
    for (const auto& element : xml.elements()) {
        if (element.name.size() != 2 || element.name[0] != 'h' || !std::isdigit(element.name[1])) continue;
        const int level = element.name[1] - '0';
        EXPECT_LE(level, before + 1) << element.text;
        EXPECT_FALSE(element.text.empty());
        before = level;
    }
    EXPECT_THAT(xml.all("h1"), SizeIs(1));
    EXPECT_THAT(xml.all("main"), SizeIs(1));
    for (const auto* section : xml.all("section"))
        EXPECT_TRUE(section->attributes.contains("aria-labelledby"));
    EXPECT_EQ(xml.elements().front().attributes.at("lang"), base::to_id(GetParam()));
}

TEST_P(ThePage, TellsEveryDrawingInWords) {
    const Xml xml(made(full()));
    ASSERT_THAT(xml.all("svg"), Not(IsEmpty()));
    for (const auto* svg : xml.all("svg")) {
        const auto& first = xml.elements()[svg->children.at(0)];
        EXPECT_EQ(first.name, "title");
        EXPECT_FALSE(first.text.empty());
        const bool beside_words = svg->attributes.contains("aria-hidden");
        EXPECT_TRUE(beside_words || svg->attributes.at("role") == "img");
        if (!beside_words) {
            EXPECT_EQ(xml.elements()[svg->children.at(1)].name, "desc");
        }
    }
    for (const auto* table : xml.all("table"))
        EXPECT_EQ(xml.elements()[table->children.at(0)].name, "caption");
    for (const auto* head : xml.all("th")) EXPECT_TRUE(head->attributes.contains("scope"));
}

TEST_P(ThePage, PutsTheEndingFirstAndTheNumbersAfterTheTalk) {
    const Xml xml(made(full()));
    std::vector<std::string> order;
    for (const auto* section : xml.all("section")) order.push_back(section->attributes.at("class"));
    EXPECT_THAT(order, testing::ElementsAre("ending", "strengths", "suggestions", "picture", "talk", "counts",
                                            "goals", "role", "looking", "together"));
}

TEST_P(ThePage, ShowsTheThresholdOnlyWhereTheDebriefHasOne) {
    auto debrief = debrief_of({"spiegel"}, {}, texts_);
    const auto thresholds = [&] {
        std::size_t found = 0;
        const Xml xml(made(debrief));
        for (const auto* span : xml.all("span")) found += span->has_class("threshold") ? 1U : 0U;
        return found;
    };
    EXPECT_EQ(thresholds(), 0U);
    debrief.counts[2].threshold = "Redelijk is 1, goed is 2";
    EXPECT_EQ(thresholds(), 1U);
}

TEST_P(ThePage, DrawsEachMoveAndEachSideInItsOwnPlace) {
    const auto debrief = debrief_of({"preek", "vraag"}, {}, texts_);
    const Xml xml(made(debrief));
    std::map<std::string, int> drawn;
    for (const auto& element : xml.elements())
        if (element.name == "g" && element.attributes.contains("class") &&
            xml.elements()[xml.elements()[element.parent].parent].has_class("lanes"))
            ++drawn[element.attributes.at("class")];
    EXPECT_EQ(drawn["move-persuading"], 1);
    EXPECT_EQ(drawn["move-question"], 1);
    EXPECT_EQ(drawn["move-affirmation"], 1);
    EXPECT_EQ(drawn["talk-change"], 1);
    EXPECT_EQ(drawn["talk-sustain"], 1);
    EXPECT_EQ(drawn.size(), 5U);
}

TEST_P(ThePage, BreaksALongTalkIntoPicturesOfAtMostTwelveTurns) {
    const std::string loop = R"(
  begin:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    replies: [{id: s, say: "Zo.", codes: [CR], toward: none, next: begin, note: n}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";
    for (const auto& [turns, pictures] : {std::pair<std::size_t, std::size_t>{12, 1}, {13, 2}, {30, 3}}) {
        auto debrief = debrief_of({"spiegel"}, {}, texts_);
        debrief.turns.resize(turns, debrief.turns[0]);
        for (std::size_t i = 0; i < turns; ++i) debrief.turns[i].number = static_cast<int>(i) + 1;
        const Xml xml(made(debrief));
        std::size_t lanes = 0;
        std::set<std::string> numbers;
        for (const auto* svg : xml.all("svg")) lanes += svg->has_class("lanes") ? 1U : 0U;
        for (const auto* text : xml.all("text"))
            if (text->has_class("turn-number")) numbers.insert(text->text);
        EXPECT_EQ(lanes, pictures) << turns;
        EXPECT_THAT(numbers, SizeIs(turns));
    }
}

TEST_P(ThePage, OfATalkForPresenceHasNoLanesAndNoCodes) {
    const auto debrief =
        debrief_of({"spiegel", "vraag"}, {}, texts_,
                   std::regex_replace(std::string(scenes), std::regex(", goals: \\{evoke: 2\\}"), ""),
                   "conversation: engage\n");
    const Xml xml(made(debrief));
    for (const auto* svg : xml.all("svg")) EXPECT_FALSE(svg->has_class("lanes"));
    for (const auto* list : xml.all("ul")) EXPECT_FALSE(list->has_class("moves"));
    for (const auto* p : xml.all("p")) EXPECT_FALSE(p->has_class("talk-kind"));
}

TEST_P(ThePage, SaysInWhichLanguageTheTalkIsWhereThePageIsInAnother) {
    facts_.language = GetParam() == base::Language::nl ? "en" : "nl";
    const Xml other(made(full()));
    EXPECT_EQ(other.all("h1").front()->attributes.at("lang"), facts_.language);
    facts_.language = base::to_id(GetParam());
    EXPECT_FALSE(Xml(made(full())).all("h1").front()->attributes.contains("lang"));
}

}  // namespace
}  // namespace wijk::report
