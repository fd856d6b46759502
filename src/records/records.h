#pragma once
// Sessions, learners and meetings, kept in one SQLite file in the learner's own data folder.
//
// A session is its list of events and the hash of the version that was played; everything else is computed by
// playing the events again. Each event is on the disk before `append` returns: what a screen has shown, no
// crash takes back. A played version (scenario text, translation, reaction rows) is kept once, so that a
// session always opens on what was played, whatever happened to the files since.
//
// Two programs may have the same folder open: SQLite orders their writes, and a session being played is held
// by one of them (`Error` busy says so for the other).
//
// A branch is a session of its own that begins with a copy of another's road, so that both roads stay as they
// are. When the session that it came from is erased the branch stays whole and readable, the words before its
// turn included, since they are its own copy; `from` then names a session that is not there any more, as it
// also does where a branch was imported without it.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"
#include "records/meetings.h"
#include "records/practice.h"
#include "scenario/load.h"

namespace wijk::records {

enum class Mode { practise, through };  ///< feedback each turn, or only at the end
std::string_view to_id(Mode mode);
std::optional<Mode> mode_from_id(std::string_view id);

/// A pseudonym on this machine. There is no password: whoever may use the laptop may read it, and the screen
/// says so.
struct Learner {
    std::string id;
    std::string name;
};

/// What happened in a session, in order. A talk's road is its replies, less those that a later `back` took
/// away.
struct Event {
    enum class Kind {
        reply,   ///< `id`: the reply said; `text`: own words written first, may be empty
        back,    ///< `turn`: the talk went back to before the reply of this turn
        note,    ///< `turn`, `text`: the learner's note at a turn
        mark,    ///< `turn`, `text`: marked to be discussed, with why
        unmark,  ///< `turn`
        ended,   ///< `id`: the ending scene; the talk is complete
        coded,   ///< `turn`, `id`: what the learner says the own words were, as `to_id(CodeSet)`; empty: none
        nearest,    ///< `turn`, `id`: the reply on offer that comes nearest to the own words; empty: none
        reflected,  ///< `id`: item of the reflective list, `text`: "yes", "partly", "no"; empty: not answered
    };
    Kind kind = Kind::reply;
    std::string id;
    std::string text;
    int turn = 0;
    base::Time at{};  ///< filled by `append`
};

std::string_view to_id(Event::Kind kind);  ///< "reply", "back"
std::optional<Event::Kind> kind_from_id(std::string_view id);

/// "OQ+CR": the codes in the order of `skills::all_codes`; empty without any.
std::string to_id(skills::CodeSet codes);
/// Reads what `to_id` writes, in any order; nothing when a part is no code or stands there twice.
std::optional<skills::CodeSet> codes_from_id(std::string_view id);

/// What can be answered to an item of the reflective list; empty takes an answer back.
bool is_reflection(std::string_view answer);

struct SessionInfo {
    std::string id;        ///< ULID
    std::string scenario;  ///< scenario id
    std::string title;     ///< as it was shown
    std::string version;   ///< hash of the played version
    std::string language;
    std::string learner;  ///< learner id
    Mode mode = Mode::practise;
    base::Time started{};
    base::Time last{};                 ///< of the newest event
    int replies = 0;                   ///< on the road, after `back`s
    std::optional<std::string> ended;  ///< ending scene
    std::string name;                  ///< what the learner called this road; may be empty
    std::string from;                  ///< the session it branched from; empty: from none
    int from_turn = 0;   ///< the road was the same before the reply of this turn (0 is the first)
    std::string family;  ///< the session that all its branches began with; its own id when it is that one
    /// Time spent: from its beginning to each event in turn, a pause counted as at most 300 s. What a branch
    /// copied counts with the road it came from.
    int seconds = 0;
};

class Records {
 public:
    /// Opens or makes the records in `folder`. Not a database, damaged, or made by a newer program: an error
    /// that says so, and the file stays as it was.
    static base::Result<std::unique_ptr<Records>> open(const base::Path& folder, const base::Clock& clock,
                                                       base::Random& random);
    virtual ~Records() = default;

    virtual base::Result<std::vector<Learner>> learners() = 0;
    virtual base::Result<Learner> add_learner(
        const std::string& name) = 0;  ///< trimmed, 1..40 characters, not there yet
    virtual base::Result<> rename_learner(const std::string& id, const std::string& name) = 0;

    /// Begins a session and holds it for this program.
    virtual base::Result<std::string> begin(const std::string& learner, const scenario::Loaded& played,
                                            Mode mode) = 0;
    /// Takes hold of a session to go on with it or to write beside it; busy when another program has it. Held
    /// as often as it was taken: each `begin`, `fork` and `resume` wants its own `release`.
    virtual base::Result<> resume(const std::string& session) = 0;
    virtual void release(const std::string& session) = 0;
    /// Writes one event through to the disk. The session must be held.
    virtual base::Result<> append(const std::string& session, Event event) = 0;

