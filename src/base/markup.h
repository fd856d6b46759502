#pragma once
// Text in HTML and XML.

#include <string>
#include <string_view>

namespace wijk::base {

/// The five characters that mean something in markup as references, so that the text can stand within an
/// element or a quoted attribute. All others stay as they are: what may not stand in the document at all, the
/// caller leaves out first.
std::string escape_markup(std::string_view text);

}  // namespace wijk::base
