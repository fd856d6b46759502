#include "app/meeting_store.h"

#include <algorithm>
#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "json/value.h"

namespace wijk::app {

namespace {

using intervision::Agreement;
using intervision::Ballot;
using intervision::Material;
using intervision::MeetingState;
using intervision::Method;
using intervision::Round;
using intervision::Step;
using intervision::StepTime;
using intervision::StepWords;
using json::Array;
using json::Object;
using json::Value;
using scenario::ScenarioSources;

constexpr std::string_view kind = "wijkgesprek-meeting";
constexpr int format = 1;
constexpr json::Limits limits{records::most_meeting_bytes, 16};

/// Above it a number is of no meeting: seconds of thirty years.
constexpr std::int64_t most = 1'000'000'000;

template <class T, class As>
concept Is = std::same_as<std::remove_const_t<T>, As>;

// Each kind of thing once, for writing and for reading: what is written is what is read.

void fields(auto& io, Is<Step> auto& step) {
    io("id", step.id);
    io("kind", step.kind);
    io("speaks", step.speaks);
    io("minutes", step.minutes);
    io("title", step.title);
    io("aim", step.aim);
    io("rule", step.rule);
    io("say", step.say);
}

void fields(auto& io, Is<Method> auto& method) {
    io("id", method.id);
    io("language", method.language);
    io("source_language", method.source_language);
    io("title", method.title);
    io("summary", method.summary);
    io("when", method.when);
    io("source", method.source);
    io("fewest", method.fewest);
    io("most", method.most);
    io("bringer", method.bringer);
    io("materials", method.materials);
    io("steps", method.steps);
}

void fields(auto& io, Is<Material> auto& material) {
    io("kind", material.kind);
    io("item", material.item);
    io("title", material.title);
}

void fields(auto& io, Is<StepTime> auto& time) {
    io("seconds", time.seconds);
    io("extra", time.extra);
}

void fields(auto& io, Is<StepWords> auto& words) {
    io("words", words.words);
    io("shown", words.shown);
    io("notes", words.notes);
}

void fields(auto& io, Is<Agreement> auto& agreement) {
    io("who", agreement.who);
    io("what", agreement.what);
    io("when", agreement.when);
    io("asks", agreement.asks);
    io("outcome", agreement.outcome);
    io("told", agreement.told);
}

void fields(auto& io, Is<MeetingState> auto& state) {
    io("id", state.id);
    io("group", state.group);
    io("members", state.members);
    io("facilitator", state.facilitator);
    io("bringer", state.bringer);
    io("material", state.material);
    io("started", state.started);
    io("ended", state.ended);
    io("seconds", state.seconds);
    io("running", state.running);
    io("step", state.step);
    io("times", state.times);
    io("words", state.words);
    io("turn_of", state.turn_of);
    io("question", state.question);
    io("last", state.last);
    io("agreements", state.agreements);
    io("next_date", state.next_date);
    io("next_time", state.next_time);
    io("next_place", state.next_place);
}

void fields(auto& io, Is<ScenarioSources> auto& sources) {
    io("file", sources.file);
    io("scenario", sources.scenario);
    io("translation", sources.translation);
    io("translation_file", sources.translation_file);
    io("reactions", sources.reactions);
    io("reactions_file", sources.reactions_file);
}

void fields(auto& io, Is<BroughtTurn> auto& turn) {
    io("replies", turn.replies);
    io("why", turn.why);
}

void fields(auto& io, Is<Ballot> auto& ballot) {
    io("hands", ballot.hands);
    io("keyboard", ballot.keyboard);
    io("phones", ballot.phones);
    io("open", ballot.open);
}

void fields(auto& io, Is<Round> auto& round) {
    io("scene", round.scene);
    io("offered", round.offered);
    io("phase", round.phase);
    io("words", round.words);
    io("first", round.first);
    io("second", round.second);
    io("reply", round.reply);
}

void fields(auto& io, Is<StoredMeeting> auto& meeting) {
    io("method", meeting.method);
    io("state", meeting.state);
    io("sources", meeting.sources);
    io("language", meeting.language);
    io("turn", meeting.turn);
    io("drill", meeting.drill);
    io("rounds", meeting.rounds);
    io("phone_code", meeting.phone_code);
    io("phone_marks", meeting.phone_marks);
    io("next_round", meeting.next_round);
    io("hours_added", meeting.hours_added);
}

template <class T>
concept Choice = std::is_enum_v<T>;

template <Choice T>
std::optional<T> choice_from_id(std::string_view id) {
    if constexpr (std::same_as<T, intervision::StepKind>) return intervision::step_kind_from_id(id);
    if constexpr (std::same_as<T, intervision::MaterialKind>) return intervision::material_kind_from_id(id);
    if constexpr (std::same_as<T, intervision::Outcome>) return intervision::outcome_from_id(id);
    if constexpr (std::same_as<T, intervision::Phase>) return intervision::phase_from_id(id);
    if constexpr (std::same_as<T, intervision::Speaks>) {
        using enum intervision::Speaks;
        for (const auto speaks : {everyone, bringer, members, in_turn, nobody})
            if (to_id(speaks) == id) return speaks;
        return {};
    }
}

// Writing

template <class T>
Value written(const T& thing);
template <class T>
Value written(const std::vector<T>& things);
template <class T>
Value written(const std::optional<T>& thing);
Value written(const std::string& text) {
    return text;
}
Value written(bool truth) {
    return truth;
}
Value written(int number) {
    return number;
}
Value written(std::size_t number) {
    return static_cast<std::int64_t>(number);
}
Value written(double number) {
    return number;
}
Value written(base::Time time) {
    return base::to_iso8601(time);
}
template <Choice T>
Value written(const T& choice) {
    return to_id(choice);
}

class Writer {
 public:
    void operator()(const char* key, const auto& thing) { members_.emplace_back(key, written(thing)); }
    Value value() { return std::move(members_); }

