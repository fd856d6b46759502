#include "app/development_model.h"

#include <algorithm>

#include "app/app.h"

namespace wijk::app {

namespace {

/// More dots than this stand too close together to be told apart.
constexpr int newest_shown = 60;

/// So few at once that the screen still answers while thousands are counted.
constexpr int counted_at_once = 4;

}  // namespace

bool DevelopmentModel::has_learner() const {
    return app_.records() != nullptr && !app_.settings().learner.empty();
}

void DevelopmentModel::refresh() {
    DevelopmentInput input;
    input.now = app_.surroundings().clock.now();
    if (has_learner()) {
        auto& records = *app_.records();
        const auto& learner = app_.settings().learner;
        const auto take = [&](auto& into, auto result) {
            if (result)
                into = std::move(*result);
            else
                app_.tell(result.error());
        };
        const auto [from, to] = year_of(input.now);
        records::Totals ever;
        take(input.counted, records.counted(learner, newest_shown));
        take(input.year, records.totals(learner, from, to));
        take(ever, records.totals(learner, base::Time{}, to));
        take(input.activities, records.activities(learner, from, to));
        input.days = std::move(ever.days);
    }
    for (const auto& item : app_.library().items()) {
        if (!item.loaded.scenario) continue;
        const auto id = item.id();
        input.library.push_back({id, item.loaded.scenario->title,
                                 std::any_of(input.counted.begin(), input.counted.end(),
                                             [&](const auto& talk) { return talk.scenario == id; })});
    }
    development_ = development(input, app_.catalogue());
}

bool DevelopmentModel::count_more() {
    if (all_counted_ || !has_learner()) return false;
    auto progress =
        count_missing(*app_.records(), app_.library().neighbourhood(), counted_at_once, counted_up_to_);
    if (!progress) app_.tell(progress.error());
    all_counted_ = !progress || progress->done;
    if (progress) counted_up_to_ = progress->after;
    if (progress && progress->counted > 0) refresh();
    return !all_counted_;
}

void DevelopmentModel::follow_advice() {
    const auto advice = development_.next;
    if (advice.action == Advice::Do::drills) return app_.go(Screen::practice);
    app_.home.open(advice.scenario);
}

void DevelopmentModel::open(const std::string& session) {
    app_.debrief.open(session);
}

void DevelopmentModel::add_activity() {
    if (!has_learner()) return;
    records::Activity activity;
    activity.kind = activity_kinds[static_cast<std::size_t>(kind)];
    activity.minutes = minutes;
    activity.note = note;
    activity.at = app_.surroundings().clock.now();
    if (auto added = app_.records()->add_activity(app_.settings().learner, activity); !added)
        return app_.tell(added.error());
    note.clear();
    refresh();
}

void DevelopmentModel::erase_activity(const std::string& id) {
    if (!has_learner()) return;
    if (auto erased = app_.records()->erase_activity(id); !erased) return app_.tell(erased.error());
    refresh();
}

}  // namespace wijk::app
