#include "records/transfer.h"

#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "dialogue/conversation.h"
#include "json/value.h"
#include "records/practice_rules.h"
#include "records/sqlite_records.h"

namespace wijk::records {

namespace {

using base::LocalText;
using base::Result;
using json::Array;
using json::Object;
using json::Value;

constexpr int format = 3, first_format = 1, first_with_meetings = 3;
constexpr std::string_view kind = "wijkgesprek-sessions";
constexpr std::size_t id_length = 64;

/// The first fault of a file, thrown within this file and nowhere else: reading is a hundred look-ups deep.
struct Fault {
    LocalText what;
};

[[noreturn]] void fault(const std::string& path, LocalText what) {
    throw Fault{{path + ": " + what.nl, path + ": " + what.en}};
}

/// A value and the way to it, for messages: "sessions[2].events[0].kind".
class Reader {
 public:
    Reader(const Value& value, std::string path) : value_(value), path_(std::move(path)) {}

    Reader at(std::string_view key) const {
        const auto* found = value_.find(key);
        if (found == nullptr) fault(inner(key), {"ontbreekt", "is missing"});
        return {*found, inner(key)};
    }
    std::string text(std::string_view key) const {
        const auto member = at(key);
        if (member.value_.text() == nullptr) fault(member.path_, {"is geen tekst", "is not a text"});
        return *member.value_.text();
    }
    std::optional<std::string> maybe_text(std::string_view key) const {
        return at(key).value_.is_null() ? std::nullopt : std::optional(text(key));
    }
    int number(std::string_view key) const {
        const auto member = at(key);
        const auto* number = member.value_.integer();
        if (number == nullptr || *number < 0 || *number > 1'000'000)
            fault(member.path_, {"is geen getal dat hier past", "is not a number that fits here"});
        return static_cast<int>(*number);
    }
    base::Time time(std::string_view key) const {
        base::Time time{};
        if (!base::from_iso8601(text(key), time)) fault(inner(key), {"is geen tijd", "is not a time"});
        return time;
    }
    bool truth(std::string_view key) const {
        const auto member = at(key);
        if (member.value_.truth() == nullptr)
            fault(member.path_, {"is geen true of false", "is not true or false"});
        return *member.value_.truth();
    }
    std::string id(std::string_view key) const {
        auto id = text(key);
        if (id.empty() || !is_one_line(id, id_length)) fault(inner(key), {"is geen id", "is no id"});
        return id;
    }
    std::vector<Reader> list(std::string_view key) const {
        const auto member = at(key);
        const auto* items = member.value_.array();
        if (items == nullptr) fault(member.path_, {"is geen lijst", "is not a list"});
        std::vector<Reader> readers;
        for (std::size_t i = 0; i < items->size(); ++i)
            readers.emplace_back((*items)[i], fmt::format("{}[{}]", member.path_, i));
        return readers;
    }
    const std::string& path() const { return path_; }
    std::string inner(std::string_view key) const {
        return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
    }

