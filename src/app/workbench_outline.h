#pragma once
// Where things stand in the text of a scenario, read from how its lines are indented alone: it also knows of
// a text that does not read as YAML at the moment, which is most of the time while somebody types.
//
// It knows maps and lists that are written line by line. What is written between braces over several scenes
// is not found; the loader's own places are (scenario.h), once such a text loads.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijk::app {

/// A key or an item of a list with the lines that belong to it, from 1.
struct OutlineItem {
    std::string id;
    int first = 0;
    int last = 0;
    int column = 1;  ///< of its first sign, in bytes: what stands before it is white space
};

struct OutlineScene : OutlineItem {
    std::vector<OutlineItem> variants;  ///< one without an id is named by its place from 1
    std::vector<OutlineItem> replies;   ///< one without an id has an empty one
};

struct OutlineKey : OutlineItem {
    std::vector<OutlineItem> entries;  ///< the keys one step in
};

struct Outline {
    std::vector<OutlineKey> keys;  ///< those of the file itself: `format`, `scenes`...
    std::vector<OutlineScene> scenes;

    const OutlineScene* scene_at(int line) const;  ///< null where the line is in none
    const OutlineScene* scene(std::string_view id) const;
    const OutlineKey* key(std::string_view id) const;
    /// What findings name: "scene", "scene.reply", "scene#variant", "facts.ID", "role".
    const OutlineItem* find(std::string_view at) const;
};

/// The one of these that has the line; null for none.
template <class Item>
const Item* item_at(const std::vector<Item>& items, int line) {
    for (const Item& one : items)
        if (one.first <= line && line <= one.last) return &one;
    return nullptr;
}

Outline outline_of(std::string_view text);

}  // namespace wijk::app
