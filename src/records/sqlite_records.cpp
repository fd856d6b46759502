#include <algorithm>
#include <map>

#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>

#include "base/text.h"
#include "records/database.h"
#include "records/records.h"
#include "records/transfer.h"

namespace wijk::records {

namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

/// Where a Result stands inside a guarded Result, one of the two.
template <class T>
Result<T> flat(Result<Result<T>> nested) {
    if (!nested) return tl::make_unexpected(nested.error());
    return std::move(*nested);
}

Error missing(const char* nl, const char* en, const std::string& id) {
    return {ErrorKind::not_found,
            {fmt::format("{} `{}` is er niet", nl, id), fmt::format("there is no {} `{}`", en, id)},
            {"`wijk sessions list` laat zien wat er is.", "`wijk sessions list` shows what there is."}};
}

constexpr const char* session_columns =
    "SELECT id, scenario, title, version, language, learner, mode, started, last, replies, ended FROM "
    "session ";

base::Time time_of(const std::string& text) {
    base::Time time{};
    base::from_iso8601(text, time);
    return time;
}

SessionInfo session_of(SQLite::Statement& row) {
    SessionInfo info;
    info.id = row.getColumn(0).getString();
    info.scenario = row.getColumn(1).getString();
    info.title = row.getColumn(2).getString();
    info.version = row.getColumn(3).getString();
    info.language = row.getColumn(4).getString();
    info.learner = row.getColumn(5).getString();
    info.mode = mode_from_id(row.getColumn(6).getString()).value_or(Mode::practise);
    info.started = time_of(row.getColumn(7).getString());
    info.last = time_of(row.getColumn(8).getString());
    info.replies = row.getColumn(9).getInt();
    if (!row.getColumn(10).isNull()) info.ended = row.getColumn(10).getString();
    return info;
}

class SqliteRecords final : public Records {
 public:
    SqliteRecords(base::Path path, std::unique_ptr<SQLite::Database> database, const base::Clock& clock,
                  base::Random& random)
        : path_(std::move(path)), database_(std::move(database)), clock_(clock), random_(random) {}

    Result<std::vector<Learner>> learners() override {
        return guarded(path_, [&] { return all_learners(); });
    }

    Result<Learner> add_learner(const std::string& name) override {
        const std::string wanted(base::trim(name));
        return flat(guarded(path_, [&]() -> Result<Learner> {
            // Another window may be adding the same name.
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            if (auto fine = check_name(wanted); !fine) return tl::make_unexpected(fine.error());
            Learner learner{base::new_id(clock_, random_), wanted};
            insert_learner(learner);
            transaction.commit();
            return learner;
        }));
    }

    Result<> rename_learner(const std::string& id, const std::string& name) override {
        const std::string wanted(base::trim(name));
        if (auto fine = check_name(wanted, id); !fine) return fine;
        return flat(guarded(path_, [&]() -> Result<> {
            SQLite::Statement update(*database_, "UPDATE learner SET name = ? WHERE id = ?");
            SQLite::bind(update, wanted, id);
            if (update.exec() == 0) return tl::make_unexpected(missing("deelnemer", "learner", id));
            return {};
        }));
    }

    Result<std::string> begin(const std::string& learner, const scenario::Loaded& played,
                              Mode mode) override {
        const auto id = base::new_id(clock_, random_);
        if (auto held = hold(id); !held) return tl::make_unexpected(held.error());
        auto begun = guarded(path_, [&] {
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            insert_version(played.hash, played.sources);
            const auto now = base::to_iso8601(clock_.now());
            SQLite::Statement insert(
                *database_,
                "INSERT INTO session (id, learner, scenario, title, version, language, mode, started, last) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            SQLite::bind(insert, id, learner, played.scenario->id, played.scenario->title, played.hash,
                         played.scenario->language, std::string(to_id(mode)), now, now);
            insert.exec();
            transaction.commit();
            return id;
        });
        if (!begun) release(id);
        return begun;
    }

