#pragma once
// Which scenarios there are: those shipped with the program and the user's own beside them.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "neighbourhood/neighbourhood.h"
#include "scenario/load.h"
#include "scenario/portrait.h"
#include "scenario/vocabulary.h"

namespace wijk::app {

/// One scenario folder. `loaded.scenario` is null when it has errors: it is still listed, with what is wrong.
struct LibraryItem {
    base::Path folder;
    bool own = false;  ///< from the user's folder
    scenario::Loaded loaded;
    std::shared_ptr<const scenario::Portraits>
        portraits;  ///< never null; without a portrait file a plain one

    /// Folder name; the scenario's id when it loads.
    std::string id() const;
};

/// For who has no portrait file.
std::shared_ptr<const scenario::Portraits> plain_portraits();

/// The overview of help: the team's own `data/neighbourhood.yaml`, else the shipped example.
base::Result<neighbourhood::Neighbourhood> load_neighbourhood(const base::Files& files,
                                                              const base::Path& share,
                                                              const base::Path& data);
/// The words for roles, moments and skills.
base::Result<scenario::Vocabulary> load_vocabulary(const base::Files& files, const base::Path& share);

class Library {
 public:
    /// Reads everything below `share/scenarios` and `data/scenarios` in this language. What cannot be read is
    /// listed with its diagnostics or, for what all scenarios need (the reaction table, the neighbourhood),
    /// an error.
    static base::Result<Library> open(const base::Files& files, const base::Path& share,
                                      const base::Path& data, base::Language language);

    /// In order of level and title; the user's own after the shipped ones. An own scenario with the id of
    /// another stands in its place; one that has errors stands beside it.
    const std::vector<LibraryItem>& items() const { return items_; }
    const LibraryItem* find(std::string_view id) const;
    const neighbourhood::Neighbourhood& neighbourhood() const { return neighbourhood_; }
    const scenario::Vocabulary& vocabulary() const { return vocabulary_; }

 private:
    std::vector<LibraryItem> items_;
    neighbourhood::Neighbourhood neighbourhood_;
    scenario::Vocabulary vocabulary_;
};

}  // namespace wijk::app
