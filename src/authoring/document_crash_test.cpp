// What a crash or a power cut at any moment leaves of a document.

#include <cstdio>
#include <filesystem>
#include <functional>
#include <ostream>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "authoring/document.h"
#include "authoring/testing.h"
#include "authoring/testing_disk.h"

namespace {

/// While it lives, what this program asks of the kernel in the matter of flushing and renaming.
std::vector<std::string>* heard = nullptr;

std::string name_of(int descriptor) {
    std::error_code code;
    return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), code)
        .filename()
        .string();
}

}  // namespace

// These take the place of the C library's in this program.
extern "C" int fsync(int descriptor) {
    struct stat about {};
    if (heard != nullptr && ::fstat(descriptor, &about) == 0)
        heard->push_back(S_ISDIR(about.st_mode)
                             ? "flush folder " + name_of(descriptor)
                             : "flush " + std::to_string(about.st_size) + " bytes of " + name_of(descriptor));
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

extern "C" int rename(const char* from, const char* to) noexcept {
    if (heard != nullptr)
        heard->push_back("rename " + std::filesystem::path(from).filename().string() + " to " +
                         std::filesystem::path(to).filename().string());
    return static_cast<int>(::syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to));
}

namespace wijk::authoring {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::MatchesRegex;
using testing_support::Died;
using testing_support::Disk;
using testing_support::HandClock;
using testing_support::value_of;

TEST(RealFilesAndTheDiskOfThisTest, FlushTheContentBeforeTheyRenameItAndTheFolderAfter) {
    const auto folder = value_of(base::TemporaryFolder::make());
    std::vector<std::string> order;
    heard = &order;
    const auto written = base::real_files().write(folder.path() / "text.yaml", std::string(5000, 'x'));
    heard = nullptr;
    ASSERT_TRUE(written);
    EXPECT_THAT(order, ElementsAre(MatchesRegex("flush 5000 bytes of \\.text\\.yaml\\..*"),
                                   MatchesRegex("rename \\.text\\.yaml\\..* to text\\.yaml"),
                                   "flush folder " + folder.path().filename().string()));
}

const base::Path file = "/no-such-disk/proef/scenario.yaml";
const base::Path keep = "/no-such-disk/keep";

Document open(Disk& disk, const HandClock& clock) {
    return value_of(Document::open(disk, clock, file, keep));
}

/// Everything that a person can still get at.
std::vector<std::string> reachable(const Document& document, const Disk& disk) {
    std::vector<std::string> texts{document.text(), disk.seen().at(file.string())};
    if (document.theirs()) texts.push_back(*document.theirs());
    for (const auto& version : value_of(document.versions()))
        texts.push_back(value_of(document.version(version.id)));
    return texts;
}

struct Act {
    std::string name;
    bool theirs = false;  ///< somebody else changed the file
    std::function<base::Result<>(Document&)> run;
    std::vector<std::string> file_may_hold;
    std::string file_ends_with;
    std::string text_ends_with;

    friend void PrintTo(const Act& act, std::ostream* out) { *out << act.name; }
};

std::vector<Act> acts() {
    return {
        {"keep_draft", false, [](Document& d) { return d.keep_draft(); }, {"old"}, "old", "newest"},
        {"save", false, [](Document& d) { return d.save(); }, {"old", "newest"}, "newest", "newest"},
        {"give_up", false, [](Document& d) { return d.give_up(); }, {"old"}, "old", "old"},
        {"save_over",
         true,
         [](Document& d) { return d.save_over(); },
         {"theirs", "newest"},
         "newest",
         "newest"},
        {"take_theirs", true, [](Document& d) { return d.take_theirs(); }, {"theirs"}, "theirs", "theirs"},
    };
}

/// A file with "old" in it, a draft of a second ago, and what was typed since.
class Crashes : public ::testing::TestWithParam<Act> {
 protected:
    Document typed(Disk& disk) {
        auto document = open(disk, clock_);
        document.set_text("draft");
        EXPECT_TRUE(document.keep_draft());
        clock_.passes(std::chrono::milliseconds(900));
        document.set_text("newest");
        if (GetParam().theirs) {
            EXPECT_TRUE(disk.write(file, "theirs"));
            EXPECT_EQ(value_of(document.look()), Document::Disk::conflict);
        }
        return document;
    }
    void expect_nothing_lost(const Disk::Contents& left) {
        Disk disk(left);
        auto document = open(disk, clock_);
        const auto& act = GetParam();
        const auto stands = left.at(file.string());
        EXPECT_THAT(act.file_may_hold, Contains(stands));
        const auto texts = reachable(document, disk);
        EXPECT_THAT(texts, Contains(AnyOf("draft", "newest"))) << "at most the last second";
        if (act.theirs) {
            EXPECT_THAT(texts, Contains("theirs"));
        }
        // What comes up as the text is what was typed, or what the file holds after the choice was made.
        EXPECT_THAT(document.text(), AnyOf("draft", "newest", act.text_ends_with));
        EXPECT_EQ(document.recovered(), document.text() != stands);
        EXPECT_EQ(document.in_conflict(), act.theirs && stands == "theirs" && document.recovered())
            << "never silently over theirs";
        // And one can go on from there.
        document.set_text("on");
        EXPECT_TRUE(document.save_over());
        EXPECT_EQ(disk.seen().at(file.string()), "on");
    }