    Result<> resume(const std::string& session) override {
        if (auto there = this->session(session); !there) return tl::make_unexpected(there.error());
        return hold(session);
    }

    void release(const std::string& session) override { held_.erase(session); }

    Result<> append(const std::string& session, Event event) override {
        if (!held_.contains(session))
            return base::failure(ErrorKind::wrong_use, {"Dit gesprek is niet open om te schrijven",
                                                        "This talk is not open for writing"});
        return guarded(path_, [&] {
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            event.at = clock_.now();
            insert_event(session, event);
            transaction.commit();
        });
    }

    Result<std::vector<SessionInfo>> sessions(const std::string& learner) override {
        return guarded(path_, [&] {
            const std::string which = learner.empty() ? "" : "WHERE learner = ? ";
            SQLite::Statement query(*database_, session_columns + which + "ORDER BY started DESC, id DESC");
            if (!learner.empty()) query.bind(1, learner);
            std::vector<SessionInfo> found;
            while (query.executeStep()) found.push_back(session_of(query));
            return found;
        });
    }

    Result<SessionInfo> session(const std::string& id) override {
        return flat(guarded(path_, [&]() -> Result<SessionInfo> {
            SQLite::Statement query(*database_, std::string(session_columns) + "WHERE id = ?");
            query.bind(1, id);
            if (!query.executeStep()) return tl::make_unexpected(missing("gesprek", "session", id));
            return session_of(query);
        }));
    }

    Result<std::vector<Event>> events(const std::string& session) override {
        return guarded(path_, [&] {
            SQLite::Statement query(
                *database_, "SELECT kind, ref, text, turn, at FROM event WHERE session = ? ORDER BY number");
            query.bind(1, session);
            std::vector<Event> found;
            while (query.executeStep()) {
                Event event;
                const auto kind = kind_from_id(query.getColumn(0).getString());
                if (!kind) continue;  // cannot be: the schema version tells which kinds there are
                event.kind = *kind;
                event.id = query.getColumn(1).getString();
                event.text = query.getColumn(2).getString();
                event.turn = query.getColumn(3).getInt();
                event.at = time_of(query.getColumn(4).getString());
                found.push_back(std::move(event));
            }
            return found;
        });
    }

    Result<scenario::ScenarioSources> played_version(const std::string& hash) override {
        return flat(guarded(path_, [&]() -> Result<scenario::ScenarioSources> {
            SQLite::Statement query(*database_,
                                    "SELECT file, scenario, translation, translation_file, reactions FROM "
                                    "version WHERE hash = ?");
            query.bind(1, hash);
            if (!query.executeStep()) return tl::make_unexpected(missing("versie", "version", hash));
            scenario::ScenarioSources sources;
            sources.file = query.getColumn(0).getString();
            sources.scenario = query.getColumn(1).getString();
            if (!query.getColumn(2).isNull()) sources.translation = query.getColumn(2).getString();
            sources.translation_file = query.getColumn(3).getString();
            sources.reactions = query.getColumn(4).getString();
            return sources;
        }));
    }

    Result<> erase_session(const std::string& id) override {
        if (auto there = resume(id); !there) return there;  // not while another window plays it
        auto erased = erase([&] {
            run("DELETE FROM event WHERE session = ?", id);
            run("DELETE FROM session WHERE id = ?", id);
        });
        release(id);
        return erased;
    }

    Result<> erase_learner(const std::string& id) override {
        auto listed = sessions(id);
        if (!listed) return tl::make_unexpected(listed.error());
        auto known = learners();
        if (!known) return tl::make_unexpected(known.error());
        if (std::none_of(known->begin(), known->end(), [&](const Learner& one) { return one.id == id; }))
            return tl::make_unexpected(missing("deelnemer", "learner", id));
        return erase_held(*listed, [&] {
            run("DELETE FROM event WHERE session IN (SELECT id FROM session WHERE learner = ?)", id);
            run("DELETE FROM session WHERE learner = ?", id);
            run("DELETE FROM learner WHERE id = ?", id);
        });
    }

