#include "json/value.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wijk::json {

namespace {

using Library = nlohmann::ordered_json;

/// Builds our values from the library's events; stops at the first thing that we do not take.
class Builder final : public nlohmann::json_sax<Library> {
 public:
    explicit Builder(const Limits& limits) : limits_(limits) {}

    Value take() { return std::move(root_); }
    const base::LocalText& fault() const { return fault_; }
    std::size_t at() const { return at_; }

    bool null() override { return put({}); }
    bool boolean(bool truth) override { return put(truth); }
    bool number_integer(number_integer_t number) override { return put(number); }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return refuse({fmt::format("het getal {} is te groot", number),
                           fmt::format("the number {} is too large", number)});
        return put(static_cast<std::int64_t>(number));
    }
    bool number_float(number_float_t number, const string_t& written) override {
        // A whole number beyond 64 bits reaches us as a float and would silently lose digits.
        if (written.find_first_of(".eE") == string_t::npos)
            return refuse(
                {"het getal " + written + " is te groot", "the number " + written + " is too large"});
        return put(number);
    }
    bool string(string_t& text) override { return put(std::move(text)); }
    bool binary(binary_t&) override { return refuse({"binaire gegevens", "binary data"}); }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        const auto& members = open_.back().members;
        if (std::any_of(members.begin(), members.end(), [&](const auto& one) { return one.first == name; }))
            return refuse({fmt::format("de sleutel \"{}\" staat er twee keer", name),
                           fmt::format("the key \"{}\" stands there twice", name)});
        open_.back().key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        at_ = position == 0 ? 0 : position - 1;
        return refuse({"dit is geen geldige JSON", "this is not valid JSON"});
    }

 private:
    /// An array or object whose end has not come yet.
    struct Open {
        bool is_object = false;
        Array items;
        Object members;
        std::string key;  ///< of the member that comes next
        void put(Value value) {
            if (is_object)
                members.emplace_back(std::move(key), std::move(value));
            else
                items.push_back(std::move(value));
        }
    };

    bool refuse(base::LocalText why) {
        fault_ = std::move(why);
        return false;
    }
    bool open(bool is_object) {
        if (static_cast<int>(open_.size()) >= limits_.depth)
            return refuse({fmt::format("te diep genest: meer dan {}", limits_.depth),
                           fmt::format("nested too deep: over {}", limits_.depth)});
        open_.push_back({is_object, {}, {}, {}});
        return true;
    }
    bool close() {
        auto done = std::move(open_.back());
        open_.pop_back();
        return put(done.is_object ? Value(std::move(done.members)) : Value(std::move(done.items)));
    }
    bool put(Value value);

    Limits limits_;
    std::vector<Open> open_;
    Value root_;
    base::LocalText fault_;
    std::size_t at_ = 0;
};

bool Builder::put(Value value) {
    if (open_.empty()) {
        root_ = std::move(value);
        return true;
    }
    open_.back().put(std::move(value));
    return true;
}

std::string line_and_column(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, std::min(at, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    return fmt::format("{}:{}", line, before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1);
}

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
        for (const auto& [key, member] : *members) out[key] = to_library(member);
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
    Builder builder(limits);
    if (Library::sax_parse(text, &builder)) return builder.take();
    const auto& why = builder.fault();
    const auto where = builder.at() > 0 ? line_and_column(text, builder.at()) + ": " : std::string();
    return base::failure(base::ErrorKind::bad_data, {where + why.nl, where + why.en});
}

std::string dump(const Value& value, int indent) {
    return to_library(value).dump(indent, ' ', false, Library::error_handler_t::replace);
}

}  // namespace wijk::json
