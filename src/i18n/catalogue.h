#pragma once
// Texts of the screens in the user's language, and how that language writes dates and numbers.
//
// Texts are found by id ("conversation.skip_waiting"), never by their English words, so that each language
// can be mended alone. Sources are assets/i18n/<language>.po; the build compiles them. Place in the house:
// i18n.

#include <chrono>
#include <locale>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/diagnostic.h"
#include "base/files.h"
#include "base/language.h"
#include "base/result.h"

namespace wijk::i18n {

class Catalogue {
 public:
    /// Reads `share/i18n/<language>/LC_MESSAGES/wijkgesprek.mo`. Needs no locale of the system.
    static base::Result<Catalogue> load(const base::Files& files, const base::Path& share,
                                        base::Language language);

    base::Language language() const { return language_; }

    /// The text with this id, with `{name}`s filled in. An id without a text comes back as `<id>`, to be
    /// seen.
    std::string text(std::string_view id, const base::Arguments& arguments = {}) const;
    bool has(std::string_view id) const;

    /// The form for `n` by the language's plural rule; `{n}` becomes the number.
    std::string plural(std::string_view id, int n, const base::Arguments& arguments = {}) const;

    std::string date(base::Time time) const;       ///< "2 maart 2026", in the machine's time zone
    std::string date_time(base::Time time) const;  ///< "2 maart 2026 14:05"
    /// "donderdag 10 december 2026": a day of the calendar, the same in every time zone.
    std::string day(std::chrono::year_month_day day) const;
    std::string number(double value, int decimals) const;  ///< "1,5"
    std::string percent(double share) const;               ///< 0.6 is "60%"

 private:
    Catalogue(base::Language language, std::locale locale)
        : language_(language), locale_(std::move(locale)) {}

    base::Language language_;
    std::locale locale_;
};

}  // namespace wijk::i18n
