// The commands of `wijk` and their options. Meetings of intervision.

#include <fmt/format.h>

#include "main/command_line.h"

namespace wijk::main {

void CommandLine::add_meetings() {
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
    auto* list = add(*group, "list", "Alle bijeenkomsten, de nieuwste eerst", "All meetings, newest first",
                     "  wijk meetings list --json");
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

void CommandLine::add_meeting_taking(CLI::App& meetings) {
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

}  // namespace wijk::main
