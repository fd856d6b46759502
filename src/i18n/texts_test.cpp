// The texts as a whole: both languages complete and alike in form, and in step with the code that shows them.

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "base/text.h"

namespace wijk::i18n {
namespace {

using testing::IsEmpty;
namespace fs = std::filesystem;

using Texts = std::map<std::string, std::vector<std::string>>;  ///< by id; several for a plural

std::string content_of(const fs::path& path) {
    return base::real_files().read(path, 1U << 22U).value();
}

Texts texts_of(const std::string& language) {
    const auto file = content_of(fs::path(WIJK_SOURCE_DIR) / "assets/i18n" / (language + ".po"));
    static const std::regex entry(R"re((msgid|msgstr(?:\[\d\])?) "(.*)")re");
    Texts found;
    std::string id;
    for (std::sregex_iterator at(file.begin(), file.end(), entry), end; at != end; ++at) {
        if ((*at)[1] == "msgid")
            id = (*at)[2];
        else if (!id.empty())
            found[id].push_back((*at)[2]);
    }
    return found;
}

std::set<std::string> placeholders(const std::string& text) {
    static const std::regex braces(R"(\{[^}]*\})");
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), braces), end; at != end; ++at)
        found.insert(at->str());
    return found;
}

TEST(Texts, HaveTheSameIdsInBothLanguages) {
    const auto nl = texts_of("nl"), en = texts_of("en");
    ASSERT_GT(nl.size(), 100U);
    std::vector<std::string> faults;
    for (const auto& [id, texts] : nl)
        if (!en.contains(id)) faults.push_back(id + " is missing in en.po");
    for (const auto& [id, texts] : en)
        if (!nl.contains(id)) faults.push_back(id + " is missing in nl.po");
    EXPECT_THAT(faults, IsEmpty());
}

TEST(Texts, HaveTheSamePlaceholdersInEveryForm) {
    const auto nl = texts_of("nl"), en = texts_of("en");
    std::vector<std::string> faults;
    for (const auto& [id, texts] : nl) {
        const auto wanted = placeholders(texts.front());
        auto forms = texts;
        if (const auto other = en.find(id); other != en.end())
            forms.insert(forms.end(), other->second.begin(), other->second.end());
        for (const auto& form : forms)
            if (placeholders(form) != wanted) faults.push_back(id + ": " + form);
    }
    EXPECT_THAT(faults, IsEmpty());
}

TEST(Texts, AreNeverEmptyNorEndInSpaceNorShout) {
    std::vector<std::string> faults;
    for (const auto* language : {"nl", "en"})
        for (const auto& [id, texts] : texts_of(language))
            for (const auto& text : texts)
                if (text.empty() || base::trim(text) != text || text.find('!') != std::string::npos)
                    faults.push_back(std::string(language) + " " + id + ": " + text);
    EXPECT_THAT(faults, IsEmpty());
}

TEST(Texts, DifferBetweenTheLanguagesWhereNothingMakesThemTheSame) {
    const std::set<std::string> names = {"home.title", "home.start", "home.finish", "settings.language.nl",
                                         "settings.language.en", "settings.reading.lato",
                                         "settings.reading.opendyslexic",
                                         // Only put together what has its own words.
                                         "meetings.about", "meetings.moment", "meetings.drill_title"};
    const auto nl = texts_of("nl"), en = texts_of("en");
    std::vector<std::string> faults;
    for (const auto& [id, texts] : nl)
        if (const auto other = en.find(id); other != en.end())
            if ((other->second == texts) != names.contains(id)) faults.push_back(id);
    EXPECT_THAT(faults, IsEmpty()) << "copied and not translated, or a name no longer";
}

/// The code of all modules without its tests, and without its comments.
std::string all_code() {
    static const std::regex comment(R"(//[^\n]*)");
    std::string code;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(WIJK_SOURCE_DIR) / "src")) {
        const auto& path = entry.path();
        if ((path.extension() != ".cpp" && path.extension() != ".h") ||
            path.stem().string().ends_with("_test"))
            continue;
        code += std::regex_replace(content_of(path), comment, "");
    }
    return code;
}

std::set<std::string> matches(const std::string& code, const std::regex& pattern) {
    std::set<std::string> found;
    for (std::sregex_iterator at(code.begin(), code.end(), pattern), end; at != end; ++at)
        found.insert((*at)[1]);
    return found;
}

TEST(Texts, ExistForEveryIdThatCodeAsksFor) {
    static const std::regex asked(
        R"re((?:\b(?:tr|tr_n|text|plural)\(|TextId\{)\s*(?:[^"();]*\?\s*)?"([a-z]+(?:\.\w+)+)")re");
    static const std::regex other(
        R"re(\b(?:tr|tr_n|text|plural)\([^"();]*\?\s*"[^"]*"\s*:\s*"([a-z]+(?:\.\w+)+)")re");
    const auto known = texts_of("nl");
    const auto code = all_code();
    auto ids = matches(code, asked);
    ids.merge(matches(code, other));
    ASSERT_GT(ids.size(), 50U);
    std::vector<std::string> faults;
    for (const auto& id : ids)
        if (!known.contains(id)) faults.push_back(id);
    EXPECT_THAT(faults, IsEmpty()) << "add a text to assets/i18n/nl.po and en.po";
}

TEST(Texts, AreAllAskedForByCode) {
    // Ids that code puts together from a group and the name of a code, a kind, a stop or a screen.
    const std::set<std::string> groups = {"aftermath",
                                          "analysis.group",
                                          "analysis.move",
                                          "analysis.player",
                                          "analysis.value",
                                          "code",
                                          "count",
                                          "debrief.toward",
                                          "development.activity",
                                          "development.group",
                                          "development.hours",
                                          "development.next",
                                          "development.rq",
                                          "development.share",
                                          "ending",
                                          "help",
                                          "live.side",
                                          "live.toward",
                                          "map.road",
                                          "practice.choose",
                                          "practice.finer",
                                          "practice.kind",
                                          "practice.side",
                                          "practice.side_is",
                                          "practice.side_meaning",
                                          "practice.talk",
                                          "practice.talk_meaning",
                                          "practice.try",
                                          "reflect",
                                          "role",
                                          "stop",
                                          "strength",
                                          "suggestion",
                                          "talk",
                                          "talk.kind",
                                          "times"};
    const auto code = all_code();
    static const std::regex literal(R"re("([a-z]+(?:\.\w+)*\.?)")re");
    const auto literals = matches(code, literal);
    std::vector<std::string> faults;
    for (const auto& group : groups)
        if (!literals.contains(group) && !literals.contains(group + ".")) faults.push_back(group + ".*");
    for (const auto& [id, texts] : texts_of("nl")) {
        const bool made = std::any_of(groups.begin(), groups.end(),
                                      [&](const std::string& group) { return id.starts_with(group + "."); });
        if (!made && !literals.contains(id)) faults.push_back(id);
    }
    EXPECT_THAT(faults, IsEmpty()) << "no code shows these; take them out of assets/i18n";
}

}  // namespace
}  // namespace wijk::i18n
