#include "scenario/decode.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "scenario/condition_parser.h"
#include "scenario/decode_scenes.h"
#include "scenario/load.h"
#include "scenario/vocabulary.h"
#include "scenario/words.h"
#include "yaml/schema.h"

namespace wijk::scenario {

void UniqueIds::add(std::string_view id, yaml::Spot spot) {
    const auto [first, is_new] = seen_.try_emplace(std::string(id), spot);
    if (is_new || id.empty()) return;
    report_.add(Fault::duplicate_id, spot, {{"id", std::string(id)}})
        .related.push_back({report_.place(first->second), {"hier staat de eerste", "the first stands here"}});
}

// ---- Single values; what the schema reported comes out as nothing ----

std::string prose_of(const yaml::Node& node, std::string_view key) {
    return std::string(base::trim_end(node.text_of(key)));
}

int whole_of(const yaml::Node& node, std::string_view key, int otherwise) {
    return yaml::to_whole(node.text_of(key)).value_or(otherwise);
}

bool truth_of(const yaml::Node& node, std::string_view key) {
    return yaml::to_truth(node.text_of(key)).value_or(false);
}

yaml::Spot spot_of(const yaml::Node& node, std::string_view key) {
    const auto* value = node.find(key);
    return value == nullptr ? node.spot : value->spot;
}

std::vector<std::string> texts_of(const yaml::Node& node, std::string_view key) {
    std::vector<std::string> out;
    if (const auto* list = node.find(key))
        for (const auto& item : list->items) out.push_back(item.text);
    return out;
}

namespace {

const yaml::Node& child(const yaml::Node& node, std::string_view key) {
    static const yaml::Node nothing;
    const auto* found = node.find(key);
    return found == nullptr ? nothing : *found;
}

class Decoder {
 public:
    Decoder(const yaml::Node& root, const LoadOptions& options, Report& report)
        : root_(root), options_(options), report_(report) {}

    Decoded decode() {
        for (const auto& entry : child(root_, "facts").entries) fact_ids_.insert(entry.key);
        about();
        people();
        variables();
        goals_and_facts();
        for (const auto& entry : child(root_, "scenes").entries) {
            Scene scene;
            scene.id = entry.key;
            scene.place = report_.place(entry.spot);
            made_.scenes.push_back(std::move(scene));
        }
        const Names names(made_);
        if (const auto* reacts = child(root_, "resident").find("reacts"))
            decoded_.reacts = decode_reactions(*reacts, names, report_);
        SceneDecoder(made_, names, fact_ids_, report_).decode(child(root_, "scenes"));
        if (const auto* start = root_.find("start"); start != nullptr && start->is_scalar()) {
            if (const auto scene = names.scene(start->text)) {
                made_.start = *scene;
            } else {
                report_unknown_scene(*start, names, report_);
            }
        }
        debrief();
        for (const auto& item : child(root_, "playthroughs").items) playthrough(item, names);
        for (const auto& item : child(root_, "silence").items)
            made_.silenced.push_back({std::string(item.text_of("code")), std::string(item.text_of("at")),
                                      prose_of(item, "reason"), report_.place(item.spot)});
        return std::move(decoded_);
    }

 private:
    std::string prose(const yaml::Node& node, std::string_view key) {
        if (const auto* value = node.find(key)) check_placeholders(*value, fact_ids_, report_);
        return prose_of(node, key);
    }

    void about() {
        made_.id = root_.text_of("id");
        made_.language = made_.source_language = root_.text_of("language");
        made_.title = prose(root_, "title");
        for (const auto& item : child(root_, "stops").items)
            made_.stops.push_back(yaml::to_whole(item.text).value_or(1));
        made_.role = root_.text_of("role");
        made_.moment = root_.text_of("moment");
        made_.skills = texts_of(root_, "skills");
        made_.level = whole_of(root_, "level", 1);
        made_.minutes = whole_of(root_, "minutes", 1);
        made_.place = prose(root_, "place");
        made_.briefing = prose(root_, "briefing");
        made_.aim = prose(root_, "aim");
        made_.change_goal = prose(root_, "change_goal");
        const auto kind = index_of(conversation_words, root_.text_of("conversation"));
        if (kind < conversation_words.size()) {
            made_.conversation = static_cast<ConversationKind>(kind);
            if (made_.conversation == ConversationKind::full && root_.find("change_goal") == nullptr)
                report_.add(Fault::change_goal_missing, spot_of(root_, "conversation"));
        }
        if (options_.vocabulary == nullptr) return;
        known_word("role", root_.find("role"), options_.vocabulary->roles);
        known_word("moment", root_.find("moment"), options_.vocabulary->moments);
        for (const auto& item : child(root_, "skills").items)
            known_word("skills", &item, options_.vocabulary->skills);
    }

