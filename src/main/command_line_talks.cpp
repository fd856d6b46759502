// The commands of `wijk` and their options. Talks and exercises.

#include <fmt/format.h>

#include "main/command_line.h"
#include "main/stage.h"

namespace wijk::main {

void CommandLine::add_play() {
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
    auto* choose = command->add_option(
        "--choose", choose_,
        say("Deze antwoorden geven, met komma's ertussen", "Say these replies, with commas between them"));
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
        ->add_option("--resume", play_.resume, say("Verdergaan met dit gesprek", "Go on with this session"))
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

void CommandLine::add_practice() {
    auto* command = add(cli_, "practise", "Korte oefeningen doen", "Do short exercises",
                        "  wijk practise\n  wijk practise --only hear\n  wijk practise --learner Els");
    command
        ->add_option("--only", practise_.only,
                     say("Een soort oefening in plaats van een mix", "One kind of exercise instead of a mix"))
        ->type_name(say("SOORT", "KIND"))
        ->check(one_of(program_, drill_kinds()));
    command
        ->add_option("--learner", practise_.learner,
                     say("Wie oefent (een bijnaam)", "Who practises (a nickname)"))
        ->type_name(say("NAAM", "NAME"));
    command
        ->add_option("--seed", practise_.seed,
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

}  // namespace wijk::main
