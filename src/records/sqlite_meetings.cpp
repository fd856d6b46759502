#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>

#include "base/text.h"
#include "records/sqlite_records.h"

namespace wijk::records {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t id_length = 64, group_length = 60, title_length = 200;

Result<> wrong(base::LocalText what, base::LocalText hint = {}) {
    return base::failure(ErrorKind::wrong_use, std::move(what), std::move(hint));
}

base::Error no_such_meeting(const std::string& id) {
    auto error = missing("bijeenkomst", "meeting", id);
    error.hint = {"`wijk meetings list` laat zien wat er is.", "`wijk meetings list` shows what there is."};
    return error;
}

}  // namespace

Result<> check(const Meeting& meeting, const std::string& state_json) {
    if (meeting.id.empty() || !is_one_line(meeting.id, id_length))
        return wrong({"een bijeenkomst heeft een id van 1 tot 64 tekens",
                      "a meeting has an id of 1 to 64 characters"});
    if (!is_one_line(meeting.group, group_length))
        return wrong({"de naam van een groep heeft ten hoogste 60 tekens op één regel",
                      "the name of a group has at most 60 characters on one line"},
                     {"Kort de naam in.", "Shorten the name."});
    if (!is_one_line(meeting.title, title_length))
        return wrong({"de titel van een bijeenkomst heeft ten hoogste 200 tekens op één regel",
                      "the title of a meeting has at most 200 characters on one line"});
    if (state_json.size() > most_meeting_bytes)
        return wrong({fmt::format("deze bijeenkomst is groter dan {} MiB en kan zo niet worden bewaard",
                                  most_meeting_bytes >> 20U),
                      fmt::format("this meeting is larger than {} MiB and cannot be kept like this",
                                  most_meeting_bytes >> 20U)},
                     {"Haal notities weg of sluit de bijeenkomst af. Wat eerder bewaard werd, is er nog.",
                      "Take notes away or end the meeting. What was kept before is still there."});
    if (base::first_invalid_utf8(state_json))
        return wrong({"de tekst van een bijeenkomst is geen UTF-8", "the text of a meeting is not UTF-8"});
    return {};
}

Result<> SqliteRecords::keep_meeting(const Meeting& meeting, const std::string& state_json) {
    if (auto fine = check(meeting, state_json); !fine) return fine;
    return guarded(path_, [&] { write_meeting(meeting, state_json); });
}

Result<std::vector<Meeting>> SqliteRecords::meetings() {
    return guarded(path_, [&] { return read_meetings(); });
}

Result<Meeting> SqliteRecords::meeting(const std::string& id) {
    return flat(guarded(path_, [&]() -> Result<Meeting> {
        for (auto& one : read_meetings())
            if (one.id == id) return std::move(one);
        return tl::make_unexpected(no_such_meeting(id));
    }));
}

Result<std::string> SqliteRecords::meeting_state(const std::string& id) {
    return flat(guarded(path_, [&]() -> Result<std::string> {
        auto state = read_meeting_state(id);
        if (!state) return tl::make_unexpected(no_such_meeting(id));
        return std::move(*state);
    }));
}

void SqliteRecords::write_meeting(const Meeting& meeting, const std::string& state_json) {
    // One statement, and so one transaction.
    SQLite::Statement keep(*database_,
                           "INSERT INTO meeting (id, \"group\", title, started, last, ended, state) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                           "\"group\" = excluded.\"group\", title = excluded.title, "
                           "started = excluded.started, last = excluded.last, ended = excluded.ended, "
                           "state = excluded.state");
    SQLite::bind(keep, meeting.id, meeting.group, meeting.title, base::to_iso8601(meeting.started),
                 base::to_iso8601(meeting.last), meeting.ended ? 1 : 0, state_json);
    keep.exec();
}

std::vector<Meeting> SqliteRecords::read_meetings() {
    SQLite::Statement query(*database_,
                            "SELECT id, \"group\", title, started, last, ended FROM meeting "
                            "ORDER BY started DESC, id DESC");
    std::vector<Meeting> found;
    while (query.executeStep())
        found.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                         query.getColumn(2).getString(), time_of(query.getColumn(3).getString()),
                         time_of(query.getColumn(4).getString()), query.getColumn(5).getInt() != 0});
    return found;
}

std::optional<std::string> SqliteRecords::read_meeting_state(const std::string& id) {
    SQLite::Statement query(*database_, "SELECT state FROM meeting WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getString();
}

}  // namespace wijk::records
