#include "scenario/format_reference.h"

#include <algorithm>

#include <fmt/format.h>

#include "json/value.h"
#include "scenario/example_files.h"
#include "scenario/example_scenario.h"
#include "yaml/read.h"

namespace wijk::scenario {

namespace {

using yaml::Node;
using yaml::Scalar;
using yaml::Type;

constexpr std::size_t short_example = 80;

std::string scalar_in_words(const Type& type, base::Language language) {
    const auto say = [&](std::string_view nl, std::string_view en) {
        return std::string(language == base::Language::nl ? nl : en);
    };
    switch (type.scalar) {
        case Scalar::none:
            return {};
        case Scalar::text:
        case Scalar::prose:
            return say("tekst", "text");
        case Scalar::id:
            return say("naam: kleine letters, cijfers, - en _", "name: small letters, digits, - and _");
        case Scalar::whole:
            return fmt::format(fmt::runtime(say("heel getal, {} tot en met {}", "whole number, {} to {}")),
                               type.least, type.most);
        case Scalar::truth:
            return say("true of false", "true or false");
        case Scalar::date:
            return say("datum: jjjj-mm-dd", "date: yyyy-mm-dd");
        case Scalar::word:
            return say("een van ", "one of ") + yaml::listed(type.words);
        case Scalar::value:
            return say("heel getal, true of false", "whole number, true or false");
        case Scalar::any:
            return say("tekst, heel getal, true of false", "text, whole number, true or false");
    }
    return {};
}

std::string in_words(const Type& type, base::Language language) {
    const bool dutch = language == base::Language::nl;
    auto out = scalar_in_words(type, language);
    const auto add = [&](const std::string& more) {
        if (!out.empty()) out += dutch ? "; of: " : "; or: ";
        out += more;
    };
    if (type.items != nullptr) add((dutch ? "lijst: " : "list: ") + in_words(*type.items, language));
    if (!type.fields.empty()) add(dutch ? "vaste sleutels" : "fixed keys");
    if (type.values != nullptr)
        add((dutch ? "namen met elk: " : "names, each with: ") + in_words(*type.values, language));
    return out;
}

/// On one line.
std::string in_flow(const Node& node) {
    if (node.is_scalar())
        return node.style == Node::Style::plain ? node.text : json::dump(json::Value(node.text));
    std::string inside;
    for (const auto& item : node.items) inside += (inside.empty() ? "" : ", ") + in_flow(item);
    for (const auto& entry : node.entries)
        inside += fmt::format("{}{}: {}", inside.empty() ? "" : ", ", entry.key, in_flow(entry.value));
    return node.is_map() ? "{" + inside + "}" : "[" + inside + "]";
}

/// What stands in the example from `spot` to the next key that is not further in.
std::string in_block(std::string_view example, yaml::Spot spot) {
    std::string out;
    const auto indent = static_cast<std::size_t>(spot.column - 1);
    auto rest = example;
    for (int line = 1; !rest.empty(); ++line) {
        const auto end = std::min(rest.find('\n'), rest.size() - 1);
        const auto text = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        if (line < spot.line) continue;
        const auto first = text.find_first_not_of(' ');
        if (line > spot.line && first <= indent) break;
        out += std::string(text.substr(std::min(indent, text.size()))) + "\n";
    }
    return out;
}

std::string example_of(std::string_view example, const yaml::Entry& entry) {
    const auto flow = fmt::format("{}: {}\n", entry.key, in_flow(entry.value));
    return flow.size() <= short_example ? flow : in_block(example, entry.spot);
}

std::string_view example_of(FileKind kind) {
    switch (kind) {
        case FileKind::scenario:
            return example_scenario;
        case FileKind::reactions:
            return example_reactions;
        case FileKind::translation:
            return example_translation;
        case FileKind::portrait:
            return example_portrait;
        case FileKind::vocabulary:
            return example_vocabulary;
    }
    return {};
}

class Walk {
 public:
    Walk(std::string_view example, base::Language language) : example_(example), language_(language) {}

