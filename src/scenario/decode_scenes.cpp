#include "scenario/decode_scenes.h"

#include <algorithm>

#include <fmt/format.h>

#include "scenario/condition_parser.h"
#include "scenario/decode.h"
#include "scenario/words.h"
#include "yaml/schema.h"

namespace wijk::scenario {

void report_unknown_scene(const yaml::Node& node, const Names& names, Report& report) {
    if (!node.is_scalar()) return;
    const auto known = names.scenes();
    report.add(Fault::unknown_scene, node.spot, {{"scene", node.text}}, yaml::did_you_mean(node.text, known));
}

base::LocalText meant_or_add(std::string_view name, std::span<const std::string_view> known,
                             std::string_view key) {
    if (!known.empty()) return yaml::did_you_mean(name, known);
    return {fmt::format("Voeg `{}` toe onder `{}:`.", name, key),
            fmt::format("Add `{}` under `{}:`.", name, key)};
}

std::string SceneDecoder::prose(const yaml::Node& node, std::string_view key) {
    if (const auto* value = node.find(key)) check_placeholders(*value, facts_, report_);
    return prose_of(node, key);
}

void SceneDecoder::decode(const yaml::Node& scenes) {
    std::size_t replies = 0;
    for (std::size_t i = 0; i < scenes.entries.size(); ++i) {
        scene(scenes.entries[i].value, made_.scenes[i]);
        made_.scenes[i].first_reply = replies;
        replies += made_.scenes[i].replies.size();
    }
}

void SceneDecoder::scene(const yaml::Node& node, Scene& scene) {
    if (!node.is_map()) return;
    if (const auto* list = node.find("resident")) {
        UniqueIds ids(report_);
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            const auto& item = list->items[i];
            if (item.find("id") != nullptr) ids.add(item.text_of("id"), spot_of(item, "id"));
            if (item.is_map()) scene.resident.push_back(variant(item, i + 1, i + 1 == list->items.size()));
        }
    }
    scene.write_first = truth_of(node, "write_first");
    const auto* replies = node.find("replies");
    if (replies != nullptr) {
        UniqueIds ids(report_);
        for (const auto& item : replies->items) {
            ids.add(item.text_of("id"), spot_of(item, "id"));
            if (item.is_map()) scene.replies.push_back(reply(item));
        }
        better(*replies, scene);
    }
    const auto* end = node.find("ending");
    if (end != nullptr) scene.ending = ending(*end);
    const yaml::Spot spot{scene.place.line, scene.place.column};
    if (replies == nullptr && end == nullptr)
        report_.add(Fault::scene_leads_nowhere, spot, {{"scene", scene.id}});
    else if (replies != nullptr && end != nullptr)
        report_.add(Fault::scene_ends_and_goes_on, spot, {{"scene", scene.id}});
}

Variant SceneDecoder::variant(const yaml::Node& node, std::size_t number, bool is_last) {
    Variant made;
    made.id = node.text_of("id");
    if (made.id.empty()) made.id = fmt::to_string(number);
    made.place = report_.place(node.spot);
    if (const auto* when = node.find("when")) {
        made.when = parse_condition(*when, names_, report_);
        if (is_last) report_.add(Fault::last_variant_has_when, when->spot);
    } else if (!is_last) {
        report_.add(Fault::variants_behind_never_said, node.spot);
    }
    made.says = prose(node, "says");
    made.feels = feeling_from_id(node.text_of("feels")).value_or(Feeling::neutral);
    made.thinks = prose(node, "thinks");
    if (const auto* value = node.find("talk")) talk(*value, made);
    if (made.talk.empty()) made.talk.push_back({});
    if (const auto* also = node.find("also"))
        for (const auto& item : also->items)
            if (item.is_map()) made.also.push_back(aside(item));
    return made;
}

void SceneDecoder::talk(const yaml::Node& node, Variant& variant) {
    const auto add = [&](const yaml::Node& one) {
        const auto talk = skills::talk_from_id(one.text);
        if (!talk) return;
        if (std::find(variant.talk.begin(), variant.talk.end(), *talk) != variant.talk.end())
            report_.add(Fault::talk_twice, one.spot, {{"talk", one.text}});
        else
            variant.talk.push_back(*talk);
    };
    if (node.is_scalar()) add(node);
    for (const auto& item : node.items) add(item);
}

