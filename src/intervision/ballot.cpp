#include "intervision/ballot.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace wijk::intervision {

int Tally::total() const {
    return std::accumulate(votes.begin(), votes.end(), 0);
}

std::vector<std::size_t> Tally::leaders() const {
    std::vector<std::size_t> found;
    if (total() == 0) return found;
    const int most = *std::max_element(votes.begin(), votes.end());
    for (std::size_t i = 0; i < votes.size(); ++i)
        if (votes[i] == most) found.push_back(i);
    return found;
}

bool Tally::divided() const {
    return std::count_if(votes.begin(), votes.end(), [](int count) { return count > 0; }) > 1;
}

void Ballot::set_hands(std::size_t option, int count) {
    if (open && option < options() && count >= 0 && count <= most_votes) hands[option] = count;
}

void Ballot::add_keyboard(std::size_t option) {
    if (open && option < options() && keyboard[option] < most_votes) ++keyboard[option];
}

void Ballot::clear_keyboard() {
    if (open) std::fill(keyboard.begin(), keyboard.end(), 0);
}

void Ballot::close(const std::vector<int>& by_phone) {
    assert(by_phone.empty() || by_phone.size() == options());
    if (!open) return;
    if (by_phone.size() == options()) phones = by_phone;
    open = false;
}

Tally Ballot::tally() const {
    Tally all{std::vector<int>(options())};
    for (std::size_t i = 0; i < options(); ++i) all.votes[i] = hands[i] + keyboard[i] + phones[i];
    return all;
}

std::vector<int> change_between(const Tally& first, const Tally& second) {
    assert(first.votes.size() == second.votes.size());
    std::vector<int> change(first.votes.size());
    std::transform(second.votes.begin(), second.votes.end(), first.votes.begin(), change.begin(),
                   std::minus<>{});
    return change;
}

}  // namespace wijk::intervision