    /// `places`: where the example has something of this type.
    void visit(const Type& type, const std::string& path, const std::vector<const Node*>& places) {
        if (type.items != nullptr) {
            std::vector<const Node*> items;
            for (const auto* place : places)
                for (const auto& item : place->items) items.push_back(&item);
            visit(*type.items, path + "[]", items);
        }
        if (type.values != nullptr) {
            std::vector<const Node*> values;
            for (const auto* place : places)
                for (const auto& entry : place->entries) values.push_back(&entry.value);
            visit(*type.values, path + ".*", values);
        }
        for (std::size_t i = 0; i < type.fields.size();) {
            const auto alike = count_alike(type.fields.subspan(i));
            add(type.fields.subspan(i, alike), path, places);
            i += alike;
        }
    }

    std::vector<KeyReference> found;

 private:
    static std::size_t count_alike(std::span<const yaml::Field> fields) {
        std::size_t count = 1;
        while (count < fields.size() && fields[count].type == fields[0].type &&
               fields[count].description.nl == fields[0].description.nl)
            ++count;
        return count;
    }

    void add(std::span<const yaml::Field> alike, const std::string& path,
             const std::vector<const Node*>& places) {
        std::vector<const yaml::Entry*> entries;
        for (const auto* place : places)
            for (const auto& entry : place->entries)
                if (std::any_of(alike.begin(), alike.end(),
                                [&](const auto& field) { return field.key == entry.key; }))
                    entries.push_back(&entry);
        const auto& field = alike.front();
        const std::string key = entries.empty() ? std::string(field.key) : entries.front()->key;
        const auto own = path.empty() ? key : fmt::format("{}.{}", path, key);
        std::string description(field.description.in(language_));
        if (alike.size() > 1) {
            std::vector<std::string_view> names;
            for (const auto& one : alike) names.push_back(one.key);
            description += ": " + yaml::listed(names);
        }
        found.push_back({key, own, in_words(*field.type, language_), field.need, std::move(description),
                         entries.empty() ? "" : example_of(example_, *entries.front())});
        std::vector<const Node*> values;
        for (const auto* entry : entries) values.push_back(&entry->value);
        visit(*field.type, own, values);
    }

    std::string_view example_;
    base::Language language_;
};

}  // namespace

std::vector<KeyReference> key_references(const yaml::Type& type, std::string_view example,
                                         base::Language language) {
    Walk walk(example, language);
    const auto read = yaml::read(example, "example");
    std::vector<const Node*> places;
    if (read.root) places.push_back(&*read.root);
    walk.visit(type, "", places);
    return std::move(walk.found);
}

std::vector<KeyReference> key_references(FileKind kind, base::Language language) {
    return key_references(type_of(kind), example_of(kind), language);
}

std::string format_reference(FileKind kind, base::Language language) {
    return format_reference(to_id(kind), type_of(kind), example_of(kind), language);
}

std::string format_reference(std::string_view kind, const yaml::Type& type, std::string_view example,
                             base::Language language) {
    const bool dutch = language == base::Language::nl;
    auto out =
        fmt::format("# {}: {}\n\n{}\n", dutch ? "Het formaat" : "The format", kind,
                    dutch ? "Elke sleutel, in de volgorde van het bestand. `*` is een naam die je zelf "
                            "kiest, `[]` iets uit een lijst."
                          : "Each key, in the order of the file. `*` is a name of your own, `[]` an item "
                            "of a list.");
    for (const auto& one : key_references(type, example, language)) {
        const bool must = one.need == yaml::Need::required;
        out += fmt::format(
            "\n## `{}`\n\n{}.\n\n- {}: {}\n- {}\n", one.path, one.description, dutch ? "Soort" : "Type",
            one.type, must ? (dutch ? "Moet er staan" : "Required") : (dutch ? "Mag er staan" : "Optional"));
        if (!one.example.empty()) out += fmt::format("\n```yaml\n{}```\n", one.example);
    }
    return out;
}

}  // namespace wijk::scenario
