#include <algorithm>

#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>

#include "records/schema.h"
#include "records/sqlite_records.h"

namespace wijk::records {

using base::ErrorKind;
using base::Result;

Result<std::string> SqliteRecords::begin(const std::string& learner, const scenario::Loaded& played,
                                         Mode mode) {
    const auto id = base::new_id(clock_, random_);
    if (auto held = hold(id); !held) return tl::make_unexpected(held.error());
    auto begun = guarded(path_, [&] {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        insert_version(played.hash, played.sources);
        SessionInfo info;
        info.id = id;
        info.scenario = played.scenario->id;
        info.title = played.scenario->title;
        info.version = played.hash;
        info.language = played.scenario->language;
        info.learner = learner;
        info.mode = mode;
        info.started = clock_.now();
        insert_session(info);
        transaction.commit();
        return id;
    });
    if (!begun) release(id);
    return begun;
}

Result<std::string> SqliteRecords::fork(const std::string& session, int turn, const std::string& name) {
    auto wanted = road_name(name);
    if (!wanted) return wanted;
    const auto id = base::new_id(clock_, random_);
    if (auto held = hold(id); !held) return tl::make_unexpected(held.error());
    auto forked = flat(guarded(path_, [&]() -> Result<std::string> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        auto info = read_session(session);
        if (!info) return tl::make_unexpected(missing("gesprek", "session", session));
        if (turn < 0 || turn >= info->replies)
            return base::failure(
                ErrorKind::wrong_use,
                {fmt::format("gesprek {} heeft geen beurt {}", session, turn + 1),
                 fmt::format("session {} has no turn {}", session, turn + 1)},
                info->replies == 0
                    ? base::LocalText{"Er is nog niets gezegd.", "Nothing was said yet."}
                    : base::LocalText{fmt::format("Kies een beurt van 1 tot en met {}.", info->replies),
                                      fmt::format("Choose a turn from 1 to {}.", info->replies)});
        const auto copied = road_events(read_events(session), turn);
        info->id = id;
        info->mode = Mode::practise;
        info->started = clock_.now();
        info->name = *wanted;
        info->from = session;
        info->from_turn = turn;
        insert_session(*info);
        for (const auto& event : copied) insert_event(id, event);
        transaction.commit();
        return id;
    }));
    if (!forked) release(id);
    return forked;
}

Result<> SqliteRecords::resume(const std::string& session) {
    if (auto there = this->session(session); !there) return tl::make_unexpected(there.error());
    return hold(session);
}

void SqliteRecords::release(const std::string& session) {
    const auto held = held_.find(session);
    if (held != held_.end() && --held->second.times == 0) held_.erase(held);
}

Result<> SqliteRecords::hold(const std::string& session) {
    if (const auto held = held_.find(session); held != held_.end()) {
        ++held->second.times;
        return {};
    }
    auto taken = base::Hold::take(path_.parent_path() / "records.lock", session);
    if (!taken) return tl::make_unexpected(taken.error());
    held_.emplace(session, Held{std::move(*taken)});
    return {};
}

Result<> SqliteRecords::append(const std::string& session, Event event) {
    if (!held_.contains(session))
        return base::failure(ErrorKind::wrong_use, {"Dit gesprek is niet open om te schrijven",
                                                    "This talk is not open for writing"});
    return guarded(path_, [&] {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        event.at = clock_.now();
        insert_event(session, event);
        transaction.commit();
    });
}

Result<std::vector<Event>> SqliteRecords::events(const std::string& session) {
    return guarded(path_, [&] { return read_events(session); });
}

std::vector<Event> SqliteRecords::read_events(const std::string& session) {
    SQLite::Statement query(*database_,
                            "SELECT kind, ref, text, turn, at FROM event WHERE session = ? ORDER BY number");
    query.bind(1, session);
    std::vector<Event> found;
    while (query.executeStep()) {
        Event event;
        const auto kind = kind_from_id(query.getColumn(0).getString());
        if (!kind) continue;  // cannot be: the schema version tells which kinds there are
        event.kind = *kind;
        event.id = query.getColumn(1).getString();
        event.text = query.getColumn(2).getString();
        event.turn = query.getColumn(3).getInt();
        event.at = time_of(query.getColumn(4).getString());
        found.push_back(std::move(event));
    }
    return found;
}

void SqliteRecords::insert_version(const std::string& hash, const scenario::ScenarioSources& sources) {
    SQLite::Statement insert(
        *database_,
        "INSERT OR IGNORE INTO version (hash, file, scenario, translation, translation_file, reactions) "
        "VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, hash);
    insert.bind(2, sources.file);
    insert.bind(3, sources.scenario);
    if (sources.translation) insert.bind(4, *sources.translation);
    insert.bind(5, sources.translation_file);
    insert.bind(6, sources.reactions);
    insert.exec();
}

void SqliteRecords::insert_session(const SessionInfo& info) {
    SQLite::Statement insert(*database_,
                             "INSERT INTO session (id, learner, scenario, title, version, language, mode, "
                             "started, last, name, origin, from_turn, family) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto started = base::to_iso8601(info.started);
    SQLite::bind(insert, info.id, info.learner, info.scenario, info.title, info.version, info.language,
                 std::string(to_id(info.mode)), started, started, info.name, info.from, info.from_turn,
                 info.from.empty() ? std::string() : info.family);
    insert.exec();
}

/// Adds the event and keeps the session's row in step with it: lists are read without playing every session
/// again. What a branch copied is older than its beginning, so that no time is counted twice.
void SqliteRecords::insert_event(const std::string& session, const Event& event) {
    static const auto update_session =
        "UPDATE session SET last = max(last, ?2), spent = spent + " + spent_between("last", "?2") +
        ", replies = CASE ?3 WHEN 'reply' THEN replies + 1 WHEN 'back' THEN min(replies, ?4) ELSE replies "
        "END, "
        "ended = CASE ?3 WHEN 'ended' THEN ?5 WHEN 'back' THEN NULL ELSE ended END, "
        "counted = CASE ?3 WHEN 'back' THEN 0 ELSE counted END WHERE id = ?1";
    const auto at = base::to_iso8601(event.at);
    SQLite::Statement insert(
        *database_,
        "INSERT INTO event (session, number, kind, ref, text, turn, at) "
        "SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM event WHERE session = ?1");
    SQLite::bind(insert, session, std::string(to_id(event.kind)), event.id, event.text, event.turn, at);
    insert.exec();
    SQLite::Statement update(*database_, update_session);
    SQLite::bind(update, session, at, std::string(to_id(event.kind)), event.turn, event.id);
    update.exec();
    if (event.kind == Event::Kind::back) run("DELETE FROM summary WHERE session = ?", session);
}

}  // namespace wijk::records
