#include "intervision/meeting.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::intervision {

namespace {

constexpr std::array<std::string_view, 5> outcomes = {"unsaid", "done", "partly", "not_yet", "let_go"};
constexpr std::size_t longest_name = 40;
constexpr int most_extra = 3600;

base::Result<> check_name(const std::string& name, const std::vector<std::string>& others) {
    if (base::trim(name).empty())
        return base::failure(base::ErrorKind::wrong_use,
                             {"Er staat een lege naam bij", "One of the names is empty"},
                             {"Een voornaam, een bijnaam of een cijfer is genoeg.",
                              "A first name, a nickname or a number will do."});
    if (base::characters(name) > longest_name)
        return base::failure(base::ErrorKind::wrong_use,
                             {fmt::format("De naam `{}` is langer dan {} tekens", name, longest_name),
                              fmt::format("The name `{}` is longer than {} characters", name, longest_name)},
                             {"Kort hem in.", "Shorten it."});
    if (std::find(others.begin(), others.end(), name) != others.end())
        return base::failure(
            base::ErrorKind::wrong_use,
            {fmt::format("{} staat er twee keer bij", name), fmt::format("{} is there twice", name)},
            {"Geef een van de twee een letter erbij.", "Give one of the two an extra letter."});
    return {};
}

base::Result<> check_people(const Method& method, const MeetingState& state) {
    if (state.members.empty())
        return base::failure(
            base::ErrorKind::wrong_use, {"Er is nog niemand bij", "Nobody is there yet"},
            {"Zet erbij wie er meedoen. Een cijfer is genoeg.", "Add who is taking part. A number will do."});
    if (state.members.size() > most_members)
        return base::failure(base::ErrorKind::wrong_use,
                             {fmt::format("Meer dan {} mensen kan niet", most_members),
                              fmt::format("More than {} people cannot take part", most_members)},
                             {"Maak twee groepen.", "Make two groups."});
    std::vector<std::string> before;
    for (const auto& name : state.members) {
        if (auto fine = check_name(name, before); !fine) return fine;
        before.push_back(name);
    }
    if (method.bringer && state.bringer && *state.bringer >= state.members.size())
        return base::failure(base::ErrorKind::wrong_use,
                             {"Wie iets inbrengt, is er niet bij", "Whoever brings something is not there"},
                             {"Kies iemand van de groep.", "Choose somebody from the group."});
    return {};
}

bool takes(const Method& method, MaterialKind kind) {
    return std::find(method.materials.begin(), method.materials.end(), kind) != method.materials.end();
}

std::vector<std::string> cleaned(std::vector<std::string> words) {
    for (auto& text : words) text = std::string(base::trim(text));
    words.erase(std::remove(words.begin(), words.end(), std::string()), words.end());
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

std::string_view to_id(Outcome outcome) {
    return outcomes[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcome_from_id(std::string_view id) {
    const auto* const found = std::find(outcomes.begin(), outcomes.end(), id);
    if (found == outcomes.end()) return {};
    return static_cast<Outcome>(found - outcomes.begin());
}

base::Result<> check_member(const std::string& name, const std::vector<std::string>& others) {
    if (auto fine = check_name(name, others); !fine) return fine;
    if (others.size() < most_members) return {};
    return base::failure(base::ErrorKind::wrong_use,
                         {fmt::format("Meer dan {} mensen kan niet", most_members),
                          fmt::format("More than {} people cannot take part", most_members)},
                         {"Maak twee groepen.", "Make two groups."});
}

base::Result<Meeting> Meeting::begin(Method method, MeetingState state) {
    for (auto& name : state.members) name = std::string(base::trim(name));
    if (auto fine = check_people(method, state); !fine) return tl::make_unexpected(fine.error());
    if (!method.bringer) state.bringer.reset();
    if (!takes(method, state.material.kind))
        return base::failure(
            base::ErrorKind::wrong_use,
            {fmt::format("{} werkt niet met wat er gekozen is", method.title),
             fmt::format("{} does not work with what was chosen", method.title)},
            {"Kies iets anders, of een andere methode.", "Choose something else, or another method."});
    state.ended.reset();
    state.seconds = 0;
    state.running = false;
    state.step = state.turn_of = state.question = 0;
    state.times.assign(method.steps.size(), {});
    state.words.assign(method.steps.size(), {});
    state.agreements.clear();
    for (const auto& name : state.members) state.agreements.push_back({name, "", "", "", {}, ""});
    return Meeting(std::move(method), std::move(state));
}

base::Result<Meeting> Meeting::restore(Method method, MeetingState state) {
    const auto steps = method.steps.size();
    if (auto fine = check_people(method, state); !fine) return tl::make_unexpected(fine.error());
    if (state.step >= steps || state.times.size() != steps || state.words.size() != steps ||
        state.agreements.size() < state.members.size())
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("De methode {} is veranderd sinds deze bijeenkomst begon", method.title),
             fmt::format("The method {} has changed since this meeting began", method.title)},
            {"Zet de oude methode terug, of begin een nieuwe bijeenkomst.",
             "Put the old method back, or begin a new meeting."});
    state.running = false;
    Meeting meeting(std::move(method), std::move(state));
    if (const auto people = meeting.in_turn().size(); people > 0) meeting.state_.turn_of %= people;
    return meeting;
}

void Meeting::tick(double seconds) {
    if (!state_.running || !(seconds > 0)) return;
    state_.times[state_.step].seconds += seconds;
    state_.seconds += seconds;
}

void Meeting::more_time(int seconds) {
    auto& extra = state_.times[state_.step].extra;
    extra = std::clamp(extra + seconds, 0, most_extra);
}

int Meeting::seconds_left() const {
    const auto& time = state_.times[state_.step];
    return step().minutes * 60 + time.extra - static_cast<int>(std::floor(time.seconds));
}

int Meeting::minutes_to_come() const {
    int minutes = (std::max(seconds_left(), 0) + 59) / 60;
    for (auto later = state_.step + 1; later < method_.steps.size(); ++later)
        minutes += method_.steps[later].minutes;
    return minutes;
}

bool Meeting::next() {
    return go_to(state_.step + 1);
}

bool Meeting::back() {
    return state_.step > 0 && go_to(state_.step - 1);
}

bool Meeting::go_to(std::size_t step) {
    if (step >= method_.steps.size() || step == state_.step) return false;
    state_.step = step;
    state_.turn_of = 0;
    state_.question = 0;
    return true;
}

std::vector<std::string> Meeting::in_turn() const {
    const auto& now = step();
    const bool without_bringer = now.kind == StepKind::facts || now.kind == StepKind::advice;
    if (now.speaks != Speaks::in_turn && !(without_bringer && now.speaks == Speaks::members)) return {};
    auto people = state_.members;
    if ((without_bringer || bringer_hidden()) && state_.bringer)
        people.erase(people.begin() + static_cast<std::ptrdiff_t>(*state_.bringer));
    return people;
}

std::string Meeting::turn_of() const {
    const auto people = in_turn();
    return state_.turn_of < people.size() ? people[state_.turn_of] : "";
}

void Meeting::next_turn() {
    if (const auto people = in_turn().size(); people > 0) state_.turn_of = (state_.turn_of + 1) % people;
}

void Meeting::previous_turn() {
    if (const auto people = in_turn().size(); people > 0)
        state_.turn_of = (state_.turn_of + people - 1) % people;
}

void Meeting::show_words(std::vector<std::string> words) {
    auto& here = state_.words[state_.step];
    here.words = cleaned(std::move(words));
    here.shown = true;
}

void Meeting::hide_words() {
    state_.words[state_.step].shown = false;
}

void Meeting::note(const std::string& text) {
    if (const auto trimmed = base::trim(text); !trimmed.empty())
        state_.words[state_.step].notes.emplace_back(trimmed);
}

void Meeting::erase_note(std::size_t index) {
    auto& notes = state_.words[state_.step].notes;
    if (index < notes.size()) notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(index));
}

void Meeting::agree(std::size_t index, Agreement agreement) {
    if (index >= state_.agreements.size()) return;
    agreement.who = state_.agreements[index].who;
    state_.agreements[index] = std::move(agreement);
}

void Meeting::agree_as_group(Agreement agreement) {
    agreement.who.clear();
    state_.agreements.push_back(std::move(agreement));
}

void Meeting::tell_outcome(std::size_t index, Outcome outcome, const std::string& told) {
    if (index >= state_.last.size()) return;
    state_.last[index].outcome = outcome;
    state_.last[index].told = told;
}

void Meeting::next_meeting(const std::string& date, const std::string& time, const std::string& place) {
    state_.next_date = date;
    state_.next_time = time;
    state_.next_place = place;
}

base::Result<> Meeting::add_member(const std::string& name) {
    const std::string trimmed(base::trim(name));
    if (auto fine = check_member(trimmed, state_.members); !fine) return fine;
    const auto place = static_cast<std::ptrdiff_t>(state_.members.size());
    state_.members.push_back(trimmed);
    state_.agreements.insert(state_.agreements.begin() + place, Agreement{trimmed, "", "", "", {}, ""});
    return {};
}

void Meeting::keep_group(const std::string& name) {
    state_.group = std::string(base::trim(name));
}

void Meeting::bring(std::optional<std::size_t> member) {
    if (!method_.bringer || (member && *member >= state_.members.size())) return;
    state_.bringer = member;
    state_.turn_of = 0;
}

void Meeting::end(base::Time now) {
    state_.running = false;
    if (!state_.ended) state_.ended = now;
}

std::vector<Agreement> to_look_back_on(const MeetingState& state) {
    std::vector<Agreement> all;
    for (const auto& made : state.agreements)
        if (!base::trim(made.what).empty()) all.push_back(made);
    for (const auto& older : state.last)
        if (older.outcome == Outcome::not_yet || older.outcome == Outcome::partly)
            all.push_back({older.who, older.what, older.when, older.asks, {}, ""});
    return all;
}

}  // namespace wijk::intervision
