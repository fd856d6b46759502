#pragma once
// Which methods of intervision there are: those shipped with the program and the trainers' own beside them.

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/language.h"
#include "base/result.h"
#include "intervision/method.h"

namespace wijk::app {

/// One file. `loaded.method` is nothing when it has errors: it is still listed, with what is wrong.
struct MethodItem {
    base::Path file;
    bool own = false;  ///< from the user's folder
    intervision::LoadedMethod loaded;

    /// The method's id; the file's name without `.yaml` when it does not load.
    std::string id() const;
    /// Its first fault, with the place, in words; empty when it can be used.
    base::LocalText problem() const;
};

class Methods {
 public:
    /// Reads every method of `share/intervision` and `data/intervision` in this language. A folder that is
    /// not there has none; one that cannot be read is an error.
    static base::Result<Methods> open(const base::Files& files, const base::Path& share,
                                      const base::Path& data, base::Language language);

    /// Those that anybody can begin with first: without a person who brings a case before those with one,
    /// then by title; the user's own after the shipped ones, and last what does not load. An own method with
    /// the id of another stands in its place; one that has errors stands beside it.
    const std::vector<MethodItem>& items() const { return items_; }
    /// The one that can be used, where there is one with this id.
    const MethodItem* find(std::string_view id) const;

 private:
    std::vector<MethodItem> items_;
};

}  // namespace wijk::app
