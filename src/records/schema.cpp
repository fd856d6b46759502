#include "records/schema.h"

#include <fmt/format.h>

namespace wijk::records {

namespace {

/// From nothing to version 1. A new file goes through every step, so that it is made as an old one is
/// migrated.
constexpr const char* first_tables = R"(
    CREATE TABLE learner (
        id      TEXT PRIMARY KEY,
        name    TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE version (
        hash             TEXT PRIMARY KEY,
        file             TEXT NOT NULL,
        scenario         TEXT NOT NULL,
        translation      TEXT,
        translation_file TEXT NOT NULL,
        reactions        TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE session (
        id       TEXT PRIMARY KEY,
        learner  TEXT NOT NULL REFERENCES learner (id),
        scenario TEXT NOT NULL,
        title    TEXT NOT NULL,
        version  TEXT NOT NULL REFERENCES version (hash),
        language TEXT NOT NULL,
        mode     TEXT NOT NULL,
        started  TEXT NOT NULL,
        last     TEXT NOT NULL,
        replies  INTEGER NOT NULL DEFAULT 0,
        ended    TEXT
    ) WITHOUT ROWID;
    CREATE INDEX session_by_learner ON session (learner, started);
    CREATE TABLE event (
        session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        number  INTEGER NOT NULL,
        kind    TEXT NOT NULL,
        ref     TEXT NOT NULL,
        text    TEXT NOT NULL,
        turn    INTEGER NOT NULL,
        at      TEXT NOT NULL,
        PRIMARY KEY (session, number)
    ) WITHOUT ROWID;
)";

/// To version 2: branches, time spent, counts of each talk, drills and activities.
///
/// `family` is empty in a session that is no branch: a program of version 1 that still has the file open
/// leaves out what it does not know, and its sessions must be right too. `spent` is in milliseconds.
/// `counted` tells in an index of its own whether there is a summary.
constexpr const char* practice_tables = R"(
    ALTER TABLE session ADD COLUMN name      TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN origin    TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN from_turn INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN family    TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN spent     INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN counted   INTEGER NOT NULL DEFAULT 0;
    DROP INDEX session_by_learner;
    CREATE INDEX session_by_learner ON session (learner, started, id, origin, ended, spent);
    CREATE INDEX session_by_family ON session (family) WHERE family <> '';
    CREATE INDEX session_to_count ON session (id) WHERE ended IS NOT NULL AND counted = 0;
    CREATE TABLE summary (
        session        TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
        technical      INTEGER NOT NULL,
        oq             INTEGER NOT NULL,
        cq             INTEGER NOT NULL,
        sr             INTEGER NOT NULL,
        cr             INTEGER NOT NULL,
        af             INTEGER NOT NULL,
        seek           INTEGER NOT NULL,
        emphasize      INTEGER NOT NULL,
        gi             INTEGER NOT NULL,
        persuade       INTEGER NOT NULL,
        pwp            INTEGER NOT NULL,
        confront       INTEGER NOT NULL,
        story          INTEGER NOT NULL,
        structure      INTEGER NOT NULL,
        change_talk    INTEGER NOT NULL,
        sustain_talk   INTEGER NOT NULL,
        toward_change  INTEGER NOT NULL,
        toward_sustain INTEGER NOT NULL,
        worker_words   INTEGER NOT NULL,
        resident_words INTEGER NOT NULL,
        oversteps      INTEGER NOT NULL,
        referral       INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE drill (
        id      TEXT PRIMARY KEY,
        learner TEXT NOT NULL REFERENCES learner (id),
        kind    TEXT NOT NULL,
        item    TEXT NOT NULL,
        answer  TEXT NOT NULL,
        correct INTEGER NOT NULL,
        about   TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        at      TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX drill_by_learner ON drill (learner, at, id, seconds);
    CREATE TABLE activity (
        id      TEXT PRIMARY KEY,
        learner TEXT NOT NULL REFERENCES learner (id),
        kind    TEXT NOT NULL,
        at      TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        note    TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX activity_by_learner ON activity (learner, at, id, kind, minutes);
)";

/// To version 3: meetings. `state` is the text as it was given.
constexpr const char* meeting_tables = R"(
    CREATE TABLE meeting (
        id      TEXT PRIMARY KEY,
        "group" TEXT NOT NULL,
        title   TEXT NOT NULL,
        started TEXT NOT NULL,
        last    TEXT NOT NULL,
        ended   INTEGER NOT NULL,
        state   TEXT NOT NULL
    );
)";

/// The time spent on the talks of version 1, as if their events were added now, one after the other.
std::string time_spent_so_far() {
    return fmt::format(
        "UPDATE session SET spent = of.spent FROM ("
        "SELECT session, sum({}) AS spent FROM ("
        "SELECT event.session, at, max(started, coalesce(max(at) OVER (PARTITION BY event.session "
        "ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '')) AS before "
        "FROM event JOIN session ON session.id = event.session) GROUP BY session) AS of "
        "WHERE session.id = of.session",
        spent_between("before", "at"));
}

}  // namespace

void bring_up_to_date(SQLite::Database& database, int version) {
    if (version < 1) database.exec(first_tables);
    if (version < 2) {
        database.exec(practice_tables);
        database.exec(time_spent_so_far());
    }
    if (version < 3) database.exec(meeting_tables);
    database.exec(fmt::format("PRAGMA user_version = {};", schema_version));
}

std::string spent_between(const std::string& before, const std::string& after) {
    return fmt::format(
        "max(0, min(300000, CAST(round((julianday({}) - julianday({})) * 86400000) AS INTEGER)))", after,
        before);
}

}  // namespace wijk::records
