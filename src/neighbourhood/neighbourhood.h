#pragma once
// The overview of stop-smoking help in a neighbourhood (sociale kaart), stop 5 of the action card.
//
// Scenarios name a kind of help ({help.group.where}); which offer that is here stands in one file per
// neighbourhood, which a team keeps up to date. An offer that nobody has checked for six months is shown as
// to be checked.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/diagnostic.h"
#include "base/language.h"
#include "yaml/schema.h"

namespace wijk::neighbourhood {

struct Offer {
    std::string kind;  ///< "group", "walkin", "coach", "line"; scenarios refer to it
    base::LocalText name;
    bool group = false;       ///< group or single
    bool registered = false;  ///< guidance by somebody in the Kwaliteitsregister Stoppen met Roken
    base::LocalText where;
    base::LocalText when;
    std::string contact;
    std::string languages;  ///< as they are written: "Nederlands, Turks"
    base::LocalText cost;
    base::LocalText goes_along;  ///< who goes along the first time; may be empty
    std::string checked_on;      ///< 2026-09-01
    bool example = false;        ///< invented, to show how it works
    std::string source;          ///< of a real one: where it was found
};

struct Neighbourhood {
    base::LocalText name;
    base::LocalText note;  ///< to be shown above the overview; may be empty
    std::vector<Offer> offers;

    /// The first offer of this kind; null where the neighbourhood has none.
    const Offer* find(std::string_view kind) const;

    /// What `{help.KIND.FIELD}` becomes: name, where, when or contact. Words that say so where there is no
    /// such offer.
    std::string placeholder(std::string_view kind, std::string_view field, base::Language language) const;
};

/// Months after which an offer has to be looked at again.
inline constexpr int fresh_months = 6;

/// Whether the offer was checked within the last `fresh_months` before `now`; a day after `now` is a slip,
/// not a check.
bool is_fresh(const Offer& offer, base::Time now);

struct LoadedNeighbourhood {
    std::optional<Neighbourhood> neighbourhood;  ///< nothing when there are errors
    base::Diagnostics diagnostics;
};

inline constexpr std::string_view file_kind = "neighbourhood";
/// The table of such a file, for the JSON Schema of editors.
const yaml::Type& type_of_file();

/// Reads a `kind: neighbourhood` file. Faults carry yaml's codes (yaml/records.def): the table says all there
/// is to check.
LoadedNeighbourhood load(std::string_view text, const std::string& file);

}  // namespace wijk::neighbourhood
