#pragma once
// Things that places and the map share: windows, plants, trees, houses. Internal to ui's illustrations.
//
// Units are those of the canvas at that moment, y down. Every colour is given as by day; Scenery turns it
// into dusk.

#include <cstdint>

#include "ui/paint.h"

namespace wijk::ui {

class Scenery {
 public:
    explicit Scenery(Canvas& canvas) : canvas_(canvas) {}

    Canvas& canvas() const { return canvas_; }
    bool evening() const { return canvas_.light() == Light::evening; }
    /// A day colour as it is in this light.
    Colour tone(Colour day) const;

    void shape(const Outline& outline, Colour day) const { canvas_.fill(outline, tone(day)); }
    void rect(Vec least, Vec most, Colour day, float radius = 0) const {
        shape(box(least, most, radius), day);
    }
    void stroke(const std::vector<Vec>& knots, float width, Colour day) const {
        shape(ribbon(curve(knots), width), day);
    }

    /// A window in a wall, with the sky in it; `columns` and `rows` of panes.
    void window(Vec least, Vec most, int columns, int rows, Colour frame) const;
    /// The slanting patch of light that a window leaves on a wall or floor.
    void sunlight(Vec top_left, float width, float height, float slant, float strength) const;
    void lamp(Vec hook, float drop, float size, Colour shade) const;
    /// A pot plant; `at` is the middle of the pot's foot.
    void plant(Vec at, float size, Colour pot) const;
    /// `at` is the foot of the trunk, `size` the height.
    void tree(Vec at, float size, Colour crown, std::uint32_t kind) const;
    void bush(Vec at, float size, Colour leaf) const;

    enum class Gable : std::uint8_t { plain, stepped, bell, flat };
    struct House {
        Vec at;  ///< left end of the foot
        float width = 1;
        float height = 1.5F;  ///< to the eaves
        Colour wall;
        Colour roof;
        Colour door;
        Gable gable = Gable::plain;
        int columns = 2;
        int rows = 2;
        bool lit = false;  ///< lamps behind the windows, by day too
    };
    void house(const House& house) const;
    void cloud(Vec at, float size) const;

 private:
    Canvas& canvas_;
};

}  // namespace wijk::ui
