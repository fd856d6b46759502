#pragma once
// The scene at the cursor, played live, with the resident's numbers in the author's hand.
//
// The talk on this pane lives on while the text is written: with each text that loads it is played again from
// where it began, as far as it still fits.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/exploration.h"
#include "base/files.h"
#include "base/language.h"
#include "dialogue/moment.h"
#include "scenario/portrait.h"
#include "scenario/scenario.h"

namespace wijk::app {

class WorkbenchModel;

/// One of the resident's four numbers, or a variable of the scenario.
struct LiveNumber {
    scenario::Target target;
    std::string id;    ///< as the file names it
    std::string name;  ///< in words
    bool yes_no = false;
    int least = 0;
    int most = 0;
    int now = 0;
    int moved = 0;  ///< by the newest reply and the line after it
};

/// One of the ways in which the resident speaks in this scene.
struct LiveLine {
    std::string id;
    std::string says;
    bool said = false;    ///< with the numbers of now
    std::string why_not;  ///< in words; empty when it is said
};

/// A reply of this scene.
struct LiveOffer {
    scenario::ReplyIndex reply = 0;
    std::string id;
    std::string say;
    std::string codes;  ///< names, in words
    bool on_offer = false;
    std::string why_not;            ///< in words; empty when it is on offer
    std::string leads_to;           ///< the scene it leads to from here; empty when it is not on offer
    std::vector<LiveNumber> moves;  ///< what it and the line after it would change
};

/// A road that is being walked, step by step.
struct LiveRoad {
    std::vector<std::string> replies;
    std::size_t walked = 0;
    std::string parted;  ///< why it cannot go on, in words; empty while it can
    bool at_end() const { return walked == replies.size(); }
};

class LivePane {
 public:
    explicit LivePane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

    /// Takes what plays now and where the cursor stands from the workbench; call it each frame.
    void refresh();
    /// The same from values. `cursor`: the scene in which it stands, if any; only a new one moves the talk.
    void take(std::shared_ptr<const scenario::Scenario> scenario, std::optional<scenario::SceneIndex> cursor);

    bool ready() const { return !steps_.empty(); }  ///< something loaded; nothing below before
    const scenario::Scenario& scenario() const { return *scenario_; }
    const dialogue::Moment& now() const { return steps_.back().moment; }
    const scenario::Scene& scene() const { return scenario_->scenes[now().scene]; }
    const scenario::Variant& line() const { return scene().resident[now().variant]; }
    bool stuck() const;  ///< no ending, and nothing on offer
    const scenario::Portraits& portraits() const;

    // Made anew when something changed. Texts are in the language of the screen, as they are shown in a talk.
    const std::vector<LiveNumber>& numbers() const { return numbers_; }
    const std::vector<LiveLine>& lines() const { return lines_; }
    const std::vector<LiveOffer>& offers() const { return offers_; }
    std::string shown(const std::string& text) const;  ///< with placeholders filled in

    bool pinned = false;                            ///< stays where it is when the cursor goes elsewhere
    void begin_in(scenario::SceneIndex scene);      ///< with the numbers in hand
    void begin_at_opening();                        ///< with the numbers of the scenario
    void start_again();                             ///< where this talk began
    void set_number(std::size_t which, int value);  ///< the talk begins here with that number
    void choose(scenario::ReplyIndex reply);        ///< one that is not on offer: nothing
    bool can_go_back() const { return steps_.size() > 1; }
    void back();  ///< one reply, or the numbers as they were before
    /// Replies since the talk on this pane began.
    std::vector<std::string> said() const;

    /// Plays this road from the opening, step by step; the pane comes to the front.
    void play(const analysis::Road& road);
    const std::optional<LiveRoad>& road() const { return road_; }
    void next_step();
    void to_its_end();
    void leave_road() { road_.reset(); }

    /// The talk began at the opening with the scenario's own numbers, and something was said.
    bool can_keep() const;
    /// Writes it into the text as a playthrough. That it cannot be is told.
    void keep_as_playthrough();

 private:
    /// Where a talk began, or a reply that was said and the moment after it.
    struct Step {
        std::optional<scenario::ReplyIndex> reply;
        dialogue::Moment moment;
    };
    void replay(const scenario::Scenario& before);
    dialogue::Moment carried_over(const scenario::Scenario& before, const dialogue::Moment& moment) const;
    void begin(dialogue::Moment moment);
    bool say(const std::string& reply);
    std::size_t newest_beginning() const;
    void tell_anew();
    dialogue::Moment arrived() const;  ///< what the line of now was chosen by
    std::vector<LiveNumber> all_numbers(const dialogue::Moment& moment, const dialogue::Moment* before) const;
    LiveOffer offer(scenario::ReplyIndex reply) const;
    void load_portraits();

    WorkbenchModel& bench_;
    std::shared_ptr<const scenario::Scenario> scenario_;
    std::string cursor_;  ///< scene in which it stood last
    std::vector<Step> steps_;
    std::optional<LiveRoad> road_;
    std::vector<LiveNumber> numbers_;
    std::vector<LiveLine> lines_;
    std::vector<LiveOffer> offers_;
    std::optional<base::Language> told_in_;  ///< of the words above
    base::Path portraits_of_;
    std::shared_ptr<const scenario::Portraits> portraits_;
};

}  // namespace wijk::app
