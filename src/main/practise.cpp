// `wijk practise` and `wijk drills`: the practice bench in the terminal, readable by a screen reader.

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "app/practice.h"
#include "base/text.h"
#include "json/value.h"
#include "main/commands.h"
#include "main/learner.h"

namespace wijk::main {

using base::Result;
using drills::Card;
using drills::Drill;

namespace {

class Bench {
 public:
    Bench(const Program& program, app::Practice& practice, const neighbourhood::Neighbourhood& here,
          const i18n::Catalogue& catalogue)
        : program_(program), practice_(practice), here_(here), catalogue_(catalogue) {}

    /// Until the round is over or somebody stops.
    Result<> run() {
        while (!practice_.over()) {
            auto went_on = one_drill();
            if (!went_on) return tl::make_unexpected(went_on.error());
            if (!*went_on) break;
            practice_.next();
        }
        over();
        return {};
    }

 private:
    std::string tr(std::string_view id, const base::Arguments& arguments = {}) const {
        return catalogue_.text(id, arguments);
    }
    void line(std::string_view text, std::string_view indent = "") const {
        program_.out << base::wrap(text, program_.width, indent) << '\n';
    }
    void blank() const { program_.out << '\n'; }

    std::optional<std::string> read(std::string_view prompt) const {
        program_.out << prompt << std::flush;
        std::string typed;
        if (!std::getline(program_.in, typed)) {
            blank();
            return std::nullopt;
        }
        if (!program_.person_at_keyboard) blank();  // no terminal has shown what was typed, nor its line end
        return std::string(base::trim(typed));
    }

    void show(const Card& card) const {
        blank();
        line(fmt::format("{}: {}",
                         tr("practice.progress", {{"number", std::to_string(practice_.number())},
                                                  {"count", std::to_string(practice_.count())}}),
                         card.kind_name));
        const auto you = tr("conversation.you");
        const auto said = [&](const drills::Said& one) {
            const auto who = one.by == drills::Said::By::worker ? you : one.who;
            line(fmt::format("{}: {}", who, one.says));
        };
        blank();
        for (const auto& one : card.before) said(one);
        said(card.line);
        for (const auto& one : card.beside) said(one);
        if (!card.reply.empty()) line(fmt::format("{}: {}", you, card.reply));
        blank();
        line(card.question);
    }

    /// One of so many, by its number; nothing when somebody stops.
    std::optional<std::size_t> ask(const std::vector<std::string>& choices) const {
        blank();
        for (std::size_t i = 0; i < choices.size(); ++i) line(fmt::format("{}. {}", i + 1, choices[i]));
        blank();
        while (true) {
            const auto typed =
                read(fmt::format(fmt::runtime(program_.say("Jouw keuze, 1 tot {}, of s om te stoppen: ",
                                                           "Your choice, 1 to {}, or q to stop: ")),
                                 choices.size()));
            // The words of both languages always work: fingers do not change with a setting.
            if (!typed || *typed == "s" || *typed == "stop" || *typed == "q" || *typed == "quit") return {};
            std::size_t number = 0;
            const auto [end, fault] = std::from_chars(typed->data(), typed->data() + typed->size(), number);
            if (fault == std::errc{} && end == typed->data() + typed->size() && number >= 1 &&
                number <= choices.size())
                return number - 1;
            line(fmt::format(
                fmt::runtime(program_.say("Kies een nummer van 1 tot {}.", "Choose a number from 1 to {}.")),
                choices.size()));
        }
    }

    /// Own words that fit; nothing when the input ended.
    std::optional<std::string> words(const Card& card) const {
        line(card.try_this);
        line(tr("practice.write_here"));
        while (true) {
            auto typed = read("> ");
            if (!typed) return std::nullopt;
            const auto fit = app::fits(*typed);
            if (fit) return typed;
            line(fit.error().what.in(program_.language));
            line(fit.error().hint.in(program_.language));
        }
    }

