#include "main/usage.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::main {

namespace {

constexpr std::size_t description_column = 26;

class HelpFormatter final : public CLI::Formatter {
 public:
    explicit HelpFormatter(const Program& program) : width_(program.width) {
        label("Usage", program.say("Gebruik", "Usage"));
        label("OPTIONS", program.say("OPTIES", "OPTIONS"));
        label("SUBCOMMAND", program.say("OPDRACHT", "COMMAND"));
        label("Positionals", program.say("Waarop", "On what"));
        // The line of use shows what must be there; the kind of value says nothing that its name does not.
        label("REQUIRED", "");
        label("TEXT", "");
    }

    std::string make_option(const CLI::Option* option, bool positional) const override {
        return entry(make_option_name(option, positional) + make_option_opts(option),
                     option->get_description());
    }

    std::string make_subcommand(const CLI::App* command) const override {
        return entry(command->get_name(), command->get_description());
    }

    /// Without CLI11's English remark on how many subcommands there may be.
    std::string make_description(const CLI::App* command) const override {
        return base::wrap(command->get_description(), width_) + "\n\n";
    }

 private:
    std::string entry(const std::string& name, const std::string& description) const {
        auto head = "  " + std::string(base::trim_end(name));
        if (description.empty()) return head + '\n';
        const std::string indent(description_column, ' ');
        const auto text = base::wrap(description, width_, indent) + '\n';
        if (base::characters(head) + 2 > description_column) return head + '\n' + text;
        head.resize(description_column - base::characters(head) + head.size(), ' ');
        return head + text.substr(description_column);
    }

    std::size_t width_;
};

/// The command that was being read when it went wrong.
const CLI::App& innermost(const CLI::App& root) {
    const CLI::App* app = &root;
    for (auto parsed = app->get_subcommands(); !parsed.empty(); parsed = app->get_subcommands())
        app = parsed.front();
    return *app;
}

std::string called(const CLI::App& app) {
    return app.get_parent() == nullptr ? app.get_name() : called(*app.get_parent()) + " " + app.get_name();
}

/// What a message begins with: the command, and nothing for the program itself.
std::string place_of(const CLI::App& app) {
    if (app.get_parent() == nullptr) return {};
    return called(app).substr(called(app).find(' ') + 1) + ": ";
}

std::vector<std::string> commands_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// Options of this command and, as it also takes them, of those above it.
std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* one = &app; one != nullptr; one = one->get_parent())
        for (const auto* option : one->get_options([](const CLI::Option* o) { return o->nonpositional(); }))
            for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

base::LocalText did_you_mean(const std::string& word, const std::vector<std::string>& names) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto meant = base::nearest(word, views);
    if (meant.empty()) return {};
    return {fmt::format("; bedoelde je `{}`?", meant), fmt::format("; did you mean `{}`?", meant)};
}

/// `text` up to this sign: CLI11 begins its messages with the option's name.
std::string up_to(std::string_view text, std::string_view sign) {
    return std::string(text.substr(0, std::min(text.find(sign), text.size())));
}
std::string behind(std::string_view text, std::string_view sign) {
    const auto at = text.find(sign);
    return at == std::string_view::npos ? std::string() : std::string(text.substr(at + sign.size()));
}

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_formatter(const Program& program) {
    return std::make_shared<HelpFormatter>(program);
}

base::Error misuse(const CLI::App& root, const CLI::ParseError& wrong) {
    const auto& app = innermost(root);
    const auto name = called(app), where = place_of(app);
    const auto commands = commands_of(app);
    const std::string said = wrong.what();
    base::Error error{base::ErrorKind::wrong_use,
                      {},
                      {fmt::format("`{} --help` laat zien wat er kan.", name),
                       fmt::format("`{} --help` shows what is possible.", name)}};
    const auto extra = root.remaining(true);
    const auto unknown =
        std::find_if(extra.begin(), extra.end(), [](const auto& word) { return word != "--"; });
    if (dynamic_cast<const CLI::ValidationError*>(&wrong) != nullptr) {
        error.what = {where + said, where + said};  // by a check of ours, in the language of the program
    } else if (unknown != extra.end() && unknown->starts_with("-") && *unknown != "-") {
        const auto option = up_to(*unknown, "=");
        const auto meant = did_you_mean(option, options_of(app));
        error.what = {fmt::format("{}de optie `{}` bestaat niet{}", where, option, meant.nl),
                      fmt::format("{}there is no option `{}`{}", where, option, meant.en)};
    } else if (!commands.empty()) {
        if (unknown == extra.end()) {
            error.what = {fmt::format("{}er hoort een opdracht achter", where),
                          fmt::format("{}a command is missing", where)};
        } else {
            const auto meant = did_you_mean(*unknown, commands);
            error.what = {fmt::format("{}de opdracht `{}` bestaat niet{}", where, *unknown, meant.nl),
                          fmt::format("{}there is no command `{}`{}", where, *unknown, meant.en)};
        }
        error.hint.nl += " Opdrachten: " + listed(commands);
        error.hint.en += " Commands: " + listed(commands);
    } else if (unknown != extra.end()) {
        error.what = {fmt::format("{}`{}` is er een te veel", where, *unknown),
                      fmt::format("{}`{}` is one too many", where, *unknown)};
    } else if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) {
        const auto missing = up_to(said, " is required");
        error.what = {fmt::format("{}{} ontbreekt", where, missing),
                      fmt::format("{}{} is missing", where, missing)};
    } else if (dynamic_cast<const CLI::ExcludesError*>(&wrong) != nullptr) {
        const auto one = up_to(said, " excludes "), other = behind(said, " excludes ");
        error.what = {fmt::format("{}{} en {} gaan niet samen", where, one, other),
                      fmt::format("{}{} and {} do not go together", where, one, other)};
    } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr) {
        const auto option = up_to(said, ":");
        error.what = {fmt::format("{}bij {} hoort één waarde", where, option),
                      fmt::format("{}{} takes one value", where, option)};
    } else {
        error.what = {where + said, where + said};
    }
    return error;
}

CLI::Validator one_of(const Program& program, std::vector<std::string> words) {
    const auto message = program.say("kies uit ", "choose from ") + listed(words);
    return CLI::Validator(
        [words = std::move(words), message](const std::string& word) {
            return std::find(words.begin(), words.end(), word) != words.end() ? std::string() : message;
        },
        "");
}

CLI::Validator turn_number(const Program& program) {
    const std::string message =
        program.say("noem een beurt als getal, de eerste is 1", "name a turn by its number, the first is 1");
    return CLI::Validator(
        [message](const std::string& word) {
            int turn = 0;
            const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), turn);
            const bool whole = fault == std::errc{} && end == word.data() + word.size();
            return whole && turn >= 1 ? std::string() : message;
        },
        "");
}

}  // namespace wijk::main
