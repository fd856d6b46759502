#include "machine.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/clock.h"

namespace wijk::bench {

namespace {

using scenario::Comparison;

enum : NumberPlace { trust, importance, confidence, discord, first_counter };

constexpr std::size_t scenes_an_ending = 20;

// No character that means something in ink, and the length of what residents and learners say in the
// scenarios that are shipped.
constexpr std::array<std::string_view, 8> lines = {
    "Ja, zo is het wel een beetje, als ik eerlijk ben.",
    "Mijn dochter zegt het ook steeds. Dat hoor je dan aan.",
    "Op het werk ging het laatst een hele dag zonder.",
    "Laat maar even. Ik heb het al zo vaak gehoord.",
    "Als die kleine groot is, wil ik er nog wel zijn.",
    "Na het eten, op het balkon. Dat is mijn moment van de dag.",
    "Vorige keer hield ik het zes weken vol. Toen kwam die verhuizing.",
    "Wat moet ik dan met mijn handen, de hele avond?",
};
constexpr std::array<std::string_view, 8> sayings = {
    "Je wilt er nog zijn als hij groot is.",
    "Hoe zag zo een dag zonder er voor je uit?",
    "Zes weken is lang. Daar heb je hard voor gewerkt.",
    "Vind je het goed als ik vertel wat anderen hielp?",
    "Het is jouw balkon en jouw avond. Jij kiest.",
    "Je hoort het van alle kanten, en dat helpt niet.",
    "Dan zou ik er toch echt een keer mee stoppen.",
    "Wat zou je missen, en wat zou je terugkrijgen?",
};
constexpr std::array<std::string_view, 4> notes = {
    "Je zegt wat eronder zit. Hij hoort zichzelf terug.",
    "Een vraag waar een verhaal op past. Nu kan hij vertellen.",
    "Goed bedoeld. Hij ziet vooral een opgestoken vinger.",
    "Je laat de keuze bij hem, en dat hoort hij.",
};

Row row(When when, std::vector<Add> adds) {
    return {when, std::move(adds)};
}

/// Those of assets/mi/reactions.yaml, without the ones that ask about more than numbers.
std::vector<Reaction> usual_moves() {
    const std::vector<Row> listened = {row(Guard{discord, Comparison::greater, 0}, {{discord, -1}}),
                                       row(Guard{trust, Comparison::less, 7}, {{trust, +1}})};
    return {{"SR", "SR/CR", listened},
            {"AF", "AF", listened},
            {"SEEK", "SEEK", listened},
            {"OQ", "", {}},
            {"CQ", "CQ", {row(Guard{trust, Comparison::greater, 5}, {{trust, -1}})}},
            {"PERSUADE", "PERSUADE", {row({}, {{trust, -1}, {discord, +1}})}},
            {"CONFRONT", "CONFRONT", {row({}, {{trust, -2}, {discord, +2}})}}};
}
constexpr std::size_t moves_that_listen = 3;

std::vector<Reaction> usual_talk() {
    const auto up = [](NumberPlace number) {
        return std::vector<Row>{row(Guard{number, Comparison::less, 9}, {{number, +1}})};
    };
    return {{"neutral", "", {}},
            {"change.reason", "change.reason", up(importance)},
            {"change.ability", "change.ability", up(confidence)},
            {"sustain.desire", "sustain.desire", {row({}, {{importance, -1}})}},
            {"sustain.ability", "sustain.ability", {row({}, {{confidence, -1}})}}};
}
enum : std::size_t { neutral, first_change, first_sustain = 3 };

class Maker {
 public:
    explicit Maker(const Shape& shape) : shape_(shape), random_(shape.seed) {
        const auto endings = std::max<std::size_t>(1, shape.scenes / scenes_an_ending);
        talks_ = shape.scenes - endings;
    }

    Machine make() && {
        made_.numbers = {
            {"trust", 4, 0, 10}, {"importance", 5, 0, 10}, {"confidence", 3, 0, 10}, {"discord", 0, 0, 10}};
        for (int i = 1; i <= shape_.counters; ++i)
            made_.numbers.push_back({fmt::format("c{}", i), 0, 0, shape_.counter_most});
        made_.moves = usual_moves();
        made_.talk = usual_talk();
        for (std::size_t i = 0; i < shape_.scenes; ++i) made_.scenes.push_back(scene(i));
        return std::move(made_);
    }

 private:
    std::size_t below(std::size_t most) { return static_cast<std::size_t>(random_.below(most)); }
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    template <std::size_t size>
    std::string_view one_of(const std::array<std::string_view, size>& texts) {
        return texts[below(size)];
    }

    Scene scene(std::size_t place) {
        Scene made;
        made.id = fmt::format("s{}", place);
        made.lines = {{{}, fmt::format("{} {}", one_of(lines), place), neutral}};
        if (place >= talks_) return made;
        if (place > 0) {
            made.lines.front().talk = below(first_sustain);
            made.lines.insert(made.lines.begin(),
                              {Guard{discord, Comparison::at_least, between(2, 4)},
                               fmt::format("{} {} nee", one_of(lines), place), first_sustain + below(2)});
        }
        const auto replies = 2 + below(3);
        for (std::size_t i = 0; i < replies; ++i) made.replies.push_back(reply(place, i));
        return made;
    }

    /// The first leads on, so that every scene can be reached; the last ones are on offer now and then, and
    /// lead to one scene or another.
    Reply reply(std::size_t scene, std::size_t place) {
        Reply made;
        made.id = fmt::format("r{}", place + 1);
        made.say = fmt::format("{} {}", one_of(sayings), fmt::format("{}.{}", scene, place + 1));
        made.note = one_of(notes);
        made.move = place == 0 ? below(moves_that_listen) : below(made_.moves.size());
        if (place > 0 && shape_.counters > 0)
            made.adds.push_back(
                {first_counter + below(static_cast<std::size_t>(shape_.counters)), below(3) == 0 ? -1 : +1});
        if (place >= 2)
            made.when = below(2) == 0 ? Guard{trust, Comparison::at_least, between(2, 5)}
                                      : Guard{discord, Comparison::at_most, between(2, 6)};
        if (place == 0) {
            made.next = {{{}, scene + 1}};
        } else {
            if (place >= 2)
                made.next.push_back(
                    {Guard{below(2) == 0 ? importance : confidence, Comparison::at_least, between(2, 8)},
                     somewhere_after(scene)});
            made.next.push_back(
                {{}, leads_to_ending(scene, place) ? ending_of(scene) : somewhere_after(scene)});
        }
        return made;
    }

    bool leads_to_ending(std::size_t scene, std::size_t place) const {
        return place == 1 && scene % (scenes_an_ending - 1) == scenes_an_ending / 2;
    }
    std::size_t ending_of(std::size_t scene) const {
        return std::min(talks_ + scene / (scenes_an_ending - 1), shape_.scenes - 1);
    }
    std::size_t somewhere_after(std::size_t scene) {
        if (shape_.loops) return below(talks_);
        return std::min(scene + 1 + below(4), shape_.scenes - 1);
    }

    const Shape& shape_;
    base::SeededRandom random_;
    std::size_t talks_;
    Machine made_;
};

}  // namespace

Machine make(const Shape& shape) {
    return Maker(shape).make();
}

}  // namespace wijk::bench