    std::optional<std::optional<drills::Move>> ask_own() const {
        blank();
        line(tr("practice.own_question"));
        std::vector<std::string> names;
        for (const auto move : app::own_moves) names.push_back(drills::name_of(move, catalogue_));
        names.push_back(tr("practice.own_other"));
        const auto chosen = ask(names);
        if (!chosen) return std::nullopt;
        return *chosen < app::own_moves.size() ? std::optional(app::own_moves[*chosen]) : std::nullopt;
    }

    /// False when somebody stops in the middle.
    Result<bool> one_drill() {
        const auto& drill = practice_.drill();
        const auto card = drills::card_of(drill, here_, catalogue_);
        practice_.in_sight();
        show(card);
        std::string own_words;
        if (card.write_first) {
            auto typed = words(card);
            if (!typed) return false;
            own_words = std::move(*typed);
            blank();
            line(own_words.empty() ? card.without_words : card.after_words);
        }
        std::vector<std::string> texts;
        for (const auto& choice : card.choices) texts.push_back(choice.text);
        const auto chosen = ask(texts);
        if (!chosen) return false;
        std::optional<drills::Move> own;
        if (drill.kind == drills::Kind::write && !own_words.empty()) {
            const auto named = ask_own();
            if (!named) return false;
            own = *named;
        }
        if (auto kept = practice_.answer(card, *chosen, own_words, own); !kept)
            return tl::make_unexpected(kept.error());
        const auto said = drills::explain(drill, card, *chosen, own, here_, catalogue_);
        blank();
        if (said.judged) line(tr(said.right ? "practice.fits_word" : "practice.otherwise_word") + ".");
        line(said.heading);
        for (const auto& one : said.lines) line(one);
        return true;
    }

    void over() const {
        const auto& done = practice_.practised();
        blank();
        line(tr(practice_.over() ? "practice.over" : "practice.over_early") + ".");
        for (const auto kind : drills::all_kinds)
            if (const int times = done.kinds[static_cast<std::size_t>(kind)]; times > 0)
                line(fmt::format("{}: {}", drills::name_of(kind, catalogue_),
                                 catalogue_.plural("practice.tally", times)),
                     "  ");
        if (done.otherwise > 0) line(catalogue_.plural("practice.comes_back", done.otherwise));
        if (done.drills > 0) line(tr("practice.counts_hours"));
    }