    Result<> erase_all() override {
        auto listed = sessions("");
        if (!listed) return tl::make_unexpected(listed.error());
        return erase_held(*listed, [&] {
            database_->exec("DELETE FROM event; DELETE FROM session; DELETE FROM learner;");
        });
    }

    Result<std::string> export_json(const std::string& session) override {
        Transfer transfer;
        if (session.empty()) {
            auto listed = sessions("");
            if (!listed) return tl::make_unexpected(listed.error());
            for (auto& info : *listed) transfer.sessions.push_back({std::move(info), {}});
        } else {
            auto one = this->session(session);
            if (!one) return tl::make_unexpected(one.error());
            transfer.sessions.push_back({std::move(*one), {}});
        }
        auto known = learners();
        if (!known) return tl::make_unexpected(known.error());
        for (auto& [info, events] : transfer.sessions) {
            auto read = this->events(info.id);
            if (!read) return tl::make_unexpected(read.error());
            events = std::move(*read);
            if (!transfer.versions.contains(info.version)) {
                auto sources = played_version(info.version);
                if (!sources) return tl::make_unexpected(sources.error());
                transfer.versions.emplace(info.version, std::move(*sources));
            }
        }
        for (const auto& learner : *known)
            if (session.empty() || learner.id == transfer.sessions.front().info.learner)
                transfer.learners.push_back(learner);
        return to_json(transfer);
    }

    Result<Imported> import_json(const std::string& json) override {
        auto read = transfer_from_json(json);
        if (!read) return tl::make_unexpected(read.error());
        return guarded(path_, [&] {
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
            drop_unused_versions();
            transaction.commit();
            return result;
        });
    }

 private:
    std::vector<Learner> all_learners() {
        SQLite::Statement query(*database_, "SELECT id, name FROM learner ORDER BY name COLLATE NOCASE");
        std::vector<Learner> found;
        while (query.executeStep())
            found.push_back({query.getColumn(0).getString(), query.getColumn(1).getString()});
        return found;
    }

    Result<> check_name(const std::string& name, const std::string& except_id = {}) {
        if (name.empty() || base::characters(name) > 40 || base::first_invalid_utf8(name) ||
            std::any_of(name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; }))
            return base::failure(
                ErrorKind::wrong_use,
                {"Een naam heeft 1 tot 40 tekens op één regel", "A name has 1 to 40 characters on one line"},
                {"Een bijnaam is genoeg.", "A nickname will do."});
        auto known = learners();
        if (!known) return tl::make_unexpected(known.error());
        for (const auto& other : *known)
            if (other.name == name && other.id != except_id)
                return base::failure(ErrorKind::wrong_use,
                                     {fmt::format("De naam {} is er al", name),
                                      fmt::format("The name {} exists already", name)},
                                     {"Kies die in de lijst, of neem een andere naam.",
                                      "Choose it in the list, or take another name."});
        return {};
    }

    Result<> hold(const std::string& session) {
        if (held_.contains(session)) return {};
        auto taken = base::Hold::take(path_.parent_path() / "records.lock", session);
        if (!taken) return tl::make_unexpected(taken.error());
        held_.emplace(session, std::move(*taken));
        return {};
    }

    /// Erases sessions that no other window plays; those that one does stop it before anything is gone.
    template <class Work>
    Result<> erase_held(const std::vector<SessionInfo>& sessions, Work&& work) {
        std::vector<std::string> taken;
        Result<> outcome;
        for (const auto& info : sessions) {
            if (held_.contains(info.id)) continue;
            if (outcome = hold(info.id); !outcome) break;
            taken.push_back(info.id);
        }
        if (outcome) outcome = erase(std::forward<Work>(work));
        for (const auto& id : taken) release(id);
        return outcome;
    }

