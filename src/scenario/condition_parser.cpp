#include "scenario/condition_parser.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "scenario/words.h"
#include "yaml/schema.h"

namespace wijk::scenario {

namespace {

constexpr int deepest = 32;
constexpr std::size_t most_atoms = 200;
constexpr int countless = 1'000'000;  ///< no talk counts this far

constexpr std::array<std::string_view, 6> comparison_signs = {"==", "!=", "<", "<=", ">", ">="};

struct Token {
    enum class Kind { end, word, number, sign, open, close, stray };
    Kind kind = Kind::end;
    std::string_view text;
    std::size_t at = 0;
};

bool is_word_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

Token next_token(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')) ++at;
    const auto take = [&](Token::Kind kind, std::size_t length) {
        return Token{kind, text.substr(at, length), at};
    };
    if (at == text.size()) return take(Token::Kind::end, 0);
    const char c = text[at];
    const char following = at + 1 < text.size() ? text[at + 1] : '\0';
    std::size_t length = 1;
    if (is_word_start(c)) {
        while (at + length < text.size() &&
               (is_word_start(text[at + length]) || is_digit(text[at + length]) || text[at + length] == '-'))
            ++length;
        return take(Token::Kind::word, length);
    }
    if (is_digit(c) || ((c == '-' || c == '+') && is_digit(following))) {
        while (at + length < text.size() && is_digit(text[at + length])) ++length;
        return take(Token::Kind::number, length);
    }
    if (c == '(') return take(Token::Kind::open, 1);
    if (c == ')') return take(Token::Kind::close, 1);
    if (contains(comparison_signs, text.substr(at, 2))) return take(Token::Kind::sign, 2);
    if (c == '<' || c == '>') return take(Token::Kind::sign, 1);
    if (following == c && (c == '&' || c == '|')) return take(Token::Kind::stray, 2);
    return take(Token::Kind::stray, base::character_length(text.substr(at)));
}

/// What somebody who knows other notations probably meant.
base::LocalText meant(std::string_view sign) {
    const auto write = [](std::string_view right) {
        return base::LocalText{fmt::format("Schrijf `{}`.", right), fmt::format("Write `{}`.", right)};
    };
    if (sign == "=") return write("==");
    if (sign == "&&" || sign == "&" || sign == "," || sign == "en" || sign == "AND") return write("and");
    if (sign == "||" || sign == "|" || sign == "of" || sign == "OR") return write("or");
    if (sign == "!" || sign == "niet" || sign == "NOT") return write("not");
    return {};
}

/// Ends the parsing of one expression, after what is wrong has been reported.
struct Stop {};
/// Ends the parsing of one question in it, which is wrong; what stands behind it can still be read.
struct WrongQuestion {};

class Parser {
 public:
    Parser(const yaml::Node& node, const Names& names, Report& report)
        : node_(node), text_(node.text), names_(names), report_(report) {
        token_ = next_token(text_, 0);
    }

    Condition parse() {
        parse_or(1);
        if (token_.kind != Token::Kind::end) unexpected();
        if (wrong_) throw Stop{};
        return std::move(condition_);
    }

 private:
    [[noreturn]] void stop(Fault fault, std::size_t at, base::Arguments arguments,
                           base::LocalText hint = {}) {
        report_.add(fault, node_.spot_of(at), std::move(arguments), std::move(hint));
        if (fault == Fault::condition_syntax || fault == Fault::condition_too_much) throw Stop{};
        throw WrongQuestion{};
    }

    [[noreturn]] void unexpected() {
        if (token_.kind == Token::Kind::end)
            stop(Fault::condition_syntax, token_.at, {{"found", "..."}},
                 {"De voorwaarde houdt te vroeg op: hier hoort nog iets achter.",
                  "The condition ends too early: something belongs behind it."});
        stop(Fault::condition_syntax, token_.at, {{"found", std::string(token_.text)}}, meant(token_.text));
    }

    Token take() {
        const Token taken = token_;
        token_ = next_token(text_, token_.at + token_.text.size());
        return taken;
    }
    bool is_word(std::string_view word) const {
        return token_.kind == Token::Kind::word && token_.text == word;
    }
    Token expect(Token::Kind kind) {
        if (token_.kind != kind) unexpected();
        return take();
    }

    void push(Condition::Op op) { condition_.steps.push_back({op, 0}); }
    void push(const Atom& atom) {
        if (condition_.atoms.size() == most_atoms) too_much();
        condition_.steps.push_back(
            {Condition::Op::atom, static_cast<std::uint16_t>(condition_.atoms.size())});
        condition_.atoms.push_back(atom);
    }

