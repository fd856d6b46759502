#pragma once
// Charts of few numbers, drawn so that nothing is told by colour alone and everything can be walked by
// keyboard.

#include <string>
#include <vector>

#include "ui/icons.h"
#include "ui/look.h"

namespace wijk::ui {

struct ChartDot {
    std::string id;     ///< of the item, without language
    double value = 0;   ///< 0..`most`
    std::string words;  ///< said when the dot is hovered or has the keyboard, and to whoever logs the screen
};

/// Dots from left to right over a vertical axis from 0 to `most`, with a band from `low` to `high` and a line
/// at `middle` when `band` is set.
struct DotChart {
    double most = 1;
    std::string axis_most;
    bool band = false;
    double low = 0, middle = 0, high = 0;
    std::vector<ChartDot> dots;
};
/// Returns the index of the dot that was pressed, -1 for none. `near` gets the one that is hovered or has the
/// keyboard, else -1.
int dot_chart(const Look& look, const char* id, const DotChart& chart, ImVec2 extent, int& near);

/// A bar cut into parts in a fixed order. Each part shows its sign where it is wide enough.
struct BarPart {
    double value = 0;
    skills::Code sign = skills::Code::OQ;
    bool has_sign = false;
    Colour colour;
};
/// `whole` is the value of the full width; what is not filled stays empty.
void part_bar(const Look& look, const std::vector<BarPart>& parts, double whole, ImVec2 extent);

}  // namespace wijk::ui
