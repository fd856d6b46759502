#pragma once
// A translation side by side with its source, text by text.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "scenario/translation.h"

namespace wijk::authoring {

enum class RowState { done, missing, outdated };

struct TranslationRow {
    std::string id;
    std::string who;     ///< who says it, empty elsewhere
    std::string source;  ///< the text as it is now
    std::string text;    ///< the translation; empty when missing
    RowState state = RowState::missing;
};

/// In reading order. `translation` is the file's text, empty for none yet. One that does not read as a
/// translation of this source: an error that names the line.
base::Result<std::vector<TranslationRow>> rows_of(const scenario::Source& source,
                                                  const std::string& translation);

/// The file's text with this translation in its place, marked as being of the present source text; everything
/// else in it, comments, order and line ends too, stays. White space at its end goes. A `text` of nothing
/// else takes the translation away: the source text then stands there as `todo`. From an empty `translation`
/// a file is made. An `id` that the source does not have, and a file that cannot be changed so without harm
/// to something else in it: an error. The text is never half changed.
base::Result<std::string> with_text(const scenario::Source& source, std::string_view language,
                                    const std::string& translation, const std::string& id,
                                    const std::string& text);

}  // namespace wijk::authoring
