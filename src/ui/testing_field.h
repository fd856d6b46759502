#pragma once
// For tests: a text field in a window of its own.

#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/testing_bench.h"
#include "ui/text_edit.h"

namespace wijk::ui::testing {

/// A field as wide as some forty letters, the keyboard on it.
class Field {
 public:
    explicit Field(std::string_view words = {}, TextEdit::Options options = {}, float scale = 1)
        : options_(std::move(options)), bench([this](const Look& look) { draw(look); }, scale) {
        edit.buffer.set_text(words);
        edit.take_keyboard();
        bench.frames(3);
    }
    std::size_t caret() const { return edit.buffer.caret(); }
    const std::string& text() const { return edit.buffer.text(); }
    Box box() const { return bench.box("words"); }
    Vec place(float x, float row) const {
        const float step = std::round(bench.look().size(Size::reading) * line_height);
        return {box().least.x + bench.look().px(12) + x,
                box().least.y + bench.look().px(12) + (row + 0.5F) * step};
    }

    /// That row, over the whole width of the field.
    Box row(int which) const {
        const float step = std::round(bench.look().size(Size::reading) * line_height);
        const float top = box().least.y + bench.look().px(12) + static_cast<float>(which) * step;
        return {{box().least.x, top}, {box().most.x, top + step}};
    }
    void hover(Vec at) {
        ImGui::GetIO().AddMousePosEvent(at.x, at.y);
        bench.frames(3);
    }

    TextEdit edit;
    int changes = 0;
    bool finished = false;
    std::vector<std::size_t> gutter_clicks;

 private:
    void draw(const Look& look) {
        if (edit.draw(look, "words", {look.px(400), look.px(120)}, options_)) ++changes;
        finished = finished || edit.finished();
        if (const auto line = edit.clicked_gutter_line()) gutter_clicks.push_back(*line);
    }
    TextEdit::Options options_;

 public:
    Bench bench;
};

inline constexpr const char* long_line =
    "Ik was vanochtend buiten adem bij het hek, zei hij, en hij keek daarbij naar de grond en naar zijn "
    "schoenen.";

/// Its first row is much shorter than the second, which the long word fills.
inline constexpr const char* ragged = "Dat hoort volgens hem bij de rookstopbegeleidingsgesprekken van Els.";

}  // namespace wijk::ui::testing
