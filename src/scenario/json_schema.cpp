// The tables of format.cpp as JSON Schema. An editor that knows it completes keys and marks faults while one
// types. Alternatives are told apart by shape alone, never by oneOf: editors word the failure of a oneOf so
// badly that nobody understands it.

#include <fmt/format.h>

#include "json/value.h"
#include "scenario/format.h"

namespace wijk::scenario {

namespace {

using yaml::Scalar;
using yaml::Type;

json::Array scalar_types(const Type& type) {
    switch (type.scalar) {
        case Scalar::none:
            return {};
        case Scalar::whole:
            return {"integer"};
        case Scalar::truth:
            return {"boolean"};
        case Scalar::value:
            return {"integer", "boolean"};
        case Scalar::text:  // eight digits of a hash can look like a number
            return {"string", "number"};
        case Scalar::any:
            return {"string", "number", "boolean"};
        case Scalar::prose:
        case Scalar::id:
        case Scalar::date:
        case Scalar::word:
            return {"string"};
    }
    return {};
}

constexpr auto id_pattern = "^[a-z][a-z0-9_-]{0,39}$";

void add_scalar(const Type& type, json::Value& out) {
    if (type.scalar == Scalar::id) out.set("pattern", id_pattern);
    if (type.scalar == Scalar::date) out.set("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    if (type.scalar == Scalar::prose || type.scalar == Scalar::text) out.set("minLength", 1);
    if (type.scalar == Scalar::whole) {
        out.set("minimum", type.least);
        out.set("maximum", type.most);
    }
    if (type.scalar != Scalar::word) return;
    if (type.items == nullptr) {
        json::Array words;
        for (const auto word : type.words) words.emplace_back(word);
        out.set("enum", std::move(words));
        return;
    }
    // Where a list can stand too an enum would refuse it: a pattern speaks of texts only.
    std::string pattern;
    for (const auto word : type.words) {
        pattern += pattern.empty() ? "^(" : "|";
        for (const char c : word) pattern += c == '.' ? std::string("\\.") : std::string(1, c);
    }
    out.set("pattern", pattern + ")$");
}

json::Value schema_of(const Type& type);

void add_fields(const Type& type, json::Value& out) {
    json::Object properties;
    json::Array required;
    for (const auto& field : type.fields) {
        json::Value one;
        one.set("description", fmt::format("{} / {}", field.description.nl, field.description.en));
        const auto type_schema = schema_of(*field.type);
        for (const auto& [key, value] : *type_schema.object()) one.set(key, value);
        properties.emplace_back(std::string(field.key), std::move(one));
        if (field.need == yaml::Need::required) required.emplace_back(field.key);
    }
    out.set("properties", std::move(properties));
    if (!required.empty()) out.set("required", std::move(required));
    out.set("additionalProperties", false);
}

json::Value schema_of(const Type& type) {
    json::Value out = json::Object{};
    auto types = scalar_types(type);
    if (type.items != nullptr) types.emplace_back("array");
    if (!type.fields.empty() || type.values != nullptr) types.emplace_back("object");
    out.set("type", types.size() == 1 ? types.front() : json::Value(types));
    add_scalar(type, out);
    if (type.items != nullptr) {
        out.set("items", schema_of(*type.items));
        if (type.fewest > 0) out.set("minItems", type.fewest);
    }
    if (!type.fields.empty()) {
        add_fields(type, out);
    } else if (type.values != nullptr) {
        if (type.keys == yaml::Keys::id) {
            json::Value names;
            names.set("pattern", id_pattern);
            out.set("propertyNames", std::move(names));
        }
        out.set("additionalProperties", schema_of(*type.values));
        if (type.fewest > 0) out.set("minProperties", type.fewest);
    }
    return out;
}

}  // namespace

std::string json_schema(FileKind kind) {
    return json_schema(to_id(kind), type_of(kind));
}

std::string json_schema(std::string_view kind, const Type& type) {
    json::Value out;
    out.set("$schema", "https://json-schema.org/draft/2020-12/schema");
    out.set("title", fmt::format("Wijkgesprek: {}", kind));
    const auto file = schema_of(type);
    for (const auto& [key, value] : *file.object()) out.set(key, value);
    return json::dump(out, 2) + "\n";
}

}  // namespace wijk::scenario
