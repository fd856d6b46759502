#include "main/check_sessions.h"

#include <algorithm>
#include <array>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "scenario/load.h"

namespace wijk::main {

namespace {

using authoring::KeptTalk;
using Kind = KeptTalk::Kind;

/// The scenario as it is now in each language that it has, its own first; empty when it does not load.
std::vector<std::shared_ptr<const scenario::Scenario>> in_languages(const base::Path& folder,
                                                                    const std::string& reactions) {
    auto& files = base::real_files();
    std::vector<std::shared_ptr<const scenario::Scenario>> out;
    const auto own = scenario::load_folder(files, folder, "", reactions).scenario;
    if (own == nullptr) return out;
    out.push_back(own);
    for (const auto language : {base::Language::nl, base::Language::en}) {
        const std::string id(to_id(language));
        if (id == own->language || !files.is_file(folder / fmt::format("scenario.{}.yaml", id))) continue;
        if (auto other = scenario::load_folder(files, folder, id, reactions).scenario; other != nullptr)
            out.push_back(std::move(other));
    }
    return out;
}

base::LocalText name_of(Kind kind) {
    switch (kind) {
        case Kind::same:
            return {"gaan hetzelfde", "go the same"};
        case Kind::other_words:
            return {"dezelfde weg, andere woorden", "the same road in other words"};
        case Kind::other_numbers:
            return {"dezelfde weg, andere tellingen", "the same road with other counts"};
        case Kind::parted:
            return {"lopen nu anders", "go another way now"};
        case Kind::unreadable:
            return {"niet meer te lezen", "cannot be read any more"};
    }
    return {};
}

void print_one(const Program& program, const KeptTalk& talk) {
    program.out << "    " << talk.session << '\n';
    const auto& why = talk.why.in(program.language);
    const auto line =
        talk.turn == 0 ? why : fmt::format("{} {}: {}", program.say("beurt", "turn"), talk.turn, why);
    program.out << base::wrap(line, program.width, "      ") << '\n';
}

}  // namespace

base::Result<std::vector<TalksOf>> kept_talks_on(const Program& program,
                                                 const std::vector<base::Path>& folders,
                                                 const std::string& reactions) {
    auto records = program.records();
    if (!records) return tl::make_unexpected(records.error());
    std::vector<TalksOf> all;
    for (const auto& folder : folders) {
        const auto scenarios = in_languages(folder, reactions);
        if (scenarios.empty()) {
            all.push_back({folder.string(), false, {}});
            continue;
        }
        auto talks = authoring::replay_kept(**records, scenarios);
        if (!talks) return tl::make_unexpected(talks.error());
        all.push_back({scenarios.front()->id, true, std::move(*talks)});
    }
    return all;
}

json::Value json_of(const std::vector<TalksOf>& all, base::Language language) {
    json::Array out;
    for (const auto& one : all)
        for (const auto& talk : one.talks)
            out.push_back(
                json::Object{{"session", talk.session},
                             {"scenario", one.scenario},
                             {"kind", std::string(to_id(talk.kind))},
                             {"turn", talk.turn == 0 ? json::Value() : json::Value(talk.turn)},
                             {"why", talk.why.empty() ? json::Value() : json::Value(talk.why.in(language))}});
    return out;
}

void print(const Program& program, const std::vector<TalksOf>& all) {
    constexpr std::array kinds = {Kind::same, Kind::other_words, Kind::other_numbers, Kind::parted,
                                  Kind::unreadable};
    for (const auto& one : all) {
        if (!one.loads) {
            program.out << base::wrap(
                               fmt::format(
                                   fmt::runtime(program.say(
                                       "Bewaarde gesprekken van {}: niet bekeken, want het laadt niet.",
                                       "Kept talks of {}: not looked at, since it does not load.")),
                                   one.scenario),
                               program.width)
                        << '\n';
            continue;
        }
        program.out << fmt::format(
            fmt::runtime(program.say("Bewaarde gesprekken van {}: {}\n", "Kept talks of {}: {}\n")),
            one.scenario, one.talks.size());
        for (const auto kind : kinds) {
            const auto is_kind = [&](const KeptTalk& talk) { return talk.kind == kind; };
            const auto count = std::count_if(one.talks.begin(), one.talks.end(), is_kind);
            if (count == 0) continue;
            program.out << fmt::format("  {}: {}\n", name_of(kind).in(program.language), count);
            if (kind == Kind::same) continue;
            for (const auto& talk : one.talks)
                if (is_kind(talk)) print_one(program, talk);
        }
    }
}

}  // namespace wijk::main
