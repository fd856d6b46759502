// Files of every earlier schema open with everything that is in them. The SQL of each stands here as it was
// when programs made files with it, and must not be changed.

#include <thread>

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <gmock/gmock.h>

#include "records/testing.h"

namespace wijk::records {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::FullDisk;

constexpr const char* version_1 = R"(
    CREATE TABLE learner (
        id      TEXT PRIMARY KEY,
        name    TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE version (
        hash             TEXT PRIMARY KEY,
        file             TEXT NOT NULL,
        scenario         TEXT NOT NULL,
        translation      TEXT,
        translation_file TEXT NOT NULL,
        reactions        TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE session (
        id       TEXT PRIMARY KEY,
        learner  TEXT NOT NULL REFERENCES learner (id),
        scenario TEXT NOT NULL,
        title    TEXT NOT NULL,
        version  TEXT NOT NULL REFERENCES version (hash),
        language TEXT NOT NULL,
        mode     TEXT NOT NULL,
        started  TEXT NOT NULL,
        last     TEXT NOT NULL,
        replies  INTEGER NOT NULL DEFAULT 0,
        ended    TEXT
    ) WITHOUT ROWID;
    CREATE INDEX session_by_learner ON session (learner, started);
    CREATE TABLE event (
        session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        number  INTEGER NOT NULL,
        kind    TEXT NOT NULL,
        ref     TEXT NOT NULL,
        text    TEXT NOT NULL,
        turn    INTEGER NOT NULL,
        at      TEXT NOT NULL,
        PRIMARY KEY (session, number)
    ) WITHOUT ROWID;
    PRAGMA application_id = 1466526315;
    PRAGMA user_version = 1;
)";

/// What a program of version 2 did to a file of version 1, or put in a new one after the tables above.
constexpr const char* version_2 = R"(
    ALTER TABLE session ADD COLUMN name      TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN origin    TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN from_turn INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN family    TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN spent     INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN counted   INTEGER NOT NULL DEFAULT 0;
    DROP INDEX session_by_learner;
    CREATE INDEX session_by_learner ON session (learner, started, id, origin, ended, spent);
    CREATE INDEX session_by_family ON session (family) WHERE family <> '';
    CREATE INDEX session_to_count ON session (id) WHERE ended IS NOT NULL AND counted = 0;
    CREATE TABLE summary (
        session        TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
        technical      INTEGER NOT NULL,
        oq             INTEGER NOT NULL,
        cq             INTEGER NOT NULL,
        sr             INTEGER NOT NULL,
        cr             INTEGER NOT NULL,
        af             INTEGER NOT NULL,
        seek           INTEGER NOT NULL,
        emphasize      INTEGER NOT NULL,
        gi             INTEGER NOT NULL,
        persuade       INTEGER NOT NULL,
        pwp            INTEGER NOT NULL,
        confront       INTEGER NOT NULL,
        story          INTEGER NOT NULL,
        structure      INTEGER NOT NULL,
        change_talk    INTEGER NOT NULL,
        sustain_talk   INTEGER NOT NULL,
        toward_change  INTEGER NOT NULL,
        toward_sustain INTEGER NOT NULL,
        worker_words   INTEGER NOT NULL,
        resident_words INTEGER NOT NULL,
        oversteps      INTEGER NOT NULL,
        referral       INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE drill (
        id      TEXT PRIMARY KEY,
        learner TEXT NOT NULL REFERENCES learner (id),
        kind    TEXT NOT NULL,
        item    TEXT NOT NULL,
        answer  TEXT NOT NULL,
        correct INTEGER NOT NULL,
        about   TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        at      TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX drill_by_learner ON drill (learner, at, id, seconds);
    CREATE TABLE activity (
        id      TEXT PRIMARY KEY,
        learner TEXT NOT NULL REFERENCES learner (id),
        kind    TEXT NOT NULL,
        at      TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        note    TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX activity_by_learner ON activity (learner, at, id, kind, minutes);
    PRAGMA user_version = 2;
)";

/// What only version 2 has: time spent, a branch with a name, counts, an exercise and an activity.
constexpr const char* practice_of_version_2 = R"(
    UPDATE session SET spent = 322750 WHERE id = 'A';
    UPDATE session SET spent = 3000, name = 'Eerst ''vragen''', origin = 'A', from_turn = 1, family = 'A' WHERE id = 'B';
    INSERT INTO drill VALUES ('DR', 'els', 'hear', 'opa-wim/brug#shag', 'change', 1, '', 12, '2026-03-01T12:00:00.000Z');
    INSERT INTO activity VALUES ('AC', 'els', 'intervision', '2026-03-01T13:00:00.000Z', 60, 'met z''n achten');
)";

/// Beside long pauses and a clock that was set back: quotes, a road that was taken back, nothing said at all.
constexpr const char* talks_of_version_1 = R"(
    INSERT INTO event VALUES
        ('A', 1, 'reply', 'een',   'mijn ''woorden''', 0, '2026-03-01T10:00:10.250Z'),
        ('A', 2, 'note',  '',      'let op',           0, '2026-03-01T11:00:00.000Z'),
        ('A', 3, 'mark',  '',      '',                 0, '2026-03-01T10:30:00.000Z'),
        ('A', 4, 'reply', 'klaar', '',                 0, '2026-03-01T11:00:12.250Z'),
        ('A', 5, 'ended', 'eind',  '',                 0, '2026-03-01T11:00:12.500Z'),
        ('B', 1, 'reply', 'een',   '',                 0, '2026-03-01T10:00:02.000Z'),
        ('B', 2, 'back',  '',      '',                 0, '2026-03-01T10:00:03.000Z'),
        ('B', 3, 'reply', 'twee',  '',                 0, '2026-03-01T10:00:01.000Z');
)";

class AFileOfAnEarlierVersion : public testing_support::RecordsTest,
                                public ::testing::WithParamInterface<int> {
 protected:
    void SetUp() override {
        RecordsTest::SetUp();
        records_.reset();
        for (const auto* name : {"records.sqlite", "records.sqlite-wal", "records.sqlite-shm"})
            std::filesystem::remove(folder_ / name);
        make();
    }

    void make() {
        SQLite::Database file((folder_ / "records.sqlite").string(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        file.exec("PRAGMA journal_mode = WAL");
        file.exec(version_1);
        file.exec(
            "INSERT INTO learner VALUES ('els', 'Els', '2026-03-01T09:00:00.000Z'), "
            "('iyad', 'Iyad', '2026-03-01T09:00:00.000Z')");
        SQLite::Statement version(file, "INSERT INTO version VALUES (?, ?, ?, NULL, '', ?)");
        SQLite::bind(version, played_.hash, played_.sources.file, played_.sources.scenario,
                     played_.sources.reactions);
        version.exec();
        const auto session = [&](const char* id, const char* learner, const char* last, int replies,
                                 const char* ended) {
            SQLite::Statement insert(
                file,
                "INSERT INTO session VALUES (?, ?, 'proef', 'Proef', ?, 'nl', 'through', "
                "'2026-03-01T10:00:00.000Z', ?, ?, ?)");
            SQLite::bind(insert, id, learner, played_.hash, last, replies);
            if (ended != nullptr) insert.bind(6, ended);
            insert.exec();
        };
        session("A", "els", "2026-03-01T11:00:12.500Z", 2, "eind");
        session("B", "els", "2026-03-01T10:00:01.000Z", 1, nullptr);
        session("C", "iyad", "2026-03-01T10:00:00.000Z", 0, nullptr);
        file.exec(talks_of_version_1);
        if (GetParam() < 2) return;
        file.exec(version_2);
        file.exec(practice_of_version_2);
    }

    void expect_all_there_with_a_meeting() {
        EXPECT_THAT(records_->meetings().value(), SizeIs(1));
        ASSERT_TRUE(records_->erase_meeting("M"));
        expect_all_there();
    }

    void expect_all_there() {
        const auto a = records_->session("A").value();
        EXPECT_EQ(a.learner, "els");
        EXPECT_EQ(a.scenario, "proef");
        EXPECT_EQ(a.title, "Proef");
        EXPECT_EQ(a.version, played_.hash);
        EXPECT_EQ(a.mode, Mode::through);
        EXPECT_EQ(base::to_iso8601(a.started), "2026-03-01T10:00:00.000Z");
        EXPECT_EQ(base::to_iso8601(a.last), "2026-03-01T11:00:12.500Z");
        EXPECT_EQ(a.replies, 2);
        EXPECT_EQ(a.ended, "eind");
        EXPECT_EQ(a.name, "");
        EXPECT_EQ(a.from, "");
        EXPECT_EQ(a.family, "A");
        const auto events = records_->events("A").value();
        ASSERT_THAT(events, SizeIs(5));
        EXPECT_EQ(events[0].text, "mijn 'woorden'");
        EXPECT_EQ(events[1].text, "let op");
        EXPECT_EQ(events[4].kind, Event::Kind::ended);
        EXPECT_THAT(road_of(records_->events("B").value()).reply_ids(), ElementsAre("twee"));
        EXPECT_THAT(records_->sessions("els").value(), SizeIs(2));
        EXPECT_THAT(records_->sessions("iyad").value(), SizeIs(1));
        EXPECT_THAT(records_->learners().value(), SizeIs(2));
        EXPECT_EQ(records_->played_version(played_.hash)->scenario, played_.sources.scenario);
        EXPECT_THAT(records_->meetings().value(), IsEmpty());
        if (GetParam() < 2) return;
        const auto b = records_->session("B").value();
        EXPECT_EQ(b.name, "Eerst 'vragen'");
        EXPECT_EQ(b.from, "A");
        EXPECT_EQ(b.from_turn, 1);
        EXPECT_EQ(b.family, "A");
        ASSERT_THAT(records_->drills("els", 10).value(), SizeIs(1));
        EXPECT_EQ(records_->drills("els", 10)->front().item, "opa-wim/brug#shag");
        const base::Time march = std::chrono::sys_days{std::chrono::year{2026} / 3 / 1};
        const auto activities = records_->activities("els", march, march + std::chrono::hours(24)).value();
        ASSERT_THAT(activities, SizeIs(1));
        EXPECT_EQ(activities.front().note, "met z'n achten");
    }
};

TEST_P(AFileOfAnEarlierVersion, OpensWithEverythingThatIsInIt) {
    records_ = open();
    expect_all_there();
    records_ = open();
    expect_all_there();
}

TEST_P(AFileOfAnEarlierVersion, GetsTheTimeThatItsEventsTell) {
    records_ = open();
    EXPECT_EQ(records_->session("A")->seconds, 10 + 300 + 12)
        << "10.25 s, a long pause, a clock set back, 12.25 s and 0.25 s";
    EXPECT_EQ(records_->session("B")->seconds, 3);
    EXPECT_EQ(records_->session("C")->seconds, 0);
    auto other = open("elsewhere");
    ASSERT_TRUE(other->import_json(records_->export_json("").value()));
    for (const auto* id : {"A", "B", "C"})
        EXPECT_EQ(other->session(id)->seconds, records_->session(id)->seconds)
            << id << ": as if its events were added now";
}

TEST_P(AFileOfAnEarlierVersion, HasItsTalksCountedAndCanBeGoneOnWith) {
    records_ = open();
    EXPECT_THAT(records_->without_summary(10).value(), ElementsAre("A"));
    ASSERT_TRUE(records_->summarise("A", {}));
    EXPECT_THAT(records_->counted("els", 10).value(), SizeIs(1));
    ASSERT_TRUE(records_->resume("B"));
    ASSERT_TRUE(records_->append("B", reply("klaar")));
    const auto roads = records_->roads("A")->size();
    ASSERT_TRUE(records_->fork("A", 1, "Anders"));
    EXPECT_THAT(records_->roads("A").value(), SizeIs(roads + 1));
}

TEST_P(AFileOfAnEarlierVersion, BecomesWhatANewFileIs) {
    records_ = open();
    const auto fresh = open("fresh");
    const auto schema = [&](const base::Path& folder) {
        SQLite::Database file((folder / "records.sqlite").string());
        std::string all = file.execAndGet("PRAGMA user_version").getString() + "\n";
        SQLite::Statement query(file, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name");
        while (query.executeStep())
            for (int i = 0; i < 4; ++i) all += query.getColumn(i).getString() + "\n";
        return all;
    };
    EXPECT_EQ(schema(folder_), schema(folder_ / "fresh"));
    EXPECT_THAT(schema(folder_), AllOf(HasSubstr("CREATE TABLE drill"), HasSubstr("CREATE TABLE meeting")));
}

TEST_P(AFileOfAnEarlierVersion, KeepsMeetingsFromThenOn) {
    records_ = open();
    ASSERT_TRUE(records_->keep_meeting({"M", "De vroege dienst", "Incident", {}, {}, true}, "{}"));
    records_ = open();
    expect_all_there_with_a_meeting();
}

TEST_P(AFileOfAnEarlierVersion, IsMigratedOnceByProgramsThatOpenItAtTheSameMoment) {
    for (int round = 0; round < 5; ++round) {
        std::vector<std::thread> programs;
        std::array<bool, 4> opened{};
        for (auto& one : opened)
            programs.emplace_back([&] {
                base::SeededRandom random(1);
                one = Records::open(folder_, base::system_clock(), random).has_value();
            });
        for (auto& program : programs) program.join();
        EXPECT_THAT(opened, ::testing::Each(true));
        records_ = open();
        expect_all_there();
        TearDown();
        SetUp();
    }
}

TEST_P(AFileOfAnEarlierVersion, StaysAsItIsWhereverTheDiskGetsFull) {
    const auto version = [&] {
        SQLite::Database file((folder_ / "records.sqlite").string());
        return file.execAndGet("PRAGMA user_version").getInt();
    };
    int failures = 0;
    for (rlim_t room = 0;; room += 2048) {
        base::Result<std::unique_ptr<Records>> opened;
        {
            const FullDisk full(room);
            opened = Records::open(folder_, clock_, random_);
        }
        if (opened) {
            records_ = std::move(*opened);
            break;
        }
        ASSERT_LT(++failures, 500);
        EXPECT_EQ(opened.error().kind, base::ErrorKind::io);
        ASSERT_EQ(version(), GetParam());
        SQLite::Database file((folder_ / "records.sqlite").string());
        EXPECT_EQ(file.execAndGet("SELECT count(*) FROM event").getInt(), 8);
    }
    EXPECT_GT(failures, 3) << "the disk should have been full in the middle of it";
    EXPECT_EQ(version(), 3);
    expect_all_there();
}

TEST_P(AFileOfAnEarlierVersion, TakesTheWritesOfAnOlderProgramThatStillHasItOpen) {
    SQLite::Database old_program((folder_ / "records.sqlite").string(), SQLite::OPEN_READWRITE);
    records_ = open();
    SQLite::Statement begin(
        old_program,
        "INSERT INTO session (id, learner, scenario, title, version, language, mode, started, last) "
        "VALUES ('D', 'els', 'proef', 'Proef', ?1, 'nl', 'practise', ?2, ?2)");
    SQLite::bind(begin, played_.hash, "2026-03-02T10:00:00.000Z");
    begin.exec();
    old_program.exec(
        "INSERT INTO event VALUES ('D', 1, 'reply', 'een', '', 0, '2026-03-02T10:00:05.000Z'); "
        "UPDATE session SET last = '2026-03-02T10:00:05.000Z', replies = 1 WHERE id = 'D'");
    EXPECT_EQ(records_->session("D")->family, "D");
    EXPECT_EQ(records_->session("D")->replies, 1);
    EXPECT_TRUE(records_->fork("D", 0, ""));
}

INSTANTIATE_TEST_SUITE_P(Records, AFileOfAnEarlierVersion, ::testing::Values(1, 2));

}  // namespace
}  // namespace wijk::records
