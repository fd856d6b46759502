#include <algorithm>

#include <fmt/format.h>

#include "app/app.h"
#include "dialogue/compare.h"

namespace wijk::app {

namespace {

/// What this learner did in a scenario, newest first in `sessions`.
std::string history_of(const std::string& scenario, const std::vector<records::SessionInfo>& sessions,
                       const i18n::Catalogue& catalogue) {
    int finished = 0;
    const records::SessionInfo* newest = nullptr;
    for (const auto& session : sessions) {
        if (session.scenario != scenario || !session.ended || !session.from.empty()) continue;
        ++finished;
        if (newest == nullptr) newest = &session;
    }
    if (newest == nullptr) return {};
    return catalogue.plural("home.played", finished, {{"date", catalogue.date(newest->last)}});
}

std::string first_problem(const LibraryItem& item, base::Language language) {
    if (item.loaded.scenario) return {};
    for (const auto& one : item.loaded.diagnostics)
        if (one.severity() == base::Severity::error)
            return fmt::format("{}:{}: {}", base::Path(one.place.file).filename().string(), one.place.line,
                               one.message(language));
    return item.folder.string();
}

}  // namespace

void HomeModel::refresh() {
    const auto& catalogue = app_.catalogue();
    std::vector<records::SessionInfo> sessions;
    learner_.clear();
    if (auto* records = app_.records(); records != nullptr && !app_.settings().learner.empty()) {
        auto read = records->sessions(app_.settings().learner);
        if (read)
            sessions = std::move(*read);
        else
            app_.tell(read.error());
        for (const auto& one : app_.learners.learners())
            if (one.id == app_.settings().learner) learner_ = one.name;
    }

    unfinished_.reset();
    for (const auto& session : sessions)
        if (!session.ended && session.replies > 0) {
            unfinished_ = Unfinished{session.id, session.title, session.replies + 1};
            break;
        }

    stops_.clear();
    for (int number = 1; number <= 7; ++number) {
        const auto id = fmt::format("stop.{}", number);
        stops_.push_back({number, catalogue.text(id + ".title"), catalogue.text(id + ".explanation"), {}});
    }
    for (const auto& item : app_.library().items()) {
        ScenarioCard card;
        card.id = item.id();
        card.own = item.own;
        card.portraits = item.portraits;
        card.problem = first_problem(item, app_.settings().language);
        std::vector<int> at = {7};  // a broken one stands where most scenarios stand, to be seen
        card.title = card.id;
        if (const auto& scenario = item.loaded.scenario) {
            at = scenario->stops;
            card.title = scenario->title;
            card.role = app_.role(scenario->role);
            card.place = scenario->place;
            card.resident = fmt::format("{}, {}", scenario->resident().name, scenario->resident().age);
            card.minutes = scenario->minutes;
            card.level = scenario->level;
            card.history = history_of(card.id, sessions, catalogue);
        }
        for (const int number : at)
            if (number >= 1 && number <= 7)
                stops_[static_cast<std::size_t>(number - 1)].scenarios.push_back(card);
    }
}

void HomeModel::open(const std::string& scenario) {
    const auto* item = app_.library().find(scenario);
    if (item == nullptr || !item->loaded.scenario) return;
    app_.briefing.show(scenario);
    app_.go(Screen::briefing);
}

void HomeModel::open_meetings() {
    app_.go(Screen::meetings);
}

void HomeModel::go_on() {
    if (unfinished_) go_on(unfinished_->session);
}

void HomeModel::go_on(const std::string& session) {
    if (app_.records() == nullptr) return;
    // The talk that was left a moment ago is still open, and holds its session.
    if (app_.conversation.share(session) != nullptr) return app_.go(Screen::conversation);
    auto talk = app_.debrief.share(session);
    if (talk == nullptr) {
        auto read = Talk::reopen(*app_.records(), session, app_.library().neighbourhood());
        if (!read) return app_.tell(read.error());
        talk = std::make_shared<Talk>(std::move(*read));
    }
    const auto* item = app_.library().find(talk->conversation().scenario().id);
    // Whoever edited the scenario meanwhile would wonder where the edit is. A talk in the other language
    // keeps to its own texts anyway.
    if (item != nullptr && item->loaded.scenario &&
        item->loaded.scenario->language == talk->conversation().scenario().language &&
        !dialogue::compare(talk->conversation(), item->loaded.scenario).empty())
        app_.tell({false,
                   {"Dit scenario is sinds je begon veranderd. Je gaat verder met de tekst waarmee je begon.",
                    "This scenario was edited after you began. You go on with the text that you began with."},
                   {}});
    app_.conversation.show(std::move(talk), item != nullptr ? item->portraits : plain_portraits());
    app_.go(Screen::conversation);
}

const LibraryItem* BriefingModel::item() const {
    const auto* item = app_.library().find(id_);
    return item != nullptr && item->loaded.scenario ? item : nullptr;
}

std::string BriefingModel::role() const {
    return item() == nullptr ? "" : app_.role(item()->loaded.scenario->role);
}

void BriefingModel::show(const std::string& scenario) {
    id_ = scenario;
    talks_open = false;
    refresh();
}

void BriefingModel::refresh() {
    talks_ = id_.empty() ? std::vector<Road>{} : talks_of(app_, id_);
}

void BriefingModel::open(const std::string& session) {
    app_.debrief.open(session);
}

void BriefingModel::start() {
    const auto* chosen = item();
    if (chosen == nullptr) return;
    // Without a learner there is nobody to keep it for; without records the notice said so at the start.
    auto* keeper = app_.settings().learner.empty() ? nullptr : app_.records();
    auto talk =
        Talk::begin(chosen->loaded, keeper, app_.settings().learner, mode, app_.library().neighbourhood());
    if (!talk) return app_.tell(talk.error());
    app_.conversation.show(std::move(*talk), chosen->portraits);
    app_.go(Screen::conversation);
}

}  // namespace wijk::app
