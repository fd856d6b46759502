#pragma once
// The SQLite file of the records: opening it safely, its tables, and what its failures mean to a person.

#include <functional>
#include <memory>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/files.h"
#include "base/result.h"

namespace wijk::records {

/// What a failure of SQLite means; `path` is named in the message.
base::Error explain(const SQLite::Exception& failure, const base::Path& path);

/// Runs `work`, which may throw SQLite::Exception, and turns a throw into an Error.
template <class Work>
auto guarded(const base::Path& path, Work&& work) -> base::Result<std::invoke_result_t<Work>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            std::invoke(std::forward<Work>(work));
            return {};
        } else {
            return std::invoke(std::forward<Work>(work));
        }
    } catch (const SQLite::Exception& failure) {
        return tl::make_unexpected(explain(failure, path));
    }
}

/// Opens or makes the file, for its owner only. A file that is not ours, damaged, or of a newer program is
/// left as it is.
base::Result<std::unique_ptr<SQLite::Database>> open_database(const base::Path& path);

}  // namespace wijk::records
