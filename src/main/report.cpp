#include "report/report.h"

#include <ostream>

#include <fmt/format.h>

#include "app/goal_bests.h"
#include "main/commands.h"

namespace wijk::main {

namespace {

using base::Result;

/// Both at once say nothing.
Result<std::optional<bool>> wish(bool with, bool without, const char* what) {
    if (with && without)
        return base::failure(
            base::ErrorKind::wrong_use,
            {fmt::format("report: --with-{0} en --without-{0} gaan niet samen", what),
             fmt::format("report: --with-{0} and --without-{0} do not go together", what)},
            {"`wijk report --help` laat zien wat er kan.", "`wijk report --help` shows what is possible."});
    if (!with && !without) return std::optional<bool>();
    return std::optional<bool>(with);
}

/// The name that a learner's id stands for; empty for one who is no longer there.
Result<std::string> name_of(records::Records& records, const std::string& learner) {
    auto known = records.learners();
    if (!known) return tl::make_unexpected(known.error());
    for (auto& one : *known)
        if (one.id == learner) return std::move(one.name);
    return std::string();
}

Result<std::string> made(const Program& program, const ReportOptions& options, report::Format format) {
    const auto own_words = wish(options.with_own_words, options.without_own_words, "own-words");
    if (!own_words) return tl::make_unexpected(own_words.error());
    const auto name = wish(options.with_name, options.without_name, "name");
    if (!name) return tl::make_unexpected(name.error());
    auto records = program.records();
    if (!records) return tl::make_unexpected(records.error());
    const auto info = (*records)->session(options.session);
    if (!info) return tl::make_unexpected(info.error());
    const auto events = (*records)->events(options.session);
    if (!events) return tl::make_unexpected(events.error());
    auto learner = name_of(**records, info->learner);
    if (!learner) return tl::make_unexpected(learner.error());
    const auto talk = app::Talk::read(**records, options.session);
    if (!talk) return tl::make_unexpected(talk.error());
    const auto here = program.neighbourhood();
    if (!here) return tl::make_unexpected(here.error());
    const auto catalogue = program.catalogue();
    if (!catalogue) return tl::make_unexpected(catalogue.error());
    const auto debrief = app::debrief_of(*talk, *here, *catalogue, base::system_clock().now());
    return report::make(format, debrief, report::facts_of(*info, *events, std::move(*learner)),
                        {options.marked_only, *own_words, *name}, *catalogue);
}

}  // namespace

int report(const Program& program, const ReportOptions& options) {
    const auto format = report::format_from_id(options.format);
    if (!format)
        return program.fail({base::ErrorKind::wrong_use,
                             {fmt::format("report: de vorm `{}` bestaat niet", options.format),
                              fmt::format("report: there is no format `{}`", options.format)},
                             {}});
    const auto content = made(program, options, *format);
    if (!content) return program.fail(content.error());
    if (options.file.empty() || options.file == "-") {
        program.out << *content;
        return fine;
    }
    if (auto written = base::real_files().write(options.file, *content); !written)
        return program.fail(written.error());
    return fine;
}

}  // namespace wijk::main
