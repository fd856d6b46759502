#include <algorithm>
#include <set>

#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>

#include "records/sqlite_records.h"
#include "records/statements.h"

namespace wijk::records {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t most_days = 60;
constexpr std::size_t day_length = 10;  // of an ISO 8601 time: 2026-03-01

/// The numbers of a summary in the order of their columns, `technical` first.
template <class Of>
void each_number(Of& summary, const std::function<void(int&)>& visit) {
    for (auto& count : summary.codes) visit(count);
    for (auto* number : {&summary.change, &summary.sustain, &summary.toward_change, &summary.toward_sustain,
                         &summary.worker_words, &summary.resident_words, &summary.oversteps})
        visit(*number);
}

}  // namespace

Result<> SqliteRecords::summarise(const std::string& session, const Summary& summary) {
    return flat(guarded(path_, [&]() -> Result<> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement mark(*database_, statements::mark_as_counted);
        mark.bind(1, session);
        if (mark.exec() == 0) {
            if (!exists("SELECT 1 FROM session WHERE id = ?", session))
                return tl::make_unexpected(missing("gesprek", "session", session));
            return base::failure(ErrorKind::wrong_use,
                                 {fmt::format("gesprek {} is nog niet af", session),
                                  fmt::format("session {} has not ended yet", session)});
        }
        SQLite::Statement keep(*database_, statements::keep_summary);
        int column = 0;
        keep.bind(++column, session);
        keep.bind(++column, summary.technical ? 1 : 0);
        auto numbers = summary;
        each_number(numbers, [&](int& number) { keep.bind(++column, number); });
        keep.bind(++column, static_cast<int>(summary.referral));
        keep.exec();
        transaction.commit();
        return {};
    }));
}

Result<std::vector<std::string>> SqliteRecords::without_summary(int limit, const std::string& after) {
    return guarded(path_, [&] {
        SQLite::Statement query(*database_, statements::without_summary);
        SQLite::bind(query, after, limit);
        std::vector<std::string> found;
        while (query.executeStep()) found.push_back(query.getColumn(0).getString());
        return found;
    });
}

Result<std::vector<Counted>> SqliteRecords::counted(const std::string& learner, int newest) {
    return guarded(path_, [&] {
        SQLite::Statement query(*database_, statements::counted);
        SQLite::bind(query, learner, newest);
        std::vector<Counted> found;
        while (query.executeStep()) {
            Counted one;
            one.session = query.getColumn(0).getString();
            one.scenario = query.getColumn(1).getString();
            one.title = query.getColumn(2).getString();
            one.started = time_of(query.getColumn(3).getString());
            one.replies = query.getColumn(4).getInt();
            one.seconds = static_cast<int>(query.getColumn(5).getInt64() / 1000);
            int column = 6;  // the session's id once more
            one.summary.technical = query.getColumn(++column).getInt() != 0;
            each_number(one.summary, [&](int& number) { number = query.getColumn(++column).getInt(); });
            const int referral = query.getColumn(++column).getInt();
            one.summary.referral = static_cast<scenario::Referral>(
                std::clamp(referral, 0, static_cast<int>(scenario::Referral::warm)));
            found.push_back(std::move(one));
        }
        std::reverse(found.begin(), found.end());
        return found;
    });
}

Result<Totals> SqliteRecords::totals(const std::string& learner, base::Time from, base::Time to) {
    return guarded(path_, [&] {
        SQLite::Transaction moment(*database_);  // all numbers of one moment
        Totals totals;
        const auto of_period = [&](const char* statement, const auto& read) {
            SQLite::Statement query(*database_, statement);
            SQLite::bind(query, learner, base::to_iso8601(from), base::to_iso8601(to));
            if (query.executeStep()) read(query);
        };
        of_period(statements::talks_of_period, [&](SQLite::Statement& row) {
            totals.talks = row.getColumn(0).getInt();
            totals.branches = row.getColumn(1).getInt();
            totals.talk_seconds = row.getColumn(2).getInt64();
        });
        of_period(statements::codes_of_period, [&](SQLite::Statement& row) {
            for (int i = 0; i < static_cast<int>(totals.codes.size()); ++i)
                totals.codes[static_cast<std::size_t>(i)] = row.getColumn(i).getInt();
        });
        of_period(statements::drills_of_period, [&](SQLite::Statement& row) {
            totals.drills = row.getColumn(0).getInt();
            totals.drill_seconds = row.getColumn(1).getInt64();
        });
        of_period(statements::activities_of_period, [&](SQLite::Statement& row) {
            totals.intervision_seconds = row.getColumn(0).getInt64();
            totals.training_seconds = row.getColumn(1).getInt64();
        });
        totals.days = practised_days(learner, from, to);
        return totals;
    });
}

std::vector<std::string> SqliteRecords::practised_days(const std::string& learner, base::Time from,
                                                       base::Time to) {
    std::set<std::string> days;
    for (const auto* newest :
         {statements::newest_talk, statements::newest_drill, statements::newest_activity}) {
        auto before = base::to_iso8601(to);
        for (std::size_t found = 0; found < most_days; ++found) {
            SQLite::Statement query(*database_, newest);
            SQLite::bind(query, learner, base::to_iso8601(from), before);
            if (!query.executeStep() || query.getColumn(0).isNull()) break;
            before = query.getColumn(0).getString().substr(0, day_length);  // sorts before its own times
            days.insert(before);
        }
    }
    const auto extra = days.size() > most_days ? days.size() - most_days : 0;
    return {std::next(days.begin(), static_cast<std::ptrdiff_t>(extra)), days.end()};
}

}  // namespace wijk::records
