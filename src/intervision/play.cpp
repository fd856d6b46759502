#include "intervision/play.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::intervision {

namespace {

constexpr std::array<std::string_view, 7> phases = {"write",      "words",          "vote", "revealed",
                                                    "vote_again", "revealed_again", "said"};

base::Error does_not_fit(std::size_t round) {
    return {base::ErrorKind::bad_data,
            {fmt::format("Ronde {} van het samen spelen past niet bij dit scenario", round + 1),
             fmt::format("Round {} of the playing together does not fit this scenario", round + 1)},
            {"Begin het samen spelen opnieuw.", "Begin playing together anew."}};
}

bool closed(const std::optional<Ballot>& ballot) {
    return ballot && !ballot->open;
}

/// What a round in this phase must look like.
bool is_whole(const Round& round) {
    const auto fits = [&](const Ballot& ballot) {
        return ballot.hands.size() == round.offered.size() &&
               ballot.keyboard.size() == round.offered.size() && ballot.phones.size() == round.offered.size();
    };
    if (!fits(round.first) || (round.second && !fits(*round.second))) return false;
    if ((round.phase == Phase::said) == round.reply.empty()) return false;
    switch (round.phase) {
        case Phase::write:
        case Phase::words:
        case Phase::vote:
            return round.first.open && !round.second;
        case Phase::revealed:
            return !round.first.open && !round.second;
        case Phase::vote_again:
            return !round.first.open && round.second && round.second->open;
        case Phase::revealed_again:
            return !round.first.open && closed(round.second);
        case Phase::said:
            return true;
    }
    return false;
}

}  // namespace

std::string_view to_id(Phase phase) {
    return phases[static_cast<std::size_t>(phase)];
}

std::optional<Phase> phase_from_id(std::string_view id) {
    const auto* const found = std::find(phases.begin(), phases.end(), id);
    if (found == phases.end()) return {};
    return static_cast<Phase>(found - phases.begin());
}

Spread spread_of(const Round& round) {
    Spread spread;
    const auto first = round.first.tally();
    const int most = first.votes.empty() ? 0 : *std::max_element(first.votes.begin(), first.votes.end());
    spread.split = first.total() > 0 && 2 * most <= first.total();
    const auto second = round.second ? round.second->tally() : first;
    for (const int change : change_between(first, second)) spread.moved += std::max(change, 0);
    for (std::size_t i = 0; i < round.offered.size(); ++i)
        if (round.offered[i] != round.reply && first.votes[i] + second.votes[i] > 0)
            spread.not_taken.push_back(i);
    return spread;
}

Play::Play(std::shared_ptr<const scenario::Scenario> scenario) : conversation_(std::move(scenario)) {
    begin_round();
}

base::Result<Play> Play::restore(std::shared_ptr<const scenario::Scenario> scenario,
                                 std::vector<Round> rounds) {
    Play play(std::move(scenario));
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        auto& kept = rounds[i];
        const bool last = i + 1 == rounds.size();
        if (play.over_ || play.rounds_.empty() || kept.scene != play.round().scene ||
            kept.offered != play.round().offered || !is_whole(kept) || (!last && kept.phase != Phase::said))
            return tl::make_unexpected(does_not_fit(i));
        if (kept.phase == Phase::said && !play.conversation_.choose(kept.reply))
            return tl::make_unexpected(does_not_fit(i));
        play.rounds_.back() = std::move(kept);
        if (!last) play.go_on();
    }
    return play;
}

void Play::begin_round() {
    if (conversation_.status() != dialogue::Status::open) {
        over_ = true;
        return;
    }
    Round round;
    const auto& scene = conversation_.scene();
    round.scene = scene.id;
    for (const auto reply : conversation_.offered()) round.offered.push_back(scene.replies[reply].id);
    round.first = Ballot(round.offered.size());
    round.phase = scene.write_first ? Phase::write : Phase::vote;
    rounds_.push_back(std::move(round));
}

bool Play::voting() const {
    return !over_ && (round().phase == Phase::vote || round().phase == Phase::vote_again);
}

bool Play::writing() const {
    return !over_ && round().phase == Phase::write;
}

Ballot* Play::ballot() {
    return voting() ? &rounds_.back().ballot() : nullptr;
}

void Play::show_words(std::vector<std::string> words) {
    if (!writing()) return;
    for (auto& text : words) text = std::string(base::trim(text));
    words.erase(std::remove(words.begin(), words.end(), std::string()), words.end());
    std::sort(words.begin(), words.end());
    rounds_.back().words = std::move(words);
    rounds_.back().phase = Phase::words;
}

void Play::to_vote() {
    if (over_) return;
    auto& round = rounds_.back();
    if (round.phase == Phase::write || round.phase == Phase::words) round.phase = Phase::vote;
}

void Play::reveal(const std::vector<int>& by_phone) {
    if (!voting()) return;
    auto& round = rounds_.back();
    round.ballot().close(by_phone);
    round.phase = round.phase == Phase::vote ? Phase::revealed : Phase::revealed_again;
}

void Play::vote_again() {
    if (over_ || round().phase != Phase::revealed) return;
    auto& round = rounds_.back();
    round.second = Ballot(round.offered.size());
    round.phase = Phase::vote_again;
}

base::Result<> Play::say(std::string_view reply) {
    if (over_ || round().phase == Phase::said)
        return base::failure(base::ErrorKind::wrong_use,
                             {"Er is nu geen antwoord te kiezen", "There is no reply to be chosen now"},
                             {"Ga eerst verder met het gesprek.", "Go on with the talk first."});
    if (auto chosen = conversation_.choose(reply); !chosen) return chosen;
    auto& round = rounds_.back();
    round.first.close({});
    if (round.second) round.second->close({});
    round.reply = reply;
    round.phase = Phase::said;
    return {};
}

void Play::go_on() {
    if (over_ || round().phase != Phase::said) return;
    begin_round();
}

bool Play::back() {
    if (rounds_.empty()) return false;
    if (over_) {
        over_ = false;
        return true;
    }
    auto& round = rounds_.back();
    switch (round.phase) {
        case Phase::said:
            conversation_ = conversation_.back_to(rounds_.size() - 1);
            round.reply.clear();
            round.phase = round.second ? Phase::revealed_again : Phase::revealed;
            return true;
        case Phase::vote_again:
            round.second.reset();
            round.phase = Phase::revealed;
            return true;
        case Phase::revealed_again:
        case Phase::revealed:
        case Phase::vote:
            if (conversation_.scene().write_first && round.phase == Phase::vote) {
                round.phase = round.words.empty() ? Phase::write : Phase::words;
                return true;
            }
            break;
        case Phase::words:
            round.phase = Phase::write;
            return true;
        case Phase::write:
            break;
    }
    if (rounds_.size() == 1) return false;
    rounds_.pop_back();
    return true;
}

bool Play::back_drops_votes() const {
    if (over_ || rounds_.size() < 2 || round().phase == Phase::said || round().phase == Phase::vote_again)
        return false;
    return round().ballot().tally().total() > 0 || !round().words.empty();
}

std::optional<std::size_t> Play::ask_first() const {
    const auto tally = round().ballot().tally();
    if (!tally.divided()) return {};
    std::optional<std::size_t> fewest;
    for (std::size_t i = 0; i < tally.votes.size(); ++i)
        if (tally.votes[i] > 0 && (!fewest || tally.votes[i] < tally.votes[*fewest])) fewest = i;
    return fewest;
}

}  // namespace wijk::intervision
