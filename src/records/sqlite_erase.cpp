#include "records/sqlite_records.h"

namespace wijk::records {

using base::Result;

/// Deletes, then takes what was deleted out of the file and the log beside it: secure_delete overwrites, the
/// checkpoint empties.
template <class Work>
Result<> SqliteRecords::erase(Work&& work) {
    return guarded(path_, [&] {
        {
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            work();
            drop_unused_versions();
            transaction.commit();
        }
        database_->exec("VACUUM");
        database_->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)");
    });
}

/// Erases sessions that no other window plays; those that one does stop it before anything is gone.
template <class Work>
Result<> SqliteRecords::erase_held(const std::vector<SessionInfo>& sessions, Work&& work) {
    std::vector<std::string> taken;
    Result<> outcome;
    for (const auto& info : sessions) {
        if (outcome = hold(info.id); !outcome) break;
        taken.push_back(info.id);
    }
    if (outcome) outcome = erase(std::forward<Work>(work));
    for (const auto& id : taken) release(id);
    return outcome;
}

Result<> SqliteRecords::erase_session(const std::string& id) {
    if (auto there = resume(id); !there) return there;  // not while another window plays it
    auto erased = erase([&] {
        run("DELETE FROM summary WHERE session = ?", id);
        run("DELETE FROM event WHERE session = ?", id);
        run("DELETE FROM session WHERE id = ?", id);
    });
    release(id);
    return erased;
}

Result<> SqliteRecords::erase_learner(const std::string& id) {
    auto known = flat(guarded(path_, [&] { return check_learner(id); }));
    if (!known) return known;
    auto listed = sessions(id);
    if (!listed) return tl::make_unexpected(listed.error());
    return erase_held(*listed, [&] {
        run("DELETE FROM summary WHERE session IN (SELECT id FROM session WHERE learner = ?)", id);
        run("DELETE FROM event WHERE session IN (SELECT id FROM session WHERE learner = ?)", id);
        run("DELETE FROM session WHERE learner = ?", id);
        run("DELETE FROM drill WHERE learner = ?", id);
        run("DELETE FROM activity WHERE learner = ?", id);
        run("DELETE FROM learner WHERE id = ?", id);
    });
}

Result<> SqliteRecords::erase_all() {
    auto listed = sessions("");
    if (!listed) return tl::make_unexpected(listed.error());
    return erase_held(*listed, [&] {
        for (const auto* table : {"summary", "event", "session", "drill", "activity", "meeting", "learner"})
            database_->exec(std::string("DELETE FROM ") + table);
    });
}

Result<> SqliteRecords::erase_activity(const std::string& id) {
    auto there = flat(guarded(path_, [&]() -> Result<> {
        if (exists("SELECT 1 FROM activity WHERE id = ?", id)) return {};
        return tl::make_unexpected(missing("activiteit", "activity", id));
    }));
    if (!there) return there;
    return erase([&] { run("DELETE FROM activity WHERE id = ?", id); });
}

Result<> SqliteRecords::erase_meeting(const std::string& id) {
    if (auto there = meeting(id); !there) return tl::make_unexpected(there.error());
    return erase([&] { run("DELETE FROM meeting WHERE id = ?", id); });
}

void SqliteRecords::drop_unused_versions() {
    database_->exec("DELETE FROM version WHERE hash NOT IN (SELECT version FROM session)");
}

}  // namespace wijk::records
