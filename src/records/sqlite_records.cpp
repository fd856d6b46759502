#include "records/sqlite_records.h"

#include <algorithm>

#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>

#include "base/text.h"

namespace wijk::records {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t learner_name_length = 40, road_name_length = 60;

constexpr const char* session_columns =
    "SELECT id, scenario, title, version, language, learner, mode, started, last, replies, ended, name, "
    "origin, "
    "from_turn, family, spent FROM session ";

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
    info.name = row.getColumn(11).getString();
    info.from = row.getColumn(12).getString();
    info.from_turn = row.getColumn(13).getInt();
    info.family = row.getColumn(14).getString();
    if (info.family.empty()) info.family = info.id;
    info.seconds = static_cast<int>(row.getColumn(15).getInt64() / 1000);
    return info;
}

std::vector<SessionInfo> sessions_of(SQLite::Statement& query) {
    std::vector<SessionInfo> found;
    while (query.executeStep()) found.push_back(session_of(query));
    return found;
}

}  // namespace

Error missing(const char* nl, const char* en, const std::string& id) {
    return {ErrorKind::not_found,
            {fmt::format("{} `{}` is er niet", nl, id), fmt::format("there is no {} `{}`", en, id)},
            {"`wijk sessions list` laat zien wat er is.", "`wijk sessions list` shows what there is."}};
}

bool is_one_line(const std::string& text, std::size_t most) {
    if (base::characters(text) > most || base::first_invalid_utf8(text)) return false;
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(base::character_length(rest))) {
        const auto one = rest.substr(0, base::character_length(rest));
        const bool control = (one >= std::string_view("\0", 1) && one < " ") || one == "\x7f" ||
                             (one >= "\u0080" && one <= "\u009f");
        if (control || one == "\u2028" || one == "\u2029") return false;
    }
    return true;
}

base::Time time_of(const std::string& text) {
    base::Time time{};
    base::from_iso8601(text, time);
    return time;
}

Result<std::vector<Learner>> SqliteRecords::learners() {
    return guarded(path_, [&] { return read_learners(); });
}

Result<Learner> SqliteRecords::add_learner(const std::string& name) {
    const std::string wanted(base::trim(name));
    return flat(guarded(path_, [&]() -> Result<Learner> {
        // Another window may be adding the same name.
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto fine = check_learner_name(wanted); !fine) return tl::make_unexpected(fine.error());
        Learner learner{base::new_id(clock_, random_), wanted};
        insert_learner(learner);
        transaction.commit();
        return learner;
    }));
}

Result<> SqliteRecords::rename_learner(const std::string& id, const std::string& name) {
    const std::string wanted(base::trim(name));
    if (auto fine = check_learner_name(wanted, id); !fine) return fine;
    return flat(guarded(path_, [&]() -> Result<> {
        SQLite::Statement update(*database_, "UPDATE learner SET name = ? WHERE id = ?");
        SQLite::bind(update, wanted, id);
        if (update.exec() == 0) return tl::make_unexpected(missing("deelnemer", "learner", id));
        return {};
    }));
}

Result<std::vector<SessionInfo>> SqliteRecords::sessions(const std::string& learner) {
    return guarded(path_, [&] {
        const std::string which = learner.empty() ? "" : "WHERE learner = ? ";
        SQLite::Statement query(*database_, session_columns + which + "ORDER BY started DESC, id DESC");
        if (!learner.empty()) query.bind(1, learner);
        return sessions_of(query);
    });
}

Result<SessionInfo> SqliteRecords::session(const std::string& id) {
    return flat(guarded(path_, [&]() -> Result<SessionInfo> {
        auto found = read_session(id);
        if (!found) return tl::make_unexpected(missing("gesprek", "session", id));
        return std::move(*found);
    }));
}

