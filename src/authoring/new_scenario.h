#pragma once
// A first scenario from a few answers: it loads without a warning, has two endings, of which one is "niet
// nu", plays, and says in comments what to write where.

#include <string>
#include <string_view>

#include "base/files.h"
#include "base/language.h"
#include "base/result.h"

namespace wijk::authoring {

struct Answers {
    std::string id;  ///< folder name
    std::string title;
    std::string resident;  ///< name
    int age = 50;
    std::string place;
    std::string role = "welzijnswerker";  ///< of the vocabulary
    int stop = 7;
    std::string opening;  ///< what the resident says first; empty: an example
};

/// "Riet en het raam" as "riet-en-het-raam"; empty when no letter of it can be in a folder's name.
std::string folder_name(std::string_view title);

/// An answer that cannot be (an id that is none, an age of 300): an error that says what is wrong with it.
base::Result<std::string> new_scenario(const Answers& answers, base::Language language);

/// Writes it to a folder of its own below `folder`; one that is there already stays as it is: an error.
/// Returns the file.
base::Result<base::Path> make_scenario(base::Files& files, const base::Path& folder, const Answers& answers,
                                       base::Language language);

}  // namespace wijk::authoring
