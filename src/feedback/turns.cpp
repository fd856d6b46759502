// Each reply with the line it answered, what was on offer, what came of it and the facts that were told.

#include <algorithm>
#include <array>

#include "feedback/parts.h"

namespace wijk::feedback {

namespace {

using skills::Side;

std::string talk_text(skills::Talk talk, const i18n::Catalogue& catalogue) {
    if (talk.side == Side::neutral) return catalogue.text("talk.neutral");
    return catalogue.text(text_id("talk", to_id(talk.side)),
                          {{"kind", catalogue.text(text_id("talk.kind", to_id(talk.kind)))}});
}

LineText line_text(const Reading& reading, const scenario::Variant& line) {
    LineText text;
    text.who = reading.scenario().resident().name;
    text.says = reading.shown(line.says);
    text.thinks = reading.shown(line.thinks);
    text.feels = line.feels;
    text.side = side(line);
    for (const auto& aside : line.also)
        text.also.push_back({reading.scenario().people[aside.who].name, reading.shown(aside.says)});
    if (reading.technical())
        for (const auto& kind : line.talk) text.talk.push_back(talk_text(kind, reading.catalogue()));
    return text;
}

std::vector<CodeText> code_texts(const Reading& reading, const scenario::Reply& reply) {
    std::vector<CodeText> codes;
    if (!reading.technical()) return codes;
    for (const auto code : skills::all_codes)
        if (reply.codes.contains(code))
            codes.push_back({code, reading.text(text_id("code", to_id(code), "name")),
                             reading.text(text_id("code", to_id(code), "meaning"))});
    return codes;
}

std::vector<OfferText> offer_texts(const Reading& reading, const Step& step) {
    std::vector<OfferText> offers;
    for (const auto index : step.on_offer) {
        const auto& reply = step.scene->replies[index];
        OfferText offer;
        offer.id = reply.id;
        offer.say = reading.shown(reply.say);
        offer.note = reading.shown(reply.note);
        offer.codes = code_texts(reading, reply);
        if (reading.technical()) offer.toward = reply.toward;
        offer.oversteps = reply.oversteps;
        offer.chosen = &reply == step.reply;
        offer.better = step.reply->better == index;
        offers.push_back(std::move(offer));
    }
    return offers;
}

/// A day of the scenario format, as the language writes it.
std::string day_text(const std::string& day, const i18n::Catalogue& catalogue) {
    base::Time noon;  // the same day in every time zone that people live in
    return base::from_iso8601(day + "T12:00:00.000Z", noon) ? catalogue.date(noon) : day;
}

/// Ids of the facts that a text names, in order.
void add_facts(std::string_view text, std::vector<std::string_view>& ids) {
    constexpr std::string_view opening = "{fact.";
    for (auto at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
        const auto end = text.find('}', at);
        if (end == std::string_view::npos) return;
        const auto id = text.substr(at + opening.size(), end - at - opening.size());
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
}

std::vector<FactCard> fact_cards(const Reading& reading, const Step& step, base::Time now) {
    std::vector<std::string_view> ids;
    add_facts(step.reply->say, ids);
    add_facts(step.answer->says, ids);
    for (const auto& aside : step.answer->also) add_facts(aside.says, ids);
    if (const auto* ending = reading.talk().ending(); ending != nullptr && reading.last(step))
        add_facts(ending->text, ids);
    std::vector<FactCard> cards;
    const auto today = base::to_iso8601(now).substr(0, 10);
    for (const auto id : ids)
        if (const auto* fact = reading.scenario().fact(id))
            cards.push_back({fact->id, fact->text, fact->source, day_text(fact->dated, reading.catalogue()),
                             day_text(fact->check_by, reading.catalogue()), fact->check_by < today});
    return cards;
}

/// What is usual after such a reply, so that nobody reads a verdict in one answer. Shares: AnnoMI, tables
/// "P(next client turn)" and "conditional on the client's previous turn" (measures.md).
std::string_view usual(const Step& step) {
    const Side direct = side(*step.answer);
    if (makes_room(*step.reply) && direct == Side::neutral) return "neutral_is_usual";
    if (makes_room(*step.reply) && direct == Side::sustain && side(*step.heard) == Side::sustain)
        return "sustain_lasts";
    if (pushes(*step.reply) && step.sustain == 0) return "push_shows_late";
    return {};
}

std::string what_followed(const Reading& reading, const Step& step) {
    if (!reading.technical()) {
        const int by = step.trust_after - trust(*step.before);
        return reading.text(by > 0   ? "aftermath.trust_grew"
                            : by < 0 ? "aftermath.trust_shrank"
                                     : "aftermath.trust_stayed");
    }
    std::vector<std::string> parts;
    const auto add = [&](Side said, int n) {
        const auto what = reading.text(text_id("aftermath.side", to_id(said)));
        if (n > 0) parts.push_back(step.lines == 1 ? what : times(n, reading.catalogue()) + " " + what);
    };
    add(Side::change, step.change);
    add(Side::sustain, step.sustain);
    add(Side::neutral, step.neutral);
    return listed(parts, reading.catalogue());
}

Aftermath aftermath(const Reading& reading, const Step& step) {
    static constexpr std::array<std::string_view, lines_after> ids = {"one", "two", "three"};
    Aftermath after;
    after.lines = step.lines;
    after.trust_from = trust(*step.before);
    after.trust_to = step.trust_after;
    after.text = reading.text(text_id("aftermath", ids[static_cast<std::size_t>(step.lines) - 1]),
                              {{"what", what_followed(reading, step)}});
    if (!reading.technical()) return after;
    after.change = step.change;
    after.sustain = step.sustain;
    after.neutral = step.neutral;
    if (const auto id = usual(step); !id.empty()) after.usual = reading.text(text_id("aftermath", id));
    return after;
}

TurnDebrief turn(const Reading& reading, const Step& step, base::Time now) {
    TurnDebrief result;
    result.number = step.turn;
    result.scene = step.scene->id;
    result.reply = step.reply->id;
    result.before = line_text(reading, *step.heard);
    result.say = step.say;
    result.codes = code_texts(reading, *step.reply);
    if (reading.technical()) result.toward = step.reply->toward;
    result.note = reading.shown(step.reply->note);
    result.oversteps = step.reply->oversteps;
    result.offers = offer_texts(reading, step);
    for (const auto& offer : result.offers)
        if (offer.better) result.better = TurnDebrief::Better{offer.id, offer.say, offer.note};
    result.after = line_text(reading, *step.answer);
    result.facts = fact_cards(reading, step, now);
    result.aftermath = aftermath(reading, step);
    result.state_before = step.before->state;
    result.state_after = step.after->state;
    return result;
}

}  // namespace

std::vector<TurnDebrief> turns(const Reading& reading, base::Time now) {
    std::vector<TurnDebrief> all;
    for (const auto& step : reading.steps()) all.push_back(turn(reading, step, now));
    return all;
}

}  // namespace wijk::feedback
