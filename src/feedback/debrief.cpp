#include "feedback/debrief.h"

#include "feedback/parts.h"
#include "feedback/strengths.h"
#include "feedback/suggestions.h"

namespace wijk::feedback {

Debrief debrief(const dialogue::Conversation& talk, const std::vector<Margin>& margins,
                const neighbourhood::Neighbourhood& neighbourhood, const i18n::Catalogue& catalogue,
                const Given& given) {
    const auto& scenario = talk.scenario();
    const Shown shown(scenario, neighbourhood);
    const Reading reading(talk, shown, catalogue);
    Debrief result;
    result.scenario = scenario.id;
    result.title = shown(scenario.title);
    result.resident = scenario.resident().name;
    result.technical = reading.technical();
    result.score = scoring::score(talk, [&](const std::string& text) { return shown(text); });
    for (auto& goal : result.score.goals)
        for (const auto& known : given.goals)
            if (known.id == goal.id) {
                goal.best = known.best;
                goal.by = known.by;
            }
    if (const auto* ending = talk.ending())
        result.ending =
            EndingText{talk.scene().id, ending->kind, catalogue.text(text_id("ending", to_id(ending->kind))),
                       shown(ending->title), shown(ending->text)};
    result.strengths = strengths(reading);
    result.suggestions = suggestions(reading, result.strengths);
    if (result.suggestions.empty()) result.another_way = reading.text("debrief.another_way");
    result.turns = turns(reading, given.now);
    for (std::size_t i = 0; i < result.turns.size() && i < margins.size(); ++i)
        result.turns[i].margin = margins[i];
    for (const auto& turn : talk.turns()) result.trust.push_back(trust(turn));
    result.counts_heading =
        catalogue.text(result.technical ? "debrief.counted" : "debrief.counted_words_only");
    result.counts = count_rows(reading, result.score);
    result.goals = goal_texts(reading, result.score);
    result.role = role_boundary(reading);
    result.reflection = reflection(reading, given.reflection);
    for (const auto* group : {&scenario.technique, &scenario.values, &scenario.person})
        for (const auto& question : *group) result.questions.push_back(shown(question.text));
    return result;
}

}  // namespace wijk::feedback
