#pragma once
// How often each reply was chosen in kept talks, scene by scene, and how well that tells strong talks from
// weak ones. See authoring/items.h for what is counted.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authoring/items.h"
#include "base/result.h"
#include "scenario/scenario.h"

namespace wijk::app {

class WorkbenchModel;

class ItemsPane {
 public:
    explicit ItemsPane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

    /// Of the scenario that is open in the workbench. With each frame; the talks are read once, and counted
    /// anew when the text has become another scenario.
    void refresh();
    void reread();  ///< the talks too: some may have been played or imported since
    /// The same from values; `scenario` null: none that loads.
    void show(std::shared_ptr<const scenario::Scenario> scenario, base::Result<authoring::ItemTalks> talks);

    /// What the pane can tell.
    enum class State {
        no_scenario,  ///< none that loads
        not_kept,     ///< the records cannot be read: `fault`
        no_talks,     ///< none that ends on this version
        few,          ///< counts, too few for any percentage
        some,         ///< percentages, too few to tell strong talks from weak ones
        enough,
    };
    State state() const { return state_; }
    const std::optional<base::Error>& fault() const { return fault_; }
    const authoring::Items& items() const { return items_; }
    int missing_talks() const;  ///< before strong and weak talks could be told apart

    struct Reply {
        authoring::ReplyItem item;
        std::string say;
        std::optional<double> share;        ///< 0..1 of the talks in which it was on offer; nothing for few
        std::optional<double> share_first;  ///< of first plays alone
        std::optional<double> share_later;
        int offered_later() const { return item.offered - item.offered_first; }
        int chosen_later() const { return item.chosen - item.chosen_first; }
        std::string at() const { return item.scene + "." + item.reply; }  ///< as findings name it
    };
    struct Scene {
        std::string id;
        std::string says;  ///< its first line, to know it by
        std::vector<Reply> replies;
        bool offered() const;  ///< one of them was, in some talk
    };
    const std::vector<Scene>& scenes() const { return scenes_; }  ///< those with replies, in file order

 private:
    WorkbenchModel& bench_;
    std::shared_ptr<const scenario::Scenario> scenario_;
    std::string read_of_;  ///< id of the scenario that `talks_` are of
    authoring::ItemTalks talks_;
    State state_ = State::no_scenario;
    std::optional<base::Error> fault_;
    authoring::Items items_;
    std::vector<Scene> scenes_;
};

}  // namespace wijk::app
