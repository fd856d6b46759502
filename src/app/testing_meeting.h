#pragma once
// For tests: a meeting around a table, with the clock in the test's hand.

#include <csignal>

#include <sys/resource.h>

#include "app/app.h"
#include "app/testing.h"
#include "dialogue/testing.h"
#include "voting/room.h"

namespace wijk::app::testing_support {

class HandClock final : public base::Clock {
 public:
    base::Time time = base::Time(std::chrono::milliseconds(1'793'000'000'000));
    base::Time now() const override { return time; }
};

/// For as long as it lives no file on the disk can grow: as when the disk is full.
class NoRoom {
 public:
    NoRoom() {
        signal_ = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        auto none = before_;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_);
    }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

 private:
    rlimit before_{};
    void (*signal_)(int) = nullptr;
};

class Table : public Desk {
 protected:
    using Kind = intervision::StepKind;
    using Speaks = intervision::Speaks;

    ~Table() override { app_.reset(); }  // before the clock that it looks at

    void SetUp() override { open(); }
    App& open() {
        app_.reset();
        app_ = value_of(App::open(
            {files_, clock_, base::system_random(), base::share_folder(), data(), config(), false}));
        app_->meeting.phone_address = "127.0.0.1";
        return *app_;
    }
    MeetingModel& meeting() { return app_->meeting; }

    static intervision::Step step(Kind kind, Speaks speaks = Speaks::everyone) {
        intervision::Step step;
        step.id = step.title = intervision::to_id(kind);
        step.aim = "Doel.";
        step.kind = kind;
        step.speaks = speaks;
        step.minutes = 5;
        step.say = {"Zeg dit."};
        return step;
    }
    static intervision::Method method(std::vector<intervision::Step> steps) {
        intervision::Method method;
        method.id = "proef";
        method.language = method.source_language = "nl";
        method.title = "Proefmethode";
        method.summary = method.when = method.source = "Om te proberen.";
        method.materials = {intervision::MaterialKind::scenario, intervision::MaterialKind::turn,
                            intervision::MaterialKind::drill, intervision::MaterialKind::own};
        method.steps = std::move(steps);
        return method;
    }

    /// Two scenes of three replies that lead to an end; the first asks for own words first.
    static scenario::ScenarioSources small_talk(bool write_first) {
        return wijk::testing_support::loaded(wijk::testing_support::scenario_text(
                                                 std::string("  begin:\n    resident: [{id: a, says: \"Dag "
                                                             "{resident}.\", feels: neutral, talk: "
                                                             "neutral}]\n") +
                                                 (write_first ? "    write_first: true\n" : "") + R"(
    replies:
      - {id: een, say: "Een.", codes: [OQ], toward: none, next: midden, note: n}
      - {id: twee, say: "Twee.", codes: [CQ], next: midden, note: n}
      - {id: drie, say: "Drie.", codes: [PERSUADE], next: midden, note: n}
  midden:
    resident: [{id: a, says: "En toen.", feels: neutral, talk: neutral}]
    replies: [{id: ja, say: "Ja.", next: eind, note: n}, {id: nee, say: "Nee.", next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Klaar.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: "Een begin", text: "O."}
)"))
            .sources;
    }

    StoredMeeting stored(std::vector<intervision::Step> steps, intervision::MaterialKind kind,
                         std::vector<std::string> members = {"Mo", "Els", "Ria", "Jan"},
                         bool bringer = false) {
        StoredMeeting made;
        made.method = method(std::move(steps));
        made.method.bringer = bringer;
        intervision::MeetingState state;
        state.id = base::new_id(clock_, base::system_random());
        state.members = std::move(members);
        state.facilitator = state.members.front();
        if (bringer) state.bringer = 1;
        state.material = {kind, "proef", "Proef"};
        state.started = clock_.now();
        made.state = value_of(intervision::Meeting::begin(made.method, state)).state();
        made.language = "nl";
        id_ = made.state.id;
        return made;
    }
    /// A meeting that plays together, at its step for that.
    MeetingModel& play_together(bool write_first = false, std::vector<intervision::Step> more = {}) {
        std::vector<intervision::Step> steps = {step(Kind::play), step(Kind::close)};
        steps.insert(steps.begin() + 1, more.begin(), more.end());
        auto made = stored(std::move(steps), intervision::MaterialKind::scenario);
        made.sources = small_talk(write_first);
        meeting().show(std::move(made));
        return meeting();
    }
    /// A turn of somebody's own talk, brought by Els.
    StoredMeeting with_turn(std::vector<intervision::Step> steps) {
        auto made = stored(std::move(steps), intervision::MaterialKind::turn, {"Mo", "Els", "Ria"}, true);
        made.sources = small_talk(false);
        made.turn = BroughtTurn{{"twee", "ja"}, "Els wist het even niet"};
        return made;
    }

    void pass(double seconds) {
        clock_.time += std::chrono::milliseconds(static_cast<long>(seconds * 1000));
        meeting().tick();
    }
    /// So many seconds, a frame a second.
    void run(int seconds) {
        for (int i = 0; i < seconds; ++i) pass(1);
    }
    /// What lies on the disk at this moment.
    std::string on_disk() { return value_of(records()->meeting_state(id_)); }
    /// The program is killed with what lies on the disk now, and starts again.
    MeetingModel& kill() {
        const auto text = on_disk();
        open();
        meeting().show(value_of(meeting_from_json(text)));
        return meeting();
    }

    /// A phone that joined.
    std::string phone() {
        auto& room = *meeting().room();
        return room.join(room.code(), "192.168.1.9").token;
    }
    voting::Answer vote(const std::string& phone, int option) {
        auto& room = *meeting().room();
        const auto view = room.view(phone);
        if (!view) return voting::Answer::unknown;
        return room.vote(phone, view->round, option, view->nth + 1);
    }
    voting::Answer write_by(const std::string& phone, const std::string& words) {
        auto& room = *meeting().room();
        const auto view = room.view(phone);
        if (!view) return voting::Answer::unknown;
        return room.say(phone, view->round, words, view->nth + 1);
    }
    /// Somebody sits down at the keyboard and votes.
    void by_keyboard(std::size_t option) {
        if (meeting().cover() == MeetingModel::Cover::off) meeting().start_cover();
        meeting().sit_down();
        meeting().cover_choose(option);
    }

    HandClock clock_;
    std::string id_;
};

}  // namespace wijk::app::testing_support
