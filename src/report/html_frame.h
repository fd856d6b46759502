#pragma once
// What every page of ours is around its parts: a document that asks for nothing outside itself (its content
// security policy forbids it too), has no script, and is well-formed as XML.

#include <string>
#include <string_view>

#include "i18n/catalogue.h"

namespace wijk::report {

/// The whole file. `title` and `body` are ready to stand in it; `css` has no `<` and no `&`.
std::string document(const i18n::Catalogue& texts, const std::string& title, std::string_view css,
                     const std::string& body);

/// A part with a heading of its own. `name` is its class and the base of its id.
std::string section(std::string_view name, const std::string& heading, const std::string& inside);

/// The houses above a page.
std::string scenery(const i18n::Catalogue& texts);

std::string_view style();  ///< the CSS of all pages (html_style.cpp)

}  // namespace wijk::report
