// `wijk meetings report` and `wijk meetings calendar`: what a group takes along from a meeting that is kept.

#include <ostream>

#include "main/commands.h"
#include "main/kept_meeting.h"
#include "report/calendar.h"
#include "report/meeting_page.h"

namespace wijk::main {

namespace {

using base::Result;

/// What was played, or nothing where nothing was. Rounds that their own scenario does not fit are an error.
Result<std::optional<intervision::Play>> played(const app::StoredMeeting& meeting) {
    if (meeting.rounds.empty() || !meeting.sources) return std::optional<intervision::Play>();
    const auto loaded = scenario::load(*meeting.sources, meeting.language);
    if (!loaded.scenario)
        return base::failure(base::ErrorKind::bad_data, {"Het scenario van deze bijeenkomst is niet te lezen",
                                                         "The scenario of this meeting cannot be read"});
    auto play = intervision::Play::restore(loaded.scenario, meeting.rounds);
    if (!play) return tl::make_unexpected(play.error());
    return std::optional<intervision::Play>(std::move(*play));
}

int hand_over(const Program& program, const std::string& file, const std::string& content) {
    if (file.empty() || file == "-") {
        program.out << content;
        return fine;
    }
    if (auto written = base::real_files().write(file, content); !written)
        return program.fail(written.error());
    return fine;
}

}  // namespace

int meetings_report(const Program& program, const MeetingTakingOptions& options) {
    const auto kept = kept_meeting(program, options.id);
    if (!kept) return program.fail(kept.error());
    const auto& meeting = kept->meeting;
    const auto play = played(meeting);
    if (!play) return program.fail(about_meeting(play.error(), options.id));
    const auto here = program.neighbourhood();
    if (!here) return program.fail(here.error());
    const auto texts = program.catalogue();
    if (!texts) return program.fail(texts.error());
    const auto facts = report::meeting_facts(meeting.method, meeting.state, *play ? &**play : nullptr, *here,
                                             {options.names, !options.without_words});
    return hand_over(program, options.file, report::to_html(facts, *texts));
}

int meetings_calendar(const Program& program, const MeetingTakingOptions& options) {
    const auto kept = kept_meeting(program, options.id);
    if (!kept) return program.fail(kept.error());
    const auto texts = program.catalogue();
    if (!texts) return program.fail(texts.error());
    const auto made = report::to_calendar(report::next_of(kept->meeting.method, kept->meeting.state),
                                          base::system_clock().now(), *texts);
    if (!made) return program.fail(about_meeting(made.error(), options.id));
    return hand_over(program, options.file, *made);
}

}  // namespace wijk::main
