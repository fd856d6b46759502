#include "app/workbench_items.h"

#include <algorithm>
#include <utility>

#include "app/app.h"
#include "app/workbench_model.h"

namespace wijk::app {

using authoring::Items;

namespace {

std::optional<double> share_of(int chosen, int offered) {
    if (offered < Items::fewest_for_share) return std::nullopt;
    return static_cast<double>(chosen) / offered;
}

ItemsPane::Reply shown(const scenario::Reply& reply, const authoring::ReplyItem& item) {
    ItemsPane::Reply out;
    out.item = item;
    out.say = reply.say;
    out.share = share_of(item.chosen, item.offered);
    out.share_first = share_of(item.chosen_first, item.offered_first);
    out.share_later = share_of(out.chosen_later(), out.offered_later());
    return out;
}

}  // namespace

bool ItemsPane::Scene::offered() const {
    return std::any_of(replies.begin(), replies.end(), [](const Reply& one) { return one.item.offered > 0; });
}

int ItemsPane::missing_talks() const {
    return std::max(0, 3 * Items::fewest_for_separation - items_.talks);
}

void ItemsPane::refresh() {
    if (!bench_.has_document()) return;
    auto scenario = bench_.playable();
    const bool same_talks = scenario != nullptr && read_of_ == scenario->id && !fault_;
    if (scenario == scenario_ && (scenario == nullptr || same_talks || fault_)) return;
    if (same_talks) return show(std::move(scenario), talks_);
    scenario_ = std::move(scenario);
    reread();
}

void ItemsPane::reread() {
    if (scenario_ == nullptr) return show(nullptr, authoring::ItemTalks{});
    auto* records = bench_.app().records();
    if (records == nullptr)
        return show(scenario_, base::failure(base::ErrorKind::io, {"De gesprekken zijn niet te lezen",
                                                                   "The talks cannot be read"}));
    show(scenario_, authoring::item_talks(*records, scenario_->id));
}

void ItemsPane::show(std::shared_ptr<const scenario::Scenario> scenario,
                     base::Result<authoring::ItemTalks> talks) {
    scenario_ = std::move(scenario);
    scenes_.clear();
    items_ = {};
    fault_.reset();
    read_of_.clear();
    if (scenario_ == nullptr) {
        state_ = State::no_scenario;
        return;
    }
    if (!talks) {
        fault_ = talks.error();
        state_ = State::not_kept;
        return;
    }
    read_of_ = scenario_->id;
    talks_ = std::move(*talks);
    items_ = authoring::items_over(scenario_, talks_);
    auto item = items_.replies.begin();
    for (const auto& scene : scenario_->scenes) {
        if (scene.replies.empty()) continue;
        Scene one{scene.id, scene.resident.empty() ? std::string() : scene.resident.front().says, {}};
        for (const auto& reply : scene.replies) one.replies.push_back(shown(reply, *item++));
        scenes_.push_back(std::move(one));
    }
    const bool told_apart = std::any_of(items_.replies.begin(), items_.replies.end(),
                                        [](const auto& one) { return one.separation.has_value(); });
    state_ = items_.talks == 0                        ? State::no_talks
             : items_.talks < Items::fewest_for_share ? State::few
             : told_apart                             ? State::enough
                                                      : State::some;
}

}  // namespace wijk::app
