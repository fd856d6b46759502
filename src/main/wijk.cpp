// `wijk`: everything that the window does to data, from the command line.

#include <algorithm>
#include <csignal>
#include <iostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "main/commands.h"
#include "main/stage.h"
#include "main/usage.h"
#include "main/version.h"

namespace wijk::main {
namespace {

std::size_t terminal_width() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::clamp<std::size_t>(size.ws_col, 40, 100);
}

/// The language must be known before the parser is built, because its help is written in it.
base::Language language_of(int count, char** arguments, const base::Path& config) {
    base::Language language = base::Language::nl;
    const auto settings = app::load_settings(base::real_files(), config);
    language = settings.settings.language;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--language" && i + 1 < count) base::language_from_id(arguments[i + 1], language);
        if (argument.starts_with("--language=")) base::language_from_id(argument.substr(11), language);
    }
    return language;
}

class CommandLine {
 public:
    explicit CommandLine(Program& program)
        : program_(program),
          cli_(program.say("Wijkgesprek: oefen het gesprek over roken",
                           "Wijkgesprek: practise the talk about smoking"),
               "wijk") {
        // Commands take over what stands here when they are added.
        cli_.formatter(help_formatter(program));
        cli_.option_defaults()->group(say("Opties", "Options"));
        cli_.set_help_flag("-h,--help", say("Dit laten zien", "Show this"));
        cli_.require_subcommand(1);
        cli_.set_version_flag("--version", std::string("wijk ") + version,
                              say("De versie laten zien", "Show the version"));
        cli_.add_option("--data", data_, say("Map met je gegevens", "Folder with your records"))
            ->type_name(say("MAP", "DIR"))
            ->check(CLI::Validator(
                [this](const std::string& folder) {
                    return folder.empty() ? std::string(say("noem een map", "name a folder")) : std::string();
                },
                ""));
        cli_.add_option("--language", language_, say("Taal", "Language"))
            ->type_name("nl/en")
            ->check(one_of(program, {"nl", "en"}));
        cli_.fallthrough();
        cli_.footer(
            say("Voorbeelden:\n"
                "  wijk play opa-wim                 een gesprek oefenen\n"
                "  wijk check mijn-scenario          kijken of een scenario klopt\n"
                "  wijk sessions list                wat je gedaan hebt\n"
                "  wijk play --help                  meer over een opdracht",
                "Examples:\n"
                "  wijk play opa-wim                 practise a talk\n"
                "  wijk check my-scenario            see whether a scenario is right\n"
                "  wijk sessions list                what you did\n"
                "  wijk play --help                  more about a command"));
        add_play();
        add_practice();
        add_check();
        add_analyse();
        add_graph();
        add_authoring();
        add_sessions();
        add_report();
        add_group();
        add_meetings();
    }

    int run(int count, char** arguments) {
        try {
            cli_.parse(count, arguments);
        } catch (const CLI::Success& asked_for_help) {
            return cli_.exit(asked_for_help, program_.out, program_.err);
        } catch (const CLI::ParseError& wrong) {
            return program_.fail(misuse(cli_, wrong));
        }
        if (!data_.empty()) program_.data = data_;
        return work_();
    }

 private:
    const char* say(const char* nl, const char* en) const { return program_.say(nl, en); }

    CLI::App* add(CLI::App& parent, const char* name, const char* nl, const char* en, const char* examples) {
        auto* command = parent.add_subcommand(name, say(nl, en));
        command->set_help_flag("-h,--help", say("Dit laten zien", "Show this"));
        command->group(say("Opdrachten", "Commands"));
        command->footer(fmt::format("{}\n{}\n\n{}", say("Voorbeelden:", "Examples:"), examples,
                                    say("Ook --data en --language kunnen erbij: zie wijk --help.",
                                        "Takes --data and --language too: see wijk --help.")));
        command->fallthrough();
        return command;
    }

