#include <charconv>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "authoring/new_scenario.h"
#include "base/text.h"
#include "main/commands.h"

namespace wijk::main {

namespace {

using base::ErrorKind;
using base::Result;

/// One thing that a first scenario needs to know.
struct Question {
    const char* option;
    const char* nl;
    const char* en;
    std::string usual;  ///< what it is when nobody says; empty: somebody has to
};

/// What was given, else what a person at the keyboard types, else what is usual.
Result<std::string> answer(const Program& program, const std::optional<std::string>& given,
                           const Question& question) {
    if (given) return *given;
    if (!program.person_at_keyboard && !question.usual.empty()) return question.usual;
    std::string typed;
    while (program.person_at_keyboard) {
        program.out << program.say(question.nl, question.en)
                    << (question.usual.empty() ? "" : fmt::format(" [{}]", question.usual)) << ": "
                    << std::flush;
        if (!std::getline(program.in, typed)) break;
        if (!base::trim(typed).empty()) return std::string(base::trim(typed));
        if (!question.usual.empty()) return question.usual;
    }
    return base::failure(
        ErrorKind::wrong_use,
        {fmt::format("{} ontbreekt", question.option), fmt::format("{} is missing", question.option)},
        {fmt::format("Geef {} erbij, of typ het antwoord in een terminal.", question.option),
         fmt::format("Add {}, or type the answer in a terminal.", question.option)});
}

Result<int> number(const Program& program, const std::optional<std::string>& given,
                   const Question& question) {
    const auto typed = answer(program, given, question);
    if (!typed) return tl::make_unexpected(typed.error());
    int value = 0;
    const auto* const end = typed->data() + typed->size();
    const auto [stopped, fault] = std::from_chars(typed->data(), end, value);
    if (fault == std::errc{} && stopped == end) return value;
    return base::failure(ErrorKind::wrong_use,
                         {fmt::format("{}: `{}` is geen getal", question.option, *typed),
                          fmt::format("{}: `{}` is not a number", question.option, *typed)},
                         {"Schrijf het in cijfers.", "Write it in digits."});
}

Result<> check_role(const Program& program, const std::string& role) {
    const auto vocabulary = app::load_vocabulary(base::real_files(), program.share);
    if (!vocabulary) return tl::make_unexpected(vocabulary.error());
    std::string all;
    for (const auto& [id, words] : vocabulary->roles) {
        if (id == role) return {};
        all += (all.empty() ? "" : ", ") + id;
    }
    return base::failure(
        ErrorKind::wrong_use,
        {fmt::format("--role: `{}` is geen rol", role), fmt::format("--role: `{}` is not a role", role)},
        {fmt::format("Wel: {}.", all), fmt::format("There are: {}.", all)});
}

Result<authoring::Answers> answers_of(const Program& program, const NewOptions& given) {
    authoring::Answers all;
    const auto text = [&](std::string& to, const std::optional<std::string>& from,
                          const Question& question) -> Result<> {
        auto one = answer(program, from, question);
        if (!one) return tl::make_unexpected(one.error());
        to = std::move(*one);
        return {};
    };
    const auto whole = [&](int& to, const std::optional<std::string>& from,
                           const Question& question) -> Result<> {
        const auto one = number(program, from, question);
        if (!one) return tl::make_unexpected(one.error());
        to = *one;
        return {};
    };
    auto done =
        text(all.title, given.title, {"--title", "Hoe heet het verhaal", "What is the story called", ""});
    if (done)
        done =
            text(all.id, given.id,
                 {"--id", "Hoe heet de map", "What is the folder called", authoring::folder_name(all.title)});
    if (done)
        done = text(all.resident, given.resident,
                    {"--resident", "Hoe heet de bewoner", "What is the resident called", ""});
    if (done) done = whole(all.age, given.age, {"--age", "Hoe oud", "How old", std::to_string(all.age)});
    if (done) done = text(all.place, given.place, {"--place", "Waar praten jullie", "Where do you talk", ""});
    if (done)
        done = text(all.role, given.role,
                    {"--role", "Welk werk doet de deelnemer", "Whose work is it", all.role});
    if (done) done = check_role(program, all.role);
    if (done)
        done =
            whole(all.stop, given.stop,
                  {"--stop", "Welke halte, 1 tot en met 7", "Which stop, 1 to 7", std::to_string(all.stop)});
    if (!done) return tl::make_unexpected(done.error());
    return all;
}

/// As a shell takes it for one word.
std::string for_shell(const std::string& path) {
    if (path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-") ==
        std::string::npos)
        return path;
    std::string word = "'";
    for (const char c : path) word += c == '\'' ? "'\\''" : std::string(1, c);
    return word + "'";
}

}  // namespace

int make_new(const Program& program, const NewOptions& options) {
    const auto answers = answers_of(program, options);
    if (!answers) return program.fail(answers.error());
    const auto own = program.data / "scenarios";
    const base::Path folder = options.folder.empty() ? own : base::Path(options.folder);
    const auto file = authoring::make_scenario(base::real_files(), folder, *answers, program.language);
    if (!file) return program.fail(file.error());

    const auto path = for_shell(file->parent_path().string());
    program.out << fmt::format(
        fmt::runtime(program.say("Het staat in {}\n\nEn nu:\n", "It is in {}\n\nNext:\n")), file->string());
    program.out << fmt::format("  wijk check {0}\n  wijk play {0}\n", path);
    // The window shows what lies below `scenarios` in the folder of records.
    if (folder.lexically_normal() == own.lexically_normal())
        program.out << fmt::format("  wijkgesprek --data {} --scenario {}\n",
                                   for_shell(program.data.string()), answers->id);
    else
        program.out << fmt::format(
            "  wijkgesprek\n{}\n",
            base::wrap(program.say("Het venster laat het zien als de map in je eigen scenario's staat: ",
                                   "The window shows it once the folder is among your own scenarios: ") +
                           own.string(),
                       program.width));
    return fine;
}

}  // namespace wijk::main
