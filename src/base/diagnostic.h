#pragma once
// Faults in files that people write, reported all at once and each with its place.
//
// Every kind of fault is one DiagnosticRecord. Each module that reads files lists its records in one `.def`
// file; its enum of codes, the reference page, `wijk explain` and the tests all come from that list.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

namespace wijk::base {

/// Lines and columns count from 1, columns in characters (code points). Line 0 means the file as a whole.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

struct LocalView {
    std::string_view nl;
    std::string_view en;
    std::string_view in(Language language) const { return language == Language::nl ? nl : en; }
};

/// One kind of fault. Texts may hold `{name}` of an argument given when it is reported.
struct DiagnosticRecord {
    std::string_view code;  ///< "SC014": two letters of the area and a number that never changes its meaning
    Severity severity = Severity::error;
    LocalView message;  ///< what is wrong here, one line
    LocalView why;      ///< why it matters to the author
    LocalView mend;     ///< what to do
    std::string_view
        context;  ///< where the two examples stand: the name of a frame that makes a whole file of them
    std::string_view failing;  ///< the smallest text that has this fault
    std::string_view passing;  ///< the same, mended
};

using Arguments = std::vector<std::pair<std::string, std::string>>;

/// A second place that explains the first, such as "first defined here".
struct Related {
    Place place;
    LocalText text;
};

struct Diagnostic {
    const DiagnosticRecord* record = nullptr;  ///< never null in a reported one
    Place place;
    Arguments arguments;
    LocalText hint;  ///< the mend for this very case ("did you mean `replies`?"); empty: the record's own
    std::vector<Related> related;

    std::string_view code() const { return record->code; }
    Severity severity() const { return record->severity; }
    std::string message(Language language) const;
    std::string hint_text(Language language) const;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

/// `text` with each `{name}` that `arguments` knows replaced; other braces stay as they are.
std::string fill(std::string_view text, const Arguments& arguments);

/// `file:line:column: error: message [CODE]`, a line for the hint and one for each related place, each ended
/// by a newline.
std::string to_text(const Diagnostic& diagnostic, Language language);

/// In order of file, line and column; equal ones keep their order.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace wijk::base
