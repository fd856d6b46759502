#include "main/kept_meeting.h"

#include <fmt/format.h>

namespace wijk::main {

base::Error about_meeting(base::Error error, const std::string& id) {
    error.what = {fmt::format("bijeenkomst {}: {}", id, error.what.nl),
                  fmt::format("meeting {}: {}", id, error.what.en)};
    return error;
}

base::Result<KeptMeeting> kept_meeting(const Program& program, const std::string& id) {
    auto records = program.records();
    if (!records) return tl::make_unexpected(records.error());
    auto listed = (*records)->meeting(id);
    if (!listed) return tl::make_unexpected(listed.error());
    auto meeting = app::read_meeting(**records, id);
    if (!meeting) return tl::make_unexpected(about_meeting(meeting.error(), id));
    return KeptMeeting{std::move(*listed), std::move(*meeting)};
}

}  // namespace wijk::main
