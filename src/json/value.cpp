#include "json/value.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace wijk::json {

namespace {

using Library = nlohmann::ordered_json;

constexpr std::size_t shown_characters = 40;  ///< of a key or number in a message

/// Lets the library read a text and counts what it has read: the library itself tells its place only when it
/// finds the fault, not when we do.
class Reading {
 public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Reading(const char* at, std::size_t& count) : at_(at), count_(&count) {}
    reference operator*() const { return *at_; }
    Reading& operator++() {
        ++at_;
        ++*count_;
        return *this;
    }
    Reading operator++(int) {
        const auto before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Reading& a, const Reading& b) { return a.at_ == b.at_; }
    friend bool operator!=(const Reading& a, const Reading& b) { return a.at_ != b.at_; }

 private:
    const char* at_;
    std::size_t* count_;
};

std::string line_and_column(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, std::min(at, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = base::characters(before.substr(start == std::string_view::npos ? 0 : start + 1)) + 1;
    return fmt::format("{}:{}", line, column);
}

/// `text`, or its beginning where it is too long for a message.
std::string shown(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t count = 0; count < shown_characters && end < text.size(); ++count)
        end += base::character_length(text.substr(end));
    return std::string(text.substr(0, end)) + (end < text.size() ? "..." : "");
}

base::Error fault_at(std::string_view text, std::size_t at, const base::LocalText& why) {
    const auto where = line_and_column(text, at);
    return {base::ErrorKind::bad_data, {where + ": " + why.nl, where + ": " + why.en}, {}};
}

/// Builds our values from the library's events; stops at the first thing that we do not take.
class Builder final : public nlohmann::json_sax<Library> {
 public:
    Builder(std::string_view text, const Limits& limits) : text_(text), limits_(limits) {}

    bool build() {
        return Library::sax_parse(Reading(text_.data(), read_), Reading(text_.data() + text_.size(), read_),
                                  this);
    }
    Value take() { return std::move(root_); }
    const base::Error& fault() const { return fault_; }

    bool null() override { return put({}); }
    bool boolean(bool truth) override { return put(truth); }
    bool number_integer(number_integer_t number) override { return put(number); }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return refuse_number();
        return put(static_cast<std::int64_t>(number));
    }
    bool number_float(number_float_t number, const string_t& written) override {
        // A whole number beyond 64 bits reaches us as a float and would silently lose digits.
        return written.find_first_of(".eE") == string_t::npos ? refuse_number() : put(number);
    }
    bool string(string_t& text) override { return put(std::move(text)); }
    bool binary(binary_t&) override { return refuse(read_, {"binaire gegevens", "binary data"}); }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (!open_.back().keys.insert(name).second) {
            const auto start = start_of_string(read_);
            const auto written = shown(text_.substr(start, read_ - start));
            return refuse(start, {fmt::format("de sleutel {} staat er twee keer", written),
                                  fmt::format("the key {} stands there twice", written)});
        }
        open_.back().key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& fault) override {
        constexpr int number_overflow = 406;  // in the library's list of exceptions
        if (fault.id == number_overflow) return refuse_number();
        return refuse(position == 0 ? 0 : position - 1,
                      {"dit is geen geldige JSON", "this is not valid JSON"});
    }

 private:
    /// An array or object whose end has not come yet.
    struct Open {
        bool is_object = false;
        Array items;
        Object members;
        std::unordered_set<std::string> keys;
        std::string key;  ///< of the member that comes next
        void put(Value value) {
            if (is_object)
                members.emplace_back(std::move(key), std::move(value));
            else
                items.push_back(std::move(value));
        }
    };

    bool refuse(std::size_t at, const base::LocalText& why) {
        fault_ = fault_at(text_, at, why);
        return false;
    }
    /// Of the string that ends before `end`: a quote behind an odd number of backslashes is part of it.
    std::size_t start_of_string(std::size_t end) const {
        for (auto at = end - 1;;) {
            at = text_.rfind('"', at - 1);
            const auto last = text_.find_last_not_of('\\', at - 1);
            if ((at - 1 - last) % 2 == 0) return at;
        }
    }
    bool refuse_number() {
        const auto digit = [](char c) {
            return (c >= '0' && c <= '9') || std::string_view(".eE+-").find(c) != std::string_view::npos;
        };
        // The library knows that a number has ended when it has read one sign more, or met the end.
        const auto end = digit(text_[read_ - 1]) ? read_ : read_ - 1;
        auto start = end;
        while (start > 0 && digit(text_[start - 1])) --start;
        const auto written = shown(text_.substr(start, end - start));
        return refuse(start, {fmt::format("het getal {} is te groot", written),
                              fmt::format("the number {} is too large", written)});
    }
    bool open(bool is_object) {
        if (static_cast<int>(open_.size()) >= limits_.depth)
            return refuse(read_ - 1, {fmt::format("te diep genest: meer dan {}", limits_.depth),
                                      fmt::format("nested too deep: over {}", limits_.depth)});
        open_.emplace_back().is_object = is_object;
        return true;
    }
    bool close() {
        auto done = std::move(open_.back());
        open_.pop_back();
        return put(done.is_object ? Value(std::move(done.members)) : Value(std::move(done.items)));
    }
    bool put(Value value) {
        if (open_.empty())
            root_ = std::move(value);
        else
            open_.back().put(std::move(value));
        return true;
    }

    std::string_view text_;
    Limits limits_;
    std::size_t read_ = 0;  ///< bytes that the library has read
    std::vector<Open> open_;
    Value root_;
    base::Error fault_;
};

