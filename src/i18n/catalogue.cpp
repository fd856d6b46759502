#include "i18n/catalogue.h"

#include <sstream>
#include <stdexcept>

#include <boost/locale.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <fmt/format.h>

namespace wijk::i18n {

namespace {

namespace locale = boost::locale;

constexpr std::uintmax_t catalogue_limit = 4UL * 1024UL * 1024UL;

}  // namespace

base::Result<Catalogue> Catalogue::load(const base::Files& files, const base::Path& share,
                                        base::Language language) {
    const std::string id(base::to_id(language));
    auto content = files.read(share / "i18n" / id / "LC_MESSAGES" / "wijkgesprek.mo", catalogue_limit);
    if (!content) return tl::make_unexpected(content.error());
    try {
        // ICU brings its own languages; the other backends ask the system, which on a bare machine has none.
        auto backend = locale::localization_backend_manager::global();
        backend.select("icu");
        const locale::generator make(backend);
        locale::gnu_gettext::messages_info info;
        info.language = id;
        info.encoding = "UTF-8";
        info.domains.emplace_back("wijkgesprek");
        info.paths.emplace_back("share");
        info.callback = [&](const std::string&, const std::string&) {
            return std::vector<char>(content->begin(), content->end());
        };
        const auto plain = make(language == base::Language::nl ? "nl_NL.UTF-8" : "en_GB.UTF-8");
        return Catalogue(language,
                         std::locale(plain, locale::gnu_gettext::create_messages_facet<char>(info)));
    } catch (const std::exception& failure) {
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("De teksten in {} zijn niet te lezen: {}", id, failure.what()),
             fmt::format("The texts in {} cannot be read: {}", id, failure.what())},
            {"Zet Wijkgesprek opnieuw neer met ./run.", "Set Wijkgesprek up again with ./run."});
    }
}

bool Catalogue::has(std::string_view id) const {
    const std::string key(id);
    return locale::gettext(key.c_str(), locale_) != key;
}

std::string Catalogue::text(std::string_view id, const base::Arguments& arguments) const {
    const std::string key(id);
    const std::string found = locale::gettext(key.c_str(), locale_);
    return found == key ? "<" + key + ">" : base::fill(found, arguments);
}

std::string Catalogue::plural(std::string_view id, int n, const base::Arguments& arguments) const {
    const std::string key(id);
    const std::string found = locale::ngettext(key.c_str(), key.c_str(), n, locale_);
    if (found == key) return "<" + key + ">";
    auto all = arguments;
    all.emplace_back("n", std::to_string(n));
    return base::fill(found, all);
}

namespace {

template <class Write>
std::string written(const std::locale& where, Write&& write) {
    std::ostringstream out;
    out.imbue(where);
    write(out);
    return out.str();
}

double seconds(base::Time time) {
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

}  // namespace

std::string Catalogue::date(base::Time time) const {
    return written(locale_, [&](auto& out) { out << locale::as::ftime("%e %B %Y") << seconds(time); });
}

std::string Catalogue::date_time(base::Time time) const {
    return written(locale_, [&](auto& out) { out << locale::as::ftime("%e %B %Y %H:%M") << seconds(time); });
}

std::string Catalogue::number(double value, int decimals) const {
    return written(locale_, [&](auto& out) {
        out << locale::as::number << std::fixed;
        out.precision(decimals);
        out << value;
    });
}

std::string Catalogue::percent(double share) const {
    return written(locale_, [&](auto& out) {
        out << locale::as::percent << std::fixed;
        out.precision(0);
        out << share;
    });
}

}  // namespace wijk::i18n