    void add_play() {
        auto* command = add(cli_, "play", "Een gesprek oefenen", "Practise a talk",
                            "  wijk play opa-wim\n"
                            "  wijk play scenarios/opa-wim --mode through\n"
                            "  wijk play opa-wim --choose lucht,moment --json\n"
                            "  wijk play opa-wim --playthrough first");
        command
            ->add_option("FILE", play_.scenario,
                         say("Map, bestand of naam van een scenario", "Folder, file or id of a scenario"))
            ->required();
        command
            ->add_option("--mode", play_.mode,
                         say("practise: na elke keus uitleg; through: uitleg aan het eind",
                             "practise: feedback each turn; through: feedback at the end"))
            ->type_name("practise/through")
            ->check(one_of(program_, {"practise", "through"}));
        auto* choose = command->add_option("--choose", choose_,
                                           say("Deze antwoorden geven, met komma's ertussen",
                                               "Say these replies, with commas between them"));
        choose->type_name("a,b,c");
        command
            ->add_option("--playthrough", play_.playthrough,
                         say("Een gespreksverloop uit het scenario naspelen: de naam, of first",
                             "Play a playthrough of the scenario: its name, or first"))
            ->type_name(say("NAAM", "NAME"))
            ->excludes(choose);
        command
            ->add_option("--learner", play_.learner,
                         say("Wie oefent (een bijnaam)", "Who practises (a nickname)"))
            ->type_name(say("NAAM", "NAME"));
        command
            ->add_option("--resume", play_.resume,
                         say("Verdergaan met dit gesprek", "Go on with this session"))
            ->type_name("ID");
        command->add_flag("--save", play_.save, say("Ook met --choose bewaren", "Keep it with --choose too"));
        command->add_flag(
            "--json", play_.json,
            say("Het resultaat als JSON; wat er tijdens een gesprek te lezen is, gaat naar de foutuitvoer",
                "The result as JSON; what a talk has to read goes to standard error"));
        command->callback([this, command] {
            play_.along = command->count("--choose") > 0;
            play_.choose = parts_of(choose_);
            work_ = [this] { return play(program_, play_); };
        });
    }

    void add_practice() {
        auto* command = add(cli_, "practise", "Korte oefeningen doen", "Do short exercises",
                            "  wijk practise\n  wijk practise --only hear\n  wijk practise --learner Els");
        command
            ->add_option(
                "--only", practise_.only,
                say("Een soort oefening in plaats van een mix", "One kind of exercise instead of a mix"))
            ->type_name(say("SOORT", "KIND"))
            ->check(one_of(program_, drill_kinds()));
        command
            ->add_option("--learner", practise_.learner,
                         say("Wie oefent (een bijnaam)", "Who practises (a nickname)"))
            ->type_name(say("NAAM", "NAME"));
        command
            ->add_option(
                "--seed", practise_.seed,
                say("Met hetzelfde getal komt dezelfde ronde", "The same number gives the same round"))
            ->type_name(say("GETAL", "NUMBER"));
        command->callback([this] { work_ = [this] { return practise(program_, practise_); }; });

        auto* list =
            add(cli_, "drills", "Welke oefeningen een scenario geeft", "Which exercises a scenario gives",
                "  wijk drills opa-wim\n  wijk drills scenarios/opa-wim --json\n  wijk drills");
        list->add_option(
            "PATH", drills_.scenarios,
            say("Mappen of namen van scenario's; zonder alle", "Folders or ids of scenarios; all without"));
        list->add_flag("--json", drills_.json, say("Als JSON", "As JSON"));
        list->callback([this] { work_ = [this] { return list_drills(program_, drills_); }; });
    }

    void add_check() {
        auto* command = add(
            cli_, "check", "Kijken of scenario's en andere bestanden kloppen",
            "See whether scenarios and other files are right",
            "  wijk check scenarios\n  wijk check scenarios/opa-wim --strict\n  wijk check scenarios --json\n"
            "  wijk check mijn-scenario --sessions");
        command->add_option("PATH", check_.paths, say("Mappen of bestanden", "Folders or files"))->required();
        command->add_flag("--strict", check_.strict,
                          say("Waarschuwingen tellen als fouten", "Warnings count as errors"));
        command->add_flag("--sessions", check_.sessions,
                          say("Ook welke bewaarde gesprekken nu anders zouden gaan",
                              "Also which kept talks would go another way now"));
        command->add_flag("--json", check_.json, say("Als JSON", "As JSON"));
        command->callback([this] { work_ = [this] { return check(program_, check_); }; });

        auto* tests =
            add(cli_, "test", "De gespreksverlopen in scenario's naspelen",
                "Run the playthroughs of scenarios", "  wijk test scenarios\n  wijk test mijn-scenario");
        tests->add_option("PATH", check_.paths, say("Mappen of bestanden", "Folders or files"))->required();
        tests->callback([this] { work_ = [this] { return test(program_, check_.paths); }; });
    }

