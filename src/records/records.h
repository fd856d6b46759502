#pragma once
// Sessions and learners, kept in one SQLite file in the learner's own data folder.
//
// A session is its list of events and the hash of the version that was played; everything else is computed by
// playing the events again. Each event is on the disk before `append` returns: what a screen has shown, no
// crash takes back. A played version (scenario text, translation, reaction rows) is kept once, so that a
// session always opens on what was played, whatever happened to the files since.
//
// Two programs may have the same folder open: SQLite orders their writes, and a session being played is held
// by one of them
// (`Error` busy says so for the other).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"
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
    };
    Kind kind = Kind::reply;
    std::string id;
    std::string text;
    int turn = 0;
    base::Time at{};  ///< filled by `append`
};

std::string_view to_id(Event::Kind kind);  ///< "reply", "back"
std::optional<Event::Kind> kind_from_id(std::string_view id);

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
    /// Takes hold of an unfinished session to go on with it; busy when another program has it.
    virtual base::Result<> resume(const std::string& session) = 0;
    /// Lets go of a held session.
    virtual void release(const std::string& session) = 0;
    /// Writes one event through to the disk. The session must be held.
    virtual base::Result<> append(const std::string& session, Event event) = 0;

    /// Newest first; of one learner, or of all when empty.
    virtual base::Result<std::vector<SessionInfo>> sessions(const std::string& learner) = 0;
    virtual base::Result<SessionInfo> session(
        const std::string& id) = 0;  ///< not_found names what it looked for
    virtual base::Result<std::vector<Event>> events(const std::string& session) = 0;
    /// The texts that were played.
    virtual base::Result<scenario::ScenarioSources> played_version(const std::string& hash) = 0;

    virtual base::Result<> erase_session(
        const std::string& id) = 0;  ///< gone from the file too (secure delete)
    virtual base::Result<> erase_learner(const std::string& id) = 0;  ///< with all sessions
    virtual base::Result<> erase_all() = 0;

    /// One session, or all when empty, with the versions they need, as JSON that `import_json` takes.
    virtual base::Result<std::string> export_json(const std::string& session) = 0;
    struct Imported {
        int added = 0;
        int known = 0;  ///< were here already, unchanged
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

}  // namespace wijk::records
