#pragma once
// One practice talk as the window and the terminal both play it: the conversation, its record, own words,
// going back.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "feedback/debrief.h"
#include "records/records.h"

namespace wijk::app {

/// Nothing that a learner sees of a talk is ahead of its record: `choose` writes the reply down first, and
/// when that fails the talk stands where it stood and the error says why.
class Talk {
 public:
    /// Begins a talk and its session. `records` null: the talk is not kept.
    static base::Result<Talk> begin(const scenario::Loaded& played, records::Records* records,
                                    const std::string& learner, records::Mode mode);
    /// Takes up a recorded session on the version that was played, to go on with it where it is not over:
    /// held for this program.
    static base::Result<Talk> reopen(records::Records& records, const std::string& session);
    /// The same to look at alone: never held, and nothing said to it is recorded.
    static base::Result<Talk> read(records::Records& records, const std::string& session);

    const dialogue::Conversation& conversation() const { return conversation_; }
    const std::string& session() const { return session_; }  ///< empty when not kept
    records::Mode mode() const { return mode_; }

    base::Result<> choose(const std::string& reply_id, const std::string& own_words = {});
    /// Back to before the reply of this turn (0 is the opening).
    base::Result<> back_to(std::size_t turn);
    /// Beside the reply of this turn, which must be there (0 is the first); an empty text takes it away.
    base::Result<> note(std::size_t turn, const std::string& text);
    base::Result<> mark(std::size_t turn, const std::string& why);
    base::Result<> unmark(std::size_t turn);

    /// What stands beside each reply of the road, in order. Going back takes it away with its reply.
    const std::vector<feedback::Margin>& margins() const { return margins_; }

 private:
    Talk(dialogue::Conversation conversation, std::string session, records::Mode mode);
    void keep(records::Records& records);
    void record_ending();
    base::Result<> record(records::Event event);

    dialogue::Conversation conversation_;
    records::Records* records_ = nullptr;
    std::string session_;
    std::shared_ptr<void> hold_;  ///< lets go of the session when the last of this talk is gone
    records::Mode mode_ = records::Mode::practise;
    std::vector<feedback::Margin> margins_;
};

}  // namespace wijk::app
