#include "app/brought.h"

#include "base/text.h"

namespace wijk::app {

namespace {

base::Error with_file(base::Error error, const base::Path& path) {
    error.what = {path.string() + ": " + error.what.nl, path.string() + ": " + error.what.en};
    if (error.kind != base::ErrorKind::bad_data) return error;
    error.hint = {
        "Vraag wie het gesprek inbracht om het opnieuw op te slaan met `wijk sessions export`.",
        "Ask whoever brought the talk to save it again with `wijk sessions export`.",
    };
    return error;
}

}  // namespace

base::Path path_from(std::string_view typed) {
    typed = base::trim(typed);
    const bool quoted =
        typed.size() > 1 && (typed.front() == '"' || typed.front() == '\'') && typed.back() == typed.front();
    return base::Path(std::string(quoted ? typed.substr(1, typed.size() - 2) : typed));
}

base::Result<Brought> Brought::read(const base::Files& files, const base::Path& path,
                                    const base::Clock& clock, base::Random& random) {
    const auto text = files.read(path, most_brought_bytes);
    if (!text) return tl::make_unexpected(text.error());
    auto folder = base::TemporaryFolder::make();
    if (!folder) return tl::make_unexpected(folder.error());
    auto records = records::Records::open(folder->path(), clock, random);
    if (!records) return tl::make_unexpected(records.error());
    if (const auto taken = (*records)->import_json(*text); !taken)
        return tl::make_unexpected(with_file(taken.error(), path));
    auto sessions = (*records)->sessions("");
    if (!sessions) return tl::make_unexpected(sessions.error());
    return Brought(std::move(*folder), std::move(*records), std::move(*sessions));
}

}  // namespace wijk::app