    void add_analyse() {
        auto* command = add(cli_, "analyse", "Alles bekijken wat in een scenario kan gebeuren",
                            "Look at everything that can happen in a scenario",
                            "  wijk analyse opa-wim\n  wijk analyse mijn-scenario --json");
        command
            ->add_option("FILE", analyse_.scenario,
                         say("Map of bestand van een scenario, of de naam van een scenario",
                             "Folder or file of a scenario, or the name of one"))
            ->required();
        command
            ->add_option(
                "--states", analyse_.states,
                say("Na zoveel standen van het gesprek stoppen", "Stop after so many states of the talk"))
            ->type_name("N")
            ->check(CLI::Validator(
                [this](const std::string& text) {
                    const bool number = !text.empty() && text.size() < 10 && text[0] != '0' &&
                                        text.find_first_not_of("0123456789") == std::string::npos;
                    return number ? std::string() : std::string(say("noem een aantal", "name a number"));
                },
                ""));
        command->add_flag("--json", analyse_.json, say("Als JSON", "As JSON"));
        command->callback([this] { work_ = [this] { return analyse(program_, analyse_); }; });

        auto* beside = add(cli_, "realism", "Wat een bewoner na elke soort zet zegt, naast demonstraties",
                           "What a resident says after each kind of move, beside demonstrations",
                           "  wijk realism opa-wim\n  wijk realism opa-wim scenarios/post-op-tafel --json");
        beside
            ->add_option("PATH", realism_.scenarios,
                         say("Mappen of namen van scenario's", "Folders or ids of scenarios"))
            ->required();
        beside->add_flag("--json", realism_.json, say("Als JSON", "As JSON"));
        beside->callback([this] { work_ = [this] { return realism(program_, realism_); }; });
    }

    void add_new() {
        auto* command =
            add(cli_, "new", "Een eerste scenario om verder aan te schrijven", "A first scenario to write on",
                "  wijk new\n"
                "  wijk new mijn-map --title \"Riet en het raam\" --resident Riet --place Buurthuis");
        command->add_option("FOLDER", new_.folder,
                            say("In welke map; zonder map bij je eigen scenario's",
                                "In which folder; without one among your own scenarios"));
        const auto text = [&](const char* name, std::optional<std::string>& to, const char* nl,
                              const char* en) {
            command->add_option(name, to, say(nl, en))->type_name(say("TEKST", "TEXT"));
        };
        text("--title", new_.title, "Hoe het verhaal heet", "What the story is called");
        text("--id", new_.id, "Hoe de map heet", "What its folder is called");
        text("--resident", new_.resident, "Hoe de bewoner heet", "What the resident is called");
        text("--age", new_.age, "Hoe oud die is", "How old the resident is");
        text("--place", new_.place, "Waar jullie praten", "Where you talk");
        text("--role", new_.role, "Welk werk de deelnemer doet", "Which work the learner does");
        text("--stop", new_.stop, "Welke halte: 1 tot en met 7", "Which stop: 1 to 7");
        command->callback([this] { work_ = [this] { return make_new(program_, new_); }; });
    }

    void add_graph() {
        auto* command = add(cli_, "graph", "Een scenario tekenen als kaart", "Draw a scenario as a map",
                            "  wijk graph opa-wim -o opa-wim.svg\n  wijk graph opa-wim --format dot");
        command
            ->add_option("FILE", graph_.scenario,
                         say("Map of bestand van een scenario, of de naam van een scenario",
                             "Folder or file of a scenario, or the name of one"))
            ->required();
        command
            ->add_option("--format", graph_.format,
                         say("svg: een tekening; dot en mermaid: voor andere programma's",
                             "svg: a picture; dot and mermaid: for other programs"))
            ->type_name("svg/dot/mermaid")
            ->check(one_of(program_, {"svg", "dot", "mermaid"}));
        command
            ->add_option("-o,--output", graph_.file,
                         say("Waarin; zonder naar de uitvoer", "Where to; to the output without"))
            ->type_name(say("BESTAND", "FILE"));
        command->callback([this] { work_ = [this] { return graph(program_, graph_); }; });
    }

