#include "app/roads.h"

#include "app/app.h"

namespace wijk::app {

namespace {

/// How a session ended, in the words of the scenario as it is now: a list does not play every talk again.
std::string ending_title(const App& app, const records::SessionInfo& session) {
    if (!session.ended) return {};
    if (const auto* item = app.library().find(session.scenario); item != nullptr && item->loaded.scenario) {
        const auto& scenario = *item->loaded.scenario;
        if (const auto scene = scenario.scene_index(*session.ended))
            if (const auto& ending = scenario.scenes[*scene].ending)
                return feedback::Shown(scenario, app.library().neighbourhood())(ending->title);
    }
    return app.catalogue().text("road.finished");
}

Road road(const App& app, const records::SessionInfo& session, std::string name) {
    return {session.id,
            session.name.empty() ? std::move(name) : session.name,
            session.name,
            app.catalogue().date_time(session.started),
            ending_title(app, session),
            session.ended.has_value(),
            session.replies};
}

}  // namespace

std::vector<Road> roads_of(App& app, const std::string& session) {
    if (session.empty() || app.records() == nullptr) return {};
    const auto family = app.records()->roads(session);
    if (!family) {
        app.tell(family.error());
        return {};
    }
    std::vector<Road> roads;
    for (const auto& one : *family) {
        const auto number = std::to_string(roads.size() + 1);
        roads.push_back(road(app, one,
                             roads.empty() && one.from.empty()
                                 ? app.catalogue().text("road.first")
                                 : app.catalogue().text("road.branch", {{"number", number}})));
    }
    return roads;
}

std::vector<Road> talks_of(App& app, const std::string& scenario) {
    if (app.records() == nullptr || app.settings().learner.empty()) return {};
    const auto sessions = app.records()->sessions(app.settings().learner);
    if (!sessions) {
        app.tell(sessions.error());
        return {};
    }
    std::vector<Road> talks;
    for (const auto& one : *sessions) {
        if (talks.size() == most_talks) break;
        if (one.scenario == scenario && (one.ended || one.replies > 0))
            talks.push_back(
                road(app, one, one.from.empty() ? std::string() : app.catalogue().text("road.another")));
    }
    return talks;
}

}  // namespace wijk::app