    /// A new session, held, that begins with the road of this one before the reply of `turn`, which must be
    /// there to be chosen otherwise (0 is the first): replies and what stands beside them, at the times they
    /// had. Of the same learner, version and language, to practise. The other session stays as it is, and may
    /// be in another window. All of it or nothing.
    virtual base::Result<std::string> fork(const std::string& session, int turn, const std::string& name) = 0;
    /// Trimmed, at most 60 characters on one line; empty takes the name away.
    virtual base::Result<> name_session(const std::string& id, const std::string& name) = 0;
    /// The session with every other that branched from the same beginning, of the same learner and played on
    /// the same version: the first road first, then in the order in which they were begun. Alone where there
    /// are no branches.
    virtual base::Result<std::vector<SessionInfo>> roads(const std::string& session) = 0;

    /// Newest first; of one learner, or of all when empty.
    virtual base::Result<std::vector<SessionInfo>> sessions(const std::string& learner) = 0;
    virtual base::Result<SessionInfo> session(
        const std::string& id) = 0;  ///< not_found names what it looked for
    virtual base::Result<std::vector<Event>> events(const std::string& session) = 0;
    /// The texts that were played.
    virtual base::Result<scenario::ScenarioSources> played_version(const std::string& hash) = 0;

    virtual base::Result<> erase_session(
        const std::string& id) = 0;  ///< gone from the file too (secure delete); its branches stay
    virtual base::Result<> erase_learner(
        const std::string& id) = 0;          ///< with all sessions, drills and activities
    virtual base::Result<> erase_all() = 0;  ///< with the meetings

    /// Keeps the counts of a session that ended, in the place of those there were. Going back drops them.
    virtual base::Result<> summarise(const std::string& session, const Summary& summary) = 0;
    /// Sessions that ended and that nobody counted yet (imported, or of an older program), by id, those after
    /// `after` alone.
    virtual base::Result<std::vector<std::string>> without_summary(int limit,
                                                                   const std::string& after = {}) = 0;
    /// The newest `newest` counted talks of a learner, oldest first, branches not among them.
    virtual base::Result<std::vector<Counted>> counted(const std::string& learner, int newest) = 0;
    /// `from` is in the period, `to` is not.
    virtual base::Result<Totals> totals(const std::string& learner, base::Time from, base::Time to) = 0;

    virtual base::Result<> add_drill(const std::string& learner, const Drill& drill) = 0;
    virtual base::Result<std::vector<Drill>> drills(const std::string& learner,
                                                    int newest) = 0;  ///< newest first
    /// The activity as kept, with its id.
    virtual base::Result<Activity> add_activity(const std::string& learner, const Activity& activity) = 0;
    /// `from` is in the period, `to` is not; oldest first.
    virtual base::Result<std::vector<Activity>> activities(const std::string& learner, base::Time from,
                                                           base::Time to) = 0;
    virtual base::Result<> erase_activity(const std::string& id) = 0;

    /// A meeting as it is now, in the place of the one with its id where there is one: on the disk whole when
    /// this returns, or as it was before. An error when `state_json` is over `most_meeting_bytes`.
    virtual base::Result<> keep_meeting(const Meeting& meeting, const std::string& state_json) = 0;
    virtual base::Result<std::vector<Meeting>> meetings() = 0;  ///< newest first
    virtual base::Result<Meeting> meeting(const std::string& id) = 0;
    /// The text as it was given.
    virtual base::Result<std::string> meeting_state(const std::string& id) = 0;
    virtual base::Result<> erase_meeting(const std::string& id) = 0;  ///< gone from the file too

    /// One session, or everything when empty, with the versions they need, as JSON that `import_json` takes.
    /// Everything has drills, activities and the meetings of groups that are kept too; one session never has
    /// a meeting.
    virtual base::Result<std::string> export_json(const std::string& session) = 0;
    /// One meeting, as JSON that `import_json` takes.
    virtual base::Result<std::string> export_meeting(const std::string& id) = 0;
    struct Imported {
        int added = 0;     ///< sessions
        int known = 0;     ///< sessions that were here already, unchanged
        int practice = 0;  ///< drills and activities added
        int meetings = 0;  ///< meetings added
    };
    /// Importing twice changes nothing. All or nothing: one fault in the file and none of it is taken.
    virtual base::Result<Imported> import_json(const std::string& json) = 0;
};

/// The replies that stand after all `back`s, as ids in order, with the words written before each.
struct Road {
    struct Step {
        std::string reply;
        std::string own_words;
    };
    std::vector<Step> steps;
    std::vector<std::string> reply_ids() const;
};
Road road_of(const std::vector<Event>& events);

/// The events that made the road before the reply of `turn`: its replies and what stands beside them now, in
/// the order in which it happened, without what was taken back and what belongs to the end of the talk.
std::vector<Event> road_events(const std::vector<Event>& events, int turn);

}  // namespace wijk::records
