#include "app/methods.h"

#include <gmock/gmock.h>

#include "app/testing.h"

namespace wijk::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing_support::value_of;

/// A whole method in Dutch.
std::string method(const std::string& id, const std::string& title) {
    return "kind: method\nformat: 1\nid: " + id + "\nlanguage: nl\ntitle: \"" + title +
           "\"\nsummary: kort\nwhen: soms\nsource: wij\nfewest: 3\nmost: 8\nmaterials: [own]\nsteps:\n"
           "  - {id: terug, kind: look_back, speaks: in_turn, minutes: 5, title: t, aim: a, say: [Dag.]}\n"
           "  - {id: samen, kind: agree, speaks: in_turn, minutes: 5, title: t, aim: a, say: [Dag.]}\n";
}

class TheMethods : public ::testing::Test {
 protected:
    void own(const std::string& name, const std::string& text) {
        ASSERT_TRUE(base::real_files().write(data() / "intervision" / name, text));
    }
    Methods open(base::Language language = base::Language::nl) {
        return value_of(Methods::open(base::real_files(), base::share_folder(), data(), language));
    }
    static std::vector<std::string> ids(const Methods& methods) {
        std::vector<std::string> all;
        for (const auto& item : methods.items()) all.push_back(item.id());
        return all;
    }
    base::Path data() const { return folder_.path() / "data"; }
    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
};

TEST_F(TheMethods, BeginWithWhatAnybodyCanDoAndEndWithTheUsersOwn) {
    own("aaneen.yaml", method("aaneen", "Aaneen"));
    const auto methods = open();
    EXPECT_THAT(ids(methods),
                ElementsAre("play-together", "clinic", "incident", "gossip", "five-steps", "aaneen"));
    EXPECT_FALSE(methods.items().front().own);
    EXPECT_TRUE(methods.items().back().own);
    for (const auto& item : methods.items()) {
        EXPECT_TRUE(item.loaded.method) << item.id();
        EXPECT_TRUE(item.problem().empty()) << item.id();
    }
}

TEST_F(TheMethods, AreReadInTheLanguageOfTheScreen) {
    EXPECT_EQ(open(base::Language::en).find("incident")->loaded.method->language, "en");
    EXPECT_EQ(open(base::Language::nl).find("incident")->loaded.method->language, "nl");
    own("aaneen.yaml", method("aaneen", "Aaneen"));
    const auto english = open(base::Language::en);
    EXPECT_EQ(english.find("aaneen")->loaded.method->title, "Aaneen")
        << "without a translation, as it was written";
    EXPECT_TRUE(english.find("aaneen")->problem().empty());
}

TEST_F(TheMethods, PutAUsersOwnInThePlaceOfTheShippedOne) {
    own("incident.yaml", method("incident", "Onze incidentmethode"));
    const auto methods = open();
    EXPECT_EQ(methods.items().size(), 5U);
    EXPECT_EQ(methods.find("incident")->loaded.method->title, "Onze incidentmethode");
}

TEST_F(TheMethods, ListOneThatDoesNotLoadWithItsProblemBesideTheShippedOne) {
    own("incident.yaml", "kind: method\nformat: 1\n");
    const auto methods = open();
    ASSERT_EQ(methods.items().size(), 6U);
    const auto& broken = methods.items().back();
    EXPECT_FALSE(broken.loaded.method);
    EXPECT_EQ(broken.id(), "incident");
    EXPECT_THAT(broken.problem().nl, HasSubstr("incident.yaml:1:1: fout: "));
    EXPECT_THAT(broken.problem().en, HasSubstr(": error: "));
    ASSERT_TRUE(methods.find("incident")->loaded.method) << "the shipped one can still be used";
    EXPECT_EQ(methods.find("nobody"), nullptr);
}

TEST_F(TheMethods, PassOverTranslationsAndWhatIsNoYamlButNothingElse) {
    own("aaneen.yaml", method("aaneen", "Aaneen"));
    own("aaneen.en.yaml", "kind: translation\nof: aaneen\nlanguage: en\ntexts: {}\n");
    own("notes.txt", "hello");
    own("mine.old.yaml", method("mine", "Van mij"));
    own("mine.yml", method("mine", "Van mij"));
    const auto methods = open();
    ASSERT_EQ(methods.items().size(), 8U);
    for (const auto& name : {"mine.old", "mine"}) {
        const auto* item = methods.find(name);
        ASSERT_NE(item, nullptr) << name;
        EXPECT_THAT(item->problem().nl, HasSubstr("mine.yaml")) << "it says how to call the file";
    }
}

TEST_F(TheMethods, AreNoneWhereThereAreNoFolders) {
    const auto methods =
        value_of(Methods::open(base::real_files(), data(), base::Path(), base::Language::nl));
    EXPECT_THAT(methods.items(), IsEmpty());
}

}  // namespace
}  // namespace wijk::app
