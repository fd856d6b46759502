#include "feedback/reading.h"

#include "base/text.h"

namespace wijk::feedback {

using skills::Code;
using skills::Side;

namespace {

int state(const dialogue::Turn& turn, scenario::StateVariable variable) {
    return turn.state[static_cast<std::size_t>(variable)];
}

}  // namespace

int trust(const dialogue::Turn& turn) {
    return state(turn, scenario::StateVariable::trust);
}

int discord(const dialogue::Turn& turn) {
    return state(turn, scenario::StateVariable::discord);
}

bool pushes(const scenario::Reply& reply) {
    return reply.codes.contains_any(skills::mi_non_adherent);
}

bool makes_room(const scenario::Reply& reply) {
    static constexpr skills::CodeSet room = {Code::SR, Code::CR,   Code::AF,
                                             Code::OQ, Code::SEEK, Code::EMPHASIZE};
    return reply.codes.contains_any(room) && !pushes(reply) && !reply.oversteps;
}

Reading::Reading(const dialogue::Conversation& talk, const Shown& shown, const i18n::Catalogue& catalogue)
    : talk_(talk),
      shown_(shown),
      catalogue_(catalogue),
      technical_(talk.scenario().conversation == scenario::ConversationKind::full) {
    const auto& turns = talk.turns();
    // Played once more from the opening, to know what was on offer each time.
    dialogue::Conversation road = talk.back_to(0);
    for (std::size_t i = 0; i + 1 < turns.size(); ++i) {
        Step step;
        step.turn = static_cast<int>(i) + 1;
        step.before = &turns[i];
        step.after = &turns[i + 1];
        step.scene = &talk.scene_of(turns[i]);
        step.reply = talk.reply_of(turns[i]);
        step.heard = &talk.line_of(turns[i]);
        step.answer = &talk.line_of(turns[i + 1]);
        step.on_offer = road.offered();
        step.say = shown(step.reply->say);
        step.say_words = base::words(step.say);
        step.answer_words = base::words(shown(step.answer->says));
        for (std::size_t at = i + 1; at < turns.size() && step.lines < lines_after; ++at, ++step.lines) {
            const Side said = side(talk.line_of(turns[at]));
            ++(said == Side::change ? step.change : said == Side::sustain ? step.sustain : step.neutral);
            step.trust_after = trust(turns[at]);
        }
        road.choose(*turns[i].reply);
        steps_.push_back(std::move(step));
    }
}

std::string Reading::text(std::string_view id, base::Arguments arguments) const {
    arguments.emplace_back("name", scenario().resident().name);
    return catalogue_.text(id, arguments);
}

std::string Reading::plural(std::string_view id, int n, base::Arguments arguments) const {
    arguments.emplace_back("name", scenario().resident().name);
    return catalogue_.plural(id, n, arguments);
}

std::string text_id(std::string_view group, std::string_view name, std::string_view part) {
    std::string id(group);
    id.append(".").append(name);
    if (!part.empty()) id.append(".").append(part);
    return id;
}

std::string times(int n, const i18n::Catalogue& catalogue) {
    const auto id = text_id("times", std::to_string(n));
    return catalogue.has(id) ? catalogue.text(id) : catalogue.plural("times.many", n);
}

std::string sentence(std::string text) {
    constexpr std::string_view accented = "é";
    if (text.starts_with(accented)) return "E" + text.substr(accented.size());  // Dutch: one, at the start
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string listed(const std::vector<std::string>& parts, const i18n::Catalogue& catalogue) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i == 0)
            text = parts[i];
        else if (i + 1 < parts.size())
            text += ", " + parts[i];
        else
            text = catalogue.text("debrief.and", {{"first", text}, {"last", parts[i]}});
    }
    return text;
}

}  // namespace wijk::feedback
