#include "base/files.h"

#include <csignal>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"

namespace wijk::base {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

constexpr std::uintmax_t limit = 1U << 24U;

/// Runs `work` in a process of its own, which ends without a word when `work` does.
template <class Work>
pid_t apart(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    return child;
}

int ended(pid_t child) {
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return status;
}

/// A folder of its own for each test, gone with it.
class RealFolder : public testing::Test {
 protected:
    RealFolder() { fs::create_directory(folder_); }
    ~RealFolder() override { fs::remove_all(folder_); }

    Path in(const std::string& name) const { return folder_ / name; }
    std::string content(const std::string& name) const {
        return files_.read(in(name), limit).value_or("(unreadable)");
    }
    /// Everything in the folder, half-written files included.
    std::vector<std::string> left() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_)) names.push_back(entry.path().filename());
        std::sort(names.begin(), names.end());
        return names;
    }
    static mode_t mode(const Path& path) {
        struct stat about {};
        EXPECT_EQ(::stat(path.c_str(), &about), 0);
        return about.st_mode & 0777U;
    }

    Path folder_ = fs::temp_directory_path() / ("wijk-files-" + new_id(system_clock(), system_random()));
    Files& files_ = real_files();
};

using RealFiles = RealFolder;

TEST_F(RealFiles, ReadBackWhatWasWrittenToTheByte) {
    const std::string all("a\0\r\n\xFF\xC3\xA9", 7);
    for (const auto& bytes : {std::string(), all, std::string(200'000, 'x')}) {
        ASSERT_TRUE(files_.write(in("f"), bytes));
        EXPECT_EQ(content("f"), bytes);
    }
    EXPECT_THAT(left(), ElementsAre("f"));
}

TEST_F(RealFiles, MakeFilesAndFoldersForTheirOwnerOnly) {
    const auto old = ::umask(0);
    ASSERT_TRUE(files_.write(in("new/deeper/f"), "x"));
    ::umask(old);
    EXPECT_EQ(mode(in("new/deeper/f")), 0600U);
    EXPECT_EQ(mode(in("new/deeper")), 0700U);
    EXPECT_EQ(mode(in("new")), 0700U);
}

TEST_F(RealFiles, CloseAFileThatWasOpenToOthersWhenTheyReplaceIt) {
    std::ofstream(in("f")) << "old";
    fs::permissions(in("f"), fs::perms(0644));
    ASSERT_TRUE(files_.write(in("f"), "new"));
    EXPECT_EQ(content("f"), "new");
    EXPECT_EQ(mode(in("f")), 0600U);
}

/// While it lives, no file may grow over so many bytes: a disk that runs full at a known place.
class FullAt {
 public:
    explicit FullAt(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        signal_ = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullAt() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_);
    }
    FullAt(const FullAt&) = delete;
    FullAt& operator=(const FullAt&) = delete;

 private:
    rlimit before_{};
    void (*signal_)(int) = nullptr;
};

TEST_F(RealFiles, KeepTheOldFileAndLeaveNoOtherWhenTheDiskIsFull) {
    ASSERT_TRUE(files_.write(in("f"), "old"));
    Result<> written;
    {
        const FullAt disk(1000);
        written = files_.write(in("f"), std::string(5000, 'n'));
    }
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::io);
    EXPECT_THAT(written.error().what.nl, HasSubstr(in("f").string()));
    EXPECT_EQ(content("f"), "old");
    EXPECT_THAT(left(), ElementsAre("f"));
}

TEST_F(RealFiles, KeepAFolderThatStandsWhereAFileIsWanted) {
    ASSERT_TRUE(files_.make_folder(in("f/inner")));
    const auto written = files_.write(in("f"), "x");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().what.en, HasSubstr("is a folder"));
    EXPECT_TRUE(files_.is_folder(in("f/inner")));
    EXPECT_THAT(left(), ElementsAre("f"));
}

