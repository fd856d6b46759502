// The commands of `wijk` and their options. What is kept: sessions, their roads, reports, what a group chose.

#include <fmt/format.h>

#include "main/command_line.h"

namespace wijk::main {

void CommandLine::add_sessions() {
    auto* group =
        add(cli_, "sessions", "Wat je gedaan hebt", "What you did",
            "  wijk sessions list\n  wijk sessions show ID\n  wijk sessions export -o mijn-gesprekken.json\n"
            "  wijk sessions import mijn-gesprekken.json\n  wijk sessions fork ID --turn 3\n"
            "  wijk sessions erase ID");
    group->require_subcommand(1);
    auto* list = add(*group, "list", "Alle gesprekken, de nieuwste eerst", "All sessions, newest first",
                     "  wijk sessions list --json");
    list->add_option("--learner", sessions_.learner, say("Alleen van deze deelnemer", "Of this learner only"))
        ->type_name(say("NAAM", "NAME"));
    list->add_flag("--json", sessions_.json, say("Als JSON", "As JSON"));
    list->callback([this] { work_ = [this] { return sessions_list(program_, sessions_); }; });

    auto* show = add(*group, "show", "De nabespreking van een gesprek", "The debrief of a session",
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

    auto* in = add(*group, "import", "Gesprekken uit een bestand erbij zetten", "Add sessions from a file",
                   "  wijk sessions import alles.json");
    in->add_option("FILE", sessions_.file, say("Bestand, of - voor de invoer", "File, or - for the input"))
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

void CommandLine::add_roads(CLI::App& group) {
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
    beside->add_option("--turn", sessions_.turn, say("Bij welke beurt, vanaf 1", "Beside which turn, from 1"))
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
        ->add_option("--codes", sessions_.codes,
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

void CommandLine::add_report() {
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

void CommandLine::add_group() {
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

}  // namespace wijk::main
