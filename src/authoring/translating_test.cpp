#include "authoring/translating.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "authoring/testing.h"
#include "base/text.h"

namespace wijk::authoring {
namespace {

using scenario::source_mark;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing_support::value_of;

scenario::Source proef() {
    return {"proef",
            "nl",
            {{{"title", "", true}, "Proef"},
             {{"begin#a.says", "Wim", true}, "Dag."},
             {{"begin.een.say", "", true}, "Hoe is het?"},
             {{"begin.een.note", "", true}, "Je vraagt.\n\nEn je wacht."}},
            std::set<std::string, std::less<>>()};
}

std::string mark(const char* text) {
    return source_mark(text);
}

/// "id state text" of each row.
std::vector<std::string> shown(const std::string& translation) {
    std::vector<std::string> out;
    for (const auto& row : value_of(rows_of(proef(), translation)))
        out.push_back(row.id +
                      (row.state == RowState::done      ? " done "
                       : row.state == RowState::missing ? " missing "
                                                        : " outdated ") +
                      row.text);
    return out;
}

std::string put(const std::string& translation, const std::string& id, const std::string& text) {
    return value_of(with_text(proef(), "en", translation, id, text));
}

const std::string head = "kind: translation\nof: proef\nlanguage: en\n";

TEST(TranslationRows, AreEveryTextOfTheSourceInReadingOrder) {
    const auto rows = value_of(rows_of(proef(), ""));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1].id, "begin#a.says");
    EXPECT_EQ(rows[1].who, "Wim");
    EXPECT_EQ(rows[1].source, "Dag.");
    EXPECT_EQ(rows[1].text, "");
    for (const auto& row : rows) EXPECT_EQ(row.state, RowState::missing);
}

TEST(TranslationRows, TellWhatIsDoneMissingAndOutdated) {
    const auto file = head + "texts:\n  title: {text: Trial}\n  begin#a.says: {from: \"" + mark("Dag.") +
                      "\", text: Hello.}\n  begin.een.say: {from: \"00000000\", text: Old}\n"
                      "  begin.een.note: {todo: \"Je vraagt.\"}\n  weg.x.say: {text: gone}\n";
    EXPECT_THAT(shown(file), ElementsAre("title done Trial", "begin#a.says done Hello.",
                                         "begin.een.say outdated Old", "begin.een.note missing "));
}

TEST(TranslationRows, SayWhatIsWrongWithAFileThatIsNoTranslationOfThis) {
    for (const auto& [file, says] :
         {std::pair<std::string, std::string>{head + "texts: [", "Line 4: "},
          {"kind: translation\nof: ander\nlanguage: en\ntexts: {}\n", "`ander`, not of `proef`"},
          {"kind: translation\nof: proef\nlanguage: nl\ntexts: {}\n", "language of the scenario itself"},
          {"format: 1\n", "Line "}}) {
        const auto rows = rows_of(proef(), file);
        ASSERT_FALSE(rows) << file;
        EXPECT_THAT(rows.error().what.en, HasSubstr(says));
        EXPECT_FALSE(rows.error().hint.nl.empty());
        EXPECT_FALSE(with_text(proef(), "en", file, "title", "Trial")) << file;
    }
}

TEST(TranslationTexts, BeginAFileWhereThereIsNone) {
    const auto file = put("", "begin#a.says", "Hello.");
    EXPECT_EQ(file, head + "texts:\n  begin#a.says:\n    from: \"" + mark("Dag.") +
                        "\"\n    who: \"Wim\"\n    text: \"Hello.\"\n");
    EXPECT_EQ(put("", "title", " \n"), "");
    EXPECT_EQ(with_text(proef(), "en", "", "begin.twee.say", "x").error().kind, base::ErrorKind::not_found);
}

TEST(TranslationTexts, StandInReadingOrderWhateverWasFilledFirst) {
    auto file = put("", "begin.een.say", "How are you?");
    file = put(file, "begin.een.note", "You ask.\n\nAnd you wait.");
    file = put(file, "title", "Trial");
    file = put(file, "begin#a.says", "Hello.");
    EXPECT_THAT(shown(file),
                ElementsAre("title done Trial", "begin#a.says done Hello.", "begin.een.say done How are you?",
                            "begin.een.note done You ask.\n\nAnd you wait."));
    const auto at = [&](const char* id) { return file.find(std::string("\n  ") + id + ":"); };
    EXPECT_LT(at("title"), at("begin#a.says"));
    EXPECT_LT(at("begin#a.says"), at("begin.een.say"));
    EXPECT_LT(at("begin.een.say"), at("begin.een.note"));
    const auto source = proef();
    EXPECT_EQ(scenario::make_translation(source, "en", &file), file) << "as `wijk translate` writes it";
}

TEST(TranslationTexts, ChangeOneValueAndLeaveEveryOtherByteAsItWas) {
    const std::string before =
        "\xEF\xBB\xBF# van Els\r\nkind: translation\r\nof: proef   # hier\r\nlanguage: en\r\ntexts:\r\n"
        "   # de titel\r\n   title:\r\n     who: \"\xC3\xA9\xC3\xA9n\"\r\n     from: \"00000000\" # oud\r\n"
        "     text: 'Don''t' # let op\r\n\r\n   begin.een.say:\r\n     # eerst dit\r\n     text: x y\r\n# "
        "eind";
    auto after = before;
    const auto swap = [&](const std::string& from, const std::string& to) {
        ASSERT_NE(after.find(from), std::string::npos);
        after.replace(after.find(from), from.size(), to);
    };
    swap("00000000", mark("Proef"));
    swap("'Don''t'", "\"Trial\"");
    EXPECT_EQ(put(before, "title", "Trial"), after);
    swap("     # eerst dit\r\n     text: x y\r\n",
         "     # eerst dit\r\n     from: \"" + mark("Hoe is het?") +
             "\"\r\n     text: |-\r\n       How\r\n       are you?\r\n");
    EXPECT_EQ(put(put(before, "title", "Trial"), "begin.een.say", "How\nare you?"), after);
}

