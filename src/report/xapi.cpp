#include "report/xapi.h"

#include <fmt/format.h>

#include "base/text.h"
#include "json/value.h"
#include "report/content.h"

namespace wijk::report {

namespace {

using feedback::TurnDebrief;
using json::Array;
using json::Object;
using json::Value;

/// Made once, by chance: the space of our name-based UUIDs.
constexpr std::string_view uuid_space = "f0fe5ab3-cd6c-49b5-9a41-c10734969268";

constexpr std::string_view verbs = "http://adlnet.gov/expapi/verbs/";
constexpr std::string_view activities = "http://adlnet.gov/expapi/activities/";

std::string address(std::string_view path) {
    return std::string(vocabulary) + std::string(path);
}

/// Ids of scenarios and scenes are letters, digits, - and _; of whatever else a record may hold, no byte ends
/// up in an address as it is.
std::string in_address(std::string_view id) {
    std::string out;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

class Statements {
 public:
    explicit Statements(const Content& content) : content_(content), debrief_(content.debrief) {}

    Array all() const {
        Array out{talk()};
        for (std::size_t i = 0; i < debrief_.turns.size(); ++i) out.push_back(turn(i));
        return out;
    }

 private:
    static std::string id(const std::string& name) { return base::uuid5(uuid_space, name); }

    /// A language map in the language of the talk.
    Value played(const std::string& text) const { return Object{{content_.facts.language, text}}; }

    static Value verb(const char* name, const char* nl, const char* en) {
        return Object{{"id", std::string(verbs) + name}, {"display", Object{{"en", en}, {"nl", nl}}}};
    }

    Value actor() const {
        Value out = Object{{"objectType", "Agent"}};
        if (!content_.facts.learner_name.empty()) out.set("name", content_.facts.learner_name);
        out.set("account", Object{{"homePage", vocabulary}, {"name", account_name(content_.facts.learner)}});
        return out;
    }

    std::string scenario_address() const { return address("scenarios/" + in_address(debrief_.scenario)); }

    Value scenario() const {
        return Object{{"objectType", "Activity"},
                      {"id", scenario_address()},
                      {"definition", Object{{"type", std::string(activities) + "simulation"},
                                            {"name", played(debrief_.title)}}}};
    }

    Value context(Value around) const {
        return Object{{"registration", id("session/" + content_.facts.session)},
                      {"platform", "Wijkgesprek"},
                      {"language", content_.facts.language},
                      {"contextActivities", std::move(around)},
                      {"extensions", Object{{address("mode"), to_id(content_.facts.mode)}}}};
    }

    /// What all our statements belong to.
    static Value kind() {
        return Object{
            {"objectType", "Activity"},
            {"id", address("practice-talk")},
            {"definition", Object{{"type", "http://adlnet.gov/expapi/activities/profile"},
                                  {"name", Object{{"en", "Practice talk"}, {"nl", "Oefengesprek"}}}}}};
    }

    Value talk() const {
        const auto& facts = content_.facts;
        const bool completed = content_.whole && debrief_.ending.has_value();
        Object out{{"id", id(fmt::format("talk/{}/{}/{}", facts.session, content_.whole ? "whole" : "marked",
                                         base::to_iso8601(facts.last)))},
                   {"actor", actor()},
                   {"verb", completed ? verb("completed", "voltooide", "completed")
                                      : verb("attempted", "oefende", "attempted")},
                   {"object", scenario()}};
        if (content_.whole) out.emplace_back("result", talk_result(completed));
        out.emplace_back("context", context(Object{{"category", Array{kind()}}}));
        out.emplace_back("timestamp", base::to_iso8601(facts.last));
        return out;
    }

    Value talk_result(bool completed) const {
        const auto& score = debrief_.score;
        Object extensions{{address("turns"), static_cast<std::int64_t>(debrief_.turns.size())},
                          {address("worker-words"), score.worker_words},
                          {address("resident-words"), score.resident_words},
                          {address("referral"), to_id(score.referral)},
                          {address("oversteps"), score.oversteps}};
        if (debrief_.ending) extensions.emplace_back(address("ending"), to_id(debrief_.ending->kind));
        if (score.technical) {
            const auto& counts = *score.technical;
            Object codes;
            for (const auto code : skills::all_codes)
                codes.emplace_back(to_id(code), counts.codes[static_cast<std::size_t>(code)]);
            extensions.emplace_back(address("behaviour-counts"), std::move(codes));
            extensions.emplace_back(address("change-talk"), counts.change_talk);
            extensions.emplace_back(address("sustain-talk"), counts.sustain_talk);
        }
        return Object{{"completion", completed},
                      {"duration", fmt::format("PT{}S", content_.facts.seconds)},
                      {"extensions", std::move(extensions)}};
    }

    base::Time said_at(std::size_t place) const {
        const auto& said = content_.facts.said;
        return place < said.size() ? said[place] : content_.facts.started;
    }

    Value turn(std::size_t place) const {
        const auto& turn = debrief_.turns[place];
        const auto at = base::to_iso8601(said_at(place));
        return Object{
            {"id", id(fmt::format("turn/{}/{}/{}/{}/{}", content_.facts.session, turn.number, turn.scene,
                                  turn.reply, at))},
            {"actor", actor()},
            {"verb", verb("responded", "antwoordde", "responded")},
            {"object", interaction(turn)},
            {"result", turn_result(turn)},
            {"context", context(Object{{"parent", Array{scenario()}}, {"category", Array{kind()}}})},
            {"timestamp", at}};
    }

    Value interaction(const TurnDebrief& turn) const {
        Object definition{{"type", std::string(activities) + "cmi.interaction"},
                          {"name", played(debrief_.title + ": " + turn.scene)},
                          {"description", played(turn.before.says)},
                          {"interactionType", "choice"}};
        Array choices;
        for (const auto& offer : turn.offers)
            choices.push_back(Object{{"id", offer.id}, {"description", played(offer.say)}});
        if (choices.empty())  // not known what else there was
            choices.push_back(Object{{"id", turn.reply}, {"description", played(turn.say)}});
        definition.emplace_back("choices", std::move(choices));
        return Object{{"objectType", "Activity"},
                      {"id", scenario_address() + "/scenes/" + in_address(turn.scene)},
                      {"definition", std::move(definition)}};
    }

    Value turn_result(const TurnDebrief& turn) const {
        Array codes;
        for (const auto& code : turn.codes) codes.emplace_back(to_id(code.code));
        Object extensions{{address("turn"), turn.number},
                          {address("codes"), std::move(codes)},
                          {address("toward"), to_id(turn.toward)},
                          {address("oversteps"), turn.oversteps}};
        if (debrief_.technical) extensions.emplace_back(address("heard"), to_id(turn.after.side));
        if (!turn.margin.own_words.empty())
            extensions.emplace_back(address("own-words"), turn.margin.own_words);
        return Object{{"response", turn.reply}, {"extensions", std::move(extensions)}};
    }

    const Content& content_;
    const feedback::Debrief& debrief_;
};

}  // namespace

std::string account_name(std::string_view learner) {
    return base::sha256_hex("wijkgesprek/learner/" + std::string(learner), 32);
}

std::string to_xapi(const Content& content) {
    return json::dump(Statements(content).all(), 2) + "\n";
}

}  // namespace wijk::report
