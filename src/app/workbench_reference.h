#pragma once
// The format as a reference: each key of each kind of file, with what it is for and an example, looked
// through by words or followed with the cursor.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "scenario/format_reference.h"

namespace wijk::app {

class WorkbenchModel;

class ReferencePane {
 public:
    explicit ReferencePane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

    /// Takes language, text and cursor from the workbench; call it each frame.
    void refresh();
    /// The same from values.
    void take(base::Language language, std::string_view text, int line, int column);

    std::size_t kind = 0;  ///< in `kinds()`: the kind of file that is shown
    std::string search;    ///< words that all have to be in an entry; empty: all of them
    const std::vector<std::string>& kinds() const { return kinds_; }  ///< as `kind:` names them

    /// Entries of this kind that the search leaves, in the order of the file.
    const std::vector<const scenario::KeyReference*>& shown() const { return shown_; }
    /// In `shown()`: that of the key at the cursor; nothing where the cursor is in none, or it is not shown.
    std::optional<std::size_t> at_cursor() const { return at_cursor_; }
    /// The cursor came to another key since it was asked last: what shows it goes there.
    bool take_moved() { return std::exchange(moved_, false); }

 private:
    void look_up(std::string_view text, int line, int column);

    WorkbenchModel& bench_;
    std::vector<std::string> kinds_;
    std::vector<std::vector<scenario::KeyReference>> all_;  ///< by kind
    std::optional<base::Language> language_;
    std::vector<const scenario::KeyReference*> shown_;
    std::size_t shown_kind_ = static_cast<std::size_t>(-1);
    std::string searched_;
    std::optional<std::size_t> at_cursor_;
    std::string cursor_path_;
    bool moved_ = false;
    // What was looked up last: a text is walked through again only when it or the cursor changed.
    std::size_t text_hash_ = 0;
    int line_ = 0, column_ = 0;
};

}  // namespace wijk::app
