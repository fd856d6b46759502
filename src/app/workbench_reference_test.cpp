#include "app/workbench_reference.h"

#include <gmock/gmock.h>

#include "app/testing.h"
#include "app/workbench_model.h"
#include "yaml/read.h"

namespace wijk::app {
namespace {

using base::Language;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const char* const text =
    "format: 1\n"
    "title: Riet\n"
    "scenes:\n"
    "  tafel:\n"
    "    replies:\n"
    "      - id: een\n"
    "        codes: [CR]\n"
    "# over\n"
    "resident:\n"
    "  state: {trust: 4, importance: 5}\n"
    "onbekend: 1\n";

class Reference : public testing_support::Desk {
 protected:
    void SetUp() override {
        start_as("Els");
        pane_ = std::make_unique<ReferencePane>(*app().workbench);
        take();
    }
    void TearDown() override {
        pane_.reset();
        end();
    }
    ReferencePane& pane() { return *pane_; }
    void take(int line = 1, int column = 1, Language language = Language::nl) {
        pane().take(language, text, line, column);
    }
    void show(const std::string& kind, const std::string& search = "") {
        const auto& kinds = pane().kinds();
        pane().kind = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
        pane().search = search;
        take();
    }
    std::string at(int line, int column) {
        take(line, column);
        return pane().at_cursor() ? pane().shown()[*pane().at_cursor()]->path : "";
    }

 private:
    std::unique_ptr<ReferencePane> pane_;
};

TEST_F(Reference, KnowsEveryKindOfFileThatPeopleWrite) {
    EXPECT_THAT(pane().kinds(), ElementsAre("scenario", "reactions", "translation", "portrait", "vocabulary",
                                            "neighbourhood", "method"));
}

TEST_F(Reference, HasAnExampleThatReadsForEachKeyOfEachKind) {
    for (const auto& kind : pane().kinds()) {
        show(kind);
        EXPECT_GE(pane().shown().size(), 3U) << kind;
        for (const auto* entry : pane().shown()) {
            EXPECT_THAT(entry->description, Not(IsEmpty())) << kind << " " << entry->path;
            const auto read = yaml::read(entry->example, "example");
            ASSERT_TRUE(read.root && read.root->is_map()) << kind << " " << entry->path;
            EXPECT_NE(read.root->find(entry->key), nullptr) << kind << " " << entry->path;
        }
    }
}

TEST_F(Reference, LeavesWhatHasAllWordsOfTheSearch) {
    const auto all = pane().shown().size();
    show("scenario", "  CODES ");
    EXPECT_THAT(pane().shown().size(), ::testing::AllOf(::testing::Ge(1U), ::testing::Lt(all)));
    show("scenario", "replies codes");
    ASSERT_THAT(pane().shown(), Not(IsEmpty()));
    for (const auto* entry : pane().shown()) EXPECT_THAT(entry->path, HasSubstr("replies"));
    show("scenario", "bestaatnergens");
    EXPECT_THAT(pane().shown(), IsEmpty());
    EXPECT_FALSE(pane().at_cursor());
    show("scenario");
    EXPECT_EQ(pane().shown().size(), all);
}

TEST_F(Reference, FollowsTheKeyAtTheCursor) {
    EXPECT_EQ(at(2, 9), "title");
    EXPECT_EQ(at(7, 12), "scenes.*.replies[].codes");
    EXPECT_EQ(at(4, 5), "scenes") << "a name of one's own is told where it belongs";
    EXPECT_EQ(at(11, 3), "");
    EXPECT_EQ(at(10, 30).substr(0, 14), "resident.state");
}

TEST_F(Reference, TellsOnceThatTheCursorCameToAnotherKey) {
    (void)pane().take_moved();
    take(2, 3);
    EXPECT_TRUE(pane().take_moved());
    EXPECT_FALSE(pane().take_moved());
    take(2, 8);
    EXPECT_FALSE(pane().take_moved()) << "the same key";
    take(7, 12);
    EXPECT_TRUE(pane().take_moved());
}

TEST_F(Reference, ShowsNoCursorInAnotherKindOfFile) {
    show("portrait");
    EXPECT_EQ(at(2, 9), "");
}

TEST_F(Reference, SpeaksBothLanguages) {
    const auto dutch = pane().shown().front()->description;
    take(1, 1, Language::en);
    EXPECT_NE(pane().shown().front()->description, dutch);
}

}  // namespace
}  // namespace wijk::app
