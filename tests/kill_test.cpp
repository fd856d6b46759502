// A power cut or a crash in the middle of a talk: whatever was confirmed is there, and the next start goes on
// where it was.

#include <chrono>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/app.h"

namespace wijk {
namespace {

/// 100, or what WIJK_KILLS says: the preset `long` asks for more.
int kills_wanted() {
    const auto text = base::environment("WIJK_KILLS");
    return text ? std::stoi(*text) : 100;
}

/// What the driver said until it was killed: for each session, the replies that it confirmed.
struct Confirmed {
    std::map<std::string, std::vector<std::string>> replies;
    std::string last_session;
    bool said_anything = false;
};

Confirmed play_and_kill(const base::Path& folder, std::uint64_t seed,
                        std::chrono::microseconds after_first_word) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        const auto number = std::to_string(seed);
        ::execl(WIJK_KILL_DRIVER, WIJK_KILL_DRIVER, folder.c_str(), number.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string output;
    char block[4096];
    // From its first word on, so that the moment falls within the talk and not within the start of the
    // program.
    const auto first = ::read(ends[0], block, sizeof block);
    if (first > 0) output.append(block, static_cast<std::size_t>(first));
    std::this_thread::sleep_for(after_first_word);
    ::kill(child, SIGKILL);
    for (ssize_t got = 0; (got = ::read(ends[0], block, sizeof block)) > 0;)
        output.append(block, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status))
        throw std::runtime_error("the driver ended by itself: " + std::to_string(WEXITSTATUS(status)));

    Confirmed confirmed;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        confirmed.said_anything = true;
        if (line.starts_with("talk ")) {
            confirmed.last_session = line.substr(5);
            confirmed
                .replies[confirmed.last_session];  // with none confirmed yet, one may still be on its way
        } else {
            confirmed.replies[confirmed.last_session].push_back(line);
        }
    }
    return confirmed;
}

TEST(KilledInTheMiddleOfATalk, NoConfirmedReplyIsLostAndTheNextStartGoesOn) {
    auto folder = base::TemporaryFolder::make();
    ASSERT_TRUE(folder);
    const auto data = folder->path() / "data";
    base::SeededRandom random(2026);
    std::map<std::string, std::vector<std::string>> all;
    std::size_t confirmed_in_all = 0;
    const int kills = kills_wanted();
    for (int kill = 0; kill < kills; ++kill) {
        const auto confirmed =
            play_and_kill(data, random.next(), std::chrono::microseconds(random.below(60'000)));
        ASSERT_TRUE(confirmed.said_anything) << kill;
        for (const auto& [session, replies] : confirmed.replies) {
            all[session].insert(all[session].end(), replies.begin(), replies.end());
            confirmed_in_all += replies.size();
        }

        // Opening checks the file's health too.
        auto records = records::Records::open(data, base::system_clock(), base::system_random());
        ASSERT_TRUE(records) << records.error().what.en;
        for (const auto& [session, replies] : all) {
            const auto kept = records::road_of((*records)->events(session).value()).reply_ids();
            ASSERT_GE(kept.size(), replies.size()) << session;
            ASSERT_LE(kept.size(), replies.size() + 1) << session << ": at most the one that was on its way";
            EXPECT_TRUE(std::equal(replies.begin(), replies.end(), kept.begin())) << session;
            all[session] = kept;  // the one on its way is confirmed now
        }
        const auto info = (*records)->session(confirmed.last_session);
        ASSERT_TRUE(info);
        auto again = app::Talk::reopen(**records, confirmed.last_session, {});
        ASSERT_TRUE(again) << again.error().what.en;
        EXPECT_EQ(again->conversation().replies(), static_cast<std::size_t>(info->replies));
    }
    EXPECT_GT(confirmed_in_all, static_cast<std::size_t>(kills)) << "the kills should fall within talks";
}

}  // namespace
}  // namespace wijk
