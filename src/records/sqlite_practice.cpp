#include <SQLiteCpp/VariadicBind.h>

#include "records/practice_rules.h"
#include "records/sqlite_records.h"
#include "records/statements.h"

namespace wijk::records {

using base::Result;

Result<> SqliteRecords::add_drill(const std::string& learner, const Drill& drill) {
    if (auto fine = check(drill); !fine) return fine;
    return flat(guarded(path_, [&]() -> Result<> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto there = check_learner(learner); !there) return there;
        auto kept = drill;
        kept.id = base::new_id(clock_, random_);
        kept.at = clock_.now();
        insert_drill(learner, kept);
        transaction.commit();
        return {};
    }));
}

Result<std::vector<Drill>> SqliteRecords::drills(const std::string& learner, int newest) {
    return guarded(path_, [&] { return read_drills(learner, newest); });
}

Result<Activity> SqliteRecords::add_activity(const std::string& learner, const Activity& activity) {
    if (auto fine = check(activity); !fine) return tl::make_unexpected(fine.error());
    return flat(guarded(path_, [&]() -> Result<Activity> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto there = check_learner(learner); !there) return tl::make_unexpected(there.error());
        auto kept = activity;
        kept.id = base::new_id(clock_, random_);
        insert_activity(learner, kept);
        transaction.commit();
        return kept;
    }));
}

Result<std::vector<Activity>> SqliteRecords::activities(const std::string& learner, base::Time from,
                                                        base::Time to) {
    return guarded(path_, [&] { return read_activities(learner, from, to); });
}

std::vector<Drill> SqliteRecords::read_drills(const std::string& learner, int newest) {
    SQLite::Statement query(*database_, statements::drills);
    SQLite::bind(query, learner, newest);
    std::vector<Drill> found;
    while (query.executeStep()) {
        Drill drill;
        drill.kind = query.getColumn(0).getString();
        drill.item = query.getColumn(1).getString();
        drill.answer = query.getColumn(2).getString();
        drill.right = query.getColumn(3).getInt() != 0;
        drill.about = skills::code_from_id(query.getColumn(4).getString());
        drill.seconds = query.getColumn(5).getInt();
        drill.at = time_of(query.getColumn(6).getString());
        drill.id = query.getColumn(7).getString();
        found.push_back(std::move(drill));
    }
    return found;
}

std::vector<Activity> SqliteRecords::read_activities(const std::string& learner, base::Time from,
                                                     base::Time to) {
    SQLite::Statement query(*database_, statements::activities);
    SQLite::bind(query, learner, base::to_iso8601(from), base::to_iso8601(to));
    std::vector<Activity> found;
    while (query.executeStep()) {
        Activity activity;
        activity.id = query.getColumn(0).getString();
        activity.kind = query.getColumn(1).getString();
        activity.at = time_of(query.getColumn(2).getString());
        activity.minutes = query.getColumn(3).getInt();
        activity.note = query.getColumn(4).getString();
        found.push_back(std::move(activity));
    }
    return found;
}

void SqliteRecords::insert_drill(const std::string& learner, const Drill& drill) {
    SQLite::Statement insert(
        *database_,
        "INSERT INTO drill (id, learner, kind, item, answer, correct, about, seconds, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, drill.id, learner, drill.kind, drill.item, drill.answer, drill.right ? 1 : 0,
                 drill.about ? std::string(skills::to_id(*drill.about)) : std::string(), drill.seconds,
                 base::to_iso8601(drill.at));
    insert.exec();
}

void SqliteRecords::insert_activity(const std::string& learner, const Activity& activity) {
    SQLite::Statement insert(
        *database_, "INSERT INTO activity (id, learner, kind, at, minutes, note) VALUES (?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, activity.id, learner, activity.kind, base::to_iso8601(activity.at), activity.minutes,
                 activity.note);
    insert.exec();
}

}  // namespace wijk::records
