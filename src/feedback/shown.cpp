#include "feedback/shown.h"

namespace wijk::feedback {

Shown::Shown(const scenario::Scenario& scenario, const neighbourhood::Neighbourhood& neighbourhood)
    : scenario_(scenario), neighbourhood_(neighbourhood) {
    base::language_from_id(scenario.language, language_);
}

std::string Shown::operator()(std::string_view text) const {
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        out += text.substr(0, open);
        const auto name = text.substr(open + 1, close - open - 1);
        if (name == "resident") {
            out += scenario_.resident().name;
        } else if (const auto* fact = name.starts_with("fact.") ? scenario_.fact(name.substr(5)) : nullptr) {
            out += fact->text;
        } else if (const auto dot = name.rfind('.'); name.starts_with("help.") && dot > 4) {
            out += neighbourhood_.placeholder(name.substr(5, dot - 5), name.substr(dot + 1), language_);
        } else {
            out += text.substr(open, close - open + 1);
        }
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

}  // namespace wijk::feedback