    const Program& program_;
    app::Practice& practice_;
    const neighbourhood::Neighbourhood& here_;
    const i18n::Catalogue& catalogue_;
};

json::Value to_json(const Drill& drill, const Card& card) {
    json::Array choices, before;
    for (const auto& choice : card.choices)
        choices.push_back(json::Object{{"id", choice.id}, {"text", choice.text}, {"right", choice.right}});
    for (const auto& said : card.before)
        before.push_back(json::Object{{"who", said.who.empty() ? json::Value() : json::Value(said.who)},
                                      {"says", said.says}});
    return json::Object{
        {"kind", std::string(drills::to_id(drill.kind))},
        {"item", drill.item},
        {"level", drill.level},
        {"move", drill.move ? json::Value(std::string(drills::to_id(*drill.move))) : json::Value()},
        {"before", std::move(before)},
        {"line", json::Object{{"who", card.line.who}, {"says", card.line.says}}},
        {"reply", card.reply.empty() ? json::Value() : json::Value(card.reply)},
        {"question", card.question},
        {"choices", std::move(choices)}};
}

/// One scenario's drills for somebody who writes it: what is asked about what, and what fits.
void list(const Program& program, const scenario::Scenario& scenario, const std::vector<Drill>& made,
          const neighbourhood::Neighbourhood& here, const i18n::Catalogue& catalogue) {
    const auto line = [&](const std::string& text, std::string_view indent = "") {
        program.out << base::wrap(text, program.width, indent) << '\n';
    };
    line(
        fmt::format("{}: {}", scenario.id, catalogue.plural("practice.size", static_cast<int>(made.size()))));
    if (scenario.conversation != scenario::ConversationKind::full)
        line(program.say("Alleen een volledig gesprek (conversation: full) geeft oefeningen.",
                         "Only a full talk (conversation: full) gives exercises."),
             "  ");
    for (const auto kind : drills::all_kinds) {
        const auto count =
            std::count_if(made.begin(), made.end(), [&](const Drill& drill) { return drill.kind == kind; });
        if (count == 0) continue;
        program.out << '\n';
        line(fmt::format("{} ({}): {}", drills::name_of(kind, catalogue), drills::to_id(kind), count));
        for (const auto& drill : made) {
            if (drill.kind != kind) continue;
            const auto card = drills::card_of(drill, here, catalogue);
            line(drill.item, "  ");
            line(card.reply.empty() ? card.line.says : card.reply, "      ");
            if (card.right)
                line(fmt::format("{} {}", card.question, card.choices[*card.right].text), "      ");
            else
                line(card.try_this, "      ");
        }
    }
}

}  // namespace

std::vector<std::string> drill_kinds() {
    std::vector<std::string> kinds;
    for (const auto kind : drills::all_kinds) kinds.emplace_back(drills::to_id(kind));
    return kinds;
}

int practise(const Program& program, const PractiseOptions& options) {
    auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    auto library = app::Library::open(base::real_files(), program.share, program.data, program.language);
    if (!library) return program.fail(library.error());
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto who = learner_of(program, **records, options.learner);
    if (!who) return program.fail(who.error());
    auto known = app::practising(records->get(), who->id, base::system_clock().now());
    if (!known) return program.fail(known.error());

    base::SeededRandom seeded(options.seed.value_or(0));
    base::Random& random = options.seed ? static_cast<base::Random&>(seeded) : base::system_random();
    auto round =
        drills::make_round(app::drills_of(*library), *known, random, drills::kind_from_id(options.only));
    const auto line = [&](const std::string& text) {
        program.out << base::wrap(text, program.width) << '\n';
    };
    if (round.drills.empty()) {
        line(catalogue->text("practice.empty"));
        line(catalogue->text("practice.empty_hint"));
        return fine;
    }
    line(catalogue->text("practice.explanation"));
    line(catalogue->plural("practice.size", static_cast<int>(round.drills.size())) + ".");
    std::string moves;
    for (const auto move : drills::least_used(*known))
        moves += (moves.empty() ? "" : ", ") + drills::name_of(move, *catalogue);
    if (!moves.empty()) line(catalogue->text("practice.least_used", {{"moves", moves}}));
    if (round.returned > 0) line(catalogue->plural("practice.returned", round.returned));

    app::Practice practice(std::move(round), records->get(), who->id, base::system_clock());
    if (auto done = Bench(program, practice, library->neighbourhood(), *catalogue).run(); !done)
        return program.fail(done.error());
    return fine;
}

int list_drills(const Program& program, const DrillsOptions& options) {
    auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    auto here = program.neighbourhood();
    if (!here) return program.fail(here.error());
    std::vector<std::shared_ptr<const scenario::Scenario>> scenarios;
    for (const auto& named : options.scenarios) {
        auto folder = program.scenario_folder(named);
        if (!folder) return program.fail(folder.error());
        auto loaded = program.scenario(*folder);
        if (!loaded) return program.fail(loaded.error());
        scenarios.push_back(loaded->scenario);
    }
    if (options.scenarios.empty()) {
        auto library = app::Library::open(base::real_files(), program.share, program.data, program.language);
        if (!library) return program.fail(library.error());
        for (const auto& item : library->items())
            if (item.loaded.scenario) scenarios.push_back(item.loaded.scenario);
    }
    json::Array all;
    for (const auto& scenario : scenarios) {
        const auto made = drills::drills_of(scenario);
        if (!options.json) {
            if (scenario != scenarios.front()) program.out << '\n';
            list(program, *scenario, made, *here, *catalogue);
            continue;
        }
        for (const auto& drill : made)
            all.push_back(to_json(drill, drills::card_of(drill, *here, *catalogue)));
    }
    if (options.json) program.out << json::dump(all, 2) << '\n';
    return fine;
}

}  // namespace wijk::main
