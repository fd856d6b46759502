#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>

#include <fmt/format.h>

#include "app/goal_bests.h"
#include "base/text.h"
#include "dialogue/compare.h"
#include "feedback/debrief.h"
#include "main/commands.h"
#include "main/talk_json.h"

namespace wijk::main {

namespace {

using base::Result;
using json::Array;
using json::Object;
using json::Value;

constexpr std::uintmax_t import_limit = 256UL * 1024UL * 1024UL;

Result<std::string> learner_id(records::Records& records, const std::string& name) {
    if (name.empty()) return std::string();
    auto known = records.learners();
    if (!known) return tl::make_unexpected(known.error());
    std::string names;
    for (const auto& one : *known) {
        if (one.name == name) return one.id;
        names += (names.empty() ? "" : ", ") + one.name;
    }
    const base::LocalText there = names.empty() ? base::LocalText{"Er heeft hier nog niemand geoefend.",
                                                                  "Nobody has practised here yet."}
                                                : base::LocalText{"Wel: " + names, "There are: " + names};
    return base::failure(
        base::ErrorKind::not_found,
        {fmt::format("Er is geen deelnemer `{}`", name), fmt::format("There is no learner `{}`", name)},
        there);
}

/// A session opens on what was played. Where its scenario was edited since, this says what would be
/// different. `against` names another version; without it the scenario of that id is taken, when it is here
/// and sound.
int say_what_was_edited(const Program& program, records::Records& records, const app::Talk& talk,
                        const std::string& against) {
    const auto info = records.session(talk.session());
    const auto reactions = program.reactions();
    if (!info || !reactions) return program.fail(info ? reactions.error() : info.error());
    const auto folder = program.scenario_folder(against.empty() ? info->scenario : against);
    if (!folder) return against.empty() ? fine : program.fail(folder.error());
    const auto now = scenario::load_folder(base::real_files(), *folder, info->language, *reactions);
    if (!now.scenario && !against.empty()) {
        program.print(now.diagnostics);
        return wrong_use;
    }
    if (!now.scenario || now.hash == info->version) return fine;
    const auto line = [&](const std::string& text, std::string_view indent = "") {
        program.out << base::wrap(text, program.width, indent) << '\n';
    };
    program.out << '\n';
    const auto differences = dialogue::compare(talk.conversation(), now.scenario);
    line(differences.empty()
             ? program.say("Dit scenario is sindsdien veranderd. Dit gesprek zou nu hetzelfde gaan.",
                           "This scenario has been edited since. This talk would go the same now.")
             : program.say("Dit scenario is sindsdien veranderd. Hierboven staat wat er gespeeld is; nu zou "
                           "anders zijn:",
                           "This scenario has been edited since. Above stands what was played; now different "
                           "would be:"));
    for (const auto& one : differences)
        line(fmt::format(
                 "{} {}: {}{}", program.say("Beurt", "Turn"), one.turn + 1, one.what.in(program.language),
                 one.parts
                     ? program.say(". Vanaf hier loopt het anders.", ". From here on it goes another way.")
                     : ""),
             "   ");
    return fine;
}

Value text_or_null(const std::string& text) {
    return text.empty() ? Value() : Value(text);
}

Object session_json(const records::SessionInfo& one) {
    return {{"id", one.id},
            {"scenario", one.scenario},
            {"started", base::to_iso8601(one.started)},
            {"replies", one.replies},
            {"ended", one.ended},
            {"name", text_or_null(one.name)},
            {"from", text_or_null(one.from)}};
}

/// What the session is, on lines of its own below its id and time.
void print_session(const Program& program, const i18n::Catalogue& catalogue,
                   const records::SessionInfo& one) {
    program.out << fmt::format("{}  {}\n", one.id, catalogue.date_time(one.started));
    const auto line = [&](const std::string& text) {
        program.out << base::wrap(text, program.width, "    ") << '\n';
    };
    line(fmt::format("{}: {}", one.title, one.ended ? *one.ended : program.say("niet af", "not finished")));
    if (!one.name.empty()) line(one.name);
    if (!one.from.empty())
        line(fmt::format(
            fmt::runtime(program.say("anders vanaf beurt {} van {}", "another road from turn {} of {}")),
            one.from_turn + 1, one.from));
}

}  // namespace

int sessions_list(const Program& program, const SessionsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto learner = learner_id(**records, options.learner);
    if (!learner) return program.fail(learner.error());
    auto listed = (*records)->sessions(*learner);
    if (!listed) return program.fail(listed.error());
    if (options.json) {
        Array out;
        for (const auto& one : *listed) out.push_back(session_json(one));
        program.out << json::dump(out, 2) << '\n';
        return fine;
    }
    auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    if (listed->empty()) program.out << program.say("Er is nog niets bewaard.\n", "Nothing is kept yet.\n");
    for (const auto& one : *listed) print_session(program, *catalogue, one);
    return fine;
}

int sessions_show(const Program& program, const SessionsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto talk = app::Talk::read(**records, options.id);
    if (!talk) return program.fail(talk.error());
    auto here = program.neighbourhood();
    if (!here) return program.fail(here.error());
    if (options.json) {
        const feedback::Shown shown(talk->conversation().scenario(), *here);
        program.out << json::dump(talk_json(*talk, shown), 2) << '\n';
        return fine;
    }
    auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    program.out << feedback::to_text(app::debrief_of(*talk, *here, *catalogue, base::system_clock().now()),
                                     *catalogue, program.width);
    return say_what_was_edited(program, **records, *talk, options.against);
}

int sessions_export(const Program& program, const SessionsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto text = (*records)->export_json(options.id);
    if (!text) return program.fail(text.error());
    if (options.file.empty() || options.file == "-") {
        program.out << *text;
        return fine;
    }
    if (auto written = base::real_files().write(options.file, *text); !written)
        return program.fail(written.error());
    return fine;
}

int sessions_import(const Program& program, const SessionsOptions& options) {
    std::string text;
    if (options.file == "-") {
        text.assign(std::istreambuf_iterator<char>(program.in), {});
    } else {
        auto read = base::real_files().read(options.file, import_limit);
        if (!read) return program.fail(read.error());
        text = std::move(*read);
    }
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto done = (*records)->import_json(text);
    if (!done) {
        auto error = done.error();
        error.what = {options.file + ": " + error.what.nl, options.file + ": " + error.what.en};
        return program.fail(error);
    }
    if (done->added + done->known > 0)
        program.out << fmt::format(
            fmt::runtime(program.say("{} erbij, {} waren er al\n", "{} added, {} were here already\n")),
            done->added, done->known);
    else if (done->practice + done->meetings == 0)
        program.out << program.say("Niets erbij: er stond niets nieuws in.\n",
                                   "Nothing added: there was nothing new in it.\n");
    if (done->practice > 0)
        program.out << fmt::format(
            fmt::runtime(program.say("oefeningen en uren erbij: {}\n", "exercises and hours added: {}\n")),
            done->practice);
    if (done->meetings > 0)
        program.out << fmt::format(
            fmt::runtime(program.say("bijeenkomsten erbij: {}\n", "meetings added: {}\n")), done->meetings);
    return fine;
}

int sessions_erase(const Program& program, const SessionsOptions& options) {
    const int wishes =
        (options.id.empty() ? 0 : 1) + (options.learner.empty() ? 0 : 1) + (options.all ? 1 : 0);
    if (wishes != 1)
        return program.fail(
            {base::ErrorKind::wrong_use,
             {"Zeg wat weg moet: een ID, --learner NAAM of --all",
              "Say what to erase: an ID, --learner NAME or --all"},
             {"`wijk sessions list` laat zien wat er is.", "`wijk sessions list` shows what there is."}});
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto learner = learner_id(**records, options.learner);
    if (!learner) return program.fail(learner.error());
    if (!options.id.empty())
        if (auto there = (*records)->session(options.id); !there) return program.fail(there.error());
    std::string other_road;
    if (!options.id.empty())
        if (const auto roads = (*records)->roads(options.id))
            for (const auto& one : *roads)
                if (one.id != options.id) other_road = one.id;
    const auto what = options.all ? std::string(program.say("alle gesprekken, deelnemers en bijeenkomsten",
                                                            "all sessions, learners and meetings"))
                      : options.id.empty() ? options.learner
                                           : options.id;
    if (!options.yes &&
        !sure(program,
              fmt::format(fmt::runtime(program.say("{} voorgoed weggooien.", "Erase {} for good.")), what))) {
        program.out << program.say("Er is niets weggegooid.\n", "Nothing was erased.\n");
        return fine;
    }
    auto erased = options.all          ? (*records)->erase_all()
                  : options.id.empty() ? (*records)->erase_learner(*learner)
                                       : (*records)->erase_session(options.id);
    if (!erased) return program.fail(erased.error());
    program.out << program.say("Weg, ook uit het bestand zelf.\n", "Gone, from the file itself too.\n");
    // A branch has its own copy of the words before its turn: whoever erases one road must know of the
    // others.
    if (!other_road.empty())
        program.out
            << base::wrap(
                   program.say(
                       "Andere wegen van dit gesprek zijn er nog, met wat er voor hun beurt gezegd werd:",
                       "Other roads of this session are still there, with what was said before their turn:"),
                   program.width)
            << "\n    wijk sessions roads " << other_road << '\n';
    return fine;
}

int sessions_fork(const Program& program, const SessionsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto here = program.neighbourhood();
    if (!here) return program.fail(here.error());
    const auto turn = static_cast<std::size_t>(options.turn - 1);
    auto forked = app::Talk::fork(**records, options.id, turn, options.name, *here);
    if (!forked) return program.fail(forked.error());
    program.out << forked->session() << '\n';
    return fine;
}

int sessions_name(const Program& program, const SessionsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    if (auto named = (*records)->name_session(options.id, options.name); !named)
        return program.fail(named.error());
    return fine;
}

int sessions_roads(const Program& program, const SessionsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto roads = (*records)->roads(options.id);
    if (!roads) return program.fail(roads.error());
    if (options.json) {
        Array out;
        for (const auto& one : *roads) {
            auto road = session_json(one);
            road.emplace_back("turn", one.from.empty() ? Value() : Value(one.from_turn + 1));
            out.push_back(std::move(road));
        }
        program.out << json::dump(out, 2) << '\n';
        return fine;
    }
    auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    for (const auto& one : *roads) print_session(program, *catalogue, one);
    return fine;
}

}  // namespace wijk::main