    void known_word(std::string_view key, const yaml::Node* node, const Vocabulary::Words& words) {
        if (node == nullptr || !node->is_scalar()) return;
        std::vector<std::string_view> known;
        for (const auto& [word, unused] : words) known.push_back(word);
        if (std::find(known.begin(), known.end(), node->text) != known.end()) return;
        report_.add(Fault::word_without_text, node->spot,
                    {{"word", node->text}, {"key", std::string(key)}, {"known", yaml::listed(known)}},
                    yaml::did_you_mean(node->text, known));
    }

    void people() {
        const auto& resident = child(root_, "resident");
        made_.people.push_back({"resident", prose_of(resident, "name"), whole_of(resident, "age", 0)});
        const auto& state = child(resident, "state");
        for (std::size_t i = 0; i < state_words.size(); ++i)
            made_.start_state[i] = std::clamp(whole_of(state, state_words[i], 0), state_least, state_most);
        for (const auto& entry : child(root_, "cast").entries) {
            if (entry.key == "resident")
                report_.add(Fault::reserved_person, entry.spot);
            else
                made_.people.push_back(
                    {entry.key, prose_of(entry.value, "name"), whole_of(entry.value, "age", 0)});
        }
    }

    void variables() {
        for (const auto& entry : child(root_, "variables").entries) {
            Variable variable;
            variable.id = entry.key;
            const auto words = grammar_words();
            if (entry.key.find('-') != std::string::npos ||
                std::find(words.begin(), words.end(), entry.key) != words.end())
                report_.add(Fault::variable_name, entry.spot, {{"name", entry.key}});
            if (entry.value.is_map()) {
                variable.min = whole_of(entry.value, "min", 0);
                variable.max = whole_of(entry.value, "max", 0);
                variable.start = whole_of(entry.value, "start", variable.min);
                if (variable.min >= variable.max || variable.start < variable.min ||
                    variable.start > variable.max)
                    report_.add(Fault::variable_range, entry.value.spot,
                                {{"name", entry.key},
                                 {"start", fmt::to_string(variable.start)},
                                 {"least", fmt::to_string(variable.min)},
                                 {"most", fmt::to_string(variable.max)}});
            } else {
                variable.yes_no = true;
                variable.max = 1;
                variable.start = yaml::to_truth(entry.value.text).value_or(false) ? 1 : 0;
            }
            made_.variables.push_back(std::move(variable));
        }
    }

    void goals_and_facts() {
        for (const auto& entry : child(root_, "goals").entries)
            made_.goals.push_back({entry.key, prose(entry.value, "title"), report_.place(entry.spot)});
        if (made_.conversation == ConversationKind::engage && !made_.goals.empty())
            report_.add(Fault::engage_has_goals, spot_of(root_, "goals"));
        for (const auto& entry : child(root_, "facts").entries) {
            Fact fact;
            fact.id = entry.key;
            fact.place = report_.place(entry.spot);
            // A fact inside a fact would never end.
            if (const auto* text = entry.value.find("text")) check_placeholders(*text, {}, report_);
            fact.text = prose_of(entry.value, "text");
            fact.source = prose_of(entry.value, "source");
            fact.dated = entry.value.text_of("dated");
            fact.check_by = entry.value.text_of("check_by");
            if (yaml::is_date(fact.dated) && yaml::is_date(fact.check_by)) {
                const base::Arguments arguments = {
                    {"id", fact.id}, {"dated", fact.dated}, {"check_by", fact.check_by}};
                if (fact.check_by <= fact.dated)
                    report_.add(Fault::fact_dates, spot_of(entry.value, "check_by"), arguments);
                else if (!options_.today.empty() && fact.check_by < options_.today)
                    report_.add(Fault::fact_expired, spot_of(entry.value, "check_by"), arguments);
            }
            made_.facts.push_back(std::move(fact));
        }
    }

