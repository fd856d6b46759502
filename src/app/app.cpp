#include "app/app.h"

#include <algorithm>
#include <array>

#include "app/workbench_model.h"

namespace wijk::app {

using base::Result;

namespace {

constexpr std::array<std::string_view, screen_count> screen_ids = {
    "learners",    "home",     "briefing", "conversation", "debrief",   "compare",  "practice",
    "development", "meetings", "meeting",  "group",        "workbench", "settings", "about"};

}  // namespace

std::string_view to_id(Screen screen) {
    return screen_ids[static_cast<std::size_t>(screen)];
}

std::optional<Screen> screen_from_id(std::string_view id) {
    const auto found = std::find(screen_ids.begin(), screen_ids.end(), id);
    if (found == screen_ids.end()) return std::nullopt;
    return static_cast<Screen>(found - screen_ids.begin());
}

App::App(const Surroundings& surroundings)
    : surroundings_(surroundings), workbench(std::make_unique<WorkbenchModel>(*this)) {}
App::~App() = default;

Result<std::unique_ptr<App>> App::open(const Surroundings& surroundings, const Settings* override_settings) {
    std::unique_ptr<App> app(new App(surroundings));
    if (override_settings != nullptr) {
        app->settings_ = *override_settings;
    } else if (!surroundings.ignore_settings) {
        auto loaded = load_settings(surroundings.files, surroundings.config);
        app->settings_ = loaded.settings;
        if (!loaded.outcome) app->tell(loaded.outcome.error());
    }
    if (auto ready = app->load_language(); !ready) return tl::make_unexpected(ready.error());

    auto records = records::Records::open(surroundings.data, surroundings.clock, surroundings.random);
    if (records)
        app->records_ = std::move(*records);
    else
        app->tell(records.error());

    const auto known = app->learners.learners();
    const auto& last = app->settings_.learner;
    const bool back_again =
        std::any_of(known.begin(), known.end(), [&](const records::Learner& one) { return one.id == last; });
    if (app->records_ && !back_again) {
        app->settings_.learner.clear();
        app->screen_ = Screen::learners;
    }
    app->home.refresh();
    return app;
}

Result<> App::load_language() {
    auto catalogue = i18n::Catalogue::load(surroundings_.files, surroundings_.share, settings_.language);
    if (!catalogue) return tl::make_unexpected(catalogue.error());
    auto library =
        Library::open(surroundings_.files, surroundings_.share, surroundings_.data, settings_.language);
    if (!library) return tl::make_unexpected(library.error());
    catalogue_ = std::make_unique<i18n::Catalogue>(std::move(*catalogue));
    library_ = std::make_unique<Library>(std::move(*library));
    return {};
}

void App::reread_library() {
    auto library =
        Library::open(surroundings_.files, surroundings_.share, surroundings_.data, settings_.language);
    if (!library) return tell(library.error());
    library_ = std::make_unique<Library>(std::move(*library));
    home.refresh();
    briefing.refresh();
}

void App::go(Screen screen) {
    help_open = false;
    if (screen == screen_) return;
    leave(screen_);
    // Home and the choice of a learner are beginnings: there is nothing to go back to from them.
    if (screen == Screen::home || screen == Screen::learners)
        behind_.clear();
    else
        behind_.push_back(screen_);
    screen_ = screen;
    enter(screen);
}

void App::enter(Screen screen) {
    if (screen == Screen::home) home.refresh();
    if (screen == Screen::practice) practice.open();
    if (screen == Screen::briefing) briefing.refresh();
    if (screen == Screen::meetings) meetings.open();
    if (screen == Screen::group) group.open();
    if (screen == Screen::workbench) workbench->open();
    if (screen == Screen::debrief) debrief.retell();
    if (screen == Screen::compare) compare.retell();
}

void App::leave(Screen screen) {
    if (screen == Screen::workbench) workbench->leave();
}

void App::back() {
    help_open = false;
    if (behind_.empty()) {
        if (screen_ != Screen::learners) go(Screen::home);
        return;
    }
    leave(screen_);
    const auto to = behind_.back();
    behind_.pop_back();
    screen_ = to;
    enter(to);
}

void App::to_workbench() {
    std::string id;
    if (screen_ == Screen::briefing && briefing.item() != nullptr) id = briefing.item()->id();
    if (screen_ == Screen::conversation && conversation.has_talk()) id = conversation.scenario().id;
    if (screen_ == Screen::debrief && debrief.has_debrief())
        id = debrief.talk()->conversation().scenario().id;
    go(Screen::workbench);
    if (const auto* item = library_->find(id)) workbench->choose(item->folder);
}

void App::drop(const std::string& path) {
    if (screen_ == Screen::meetings) {
        meetings.file = path;
        return meetings.bring();
    }
    if (screen_ == Screen::group) {
        group.path = path;
        return group.add();
    }
    if (screen_ == Screen::workbench) return workbench->drop(path);
    tell({true,
          {"Op dit scherm kun je geen bestand neerleggen", "A file cannot be dropped on this screen"},
          {"Een gedeeld gesprek leg je neer bij Intervisie of bij Wat de groep koos.",
           "Drop a talk that was shared on Peer meeting or on What the group chose."}});
}

void App::change(const Settings& settings) {
    const bool other_language = settings.language != settings_.language;
    const auto before = settings_;
    settings_ = settings;
    settings_.scale = std::clamp(settings_.scale, least_scale, most_scale);
    if (other_language) {
        if (auto ready = load_language(); !ready) {
            settings_.language = before.language;
            tell(ready.error());
        }
        home.refresh();
        conversation.retell();
        debrief.retell();
        practice.retell();
        compare.retell();
        meeting.retell();
        briefing.refresh();
        development.refresh();
        group.retell();
        meetings.retell();
        workbench->retell();
    }
    if (!surroundings_.ignore_settings && settings_ != before)
        if (auto saved = save_settings(surroundings_.files, surroundings_.config, settings_); !saved)
            tell(saved.error());
}

void App::put_away(std::size_t notice) {
    if (notice < notices_.size()) notices_.erase(notices_.begin() + static_cast<std::ptrdiff_t>(notice));
}

std::string App::role(const std::string& id) const {
    return library_->vocabulary().role(id).in(settings_.language);
}

feedback::Debrief App::debrief_of(const Talk& talk) {
    std::string version;
    if (records_ != nullptr && !talk.session().empty())
        if (const auto info = records_->session(talk.session())) version = info->version;
    const auto& goals = goal_bests_.of(talk.conversation().scenario_ptr(), version);
    return feedback::debrief(talk.conversation(), talk.margins(), library_->neighbourhood(), *catalogue_,
                             {surroundings_.clock.now(), goals, talk.reflection()});
}

// Learners

std::vector<records::Learner> LearnersModel::learners() const {
    if (app_.records() == nullptr) return {};
    auto known = app_.records()->learners();
    if (known) return *known;
    return {};
}

void LearnersModel::add() {
    if (app_.records() == nullptr) return;
    auto added = app_.records()->add_learner(new_name);
    if (!added) return app_.tell(added.error());
    new_name.clear();
    choose(added->id);
}

void LearnersModel::choose(const std::string& id) {
    auto settings = app_.settings();
    settings.learner = id;
    app_.change(settings);
    app_.go(Screen::home);
}

// Settings

const Settings& SettingsModel::now() const {
    return app_.settings();
}
void SettingsModel::change(const Settings& settings) {
    app_.change(settings);
}
std::string SettingsModel::data_folder() const {
    return app_.surroundings().data.string();
}

}  // namespace wijk::app
