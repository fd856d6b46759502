#include "records/database.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "records/schema.h"

namespace wijk::records {

namespace {

/// "Wijk" in SQLite's application_id: tells our file from any other database.
constexpr int application = 0x57696A6B;
base::Error not_ours(const base::Path& path, const char* nl, const char* en) {
    return {
        base::ErrorKind::bad_data,
        {fmt::format("{}: {}", path.string(), nl), fmt::format("{}: {}", path.string(), en)},
        {"Het bestand is niet veranderd. Zet het apart onder een andere naam, of kies met --data een andere "
         "map.",
         "The file was not changed. Put it aside under another name, or choose another folder with --data."}};
}

int pragma(SQLite::Database& database, const std::string& name) {
    return database.execAndGet("PRAGMA " + name).getInt();
}

/// Going over to WAL needs the file for a moment alone, and SQLite does not wait for that by itself.
void write_ahead(SQLite::Database& database) {
    constexpr int tries = 500, wait = 10;  // ms: as long as for any other write
    for (int left = tries;; --left) {
        try {
            database.exec("PRAGMA journal_mode = WAL;");
            return;
        } catch (const SQLite::Exception& failure) {
            if (failure.getErrorCode() != SQLITE_BUSY || left == 0) throw;
            sqlite3_sleep(wait);
        }
    }
}

}  // namespace

base::Error explain(const SQLite::Exception& failure, const base::Path& path) {
    const auto say = [&](base::ErrorKind kind, const char* nl, const char* en, base::LocalText hint) {
        return base::Error{
            kind,
            {fmt::format("{}: {}", path.string(), nl), fmt::format("{}: {}", path.string(), en)},
            std::move(hint)};
    };
    switch (failure.getErrorCode()) {
        case SQLITE_FULL:
            return say(base::ErrorKind::io, "de schijf is vol", "the disk is full",
                       {"Maak ruimte op de schijf en probeer het nog eens. Wat al opgeslagen was, is er nog.",
                        "Make room on the disk and try again. What was saved is still there."});
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return say(base::ErrorKind::busy, "een ander venster schrijft net", "another window is writing",
                       {"Probeer het zo nog eens.", "Try again in a moment."});
        case SQLITE_NOTADB:
            return not_ours(path, "dit is geen database", "this is not a database");
        case SQLITE_CORRUPT:
            return not_ours(path, "het bestand is beschadigd", "the file is damaged");
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return say(base::ErrorKind::io, "het bestand kan niet worden geopend om te schrijven",
                       "the file cannot be opened for writing",
                       {"Kijk of je in die map mag schrijven, of kies met --data een andere map.",
                        "See whether you may write in that folder, or choose another with --data."});
        default:
            return {base::ErrorKind::io,
                    {fmt::format("{}: opslaan of lezen lukt niet: {}", path.string(), failure.what()),
                     fmt::format("{}: saving or reading failed: {}", path.string(), failure.what())},
                    {"Wat al opgeslagen was, is er nog. Probeer het nog eens.",
                     "What was saved is still there. Try again."}};
    }
}

base::Result<std::unique_ptr<SQLite::Database>> open_database(const base::Path& path) {
    if (auto made = base::real_files().make_folder(path.parent_path()); !made)
        return tl::make_unexpected(made.error());
    const auto mask =
        ::umask(0077);  // SQLite makes its file, and the files beside it, with the process's mask
    auto opened = guarded(path, [&] {
        auto database =
            std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                               5000 /* ms to wait for another program */);
        database->exec("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
        return database;
    });
    ::umask(mask);
    if (!opened) return opened;
    auto& database = **opened;

    auto fits = guarded(path, [&]() -> base::Result<> {
        // As they were at one moment: another program may be making the file just now.
        SQLite::Transaction moment(database);
        const int id = pragma(database, "application_id"), version = pragma(database, "user_version");
        const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
        moment.commit();
        const auto newer = [&] {
            return tl::make_unexpected(not_ours(path,
                                                "deze gegevens zijn van een nieuwere versie van Wijkgesprek",
                                                "these records are of a newer version of Wijkgesprek"));
        };
        const auto damaged = [&] {
            return tl::make_unexpected(not_ours(path, "het bestand is beschadigd", "the file is damaged"));
        };
        if (id == application && version > schema_version) return newer();
        if (id != application && !(empty && id == 0 && version == 0))
            return tl::make_unexpected(not_ours(path, "dit is een database van een ander programma",
                                                "this is another program's database"));
        if (id == application && version < 1) return damaged();
        // FULL: a commit returns when the disk has it, also in WAL. Set before the first write, so that the
        // first has it too.
        write_ahead(database);
        database.exec("PRAGMA synchronous = FULL;");
        if (id == application) {
            const std::string health = database.execAndGet("PRAGMA quick_check(1)").getString();
            if (health != "ok") return damaged();
            if (version == schema_version) return {};
        }
        // Two programs may get here at once for a new or an old file: the second sees what the first made.
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const int now = pragma(database, "user_version");
        if (now > schema_version) return newer();
        if (now < schema_version) {
            bring_up_to_date(database, now);
            database.exec(fmt::format("PRAGMA application_id = {};", application));
        }
        transaction.commit();
        return {};
    });
    if (!fits) return tl::make_unexpected(fits.error());
    if (!*fits) return tl::make_unexpected(fits->error());
    return opened;
}

}  // namespace wijk::records
