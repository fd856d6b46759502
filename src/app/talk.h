#pragma once
// One practice talk as the window and the terminal both play it: the conversation, its record, own words,
// going back, and branching off to another road.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "feedback/debrief.h"
#include "neighbourhood/neighbourhood.h"
#include "records/records.h"

namespace wijk::app {

/// Nothing that a learner sees of a talk is ahead of its record: `choose` writes the reply down first, and
/// when that fails the talk stands where it stood and the error says why.
class Talk {
 public:
    /// Begins a talk and its session. `records` null: the talk is not kept. `here` fills in the places where
    /// help is, so that the words counted at the end are the words read.
    static base::Result<Talk> begin(const scenario::Loaded& played, records::Records* records,
                                    const std::string& learner, records::Mode mode,
                                    const neighbourhood::Neighbourhood& here);
    /// Takes up a recorded session on the version that was played, held for this program: to go on with it,
    /// or to write beside it when it is over. One that is over and that another window has is opened to look
    /// at alone; `kept` tells.
    static base::Result<Talk> reopen(records::Records& records, const std::string& session,
                                     const neighbourhood::Neighbourhood& here);
    /// Another road from before the reply of turn `turn`, which must be there to be said otherwise (0 is the
    /// first). A session of its own; the talk that it branched from stays as it is.
    static base::Result<Talk> fork(records::Records& records, const std::string& session, std::size_t turn,
                                   const std::string& name, const neighbourhood::Neighbourhood& here);
    /// The same to look at alone: never held, and nothing said to it is recorded.
    static base::Result<Talk> read(records::Records& records, const std::string& session);

    const dialogue::Conversation& conversation() const { return conversation_; }
    const std::string& session() const { return session_; }  ///< empty when not kept
    bool kept() const { return records_ != nullptr; }        ///< what happens to it is recorded
    records::Mode mode() const { return mode_; }

    base::Result<> choose(const std::string& reply_id, const std::string& own_words = {});
    /// Back to before the reply of this turn (0 is the opening).
    base::Result<> back_to(std::size_t turn);
    /// Beside the reply of this turn, which must be there (0 is the first); an empty text takes it away.
    base::Result<> note(std::size_t turn, const std::string& text);
    base::Result<> mark(std::size_t turn, const std::string& why);
    base::Result<> unmark(std::size_t turn);
    /// What the learner says the own words of this turn were; none takes it back. Codes that one volley
    /// cannot have together (skills::contradiction) are refused, and the error names the two.
    base::Result<> code(std::size_t turn, const std::vector<skills::Code>& codes);
    /// The reply that comes nearest to the own words, of those on offer at this turn; empty takes it back.
    base::Result<> nearest(std::size_t turn, const std::string& reply_id);

    /// The answer to an item of the reflective list: "yes", "partly", "no", or empty to take it back.
    base::Result<> reflect(const std::string& item, const std::string& answer);
    /// Answers by item; what was taken back is not in it.
    const std::map<std::string, std::string>& reflection() const { return reflection_; }

    /// What stands beside each reply of the road, in order. Going back takes it away with its reply.
    const std::vector<feedback::Margin>& margins() const { return margins_; }

 private:
    Talk(dialogue::Conversation conversation, std::string session, records::Mode mode);
    void keep(records::Records& records, const neighbourhood::Neighbourhood& here);
    void record_ending();
    base::Result<> record(records::Event event);

    dialogue::Conversation conversation_;
    records::Records* records_ = nullptr;
    std::string session_;
    std::shared_ptr<void> hold_;  ///< lets go of the session when the last of this talk is gone
    records::Mode mode_ = records::Mode::practise;
    std::vector<feedback::Margin> margins_;
    std::map<std::string, std::string> reflection_;
    std::shared_ptr<const neighbourhood::Neighbourhood> here_;  ///< null when not kept
};

/// The counts of a talk as the records keep them, with the words as they were shown.
records::Summary summary_of(const dialogue::Conversation& talk, const neighbourhood::Neighbourhood& here);

struct CountedMissing {
    int counted = 0;
    std::string after;  ///< to go on with
    bool done = false;  ///< there are no more
};
/// Counts talks that ended and that nobody counted (imported, or of an older program), at most `budget` of
/// them, those after the session `after`: a few at a time beside whatever else a screen does. A talk that
/// cannot be read any more, or that another window has, is passed over.
base::Result<CountedMissing> count_missing(records::Records& records,
                                           const neighbourhood::Neighbourhood& here, int budget,
                                           const std::string& after = {});

}  // namespace wijk::app
