#include "authoring/document.h"

#include <filesystem>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "authoring/testing.h"

namespace wijk::authoring {
namespace {

using std::chrono::milliseconds;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::HandClock;
using testing_support::value_of;

constexpr std::uintmax_t limit = 1UL << 26U;

/// A text on a real disk, in a folder of its own.
class Documents : public ::testing::Test {
 protected:
    Document open() { return value_of(try_open()); }
    base::Result<Document> try_open() { return Document::open(files_, clock_, file_, keep_); }
    void put(const std::string& text) { ASSERT_TRUE(files_.write(file_, text)); }
    std::string file() const { return files_.read(file_, limit).value_or("(no file)"); }
    /// All texts that are kept of this document, newest first.
    static std::vector<std::string> kept(const Document& document) {
        std::vector<std::string> texts;
        for (const auto& version : value_of(document.versions()))
            texts.push_back(value_of(document.version(version.id)));
        return texts;
    }
    base::Path draft() const {
        for (const auto& name : value_of(files_.list(keep_)))
            if (files_.is_folder(keep_ / name)) return keep_ / name / "draft";
        return {};
    }

    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
    base::Path file_ = folder_.path() / "proef" / "scenario.yaml";
    base::Path keep_ = folder_.path() / "keep";
    base::Files& files_ = base::real_files();
    HandClock clock_;
};

TEST_F(Documents, SaveWhatWasTypedToTheByte) {
    const std::string text = "\xEF\xBB\xBF# begin\r\ntitle: \"Caf\xC3\xA9\"  # staart\r\n\r\n\tlos eind";
    put("old");
    auto document = open();
    EXPECT_EQ(document.text(), "old");
    EXPECT_FALSE(document.changed());
    EXPECT_EQ(document.revision(), 1U);
    document.set_text(text);
    EXPECT_TRUE(document.changed());
    EXPECT_EQ(document.revision(), 2U);
    ASSERT_TRUE(document.save());
    EXPECT_FALSE(document.changed());
    EXPECT_EQ(file(), text);
    EXPECT_EQ(value_of(document.look()), Document::Disk::same);
}

TEST_F(Documents, CountNoRevisionForTheSameText) {
    put("old");
    auto document = open();
    document.set_text("old");
    EXPECT_EQ(document.revision(), 1U);
}

TEST_F(Documents, SayWhatIsWrongWithAFileThatTheyCannotHold) {
    EXPECT_EQ(try_open().error().kind, base::ErrorKind::not_found);
    put(std::string(Document::most_bytes, 'x'));
    EXPECT_TRUE(try_open());
    put(std::string(Document::most_bytes + 1, 'x'));
    const auto large = try_open();
    ASSERT_FALSE(large);
    EXPECT_THAT(large.error().what.en, HasSubstr("scenario.yaml: larger than 1 MiB (1048577 bytes)"));
    EXPECT_THAT(large.error().what.nl, HasSubstr("groter dan 1 MiB"));
    put("a\nb\xFFz\n");
    const auto bytes = try_open();
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().kind, base::ErrorKind::bad_data);
    EXPECT_THAT(bytes.error().what.en, HasSubstr("scenario.yaml:2: what stands here is no UTF-8 text"));
    EXPECT_THAT(bytes.error().hint.nl, HasSubstr("UTF-8"));
}

TEST_F(Documents, RefuseToSaveWhatNobodyCouldOpenAndKeepItAsADraft) {
    put("old");
    const std::string large(Document::most_bytes + 1, 'x');
    {
        auto document = open();
        document.set_text(large);
        const auto saved = document.save();
        ASSERT_FALSE(saved);
        EXPECT_THAT(saved.error().what.en, HasSubstr("larger than 1 MiB"));
        EXPECT_EQ(file(), "old");
        ASSERT_TRUE(document.keep_draft());
    }
    EXPECT_EQ(open().text(), large);
}

// Drafts.

TEST_F(Documents, KeepADraftWithinASecondOfTheFirstKeyPress) {
    put("old");
    {
        auto document = open();
        document.set_text("typed");
        ASSERT_TRUE(document.tick());
        EXPECT_FALSE(files_.is_file(draft())) << "not with every key";
        clock_.passes(milliseconds(300));
        document.set_text("typed on");
        ASSERT_TRUE(document.tick());
        clock_.passes(milliseconds(300));
        ASSERT_TRUE(document.tick());
        // The program ends here, without another word; what is being written gets written.
    }
    auto again = open();
    EXPECT_TRUE(again.recovered());
    EXPECT_TRUE(again.changed());
    EXPECT_EQ(again.text(), "typed on");
    EXPECT_EQ(file(), "old");
    ASSERT_TRUE(again.save());
    EXPECT_FALSE(again.recovered());
    EXPECT_EQ(file(), "typed on");
}

TEST_F(Documents, KeepADraftThoughTheClockWasPutBack) {
    put("old");
    {
        auto document = open();
        document.set_text("typed");
        clock_.passes(-std::chrono::hours(2));
        ASSERT_TRUE(document.tick());
    }
    EXPECT_EQ(open().text(), "typed");
}

TEST_F(Documents, ForgetADraftThatIsNotNeededAnyMore) {
    put("old");
    {
        auto document = open();
        document.set_text("typed");
        ASSERT_TRUE(document.keep_draft());
        document.set_text("old");
        ASSERT_TRUE(document.keep_draft());
    }
    EXPECT_FALSE(open().recovered());
    {
        auto document = open();
        document.set_text("typed");
        ASSERT_TRUE(document.keep_draft());
        ASSERT_TRUE(document.save());
    }
    const auto again = open();
    EXPECT_FALSE(again.recovered());
    EXPECT_EQ(again.text(), "typed");
}

TEST_F(Documents, TellOnceThatADraftCannotBeKept) {
    put("old");
    auto document = open();
    ASSERT_TRUE(files_.make_folder(keep_));
    document.set_text("typed");
    ASSERT_TRUE(document.keep_draft());
    ASSERT_TRUE(files_.remove(draft()));
    ASSERT_TRUE(files_.make_folder(draft()));  // nothing can be written there now
    int told = 0;
    for (int round = 0; round < 40; ++round) {
        document.set_text("typed " + std::to_string(round));
        clock_.passes(milliseconds(600));
        if (const auto kept = document.tick(); !kept) {
            ++told;
            EXPECT_THAT(kept.error().what.en, HasSubstr("draft"));
        }
        ::usleep(2000);
    }
    EXPECT_EQ(told, 1);
    EXPECT_FALSE(document.keep_draft()) << "who asks is told each time";
    std::filesystem::remove(draft());
    EXPECT_TRUE(document.keep_draft());
}

TEST_F(Documents, AreOpenInOneWindowAtATime) {
    put("old");
    {
        const auto first = open();
        const auto second = try_open();
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().kind, base::ErrorKind::busy);
    }
    EXPECT_TRUE(try_open());
}

