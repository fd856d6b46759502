#include "report/content.h"

#include <algorithm>

namespace wijk::report {

namespace {

using feedback::Debrief;

/// Leaves the marked turns, and what is said about one of them.
void keep_marked(Debrief& debrief, Facts& facts) {
    std::vector<feedback::TurnDebrief> marked;
    std::vector<base::Time> said;
    for (std::size_t i = 0; i < debrief.turns.size(); ++i) {
        auto& turn = debrief.turns[i];
        if (!turn.margin.marked) continue;
        turn.aftermath = {};  // speaks of the turns after it
        marked.push_back(std::move(turn));
        said.push_back(i < facts.said.size() ? facts.said[i] : facts.started);
    }
    Debrief moments;
    moments.scenario = std::move(debrief.scenario);
    moments.title = std::move(debrief.title);
    moments.resident = std::move(debrief.resident);
    moments.technical = debrief.technical;
    moments.turns = std::move(marked);
    moments.questions = std::move(debrief.questions);
    debrief = std::move(moments);
    facts.said = std::move(said);
    facts.seconds = 0;
}

void drop_own_words(Debrief& debrief) {
    for (auto& turn : debrief.turns) {
        const bool marked = turn.margin.marked;
        turn.margin = {};  // whatever comes to stand there beside the mark is the learner's own
        turn.margin.marked = marked;
    }
    for (auto& item : debrief.reflection) item.answer.clear();
}

}  // namespace

Content chosen(Debrief debrief, Facts facts, const Options& options, Format format) {
    const bool for_others = format == Format::xapi;
    Content content{std::move(debrief), std::move(facts), !options.marked_only,
                    options.own_words.value_or(!for_others), options.name.value_or(!for_others)};
    if (options.marked_only) keep_marked(content.debrief, content.facts);
    if (!content.own_words) drop_own_words(content.debrief);
    if (!content.name) content.facts.learner_name.clear();
    return content;
}

}  // namespace wijk::report
