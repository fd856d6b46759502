#pragma once
// For tests: real records on a real SQLite file in a folder of its own, a small story to record, and a disk
// that is full at a chosen byte.

#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include "dialogue/testing.h"
#include "records/records.h"

namespace wijk::records::testing_support {

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: een, say: "Een.", next: begin, note: n}
      - {id: twee, say: "Twee.", next: begin, note: n}
      - {id: klaar, say: "Klaar.", next: eind, note: n}
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";

/// A millisecond passes at each look, and as much more as a test says.
class TickingClock final : public base::Clock {
 public:
    base::Time now() const override { return time_ += std::chrono::milliseconds(1); }
    void pass(std::chrono::milliseconds time) { time_ += time; }

 private:
    mutable base::Time time_{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};
};

/// A real SQLite file in a folder of its own.
class RecordsTest : public ::testing::Test {
 protected:
    void SetUp() override {
        std::string name = (std::filesystem::temp_directory_path() / "wijk-records-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
        records_ = open();
        learner_ = records_->add_learner("Els").value().id;
    }
    void TearDown() override {
        records_.reset();
        std::filesystem::remove_all(folder_);
    }
    std::unique_ptr<Records> open(const char* below = "") {
        auto opened = Records::open(folder_ / below, clock_, random_);
        if (!opened) throw std::runtime_error(opened.error().what.en);
        return std::move(*opened);
    }
    std::string begin() { return records_->begin(learner_, played_, Mode::practise).value(); }
    static Event reply(const std::string& id, const std::string& own_words = "") {
        return {Event::Kind::reply, id, own_words, 0, {}};
    }
    /// A talk along these replies, of which "klaar" ends it; let go of.
    std::string talk(const std::vector<std::string>& replies) {
        const auto id = begin();
        for (const auto& one : replies) {
            EXPECT_TRUE(records_->append(id, reply(one)));
            if (one != "klaar") continue;
            EXPECT_TRUE(records_->append(id, {Event::Kind::ended, "eind", {}, 0, {}}));
        }
        records_->release(id);
        return id;
    }
    std::string raw_files() {
        std::string all;
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
            std::ifstream in(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), {});
        }
        return all;
    }

    base::Path folder_;
    TickingClock clock_;
    base::SeededRandom random_{7};
    scenario::Loaded played_ = wijk::testing_support::loaded(wijk::testing_support::scenario_text(scenes));
    std::unique_ptr<Records> records_;
    std::string learner_;
};

/// While it lives no file of this process can grow over `bytes`: what a full disk does to a write.
class FullDisk {
 public:
    explicit FullDisk(rlim_t bytes) {
        before_ = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &limit_);
        rlimit full = limit_;
        full.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &limit_);
        ::signal(SIGXFSZ, before_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

 private:
    rlimit limit_{};
    void (*before_)(int) = nullptr;
};

}  // namespace wijk::records::testing_support
