#pragma once
// A first scenario inside the program: a few questions make one that plays at once, and a tour through it
// lets its author change a little at a time. A step of the tour is ticked off by what the text has, so it is
// never asked twice and survives a break.

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authoring/new_scenario.h"
#include "base/language.h"
#include "scenario/scenario.h"

namespace wijk::app {

class WorkbenchModel;

enum class GuideQuestion { resident, age, place, role, opening, title };
inline constexpr std::size_t guide_question_count = 6;

/// What a trainer learns by doing, in this order.
enum class TourStep {
    line,       ///< says something else in the place of a line that was there
    reply,      ///< gives another reply
    scene,      ///< writes a scene that a reply leads to
    condition,  ///< lets a line or a reply depend on something
    ending,     ///< writes an ending in own words
    road,       ///< keeps a road as a playthrough
};
inline constexpr std::size_t tour_step_count = 6;

/// Which of them the scenario has beside the first one that it was made from. Compares ids and words, so that
/// the order in which somebody works does not matter.
std::array<bool, tour_step_count> toured(const scenario::Scenario& now, const scenario::Scenario& first);

class GuidePane {
 public:
    explicit GuidePane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

    // The questions

    GuideQuestion question() const { return static_cast<GuideQuestion>(asked_); }
    std::size_t number() const { return asked_ + 1; }
    bool is_last() const { return asked_ + 1 == guide_question_count; }
    std::string& answer() { return answers_[asked_]; }  ///< what is typed; of the role its id
    std::string answer_to(GuideQuestion question) const {
        return answers_[static_cast<std::size_t>(question)];
    }
    /// Ids with their words.
    std::vector<std::pair<std::string, std::string>> roles() const;
    const std::string& problem() const { return problem_; }  ///< why it does not go on; empty while it may
    std::string folder_name() const;  ///< in which it will stand; empty while no title gives one
    /// To the next question, or after the last one: makes the scenario among the user's own and opens it.
    void next();
    void back();  ///< what was answered stays

    // The tour

    /// Takes the scenario from the workbench; call it each frame.
    void refresh();
    void take(std::shared_ptr<const scenario::Scenario> scenario);
    /// The scenario was made from the first one and the tour was not put away.
    bool touring() const { return first_ != nullptr && !put_away_; }
    const std::array<bool, tour_step_count>& done() const { return done_; }
    std::optional<TourStep> next_step() const;  ///< nothing once all are done
    std::size_t steps_done() const;
    /// Where a step can be done, as findings name it; empty for the whole.
    std::string place_of(TourStep step) const;
    std::string resident() const { return now_ ? now_->resident().name : ""; }  ///< of the toured scenario
    void put_tour_away() { put_away_ = true; }

 private:
    authoring::Answers gathered() const;
    bool check_answer();
    void make();

    WorkbenchModel& bench_;
    std::array<std::string, guide_question_count> answers_{"", "", "", "welzijnswerker", "", ""};
    std::size_t asked_ = 0;
    std::string problem_;
    std::shared_ptr<const scenario::Scenario> now_;
    std::shared_ptr<const scenario::Scenario> first_;  ///< null when the scenario was not made from it
    std::array<bool, tour_step_count> done_{};
    bool put_away_ = false;
};

}  // namespace wijk::app
