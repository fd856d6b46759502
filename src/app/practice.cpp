#include "app/practice.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::app {

using base::Result;

namespace {

constexpr int recent_talks = 10, recent_answers = 1000;
constexpr auto longest_pause = std::chrono::seconds(300);

}  // namespace

std::vector<drills::Drill> drills_of(const Library& library) {
    std::vector<drills::Drill> pool;
    for (const auto& item : library.items()) {
        if (!item.loaded.scenario) continue;
        auto made = drills::drills_of(item.loaded.scenario);
        std::move(made.begin(), made.end(), std::back_inserter(pool));
    }
    return pool;
}

std::string drill_name(const drills::Drill& drill) {
    return fmt::format("{}/{}", drills::to_id(drill.kind), drill.item);
}

Result<drills::Learner> practising(records::Records* records, const std::string& learner, base::Time now) {
    drills::Learner known;
    known.now = now;
    if (records == nullptr || learner.empty()) return known;
    auto talks = records->counted(learner, recent_talks);
    if (!talks) return tl::make_unexpected(talks.error());
    for (const auto& talk : *talks)
        for (std::size_t i = 0; i < known.codes.size(); ++i) known.codes[i] += talk.summary.codes[i];
    auto answers = records->drills(learner, recent_answers);
    if (!answers) return tl::make_unexpected(answers.error());
    for (const auto& one : *answers)
        if (const auto kind = drills::kind_from_id(one.kind))
            known.answers.push_back({*kind, one.item, one.right, one.at});
    return known;
}

Practice::Practice(drills::Round round, records::Records* records, std::string learner,
                   const base::Clock& clock)
    : round_(std::move(round)), records_(records), learner_(std::move(learner)), clock_(clock) {
    in_sight();
}

void Practice::in_sight() {
    seen_ = clock_.now();
}

Result<> Practice::answer(const drills::Card& card, std::size_t choice, const std::string& own_words,
                          std::optional<drills::Move> own) {
    assert(!over() && choice < card.choices.size());
    const auto& drill = round_.drills[at_];
    const bool otherwise = card.right && !card.choices[choice].right;
    const auto about = drill.kind == drills::Kind::write ? own : drill.move;
    ++practised_.drills;
    ++practised_.kinds[static_cast<std::size_t>(drill.kind)];
    if (about) ++practised_.moves[static_cast<std::size_t>(*about)];
    practised_.otherwise += otherwise ? 1 : 0;
    if (!kept()) return {};

    records::Drill kept_drill;
    kept_drill.kind = drills::to_id(drill.kind);
    kept_drill.item = drill.item;
    kept_drill.answer = card.choices[choice].id;
    if (!own_words.empty()) kept_drill.answer += "\n" + own_words;
    kept_drill.right = !otherwise;
    if (about) kept_drill.about = drills::code_of(*about);
    const auto spent = std::clamp(clock_.now() - seen_, base::Time::duration(0),
                                  std::chrono::duration_cast<base::Time::duration>(longest_pause));
    kept_drill.seconds = static_cast<int>(std::chrono::round<std::chrono::seconds>(spent).count());
    return records_->add_drill(learner_, kept_drill);
}

void Practice::next() {
    if (!over()) ++at_;
    in_sight();
}

void Practice::retell(const std::vector<drills::Drill>& pool) {
    for (auto& drill : round_.drills) {
        const auto same = std::find_if(pool.begin(), pool.end(), [&](const drills::Drill& one) {
            return one.kind == drill.kind && one.item == drill.item;
        });
        if (same == pool.end()) continue;
        const auto order = drill.order;
        drill = *same;
        drill.order = order;
    }
}

Result<> fits(const std::string& own_words) {
    if (base::characters(own_words) <= most_own_words) return {};
    return base::failure(
        base::ErrorKind::wrong_use,
        {fmt::format("Dit is langer dan {} tekens en past niet bij een oefening", most_own_words),
         fmt::format("This is longer than {} characters and does not fit an exercise", most_own_words)},
        {"Een of twee zinnen is genoeg.", "A sentence or two will do."});
}

}  // namespace wijk::app