TEST_F(Documents, LeaveADraftAloneThatTheyCannotRead) {
    put("old");
    {
        auto document = open();
        document.set_text("typed");
        ASSERT_TRUE(document.keep_draft());
    }
    ASSERT_TRUE(files_.write(draft(), "wijkgesprek draft 2\nsomething new"));
    const auto opened = try_open();
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what.nl, HasSubstr(draft().string()));
    EXPECT_THAT(value_of(files_.read(draft(), limit)), HasSubstr("something new"));
}

// Edited elsewhere.

TEST_F(Documents, TakeUpAtOnceWhatSomebodyElseSaved) {
    put("old");
    auto document = open();
    EXPECT_EQ(value_of(document.look()), Document::Disk::same);
    put("theirs");
    EXPECT_EQ(value_of(document.look()), Document::Disk::taken_up);
    EXPECT_EQ(document.text(), "theirs");
    EXPECT_EQ(document.revision(), 2U);
    EXPECT_FALSE(document.changed());
    EXPECT_EQ(value_of(document.look()), Document::Disk::same);
}

TEST_F(Documents, AskWhenBothSidesChanged) {
    put("old");
    auto document = open();
    document.set_text("mine");
    put("theirs");
    EXPECT_EQ(value_of(document.look()), Document::Disk::conflict);
    EXPECT_EQ(document.text(), "mine");
    EXPECT_EQ(document.theirs(), "theirs");
    const auto saved = document.save();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, base::ErrorKind::busy);
    put("theirs again");
    EXPECT_EQ(value_of(document.look()), Document::Disk::conflict);
    EXPECT_EQ(document.theirs(), "theirs again");
    EXPECT_EQ(file(), "theirs again");
}

