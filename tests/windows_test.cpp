// The main loop of `platform` with real windows on a real X server: what happens in one and what the other
// makes of it. The script of a test runs in a thread of its own, as the person at the windows.

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <optional>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include "platform/context.h"
#include "platform/fonts.h"
#include "platform/window.h"
#include "real_windows.h"

/// Drivers of OpenGL keep what they loaded for as long as the program runs.
extern "C" const char* __asan_default_options();  // NOLINT: the name that the sanitizer looks for
extern "C" const char* __asan_default_options() {
    return "detect_leaks=0";
}

namespace wijk::tests {
namespace {

using platform::Wants;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class AWindow : public ::testing::Test {
 protected:
    AWindow() {
        auto opened = platform::Window::open("first", 800, 600);
        if (!opened) throw std::runtime_error(opened.error().what.en);
        window_ = std::move(*opened);
    }

    /// Runs the windows until the script is at its end. What it throws fails the test.
    void play(const std::function<void()>& script) {
        std::thread person([&] {
            try {
                EXPECT_TRUE(soon([&] { return first_.count() > 0; }));
                script();
            } catch (const std::exception& failed) {
                ADD_FAILURE() << failed.what();
            }
            if (running_) on_main([&] { window_->close(); });
        });
        window_->run([&](const platform::Moment& moment) { return first_.frame(moment); }, [&] { tick(); });
        running_ = false;
        person.join();
    }

    /// Done between two frames; returns when it was.
    void on_main(const std::function<void()>& work) {
        std::atomic<bool> done = false;
        {
            const std::lock_guard lock(guard_);
            work_ = [&] {
                work();
                done = true;
            };
        }
        window_->wake();
        while (!done && running_) std::this_thread::yield();
    }

    static base::Result<> load_letters() {
        auto fonts = platform::load_fonts(base::share_folder(), platform::Typeface::lato);
        if (!fonts) return tl::make_unexpected(fonts.error());
        return {};
    }
    base::Result<> open_second(int width = 400, std::function<base::Result<>()> start = load_letters) {
        auto opened = window_->second({"second", width, 500, std::move(start), [this](const auto& moment) {
                                           ImGui::TextUnformatted("Zeg nu");
                                           return second_.frame(moment);
                                       }});
        if (!opened) return tl::make_unexpected(opened.error());
        handle_.emplace(std::move(*opened));
        return {};
    }
    /// From the script.
    void with_second() {
        on_main([&] { ASSERT_TRUE(open_second()); });
        ASSERT_TRUE(soon([&] { return second_.count() > 0 && display_.shows("second"); }));
        until_rest({&first_, &second_});
    }
    bool second_is_open() {
        bool open = false;
        on_main([&] { open = handle_ && handle_->is_open(); });
        return open;
    }

    Display display_;
    platform::Context context_;
    std::unique_ptr<platform::Window> window_;
    std::optional<platform::Second> handle_;
    Seen first_, second_;
    std::atomic<int> ticks_ = 0;
    std::atomic<bool> running_ = true;

 private:
    void tick() {
        ++ticks_;
        std::function<void()> work;
        {
            const std::lock_guard lock(guard_);
            std::swap(work, work_);
        }
        if (work) work();
    }
    std::mutex guard_;
    std::function<void()> work_;
};

TEST_F(AWindow, AndASecondEachHearTheirOwnKeysAndAreDrawnForThoseOfBoth) {
    play([&] {
        with_second();
        auto before = second_.count();
        display_.press("first", "a b c");
        EXPECT_TRUE(soon([&] { return first_.typed() == "abc"; })) << first_.typed();
        EXPECT_TRUE(soon([&] { return second_.count() > before; }));
        until_rest({&first_, &second_});
        before = first_.count();
        display_.press("second", "x y shift+z");
        EXPECT_TRUE(soon([&] { return second_.typed() == "xyZ"; })) << second_.typed();
        EXPECT_TRUE(soon([&] { return first_.count() > before; }));
        EXPECT_EQ(first_.typed(), "abc");
    });
}

TEST_F(AWindow, GoesOnWhenTheSecondIsClosedByItsButtonAndOpensItAgain) {
    play([&] {
        for (int time = 0; time < 2; ++time) {
            with_second();
            display_.press_close_button("second");
            EXPECT_TRUE(soon([&] { return !display_.shows("second"); }));
            EXPECT_FALSE(second_is_open());
            const auto drawn = second_.count();
            display_.press("first", "a");
            until_rest({&first_});
            EXPECT_EQ(second_.count(), drawn) << "it is drawn no more";
        }
        EXPECT_EQ(first_.typed(), "aa");
    });
}

TEST_F(AWindow, TakesTheSecondAlongWhenItIsClosed) {
    play([&] {
        with_second();
        display_.press_close_button("first");
        EXPECT_TRUE(soon([&] { return !running_; }));
    });
    EXPECT_FALSE(handle_->is_open());
    EXPECT_FALSE(display_.shows("second"));
}

TEST_F(AWindow, LetsASecondCloseItselfInTheMiddleOfItsFrame) {
    play([&] {
        on_main([&] {
            auto opened = window_->second({"second", 400, 500, {}, [&](const auto& moment) {
                                               if (second_.count() > 2) handle_.reset();
                                               return second_.frame(moment);
                                           }});
            ASSERT_TRUE(opened);
            handle_.emplace(std::move(*opened));
        });
        EXPECT_TRUE(soon([&] { return second_.count() > 2 && !display_.shows("second"); }));
    });
}

TEST_F(AWindow, OpensASecondTwentyTimesWithoutLeavingAnythingBehind) {
    static std::atomic<int> blocks = 0;
    const auto take = [](std::size_t size, void*) {
        ++blocks;
        return std::malloc(size);
    };
    const auto give = [](void* block, void*) {
        if (block != nullptr) --blocks;
        std::free(block);
    };
    play([&] {
        std::optional<int> least;
        until_rest({&first_});
        on_main([&] { ImGui::SetAllocatorFunctions(take, give); });
        for (int time = 0; time < 20; ++time) {
            const auto drawn = second_.count();
            on_main([&] { ASSERT_TRUE(open_second()); });
            EXPECT_GT(blocks, 0);
            EXPECT_TRUE(soon([&] { return second_.count() > drawn; }));
            on_main([&] { handle_->close(); });
            EXPECT_TRUE(soon([&] { return !display_.shows("second"); }));
            until_rest({&first_});
            const int left = blocks;
            if (!least) least = left;
            EXPECT_EQ(left, *least) << "blocks of memory after time " << time;
        }
    });
}

TEST_F(AWindow, GoesOnWhenASecondCannotOpenAndSaysWhatToDo) {
    play([&] {
        on_main([&] {
            const auto opened = open_second(0);
            ASSERT_FALSE(opened);
            EXPECT_THAT(opened.error().hint.nl, HasSubstr("eerste venster"));
            const auto letterless = open_second(400, [] {
                return base::Result<>(base::failure(base::ErrorKind::io, {"geen letters", ""}));
            });
            ASSERT_FALSE(letterless);
            EXPECT_EQ(letterless.error().what.nl, "geen letters");
        });
        EXPECT_FALSE(display_.shows("second"));
        display_.press("first", "a");
        EXPECT_TRUE(soon([&] { return first_.typed() == "a"; }));
    });
}

TEST_F(AWindow, AtRestIsDrawnWhenAnotherThreadWakesItWhichIsNoInput) {
    play([&] {
        with_second();
        const auto first = first_.frames(), second = second_.frames();
        std::thread([&] { window_->wake(); }).join();
        EXPECT_TRUE(soon([&] { return first_.count() > first.size() && second_.count() > second.size(); }));
        const auto before = first.back(), after = first_.frames().back();
        EXPECT_DOUBLE_EQ(after.now - after.since_input, before.now - before.since_input)
            << "the last input is as long ago as it was";
    });
}

TEST_F(AWindow, ThatWantsTheClockIsDrawnAboutEachSecondWithoutInput) {
    first_.want(Wants::clock);
    play([&] {
        EXPECT_TRUE(soon([&] { return first_.frames().back().since_input > 3; }));
        const auto frames = first_.frames();
        for (std::size_t i = 1; i < frames.size(); ++i)
            EXPECT_TRUE(frames[i].since_input < 2 || frames[i].now - frames[i - 1].now >= 0.99);
    });
}

TEST_F(AWindow, ThatIsMinimisedIsNotDrawnButHearsOfTimeAndOfBeingWoken) {
    first_.want(Wants::clock);
    play([&] {
        display_.set_minimised("first", true);
        std::size_t drawn = 0;  // until the message has arrived, frames still come
        EXPECT_TRUE(soon([&] {
            const int before = ticks_;
            drawn = first_.count();
            return soon([&] { return ticks_ > before + 1; }) && first_.count() == drawn;
        }));
        const int heard = ticks_;
        EXPECT_TRUE(soon([&] { return ticks_ >= heard + 2; })) << "of time";
        bool woken = false;
        on_main([&] { woken = true; });
        EXPECT_TRUE(woken);
        EXPECT_EQ(first_.count(), drawn);
        display_.set_minimised("first", false);
        EXPECT_TRUE(soon([&] { return first_.count() > drawn; })) << "it is drawn again";
    });
}

TEST_F(AWindow, FillsItsMonitorByF11AndComesBack) {
    play([&] {
        with_second();
        display_.press("first", "F11");
        EXPECT_TRUE(soon([&] { return first_.width() == 1280; })) << first_.width();
        on_main([&] {
            EXPECT_TRUE(window_->is_fullscreen());
            EXPECT_FALSE(handle_->is_fullscreen());
            window_->toggle_fullscreen();
        });
        EXPECT_TRUE(soon([&] { return first_.width() == 800; })) << first_.width();
        on_main([&] {
            EXPECT_FALSE(window_->is_fullscreen());
            handle_->toggle_fullscreen();
        });
        EXPECT_TRUE(soon([&] { return second_.width() == 1280; })) << second_.width();
        EXPECT_EQ(first_.width(), 800);
    });
}

TEST_F(AWindow, IsToldOfEachFileThatIsDroppedOnItOnce) {
    play([&] {
        with_second();
        display_.drop("second", "file:///tmp/een%20gesprek.yaml");
        EXPECT_TRUE(soon([&] { return !second_.dropped().empty(); }));
        display_.press("second", "a");
        until_rest({&first_, &second_});
        EXPECT_THAT(second_.dropped(), ElementsAre("/tmp/een gesprek.yaml"));
        EXPECT_THAT(first_.dropped(), IsEmpty());
    });
}

}  // namespace
}  // namespace wijk::tests
