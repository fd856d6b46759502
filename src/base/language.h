#pragma once
// The two languages of the product, and a text that exists in both. Low layers speak through LocalText, so
// that a message is written where its cause is known and shown in whatever language the screen has at that
// moment.

#include <string>
#include <string_view>

namespace wijk::base {

enum class Language { nl, en };

/// "nl" or "en", as in files and on the command line.
std::string_view to_id(Language language);

/// Puts the language with this id in `out`; false, and `out` as it was, when there is none.
bool language_from_id(std::string_view id, Language& out);

struct LocalText {
    std::string nl;
    std::string en;

    const std::string& in(Language language) const { return language == Language::nl ? nl : en; }
    bool empty() const { return nl.empty() && en.empty(); }
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace wijk::base