    void add_authoring() {
        add_new();
        auto* command = add(
            cli_, "translate", "Het vertaalbestand maken of bijwerken",
            "Make or refresh the translation file",
            "  wijk translate scenarios/opa-wim --to en\n  wijk translate intervision/kring.yaml --to en");
        command
            ->add_option("FILE", file_,
                         say("Map of bestand van een scenario, of bestand van een methode",
                             "Folder or file of a scenario, or file of a method"))
            ->required();
        command->add_option("--to", to_, say("Taal van de vertaling", "Language of the translation"))
            ->type_name("nl/en")
            ->required();
        command->callback([this] { work_ = [this] { return translate(program_, file_, to_); }; });

        auto* made =
            add(cli_, "schema", "JSON Schema voor een tekstverwerker", "JSON Schema for an editor",
                "  wijk schema > scenario.schema.json\n  wijk schema translation\n  wijk schema --reference");
        made->add_option("KIND", kind_, say("Waarvan: ", "Of what: ") + schema_kinds());
        made->add_flag("--reference", reference_,
                       say("Elke sleutel met uitleg en een voorbeeld, als Markdown",
                           "Each key explained, with an example, as Markdown"));
        made->callback([this] {
            work_ = [this] {
                return reference_ ? schema_reference(program_, kind_) : schema(program_, kind_);
            };
        });

        auto* why = add(cli_, "explain", "Waarom een melding ertoe doet", "Why a finding matters",
                        "  wijk explain SC014\n  wijk explain");
        why->add_option(
            "CODE", code_,
            say("De code uit de melding; zonder code alle", "The code of the finding; all without one"));
        why->callback([this] { work_ = [this] { return explain(program_, code_); }; });
    }

    void add_sessions() {
        auto* group = add(
            cli_, "sessions", "Wat je gedaan hebt", "What you did",
            "  wijk sessions list\n  wijk sessions show ID\n  wijk sessions export -o mijn-gesprekken.json\n"
            "  wijk sessions import mijn-gesprekken.json\n  wijk sessions fork ID --turn 3\n"
            "  wijk sessions erase ID");
        group->require_subcommand(1);
        auto* list = add(*group, "list", "Alle gesprekken, de nieuwste eerst", "All sessions, newest first",
                         "  wijk sessions list --json");
        list->add_option("--learner", sessions_.learner,
                         say("Alleen van deze deelnemer", "Of this learner only"))
            ->type_name(say("NAAM", "NAME"));
        list->add_flag("--json", sessions_.json, say("Als JSON", "As JSON"));
        list->callback([this] { work_ = [this] { return sessions_list(program_, sessions_); }; });

        auto* show =
            add(*group, "show", "De nabespreking van een gesprek", "The debrief of a session",
                "  wijk sessions show ID --json\n  wijk sessions show ID --against scenarios/opa-wim");
        show->add_option("ID", sessions_.id, say("Welk gesprek", "Which session"))->required();
        show->add_flag("--json", sessions_.json, say("Als JSON", "As JSON"));
        show->add_option("--against", sessions_.against,
                         say("Zeggen wat er anders zou gaan op deze versie van het scenario",
                             "Say what would go differently on this version of the scenario"))
            ->type_name(say("BESTAND", "FILE"));
        show->callback([this] { work_ = [this] { return sessions_show(program_, sessions_); }; });

        auto* out = add(*group, "export", "Gesprekken in een bestand zetten", "Put sessions in a file",
                        "  wijk sessions export > alles.json\n  wijk sessions export ID -o gesprek.json");
        out->add_option("ID", sessions_.id,
                        say("Welk gesprek; zonder ID alle", "Which session; all without one"));
        out->add_option("-o,--output", sessions_.file,
                        say("Waarin; zonder naar de uitvoer", "Where to; to the output without"))
            ->type_name(say("BESTAND", "FILE"));
        out->callback([this] { work_ = [this] { return sessions_export(program_, sessions_); }; });

        auto* in = add(*group, "import", "Gesprekken uit een bestand erbij zetten",
                       "Add sessions from a file", "  wijk sessions import alles.json");
        in->add_option("FILE", sessions_.file,
                       say("Bestand, of - voor de invoer", "File, or - for the input"))
            ->required();
        in->callback([this] { work_ = [this] { return sessions_import(program_, sessions_); }; });

        auto* erase =
            add(*group, "erase", "Weggooien, ook uit het bestand zelf", "Erase, from the file itself too",
                "  wijk sessions erase ID\n  wijk sessions erase --learner Els --yes\n  wijk sessions erase "
                "--all");
        erase->add_option("ID", sessions_.id, say("Welk gesprek", "Which session"));
        erase
            ->add_option("--learner", sessions_.learner,
                         say("Deze deelnemer met alle gesprekken", "This learner with all sessions"))
            ->type_name(say("NAAM", "NAME"));
        erase->add_flag("--all", sessions_.all, say("Alles", "Everything"));
        erase->add_flag("--yes", sessions_.yes,
                        say("Niet vragen of het zeker is", "Do not ask whether it is sure"));
        erase->callback([this] { work_ = [this] { return sessions_erase(program_, sessions_); }; });
        add_roads(*group);
    }

