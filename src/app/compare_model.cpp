#include "app/compare_model.h"

#include <algorithm>

#include "app/app.h"
#include "base/text.h"

namespace wijk::app {

void CompareModel::show(const std::string& session) {
    shown_ = false;
    unkept_.clear();
    roads_ = roads_of(app_, session);
    if (roads_.size() < 2) return;
    const auto found =
        std::find_if(roads_.begin(), roads_.end(), [&](const Road& road) { return road.session == session; });
    const auto here = static_cast<std::size_t>(found - roads_.begin());
    std::size_t left = 0, right = here;
    if (here == 0) {
        right = roads_.size() - 1;
    } else if (const auto info = app_.records()->session(session)) {
        const auto from = std::find_if(roads_.begin(), roads_.end(),
                                       [&](const Road& road) { return road.session == info->from; });
        if (from != roads_.end()) left = static_cast<std::size_t>(from - roads_.begin());
    }
    sides_[0].road = left;
    sides_[1].road = right;
    for (std::size_t which = 0; which < sides_.size(); ++which) sides_[which].typed = road(which).name;
    shown_ = read(0) && read(1);
}

void CompareModel::show(Unkept left, Unkept right, std::shared_ptr<const scenario::Portraits> portraits) {
    roads_.clear();
    unkept_.clear();
    for (auto* one : {&left, &right}) {
        unkept_.push_back(std::make_shared<Talk>(std::move(one->talk)));
        roads_.push_back({{}, one->name, {}, one->when, {}, false, 0});
    }
    portraits_ = std::move(portraits);
    for (std::size_t which = 0; which < sides_.size(); ++which) {
        sides_[which].road = which;
        sides_[which].typed = roads_[which].name;
    }
    retell_unkept();
    shown_ = true;
}

/// How far each road is by now: it may have been gone on with.
void CompareModel::retell_unkept() {
    for (std::size_t i = 0; i < roads_.size(); ++i) {
        const auto& talk = unkept_[i]->conversation();
        roads_[i].ended = talk.status() != dialogue::Status::open;
        roads_[i].replies = static_cast<int>(talk.replies());
        roads_[i].ending =
            talk.ending() == nullptr
                ? std::string()
                : feedback::Shown(talk.scenario(), app_.library().neighbourhood())(talk.ending()->title);
    }
    read(0);
    read(1);
}

void CompareModel::retell() {
    if (!shown_) return;
    if (!are_kept()) return retell_unkept();
    const auto left = road(0).session, right = road(1).session;
    // A field in which nothing was typed shows the name of now.
    const std::array<bool, 2> untouched = {sides_[0].typed == road(0).name, sides_[1].typed == road(1).name};
    roads_ = roads_of(app_, left);
    const auto index = [&](const std::string& session) {
        const auto found = std::find_if(roads_.begin(), roads_.end(),
                                        [&](const Road& road) { return road.session == session; });
        return static_cast<std::size_t>(found - roads_.begin());
    };
    sides_[0].road = index(left);
    sides_[1].road = index(right);
    shown_ = sides_[0].road < roads_.size() && sides_[1].road < roads_.size() && read(0) && read(1);
    for (std::size_t which = 0; shown_ && which < sides_.size(); ++which)
        if (untouched[which]) sides_[which].typed = road(which).name;
}

bool CompareModel::read(std::size_t which) {
    if (are_kept()) {
        auto talk = Talk::read(*app_.records(), road(which).session);
        if (!talk) {
            app_.tell(talk.error());
            return false;
        }
        const auto* item = app_.library().find(talk->conversation().scenario().id);
        portraits_ = item != nullptr ? item->portraits : plain_portraits();
        sides_[which].debrief = app_.debrief_of(*talk);
    } else {
        sides_[which].debrief = app_.debrief_of(*unkept_[sides_[which].road]);
    }
    const auto &one = sides_[0].debrief.turns, &other = sides_[1].debrief.turns;
    same_ = 0;
    while (same_ < std::min(one.size(), other.size()) && one[same_].scene == other[same_].scene &&
           one[same_].reply == other[same_].reply)
        ++same_;
    return true;
}

void CompareModel::choose(std::size_t which, std::size_t road) {
    if (road >= roads_.size() || road == sides_[which].road) return;
    auto& other = sides_[1 - which];
    if (road == other.road) {
        std::swap(sides_[0], sides_[1]);
        return;
    }
    const auto before = sides_[which];
    sides_[which].road = road;
    sides_[which].typed = roads_[road].name;
    if (!read(which)) {
        sides_[which] = before;
        read(which);
    }
}

void CompareModel::rename(std::size_t which) {
    if (sides_[which].typed == road(which).name) return;  // a default name is not a name that was given
    if (!are_kept()) {
        auto& here = roads_[sides_[which].road];
        if (const auto typed = base::trim(sides_[which].typed); !typed.empty()) here.name = here.own = typed;
        sides_[which].typed = here.name;
        return;
    }
    if (auto named = app_.records()->name_session(road(which).session, sides_[which].typed); !named)
        return app_.tell(named.error());
    // What cannot be read is told, and the roads stay as they were. New ones stand at the end.
    auto roads = roads_of(app_, road(which).session);
    if (roads.size() >= roads_.size()) roads_ = std::move(roads);
    sides_[which].typed = road(which).name;
}

void CompareModel::open(std::size_t which) {
    if (are_kept()) return app_.debrief.open(road(which).session);
    app_.debrief.show(unkept_[sides_[which].road], portraits_);
    app_.go(Screen::debrief);
}

void CompareModel::go_on(std::size_t which) {
    if (are_kept()) return app_.home.go_on(road(which).session);
    app_.conversation.show(unkept_[sides_[which].road], portraits_);
    app_.go(Screen::conversation);
}

}  // namespace wijk::app
