#include "base/language.h"

namespace wijk::base {

std::string_view to_id(Language language) {
    return language == Language::nl ? "nl" : "en";
}

bool language_from_id(std::string_view id, Language& out) {
    if (id == "nl") return out = Language::nl, true;
    if (id == "en") return out = Language::en, true;
    return false;
}

}  // namespace wijk::base