TEST_F(RealFiles, KeepAPipeOrDeviceThatStandsWhereAFileIsWanted) {
    ASSERT_EQ(::mkfifo(in("pipe").c_str(), 0600), 0);
    const auto written = files_.write(in("pipe"), "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::io);
    EXPECT_THAT(written.error().what.en, HasSubstr("not a regular file"));
    EXPECT_TRUE(fs::is_fifo(in("pipe")));
    EXPECT_THAT(left(), ElementsAre("pipe"));
}

TEST_F(RealFiles, SayWhatIsWrongWhenAFileStandsWhereAFolderIsWanted) {
    ASSERT_TRUE(files_.write(in("f"), "x"));
    for (const auto* name : {"f/inner", "f/deeper/inner"}) {
        const auto written = files_.write(in(name), "y");
        ASSERT_FALSE(written) << name;
        EXPECT_THAT(written.error().what.en, HasSubstr(in("f").string())) << name;
        EXPECT_THAT(written.error().what.en, HasSubstr("is not a folder")) << name;
        EXPECT_THAT(written.error().what.nl, HasSubstr("is geen map")) << name;
    }
    EXPECT_EQ(content("f"), "x");
}

TEST_F(RealFiles, HaveTheOldFileOrTheNewOneHoweverTheWriterDies) {
    const std::string one(300'000, '1'), two(400'000, '2');
    SeededRandom random(5);
    ASSERT_TRUE(files_.write(in("f"), one));
    for (int round = 0; round < 20; ++round) {
        const auto child = apart([&] {
            for (;;)
                if (!files_.write(in("f"), two) || !files_.write(in("f"), one)) return;
        });
        ASSERT_GT(child, 0);
        ::usleep(static_cast<useconds_t>(1'000 + random.below(20'000)));
        ::kill(child, SIGKILL);
        EXPECT_TRUE(WIFSIGNALED(ended(child)));
        const auto now = content("f");
        ASSERT_TRUE(now == one || now == two) << now.size() << " bytes in round " << round;
    }
    EXPECT_THAT(files_.list(folder_).value(), ElementsAre("f")) << "what the dead left is not to be seen";
}

TEST_F(RealFiles, ReadUpToTheLimitAndNotAByteMore) {
    ASSERT_TRUE(files_.write(in("f"), std::string(100, 'x')));
    EXPECT_TRUE(files_.read(in("f"), 100));
    const auto over = files_.read(in("f"), 99);
    ASSERT_FALSE(over);
    EXPECT_EQ(over.error().kind, ErrorKind::bad_data);
    EXPECT_THAT(over.error().what.en, HasSubstr("over 99 bytes"));
}

TEST_F(RealFiles, SayThatAFileIsMissing) {
    const auto read = files_.read(in("none"), limit);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::not_found);
    EXPECT_THAT(read.error().what.nl, HasSubstr(in("none").string()));
    EXPECT_FALSE(read.error().hint.empty());
}

TEST_F(RealFiles, RefuseToReadWhatIsNoFile) {
    const auto folder = files_.read(folder_, limit);
    ASSERT_FALSE(folder);
    EXPECT_THAT(folder.error().what.en, HasSubstr("is a folder"));
    const auto device = files_.read("/dev/zero", limit);
    ASSERT_FALSE(device);
    EXPECT_THAT(device.error().what.en, HasSubstr("not a regular file"));
}

TEST_F(RealFiles, DoNotWaitForTheWriterOfANamedPipe) {
    ASSERT_EQ(::mkfifo(in("pipe").c_str(), 0600), 0);
    const auto read = files_.read(in("pipe"), limit);
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().what.en, HasSubstr("not a regular file"));
    EXPECT_FALSE(files_.is_file(in("pipe")));
}

TEST_F(RealFiles, SayThatAPathIsTooLongForTheSystem) {
    const std::string endless(5'000, 'n');
    EXPECT_FALSE(files_.read(in(endless), limit));
    EXPECT_FALSE(files_.write(in(endless), ""));
    EXPECT_FALSE(files_.make_folder(in(endless)));
    EXPECT_FALSE(files_.is_file(in(endless)));
    EXPECT_THAT(left(), IsEmpty());
}

TEST_F(RealFiles, ListNamesSortedByBytesWithoutHiddenOnes) {
    for (const auto* name : {"b", "a", "é", "B", ".hidden", "a1"}) ASSERT_TRUE(files_.write(in(name), ""));
    ASSERT_TRUE(files_.make_folder(in("c")));
    EXPECT_THAT(files_.list(folder_).value(), ElementsAre("B", "a", "a1", "b", "c", "é"));
}

TEST_F(RealFiles, ListNothingWhereThereIsNoFolderAndRefuseAFile) {
    EXPECT_THAT(files_.list(in("none")).value(), IsEmpty());
    ASSERT_TRUE(files_.write(in("f"), ""));
    EXPECT_FALSE(files_.list(in("f")));
}

TEST_F(RealFiles, RemoveAFileAndAreContentWithoutOne) {
    ASSERT_TRUE(files_.write(in("f"), ""));
    EXPECT_TRUE(files_.is_file(in("f")));
    EXPECT_TRUE(files_.remove(in("f")));
    EXPECT_FALSE(files_.is_file(in("f")));
    EXPECT_TRUE(files_.remove(in("f")));
    EXPECT_FALSE(files_.remove(folder_)) << "a folder is not a file";
    EXPECT_TRUE(files_.is_folder(folder_));
}

TEST_F(RealFiles, MakeAFolderThatIsThereAlreadyWithoutTouchingIt) {
    ASSERT_TRUE(files_.make_folder(in("a/b")));
    ASSERT_TRUE(files_.write(in("a/b/f"), "x"));
    EXPECT_TRUE(files_.make_folder(in("a/b")));
    EXPECT_TRUE(files_.make_folder(in("a/b/")));
    EXPECT_EQ(content("a/b/f"), "x");
}

using Holds = RealFolder;

TEST_F(Holds, AreOneAtATimeForANameUntilTheyEnd) {
    {
        const auto first = Hold::take(in("lock"), "session 1");
        ASSERT_TRUE(first);
        const auto second = Hold::take(in("lock"), "session 1");
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().kind, ErrorKind::busy);
        EXPECT_TRUE(Hold::take(in("lock"), "session 2"));
        EXPECT_TRUE(Hold::take(in("other"), "session 1"));
    }
    EXPECT_TRUE(Hold::take(in("lock"), "session 1"));
    EXPECT_EQ(mode(in("lock")), 0600U);
}