    void debrief() {
        const auto& node = child(root_, "debrief");
        const auto questions = [&](std::string_view key, std::vector<DebriefQuestion>& out) {
            UniqueIds ids(report_);
            for (const auto& item : child(node, key).items) {
                ids.add(item.text_of("id"), spot_of(item, "id"));
                out.push_back({std::string(item.text_of("id")), prose(item, "text")});
            }
        };
        questions("technique", made_.technique);
        questions("values", made_.values);
        questions("person", made_.person);
    }

    void playthrough(const yaml::Node& node, const Names& names) {
        Playthrough made;
        made.name = prose_of(node, "name");
        made.style = static_cast<Style>(
            std::min(index_of(style_words, node.text_of("style")), style_words.size() - 1));
        made.place = report_.place(node.spot);
        playthrough_names_->add(made.name, spot_of(node, "name"));
        made.choose = texts_of(node, "choose");
        follow(child(node, "choose"));
        for (const auto& entry : child(node, "expect").entries)
            if (entry.value.is_scalar())
                if (const auto expected = expectation(entry, names)) made.expect.push_back(*expected);
        made_.playthroughs.push_back(std::move(made));
    }

    /// Every scene that the replies can lead to, whatever the conditions: a reply that is in none of them
    /// cannot be meant.
    void follow(const yaml::Node& choose) {
        std::set<SceneIndex> possible;
        if (made_.start < made_.scenes.size()) possible.insert(made_.start);
        if (possible.empty()) return;  // what is wrong with the start has been said there
        for (const auto& item : choose.items) {
            std::set<SceneIndex> following;
            std::vector<std::string_view> known;
            bool is_known = false;
            for (const auto index : possible)
                for (const auto& reply : made_.scenes[index].replies) {
                    known.push_back(reply.id);
                    if (reply.id != item.text) continue;
                    is_known = true;
                    for (const auto& step : reply.next)
                        if (step.scene < made_.scenes.size()) following.insert(step.scene);
                }
            if (following.empty()) {
                // A reply that leads nowhere has been reported where it stands.
                if (!is_known && item.is_scalar())
                    report_.add(Fault::unknown_choice, item.spot,
                                {{"reply", item.text}, {"known", yaml::listed(known)}},
                                known.empty() ? base::LocalText{"Het gesprek is hier al afgelopen.",
                                                                "The talk is over here already."}
                                              : yaml::did_you_mean(item.text, known));
                return;
            }
            possible = std::move(following);
        }
    }

    std::optional<Expectation> expectation(const yaml::Entry& entry, const Names& names) {
        Expectation made;
        const auto& text = entry.value.text;
        if (entry.key == "ending") {
            made.what = Expectation::What::ending;
            made.ending = names.scene(text);
            if (!made.ending)
                report_unknown_scene(entry.value, names, report_);
            else if (!made_.scenes[*made.ending].ending)
                report_.add(Fault::expected_no_ending, entry.value.spot, {{"scene", text}});
            return made;
        }
        const auto target = names.target(entry.key);
        if (!target) {
            auto known = names.targets();
            known.emplace_back("ending");
            report_.add(Fault::unknown_name, entry.spot,
                        {{"name", entry.key}, {"known", yaml::listed(known)}},
                        yaml::did_you_mean(entry.key, known));
            return std::nullopt;
        }
        made.target = *target;
        bool understood = false;
        if (names.is_truth(*target)) {
            made.what = Expectation::What::truth;
            const auto truth = yaml::to_truth(text);
            understood = truth.has_value();
            made.value = truth.value_or(false) ? 1 : 0;
        } else {
            understood = parse_comparison(text, made.comparison, made.value);
        }
        if (!understood)
            report_.add(Fault::bad_expectation, entry.value.spot, {{"name", entry.key}, {"value", text}});
        return made;
    }

    const yaml::Node& root_;
    const LoadOptions& options_;
    Report& report_;
    Decoded decoded_;
    Scenario& made_ = decoded_.scenario;
    std::set<std::string, std::less<>> fact_ids_;
    std::unique_ptr<UniqueIds> playthrough_names_ = std::make_unique<UniqueIds>(report_);
};

}  // namespace

Decoded decode_scenario(const yaml::Node& root, const LoadOptions& options, Report& report) {
    return Decoder(root, options, report).decode();
}

}  // namespace wijk::scenario
