#include "records/records.h"

#include <algorithm>
#include <array>

namespace wijk::records {

namespace {

constexpr std::array<std::string_view, 2> mode_ids = {"practise", "through"};
constexpr std::array<std::string_view, 6> kind_ids = {"reply", "back", "note", "mark", "unmark", "ended"};

template <class Enum, std::size_t n>
std::optional<Enum> from_id(const std::array<std::string_view, n>& ids, std::string_view id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<Enum>(found - ids.begin());
}

}  // namespace

std::string_view to_id(Mode mode) {
    return mode_ids[static_cast<std::size_t>(mode)];
}
std::optional<Mode> mode_from_id(std::string_view id) {
    return from_id<Mode>(mode_ids, id);
}

std::string_view to_id(Event::Kind kind) {
    return kind_ids[static_cast<std::size_t>(kind)];
}
std::optional<Event::Kind> kind_from_id(std::string_view id) {
    return from_id<Event::Kind>(kind_ids, id);
}

std::vector<std::string> Road::reply_ids() const {
    std::vector<std::string> ids;
    for (const auto& step : steps) ids.push_back(step.reply);
    return ids;
}

Road road_of(const std::vector<Event>& events) {
    Road road;
    for (const auto& event : events) {
        if (event.kind == Event::Kind::reply) road.steps.push_back({event.id, event.text});
        if (event.kind == Event::Kind::back)
            road.steps.resize(std::min(road.steps.size(), static_cast<std::size_t>(std::max(0, event.turn))));
    }
    return road;
}

}  // namespace wijk::records
