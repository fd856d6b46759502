#include "yaml/schema.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "yaml/records.h"
#include "yaml/source.h"

namespace wijk::yaml {

std::optional<int> to_whole(std::string_view text) {
    if (!text.empty() && text[0] == '+') {
        text.remove_prefix(1);
        if (!text.empty() && text[0] == '-') return std::nullopt;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || text.size() > 10 ||
        value > 999'999'999 || value < -999'999'999)
        return std::nullopt;
    return value;
}

std::optional<bool> to_truth(std::string_view text) {
    if (text == "true") return true;
    if (text == "false") return false;
    return std::nullopt;
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (text[i] < '0' || text[i] > '9') return false;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (auto i = from; i < from + count; ++i) value = value * 10 + (text[i] - '0');
        return value;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (month < 1 || month > 12) return false;
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day >= 1 && day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

base::LocalText did_you_mean(std::string_view text, std::span<const std::string_view> candidates) {
    const auto near = base::nearest(text, candidates);
    if (near.empty()) return {};
    return {fmt::format("Bedoelde je `{}`?", near), fmt::format("Did you mean `{}`?", near)};
}

std::string listed(std::span<const std::string_view> words) {
    std::string out;
    for (const auto word : words) out.append(out.empty() ? "`" : ", `").append(word).append("`");
    return out;
}

namespace {

/// "Write for instance `opa-wim`" for "Opa Wim"; empty where nothing of the text can stay.
base::LocalText an_id_like(std::string_view text) {
    std::string id;
    for (const char c : text.substr(0, 40)) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool fits = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') || small == '_';
        if (fits)
            id += small;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (!base::is_id(id)) return {};
    return {
        fmt::format("Schrijf bijvoorbeeld `{}`: kleine letters, cijfers, - en _, en een letter voorop.", id),
        fmt::format("Write for instance `{}`: small letters, digits, - and _, with a letter in front.", id)};
}

class Checker {
 public:
    Checker(const std::string& file, base::Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    /// `key` is what the value belongs to, as the messages name it.
    void check(const Node& node, const Type& type, std::string_view key) {
        switch (node.kind) {
            case Node::Kind::faulty:
                return;
            case Node::Kind::scalar:
                return type.scalar == Scalar::none ? wrong_shape(node, type, key)
                                                   : check_scalar(node, type, key);
            case Node::Kind::sequence:
                return type.items == nullptr ? wrong_shape(node, type, key) : check_items(node, type, key);
            case Node::Kind::map:
                if (!type.fields.empty()) return check_fields(node, type);
                return type.values == nullptr ? wrong_shape(node, type, key) : check_values(node, type, key);
        }
    }

 private:
    base::Diagnostic& add(Fault fault, Spot spot, base::Arguments arguments, base::LocalText hint = {}) {
        base::Diagnostic made{&record(fault), place(file_, spot), std::move(arguments), std::move(hint), {}};
        return add_unless_too_many(diagnostics_, std::move(made), surplus_);
    }

    static std::string name(std::string_view key) { return Source::shown(key); }

    void wrong_shape(const Node& node, const Type& type, std::string_view key) {
        const bool one = type.scalar != Scalar::none, many = type.items != nullptr,
                   keys = !type.fields.empty() || type.values != nullptr;
        if (one && (type.scalar == Scalar::whole || type.scalar == Scalar::truth) && !many && !keys)
            return wrong_value(node, type, key, node.is_map() ? "{...}" : "[...]");
        const auto fault = one && many   ? Fault::text_or_list_expected
                           : one && keys ? Fault::value_or_keys_expected
                           : many        ? Fault::list_expected
                           : keys        ? Fault::keys_expected
                                         : Fault::text_expected;
        add(fault, node.spot, {{"key", name(key)}});
    }

    void wrong_value(const Node& node, const Type& type, std::string_view key, std::string_view value) {
        base::Arguments arguments = {{"key", name(key)}, {"value", Source::shown(value)}};
        if (type.scalar == Scalar::truth) {
            add(Fault::truth_expected, node.spot, std::move(arguments));
            return;
        }
        arguments.emplace_back("least", fmt::to_string(type.least));
        arguments.emplace_back("most", fmt::to_string(type.most));
        add(Fault::whole_number_expected, node.spot, std::move(arguments));
    }

    void check_scalar(const Node& node, const Type& type, std::string_view key) {
        const auto& text = node.text;
        // Made only where something is wrong: most values are fine.
        const auto arguments = [&]() -> base::Arguments {
            return {{"key", name(key)}, {"value", Source::shown(text)}};
        };
        switch (type.scalar) {
            case Scalar::prose:
                if (node.cut_by_comment) add(Fault::text_cut_by_comment, node.spot, arguments());
                [[fallthrough]];
            case Scalar::text:
            case Scalar::any:
                if (base::trim(text).empty()) add(Fault::empty_text, node.spot, arguments());
                return;
            case Scalar::id:
                if (!base::is_id(text)) add(Fault::bad_id, node.spot, arguments(), an_id_like(text));
                return;
            case Scalar::date:
                if (!is_date(text)) add(Fault::bad_date, node.spot, arguments());
                return;
            case Scalar::truth:
                if (!to_truth(text)) wrong_value(node, type, key, text);
                return;
            case Scalar::whole: {
                const auto value = to_whole(text);
                if (!value) return wrong_value(node, type, key, text);
                if (*value < type.least || *value > type.most)
                    add(Fault::number_out_of_range, node.spot,
                        {{"key", name(key)},
                         {"value", Source::shown(text)},
                         {"least", fmt::to_string(type.least)},
                         {"most", fmt::to_string(type.most)}});
                return;
            }
            case Scalar::word:
                if (std::find(type.words.begin(), type.words.end(), text) == type.words.end()) {
                    auto& one =
                        add(Fault::unknown_word, node.spot, arguments(), did_you_mean(text, type.words));
                    one.arguments.emplace_back("known", listed(type.words));
                }
                return;
            case Scalar::value:
            case Scalar::none:
                return;
        }
    }

    void too_few(const Node& node, const Type& type, std::string_view key) {
        add(Fault::too_few_items, node.spot, {{"key", name(key)}, {"least", fmt::to_string(type.fewest)}});
    }

    void check_items(const Node& node, const Type& type, std::string_view key) {
        if (node.items.size() < static_cast<std::size_t>(type.fewest)) too_few(node, type, key);
        for (const auto& item : node.items) check(item, *type.items, key);
    }

    void check_values(const Node& node, const Type& type, std::string_view key) {
        if (node.entries.size() < static_cast<std::size_t>(type.fewest)) too_few(node, type, key);
        for (const auto& entry : node.entries) {
            if (type.keys == Keys::id && !base::is_id(entry.key))
                add(Fault::bad_id, entry.spot, {{"key", name(key)}, {"value", Source::shown(entry.key)}},
                    an_id_like(entry.key));
            check(entry.value, *type.values, entry.key);
        }
    }

    void check_fields(const Node& node, const Type& type) {
        std::vector<std::string_view> meant;  // keys that a misspelt one stands for
        for (const auto& entry : node.entries) {
            const auto field = std::find_if(type.fields.begin(), type.fields.end(),
                                            [&](const Field& one) { return one.key == entry.key; });
            if (field != type.fields.end()) {
                check(entry.value, *field->type, entry.key);
                continue;
            }
            if (entry.value.kind == Node::Kind::faulty)
                continue;  // a comma in an unquoted text looks like a key
            std::vector<std::string_view> known;
            for (const auto& one : type.fields) known.push_back(one.key);
            meant.push_back(base::nearest(entry.key, known));
            add(Fault::unknown_key, entry.spot, {{"key", name(entry.key)}, {"known", listed(known)}},
                did_you_mean(entry.key, known));
        }
        for (const auto& field : type.fields) {
            if (field.need == Need::optional || node.find(field.key) != nullptr ||
                std::find(meant.begin(), meant.end(), field.key) != meant.end())
                continue;
            add(Fault::missing_key, node.spot, {{"key", std::string(field.key)}},
                {fmt::format("Voeg toe: `{}: ...` ({})", field.key, field.description.nl),
                 fmt::format("Add: `{}: ...` ({})", field.key, field.description.en)});
        }
    }

    const std::string& file_;
    base::Diagnostics& diagnostics_;
    base::Diagnostic surplus_;
};

}  // namespace

void check(const Node& node, const Type& type, const std::string& file, base::Diagnostics& diagnostics) {
    Checker(file, diagnostics).check(node, type, file);
}

}  // namespace wijk::yaml