    [[noreturn]] void too_much() {
        stop(Fault::condition_too_much, token_.at,
             {{"deep", fmt::to_string(deepest)}, {"long", fmt::to_string(most_atoms)}});
    }

    void parse_or(int depth) {
        parse_and(depth);
        while (is_word("or")) {
            take();
            parse_and(depth);
            push(Condition::Op::either);
        }
    }

    void parse_and(int depth) {
        parse_not(depth);
        while (is_word("and")) {
            take();
            parse_not(depth);
            push(Condition::Op::both);
        }
    }

    void parse_not(int depth) {
        if (depth > deepest) too_much();
        if (is_word("not")) {
            take();
            parse_not(depth + 1);
            push(Condition::Op::negate);
        } else if (token_.kind == Token::Kind::open) {
            take();
            parse_or(depth + 1);
            expect(Token::Kind::close);
        } else {
            try {
                parse_atom();
            } catch (const WrongQuestion&) {
                wrong_ = true;
                pass_over_question();
                push(Atom{});  // counts for how long an expression may be
            }
        }
    }

    /// To the `and`, `or` or closing bracket behind it.
    void pass_over_question() {
        for (int open = 0; token_.kind != Token::Kind::end; take()) {
            if (token_.kind == Token::Kind::open) ++open;
            if (open == 0 && (is_word("and") || is_word("or") || token_.kind == Token::Kind::close)) return;
            if (token_.kind == Token::Kind::close) --open;
        }
    }

    void parse_atom() {
        if (token_.kind != Token::Kind::word) {
            if (token_.kind == Token::Kind::number || is_word("true") || is_word("false")) constant_left();
            unexpected();
        }
        if (is_word("true") || is_word("false")) constant_left();
        const Token name = take();
        if (token_.kind == Token::Kind::open) return parse_call(name);
        if (name.text == "talk") return parse_side(name);
        if (name.text == "toward") return parse_direction(name);
        const auto target = names_.target(name.text);
        if (!target) unknown_name(name);
        Atom atom;
        atom.target = *target;
        if (names_.is_truth(*target)) return parse_truth(name, atom);
        parse_number(name, atom, names_.least(*target), names_.most(*target));
    }

    [[noreturn]] void constant_left() {
        stop(Fault::condition_syntax, token_.at, {{"found", std::string(token_.text)}},
             {"De naam staat links en het getal rechts: `trust >= 4`.",
              "The name stands left and the number right: `trust >= 4`."});
    }

    [[noreturn]] void unknown_name(const Token& name) {
        auto known = names_.targets();
        for (const auto word : {"talk", "toward", "visited", "said", "last", "count", "streak"})
            known.emplace_back(word);
        for (const auto word : {"visited", "said", "last", "count", "streak"})
            if (name.text == word)
                stop(Fault::condition_syntax, name.at, {{"found", std::string(name.text)}},
                     {fmt::format("Achter `{}` horen haakjes, zoals `{}(...)`.", word, word),
                      fmt::format("Brackets belong behind `{}`, as in `{}(...)`.", word, word)});
        stop(Fault::condition_unknown_name, name.at,
             {{"name", std::string(name.text)}, {"known", yaml::listed(known)}},
             yaml::did_you_mean(name.text, known));
    }

    [[noreturn]] void unknown_scene(const Token& name) {
        const auto known = names_.scenes();
        stop(Fault::unknown_scene, name.at, {{"scene", std::string(name.text)}},
             yaml::did_you_mean(name.text, known));
    }

    Token inside_brackets() {
        expect(Token::Kind::open);
        const Token inner = expect(Token::Kind::word);
        expect(Token::Kind::close);
        return inner;
    }

    std::uint16_t code(const Token& name) {
        const auto found = index_of(code_words, name.text);
        if (found == code_words.size())
            stop(Fault::condition_unknown_name, name.at,
                 {{"name", std::string(name.text)}, {"known", yaml::listed(code_words)}},
                 yaml::did_you_mean(name.text, code_words));
        return static_cast<std::uint16_t>(found);
    }