TEST_F(Holds, MoveWithTheirOwner) {
    auto first = Hold::take(in("lock"), "a");
    ASSERT_TRUE(first);
    std::optional<Hold> kept(std::move(*first));
    EXPECT_FALSE(Hold::take(in("lock"), "a"));
    kept.reset();
    EXPECT_TRUE(Hold::take(in("lock"), "a"));
}

TEST_F(Holds, KeepOtherProgramsOutAndEndWhenTheHolderIsKilled) {
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const auto holder = apart([&] {
        const auto held = Hold::take(in("lock"), "a");
        const char told = held ? 'y' : 'n';
        if (::write(ready[1], &told, 1) == 1) ::pause();
    });
    char told = '?';
    ASSERT_EQ(::read(ready[0], &told, 1), 1);
    EXPECT_EQ(told, 'y');
    EXPECT_FALSE(Hold::take(in("lock"), "a"));
    EXPECT_TRUE(Hold::take(in("lock"), "b"));
    ::kill(holder, SIGKILL);
    ended(holder);
    EXPECT_TRUE(Hold::take(in("lock"), "a"));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_F(Holds, SayWhereTheLockCannotBeMade) {
    const auto held = Hold::take(in("none/lock"), "a");
    ASSERT_FALSE(held);
    EXPECT_NE(held.error().kind, ErrorKind::busy);
    EXPECT_THAT(held.error().what.en, HasSubstr("none/lock"));
}

/// Sets a variable of the environment for one test.
class Environment : public testing::Test {
 protected:
    ~Environment() override {
        for (const auto& [name, value] : before_)
            value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
    }
    void set(const std::string& name, const char* value) {
        before_.emplace_back(name, environment(name.c_str()));
        value == nullptr ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value, 1);
    }

 private:
    std::vector<std::pair<std::string, std::optional<std::string>>> before_;
};

TEST_F(Environment, HasNoValueForWhatIsEmptyOrUnset) {
    set("WIJK_TEST", "x");
    EXPECT_EQ(environment("WIJK_TEST"), "x");
    set("WIJK_TEST", "");
    EXPECT_EQ(environment("WIJK_TEST"), std::nullopt);
    set("WIJK_TEST", nullptr);
    EXPECT_EQ(environment("WIJK_TEST"), std::nullopt);
}

TEST_F(Environment, SaysWhereTheUsersThingsStand) {
    set("HOME", "/home/els");
    set("XDG_DATA_HOME", "/data");
    set("XDG_CONFIG_HOME", "relative/is/ignored");
    EXPECT_EQ(user_data_folder().value(), "/data/wijkgesprek");
    EXPECT_EQ(user_config_folder().value(), "/home/els/.config/wijkgesprek");
    set("XDG_DATA_HOME", nullptr);
    EXPECT_EQ(user_data_folder().value(), "/home/els/.local/share/wijkgesprek");
}

TEST_F(Environment, SaysThatThereIsNoHome) {
    set("XDG_DATA_HOME", nullptr);
    set("HOME", nullptr);
    const auto folder = user_data_folder();
    ASSERT_FALSE(folder);
    EXPECT_THAT(folder.error().hint.nl, HasSubstr("--data"));
}

TEST_F(Environment, SaysWhereTheShippedThingsStand) {
    set("WIJK_SHARE", "/opt/share");
    EXPECT_EQ(share_folder(), "/opt/share");
    set("WIJK_SHARE", nullptr);
    const auto program = fs::read_symlink("/proc/self/exe");
    EXPECT_EQ(share_folder(), program.parent_path().parent_path() / "share/wijkgesprek");
}

}  // namespace
}  // namespace wijk::base
