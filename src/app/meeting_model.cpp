#include "app/meeting_model.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/app.h"
#include "app/meeting_going.h"
#include "app/practice.h"

namespace wijk::app {

using intervision::MaterialKind;
using intervision::StepKind;

namespace {

/// Nobody draws no frame for so long: the laptop slept, or the program hung.
constexpr double longest_gap = 30;  // seconds
/// What a crash may take of the clock.
constexpr double keep_clock_every = 10;  // seconds

tl::unexpected<base::Error> cannot_be_shown(const StoredMeeting& meeting) {
    return base::failure(
        base::ErrorKind::bad_data,
        {fmt::format("Wat er bij {} is ingebracht, past niet meer bij zijn scenario", meeting.method.title),
         fmt::format("What was brought to {} no longer fits its scenario", meeting.method.title)},
        {"Begin een nieuwe bijeenkomst en kies het opnieuw.", "Begin a new meeting and choose it again."});
}

/// The texts that were played, in a language of the program.
std::shared_ptr<const scenario::Scenario> told_in(const scenario::ScenarioSources& sources,
                                                  base::Language language) {
    return scenario::load(sources, base::to_id(language)).scenario;
}

}  // namespace

MeetingModel::MeetingModel(App& app) : app_(app) {}

MeetingModel::~MeetingModel() {
    if (going_ && going_->dirty) keep();
}

void MeetingModel::show(StoredMeeting stored) {
    // What is going on is newer than what was read of it, and has phones in it.
    if (going_ && going_->meeting.state().id == stored.state.id) return;
    if (going_ && going_->dirty) keep();
    going_.reset();
    stop_cover();
    note_text.clear();
    taking = {};

    const bool was_running = stored.state.running;
    auto meeting = intervision::Meeting::restore(stored.method, stored.state);
    if (!meeting) return app_.tell(meeting.error());
    auto here = std::make_unique<Going>(std::move(stored), std::move(*meeting));
    if (auto ready = take_material(*here); !ready) return app_.tell(ready.error());
    here->ticked = app_.surroundings().clock.now();
    here->stood_still = was_running;
    here->dirty = !here->meeting.ended();
    here->kept = app_.records() != nullptr;
    going_ = std::move(here);
    keep_as = going_->meeting.state().group;
    make_room();
    retell();
    if (going_->dirty) keep();
}

/// What the meeting works with, as it was stored with it.
base::Result<> MeetingModel::take_material(Going& here) const {
    const auto& stored = here.stored;
    here.portraits = plain_portraits();
    if (stored.sources) {
        here.loaded = scenario::load(*stored.sources, stored.language);
        if (!here.loaded.scenario) return cannot_be_shown(stored);
        for (const auto language : {base::Language::nl, base::Language::en}) {
            auto told = told_in(*stored.sources, language);
            here.told[static_cast<std::size_t>(language)] = told ? told : here.loaded.scenario;
        }
        if (const auto* item = app_.library().find(here.loaded.scenario->id))
            here.portraits = item->portraits;
    }
    const auto kind = stored.state.material.kind;
    if (kind != MaterialKind::own && !here.loaded.scenario) return cannot_be_shown(stored);
    if (kind == MaterialKind::scenario) {
        auto play = intervision::Play::restore(here.loaded.scenario, stored.rounds);
        if (!play) return tl::make_unexpected(play.error());
        here.play = std::move(*play);
    }
    if (kind == MaterialKind::turn) {
        if (!stored.turn || stored.turn->replies.empty()) return cannot_be_shown(stored);
        auto replay = dialogue::replay(here.loaded.scenario, stored.turn->replies);
        if (replay.parted) return tl::make_unexpected(*replay.parted);
        here.brought = std::move(replay.conversation);
    }
    if (kind == MaterialKind::drill) {
        for (auto& one : drills::drills_of(here.loaded.scenario))
            if (drill_name(one) == stored.drill) here.drill = std::move(one);
        if (!here.drill) return cannot_be_shown(stored);
    }
    return {};
}

void MeetingModel::forget(const std::string& id) {
    if (!going_ || going_->meeting.state().id != id) return;
    stop_cover();
    going_.reset();
}

bool MeetingModel::has_meeting() const {
    return going_ != nullptr;
}

const intervision::Meeting& MeetingModel::meeting() const {
    return going_->meeting;
}

// The disk

bool MeetingModel::kept() const {
    return going_ && going_->kept;
}

void MeetingModel::changed() {
    going_->dirty = true;
}

void MeetingModel::keep() {
    auto& here = *going_;
    here.dirty = false;
    here.unkept_seconds = 0;
    here.stored.state = here.meeting.state();
    if (here.play) here.stored.rounds = here.play->rounds();
    remember_phones();
    auto* records = app_.records();
    if (records == nullptr) {
        here.kept = false;  // the notice at the start said so
        return;
    }
    const auto listing = listed(here.stored, app_.surroundings().clock.now());
    const auto kept = records->keep_meeting(listing, to_json(here.stored));
    if (!kept && here.kept)
        app_.tell({true,
                   kept.error().what,
                   {"De bijeenkomst gaat door. Bij de volgende verandering wordt het opnieuw geprobeerd.",
                    "The meeting goes on. It is tried again at the next change."}});
    here.kept = kept.has_value();
}

// The clock

void MeetingModel::tick() {
    if (!going_) return;
    auto& here = *going_;
    const auto now = app_.surroundings().clock.now();
    const double passed = std::chrono::duration<double>(now - here.ticked).count();
    here.ticked = now;
    if (here.meeting.state().running && passed > longest_gap) {
        here.meeting.pause();
        here.stood_still = true;
        changed();
    } else if (here.meeting.state().running && passed > 0) {
        here.meeting.tick(passed);
        here.unkept_seconds += passed;
        if (here.unkept_seconds >= keep_clock_every) changed();
    }
    tick_phones();
    if (here.dirty) keep();
}

bool MeetingModel::clock_runs() const {
    // The thanks on the phones end by the clock too, when nobody touches the laptop any more.
    return going_ && (going_->meeting.state().running || going_->stop_server.has_value());
}

void MeetingModel::toggle_clock() {
    if (!going_ || going_->meeting.ended()) return;
    tick();
    if (going_->meeting.state().running)
        going_->meeting.pause();
    else
        going_->meeting.run();
    going_->stood_still = false;
    changed();
}

void MeetingModel::more_time() {
    if (!going_ || going_->meeting.ended()) return;
    going_->meeting.more_time(60);
    changed();
}

std::string MeetingModel::time_left() const {
    if (!going_) return {};
    const int left = going_->meeting.seconds_left();
    const int shown = left < 0 ? -left : left;
    return fmt::format("{}{:02}:{:02}", left < 0 ? "+" : "", shown / 60, shown % 60);
}

bool MeetingModel::over_time() const {
    return going_ && going_->meeting.seconds_left() < 0;
}

bool MeetingModel::stood_still() const {
    return going_ && going_->stood_still;
}

void MeetingModel::seen_stood_still() {
    if (going_) going_->stood_still = false;
}

// Steps

/// What was under way in this step and would be lost with it.
void MeetingModel::leave_step() {
    stop_cover();
    if (writing()) collect_words();
}

void MeetingModel::entered_step() {
    going_->all_had_turn = false;
    note_text.clear();
    ask_phones();
    changed();
}

void MeetingModel::next() {
    if (!going_ || going_->meeting.ended()) return;
    if (going_->meeting.last_step()) return end();
    go_to(going_->meeting.state().step + 1);
}

void MeetingModel::back() {
    if (going_ && !going_->meeting.first_step()) go_to(going_->meeting.state().step - 1);
}

void MeetingModel::go_to(std::size_t step) {
    if (!going_ || going_->meeting.ended() || step >= going_->meeting.method().steps.size()) return;
    leave_step();
    if (going_->meeting.go_to(step)) entered_step();
}

void MeetingModel::next_turn() {
    if (!going_) return;
    const auto before = going_->meeting.state().turn_of;
    going_->meeting.next_turn();
    if (going_->meeting.state().turn_of < before) going_->all_had_turn = true;
    changed();
}

void MeetingModel::previous_turn() {
    if (!going_) return;
    going_->meeting.previous_turn();
    changed();
}

// Who is there

std::vector<std::string> MeetingModel::people_shown() const {
    if (!going_) return {};
    const auto& state = going_->meeting.state();
    auto people = state.members;
    if (going_->meeting.bringer_hidden() && state.bringer)
        people.erase(people.begin() + static_cast<std::ptrdiff_t>(*state.bringer));
    return people;
}

bool MeetingModel::choosing_bringer() const {
    if (!going_ || !going_->meeting.method().bringer || going_->meeting.ended()) return false;
    const auto kind = going_->meeting.step().kind;
    if (kind == intervision::StepKind::agree || kind == intervision::StepKind::close) return false;
    return !going_->meeting.state().bringer || kind == intervision::StepKind::tell ||
           kind == intervision::StepKind::discuss;
}

void MeetingModel::bring(std::optional<std::size_t> member) {
    if (!going_) return;
    going_->meeting.bring(member);
    changed();
}

void MeetingModel::add_member() {
    if (!going_ || going_->meeting.ended()) return;
    if (auto added = going_->meeting.add_member(new_member); !added) return app_.tell(added.error());
    new_member.clear();
    going_->all_had_turn = false;
    changed();
}

// Notes of all

void MeetingModel::add_note() {
    if (!going_) return;
    going_->meeting.note(note_text);
    note_text.clear();
    changed();
}

void MeetingModel::erase_note(std::size_t index) {
    if (!going_) return;
    going_->meeting.erase_note(index);
    changed();
}

void MeetingModel::retell() {
    if (!going_) return;
    auto& here = *going_;
    if (here.drill)
        here.card = drills::card_of(*here.drill, app_.library().neighbourhood(), app_.catalogue());
    here.questions.clear();
    const auto kind = here.meeting.state().material.kind;
    if (const auto* scenario = here.scenario(); scenario != nullptr && kind != MaterialKind::drill) {
        const feedback::Shown shown(*scenario, app_.library().neighbourhood());
        for (const auto* part : {&scenario->technique, &scenario->values, &scenario->person})
            for (const auto& question : *part) here.questions.push_back(shown(question.text));
    }
    if (here.questions.empty())
        for (const auto* id :
             {"meeting.question.technique", "meeting.question.other_way", "meeting.question.values",
              "meeting.question.weigh", "meeting.question.person", "meeting.question.takes"})
            here.questions.push_back(app_.catalogue().text(id));
}

}  // namespace wijk::app