    void parse_call(const Token& name) {
        Atom atom;
        if (name.text == "visited") {
            const Token inner = inside_brackets();
            const auto scene = names_.scene(inner.text);
            if (!scene) unknown_scene(inner);
            atom.kind = Atom::Kind::visited;
            atom.index = *scene;
            return flag(name, atom);
        }
        if (name.text == "said" || name.text == "last") {
            atom.index = code(inside_brackets());
            atom.kind = name.text == "said" ? Atom::Kind::said : Atom::Kind::last;
            return flag(name, atom);
        }
        if (name.text == "count") {
            atom.index = code(inside_brackets());
            atom.kind = Atom::Kind::count;
            return parse_number(name, atom, 0, countless);
        }
        if (name.text == "streak") {
            const Token inner = inside_brackets();
            const auto side = skills::side_from_id(inner.text);
            const bool is_side = side && *side != skills::Side::neutral;
            atom.kind = is_side ? Atom::Kind::streak : Atom::Kind::run;
            atom.index = is_side ? static_cast<std::uint16_t>(*side) : code(inner);
            return parse_number(name, atom, 0, countless);
        }
        unknown_name(name);
    }

    /// `said(OQ)` and its like stand by themselves.
    void flag(const Token& name, const Atom& atom) {
        if (token_.kind == Token::Kind::sign)
            stop(Fault::condition_wrong_constant, token_.at, {{"name", std::string(name.text)}},
                 {fmt::format("`{0}(...)` is al waar of niet waar: schrijf `{0}(...)` of `not {0}(...)`.",
                              name.text),
                  fmt::format("`{0}(...)` is true or not by itself: write `{0}(...)` or `not {0}(...)`.",
                              name.text)});
        push(atom);
    }

    void needs_comparison(const Token& name) {
        if (token_.kind == Token::Kind::sign) return;
        if (token_.kind == Token::Kind::stray) unexpected();
        stop(Fault::condition_needs_comparison, name.at, {{"name", std::string(name.text)}});
    }

    Comparison comparison() {
        const Token sign = expect(Token::Kind::sign);
        return static_cast<Comparison>(index_of(comparison_signs, sign.text));
    }
    /// Only whether it is that or not.
    Comparison equality(const Token& name) {
        const Token sign = token_;
        const auto found = comparison();
        if (found != Comparison::equal && found != Comparison::not_equal)
            stop(Fault::condition_wrong_constant, sign.at, {{"name", std::string(name.text)}},
                 {fmt::format("Achter `{}` kan hier alleen `==` of `!=`.", name.text),
                  fmt::format("Only `==` or `!=` can stand behind `{}` here.", name.text)});
        return found;
    }

    [[noreturn]] void wrong_constant(const Token& name, std::string_view known) {
        stop(Fault::condition_wrong_constant, token_.at, {{"name", std::string(name.text)}},
             {fmt::format("`{}` vergelijk je met: {}.", name.text, known),
              fmt::format("Compare `{}` with: {}.", name.text, known)});
    }

    void parse_truth(const Token& name, Atom atom) {
        atom.value = 1;
        if (token_.kind == Token::Kind::sign) {
            atom.comparison = equality(name);
            if (!is_word("true") && !is_word("false")) wrong_constant(name, "`true`, `false`");
            atom.value = take().text == "true" ? 1 : 0;
        }
        push(atom);
    }

    void parse_number(const Token& name, Atom atom, int least, int most) {
        needs_comparison(name);
        atom.comparison = comparison();
        if (token_.kind != Token::Kind::number) {
            if (token_.kind == Token::Kind::end) unexpected();
            wrong_constant(name, most == countless ? "0, 1, 2, ..." : fmt::format("{} ... {}", least, most));
        }
        const Token number = take();
        const auto value = yaml::to_whole(number.text);
        if (!value) stop(Fault::condition_wrong_constant, number.at, {{"name", std::string(name.text)}});
        atom.value = *value;
        push(atom);
        // A comparison changes its answer only next to its constant, so these five decide.
        const auto answer = [&](int left) {
            return holds(std::clamp(left, least, most), atom.comparison, atom.value);
        };
        const auto points = {least, *value - 1, *value, *value + 1, most};
        if (std::all_of(points.begin(), points.end(),
                        [&](int left) { return answer(left) == answer(least); }))
            report_.add(
                Fault::condition_constant, node_.spot_of(name.at),
                {{"expression", std::string(text_.substr(name.at, number.at + number.text.size() - name.at))},
                 {"name", std::string(name.text)},
                 {"least", fmt::to_string(least)},
                 {"most", most == countless ? "..." : fmt::to_string(most)}});
    }