    void add_roads(CLI::App& group) {
        auto* fork = add(group, "fork", "Een gesprek vanaf een beurt anders doen, naast hoe het ging",
                         "Do a talk otherwise from a turn on, beside the way it went",
                         "  wijk sessions fork ID --turn 3\n"
                         "  wijk sessions fork ID --turn 3 --name 'Eerst vragen'");
        fork->add_option("ID", sessions_.id, say("Welk gesprek", "Which session"))->required();
        fork->add_option("--turn", sessions_.turn,
                         say("Vanaf welke beurt, de eerste is 1", "From which turn on, the first is 1"))
            ->type_name("N")
            ->check(turn_number(program_))
            ->required();
        fork->add_option("--name", sessions_.name, say("Hoe deze weg heet", "What this road is called"))
            ->type_name(say("NAAM", "NAME"));
        fork->callback([this] { work_ = [this] { return sessions_fork(program_, sessions_); }; });

        auto* beside = add(group, "annotate", "Bij een beurt iets schrijven, zoals in de nabespreking",
                           "Write something beside a turn, as in the debrief",
                           "  wijk sessions annotate ID --turn 3 --note 'hier keek hij weg'\n"
                           "  wijk sessions annotate ID --turn 3 --mark 'voor de intervisie'\n"
                           "  wijk sessions annotate ID --turn 4 --codes OQ+CR --nearest spiegel\n"
                           "  wijk sessions annotate ID --reflect told_own_story=yes");
        beside->add_option("ID", sessions_.id, say("Welk gesprek", "Which session"))->required();
        beside
            ->add_option("--turn", sessions_.turn,
                         say("Bij welke beurt, vanaf 1", "Beside which turn, from 1"))
            ->type_name(say("NUMMER", "NUMBER"));
        beside
            ->add_option("--note", sessions_.note,
                         say("Een notitie; leeg haalt die weg", "A note; empty takes it away"))
            ->type_name(say("TEKST", "TEXT"));
        beside->add_option("--mark", sessions_.mark, say("Markeren, met waarom", "Mark it, with why"))
            ->type_name(say("WAAROM", "WHY"))
            ->expected(0, 1);
        beside->add_flag("--unmark", sessions_.unmark, say("De markering weghalen", "Take the mark away"));
        beside
            ->add_option(
                "--codes", sessions_.codes,
                say("Wat je eigen zin was, met + ertussen", "What your own words were, with + between"))
            ->type_name("OQ+CR");
        beside
            ->add_option("--nearest", sessions_.nearest,
                         say("Welk antwoord daar het dichtst bij komt", "Which reply comes nearest to them"))
            ->type_name(say("ANTWOORD", "REPLY"));
        beside
            ->add_option("--reflect", sessions_.reflect,
                         say("Antwoord op de lijst achteraf", "Answer to the list afterwards"))
            ->type_name("ITEM=yes/partly/no");
        beside->callback([this] { work_ = [this] { return sessions_annotate(program_, sessions_); }; });

        auto* name = add(group, "name", "Een gesprek een naam geven", "Give a session a name",
                         "  wijk sessions name ID 'Eerst vragen'\n  wijk sessions name ID ''");
        name->add_option("ID", sessions_.id, say("Welk gesprek", "Which session"))->required();
        name->add_option("NAME", sessions_.name,
                         say("De naam; leeg haalt de naam weg", "The name; an empty one takes it away"))
            ->required();
        name->callback([this] { work_ = [this] { return sessions_name(program_, sessions_); }; });

        auto* roads = add(group, "roads", "Alle wegen van een gesprek, de eerste eerst",
                          "All roads of a session, the first one first",
                          "  wijk sessions roads ID\n  wijk sessions roads ID --json");
        roads->add_option("ID", sessions_.id, say("Welk gesprek", "Which session"))->required();
        roads->add_flag("--json", sessions_.json, say("Als JSON", "As JSON"));
        roads->callback([this] { work_ = [this] { return sessions_roads(program_, sessions_); }; });
    }