 private:
    const Value& value_;
    std::string path_;
};

Value event_json(const Event& event) {
    return Object{{"kind", to_id(event.kind)},
                  {"id", event.id},
                  {"text", event.text},
                  {"turn", event.turn},
                  {"at", base::to_iso8601(event.at)}};
}

Event event_of(const Reader& reader) {
    Event event;
    const auto name = kind_from_id(reader.text("kind"));
    if (!name) fault(reader.inner("kind"), {"is geen soort gebeurtenis", "is no kind of event"});
    event.kind = *name;
    event.id = reader.text("id");
    event.text = reader.text("text");
    event.turn = reader.number("turn");
    event.at = reader.time("at");
    if (event.kind == Event::Kind::coded && !codes_from_id(event.id))
        fault(reader.inner("id"), {"zijn geen gedragscodes", "are no behaviour codes"});
    if (event.kind == Event::Kind::nearest && !event.id.empty() && !base::is_id(event.id))
        fault(reader.inner("id"), {"is geen antwoord", "is no reply"});
    if (event.kind == Event::Kind::reflected && !base::is_id(event.id))
        fault(reader.inner("id"), {"is geen onderdeel van de lijst", "is no item of the list"});
    if (event.kind == Event::Kind::reflected && !is_reflection(event.text))
        fault(reader.inner("text"), {"is geen antwoord op de lijst", "is no answer to the list"});
    return event;
}

Value drill_json(const Drill& drill) {
    return Object{
        {"id", drill.id},           {"kind", drill.kind},
        {"item", drill.item},       {"answer", drill.answer},
        {"right", drill.right},     {"about", drill.about ? Value(skills::to_id(*drill.about)) : Value()},
        {"seconds", drill.seconds}, {"at", base::to_iso8601(drill.at)}};
}

Drill drill_of(const Reader& reader) {
    Drill drill;
    drill.id = reader.id("id");
    drill.kind = reader.text("kind");
    drill.item = reader.text("item");
    drill.answer = reader.text("answer");
    drill.right = reader.truth("right");
    if (const auto about = reader.maybe_text("about")) {
        drill.about = skills::code_from_id(*about);
        if (!drill.about) fault(reader.inner("about"), {"is geen gedragscode", "is no behaviour code"});
    }
    drill.seconds = reader.number("seconds");
    drill.at = reader.time("at");
    if (auto fine = check(drill); !fine) fault(reader.path(), fine.error().what);
    return drill;
}

Value activity_json(const Activity& activity) {
    return Object{{"id", activity.id},
                  {"kind", activity.kind},
                  {"at", base::to_iso8601(activity.at)},
                  {"minutes", activity.minutes},
                  {"note", activity.note}};
}

Activity activity_of(const Reader& reader) {
    Activity activity;
    activity.id = reader.id("id");
    activity.kind = reader.text("kind");
    activity.at = reader.time("at");
    activity.minutes = reader.number("minutes");
    activity.note = reader.text("note");
    if (auto fine = check(activity); !fine) fault(reader.path(), fine.error().what);
    return activity;
}

Value practice_json(const Transfer::Practice& practice) {
    Array drills, activities;
    for (const auto& drill : practice.drills) drills.push_back(drill_json(drill));
    for (const auto& activity : practice.activities) activities.push_back(activity_json(activity));
    return Object{
        {"learner", practice.learner}, {"drills", std::move(drills)}, {"activities", std::move(activities)}};
}

std::string learner_of(const Reader& reader, const Transfer& known) {
    auto id = reader.text("learner");
    for (const auto& learner : known.learners)
        if (learner.id == id) return id;
    fault(reader.inner("learner"), {"staat niet in dit bestand", "is not in this file"});
}

Transfer::Practice practice_of(const Reader& reader, const Transfer& known) {
    Transfer::Practice practice;
    practice.learner = learner_of(reader, known);
    for (const auto& drill : reader.list("drills")) practice.drills.push_back(drill_of(drill));
    for (const auto& one : reader.list("activities")) practice.activities.push_back(activity_of(one));
    return practice;
}

std::pair<std::string, scenario::ScenarioSources> version_of(const Reader& reader) {
    scenario::ScenarioSources sources;
    sources.file = reader.text("file");
    sources.scenario = reader.text("scenario");
    sources.translation = reader.maybe_text("translation");
    sources.translation_file = reader.text("translation_file");
    sources.reactions = reader.text("reactions");
    const auto hash = reader.text("hash");
    const auto loaded = scenario::load(sources, reader.text("language"));
    if (!loaded.scenario)
        fault(reader.path(), {"dit scenario kan niet worden gelezen", "this scenario cannot be read"});
    if (loaded.hash != hash)
        fault(reader.inner("hash"), {"hoort niet bij deze tekst", "does not belong to this text"});
    return {hash, std::move(sources)};
}

void read_branch(const Reader& reader, SessionInfo& info) {
    info.name = reader.text("name");
    if (const auto name = road_name(info.name); !name || *name != info.name)
        fault(reader.inner("name"), {"is geen naam van een gesprek", "is no name of a talk"});
    info.family = reader.id("family");
    info.from_turn = reader.number("from_turn");
    if (!reader.text("from").empty()) info.from = reader.id("from");
    const bool branch = !info.from.empty();
    if (info.from == info.id) fault(reader.inner("from"), {"is het gesprek zelf", "is the session itself"});
    if (branch == (info.family == info.id) || (!branch && info.from_turn != 0))
        fault(reader.inner("family"),
              {"past niet bij waar het gesprek vandaan komt", "does not fit where the session came from"});
}

Transfer::Session session_of(const Reader& reader, const Transfer& known, int made_as) {
    SessionInfo info;
    info.id = reader.id("id");
    info.scenario = reader.text("scenario");
    info.title = reader.text("title");
    info.version = reader.text("version");
    info.language = reader.text("language");
    info.learner = learner_of(reader, known);
    info.started = reader.time("started");
    const auto mode = mode_from_id(reader.text("mode"));
    if (!mode) fault(reader.inner("mode"), {"is geen manier van spelen", "is no mode"});
    info.mode = *mode;
    info.family = info.id;
    if (!known.versions.contains(info.version))
        fault(reader.inner("version"), {"staat niet in dit bestand", "is not in this file"});
    if (made_as > first_format) read_branch(reader, info);
    Transfer::Session session{std::move(info), {}};
    for (const auto& event : reader.list("events")) session.events.push_back(event_of(event));
    return session;
}

Value meeting_json(const Transfer::OneMeeting& one) {
    return Object{{"id", one.meeting.id},
                  {"group", one.meeting.group},
                  {"title", one.meeting.title},
                  {"started", base::to_iso8601(one.meeting.started)},
                  {"last", base::to_iso8601(one.meeting.last)},
                  {"ended", one.meeting.ended},
                  {"state", one.state}};
}

Transfer::OneMeeting meeting_of(const Reader& reader) {
    Transfer::OneMeeting one;
    one.meeting.id = reader.id("id");
    one.meeting.group = reader.text("group");
    one.meeting.title = reader.text("title");
    one.meeting.started = reader.time("started");
    one.meeting.last = reader.time("last");
    one.meeting.ended = reader.truth("ended");
    one.state = reader.text("state");
    if (auto fine = check(one.meeting, one.state); !fine) fault(reader.path(), fine.error().what);
    // What it says is for whoever opens it; that it is whole can be seen here.
    if (const auto state = json::parse(one.state); !state || state->object() == nullptr)
        fault(reader.inner("state"), {"is geen bijeenkomst", "is no meeting"});
    return one;
}

/// A session whose replies do not fit the version that it names would open as something that was never said.
void check_road(const Transfer::Session& session, const scenario::ScenarioSources& sources,
                const std::string& path) {
    const auto loaded = scenario::load(sources, session.info.language);
    const auto road = road_of(session.events);
    const auto replay = dialogue::replay(loaded.scenario, road.reply_ids());
    if (replay.parted)
        fault(path, {"de antwoorden passen niet bij het scenario: " + replay.parted->what.nl,
                     "the replies do not fit the scenario: " + replay.parted->what.en});
}

}  // namespace

std::string to_json(const Transfer& transfer) {
    Array learners, versions, sessions, practice, meetings;
    for (const auto& learner : transfer.learners)
        learners.push_back(Object{{"id", learner.id}, {"name", learner.name}});
    std::map<std::string, std::string> language_of;  // a version is of one language; its sessions know which
    for (const auto& [info, events] : transfer.sessions) {
        language_of[info.version] = info.language;
        Array list;
        for (const auto& event : events) list.push_back(event_json(event));
        sessions.push_back(Object{{"id", info.id},
                                  {"learner", info.learner},
                                  {"scenario", info.scenario},
                                  {"title", info.title},
                                  {"version", info.version},
                                  {"language", info.language},
                                  {"mode", to_id(info.mode)},
                                  {"started", base::to_iso8601(info.started)},
                                  {"name", info.name},
                                  {"from", info.from},
                                  {"from_turn", info.from_turn},
                                  {"family", info.family},
                                  {"events", std::move(list)}});
    }
    for (const auto& one : transfer.practice) practice.push_back(practice_json(one));
    for (const auto& one : transfer.meetings) meetings.push_back(meeting_json(one));
    for (const auto& [hash, sources] : transfer.versions)
        versions.push_back(Object{{"hash", hash},
                                  {"language", language_of[hash]},
                                  {"file", sources.file},
                                  {"scenario", sources.scenario},
                                  {"translation", sources.translation},
                                  {"translation_file", sources.translation_file},
                                  {"reactions", sources.reactions}});
    return json::dump(Object{{"kind", kind},
                             {"format", format},
                             {"learners", std::move(learners)},
                             {"versions", std::move(versions)},
                             {"sessions", std::move(sessions)},
                             {"practice", std::move(practice)},
                             {"meetings", std::move(meetings)}},
                      1) +
           "\n";
}

Result<Transfer> transfer_from_json(const std::string& text) {
    const base::LocalText hint = {"Er is niets toegevoegd. Vraag het bestand opnieuw aan wie het je gaf.",
                                  "Nothing was added. Ask whoever gave you the file for it again."};
    auto parsed = json::parse(text);
    if (!parsed) return base::failure(base::ErrorKind::bad_data, parsed.error().what, hint);
    try {
        const Reader root(*parsed, "");
        if (root.text("kind") != kind)
            fault("kind", {"dit is geen bestand met gesprekken van Wijkgesprek",
                           "this is no file with sessions of Wijkgesprek"});
        const int made_as = root.number("format");
        if (made_as < first_format || made_as > format)
            fault("format", {"dit bestand is van een nieuwere versie van Wijkgesprek",
                             "this file is of a newer version of Wijkgesprek"});
        Transfer transfer;
        for (const auto& learner : root.list("learners"))
            transfer.learners.push_back({learner.text("id"), learner.text("name")});
        for (const auto& version : root.list("versions")) transfer.versions.insert(version_of(version));
        std::set<std::string> ids;
        for (const auto& session : root.list("sessions")) {
            transfer.sessions.push_back(session_of(session, transfer, made_as));
            const auto& made = transfer.sessions.back();
            if (!ids.insert(made.info.id).second)
                fault(session.inner("id"), {"staat er twee keer", "stands there twice"});
            check_road(made, transfer.versions.at(made.info.version), session.path());
        }
        if (made_as > first_format)
            for (const auto& one : root.list("practice"))
                transfer.practice.push_back(practice_of(one, transfer));
        if (made_as >= first_with_meetings)
            for (const auto& one : root.list("meetings")) transfer.meetings.push_back(meeting_of(one));
        return transfer;
    } catch (const Fault& found) {
        return base::failure(base::ErrorKind::bad_data, found.what, hint);
    }
}

}  // namespace wijk::records
