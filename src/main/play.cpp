#include <algorithm>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "feedback/debrief.h"
#include "main/commands.h"
#include "main/talk_json.h"
#include "main/terminal_talk.h"

namespace wijk::main {

namespace {

using base::Result;

/// Who the session is kept for: the name asked for, else who practised last, else the only one there is, else
/// a plain name.
Result<records::Learner> learner_of(const Program& program, records::Records& records,
                                    const std::string& asked) {
    auto known = records.learners();
    if (!known) return tl::make_unexpected(known.error());
    if (!asked.empty()) {
        const auto found = std::find_if(known->begin(), known->end(),
                                        [&](const auto& one) { return one.name == base::trim(asked); });
        return found != known->end() ? Result<records::Learner>(*found) : records.add_learner(asked);
    }
    const auto last = app::load_settings(base::real_files(), program.config).settings.learner;
    for (const auto& one : *known)
        if (one.id == last) return one;
    if (!known->empty()) return known->front();
    if (program.person_at_keyboard) {
        program.out << program.say("Wie ben je? Een bijnaam is genoeg: ", "Who are you? A nickname will do: ")
                    << std::flush;
        std::string name;
        if (std::getline(program.in, name) && !base::trim(name).empty()) return records.add_learner(name);
    }
    return records.add_learner(program.say("Oefenaar", "Learner"));
}

Result<std::vector<std::string>> choices_of(const scenario::Scenario& scenario, const std::string& name) {
    for (const auto& one : scenario.playthroughs)
        if (one.name == name || (name == "first" && &one == &scenario.playthroughs.front()))
            return one.choose;
    std::string names;
    for (const auto& one : scenario.playthroughs) names += "\n      " + one.name;
    return base::failure(base::ErrorKind::wrong_use,
                         {fmt::format("{}: er is geen gespreksverloop `{}`", scenario.id, name),
                          fmt::format("{}: there is no playthrough `{}`", scenario.id, name)},
                         {"Wel zijn er: first" + names, "There are: first" + names});
}

void introduce(const Program& program, const scenario::Scenario& scenario, const feedback::Shown& shown,
               records::Mode mode) {
    const auto line = [&](std::string_view text) { program.out << base::wrap(text, program.width) << '\n'; };
    line(shown(scenario.title));
    line(fmt::format("{}, {}. {}", scenario.resident().name, scenario.resident().age, shown(scenario.place)));
    program.out << '\n';
    line(shown(scenario.briefing));
    program.out << '\n';
    line(fmt::format("{}: {}", program.say("Waar het om gaat", "What it is about"), shown(scenario.aim)));
    line(mode == records::Mode::practise
             ? program.say(
                   "Oefenen: na elk antwoord zie je wat het deed. Met ? zie je wat je nog meer kunt typen.",
                   "Practising: after each reply you see what it did. Type ? to see what else you can type.")
             : program.say(
                   "Doorspelen: aan het eind kijk je terug. Met ? zie je wat je nog meer kunt typen.",
                   "Playing through: you look back at the end. Type ? to see what else you can type."));
}

/// Along named replies, without anybody at the keyboard.
Result<> play_along(app::Talk& talk, const std::vector<std::string>& choices) {
    for (const auto& reply : choices)
        if (auto said = talk.choose(reply); !said) return said;
    return {};
}

}  // namespace

int play(const Program& program, const PlayOptions& options) {
    auto loaded = program.scenario(options.scenario);
    if (!loaded) return program.fail(loaded.error());
    auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    auto here = program.neighbourhood();
    if (!here) return program.fail(here.error());

    const bool along = options.along || !options.playthrough.empty();
    auto choices = options.choose;
    if (!options.playthrough.empty()) {
        auto found = choices_of(*loaded->scenario, options.playthrough);
        if (!found) return program.fail(found.error());
        choices = std::move(*found);
    }

    std::unique_ptr<records::Records> records;
    std::string learner;
    if (!along || options.save || !options.resume.empty()) {
        auto opened = program.records();
        if (!opened) return program.fail(opened.error());
        records = std::move(*opened);
        auto who = learner_of(program, *records, options.learner);
        if (!who) return program.fail(who.error());
        learner = who->id;
    }
    const auto mode = records::mode_from_id(options.mode).value_or(records::Mode::practise);
    auto talk = options.resume.empty() ? app::Talk::begin(*loaded, records.get(), learner, mode)
                                       : app::Talk::reopen(*records, options.resume);
    if (!talk) return program.fail(talk.error());
    const feedback::Shown shown(talk->conversation().scenario(), *here);

    bool over = true;
    if (along) {
        if (auto played = play_along(*talk, choices); !played) return program.fail(played.error());
    } else {
        introduce(program, talk->conversation().scenario(), shown, mode);
        auto played = talk_in_terminal(program, *talk, shown);
        if (!played) return program.fail(played.error());
        over = *played;
    }

    if (options.json) {
        program.out << json::dump(talk_json(*talk, shown), 2) << '\n';
        return fine;
    }
    program.out << '\n';
    if (!over) {
        program.out << base::wrap(fmt::format(fmt::runtime(program.say(
                                                  "Bewaard. Verdergaan kan met: wijk play {} --resume {}",
                                                  "Kept. Go on with: wijk play {} --resume {}")),
                                              options.scenario, talk->session()),
                                  program.width)
                    << '\n';
        return fine;
    }
    program.out << feedback::to_text(
        feedback::debrief(talk->conversation(), talk->margins(), *here, *catalogue), *catalogue,
        program.width);
    return fine;
}

}  // namespace wijk::main
