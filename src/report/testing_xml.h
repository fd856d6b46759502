#pragma once
// For tests: a strict reader of the XML that our pages are. It takes less than XML allows, and refuses all
// that XML refuses within that: the page is held against a browser's own XML reader in tests/npm.

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace wijk::report::testing_support {

struct Element {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;                   ///< of it and all in it
    std::vector<std::size_t> children;  ///< by place in Xml::elements
    std::size_t parent = 0;
    bool has_class(const std::string& one) const {
        const auto found = attributes.find("class");
        return found != attributes.end() &&
               (" " + found->second + " ").find(" " + one + " ") != std::string::npos;
    }
};

class Xml {
 public:
    /// Throws what is wrong, with the place.
    explicit Xml(std::string_view text) : rest_(text) {
        if (const auto bad = base::first_invalid_utf8(text)) fail("not UTF-8");
        eat("<!DOCTYPE html>\n");
        element(0);
        while (rest_.starts_with('\n')) rest_.remove_prefix(1);
        if (!rest_.empty()) fail("something after the end");
    }
    const std::vector<Element>& elements() const { return elements_; }
    std::vector<const Element*> all(const std::string& name) const {
        std::vector<const Element*> found;
        for (const auto& one : elements_)
            if (one.name == name) found.push_back(&one);
        return found;
    }

 private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error(what + " at: " + std::string(rest_.substr(0, 120)));
    }
    void eat(std::string_view what) {
        if (!rest_.starts_with(what)) fail("expected " + std::string(what));
        rest_.remove_prefix(what.size());
    }
    std::string name() {
        std::size_t length = 0;
        while (length < rest_.size() && (std::isalnum(static_cast<unsigned char>(rest_[length])) != 0 ||
                                         rest_[length] == '-' || rest_[length] == ':'))
            ++length;
        if (length == 0) fail("expected a name");
        const std::string found(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return found;
    }
    /// Characters up to one of `ends`, references resolved.
    std::string text_up_to(std::string_view ends) {
        std::string text;
        while (!rest_.empty() && ends.find(rest_.front()) == std::string_view::npos) {
            const auto c = static_cast<unsigned char>(rest_.front());
            if (c < 0x20 && c != '\n' && c != '\t') fail("a control character");
            if (c == '<' || c == '>') fail("an angle bracket that is text");
            if (c == '&') {
                static const std::map<std::string_view, char> known = {
                    {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
                const auto reference = rest_.substr(0, rest_.find(';') + 1);
                const auto found = known.find(reference);
                if (found == known.end()) fail("an unknown reference");
                text += found->second;
                rest_.remove_prefix(reference.size());
            } else {
                text += rest_.front();
                rest_.remove_prefix(1);
            }
        }
        return text;
    }
    std::size_t element(std::size_t parent) {
        eat("<");
        const auto at = elements_.size();
        elements_.push_back({name(), {}, {}, {}, parent});
        while (rest_.starts_with(' ')) {
            eat(" ");
            const auto key = name();
            eat("=\"");
            const auto value = text_up_to("\"");
            eat("\"");
            if (!elements_[at].attributes.emplace(key, value).second) fail("an attribute twice: " + key);
        }
        if (rest_.starts_with("/>")) {
            eat("/>");
            return at;
        }
        eat(">");
        // In HTML these would stay open or hold their content as it is.
        const bool style = elements_[at].name == "style";
        for (;;) {
            if (style) {
                const auto css = rest_.substr(0, rest_.find('<'));
                if (css.find('&') != std::string_view::npos) fail("& in CSS");
                rest_.remove_prefix(css.size());
            } else {
                elements_[at].text += text_up_to("<");
            }
            if (rest_.starts_with("</")) break;
            if (rest_.empty()) fail("no end of " + elements_[at].name);
            const auto child = element(at);
            elements_[at].children.push_back(child);
            elements_[at].text += elements_[child].text;
        }
        eat("</");
        if (const auto end = name(); end != elements_[at].name) fail(end + " ends " + elements_[at].name);
        eat(">");
        return at;
    }

    std::string_view rest_;
    std::vector<Element> elements_;
};

}  // namespace wijk::report::testing_support
