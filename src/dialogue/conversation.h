#pragma once
// A talk with a resident, from its opening line to where it stands now.
//
// A Conversation is a value: a copy is a branch, an undo, a "what if". It knows no clock, chance, file or
// screen; the same replies always lead to the same talk. Place in the house: dialogue.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dialogue/moment.h"

namespace wijk::dialogue {

/// What the resident said, and what was answered to it (nothing yet on the newest turn).
struct Turn {
    scenario::SceneIndex scene = 0;
    scenario::VariantIndex variant = 0;
    scenario::ResidentState state{};  ///< after the resident's line was said
    std::optional<scenario::ReplyIndex> reply;
};

enum class Status {
    open,   ///< replies are on offer
    ended,  ///< an ending was reached
    stuck,  ///< no ending, and no reply on offer: a fault of the scenario
};

class Conversation {
 public:
    /// Begins at the opening line. `scenario` must not be null and must come from the loader without errors.
    explicit Conversation(std::shared_ptr<const scenario::Scenario> scenario);

    const scenario::Scenario& scenario() const { return *scenario_; }
    const std::shared_ptr<const scenario::Scenario>& scenario_ptr() const { return scenario_; }

    Status status() const;
    const Moment& moment() const { return moment_; }
    const scenario::Scene& scene() const { return scenario_->scenes[moment_.scene]; }
    const scenario::Variant& line() const { return scene().resident[moment_.variant]; }
    /// The ending that was reached, null before.
    const scenario::Ending* ending() const;

    /// Replies on offer now, in file order; indices into `scene().replies`.
    const std::vector<scenario::ReplyIndex>& offered() const { return offered_; }

    /// All turns from the opening; the last one has no reply. Never empty.
    const std::vector<Turn>& turns() const { return turns_; }
    std::size_t replies() const { return turns_.size() - 1; }

    const scenario::Scene& scene_of(const Turn& turn) const { return scenario_->scenes[turn.scene]; }
    const scenario::Variant& line_of(const Turn& turn) const { return scene_of(turn).resident[turn.variant]; }
    /// The reply of a turn, null when it has none.
    const scenario::Reply* reply_of(const Turn& turn) const;

    /// Says the reply with this id. Not on offer, or the talk is over: an error that names what is on offer;
    /// nothing changes.
    base::Result<> choose(std::string_view reply_id);
    /// The same by index, which must be on offer.
    void choose(scenario::ReplyIndex reply);

    /// The talk as it was before the reply of turn `turn` (0 is the opening); `turn` at most `replies()`.
    Conversation back_to(std::size_t turn) const;

 private:
    std::shared_ptr<const scenario::Scenario> scenario_;
    Moment moment_;
    std::vector<scenario::ReplyIndex> offered_;
    std::vector<Turn> turns_;
};

/// A recorded road played on a scenario that may have been edited since.
struct Replay {
    Conversation conversation;          ///< as far as it went
    std::size_t played = 0;             ///< how many of the replies fitted
    std::optional<base::Error> parted;  ///< where and why the road ended early
};
Replay replay(std::shared_ptr<const scenario::Scenario> scenario, const std::vector<std::string>& reply_ids);

/// Runs one playthrough of its scenario: every expectation that did not come true, in the reader's words.
/// Empty: it passed.
std::vector<base::LocalText> run_playthrough(std::shared_ptr<const scenario::Scenario> scenario,
                                             const scenario::Playthrough& playthrough);

}  // namespace wijk::dialogue
