#pragma once
// A resident's face and shoulders, drawn from a few curves: who it is (scenario::PortraitStyle, from
// portrait.yaml), what shows in the face at this moment (FaceState) and the small life of somebody who is
// only sitting there (IdleLife).
//
// Nothing here knows the clock: times are seconds that the caller counts, so that a picture can be drawn
// again exactly.

#include <array>
#include <cstdint>

#include "scenario/portrait.h"
#include "scenario/scenario.h"
#include "ui/paint.h"

namespace wijk::ui {

using scenario::Beard;
using scenario::Build;
using scenario::Clothes;
using scenario::ClothesColour;
using scenario::FaceShape;
using scenario::Glasses;
using scenario::Hair;
using scenario::HairColour;
using scenario::Headscarf;
using scenario::PortraitStyle;
using scenario::Skin;

// ---- What shows in the face
// -----------------------------------------------------------------------------------------

/// Each part runs from -1 to 1 with 0 at rest, or from 0 (none) to 1 (fully).
struct FaceState {
    float brow_inner = 0;   ///< -1 pressed down, 1 raised
    float brow_outer = 0;   ///< -1 pressed down, 1 raised
    float brow_knit = 0;    ///< 0..1 drawn together
    float brow_skew = 0;    ///< 1: the brow on the viewer's right up, the other down
    float upper_lid = 0;    ///< -1 closed, 1 wide open
    float lower_lid = 0;    ///< 0..1 pushed up, as by a smile
    float gaze_x = 0;       ///< 1 to the viewer's right
    float gaze_y = 0;       ///< 1 down
    float mouth_curve = 0;  ///< -1 corners down, 1 corners up
    float mouth_width = 0;  ///< -1 narrow, 1 wide
    float mouth_open = 0;   ///< 0..1
    float mouth_press = 0;  ///< 0..1 lips pressed together
    float mouth_skew = 0;   ///< 1: the corner on the viewer's right pulled up and aside
    float head_tilt = 0;    ///< 1 towards the viewer's right shoulder
    float head_turn = 0;    ///< 1 to the viewer's right
    float head_nod = 0;     ///< 1 chin down, -1 chin up
    float shoulders = 0;    ///< 1 raised, -1 let down
    float body_turn = 0;    ///< 1 to the viewer's right
    float blush = 0;        ///< 0..1
    float moist_eyes = 0;   ///< 0..1
    friend bool operator==(const FaceState&, const FaceState&) = default;
};

inline constexpr std::array face_parts = {
    &FaceState::brow_inner,  &FaceState::brow_outer,  &FaceState::brow_knit,  &FaceState::brow_skew,
    &FaceState::upper_lid,   &FaceState::lower_lid,   &FaceState::gaze_x,     &FaceState::gaze_y,
    &FaceState::mouth_curve, &FaceState::mouth_width, &FaceState::mouth_open, &FaceState::mouth_press,
    &FaceState::mouth_skew,  &FaceState::head_tilt,   &FaceState::head_turn,  &FaceState::head_nod,
    &FaceState::shoulders,   &FaceState::body_turn,   &FaceState::blush,      &FaceState::moist_eyes,
};

FaceState face_for(scenario::Feeling feeling);

/// Part of the way from one face to another; 0 is `from`, 1 is `to`.
FaceState mix(const FaceState& from, const FaceState& to, float part);

/// How far apart two faces are: the square root of the summed squares of the differences.
float distance(const FaceState& one, const FaceState& other);

/// One face moving into another.
class FaceBlend {
 public:
    static constexpr double seconds = 0.4;

    explicit FaceBlend(scenario::Feeling feeling = scenario::Feeling::neutral);

    /// From how the face is at `now` towards `feeling`; at once when there is to be no motion.
    void turn_to(scenario::Feeling feeling, double now, bool motion);
    /// Fast first, then slower; there after `seconds`.
    FaceState at(double now) const;
    bool moving(double now) const;
    scenario::Feeling feeling() const { return feeling_; }

 private:
    scenario::Feeling feeling_;
    FaceState from_;
    FaceState to_;
    double start_;
};

// ---- Idle life
// ------------------------------------------------------------------------------------------------------

/// What breath, blinking and a wandering eye add to a face.
struct IdleLife {
    float blink = 0;   ///< 0 open, 1 closed
    float breath = 0;  ///< -1..1
    float gaze_x = 0;
    float gaze_y = 0;
    friend bool operator==(const IdleLife&, const IdleLife&) = default;
};

inline constexpr double idle_frame_seconds = 0.05;  ///< at most 20 frames a second
inline constexpr double idle_rest_after = 10.0;     ///< seconds after the last input

/// The life at `now`, always the same for one seed and time. It ebbs away so that at `idle_rest_after`
/// seconds since the last input all is still and the eyes are open; until then they blink every 3 to 6 s.
IdleLife idle_life(std::uint32_t seed, double now, double since_input, bool motion);

/// False once nothing will move until the next input: then no frame needs to be drawn.
bool idle_life_moves(double since_input, bool motion);

FaceState with_life(const FaceState& face, const IdleLife& life);

// ---- Drawing
// --------------------------------------------------------------------------------------------------------

enum class Framing : std::uint8_t {
    bust,     ///< head and shoulders, air above
    closeup,  ///< the face fills the box: for cards and small sizes
};

/// The person alone, into `box` and never outside it; `corner` is the radius of its corners in pixels. Draw a
/// place first. `breath` is that of IdleLife.
void draw_portrait(ImDrawList& list, Box box, float corner, const PortraitStyle& style, const FaceState& face,
                   Light light, Framing framing = Framing::bust, float breath = 0);

/// Colours of a person that a background must differ from.
Colour skin_colour(Skin skin);
Colour hair_colour(HairColour colour);

}  // namespace wijk::ui
