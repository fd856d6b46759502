// `wijk meetings`: the meetings of intervision that were kept.

#include <algorithm>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "json/value.h"
#include "main/commands.h"
#include "main/kept_meeting.h"

namespace wijk::main {

namespace {

using json::Array;
using json::Object;
using json::Value;

Value text_or_null(const std::string& text) {
    return text.empty() ? Value() : Value(text);
}

Object meeting_json(const records::Meeting& one) {
    return {{"id", one.id},
            {"title", one.title},
            {"group", text_or_null(one.group)},
            {"started", base::to_iso8601(one.started)},
            {"last", base::to_iso8601(one.last)},
            {"ended", one.ended}};
}

Array agreements_json(const std::vector<intervision::Agreement>& agreements) {
    Array out;
    for (const auto& one : agreements)
        if (!one.what.empty())
            out.push_back(Object{{"who", text_or_null(one.who)},
                                 {"what", one.what},
                                 {"when", text_or_null(one.when)},
                                 {"asks", text_or_null(one.asks)},
                                 {"outcome", intervision::to_id(one.outcome)},
                                 {"told", text_or_null(one.told)}});
    return out;
}

Object whole_json(const KeptMeeting& one) {
    const auto& state = one.meeting.state;
    auto out = meeting_json(one.listed);
    Array members(state.members.begin(), state.members.end());
    out.emplace_back("method", one.meeting.method.id);
    out.emplace_back("members", std::move(members));
    out.emplace_back("facilitator", text_or_null(state.facilitator));
    out.emplace_back("bringer", state.bringer ? Value(state.members[*state.bringer]) : Value());
    out.emplace_back("material", Object{{"kind", intervision::to_id(state.material.kind)},
                                        {"item", text_or_null(state.material.item)},
                                        {"title", text_or_null(state.material.title)}});
    out.emplace_back("minutes", static_cast<int>(state.seconds) / 60);
    out.emplace_back("step", one.meeting.method.steps[state.step].id);
    out.emplace_back("agreements_before", agreements_json(state.last));
    out.emplace_back("agreements", agreements_json(state.agreements));
    out.emplace_back("next", Object{{"date", text_or_null(state.next_date)},
                                    {"time", text_or_null(state.next_time)},
                                    {"place", text_or_null(state.next_place)}});
    return out;
}

void print_line(const Program& program, const std::string& text, std::string_view indent = "    ") {
    program.out << base::wrap(text, program.width, indent) << '\n';
}

void print_meeting(const Program& program, const i18n::Catalogue& catalogue, const records::Meeting& one) {
    program.out << fmt::format("{}  {}\n", one.id, catalogue.date_time(one.started));
    print_line(program,
               one.ended ? one.title
                         : fmt::format("{} ({})", one.title, program.say("nog niet klaar", "not finished")));
    if (!one.group.empty()) print_line(program, one.group);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts)
        if (!part.empty()) all += (all.empty() ? "" : ", ") + part;
    return all;
}

void print_agreements(const Program& program, const char* heading,
                      const std::vector<intervision::Agreement>& agreements) {
    const auto said = [](const intervision::Agreement& one) { return !one.what.empty(); };
    if (std::none_of(agreements.begin(), agreements.end(), said)) return;
    program.out << '\n' << heading << '\n';
    for (const auto& one : agreements) {
        if (!said(one)) continue;
        const std::string who = one.who.empty() ? program.say("de groep", "the group") : one.who;
        print_line(program, fmt::format("{}: {}", who, joined({one.what, one.when})), "  ");
        if (!one.asks.empty())
            print_line(program,
                       fmt::format("{}: {}", program.say("vraagt ernaar", "asks about it"), one.asks));
        if (!one.told.empty()) print_line(program, one.told);
    }
}

void print_whole(const Program& program, const i18n::Catalogue& catalogue, const KeptMeeting& one) {
    const auto& state = one.meeting.state;
    print_meeting(program, catalogue, one.listed);
    const auto row = [&](const char* name, const std::string& text) {
        if (!text.empty()) print_line(program, fmt::format("{}: {}", name, text));
    };
    row(program.say("er waren", "there"), joined(state.members));
    row(program.say("begeleidt", "leads"), state.facilitator);
    row(program.say("brengt in", "brings"), state.bringer ? state.members[*state.bringer] : "");
    row(program.say("waarover", "about"), state.material.title);
    print_agreements(program, program.say("Afspraken van de vorige keer", "Agreements from last time"),
                     state.last);
    print_agreements(program, program.say("Afspraken", "Agreements"), state.agreements);
    const auto next = joined({state.next_date, state.next_time, state.next_place});
    if (!next.empty()) program.out << '\n' << program.say("Volgende keer", "Next time") << '\n';
    if (!next.empty()) print_line(program, next, "  ");
}

}  // namespace

int meetings_list(const Program& program, const MeetingsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    const auto listed = (*records)->meetings();
    if (!listed) return program.fail(listed.error());
    if (options.json) {
        Array out;
        for (const auto& one : *listed) out.push_back(meeting_json(one));
        program.out << json::dump(out, 2) << '\n';
        return fine;
    }
    const auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    if (listed->empty())
        program.out << program.say("Er is nog geen bijeenkomst bewaard.\n",
                                   "No meeting has been kept yet.\n");
    for (const auto& one : *listed) print_meeting(program, *catalogue, one);
    return fine;
}

int meetings_show(const Program& program, const MeetingsOptions& options) {
    const auto one = kept_meeting(program, options.id);
    if (!one) return program.fail(one.error());
    if (options.json) {
        program.out << json::dump(whole_json(*one), 2) << '\n';
        return fine;
    }
    const auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    print_whole(program, *catalogue, *one);
    return fine;
}

int meetings_erase(const Program& program, const MeetingsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    if (auto there = (*records)->meeting(options.id); !there) return program.fail(there.error());
    if (!options.yes &&
        !sure(program, fmt::format(fmt::runtime(program.say("{} voorgoed weggooien.", "Erase {} for good.")),
                                   options.id))) {
        program.out << program.say("Er is niets weggegooid.\n", "Nothing was erased.\n");
        return fine;
    }
    if (auto erased = (*records)->erase_meeting(options.id); !erased) return program.fail(erased.error());
    program.out << program.say("Weg, ook uit het bestand zelf.\n", "Gone, from the file itself too.\n");
    return fine;
}

int meetings_export(const Program& program, const MeetingsOptions& options) {
    auto records = program.records();
    if (!records) return program.fail(records.error());
    const auto text = (*records)->export_meeting(options.id);
    if (!text) return program.fail(text.error());
    if (options.file.empty() || options.file == "-") {
        program.out << *text;
        return fine;
    }
    if (auto written = base::real_files().write(options.file, *text); !written)
        return program.fail(written.error());
    return fine;
}

}  // namespace wijk::main
