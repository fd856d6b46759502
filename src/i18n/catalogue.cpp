#include "i18n/catalogue.h"

#include <cstring>
#include <sstream>
#include <stdexcept>

#include <boost/locale.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <fmt/format.h>

namespace wijk::i18n {

namespace {

namespace locale = boost::locale;

constexpr std::uintmax_t catalogue_limit = 4UL * 1024UL * 1024UL;

/// The number at byte `at` of a compiled catalogue, or of a part of it that is whole.
std::uint32_t number_at(std::string_view file, std::size_t at) {
    std::uint32_t number = 0;
    std::memcpy(&number, file.data() + at, sizeof number);
    return number;
}

/// Whether a compiled catalogue has all that its head says (format of GNU gettext, "The Format of GNU MO
/// Files"). The library reads texts where they are needed and believes every place that it is told.
bool is_whole(std::string_view file) {
    constexpr std::uint32_t magic = 0x950412DE;  // in this machine's byte order: catalogues are built on it
    constexpr std::size_t head = 28, row = 8;
    if (file.size() < head || number_at(file, 0) != magic) return false;
    const std::uint64_t count = number_at(file, 8);
    for (const std::uint64_t table : {number_at(file, 12), number_at(file, 16)}) {
        if (table + count * row > file.size()) return false;
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t length = number_at(file, table + i * row);
            const std::uint64_t end = number_at(file, table + i * row + 4) + length;
            if (end >= file.size() || file[end] != '\0') return false;
        }
    }
    const std::uint64_t hashes = number_at(file, 20), hash_table = number_at(file, 24);
    if (hash_table + hashes * 4 > file.size()) return false;
    for (std::uint64_t i = 0; i < hashes; ++i)
        if (number_at(file, hash_table + i * 4) > count) return false;
    return true;
}

tl::unexpected<base::Error> unreadable(const base::Path& path, std::string_view nl, std::string_view en) {
    return base::failure(base::ErrorKind::bad_data,
                         {fmt::format("{}: de teksten zijn niet te lezen: {}", path.string(), nl),
                          fmt::format("{}: the texts cannot be read: {}", path.string(), en)},
                         {"Zet Wijkgesprek opnieuw neer met ./run.", "Set Wijkgesprek up again with ./run."});
}

}  // namespace

base::Result<Catalogue> Catalogue::load(const base::Files& files, const base::Path& share,
                                        base::Language language) {
    const std::string id(base::to_id(language));
    const auto path = share / "i18n" / id / "LC_MESSAGES" / "wijkgesprek.mo";
    auto content = files.read(path, catalogue_limit);
    if (!content) return tl::make_unexpected(content.error());
    if (!is_whole(*content)) return unreadable(path, "het bestand is niet heel", "the file is not whole");
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
        return unreadable(path, failure.what(), failure.what());
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

std::string Catalogue::day(std::chrono::year_month_day day) const {
    return written(locale_, [&](auto& out) {
        out << locale::as::gmt << locale::as::ftime("%A %e %B %Y")
            << seconds(base::Time{std::chrono::sys_days{day}});
    });
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
