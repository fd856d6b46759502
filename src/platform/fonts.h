#pragma once
// The typefaces that the build put beside the program.

#include <imgui.h>

#include "base/files.h"
#include "base/result.h"

namespace wijk::platform {

enum class Typeface { lato, opendyslexic };

struct FontPair {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
};

/// Loads both weights into the current ImGui context; any size can be drawn from them. `share` holds
/// `fonts/`. A file that is missing, cut off or no typeface is an error that names it.
base::Result<FontPair> load_fonts(const base::Path& share, Typeface typeface);

}  // namespace wijk::platform
