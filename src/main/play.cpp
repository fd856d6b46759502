#include <algorithm>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "app/goal_bests.h"
#include "base/text.h"
#include "feedback/debrief.h"
#include "main/commands.h"
#include "main/learner.h"
#include "main/talk_json.h"
#include "main/terminal_talk.h"
#include "yaml/read.h"

namespace wijk::main {

namespace {

using base::Result;

Result<std::vector<std::string>> choices_of(const scenario::Scenario& scenario, const std::string& name) {
    for (const auto& one : scenario.playthroughs)
        if (one.name == name || (name == "first" && &one == &scenario.playthroughs.front()))
            return one.choose;
    if (scenario.playthroughs.empty())
        return base::failure(
            base::ErrorKind::wrong_use,
            {fmt::format("{}: dit scenario heeft geen gespreksverlopen", scenario.id),
             fmt::format("{}: this scenario has no playthroughs", scenario.id)},
            {"Zonder --playthrough speel je het zelf.", "Without --playthrough you play it yourself."});
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

/// A talk goes on under the name of its own scenario only. One that cannot be read any more has none to
/// compare.
Result<> belongs(const app::Talk& talk, const base::Path& folder) {
    auto text = base::real_files().read(folder / "scenario.yaml", 1024UL * 1024UL);
    if (!text) return tl::make_unexpected(text.error());
    const auto read = yaml::read(*text, folder.string());
    const auto& played = talk.conversation().scenario().id;
    const std::string named(read.root ? read.root->text_of("id") : "");
    if (named.empty() || named == played) return {};
    return base::failure(
        base::ErrorKind::wrong_use,
        {fmt::format("gesprek {} is van {}, niet van {}", talk.session(), played, named),
         fmt::format("session {} is of {}, not of {}", talk.session(), played, named)},
        {"`wijk sessions list` laat zien wat er is.", "`wijk sessions list` shows what there is."});
}

/// As a shell takes it back.
std::string quoted(const std::string& text) {
    static constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+,:@%";
    if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) return text;
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string data_option(const Program& program) {
    const auto usual = base::user_data_folder();
    return usual && *usual == program.data ? "" : " --data " + quoted(program.data.string());
}

/// Along named replies, without anybody at the keyboard.
Result<> play_along(app::Talk& talk, const std::vector<std::string>& choices) {
    for (const auto& reply : choices)
        if (auto said = talk.choose(reply); !said) return said;
    return {};
}

}  // namespace

int play(const Program& program, const PlayOptions& options) {
    const auto folder = program.scenario_folder(options.scenario);
    if (!folder) return program.fail(folder.error());
    Result<scenario::Loaded> loaded;
    // What goes on is the version that was played, whatever became of the file since.
    if (options.resume.empty() || !options.playthrough.empty()) loaded = program.scenario(*folder);
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

    // With --json standard output is for the result alone.
    const Program spoken{program.in,    options.json ? program.err : program.out,
                         program.err,   program.person_at_keyboard,
                         program.width, program.language,
                         program.share, program.data,
                         program.config};
    std::unique_ptr<records::Records> records;
    std::string learner;
    if (!along || options.save || !options.resume.empty()) {
        auto opened = program.records();
        if (!opened) return program.fail(opened.error());
        records = std::move(*opened);
        auto who = learner_of(spoken, *records, options.learner);
        if (!who) return program.fail(who.error());
        learner = who->id;
    }
    const auto mode = records::mode_from_id(options.mode).value_or(records::Mode::practise);
    auto talk = options.resume.empty() ? app::Talk::begin(*loaded, records.get(), learner, mode, *here)
                                       : app::Talk::reopen(*records, options.resume, *here);
    if (!talk) return program.fail(talk.error());
    if (auto same = belongs(*talk, *folder); !same) return program.fail(same.error());
    const feedback::Shown shown(talk->conversation().scenario(), *here);

    bool over = true;
    if (along) {
        if (auto played = play_along(*talk, choices); !played) return program.fail(played.error());
    } else {
        introduce(spoken, talk->conversation().scenario(), shown, talk->mode());
        auto played = talk_in_terminal(spoken, *talk, shown);
        if (!played) return program.fail(played.error());
        over = *played;
    }

    if (options.json) {
        program.out << json::dump(talk_json(*talk, shown), 2) << '\n';
        return fine;
    }
    program.out << '\n';
    if (!over) {
        program.out << program.say("Bewaard. Verdergaan kan met:", "Kept. Go on with:")
                    << fmt::format("\n    wijk play {}{} --resume {}\n", quoted(options.scenario),
                                   data_option(program), talk->session());
        return fine;
    }
    program.out << feedback::to_text(app::debrief_of(*talk, *here, *catalogue, base::system_clock().now()),
                                     *catalogue, program.width);
    return fine;
}

}  // namespace wijk::main
