#pragma once
// JSON as values of our own: what the records export, what scripts read from `wijk --json`, the settings
// file.
//
// Objects keep the order in which keys were put in, so that a printed file can be read by people and compared
// by line.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace wijk::json {

class Value;
using Array = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;

class Value {
 public:
    Value() = default;  ///< null
    Value(std::nullptr_t) {}
    Value(bool truth) : data_(truth) {}
    Value(int number) : data_(std::int64_t{number}) {}
    Value(std::int64_t number) : data_(number) {}
    Value(double number) : data_(number) {}
    Value(const char* text) : data_(std::string(text)) {}
    Value(std::string text) : data_(std::move(text)) {}
    Value(std::string_view text) : data_(std::string(text)) {}
    Value(Array items) : data_(std::move(items)) {}
    Value(Object members) : data_(std::move(members)) {}
    template <class T>
    Value(const std::optional<T>& maybe) : Value(maybe ? Value(*maybe) : Value()) {}

    bool is_null() const { return std::holds_alternative<std::monostate>(data_); }
    /// Null where the value is of another type.
    const bool* truth() const { return std::get_if<bool>(&data_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data_); }
    const std::string* text() const { return std::get_if<std::string>(&data_); }
    const Array* array() const { return std::get_if<Array>(&data_); }
    const Object* object() const { return std::get_if<Object>(&data_); }
    std::optional<double> number() const;  ///< of an integer too

    /// The member with this key; null without it, and in anything but an object.
    const Value* find(std::string_view key) const;
    /// Puts a member in, in the place of the one with this key where there is one. Makes an object of null.
    void set(std::string_view key, Value value);

    friend bool operator==(const Value&, const Value&) = default;

 private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> data_;
};

struct Limits {
    std::size_t bytes = 256UL * 1024UL * 1024UL;
    int depth = 64;
};

/// Reads one JSON value. Faults are also a key twice in one object, nesting too deep, text that is not UTF-8,
/// a whole number that does not fit 64 bits; each says `line:column` in characters, and what is wrong.
base::Result<Value> parse(std::string_view text, const Limits& limits = {});

/// One line, or with `indent` spaces a level. Bytes that are not UTF-8 come out as U+FFFD; a number that is
/// no number as null.
std::string dump(const Value& value, int indent = -1);

}  // namespace wijk::json