    /// Deletes, then takes what was deleted out of the file and the log beside it: secure_delete overwrites,
    /// the checkpoint empties.
    template <class Work>
    Result<> erase(Work&& work) {
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

    void drop_unused_versions() {
        database_->exec("DELETE FROM version WHERE hash NOT IN (SELECT version FROM session)");
    }

    void run(const char* statement, const std::string& id) {
        SQLite::Statement query(*database_, statement);
        query.bind(1, id);
        query.exec();
    }

    bool exists(const char* statement, const std::string& id) {
        SQLite::Statement query(*database_, statement);
        query.bind(1, id);
        return query.executeStep();
    }

    void insert_learner(const Learner& learner) {
        SQLite::Statement insert(*database_, "INSERT INTO learner (id, name, created) VALUES (?, ?, ?)");
        SQLite::bind(insert, learner.id, learner.name, base::to_iso8601(clock_.now()));
        insert.exec();
    }

    /// A learner from another machine keeps its id; a name that somebody here has gets a number behind it.
    void add_imported(Learner learner) {
        if (exists("SELECT 1 FROM learner WHERE id = ?", learner.id)) return;
        const auto name = learner.name;
        for (int number = 2; exists("SELECT 1 FROM learner WHERE name = ?", learner.name); ++number)
            learner.name = fmt::format("{} ({})", name, number);
        insert_learner(learner);
    }

    void insert_version(const std::string& hash, const scenario::ScenarioSources& sources) {
        SQLite::Statement insert(
            *database_,
            "INSERT OR IGNORE INTO version (hash, file, scenario, translation, translation_file, reactions) "
            "VALUES (?, ?, ?, ?, ?, ?)");
        insert.bind(1, hash);
        insert.bind(2, sources.file);
        insert.bind(3, sources.scenario);
        if (sources.translation) insert.bind(4, *sources.translation);
        insert.bind(5, sources.translation_file);
        insert.bind(6, sources.reactions);
        insert.exec();
    }

    void insert_session(const SessionInfo& info) {
        SQLite::Statement insert(
            *database_,
            "INSERT INTO session (id, learner, scenario, title, version, language, mode, started, last) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        SQLite::bind(insert, info.id, info.learner, info.scenario, info.title, info.version, info.language,
                     std::string(to_id(info.mode)), base::to_iso8601(info.started),
                     base::to_iso8601(info.started));
        insert.exec();
    }

    /// Adds the event and keeps the session's row in step with it: lists are read without playing every
    /// session again.
    void insert_event(const std::string& session, const Event& event) {
        const auto at = base::to_iso8601(event.at);
        SQLite::Statement insert(
            *database_,
            "INSERT INTO event (session, number, kind, ref, text, turn, at) "
            "SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM event WHERE session = ?1");
        SQLite::bind(insert, session, std::string(to_id(event.kind)), event.id, event.text, event.turn, at);
        insert.exec();
        SQLite::Statement update(
            *database_,
            "UPDATE session SET last = ?2, "
            "replies = CASE ?3 WHEN 'reply' THEN replies + 1 WHEN 'back' THEN min(replies, ?4) ELSE replies "
            "END, "
            "ended = CASE ?3 WHEN 'ended' THEN ?5 WHEN 'back' THEN NULL ELSE ended END WHERE id = ?1");
        SQLite::bind(update, session, at, std::string(to_id(event.kind)), event.turn, event.id);
        update.exec();
    }

    base::Path path_;
    std::unique_ptr<SQLite::Database> database_;
    const base::Clock& clock_;
    base::Random& random_;
    std::map<std::string, base::Hold> held_;
};

}  // namespace

Result<std::unique_ptr<Records>> Records::open(const base::Path& folder, const base::Clock& clock,
                                               base::Random& random) {
    const auto path = folder / "records.sqlite";
    auto database = open_database(path);
    if (!database) return tl::make_unexpected(database.error());
    return std::make_unique<SqliteRecords>(path, std::move(*database), clock, random);
}

}  // namespace wijk::records
