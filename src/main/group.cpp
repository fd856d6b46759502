// `wijk group`: what the screen of a group's trainer shows, with the same refusal.

#include <ostream>

#include <fmt/format.h>

#include "app/group_files.h"
#include "base/text.h"
#include "json/value.h"
#include "main/commands.h"

namespace wijk::main {

namespace {

using app::GroupSpread;
using json::Array;
using json::Object;
using json::Value;

Object scene_json(const GroupSpread::Scene& scene) {
    Array replies;
    for (const auto& reply : scene.replies)
        replies.push_back(
            Object{{"id", reply.id}, {"say", reply.say}, {"chosen", reply.chosen}, {"share", reply.share}});
    return {{"scenario", scene.scenario},
            {"scene", scene.id},
            {"says", scene.says},
            {"answers", scene.people},
            {"replies", replies}};
}

Value spread_json(const GroupSpread& spread) {
    Array moves, scenes, votes;
    for (const auto& move : spread.moves) {
        Value marks;
        if (move.marks)
            marks =
                Object{{"low", move.marks->low}, {"middle", move.marks->middle}, {"high", move.marks->high}};
        moves.push_back(Object{{"moves", std::string(app::to_id(move.group))},
                               {"count", move.count},
                               {"share", move.share},
                               {"spread", marks}});
    }
    for (const auto& scene : spread.scenes) scenes.push_back(scene_json(scene));
    for (const auto& vote : spread.votes) {
        Value second;
        if (vote.second) second = scene_json(*vote.second);
        votes.push_back(Object{{"first", scene_json(vote.first)}, {"second", second}});
    }
    return Object{{"people", spread.people}, {"talks", spread.talks}, {"missing", spread.missing},
                  {"moves", moves},          {"scenes", scenes},      {"votes", votes}};
}

void print_scene(const Program& program, const i18n::Catalogue& texts, const GroupSpread::Scene& scene,
                 const GroupSpread::Scene* second) {
    const auto line = [&](const std::string& words, std::string_view indent = "") {
        program.out << base::wrap(words, program.width, indent) << '\n';
    };
    program.out << '\n';
    line(scene.title + ": " + (scene.says.empty() ? scene.id : scene.says));
    line(texts.plural("group.answers", scene.people));
    const auto told = [&](const GroupSpread::Reply& reply) {
        return fmt::format("{} ({})", reply.chosen, texts.percent(reply.share));
    };
    for (const auto& reply : scene.replies) {
        if (second == nullptr) {
            line(told(reply) + "  " + reply.say, "    ");
            continue;
        }
        for (const auto& again : second->replies)
            if (again.id == reply.id)
                line(texts.text("group.first_vote", {{"votes", told(reply)}}) + ", " +
                         texts.text("group.second_vote", {{"votes", told(again)}}) + "  " + reply.say,
                     "    ");
    }
}

void print(const Program& program, const i18n::Catalogue& texts, const GroupSpread& spread) {
    const auto line = [&](const std::string& words, std::string_view indent = "") {
        program.out << base::wrap(words, program.width, indent) << '\n';
    };
    if (spread.people > 0)
        line(fmt::format("{}, {}", texts.plural("group.people", spread.people),
                         texts.plural("group.talks", spread.talks)));
    if (!spread.moves.empty()) {
        program.out << '\n';
        line(texts.text("group.moves"));
    }
    for (const auto& move : spread.moves) {
        auto words =
            fmt::format("{}: {} ({})", texts.text("development.group." + std::string(app::to_id(move.group))),
                        move.count, texts.percent(move.share));
        if (move.marks)
            words += ", " + texts.text("group.marks", {{"low", texts.percent(move.marks->low)},
                                                       {"middle", texts.percent(move.marks->middle)},
                                                       {"high", texts.percent(move.marks->high)}});
        line(words, "    ");
    }
    for (const auto& scene : spread.scenes) print_scene(program, texts, scene, nullptr);
    if (!spread.votes.empty()) {
        program.out << '\n';
        line(texts.text("group.votes"));
    }
    for (const auto& vote : spread.votes)
        print_scene(program, texts, vote.first, vote.second ? &*vote.second : nullptr);
    program.out << '\n';
    line(texts.text("group.promise"));
}

}  // namespace

int group(const Program& program, const GroupOptions& options) {
    const auto here = program.neighbourhood();
    if (!here) return program.fail(here.error());
    const auto texts = program.catalogue();
    if (!texts) return program.fail(texts.error());
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto library = app::Library::open(base::real_files(), program.share, program.data, program.language);
    if (!library) return program.fail(library.error());

    std::vector<app::GroupFile> files;
    for (const auto& path : options.files) {
        auto read = app::read_group_file(base::real_files(), path, base::system_clock(),
                                         base::system_random(), *here);
        if (!read) return program.fail(read.error());
        files.push_back(std::move(*read));
    }
    app::GroupTexts played, known;
    for (const auto& item : library->items())
        if (item.loaded.scenario) known.emplace(item.loaded.scenario->id, item.loaded.scenario);
    auto votes = app::votes_of_meetings(**records, played);
    if (!votes) return program.fail(votes.error());
    const auto spread = app::spread_of_files(files, std::move(*votes), std::move(played), known, *here);
    if (options.json) {
        program.out << json::dump(spread_json(spread), 2) << '\n';
        return fine;
    }
    if (spread.too_few())
        program.out << base::wrap(texts->plural("group.missing", spread.missing) + " " +
                                      texts->text("group.missing.why"),
                                  program.width)
                    << '\n';
    else if (spread.empty())
        program.out << base::wrap(texts->text("group.how"), program.width) << '\n';
    else
        print(program, *texts, spread);
    return fine;
}

}  // namespace wijk::main