TEST_F(Documents, NoticeAtTheMomentOfSavingThatTheFileChanged) {
    put("old");
    auto document = open();
    document.set_text("mine");
    put("theirs");
    const auto saved = document.save();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, base::ErrorKind::busy);
    EXPECT_TRUE(document.in_conflict());
    EXPECT_EQ(file(), "theirs");
}

TEST_F(Documents, KeepTheirTextWhenMineIsSavedOverIt) {
    put("old");
    auto document = open();
    document.set_text("mine");
    put("theirs");
    ASSERT_FALSE(document.save());
    ASSERT_TRUE(document.save_over());
    EXPECT_FALSE(document.in_conflict());
    EXPECT_EQ(file(), "mine");
    EXPECT_THAT(kept(document), ElementsAre("mine", "theirs"));
}

TEST_F(Documents, KeepMyTextWhenTheirsIsTaken) {
    put("old");
    auto document = open();
    document.set_text("mine");
    EXPECT_FALSE(document.take_theirs()) << "there is no other text yet";
    put("theirs");
    ASSERT_TRUE(document.look());
    ASSERT_TRUE(document.keep_draft());
    ASSERT_TRUE(document.take_theirs());
    EXPECT_EQ(document.text(), "theirs");
    EXPECT_FALSE(document.changed());
    EXPECT_THAT(kept(document), ElementsAre("mine"));
}

TEST_F(Documents, EndAConflictWhenTheOtherSideComesRound) {
    put("old");
    auto document = open();
    document.set_text("mine");
    put("theirs");
    ASSERT_EQ(value_of(document.look()), Document::Disk::conflict);
    put("old");
    EXPECT_EQ(value_of(document.look()), Document::Disk::same);
    EXPECT_TRUE(document.changed());
    put("theirs");
    ASSERT_EQ(value_of(document.look()), Document::Disk::conflict);
    put("mine");
    EXPECT_EQ(value_of(document.look()), Document::Disk::same);
    EXPECT_FALSE(document.changed());
    EXPECT_FALSE(document.in_conflict());
}

TEST_F(Documents, BringUpADraftOfAFileThatChangedSinceAsAConflict) {
    put("old");
    {
        auto document = open();
        document.set_text("mine");
        ASSERT_TRUE(document.keep_draft());
    }
    put("theirs");
    for (int round = 0; round < 2; ++round) {
        auto again = open();
        EXPECT_TRUE(again.recovered());
        EXPECT_TRUE(again.in_conflict());
        EXPECT_EQ(again.text(), "mine");
        EXPECT_EQ(again.theirs(), "theirs");
        EXPECT_FALSE(again.save());
        EXPECT_EQ(value_of(again.look()), Document::Disk::conflict);
        ASSERT_TRUE(again.keep_draft()) << "and it stays one over the next start";
    }
    auto again = open();
    ASSERT_TRUE(again.take_theirs());
    EXPECT_THAT(kept(again), ElementsAre("mine"));
    EXPECT_EQ(file(), "theirs");
}

TEST_F(Documents, AskAgainWhenAFileWithADraftChangedTwice) {
    put("old");
    {
        auto document = open();
        document.set_text("mine");
        ASSERT_TRUE(document.keep_draft());
    }
    put("theirs");
    auto again = open();
    put("theirs too");
    EXPECT_EQ(value_of(again.look()), Document::Disk::conflict);
    put("theirs");
    EXPECT_EQ(value_of(again.look()), Document::Disk::conflict) << "it is not what the draft came from";
    put("old");
    EXPECT_EQ(value_of(again.look()), Document::Disk::same);
    ASSERT_TRUE(again.save());
    EXPECT_EQ(file(), "mine");
}