    void add_meetings() {
        auto* group =
            add(cli_, "meetings", "Bijeenkomsten van intervisie", "Meetings of intervision",
                "  wijk meetings list\n  wijk meetings show ID\n"
                "  wijk meetings export ID -o groep.json\n  wijk meetings report ID -o bijeenkomst.html\n"
                "  wijk meetings erase ID");
        group->require_subcommand(1);
        const auto one = [&](CLI::App& command) {
            command
                .add_option(
                    "ID", meetings_.id,
                    say("Welke bijeenkomst: zie wijk meetings list", "Which meeting: see wijk meetings list"))
                ->required();
        };
        auto* list = add(*group, "list", "Alle bijeenkomsten, de nieuwste eerst",
                         "All meetings, newest first", "  wijk meetings list --json");
        list->add_flag("--json", meetings_.json, say("Als JSON", "As JSON"));
        list->callback([this] { work_ = [this] { return meetings_list(program_, meetings_); }; });

        auto* show = add(*group, "show", "Wie erbij was en wat er is afgesproken",
                         "Who was there and what was agreed", "  wijk meetings show ID --json");
        one(*show);
        show->add_flag("--json", meetings_.json, say("Als JSON", "As JSON"));
        show->callback([this] { work_ = [this] { return meetings_show(program_, meetings_); }; });

        auto* out = add(*group, "export", "Een bijeenkomst in een bestand zetten, voor een andere computer",
                        "Put a meeting in a file, for another computer",
                        "  wijk meetings export ID -o groep.json\n  wijk sessions import groep.json");
        one(*out);
        out->add_option("-o,--output", meetings_.file,
                        say("Waarin; zonder naar de uitvoer", "Where to; to the output without"))
            ->type_name(say("BESTAND", "FILE"));
        out->callback([this] { work_ = [this] { return meetings_export(program_, meetings_); }; });

        auto* erase = add(*group, "erase", "Weggooien, ook uit het bestand zelf",
                          "Erase, from the file itself too", "  wijk meetings erase ID --yes");
        one(*erase);
        erase->add_flag("--yes", meetings_.yes,
                        say("Niet vragen of het zeker is", "Do not ask whether it is sure"));
        erase->callback([this] { work_ = [this] { return meetings_erase(program_, meetings_); }; });
        add_meeting_taking(*group);
    }

    void add_report() {
        auto* command =
            add(cli_, "report", "De nabespreking meenemen: om te lezen, te printen of verder te gebruiken",
                "Take the debrief along: to read, to print or to use elsewhere",
                "  wijk report ID -o gesprek.html\n  wijk report ID --marked-only --without-name -o "
                "intervisie.html\n"
                "  wijk report ID --format csv -o gesprek.csv\n  wijk report ID --format xapi");
        command
            ->add_option("ID", report_.session,
                         say("Welk gesprek: zie wijk sessions list", "Which session: see wijk sessions list"))
            ->required();
        command
            ->add_option("--format", report_.format,
                         say("html: een pagina die ook goed print; csv: een rij per beurt; json: alles als "
                             "gegevens; xapi: "
                             "voor een leersysteem",
                             "html: a page that prints well too; csv: a row a turn; json: all of it as data; "
                             "xapi: for a "
                             "learning record store"))
            ->type_name("html/csv/json/xapi")
            ->check(one_of(program_, {"html", "csv", "json", "xapi"}));
        command
            ->add_option("-o,--output", report_.file,
                         say("Waarin; zonder naar de uitvoer", "Where to; to the output without"))
            ->type_name(say("BESTAND", "FILE"));
        command->add_flag("--marked-only", report_.marked_only,
                          say("Alleen gemarkeerde beurten, zonder tellingen en zonder hoe het afliep",
                              "Marked turns only, without counts and without how it ended"));
        command->add_flag(
            "--without-own-words", report_.without_own_words,
            say("Zonder wat alleen jij schreef of antwoordde", "Without what only you wrote or answered"));
        command->add_flag("--without-name", report_.without_name, say("Zonder je naam", "Without your name"));
        command->add_flag("--with-own-words", report_.with_own_words,
                          say("Met eigen woorden, ook in xapi", "With own words, in xapi too"));
        command->add_flag("--with-name", report_.with_name,
                          say("Met je naam, ook in xapi", "With your name, in xapi too"));
        command->callback([this] { work_ = [this] { return report(program_, report_); }; });
    }