Aside SceneDecoder::aside(const yaml::Node& node) {
    Aside made;
    const auto who = node.text_of("who");
    std::vector<std::string_view> known;
    for (std::size_t i = 1; i < made_.people.size(); ++i) {
        known.push_back(made_.people[i].id);
        if (made_.people[i].id == who) made.who = static_cast<PersonIndex>(i);
    }
    if (made.who == 0 && !who.empty())
        report_.add(Fault::unknown_person, spot_of(node, "who"),
                    {{"who", std::string(who)}, {"known", yaml::listed(known)}},
                    meant_or_add(who, known, "cast"));
    made.says = prose(node, "says");
    made.feels = feeling_from_id(node.text_of("feels")).value_or(Feeling::neutral);
    return made;
}

Reply SceneDecoder::reply(const yaml::Node& node) {
    Reply made;
    made.id = node.text_of("id");
    made.place = report_.place(node.spot);
    made.say = prose(node, "say");
    codes(node, made);
    made.change = decode_change(node.find("change"), names_, report_);
    set(node, made);
    goals(node, made);
    next(node, made);
    made.note = prose(node, "note");
    made.oversteps = truth_of(node, "oversteps");
    if (const auto* when = node.find("when")) made.when = parse_condition(*when, names_, report_);
    made.once = truth_of(node, "once");
    return made;
}

void SceneDecoder::codes(const yaml::Node& node, Reply& reply) {
    if (const auto* list = node.find("codes")) {
        for (const auto& item : list->items) {
            const auto code = skills::code_from_id(item.text);
            if (!code) continue;
            if (reply.codes.contains(*code)) report_.add(Fault::code_twice, item.spot, {{"code", item.text}});
            reply.codes.insert(*code);
        }
        if (const auto pair = skills::contradiction(reply.codes))
            report_.add(Fault::contradictory_codes, list->spot,
                        {{"first", std::string(skills::to_id(pair->first))},
                         {"second", std::string(skills::to_id(pair->second))}});
    }
    const auto* toward = node.find("toward");
    if (toward != nullptr) {
        reply.has_direction = true;
        reply.toward = skills::direction_from_id(toward->text).value_or(skills::Direction::none);
    } else if (reply.codes.contains_any(skills::needs_direction)) {
        report_.add(Fault::direction_missing, spot_of(node, "codes"), {{"reply", reply.id}});
    }
}

void SceneDecoder::set(const yaml::Node& node, Reply& reply) {
    const auto* map = node.find("set");
    if (map == nullptr) return;
    for (const auto& entry : map->entries) {
        const auto target = names_.target(entry.key);
        if (!target) {
            const auto known = names_.targets();
            report_.add(Fault::unknown_name, entry.spot,
                        {{"name", entry.key}, {"known", yaml::listed(known)}},
                        yaml::did_you_mean(entry.key, known));
            continue;
        }
        const auto changed = std::find_if(reply.change.steps.begin(), reply.change.steps.end(),
                                          [&](const Change::Step& step) { return step.target == *target; });
        if (changed != reply.change.steps.end())
            report_.add(Fault::changed_and_set, entry.spot, {{"name", entry.key}});
        if (!entry.value.is_scalar()) continue;
        const auto number = yaml::to_whole(entry.value.text);
        const auto truth = yaml::to_truth(entry.value.text);
        const int least = names_.least(*target), most = names_.most(*target);
        if (names_.is_truth(*target) ? !truth : !number) {
            report_.add(
                Fault::wrong_constant, entry.value.spot, {{"name", entry.key}, {"value", entry.value.text}},
                names_.is_truth(*target)
                    ? base::LocalText{fmt::format("`{}` wordt `true` of `false`.", entry.key),
                                      fmt::format("`{}` becomes `true` or `false`.", entry.key)}
                    : base::LocalText{
                          fmt::format("`{}` wordt een heel getal van {} tot en met {}.", entry.key, least,
                                      most),
                          fmt::format("`{}` becomes a whole number from {} to {}.", entry.key, least, most)});
            continue;
        }
        const int value = truth ? (*truth ? 1 : 0) : *number;
        if (value < least || value > most)
            report_.add(Fault::constant_out_of_range, entry.value.spot,
                        {{"name", entry.key},
                         {"value", entry.value.text},
                         {"least", fmt::to_string(least)},
                         {"most", fmt::to_string(most)}});
        reply.set.push_back({*target, value});
    }
}

