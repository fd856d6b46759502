#include "main/stage.h"

#include <algorithm>

#include <fmt/format.h>

#include "main/stage_meeting.h"
#include "main/stage_workbench.h"

namespace wijk::main {

tl::unexpected<base::Error> no_such(const char* nl, const char* en, const std::string& named,
                                    const std::string& there_are) {
    return base::failure(
        base::ErrorKind::wrong_use,
        {fmt::format("Er is geen {} `{}`", nl, named), fmt::format("There is no {} `{}`", en, named)},
        {"Wel: " + there_are, "There are: " + there_are});
}

namespace {

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

namespace {

/// Says these replies in the conversation, with the words where it asks for them.
base::Result<> say_all(app::ConversationModel& conversation, const std::vector<std::string>& replies,
                       const std::string& words) {
    for (const auto& id : replies) {
        conversation.own_words = words;
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
    return {};
}

/// Branches off where these replies first differ from those said, and says the rest of them.
base::Result<> take_other_road(app::App& app, const std::vector<std::string>& replies,
                               const std::string& words) {
    app.conversation.to_debrief();
    const auto& turns = app.debrief.debrief().turns;
    std::size_t same = 0;
    while (same < std::min(turns.size(), replies.size()) && turns[same].reply == replies[same]) ++same;
    if (same >= turns.size() || same >= replies.size()) {
        const auto last = replies.empty() ? std::string() : replies.back();
        return no_such("andere weg met", "other road with", last, "--choose");
    }
    const auto& offers = turns[same].offers;
    if (std::none_of(offers.begin(), offers.end(),
                     [&](const auto& offer) { return offer.id == replies[same]; })) {
        std::string there;
        for (const auto& offer : offers) there += (there.empty() ? "" : ", ") + offer.id;
        return no_such("antwoord", "reply", replies[same], there);
    }
    app.debrief.fork(same, replies[same]);
    return say_all(app.conversation, {replies.begin() + static_cast<std::ptrdiff_t>(same) + 1, replies.end()},
                   words);
}

base::Result<> open_parts(app::DebriefModel& debrief, const StageOptions& options) {
    if (options.turn > 0) {
        const auto turns = debrief.debrief().turns.size();
        if (static_cast<std::size_t>(options.turn) > turns)
            return no_such("beurt", "turn", std::to_string(options.turn), fmt::format("1 .. {}", turns));
        debrief.select(static_cast<std::size_t>(options.turn - 1));
    }
    for (const auto& part : parts_of(options.show)) {
        if (part == "thoughts")
            debrief.thoughts = true;
        else if (part == "offers")
            debrief.choosing = true;
        else if (part == "coding")
            debrief.coding = true;
        else if (part == "note")
            debrief.write_note();
        else if (part == "why")
            debrief.toggle_mark();
        else
            return no_such("onderdeel", "part", part, "thoughts, offers, coding, note, why");
    }
    if (!options.count.empty()) debrief.count(options.count);
    return {};
}

}  // namespace

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
    if (*screen == app::Screen::meeting) return set_meeting(app, options);
    if (*screen == app::Screen::workbench) return set_workbench(app, options);
    if (*screen != app::Screen::briefing && *screen != app::Screen::conversation &&
        *screen != app::Screen::debrief && *screen != app::Screen::compare) {
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
    if (auto said = say_all(app.conversation, parts_of(options.choose), options.words); !said) return said;
    if (!options.other.empty())
        if (auto taken = take_other_road(app, parts_of(options.other), options.words); !taken) return taken;
    if (*screen == app::Screen::conversation) return {};
    app.conversation.to_debrief();
    if (*screen == app::Screen::compare) {
        app.debrief.compare();
        app.go(app::Screen::compare);
        return {};
    }
    return open_parts(app.debrief, options);
}

}  // namespace wijk::main
