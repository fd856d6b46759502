// What belongs to whom, and the list to look back with.
//
// Role: Zorgstandaard Tabaksverslaving (zorginzicht.nl): guidance in stopping is for professionals in the
// Kwaliteitsregister Stoppen met Roken; a worker in the neighbourhood signals, talks and goes along. What
// goes to the doctor first, and what stopping does to medicines: design.md, principle 5; facts-nl.md,
// "Safety".
//
// List: own wording about what BECCI (Behaviour Change Counselling Index) looks at.

#include <algorithm>
#include <array>

#include "feedback/parts.h"

namespace wijk::feedback {

namespace {

constexpr std::array lines = {"you", "doctor", "coach", "pharmacist", "nobody"};

/// Anything else is of a newer program.
constexpr std::array<std::string_view, 3> answers_known = {"yes", "partly", "no"};

struct Item {
    const char* id;
    bool of_presence;  ///< fits a talk without a change goal too
};
constexpr std::array items = {
    Item{"told_own_story", true}, Item{"rest_of_life", true}, Item{"felt_understood", true},
    Item{"both_sides", false},    Item{"own_reasons", false}, Item{"asked_first", false},
    Item{"own_choice", true},     Item{"next_step", false},
};

}  // namespace

RoleBoundary role_boundary(const Reading& reading) {
    RoleBoundary role;
    for (const auto& step : reading.steps())
        if (step.reply->oversteps) role.turns.push_back(step.turn);
    const int n = static_cast<int>(role.turns.size());
    if (n > 0)
        role.text = reading.plural("role.stepped_over", n);
    else if (!reading.steps().empty())
        role.text = reading.text("role.kept");
    for (const auto* line : lines)
        role.lines.push_back(
            {reading.text(text_id("role", line, "who")), reading.text(text_id("role", line, "what"))});
    role.source = reading.text("role.source");
    return role;
}

const std::vector<std::string>& reflection_items() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const auto& item : items) all.emplace_back(item.id);
        return all;
    }();
    return ids;
}

std::vector<ReflectionItem> reflection(const Reading& reading,
                                       const std::map<std::string, std::string>& answers) {
    std::vector<ReflectionItem> list;
    for (const auto& item : items) {
        if (!item.of_presence && !reading.technical()) continue;
        const auto given = answers.find(item.id);
        const bool known = given != answers.end() && std::find(answers_known.begin(), answers_known.end(),
                                                               given->second) != answers_known.end();
        list.push_back(
            {item.id, reading.text(text_id("reflect", item.id)), known ? given->second : std::string()});
    }
    return list;
}

}  // namespace wijk::feedback
