#include <fmt/format.h>

#include "records/sqlite_records.h"
#include "records/transfer.h"

namespace wijk::records {

using base::ErrorKind;
using base::Result;

namespace {

constexpr int all = -1;
constexpr base::Time long_ago = std::chrono::sys_days{std::chrono::year{0} / 1 / 1};
constexpr base::Time far_away =
    std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + std::chrono::milliseconds(86'399'999);

}  // namespace

Result<std::string> SqliteRecords::export_json(const std::string& session) {
    return flat(guarded(path_, [&]() -> Result<std::string> {
        SQLite::Transaction moment(*database_);  // another window may be writing
        Transfer transfer;
        if (session.empty()) {
            auto listed = sessions("");
            if (!listed) return tl::make_unexpected(listed.error());
            for (auto& info : *listed) transfer.sessions.push_back({std::move(info), {}});
        } else {
            auto one = read_session(session);
            if (!one) return tl::make_unexpected(missing("gesprek", "session", session));
            transfer.sessions.push_back({std::move(*one), {}});
        }
        for (auto& [info, events] : transfer.sessions) {
            events = read_events(info.id);
            if (transfer.versions.contains(info.version)) continue;
            auto sources = played_version(info.version);
            if (!sources) return tl::make_unexpected(sources.error());
            transfer.versions.emplace(info.version, std::move(*sources));
        }
        for (auto& learner : read_learners()) {
            if (!session.empty() && learner.id != transfer.sessions.front().info.learner) continue;
            if (session.empty())
                transfer.practice.push_back({learner.id, read_drills(learner.id, all),
                                             read_activities(learner.id, long_ago, far_away)});
            transfer.learners.push_back(std::move(learner));
        }
        if (session.empty())
            for (auto& meeting : read_meetings())
                if (!meeting.group.empty()) {
                    auto state = read_meeting_state(meeting.id).value_or("");
                    transfer.meetings.push_back({std::move(meeting), std::move(state)});
                }
        return to_json(transfer);
    }));
}

Result<std::string> SqliteRecords::export_meeting(const std::string& id) {
    return flat(guarded(path_, [&]() -> Result<std::string> {
        SQLite::Transaction moment(*database_);
        auto one = meeting(id);
        if (!one) return tl::make_unexpected(one.error());
        Transfer transfer;
        transfer.meetings.push_back({std::move(*one), read_meeting_state(id).value_or("")});
        return to_json(transfer);
    }));
}

Result<Records::Imported> SqliteRecords::import_json(const std::string& json) {
    auto read = transfer_from_json(json);
    if (!read) return tl::make_unexpected(read.error());
    return flat(guarded(path_, [&]() -> Result<Imported> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        Imported result;
        for (auto& learner : read->learners) add_imported(learner);
        for (const auto& [hash, sources] : read->versions) insert_version(hash, sources);
        for (const auto& [info, events] : read->sessions) {
            if (exists("SELECT 1 FROM session WHERE id = ?", info.id)) {
                ++result.known;
                continue;
            }
            insert_session(info);
            for (const auto& event : events) insert_event(info.id, event);
            ++result.added;
        }
        for (const auto& [info, events] : read->sessions)
            if (!info.from.empty() && comes_from_itself(info.id))
                return base::failure(ErrorKind::bad_data,
                                     {fmt::format("gesprek {} zou van zichzelf zijn afgesplitst", info.id),
                                      fmt::format("session {} would have branched from itself", info.id)},
                                     {"Er is niets toegevoegd.", "Nothing was added."});
        for (const auto& practice : read->practice) result.practice += add_imported(practice);
        for (const auto& meeting : read->meetings) result.meetings += add_imported(meeting) ? 1 : 0;
        drop_unused_versions();
        transaction.commit();
        return result;
    }));
}

/// A learner from another machine keeps its id; a name that somebody here has gets a number behind it.
void SqliteRecords::add_imported(Learner learner) {
    if (exists("SELECT 1 FROM learner WHERE id = ?", learner.id)) return;
    const auto name = learner.name;
    for (int number = 2; exists("SELECT 1 FROM learner WHERE name = ?", learner.name); ++number)
        learner.name = fmt::format("{} ({})", name, number);
    insert_learner(learner);
}

int SqliteRecords::add_imported(const Transfer::Practice& practice) {
    int added = 0;
    for (const auto& drill : practice.drills)
        if (!exists("SELECT 1 FROM drill WHERE id = ?", drill.id)) {
            insert_drill(practice.learner, drill);
            ++added;
        }
    for (const auto& activity : practice.activities)
        if (!exists("SELECT 1 FROM activity WHERE id = ?", activity.id)) {
            insert_activity(practice.learner, activity);
            ++added;
        }
    return added;
}

bool SqliteRecords::add_imported(const Transfer::OneMeeting& one) {
    if (exists("SELECT 1 FROM meeting WHERE id = ?", one.meeting.id)) return false;
    write_meeting(one.meeting, one.state);
    return true;
}

/// Whether the way back through `from` leads round to this session: whoever follows it would never arrive.
bool SqliteRecords::comes_from_itself(const std::string& session) {
    return exists(
        "WITH RECURSIVE before (id) AS (SELECT origin FROM session WHERE id = ?1 UNION "
        "SELECT origin FROM session JOIN before ON session.id = before.id WHERE origin <> '') "
        "SELECT 1 FROM before WHERE id = ?1",
        session);
}

}  // namespace wijk::records