 private:
    Object members_;
};

template <class T>
Value written(const T& thing) {
    Writer writer;
    fields(writer, thing);
    return writer.value();
}

template <class T>
Value written(const std::vector<T>& things) {
    Array items;
    for (const auto& thing : things) items.push_back(written(thing));
    return items;
}

template <class T>
Value written(const std::optional<T>& thing) {
    return thing ? written(*thing) : Value();
}

// Reading

/// The first fault, thrown within this file and nowhere else: reading is a hundred look-ups deep.
struct Fault {
    base::LocalText what;
};

[[noreturn]] void fault(const std::string& place, const char* nl, const char* en) {
    throw Fault{{fmt::format("{}: {}", place, nl), fmt::format("{}: {}", place, en)}};
}

void read(const Value& value, const std::string& place, std::string& text) {
    if (value.text() == nullptr) fault(place, "is geen tekst", "is not a text");
    text = *value.text();
}

void read(const Value& value, const std::string& place, bool& truth) {
    if (value.truth() == nullptr) fault(place, "is geen true of false", "is not true or false");
    truth = *value.truth();
}

/// No number of a meeting is below 0.
template <std::integral T>
void read(const Value& value, const std::string& place, T& number) {
    const auto* found = value.integer();
    if (found == nullptr || *found < 0 || *found > most)
        fault(place, "is geen getal dat hier past", "is not a number that fits here");
    number = static_cast<T>(*found);
}

void read(const Value& value, const std::string& place, double& number) {
    const auto found = value.number();
    if (!found || !(*found >= 0) || *found > static_cast<double>(most))
        fault(place, "is geen getal dat hier past", "is not a number that fits here");
    number = *found;
}

void read(const Value& value, const std::string& place, base::Time& time) {
    if (value.text() == nullptr || !base::from_iso8601(*value.text(), time))
        fault(place, "is geen tijd", "is not a time");
}

template <Choice T>
void read(const Value& value, const std::string& place, T& choice) {
    const auto found = value.text() != nullptr ? choice_from_id<T>(*value.text()) : std::nullopt;
    if (!found) fault(place, "is niets wat hier kan staan", "is nothing that can stand here");
    choice = *found;
}

template <class T>
void read(const Value& value, const std::string& place, T& thing);

template <class T>
void read(const Value& value, const std::string& place, std::vector<T>& things) {
    if (value.array() == nullptr) fault(place, "is geen lijst", "is not a list");
    things.clear();
    for (const auto& item : *value.array()) {
        const auto here = fmt::format("{}[{}]", place, things.size());
        read(item, here, things.emplace_back());
    }
}

template <class T>
void read(const Value& value, const std::string& place, std::optional<T>& thing) {
    thing.reset();
    if (!value.is_null()) read(value, place, thing.emplace());
}

class Reader {
 public:
    Reader(const Value& value, std::string place) : value_(value), place_(std::move(place)) {
        if (value.object() == nullptr) fault(place_, "is geen groep van gegevens", "is not an object");
    }
    void operator()(const char* key, auto& thing) {
        const auto* found = value_.find(key);
        if (found == nullptr) fault(inner(key), "ontbreekt", "is missing");
        read(*found, inner(key), thing);
        known_.emplace_back(key);
    }
    /// What is not read would be lost when it is kept again.
    void expect_no_more() const {
        for (const auto& [key, value] : *value_.object())
            if (std::find(known_.begin(), known_.end(), key) == known_.end())
                fault(inner(key), "is onbekend", "is unknown");
    }

