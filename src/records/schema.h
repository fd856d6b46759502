#pragma once
// The tables of the records and how older files come to have them.

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace wijk::records {

/// Of the tables that this program works with. A newer program raises it and adds a step; an older one
/// refuses what it does not know.
inline constexpr int schema_version = 3;

/// Takes the tables from `version` (0: there are none) to `schema_version`, within the transaction of the
/// caller.
void bring_up_to_date(SQLite::Database& database, int version);

/// SQL for the milliseconds from one time (ISO 8601, UTC) to another that count as spent: none where the
/// clock went back, and of a pause 300 s.
std::string spent_between(const std::string& before, const std::string& after);

}  // namespace wijk::records