    void add_group() {
        auto* command =
            add(cli_, "group", "Wat een groep koos, over gesprekken die gedeeld zijn; vanaf vijf mensen",
                "What a group chose, over talks that were shared; from five people on",
                "  wijk group els.json mo.json ria.json sem.json yara.json\n  wijk group *.json --json");
        command
            ->add_option("FILE", group_.files,
                         say("Bestanden van wijk sessions export; zonder alleen de stemmen van bijeenkomsten",
                             "Files of wijk sessions export; without any the votes of meetings alone"))
            ->type_name(say("BESTAND", "FILE"));
        command->add_flag("--json", group_.json, say("Als JSON", "As JSON"));
        command->callback([this] { work_ = [this] { return group(program_, group_); }; });
    }

    void add_meeting_taking(CLI::App& meetings) {
        auto* page = add(meetings, "report", "Een bladzijde van een bijeenkomst, om te lezen en te printen",
                         "One page of a meeting, to read and to print",
                         "  wijk meetings report ID -o bijeenkomst.html\n  wijk meetings report ID --names");
        page->add_flag("--names", meeting_.names,
                       say("Met wie er waren en wie wat afsprak", "With who was there and who agreed what"));
        page->add_flag("--without-words", meeting_.without_words,
                       say("Zonder wat de groep opschreef", "Without what the group wrote"));
        page->callback([this] { work_ = [this] { return meetings_report(program_, meeting_); }; });
        auto* calendar =
            add(meetings, "calendar", "De volgende datum, voor een agenda (.ics)",
                "The next date, for a calendar (.ics)", "  wijk meetings calendar ID -o volgende.ics");
        calendar->callback([this] { work_ = [this] { return meetings_calendar(program_, meeting_); }; });
        for (auto* command : {page, calendar}) {
            command->add_option("ID", meeting_.id, say("Welke bijeenkomst", "Which meeting"))->required();
            command
                ->add_option("-o,--output", meeting_.file,
                             say("Waarin; zonder naar de uitvoer", "Where to; to the output without"))
                ->type_name(say("BESTAND", "FILE"));
        }
    }

    Program& program_;
    CLI::App cli_;
    std::string data_, language_, choose_, file_, to_, kind_ = "scenario", code_;
    bool reference_ = false;
    PlayOptions play_;
    PractiseOptions practise_;
    DrillsOptions drills_;
    CheckOptions check_;
    NewOptions new_;
    AnalyseOptions analyse_;
    RealismOptions realism_;
    GraphOptions graph_;
    SessionsOptions sessions_;
    MeetingsOptions meetings_;
    ReportOptions report_;
    GroupOptions group_;
    MeetingTakingOptions meeting_;
    std::function<int()> work_;
};

int run(int count, char** arguments) {
    // A reader that goes away (`wijk ... | head`) ends the output, not the program in the middle of a write.
    std::signal(SIGPIPE, SIG_IGN);
    const auto config = base::user_config_folder(), data = base::user_data_folder();
    const base::Path config_folder = config ? *config : base::Path();
    Program program{std::cin,
                    std::cout,
                    std::cerr,
                    ::isatty(STDIN_FILENO) == 1,
                    terminal_width(),
                    language_of(count, arguments, config_folder),
                    base::share_folder(),
                    data ? *data : base::Path(),
                    config_folder};
    const int code = CommandLine(program).run(count, arguments);
    std::cout.flush();
    if (std::cout) return code;
    // Where the reader went away nobody waits for the rest, and there is nothing to tell.
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0) return io_failed;
    return program.fail({base::ErrorKind::io,
                         {"De uitvoer kan niet worden geschreven", "The output cannot be written"},
                         {"Is de schijf vol?", "Is the disk full?"}});
}

}  // namespace
}  // namespace wijk::main

int main(int count, char** arguments) {
    return wijk::main::run(count, arguments);
}
