#pragma once
// The screen "Mijn ontwikkeling": reads what is kept of the learner's practice and lets hours spent elsewhere
// be written down.

#include <string>
#include <vector>

#include "app/development.h"

namespace wijk::app {

class App;

class DevelopmentModel {
 public:
    explicit DevelopmentModel(App& app) : app_(app) {}

    /// Reads it anew. What cannot be read is a notice, and what could be is shown.
    void refresh();
    /// Counts a few of the talks that nobody counted yet (imported, or of an older program); call once a
    /// frame while the screen shows. True as long as there is more to do.
    bool count_more();
    const Development& now() const { return development_; }
    /// Whether something is kept of this learner at all: else the screen says why it is empty.
    bool has_learner() const;

    /// Presses the advice: to the Oefenbank or to the briefing of a talk.
    void follow_advice();
    /// To the debrief of one of the talks.
    void open(const std::string& session);

    /// What is being filled in.
    int kind = 0;  ///< index in `activity_kinds`
    int minutes = 60;
    std::string note;
    static constexpr int least_minutes = 15, most_minutes = 480, step_minutes = 15;
    void add_activity();
    void erase_activity(const std::string& id);

 private:
    App& app_;
    Development development_;
    bool all_counted_ = false;
    std::string counted_up_to_;
};

inline constexpr std::array<std::string_view, 2> activity_kinds = {"intervision", "training"};

}  // namespace wijk::app