TEST_F(Documents, MakeAFileAgainThatWasThrownAway) {
    put("old");
    auto document = open();
    ASSERT_TRUE(files_.remove(file_));
    EXPECT_EQ(value_of(document.look()), Document::Disk::gone);
    EXPECT_TRUE(document.changed()) << "the text stands nowhere else";
    EXPECT_FALSE(document.give_up());
    EXPECT_EQ(document.text(), "old");
    ASSERT_TRUE(document.save());
    EXPECT_EQ(file(), "old");
    EXPECT_FALSE(document.changed());
}

TEST_F(Documents, KeepADraftOfAFileThatWasThrownAway) {
    put("old");
    {
        auto document = open();
        ASSERT_TRUE(files_.remove(file_));
        ASSERT_TRUE(document.look());
        ASSERT_TRUE(document.keep_draft());
    }
    auto again = open();
    EXPECT_TRUE(again.recovered());
    EXPECT_EQ(again.text(), "old");
    EXPECT_EQ(value_of(again.look()), Document::Disk::gone);
    ASSERT_TRUE(again.save());
    EXPECT_EQ(file(), "old");
}

TEST_F(Documents, ChangeNothingWhenTheFileCannotBeRead) {
    put("old");
    auto document = open();
    document.set_text("mine");
    put("\xFF");
    EXPECT_FALSE(document.look());
    EXPECT_FALSE(document.save());
    EXPECT_FALSE(document.save_over()) << "their text could not be kept";
    EXPECT_EQ(document.text(), "mine");
    EXPECT_EQ(file(), "\xFF");
}

// Versions.

TEST_F(Documents, KeepTheTextTheyReplaceAndTheLastTwentyThatWereSaved) {
    put("first");
    auto document = open();
    document.set_text("1");
    ASSERT_TRUE(document.save());
    EXPECT_THAT(kept(document), ElementsAre("1", "first"));
    std::vector<std::string> newest;
    for (int i = 2; i <= 30; ++i) {
        document.set_text(std::to_string(i));
        ASSERT_TRUE(document.save());
        if (i > 10) newest.insert(newest.begin(), std::to_string(i));
    }
    EXPECT_EQ(kept(document), newest) << "all within one tick of the clock, and still in order";
    const auto versions = value_of(document.versions());
    ASSERT_THAT(versions, SizeIs(Document::most_versions));
    EXPECT_EQ(versions[0].bytes, 2U);
    EXPECT_GT(versions[0].at, versions[1].at);
}

TEST_F(Documents, KeepNoVersionTwiceInARow) {
    put("old");
    auto document = open();
    for (const auto* text : {"new", "new", "new"}) {
        document.set_text(text);
        ASSERT_TRUE(document.save());
    }
    EXPECT_THAT(kept(document), ElementsAre("new", "old"));
}

TEST_F(Documents, KeepWhatIsGivenUp) {
    put("old");
    auto document = open();
    ASSERT_TRUE(document.give_up()) << "nothing to give up is fine";
    EXPECT_THAT(kept(document), IsEmpty());
    document.set_text("mine");
    ASSERT_TRUE(document.give_up());
    EXPECT_EQ(document.text(), "old");
    EXPECT_FALSE(document.changed());
    EXPECT_THAT(kept(document), ElementsAre("mine"));
}

TEST_F(Documents, GiveNoVersionThatIsNotThere) {
    put("old");
    const auto document = open();
    for (const auto* id :
         {"", "../draft", "20260101T000000000Z-0123456789abcdef", "20260101T000000000Z-../../draft00"}) {
        const auto text = document.version(id);
        ASSERT_FALSE(text) << id;
        EXPECT_EQ(text.error().kind, base::ErrorKind::not_found) << id;
    }
}

TEST_F(Documents, OfTwoFilesHaveNothingToDoWithEachOther) {
    put("old");
    const auto other_file = folder_.path() / "ander" / "scenario.yaml";
    ASSERT_TRUE(files_.write(other_file, "other"));
    auto document = open();
    auto other = value_of(Document::open(files_, clock_, other_file, keep_));
    document.set_text("mine");
    ASSERT_TRUE(document.save());
    EXPECT_THAT(kept(other), IsEmpty());
    EXPECT_FALSE(other.changed());
}

}  // namespace
}  // namespace wijk::authoring
