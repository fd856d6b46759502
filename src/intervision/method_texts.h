#pragma once
// The texts of a method by their ids, for translation: "title", "facts.aim", "facts.say#1".

#include <functional>
#include <string>

#include "intervision/method.h"
#include "scenario/translation.h"

namespace wijk::intervision {

/// Every text that people read, in reading order; the source is not among them. Empty ones are left out.
void for_each_text(Method& method,
                   const std::function<void(const std::string& id, std::string& text)>& visit);

/// A method in the language of its file as translations see it.
scenario::Source source_of(const Method& method);

}  // namespace wijk::intervision
