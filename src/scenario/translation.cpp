#include "scenario/translation.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "scenario/decode.h"
#include "scenario/decode_scenes.h"
#include "scenario/faults.h"
#include "scenario/format.h"
#include "scenario/translation_file.h"
#include "yaml/read.h"
#include "yaml/schema.h"
#include "yaml/write.h"

namespace wijk::scenario {

namespace {

/// For a Scenario and a const Scenario alike.
template <class Which, class Visit>
void visit_texts(Which& scenario, const Visit& visit) {
    const auto plain = [&](std::string id, auto& text) {
        if (!text.empty()) visit(TextPlace{std::move(id), "", true}, text);
    };
    plain("title", scenario.title);
    plain("place", scenario.place);
    plain("briefing", scenario.briefing);
    plain("aim", scenario.aim);
    plain("change_goal", scenario.change_goal);
    for (auto& goal : scenario.goals) plain(fmt::format("goals.{}.title", goal.id), goal.title);
    for (auto& fact : scenario.facts) plain(fmt::format("facts.{}.text", fact.id), fact.text);
    for (auto& scene : scenario.scenes) {
        for (auto& variant : scene.resident) {
            const auto stem = fmt::format("{}#{}", scene.id, variant.id);
            const bool has_id = base::is_id(variant.id);
            const auto& resident = scenario.people.front().name;
            if (!variant.says.empty()) visit(TextPlace{stem + ".says", resident, has_id}, variant.says);
            if (!variant.thinks.empty()) visit(TextPlace{stem + ".thinks", resident, has_id}, variant.thinks);
            for (std::size_t i = 0; i < variant.also.size(); ++i)
                visit(TextPlace{fmt::format("{}.also#{}", stem, i + 1),
                                scenario.people[variant.also[i].who].name, has_id},
                      variant.also[i].says);
        }
        for (auto& reply : scene.replies) {
            plain(fmt::format("{}.{}.say", scene.id, reply.id), reply.say);
            plain(fmt::format("{}.{}.note", scene.id, reply.id), reply.note);
        }
        if (scene.ending) {
            plain(scene.id + ".ending.title", scene.ending->title);
            plain(scene.id + ".ending.text", scene.ending->text);
        }
    }
    const auto questions = [&](std::string_view group, auto& list) {
        for (auto& question : list) plain(fmt::format("debrief.{}#{}", group, question.id), question.text);
    };
    questions("technique", scenario.technique);
    questions("values", scenario.values);
    questions("person", scenario.person);
}

}  // namespace

void for_each_text(const Scenario& scenario,
                   const std::function<void(const TextPlace&, const std::string& text)>& visit) {
    visit_texts(scenario, visit);
}

void for_each_text(Scenario& scenario,
                   const std::function<void(const TextPlace&, std::string& text)>& visit) {
    visit_texts(scenario, visit);
}

Source source_of(const Scenario& scenario) {
    Source source{scenario.id, scenario.source_language, {}, std::set<std::string, std::less<>>()};
    for (const auto& fact : scenario.facts) source.facts->insert(fact.id);
    for_each_text(scenario, [&](const TextPlace& place, const std::string& text) {
        source.texts.push_back({place, text});
    });
    return source;
}

std::string source_mark(std::string_view text) {
    return base::sha256_hex(base::trim_end(text), 8);
}

std::optional<Translation> read_translation(const std::string& text, const std::string& file,
                                            base::Diagnostics& diagnostics) {
    auto file_read = yaml::read(text, file);
    Report report(file, file_read.diagnostics);
    std::optional<Translation> made;
    if (file_read.root && check_kind(*file_read.root, FileKind::translation, report)) {
        const auto& root = *file_read.root;
        made.emplace();
        made->file = file;
        made->of = root.text_of("of");
        made->of_spot = spot_of(root, "of");
        made->language = root.text_of("language");
        made->language_spot = spot_of(root, "language");
        made->texts_spot = spot_of(root, "texts");
        if (const auto* texts = root.find("texts"))
            for (const auto& entry : texts->entries) {
                TranslatedText one;
                one.id = entry.key;
                one.spot = entry.spot;
                one.from = entry.value.text_of("from");
                one.who = prose_of(entry.value, "who");
                one.text = prose_of(entry.value, "text");
                if (const auto* node = entry.value.find("text")) {
                    one.has_text = true;
                    one.node = *node;
                }
                if (!one.from.empty() &&
                    (one.from.size() != 8 ||
                     one.from.find_first_not_of("0123456789abcdef") != std::string::npos))
                    report.add(Fault::bad_source_mark, spot_of(entry.value, "from"), {{"from", one.from}});
                made->texts.push_back(std::move(one));
            }
    }
    if (base::has_errors(file_read.diagnostics)) made.reset();
    diagnostics.insert(diagnostics.end(), file_read.diagnostics.begin(), file_read.diagnostics.end());
    return made;
}

namespace {

/// The translation of one text, where it may be shown.
const TranslatedText* shown_for(const SourceText& source, const TranslatedText* one,
                                const Translation& translation,
                                const std::optional<std::set<std::string, std::less<>>>& facts,
                                Report& report) {
    const auto& id = source.place.id;
    if (one == nullptr || !one->has_text) {
        report.add(Fault::text_not_translated, one == nullptr ? translation.texts_spot : one->spot,
                   {{"id", id}});
        return nullptr;
    }
    if (!one->from.empty() && one->from != source_mark(source.text)) {
        report.add(Fault::translation_outdated, one->spot, {{"id", id}});
        return nullptr;
    }
    if (one->from.empty()) report.add(Fault::source_not_marked, one->spot, {{"id", id}});
    if (!facts) return one;
    check_placeholders(one->node, *facts, report);
    if (placeholders(one->text) != placeholders(source.text))
        report.add(Fault::placeholders_differ, one->node.spot, {{"id", id}});
    return one;
}

void report_left_over(const Translation& translation, const Source& source, Report& report) {
    std::vector<std::string_view> known;
    for (const auto& one : source.texts) known.push_back(one.place.id);
    std::sort(known.begin(), known.end());
    for (const auto& one : translation.texts)
        if (!std::binary_search(known.begin(), known.end(), one.id))
            report.add(Fault::translation_left_over, one.spot, {{"id", one.id}},
                       yaml::did_you_mean(one.id, known));
}

}  // namespace

std::optional<TextsById> hold_against(const Translation& translation, const Source& source,
                                      base::Diagnostics& diagnostics) {
    Report report(translation.file, diagnostics);
    if (translation.of != source.id) {
        report.add(Fault::translation_of_another, translation.of_spot,
                   {{"of", translation.of}, {"id", source.id}});
        return {};
    }
    if (translation.language == source.language) {
        report.add(Fault::translation_into_itself, translation.language_spot,
                   {{"language", translation.language}});
        return {};
    }
    std::map<std::string_view, const TranslatedText*> by_id;
    for (const auto& one : translation.texts) by_id[one.id] = &one;
    TextsById shown;
    std::set<std::string> without_id;
    for (const auto& text : source.texts) {
        const auto& place = text.place;
        if (const auto line = place.id.substr(0, place.id.find('.'));
            !place.line_has_id && without_id.insert(line).second)
            report.add(Fault::line_without_id, translation.texts_spot, {{"line", line}});
        const auto found = by_id.find(place.id);
        const auto* one = shown_for(text, found == by_id.end() ? nullptr : found->second, translation,
                                    source.facts, report);
        if (one != nullptr) shown.emplace(place.id, one->text);
    }
    report_left_over(translation, source, report);
    return shown;
}

std::optional<TextsById> texts_in(std::string_view language, const std::optional<Translation>& translation,
                                  const Source& source, const std::string& file,
                                  base::Diagnostics& diagnostics) {
    std::optional<TextsById> shown;
    const bool foreign = !language.empty() && language != source.language;
    if (translation) shown = hold_against(*translation, source, diagnostics);
    if (!foreign || !translation || translation->language != language) shown.reset();
    if (foreign && !shown && !base::has_errors(diagnostics))
        Report(file, diagnostics)
            .add(Fault::no_translation, {},
                 {{"language", std::string(language)}, {"source", source.language}});
    return shown;
}

namespace {

void write_text(std::string& out, std::string_view key, std::string_view text) {
    out += fmt::format("    {}: {}\n", key, yaml::scalar(text, 6));
}

void write_entry(std::string& out, std::string_view id, std::string_view who, std::string_view from,
                 const TranslatedText* translated, std::string_view source) {
    out += fmt::format("  {}:\n", id);
    if (!from.empty()) out += fmt::format("    from: {}\n", yaml::quoted(from));
    if (!who.empty()) write_text(out, "who", who);
    if (translated != nullptr && translated->has_text) write_text(out, "text", translated->text);
    if (!source.empty()) write_text(out, "todo", source);
}

}  // namespace

std::string make_translation(const Source& source, std::string_view language, const std::string* existing,
                             bool drop_left_over) {
    std::map<std::string, TranslatedText> left;
    std::vector<std::string> order;  // of what may be left over
    if (existing != nullptr) {
        base::Diagnostics faults;
        auto before = read_translation(*existing, "", faults);
        if (!before) return *existing;
        for (auto& one : before->texts) {
            order.push_back(one.id);
            left.emplace(one.id, std::move(one));
        }
    }
    std::string out = fmt::format("kind: translation\nof: {}\nlanguage: {}\ntexts:\n", source.id, language);
    for (const auto& [place, text] : source.texts) {
        const auto mark = source_mark(text);
        const auto found = left.find(place.id);
        const TranslatedText* one = found == left.end() ? nullptr : &found->second;
        const bool has_text = one != nullptr && one->has_text;
        const bool outdated = has_text && !one->from.empty() && one->from != mark;
        write_entry(out, place.id, place.who, outdated ? one->from : mark, one,
                    has_text && !outdated ? std::string_view() : std::string_view(text));
        if (found != left.end()) left.erase(found);
    }
    if (!drop_left_over)
        for (const auto& id : order)
            if (const auto found = left.find(id); found != left.end() && found->second.has_text)
                write_entry(out, id, found->second.who, found->second.from, &found->second, "");
    return out;
}

std::string make_translation(const Scenario& source, std::string_view language, const std::string* existing,
                             bool drop_left_over) {
    return make_translation(source_of(source), language, existing, drop_left_over);
}

}  // namespace wijk::scenario
