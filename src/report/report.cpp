#include "report/report.h"

#include <algorithm>
#include <array>

#include "report/content.h"

namespace wijk::report {

namespace {

constexpr std::array<std::string_view, 4> names = {"html", "csv", "json", "xapi"};

}  // namespace

std::string_view to_id(Format format) {
    return names[static_cast<std::size_t>(format)];
}

std::optional<Format> format_from_id(std::string_view id) {
    const auto* const found = std::find(names.begin(), names.end(), id);
    if (found == names.end()) return std::nullopt;
    return static_cast<Format>(found - names.begin());
}

Facts facts_of(const records::SessionInfo& session, const std::vector<records::Event>& events,
               std::string learner_name) {
    using Kind = records::Event::Kind;
    Facts facts{session.id,   session.learner, std::move(learner_name), session.language,
                session.mode, session.started, session.started};
    std::chrono::milliseconds spent{};
    auto before = session.started;
    for (const auto& event : events) {
        const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(event.at - before);
        spent += std::clamp<std::chrono::milliseconds>(pause, std::chrono::milliseconds(0),
                                                       std::chrono::seconds(longest_pause));
        before = event.at;
        if (event.kind == Kind::reply) {
            facts.said.push_back(event.at);
            facts.last = event.at;
            facts.seconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(spent).count());
        }
        if (event.kind == Kind::back && event.turn >= 0)
            facts.said.resize(std::min(facts.said.size(), static_cast<std::size_t>(event.turn)));
    }
    return facts;
}

base::Result<std::string> make(Format format, const feedback::Debrief& debrief, const Facts& facts,
                               const Options& options, const i18n::Catalogue& texts) {
    const auto content = chosen(debrief, facts, options, format);
    if (options.marked_only && content.debrief.turns.empty())
        return base::failure(base::ErrorKind::wrong_use,
                             {"In dit gesprek is geen beurt gemarkeerd", "No turn of this talk is marked"},
                             {"Markeer een beurt in de nabespreking, of neem het hele gesprek mee.",
                              "Mark a turn in the debrief, or take the whole talk along."});
    switch (format) {
        case Format::html:
            return to_html(content, texts);
        case Format::csv:
            return to_csv(content);
        case Format::json:
            return to_json(content);
        case Format::xapi:
            break;
    }
    return to_xapi(content);
}

}  // namespace wijk::report
