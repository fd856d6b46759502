#include "analysis/program.h"

#include <algorithm>

namespace wijk::analysis {

Seen::Seen(const scenario::Scenario& scenario) {
    std::size_t variants = 0, nexts = 0;
    for (const auto& scene : scenario.scenes) {
        first_variant.push_back(variants);
        variants += scene.resident.size();
        for (const auto& reply : scene.replies) {
            first_next.push_back(nexts);
            nexts += reply.next.size();
        }
    }
    offered.resize(first_next.size());
    refused.resize(first_next.size());
    next.resize(nexts);
    said.resize(variants);
}

void Seen::merge(const Seen& other) {
    const auto join = [](auto& flags, const auto& more) {
        for (std::size_t i = 0; i < flags.size(); ++i) flags[i] |= more[i];
    };
    join(offered, other.offered);
    join(refused, other.refused);
    join(next, other.next);
    join(said, other.said);
}

void Program::take(const Word* from, std::size_t reply, Word* to, Seen& seen) {
    const auto& turn = turns_[reply];
    for (std::size_t i = 0; i < words_; ++i) to[i] = from[i];
    to[words_] = turn.manner;
    const auto count = [&](Part part) {
        for (auto i = part.first; i < part.last; ++i) {
            const auto& [bits, by, most] = counts_[i];
            bits.set(by == 0 ? most : std::min(bits.get(to) + by, most), to);
        }
    };
    count(turn.counts);
    move(turn.moves, to);
    count(turn.sets);
    const auto taken = turn.first_next + static_cast<std::size_t>(decide(turn.next, to));
    seen.next[taken] = 1;
    count(turn.left);
    enter(nexts_[taken], to, seen);
}

void Program::move(const Moves& moves, Word* words) {
    const auto* moved = moved_.data() + moves.moved.first;
    const auto count = moves.moved.last - moves.moved.first;
    auto* by = moving_.data();
    for (std::uint32_t i = 0; i < count; ++i) by[i] = moved[i].always;
    for (auto row = moves.rows.first; row < moves.rows.last; ++row) {
        const auto* sums = sums_.data() + decide(rows_[row], words);
        for (std::uint32_t i = 0; i < count; ++i) by[i] += sums[i];
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto& [word, shift, mask, most, always] = moved[i];
        const auto before = static_cast<int>(static_cast<std::uint32_t>(words[word] >> shift) & mask);
        const auto after = std::clamp(before + by[i], 0, most);
        words[word] += static_cast<Word>(after - before) << shift;  // what stands beside it stays
    }
}

void Program::enter(scenario::SceneIndex scene, Word* words, Seen& seen) {
    const auto& entry = entries_[scene];
    packing_->scene_bits().set(scene, words);
    const auto variant = entry.first_variant + static_cast<std::size_t>(decide(entry.variant, words));
    seen.said[variant] = 1;

    const auto& line = lines_[variant];
    const auto bits = packing_->line_bits();
    unsigned streak = 0;
    if (bits.width > 0) {
        const auto streaks = packing_->streaks();
        const auto before = bits.get(words);
        if (line.side != 0)  // neutral
            streak = before / streaks == line.side ? std::min(before % streaks + 1, streaks - 1)
                                                   : std::min(1U, streaks - 1);
        bits.set(line.side * streaks + streak, words);
    }
    move(line.moves, words);
    keep(scene, words);
    if (bits.width > 0) bits.set(packing_->line_kept(packing_->here(scene), line.side, streak), words);
}

/// Forgets what the scene does not keep.
void Program::keep(scenario::SceneIndex scene, Word* words) const {
    const auto* kept = kept_bits_.data() + scene * words_;
    for (std::size_t i = 0; i < words_; ++i) words[i] &= kept[i];
    const auto& entry = entries_[scene];
    for (auto i = entry.shortened.first; i < entry.shortened.last; ++i) {
        const auto& [bits, by, most] = counts_[i];
        bits.set(std::min(bits.get(words), most), words);
    }
    for (auto i = entry.manner.first; i < entry.manner.last; ++i)
        copied_[i].bits.set(static_cast<unsigned>(words[words_] >> copied_[i].shift) & copied_[i].bits.mask(),
                            words);
}

}  // namespace wijk::analysis
