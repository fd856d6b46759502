#include "main/stage.h"

#include <algorithm>

#include <fmt/format.h>

namespace wijk::main {

namespace {

using base::ErrorKind;

tl::unexpected<base::Error> no_such(const char* nl, const char* en, const std::string& named,
                                    const std::string& there_are) {
    return base::failure(
        ErrorKind::wrong_use,
        {fmt::format("Er is geen {} `{}`", nl, named), fmt::format("There is no {} `{}`", en, named)},
        {"Wel: " + there_are, "There are: " + there_are});
}

/// To the practice bench, and through the steps of somebody there.
base::Result<> practise(app::App& app, const std::string& steps) {
    app.go(app::Screen::practice);
    auto& practice = app.practice;
    for (const auto& step : parts_of(steps)) {
        const auto kind = drills::kind_from_id(step);
        if (step == "begin")
            practice.begin();
        else if (kind)
            practice.begin_only(*kind);
        else if (step == "words")
            practice.words_written();
        else if (step == "next")
            practice.next();
        else if (step == "finish")
            practice.finish();
        else if (step.size() == 1 && step[0] >= '1' && step[0] <= '9')
            practice.choose(static_cast<std::size_t>(step[0] - '1'));
        else
            return no_such("stap", "step", step,
                           "begin, hear, name, choose, write, turn_round, words, 1-9, next, finish");
    }
    return {};
}

}  // namespace

std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < list.size();) {
        const auto comma = std::min(list.find(',', from), list.size());
        if (comma > from) parts.push_back(list.substr(from, comma - from));
        from = comma + 1;
    }
    return parts;
}

base::Result<app::Surroundings> surroundings_of(const base::Path& data, bool for_picture) {
    const auto config = base::user_config_folder();
    base::Path folder = data;
    if (data.empty()) {
        auto found = base::user_data_folder();
        if (!found) return tl::make_unexpected(found.error());
        folder = *found;
    }
    // The same command paints the same picture.
    static base::SeededRandom fixed(1);
    base::Random& random = for_picture ? static_cast<base::Random&>(fixed) : base::system_random();
    return app::Surroundings{base::real_files(),
                             base::system_clock(),
                             random,
                             base::share_folder(),
                             folder,
                             config ? *config : base::Path(),
                             for_picture};
}

base::Result<> set_stage(app::App& app, const StageOptions& options) {
    if (options.screen.empty() && options.scenario.empty()) return {};
    const auto screen = app::screen_from_id(options.screen.empty() ? "conversation" : options.screen);
    if (!screen) {
        std::string names;
        for (std::size_t i = 0; i < app::screen_count; ++i)
            names += (i > 0 ? ", " : "") + std::string(app::to_id(static_cast<app::Screen>(i)));
        return no_such("scherm", "screen", options.screen, names);
    }
    if (*screen == app::Screen::practice) return practise(app, options.choose);
    if (*screen != app::Screen::briefing && *screen != app::Screen::conversation &&
        *screen != app::Screen::debrief) {
        app.go(*screen);
        return {};
    }
    std::string names;
    const app::LibraryItem* item = nullptr;
    for (const auto& one : app.library().items()) {
        if (!one.loaded.scenario) continue;
        if (item == nullptr && (options.scenario.empty() || one.id() == options.scenario)) item = &one;
        names += (names.empty() ? "" : ", ") + one.id();
    }
    if (item == nullptr) return no_such("scenario", "scenario", options.scenario, names);
    app.go(app::Screen::home);
    app.home.open(item->id());
    if (*screen == app::Screen::briefing) return {};
    app.briefing.start();
    auto& conversation = app.conversation;
    for (const auto& id : parts_of(options.choose)) {
        conversation.words_written();
        const auto& offers = conversation.offers();
        const auto found = std::find_if(offers.begin(), offers.end(),
                                        [&](const app::Offer& offer) { return offer.id == id; });
        if (found == offers.end()) {
            std::string there;
            for (const auto& offer : offers) there += (there.empty() ? "" : ", ") + offer.id;
            return no_such("antwoord", "reply", id, there);
        }
        conversation.choose(static_cast<std::size_t>(found - offers.begin()));
        conversation.skip_waiting();
    }
    if (*screen == app::Screen::debrief) conversation.to_debrief();
    return {};
}

}  // namespace wijk::main