    void parse_side(const Token& name) {
        Atom atom;
        atom.kind = Atom::Kind::talk;
        needs_comparison(name);
        atom.comparison = equality(name);
        const auto side = skills::side_from_id(token_.text);
        if (!side) wrong_constant(name, "`neutral`, `change`, `sustain`");
        atom.value = static_cast<int>(*side);
        take();
        push(atom);
    }

    void parse_direction(const Token& name) {
        Atom atom;
        atom.kind = Atom::Kind::toward;
        needs_comparison(name);
        atom.comparison = equality(name);
        const auto direction = skills::direction_from_id(token_.text);
        if (!direction) wrong_constant(name, "`change`, `sustain`, `both`, `none`");
        atom.value = static_cast<int>(*direction);
        take();
        push(atom);
    }

    const yaml::Node& node_;
    std::string_view text_;
    const Names& names_;
    Report& report_;
    Token token_;
    Condition condition_;
    bool wrong_ = false;  ///< a question was: there is no condition then
};

}  // namespace

Condition parse_condition(const yaml::Node& node, const Names& names, Report& report) {
    if (!node.is_scalar() || base::trim(node.text).empty()) return {};  // reported by the schema
    try {
        return Parser(node, names, report).parse();
    } catch (const Stop&) {
        return {};
    }
}

bool parse_comparison(std::string_view text, Comparison& comparison, int& value) {
    text = base::trim(text);
    const auto sign = next_token(text, 0);
    auto number = sign;
    comparison = Comparison::equal;
    if (sign.kind == Token::Kind::sign) {
        comparison = static_cast<Comparison>(index_of(comparison_signs, sign.text));
        number = next_token(text, sign.text.size());
    }
    const auto read = yaml::to_whole(number.text);
    if (number.kind != Token::Kind::number || !read || number.at + number.text.size() != text.size())
        return false;
    value = *read;
    return true;
}

std::string_view to_id(Comparison comparison) {
    return comparison_signs[static_cast<std::size_t>(comparison)];
}

namespace {

std::string to_text(const Atom& atom, const Names& names) {
    const auto compared = [&](std::string_view left) {
        return fmt::format("{} {} {}", left, to_id(atom.comparison), atom.value);
    };
    switch (atom.kind) {
        case Atom::Kind::number:
            if (names.is_truth(atom.target))
                return fmt::format("{} {} {}", names.name(atom.target), to_id(atom.comparison),
                                   atom.value != 0 ? "true" : "false");
            return compared(names.name(atom.target));
        case Atom::Kind::visited:
            return fmt::format("visited({})", names.scene_name(atom.index));
        case Atom::Kind::said:
            return fmt::format("said({})", code_words[atom.index]);
        case Atom::Kind::last:
            return fmt::format("last({})", code_words[atom.index]);
        case Atom::Kind::count:
            return compared(fmt::format("count({})", code_words[atom.index]));
        case Atom::Kind::streak:
            return compared(fmt::format("streak({})", skills::to_id(static_cast<skills::Side>(atom.index))));
        case Atom::Kind::run:
            return compared(fmt::format("streak({})", code_words[atom.index]));
        case Atom::Kind::talk:
            return fmt::format("talk {} {}", to_id(atom.comparison),
                               skills::to_id(static_cast<skills::Side>(atom.value)));
        case Atom::Kind::toward:
            return fmt::format("toward {} {}", to_id(atom.comparison),
                               skills::to_id(static_cast<skills::Direction>(atom.value)));
    }
    return {};
}

}  // namespace

std::string to_text(const Condition& condition, const Names& names) {
    // How tightly a part holds together: or 0, and 1, all else 2.
    struct Part {
        std::string text;
        int bond = 2;
    };
    const auto within = [](const Part& part, int bond) {
        return part.bond < bond ? "(" + part.text + ")" : part.text;
    };
    std::vector<Part> stack;
    for (const auto& step : condition.steps) {
        if (step.op == Condition::Op::atom) {
            stack.push_back({to_text(condition.atoms[step.atom], names)});
        } else if (step.op == Condition::Op::negate) {
            stack.back() = {"not " + within(stack.back(), 2)};
        } else {
            const int bond = step.op == Condition::Op::both ? 1 : 0;
            const Part right = std::move(stack.back());
            stack.pop_back();
            // The left side takes its equals without brackets, as the parser does.
            stack.back() = {
                within(stack.back(), bond) + (bond == 1 ? " and " : " or ") + within(right, bond + 1), bond};
        }
    }
    return stack.empty() ? std::string() : stack.back().text;
}

}  // namespace wijk::scenario
