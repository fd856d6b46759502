#include "ui/yaml_paint.h"

#include <algorithm>
#include <array>

namespace wijk::ui {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
/// Of keys: ids, codes, and the places of translations, such as `bankje#open.says`.
bool is_of_key(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '#';
}
bool is_of_id(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
}
bool leads_elsewhere(std::string_view key) {
    constexpr std::array<std::string_view, 4> keys = {"next", "better", "start", "scene"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class Line {
 public:
    Line(std::string_view line, std::vector<Span>& spans) : line_(line), spans_(spans) {}

    void paint() {
        skip_spaces();
        while (peek() == '-' && (at_ + 1 == line_.size() || line_[at_ + 1] == ' ')) {
            ++at_;
            skip_spaces();
        }
        bool key_may_come = true, value_may_come = true;
        while (at_ < line_.size()) {
            if (remark()) return;
            if (key_may_come && key()) {
                key_may_come = false;
                continue;
            }
            const char c = line_[at_];
            if (value_may_come && (c == '"' || c == '\'')) quoted();
            if (c != ' ') key_may_come = value_may_come = opens(c);
            if (at_ < line_.size()) ++at_;
        }
    }

 private:
    char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
    void skip_spaces() {
        while (peek() == ' ') ++at_;
    }

    /// Within braces a key comes behind each comma; plain words of a sentence hold none.
    bool opens(char c) {
        if (c == '{' || c == '[') ++depth_;
        if ((c == '}' || c == ']') && depth_ > 0) --depth_;
        return depth_ > 0 && (c == '{' || c == '[' || c == ',');
    }

    bool remark() {
        if (peek() != '#' || (at_ > 0 && line_[at_ - 1] != ' ')) return false;
        spans_.push_back({at_, line_.size(), Ink::quiet});
        return true;
    }

    /// To the mark that ends it.
    void quoted() {
        const char mark = line_[at_++];
        while (at_ < line_.size() && line_[at_] != mark) at_ += line_[at_] == '\\' && mark == '"' ? 2 : 1;
        at_ = std::min(at_, line_.size());
    }

    /// A word before a colon; then what it leads to.
    bool key() {
        auto end = at_;
        while (end < line_.size() && is_of_key(line_[end])) ++end;
        const bool is_key = end > at_ && is_letter(line_[at_]) && end < line_.size() && line_[end] == ':' &&
                            (end + 1 == line_.size() || line_[end + 1] == ' ');
        if (!is_key) return false;
        const auto word = line_.substr(at_, end - at_);
        spans_.push_back({at_, end, Ink::name});
        at_ = end + 1;
        if (leads_elsewhere(word)) link();
        return true;
    }

    void link() {
        skip_spaces();
        auto end = at_;
        while (end < line_.size() && is_of_id(line_[end])) ++end;
        if (end == at_) return;
        spans_.push_back({at_, end, Ink::link});
        at_ = end;
    }

    std::string_view line_;
    std::vector<Span>& spans_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

void paint_yaml(std::string_view line, std::vector<Span>& spans) {
    Line(line, spans).paint();
}

}  // namespace wijk::ui
