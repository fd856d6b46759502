// Frames of the shared screen while phones vote, beside the same frames without a phone: whether a beamer
// goes on drawing when sixty people vote at once. Part of the benchmarks, see bench.cpp.

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <imgui.h>

#include "app/app.h"
#include "main/stage.h"
#include "platform/context.h"
#include "platform/fonts.h"
#include "platform/headless.h"
#include "ui/screens.h"
#include "voting/testing.h"

namespace wijk {
namespace {

using voting::testing::raw;

constexpr int width = 1920, height = 1080;
constexpr auto between_requests = std::chrono::milliseconds(250);

template <class T>
T value_of(base::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what.en);
    return std::move(*result);
}

/// A meeting of sixty in its first vote, on a beamer's worth of pixels, with the phones turned on.
class Beamer {
 public:
    Beamer() {
        ImGui::GetIO().DisplaySize = {width, height};
        headless_.emplace(value_of(platform::Headless::open(width, height)));
        fonts_ = value_of(platform::load_fonts(base::share_folder(), platform::Typeface::lato));
        app::Settings settings;
        settings.motion = false;
        app_ = value_of(app::App::open({base::real_files(), base::system_clock(), base::system_random(),
                                        base::share_folder(), folder_.path() / "data",
                                        folder_.path() / "config", true},
                                       &settings));
        app_->meeting.phone_address = "127.0.0.1";
        main::StageOptions stage;
        stage.screen = "meeting";
        stage.method = "play-together";
        stage.scenario = "opa-wim";
        stage.people = 60;
        stage.steps = "next,next,phones";
        if (auto set = main::set_stage(*app_, stage); !set) throw std::runtime_error(set.error().what.en);
        screens_.emplace(*app_);
    }
    void frame() {
        app_->meeting.tick();
        headless_->frame([&] {
            ui::Look look;
            look.theme = &ui::light_theme();
            look.regular = fonts_.regular;
            look.bold = fonts_.bold;
            look.motion = false;
            look.em = ui::em_of(*fonts_.regular);
            ui::apply_style(look);
            screens_->draw(look);
        });
    }
    app::MeetingModel& meeting() { return app_->meeting; }
    int port() const {
        const auto address = app_->meeting.phone_short();
        return std::stoi(address.substr(address.find(':') + 1));
    }

 private:
    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
    platform::Context context_;
    std::optional<platform::Headless> headless_;
    platform::FontPair fonts_;
    std::unique_ptr<app::App> app_;
    std::optional<ui::Screens> screens_;
};

/// Phones that look and vote for as long as this lives, four times a second each: a page asks once.
class Crowd {
 public:
    Crowd(Beamer& beamer, int count) {
        const int port = beamer.port();
        auto& room = *beamer.meeting().room();
        for (int i = 0; i < count; ++i) {
            const auto from = fmt::format("127.0.1.{}", i + 1);
            const auto token = room.join(room.code(), from).token;
            threads_.emplace_back([this, port, from, token, &room] { vote(port, from, token, room); });
        }
    }
    ~Crowd() {
        going_ = false;
        for (auto& thread : threads_) thread.join();
    }
    int votes() const { return votes_; }

 private:
    void vote(int port, const std::string& from, const std::string& token, voting::Room& room) {
        for (int nth = 1; going_; ++nth) {
            const auto view = room.view(token);
            if (!view) return;
            const auto request = voting::testing::request_of(
                port, "/api/vote", token, voting::testing::vote_of(view->round, nth % 2, nth));
            if (raw(port, request, from).status == 200) ++votes_;
            std::this_thread::sleep_for(between_requests);
        }
    }
    std::atomic<bool> going_ = true;
    std::atomic<int> votes_ = 0;
    std::vector<std::thread> threads_;
};

void frames_of_a_meeting(benchmark::State& state) {
    Beamer beamer;
    for (int i = 0; i < 10; ++i) beamer.frame();
    const Crowd crowd(beamer, static_cast<int>(state.range(0)));
    for (auto unused : state) beamer.frame();
    state.counters["frames"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["votes"] = benchmark::Counter(crowd.votes(), benchmark::Counter::kIsRate);
}
BENCHMARK(frames_of_a_meeting)->ArgName("phones")->Arg(0)->Arg(60)->UseRealTime()->MinTime(3)->Unit(
    benchmark::kMillisecond);

}  // namespace
}  // namespace wijk
