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
/// translation of this source: an error.
base::Result<std::vector<TranslationRow>> rows_of(const scenario::Source& source,
                                                  const std::string& translation);

/// The file's text with this translation in its place, marked as being of the present source text; everything
/// else in it, comments and order too, stays. An empty `text` takes the translation away.
base::Result<std::string> with_text(const scenario::Source& source, std::string_view language,
                                    const std::string& translation, const std::string& id,
                                    const std::string& text);

}  // namespace wijk::authoring
