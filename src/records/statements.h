#pragma once
// The statements behind the development screen, which must stay quick with ten thousand talks: a test asks
// SQLite how it runs each of them. Private to this module.

namespace wijk::records::statements {

/// The columns of the table stand in the order of `Summary`, the codes in that of `skills::all_codes`.
inline constexpr const char* keep_summary =
    "INSERT OR REPLACE INTO summary VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?)";
inline constexpr const char* mark_as_counted =
    "UPDATE session SET counted = 1 WHERE id = ? AND ended IS NOT NULL";

inline constexpr const char* without_summary =
    "SELECT id FROM session INDEXED BY session_to_count WHERE ended IS NOT NULL AND counted = 0 AND id > ? "
    "ORDER BY id LIMIT ?";

/// CROSS: the sessions first, by their index, so that they come out in order and LIMIT stops early.
inline constexpr const char* counted =
    "SELECT session.id, scenario, title, started, replies, spent, summary.* FROM "
    "session CROSS JOIN summary ON summary.session = session.id "
    "WHERE learner = ? AND ended IS NOT NULL AND origin = '' ORDER BY started DESC, id DESC LIMIT ?";

// Of a learner from one time (in it) to another (not in it).
inline constexpr const char* talks_of_period =
    "SELECT coalesce(sum(ended IS NOT NULL AND origin = ''), 0), "
    "coalesce(sum(ended IS NOT NULL AND origin <> ''), 0), coalesce(sum(spent), 0) / 1000 "
    "FROM session WHERE learner = ? AND started >= ? AND started < ?";
inline constexpr const char* codes_of_period =
    "SELECT sum(oq), sum(cq), sum(sr), sum(cr), sum(af), sum(seek), sum(emphasize), sum(gi), sum(persuade), "
    "sum(pwp), sum(confront), sum(story), sum(structure) "
    "FROM session CROSS JOIN summary ON summary.session = session.id "
    "WHERE learner = ? AND started >= ? AND started < ? AND ended IS NOT NULL AND origin = ''";
inline constexpr const char* drills_of_period =
    "SELECT count(*), coalesce(sum(seconds), 0) FROM drill WHERE learner = ? AND at >= ? AND at < ?";
inline constexpr const char* activities_of_period =
    "SELECT coalesce(sum(minutes) FILTER (WHERE kind = 'intervision'), 0) * 60, "
    "coalesce(sum(minutes) FILTER (WHERE kind = 'training'), 0) * 60 "
    "FROM activity WHERE learner = ? AND at >= ? AND at < ?";

/// The newest of each before a time: days are found by jumping from one to the one before it.
inline constexpr const char* newest_talk =
    "SELECT max(started) FROM session WHERE learner = ? AND started >= ? AND started < ?";
inline constexpr const char* newest_drill =
    "SELECT max(at) FROM drill WHERE learner = ? AND at >= ? AND at < ?";
inline constexpr const char* newest_activity =
    "SELECT max(at) FROM activity WHERE learner = ? AND at >= ? AND at < ?";

inline constexpr const char* drills =
    "SELECT kind, item, answer, correct, about, seconds, at, id FROM drill WHERE learner = ? "
    "ORDER BY at DESC, id DESC LIMIT ?";
inline constexpr const char* activities =
    "SELECT id, kind, at, minutes, note FROM activity WHERE learner = ? AND at >= ? AND at < ? "
    "ORDER BY at, id";

}  // namespace wijk::records::statements
