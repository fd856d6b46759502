// The commands of `wijk` and their options. Writing scenarios and looking at what they do.

#include <fmt/format.h>

#include "main/command_line.h"

namespace wijk::main {

void CommandLine::add_check() {
    auto* command =
        add(cli_, "check", "Kijken of scenario's en andere bestanden kloppen",
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
        add(cli_, "test", "De gespreksverlopen in scenario's naspelen", "Run the playthroughs of scenarios",
            "  wijk test scenarios\n  wijk test mijn-scenario");
    tests->add_option("PATH", check_.paths, say("Mappen of bestanden", "Folders or files"))->required();
    tests->callback([this] { work_ = [this] { return test(program_, check_.paths); }; });
}

void CommandLine::add_analyse() {
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

void CommandLine::add_new() {
    auto* command =
        add(cli_, "new", "Een eerste scenario om verder aan te schrijven", "A first scenario to write on",
            "  wijk new\n"
            "  wijk new mijn-map --title \"Riet en het raam\" --resident Riet --place Buurthuis");
    command->add_option("FOLDER", new_.folder,
                        say("In welke map; zonder map bij je eigen scenario's",
                            "In which folder; without one among your own scenarios"));
    const auto text = [&](const char* name, std::optional<std::string>& to, const char* nl, const char* en) {
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

void CommandLine::add_graph() {
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

void CommandLine::add_authoring() {
    add_new();
    auto* command = add(
        cli_, "translate", "Het vertaalbestand maken of bijwerken", "Make or refresh the translation file",
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
        work_ = [this] { return reference_ ? schema_reference(program_, kind_) : schema(program_, kind_); };
    });

    auto* why = add(cli_, "explain", "Waarom een melding ertoe doet", "Why a finding matters",
                    "  wijk explain SC014\n  wijk explain");
    why->add_option(
        "CODE", code_,
        say("De code uit de melding; zonder code alle", "The code of the finding; all without one"));
    why->callback([this] { work_ = [this] { return explain(program_, code_); }; });
}

}  // namespace wijk::main
