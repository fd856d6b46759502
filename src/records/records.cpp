#include "records/records.h"

#include <algorithm>
#include <array>

namespace wijk::records {

namespace {

constexpr std::array<std::string_view, 2> mode_ids = {"practise", "through"};
constexpr std::array<std::string_view, 9> kind_ids = {"reply", "back",  "note",    "mark",     "unmark",
                                                      "ended", "coded", "nearest", "reflected"};
constexpr std::array<std::string_view, 4> reflections = {"", "yes", "partly", "no"};

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

std::string to_id(skills::CodeSet codes) {
    std::string id;
    for (const auto code : skills::all_codes)
        if (codes.contains(code)) id.append(id.empty() ? "" : "+").append(skills::to_id(code));
    return id;
}

std::optional<skills::CodeSet> codes_from_id(std::string_view id) {
    skills::CodeSet codes;
    while (!id.empty()) {
        const auto end = id.find('+');
        const auto code = skills::code_from_id(id.substr(0, end));
        if (!code || codes.contains(*code) || end + 1 == id.size()) return std::nullopt;
        codes.insert(*code);
        id.remove_prefix(end == std::string_view::npos ? id.size() : end + 1);
    }
    return codes;
}

bool is_reflection(std::string_view answer) {
    return std::find(reflections.begin(), reflections.end(), answer) != reflections.end();
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

std::vector<Event> road_events(const std::vector<Event>& events, int turn) {
    std::vector<Event> kept;
    int replies = 0;  // on the road, of which `kept` has those before `turn`
    for (const auto& event : events) {
        switch (event.kind) {
            case Event::Kind::reply:
                if (replies++ < turn) kept.push_back(event);
                break;
            case Event::Kind::back: {
                const int to = std::max(0, event.turn);
                if (to >= replies) break;
                replies = to;
                int before = 0;
                std::erase_if(kept, [&](const Event& one) {
                    return (one.kind == Event::Kind::reply ? before++ : one.turn) >= to;
                });
                break;
            }
            case Event::Kind::note:
            case Event::Kind::mark:
            case Event::Kind::unmark:
            case Event::Kind::coded:
            case Event::Kind::nearest:
                if (event.turn >= 0 && event.turn < std::min(replies, turn)) kept.push_back(event);
                break;
            case Event::Kind::ended:
            case Event::Kind::reflected:
                break;
        }
    }
    return kept;
}

}  // namespace wijk::records