Library to_library(const Value& value) {
    if (const auto* truth = value.truth()) return *truth;
    if (const auto* integer = value.integer()) return *integer;
    if (const auto* text = value.text()) return *text;
    if (const auto number = value.number()) return *number;
    if (const auto* items = value.array()) {
        auto out = Library::array();
        for (const auto& item : *items) out.push_back(to_library(item));
        return out;
    }
    if (const auto* members = value.object()) {
        auto out = Library::object();
        // Looking for each key before it is put in would take the square of the time.
        auto& inside = out.get_ref<Library::object_t&>();
        for (const auto& [key, member] : *members) inside.push_back({key, to_library(member)});
        return out;
    }
    return nullptr;
}

}  // namespace

std::optional<double> Value::number() const {
    if (const auto* whole = integer()) return static_cast<double>(*whole);
    if (const auto* broken = std::get_if<double>(&data_)) return *broken;
    return std::nullopt;
}

const Value* Value::find(std::string_view key) const {
    const auto* members = object();
    if (members == nullptr) return nullptr;
    const auto found =
        std::find_if(members->begin(), members->end(), [&](const auto& one) { return one.first == key; });
    return found == members->end() ? nullptr : &found->second;
}

void Value::set(std::string_view key, Value value) {
    if (is_null()) data_ = Object{};
    auto& members = std::get<Object>(data_);
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const auto& one) { return one.first == key; });
    if (found == members.end())
        members.emplace_back(key, std::move(value));
    else
        found->second = std::move(value);
}

base::Result<Value> parse(std::string_view text, const Limits& limits) {
    if (text.size() > limits.bytes)
        return base::failure(base::ErrorKind::bad_data,
                             {fmt::format("te groot: meer dan {} bytes", limits.bytes),
                              fmt::format("too large: over {} bytes", limits.bytes)});
    if (const auto broken = base::first_invalid_utf8(text))
        return tl::make_unexpected(fault_at(text, *broken, {"dit is geen UTF-8", "this is not UTF-8"}));
    Builder builder(text, limits);
    if (!builder.build()) return tl::make_unexpected(builder.fault());
    return builder.take();
}

std::string dump(const Value& value, int indent) {
    return to_library(value).dump(indent, ' ', false, Library::error_handler_t::replace);
}

}  // namespace wijk::json
