#include "main/command_line.h"

#include <fmt/format.h>

#include "main/version.h"

namespace wijk::main {

CommandLine::CommandLine(Program& program)
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

int CommandLine::run(int count, char** arguments) {
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

CLI::App* CommandLine::add(CLI::App& parent, const char* name, const char* nl, const char* en,
                           const char* examples) {
    auto* command = parent.add_subcommand(name, say(nl, en));
    command->set_help_flag("-h,--help", say("Dit laten zien", "Show this"));
    command->group(say("Opdrachten", "Commands"));
    command->footer(fmt::format("{}\n{}\n\n{}", say("Voorbeelden:", "Examples:"), examples,
                                say("Ook --data en --language kunnen erbij: zie wijk --help.",
                                    "Takes --data and --language too: see wijk --help.")));
    command->fallthrough();
    return command;
}

}  // namespace wijk::main
