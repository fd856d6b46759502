#pragma once
// Two roads of one talk beside each other: up to where they part the same was said, from there on each went
// its own way.

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "app/roads.h"
#include "app/talk.h"
#include "feedback/debrief.h"
#include "scenario/portrait.h"

namespace wijk::app {

class App;

class CompareModel {
 public:
    explicit CompareModel(App& app) : app_(app) {}

    struct Side {
        std::size_t road = 0;  ///< index in `roads()`
        feedback::Debrief debrief;
        std::string typed;  ///< its name, as it is being typed
    };

    /// This session at the right, and the road that it branched from at the left; for the first road, the
    /// newest branch stands at the right. What cannot be read is told, and nothing is shown.
    void show(const std::string& session);
    /// A talk of no learner, and how its road is called.
    struct Unkept {
        Talk talk;
        std::string name;
        std::string when;  ///< as shown
    };
    /// Two talks that are not in the records: what is done here with them is nowhere kept either.
    void show(Unkept left, Unkept right, std::shared_ptr<const scenario::Portraits> portraits);
    bool has_roads() const { return shown_; }
    const std::vector<Road>& roads() const { return roads_; }
    const Side& side(std::size_t which) const { return sides_[which]; }  ///< 0 left, 1 right
    std::string& typed(std::size_t which) { return sides_[which].typed; }
    const Road& road(std::size_t which) const { return roads_[sides_[which].road]; }
    const std::shared_ptr<const scenario::Portraits>& portraits() const { return portraits_; }

    /// How many replies were the same, from the beginning.
    std::size_t same() const { return same_; }
    /// Puts another road at this side. The one that stands at the other side makes them change places.
    void choose(std::size_t which, std::size_t road);
    void rename(std::size_t which);  ///< as typed; empty takes the name away
    void open(std::size_t which);    ///< its debrief
    void go_on(std::size_t which);   ///< with a talk that is not finished
    void retell();                   ///< the records or the language of the screen changed

 private:
    bool read(std::size_t which);
    void retell_unkept();
    bool are_kept() const { return unkept_.empty(); }
    App& app_;
    bool shown_ = false;
    std::vector<Road> roads_;
    std::vector<std::shared_ptr<Talk>> unkept_;  ///< by road; empty: the roads are in the records
    std::array<Side, 2> sides_;
    std::size_t same_ = 0;
    std::shared_ptr<const scenario::Portraits> portraits_;
};

}  // namespace wijk::app