Result<scenario::ScenarioSources> SqliteRecords::played_version(const std::string& hash) {
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

Result<> SqliteRecords::name_session(const std::string& id, const std::string& name) {
    const auto wanted = road_name(name);
    if (!wanted) return tl::make_unexpected(wanted.error());
    return flat(guarded(path_, [&]() -> Result<> {
        SQLite::Statement update(*database_, "UPDATE session SET name = ? WHERE id = ?");
        SQLite::bind(update, *wanted, id);
        if (update.exec() == 0) return tl::make_unexpected(missing("gesprek", "session", id));
        return {};
    }));
}

Result<std::vector<SessionInfo>> SqliteRecords::roads(const std::string& session) {
    auto one = this->session(session);
    if (!one) return tl::make_unexpected(one.error());
    return guarded(path_, [&] {
        // A file from elsewhere may say that anything branched from anything: what is compared is of one
        // learner and one story.
        SQLite::Statement query(
            *database_,
            std::string(session_columns) +
                "WHERE (id = ?1 OR (family = ?1 AND family <> '')) AND learner = ?2 AND version = ?3 "
                "AND language = ?4 ORDER BY id <> ?1, started, id");
        SQLite::bind(query, one->family, one->learner, one->version, one->language);
        return sessions_of(query);
    });
}

std::vector<Learner> SqliteRecords::read_learners() {
    SQLite::Statement query(*database_, "SELECT id, name FROM learner ORDER BY name COLLATE NOCASE");
    std::vector<Learner> found;
    while (query.executeStep())
        found.push_back({query.getColumn(0).getString(), query.getColumn(1).getString()});
    return found;
}

std::optional<SessionInfo> SqliteRecords::read_session(const std::string& id) {
    SQLite::Statement query(*database_, std::string(session_columns) + "WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return session_of(query);
}

Result<> SqliteRecords::check_learner_name(const std::string& name, const std::string& except_id) {
    if (name.empty() || !is_one_line(name, learner_name_length))
        return base::failure(
            ErrorKind::wrong_use,
            {"Een naam heeft 1 tot 40 tekens op één regel", "A name has 1 to 40 characters on one line"},
            {"Een bijnaam is genoeg.", "A nickname will do."});
    auto known = learners();
    if (!known) return tl::make_unexpected(known.error());
    for (const auto& other : *known)
        if (other.name == name && other.id != except_id)
            return base::failure(
                ErrorKind::wrong_use,
                {fmt::format("De naam {} is er al", name), fmt::format("The name {} exists already", name)},
                {"Kies die in de lijst, of neem een andere naam.",
                 "Choose it in the list, or take another name."});
    return {};
}

Result<> SqliteRecords::check_learner(const std::string& id) {
    if (exists("SELECT 1 FROM learner WHERE id = ?", id)) return {};
    return tl::make_unexpected(missing("deelnemer", "learner", id));
}

Result<std::string> road_name(const std::string& name) {
    std::string wanted(base::trim(name));
    if (is_one_line(wanted, road_name_length)) return wanted;
    return base::failure(ErrorKind::wrong_use,
                         {"De naam van een gesprek heeft ten hoogste 60 tekens op één regel",
                          "The name of a talk has at most 60 characters on one line"},
                         {"Een paar woorden zijn genoeg.", "A few words will do."});
}

void SqliteRecords::run(const char* statement, const std::string& id) {
    SQLite::Statement query(*database_, statement);
    query.bind(1, id);
    query.exec();
}

bool SqliteRecords::exists(const char* statement, const std::string& id) {
    SQLite::Statement query(*database_, statement);
    query.bind(1, id);
    return query.executeStep();
}

void SqliteRecords::insert_learner(const Learner& learner) {
    SQLite::Statement insert(*database_, "INSERT INTO learner (id, name, created) VALUES (?, ?, ?)");
    SQLite::bind(insert, learner.id, learner.name, base::to_iso8601(clock_.now()));
    insert.exec();
}

Result<std::unique_ptr<Records>> Records::open(const base::Path& folder, const base::Clock& clock,
                                               base::Random& random) {
    const auto path = folder / "records.sqlite";
    auto database = open_database(path);
    if (!database) return tl::make_unexpected(database.error());
    return std::make_unique<SqliteRecords>(path, std::move(*database), clock, random);
}

}  // namespace wijk::records
