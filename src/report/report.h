#pragma once
// What a learner takes along from one talk: the debrief as a page to read and print, as a table, as data, or
// as statements for a learning record store.
//
// The learner chooses what goes along, and what is left out is taken out of the data before anything is
// written (content.h), so that no format can show what was not chosen:
//
// - `marked_only` shares moments, not the talk. What speaks of the whole talk stays at home with it: counts,
//   lanes, goals, what was strong, how it ended. Counts of the marked turns alone would be counts of a
//   choice, and those of the whole would tell of turns that were not shared.
// - Own words are what only the learner wrote or answered: sentences written first and how they were coded,
//   notes, the reflective list. The name is the nickname of the records.
// - A page, a table and a data file are for the learner to keep or hand over, and have both. xAPI is for a
//   system of somebody else, and has neither unless it is asked for.
//
// Nothing here judges anybody: counts of one talk, never a mark (design.md, principle 2).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "feedback/debrief.h"
#include "i18n/catalogue.h"
#include "records/records.h"

namespace wijk::report {

enum class Format {
    html,  ///< one self-contained page, well-formed as XML too, that prints to A4 (html.h)
    csv,   ///< a row a turn (csv.h)
    json,  ///< the whole debrief as data, by the schema of `schema()` (json.h)
    xapi,  ///< a JSON array of xAPI 1.0.3 statements (xapi.h)
};
std::string_view to_id(Format format);  ///< "html"
std::optional<Format> format_from_id(std::string_view id);

struct Options {
    bool marked_only = false;
    std::optional<bool> own_words{};  ///< nothing: as is usual for the format
    std::optional<bool> name{};       ///< nothing: as is usual for the format
};

/// What is known of the session beside its debrief.
struct Facts {
    std::string session;          ///< id
    std::string learner;          ///< id; leaves this machine only as a hash
    std::string learner_name;     ///< may be empty
    std::string language = "nl";  ///< in which the talk was played
    records::Mode mode = records::Mode::practise;
    base::Time started{};
    base::Time last{};  ///< when the newest reply was chosen; `started` before any
    int seconds = 0;    ///< from begin to that reply, each pause counted as at most `longest_pause`
    std::vector<base::Time> said{};  ///< when each reply of the road was chosen; may be shorter than the road
};

/// Who walks away from a talk and comes back does not spend that time in it.
inline constexpr int longest_pause = 300;  ///< seconds

Facts facts_of(const records::SessionInfo& session, const std::vector<records::Event>& events,
               std::string learner_name);

/// The report as the bytes of its file. `marked_only` of a talk without a marked turn is an error that says
/// so: there would be nothing in it.
base::Result<std::string> make(Format format, const feedback::Debrief& debrief, const Facts& facts,
                               const Options& options, const i18n::Catalogue& texts);

/// The JSON Schema (draft 2020-12) of `Format::json`.
inline constexpr std::string_view schema_kind = "report";
std::string schema();

}  // namespace wijk::report