void SceneDecoder::goals(const yaml::Node& node, Reply& reply) {
    const auto* map = node.find("goals");
    if (map == nullptr) return;
    std::vector<std::string_view> known;
    for (const auto& goal : made_.goals) known.push_back(goal.id);
    for (const auto& entry : map->entries) {
        const auto found = std::find(known.begin(), known.end(), entry.key);
        if (found == known.end()) {
            report_.add(Fault::unknown_goal, entry.spot,
                        {{"goal", entry.key}, {"known", yaml::listed(known)}},
                        meant_or_add(entry.key, known, "goals"));
            continue;
        }
        reply.goals.push_back(
            {static_cast<GoalIndex>(found - known.begin()), yaml::to_whole(entry.value.text).value_or(1)});
    }
}

void SceneDecoder::next(const yaml::Node& node, Reply& reply) {
    const auto* value = node.find("next");
    if (value == nullptr) return;
    const auto scene = [&](const yaml::Node* name) -> std::optional<SceneIndex> {
        if (name == nullptr || !name->is_scalar()) return std::nullopt;
        const auto found = names_.scene(name->text);
        if (!found) report_unknown_scene(*name, names_, report_);
        return found;
    };
    if (value->is_scalar()) {
        if (const auto found = scene(value)) reply.next.push_back({{}, *found});
        return;
    }
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        const auto& item = value->items[i];
        if (!item.is_map()) continue;
        NextStep step;
        const bool is_last = i + 1 == value->items.size();
        if (const auto* when = item.find("when")) {
            step.when = parse_condition(*when, names_, report_);
            if (is_last) report_.add(Fault::last_next_has_when, when->spot);
        } else if (!is_last) {
            report_.add(Fault::next_behind_never_taken, item.spot);
        }
        if (const auto found = scene(item.find("scene"))) {
            step.scene = *found;
            reply.next.push_back(std::move(step));
        }
    }
}

void SceneDecoder::better(const yaml::Node& list, Scene& scene) {
    std::vector<std::string_view> known;
    for (const auto& reply : scene.replies) known.push_back(reply.id);
    std::size_t index = 0;
    for (const auto& item : list.items) {
        if (!item.is_map()) continue;
        auto& reply = scene.replies[index++];
        const auto* named = item.find("better");
        if (named == nullptr || !named->is_scalar()) continue;
        const auto found = std::find(known.begin(), known.end(), named->text);
        if (found == known.end())
            report_.add(Fault::unknown_better, named->spot,
                        {{"reply", named->text}, {"known", yaml::listed(known)}},
                        yaml::did_you_mean(named->text, known));
        else if (named->text == reply.id)
            report_.add(Fault::better_than_itself, named->spot, {{"reply", reply.id}});
        else
            reply.better = static_cast<ReplyIndex>(found - known.begin());
    }
}

Ending SceneDecoder::ending(const yaml::Node& node) {
    Ending made;
    made.place = report_.place(node.spot);
    const auto kind = index_of(ending_words, node.text_of("kind"));
    made.title = prose(node, "title");
    made.text = prose(node, "text");
    made.help = node.text_of("help");
    const auto referral = index_of(referral_words, node.text_of("referral"));
    if (referral < referral_words.size()) made.referral = static_cast<Referral>(referral + 1);
    if (kind == ending_words.size()) return made;
    made.kind = static_cast<EndingKind>(kind);
    for (const std::string_view key : {"referral", "help"}) {
        const bool has = node.find(key) != nullptr;
        const base::Arguments arguments = {{"key", std::string(key)}};
        if (made.kind == EndingKind::referral && !has)
            report_.add(Fault::referral_incomplete, node.spot, arguments);
        else if (made.kind != EndingKind::referral && has)
            report_.add(Fault::referral_key_elsewhere, spot_of(node, key), arguments);
    }
    return made;
}

}  // namespace wijk::scenario
