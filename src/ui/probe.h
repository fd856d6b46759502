#pragma once
// What stands on the screen, item by item, as ImGui's test hooks tell it: for tests that walk a screen by
// keyboard.

#include <string>
#include <vector>

#include "ui/paint.h"

namespace wijk::ui {

struct ProbedItem {
    unsigned id = 0;
    std::string label;  ///< the item's own id text, such as "reply.1"
    Box box;
    bool visible = false;
};

/// While one lives, the items of each frame of the current ImGui context are collected. One at a time.
class Probe {
 public:
    Probe();
    ~Probe();
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;

    void clear() { items_.clear(); }  ///< before each frame
    const std::vector<ProbedItem>& items() const { return items_; }
    const ProbedItem* find(std::string_view label) const;
    /// The label of the item that the keyboard is on, empty when it is on none.
    std::string focused() const;

    std::vector<ProbedItem> items_;  ///< filled by the hooks
};

}  // namespace wijk::ui
