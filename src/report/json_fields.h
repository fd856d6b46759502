#pragma once
// One table for each kind of object in the JSON report: key, meaning and value stand together, so that the
// file and its published schema cannot disagree.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/language.h"
#include "json/value.h"

namespace wijk::report {

template <class T>
struct Field {
    const char* key;
    base::LocalText meaning;
    json::Value shape;  ///< JSON Schema of the value
    std::function<json::Value(const T&)> value;
};

template <class T>
using Fields = std::vector<Field<T>>;

template <class T>
json::Value written(const Fields<T>& fields, const T& object) {
    json::Object out;
    for (const auto& field : fields) out.emplace_back(field.key, field.value(object));
    return out;
}

/// Every key is always there; what is not known or was left out is null or empty.
template <class T>
json::Value shape_of(const Fields<T>& fields) {
    json::Object properties;
    json::Array required;
    for (const auto& field : fields) {
        json::Value one;
        one.set("description", field.meaning.nl + " / " + field.meaning.en);
        for (const auto& [key, value] : *field.shape.object()) one.set(key, value);
        properties.emplace_back(field.key, std::move(one));
        required.emplace_back(field.key);
    }
    return json::Object{{"type", "object"},
                        {"properties", std::move(properties)},
                        {"required", std::move(required)},
                        {"additionalProperties", false}};
}

/// A field whose value is a member that JSON can hold as it is.
template <class T, class Member>
Field<T> plain(const char* key, base::LocalText meaning, json::Value shape, Member T::*member) {
    return {key, std::move(meaning), std::move(shape),
            [member](const T& object) { return json::Value(object.*member); }};
}

inline json::Value words(const std::vector<std::string>& texts) {
    return json::Array(texts.begin(), texts.end());
}
inline json::Value numbers(const std::vector<int>& values) {
    return json::Array(values.begin(), values.end());
}

namespace shape {

inline json::Value of(const char* type) {
    return json::Object{{"type", type}};
}
inline json::Value text() {
    return of("string");
}
inline json::Value whole(int least = 0) {
    return json::Object{{"type", "integer"}, {"minimum", least}};
}
inline json::Value share() {
    return json::Object{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
}
inline json::Value truth() {
    return of("boolean");
}
inline json::Value time() {
    return json::Object{{"type", "string"},
                        {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"}};
}
inline json::Value list(json::Value items) {
    return json::Object{{"type", "array"}, {"items", std::move(items)}};
}
inline json::Value one_of(json::Array words) {
    return json::Object{{"type", "string"}, {"enum", std::move(words)}};
}
/// The same, or null.
inline json::Value maybe(json::Value shape) {
    shape.set("type", json::Array{*shape.find("type"), "null"});
    if (const auto* words = shape.find("enum")) {
        auto with_null = *words->array();
        with_null.emplace_back(nullptr);
        shape.set("enum", std::move(with_null));
    }
    return shape;
}

}  // namespace shape

/// `items` as JSON, each by its fields.
template <class T>
json::Value each(const Fields<T>& fields, const std::vector<T>& items) {
    json::Array out;
    for (const auto& item : items) out.push_back(written(fields, item));
    return out;
}

}  // namespace wijk::report
