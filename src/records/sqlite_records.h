#pragma once
// Records on an SQLite file. Private to this module; what each method promises stands in records/records.h.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "records/database.h"
#include "records/records.h"
#include "records/transfer.h"

namespace wijk::records {

class SqliteRecords final : public Records {
 public:
    SqliteRecords(base::Path path, std::unique_ptr<SQLite::Database> database, const base::Clock& clock,
                  base::Random& random)
        : path_(std::move(path)), database_(std::move(database)), clock_(clock), random_(random) {}

    // sqlite_records.cpp: learners and sessions
    base::Result<std::vector<Learner>> learners() override;
    base::Result<Learner> add_learner(const std::string& name) override;
    base::Result<> rename_learner(const std::string& id, const std::string& name) override;
    base::Result<std::vector<SessionInfo>> sessions(const std::string& learner) override;
    base::Result<SessionInfo> session(const std::string& id) override;
    base::Result<scenario::ScenarioSources> played_version(const std::string& hash) override;
    base::Result<> name_session(const std::string& id, const std::string& name) override;
    base::Result<std::vector<SessionInfo>> roads(const std::string& session) override;

    // sqlite_events.cpp: what is held and written
    base::Result<std::string> begin(const std::string& learner, const scenario::Loaded& played,
                                    Mode mode) override;
    base::Result<> resume(const std::string& session) override;
    void release(const std::string& session) override;
    base::Result<> append(const std::string& session, Event event) override;
    base::Result<std::string> fork(const std::string& session, int turn, const std::string& name) override;
    base::Result<std::vector<Event>> events(const std::string& session) override;

    // sqlite_erase.cpp
    base::Result<> erase_session(const std::string& id) override;
    base::Result<> erase_learner(const std::string& id) override;
    base::Result<> erase_all() override;
    base::Result<> erase_activity(const std::string& id) override;
    base::Result<> erase_meeting(const std::string& id) override;

    // sqlite_summaries.cpp: counts of talks
    base::Result<> summarise(const std::string& session, const Summary& summary) override;
    base::Result<std::vector<std::string>> without_summary(int limit, const std::string& after) override;
    base::Result<std::vector<Counted>> counted(const std::string& learner, int newest) override;
    base::Result<Totals> totals(const std::string& learner, base::Time from, base::Time to) override;

    // sqlite_practice.cpp: drills and activities
    base::Result<> add_drill(const std::string& learner, const Drill& drill) override;
    base::Result<std::vector<Drill>> drills(const std::string& learner, int newest) override;
    base::Result<Activity> add_activity(const std::string& learner, const Activity& activity) override;
    base::Result<std::vector<Activity>> activities(const std::string& learner, base::Time from,
                                                   base::Time to) override;

    // sqlite_meetings.cpp
    base::Result<> keep_meeting(const Meeting& meeting, const std::string& state_json) override;
    base::Result<std::vector<Meeting>> meetings() override;
    base::Result<Meeting> meeting(const std::string& id) override;
    base::Result<std::string> meeting_state(const std::string& id) override;

    // sqlite_transfer.cpp
    base::Result<std::string> export_json(const std::string& session) override;
    base::Result<std::string> export_meeting(const std::string& id) override;
    base::Result<Imported> import_json(const std::string& json) override;

 private:
    struct Held {
        base::Hold hold;
        int times = 1;
    };

    // All below may throw SQLite::Exception, save what returns a Result.
    base::Result<> check_learner_name(const std::string& name, const std::string& except_id = {});
    base::Result<> check_learner(const std::string& id);  ///< is there
    base::Result<> hold(const std::string& session);
    template <class Work>
    base::Result<> erase(Work&& work);
    template <class Work>
    base::Result<> erase_held(const std::vector<SessionInfo>& sessions, Work&& work);
    void drop_unused_versions();
    std::vector<Learner> read_learners();
    std::optional<SessionInfo> read_session(const std::string& id);
    std::vector<Event> read_events(const std::string& session);
    void insert_learner(const Learner& learner);
    void add_imported(Learner learner);
    int add_imported(const Transfer::Practice& practice);    ///< how many were not here yet
    bool add_imported(const Transfer::OneMeeting& meeting);  ///< it was not here yet
    void insert_version(const std::string& hash, const scenario::ScenarioSources& sources);
    void insert_session(const SessionInfo& info);
    void insert_event(const std::string& session, const Event& event);
    void write_meeting(const Meeting& meeting, const std::string& state_json);
    std::vector<Meeting> read_meetings();
    std::optional<std::string> read_meeting_state(const std::string& id);
    void insert_drill(const std::string& learner, const Drill& drill);
    void insert_activity(const std::string& learner, const Activity& activity);
    std::vector<Drill> read_drills(const std::string& learner, int newest);
    std::vector<Activity> read_activities(const std::string& learner, base::Time from, base::Time to);
    std::vector<std::string> practised_days(const std::string& learner, base::Time from, base::Time to);
    bool comes_from_itself(const std::string& session);
    void run(const char* statement, const std::string& id);
    bool exists(const char* statement, const std::string& id);

    base::Path path_;
    std::unique_ptr<SQLite::Database> database_;
    const base::Clock& clock_;
    base::Random& random_;
    std::map<std::string, Held> held_;
};

/// Where a Result stands inside a guarded Result, one of the two.
template <class T>
base::Result<T> flat(base::Result<base::Result<T>> nested) {
    if (!nested) return tl::make_unexpected(nested.error());
    return std::move(*nested);
}

/// There is no such session, learner, version.
base::Error missing(const char* nl, const char* en, const std::string& id);

/// Valid UTF-8 of at most `most` characters, none of which ends a line or steers a terminal.
bool is_one_line(const std::string& text, std::size_t most);

/// What can be kept as a meeting, whether the program does or a file from elsewhere brings it.
base::Result<> check(const Meeting& meeting, const std::string& state_json);

/// What a road is called, trimmed; an error that says how long it may be.
base::Result<std::string> road_name(const std::string& name);

base::Time time_of(const std::string& text);

}  // namespace wijk::records