    HandClock clock_;
};

TEST_P(Crashes, AtAnyStepLoseAtMostTheLastSecondAndLeaveEveryTextWhole) {
    int steps = 0;
    for (bool done = false; !done; ++steps) {
        SCOPED_TRACE(steps);
        Disk disk({{file.string(), "old"}});
        {
            auto document = typed(disk);
            disk.trouble_at(steps, Disk::Trouble::dies);
            try {
                EXPECT_TRUE(GetParam().run(document));
                done = !disk.met_trouble();
            } catch (const Died&) {
            }
        }
        disk.trouble_at(0, Disk::Trouble::none);
        for (const auto& left : disk.after_power_cut()) expect_nothing_lost(left);
    }
    EXPECT_GE(steps, 4);
}

TEST_P(Crashes, OfTheDiskAtAnyStepLeaveTheTextHereAndTheSecondTryWhole) {
    bool done = false;
    for (int step = 0; !done; ++step) {
        SCOPED_TRACE(step);
        Disk disk({{file.string(), "old"}});
        {
            auto document = typed(disk);
            disk.trouble_at(step, Disk::Trouble::refuses);
            const auto first = GetParam().run(document);
            done = !disk.met_trouble();
            disk.trouble_at(0, Disk::Trouble::none);
            EXPECT_THAT(GetParam().file_may_hold, Contains(disk.seen().at(file.string())));
            if (!first) {
                EXPECT_EQ(document.text(), "newest");
                EXPECT_EQ(document.in_conflict(), GetParam().theirs);
                const auto again = GetParam().run(document);
                EXPECT_TRUE(again) << again.error().what.en;
            }
            EXPECT_EQ(document.text(), GetParam().text_ends_with);
            EXPECT_TRUE(document.keep_draft());
        }
        EXPECT_EQ(disk.seen().at(file.string()), GetParam().file_ends_with);
        auto document = open(disk, clock_);
        EXPECT_EQ(document.text(), GetParam().text_ends_with);
        EXPECT_FALSE(document.in_conflict());
        EXPECT_EQ(document.recovered(), GetParam().name == "keep_draft");
        EXPECT_THAT(reachable(document, disk), Contains("newest"));
        if (GetParam().theirs) {
            EXPECT_THAT(reachable(document, disk), Contains("theirs"));
        }
    }
}

TEST(Drafts, ThatWereSavedDoNotComeBackAfterAPowerCut) {
    const HandClock clock;
    Disk disk({{file.string(), "old"}});
    {
        auto document = open(disk, clock);
        document.set_text("saved");
        ASSERT_TRUE(document.keep_draft());
        ASSERT_TRUE(document.save());
    }
    ASSERT_TRUE(disk.write(file, "theirs"));
    for (const auto& left : disk.after_power_cut()) {
        Disk after(left);
        const auto document = open(after, clock);
        EXPECT_EQ(document.text(), "theirs");
        EXPECT_FALSE(document.recovered());
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Crashes, ::testing::ValuesIn(acts()),
                         [](const auto& of) { return of.param.name; });

}  // namespace
}  // namespace wijk::authoring