TEST(TranslationTexts, TakeThePlaceOfWhatWasStillToBeDone) {
    const auto source = proef();
    const auto fresh = scenario::make_translation(source, "en", nullptr);
    const auto file = put(fresh, "begin.een.note", "You ask.");
    EXPECT_THAT(file, HasSubstr("  begin.een.note:\n    from: \"" + mark("Je vraagt.\n\nEn je wacht.") +
                                "\"\n    text: \"You ask.\"\n"));
    EXPECT_THAT(shown(file)[3], "begin.een.note done You ask.");
    EXPECT_EQ(put(file, "begin.een.note", ""), fresh) << "and back again";
}

TEST(TranslationTexts, AreUpToDateOnceTheyAreWrittenAnew) {
    const auto old = head +
                     "texts:\n  title:\n    from: \"00000000\"\n    text: |-\n      Old\n      words\n"
                     "    todo: \"Proef\" # nieuw\n  begin.een.say:\n    text: How\n";
    EXPECT_EQ(put(old, "title", "Trial"),
              head + "texts:\n  title:\n    from: \"" + mark("Proef") +
                  "\"\n    text: \"Trial\"\n    # nieuw\n  begin.een.say:\n    text: How\n");
}

TEST(TranslationTexts, FitBetweenBracesToo) {
    const auto one =
        head +
        "texts: {title: {from: \"00000000\", text: \"it's {x}\"}, begin.een.say: {text: don't}} # kort\n";
    auto file = put(one, "title", "Trial");
    EXPECT_EQ(file, head + "texts: {title: {from: \"" + mark("Proef") +
                        "\", text: \"Trial\"}, begin.een.say: {text: don't}} # kort\n");
    file = put(file, "begin#a.says", "Hello.\nHello.");
    EXPECT_THAT(shown(file), ElementsAre("title done Trial", "begin#a.says done Hello.\nHello.",
                                         "begin.een.say done don't", "begin.een.note missing "));
    EXPECT_THAT(file, HasSubstr("}} # kort\n"));
    file = put(head + "texts: {begin.een.say: {text: x}}\n", "title", "Trial");
    EXPECT_THAT(shown(file)[0], "title done Trial");
    file = put(head + "texts: {} # nog niets\n# eind\n", "title", "Trial");
    EXPECT_EQ(file, head + "texts: # nog niets\n  title:\n    from: \"" + mark("Proef") +
                        "\"\n    text: \"Trial\"\n# eind\n");
}

TEST(TranslationTexts, AreNotPutWhereACommentWouldBeLost) {
    const auto file = head + "texts:\n  title: {text: Old,  # van Els\n    who: Wim}\n";
    const auto refused = with_text(proef(), "en", file, "title", "Trial");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().what.nl, HasSubstr("`title`"));
    EXPECT_THAT(refused.error().hint.en, HasSubstr("Nothing was changed"));
}

TEST(TranslationTexts, KnowTheirLanguage) {
    const auto file = put("", "title", "Trial");
    EXPECT_FALSE(with_text(proef(), "tr", file, "title", "Deneme"));
    EXPECT_FALSE(with_text(proef(), "en", file, "title", "a\x01z")) << "no file that cannot be read again";
}

TEST(TranslationTexts, ComeOutAsTheyWentIn) {
    for (const auto* text : {"a", "- a", "a: b", "a # b", "\"a\"", " a ", "a\nb", "a\n\n  b\n", "#", "yes",
                             "|", "a\n ", "\xC3\xA9"}) {
        const auto file = put(put("", "begin.een.say", "x"), "title", text);
        EXPECT_EQ(value_of(rows_of(proef(), file))[0].text, base::trim_end(text));
    }
}

RC_GTEST_PROP(TranslationTexts, StandWhereTheyWerePutLast, ()) {
    const auto source = proef();
    std::vector<std::string> last(source.texts.size());
    std::string file = *rc::gen::element(std::string(), "# kop\n" + head + "texts: {}\n",
                                         scenario::make_translation(source, "en", nullptr));
    const auto words =
        rc::gen::container<std::string>(rc::gen::element('a', ' ', '\n', '"', ':', '#', '\'', '{'));
    const auto steps =
        *rc::gen::resize(12, rc::gen::container<std::vector<std::pair<std::size_t, std::string>>>(
                                 rc::gen::pair(rc::gen::inRange<std::size_t>(0, last.size()), words)));
    for (const auto& [index, text] : steps) {
        const auto changed = with_text(source, "en", file, source.texts[index].place.id, text);
        RC_ASSERT(changed);
        file = *changed;
        last[index] = base::trim_end(text);
        const auto rows = rows_of(source, file);
        RC_ASSERT(rows);
        for (std::size_t i = 0; i < last.size(); ++i) RC_ASSERT((*rows)[i].text == last[i]);
    }
}

}  // namespace
}  // namespace wijk::authoring