 private:
    std::string inner(std::string_view key) const {
        return place_.empty() ? std::string(key) : fmt::format("{}.{}", place_, key);
    }
    const Value& value_;
    std::string place_;
    std::vector<std::string> known_;
};

template <class T>
void read(const Value& value, const std::string& place, T& thing) {
    Reader reader(value, place);
    fields(reader, thing);
    reader.expect_no_more();
}

/// What fits in each part alone, but not together. The rest is seen where the meeting is taken up.
void check(const StoredMeeting& meeting) {
    const auto& state = meeting.state;
    if (state.id.empty()) fault("state.id", "is leeg", "is empty");
    if (state.bringer && *state.bringer >= state.members.size())
        fault("state.bringer", "is niemand van de groep", "is nobody in the group");
    if (state.step >= meeting.method.steps.size())
        fault("state.step", "is geen stap van de methode", "is no step of the method");
    if (state.times.size() != meeting.method.steps.size() ||
        state.words.size() != meeting.method.steps.size())
        fault("state.times", "past niet bij de stappen van de methode", "does not fit the method's steps");
    if (!meeting.rounds.empty() && !meeting.sources)
        fault("sources", "ontbreekt bij wat er gespeeld is", "is missing beside what was played");
}

}  // namespace

std::string to_json(const StoredMeeting& meeting) {
    Writer writer;
    writer("kind", std::string(kind));
    writer("format", format);
    fields(writer, meeting);
    return json::dump(writer.value());
}

base::Result<StoredMeeting> meeting_from_json(const std::string& text) {
    const base::LocalText hint = {"De bijeenkomst blijft op de schijf staan zoals hij is.",
                                  "The meeting stays on the disk as it is."};
    const auto parsed = json::parse(text, limits);
    if (!parsed) return base::failure(base::ErrorKind::bad_data, parsed.error().what, hint);
    try {
        Reader reader(*parsed, "");
        std::string what;
        int made_as = 0;
        reader("kind", what);
        if (what != kind)
            fault("kind", "dit is geen bijeenkomst van Wijkgesprek", "this is no meeting of Wijkgesprek");
        reader("format", made_as);
        if (made_as != format)
            fault("format", "deze bijeenkomst is van een nieuwere versie van Wijkgesprek",
                  "this meeting is from a newer version of Wijkgesprek");
        StoredMeeting meeting;
        fields(reader, meeting);
        reader.expect_no_more();
        check(meeting);
        return meeting;
    } catch (const Fault& found) {
        return base::failure(base::ErrorKind::bad_data, found.what, hint);
    }
}

base::Result<StoredMeeting> read_meeting(records::Records& records, const std::string& id) {
    const auto text = records.meeting_state(id);
    if (!text) return tl::make_unexpected(text.error());
    auto meeting = meeting_from_json(*text);
    if (meeting && meeting->state.id != id)
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("bijeenkomst {}: hierin staat een andere, {}", id, meeting->state.id),
             fmt::format("meeting {}: holds another one, {}", id, meeting->state.id)},
            {"Wis haar, en haal het bestand opnieuw binnen zoals het was.",
             "Erase it, and import the file again as it was."});
    return meeting;
}

records::Meeting listed(const StoredMeeting& meeting, base::Time now) {
    const auto& state = meeting.state;
    return {state.id, state.group, meeting.method.title, state.started, now, state.ended.has_value()};
}

}  // namespace wijk::app
