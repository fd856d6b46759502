// What each feeling does to a face, and how one face moves into another.

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/portrait.h"

namespace wijk::ui {

FaceState face_for(scenario::Feeling feeling) {
    using scenario::Feeling;
    FaceState face;
    switch (feeling) {
        case Feeling::neutral:
            face.mouth_curve = 0.16F;
            break;
        case Feeling::guarded:
            // Turned away with the chin up, looking back from the corner of the eye: a door on the chain.
            face.brow_outer = 0.15F;
            face.brow_inner = -0.25F;
            face.upper_lid = -0.34F;
            face.lower_lid = 0.25F;
            face.gaze_x = -0.75F;
            face.mouth_curve = -0.12F;
            face.mouth_width = -0.45F;
            face.mouth_press = 0.75F;
            face.head_turn = 0.8F;
            face.head_nod = -0.15F;
            face.shoulders = 0.35F;
            face.body_turn = 0.8F;
            face.brow_knit = 0.35F;
            break;
        case Feeling::annoyed:
            // Straight at you, brows down and together, one corner of the mouth tight.
            face.brow_inner = -1.0F;
            face.brow_outer = 0.35F;
            face.brow_knit = 1.0F;
            face.upper_lid = -0.15F;
            face.lower_lid = 0.4F;
            face.mouth_curve = -0.5F;
            face.mouth_press = 0.55F;
            face.mouth_skew = -0.5F;
            face.head_nod = 0.2F;
            face.head_tilt = -0.2F;
            face.shoulders = 0.6F;
            break;
        case Feeling::sad:
            face.brow_inner = 0.95F;
            face.brow_outer = -0.7F;
            face.brow_knit = 0.35F;
            face.upper_lid = -0.22F;
            face.gaze_y = 0.45F;
            face.gaze_x = 0.15F;
            face.mouth_curve = -0.65F;
            face.mouth_width = -0.2F;
            face.head_tilt = 0.65F;
            face.head_nod = 0.25F;
            face.shoulders = -0.8F;
            face.moist_eyes = 0.35F;
            break;
        case Feeling::worried:
            face.brow_inner = 0.8F;
            face.brow_outer = 0.05F;
            face.brow_knit = 0.95F;
            face.upper_lid = 0.55F;
            face.gaze_x = 0.25F;
            face.mouth_curve = -0.35F;
            face.mouth_width = 0.1F;
            face.mouth_open = 0.16F;
            face.head_tilt = -0.2F;
            face.shoulders = 0.55F;
            break;
        case Feeling::ashamed:
            // The head goes down and away, the eyes lower still, colour in the cheeks.
            face.brow_inner = 0.45F;
            face.brow_outer = -0.2F;
            face.brow_knit = 0.2F;
            face.upper_lid = -0.52F;
            face.gaze_x = -0.45F;
            face.gaze_y = 1.0F;
            face.mouth_curve = -0.15F;
            face.mouth_width = -0.5F;
            face.mouth_press = 0.9F;
            face.head_turn = -0.6F;
            face.head_nod = 1.0F;
            face.head_tilt = -0.3F;
            face.shoulders = 0.15F;
            face.blush = 1.0F;
            break;
        case Feeling::hopeful:
            face.brow_inner = 0.45F;
            face.brow_outer = 0.5F;
            face.upper_lid = 0.4F;
            face.gaze_y = -0.4F;
            face.gaze_x = 0.2F;
            face.mouth_curve = 0.5F;
            face.head_nod = -0.4F;
            face.head_tilt = 0.2F;
            face.head_turn = 0.2F;
            face.shoulders = 0.1F;
            break;
        case Feeling::relieved:
            // Breathing out: lids and shoulders sink, the mouth opens a little.
            face.brow_inner = 0.45F;
            face.brow_outer = -0.1F;
            face.upper_lid = -0.38F;
            face.lower_lid = 0.5F;
            face.mouth_curve = 0.6F;
            face.mouth_width = 0.15F;
            face.mouth_open = 0.1F;
            face.head_nod = -0.15F;
            face.head_tilt = 0.3F;
            face.shoulders = -0.9F;
            face.blush = 0.15F;
            break;
        case Feeling::amused:
            face.brow_outer = 0.45F;
            face.brow_inner = 0.1F;
            face.brow_skew = 0.35F;
            face.upper_lid = -0.1F;
            face.lower_lid = 0.75F;
            face.mouth_curve = 0.85F;
            face.mouth_width = 0.55F;
            face.mouth_open = 0.42F;
            face.mouth_skew = 0.28F;
            face.head_tilt = -0.45F;
            face.blush = 0.2F;
            break;
        case Feeling::proud:
            face.brow_inner = 0.15F;
            face.brow_outer = 0.35F;
            face.upper_lid = -0.1F;
            face.lower_lid = 0.55F;
            face.mouth_curve = 0.8F;
            face.mouth_width = 0.45F;
            face.mouth_press = 0.3F;
            face.head_nod = -0.75F;
            face.head_turn = -0.25F;
            face.shoulders = 0.75F;
            face.blush = 0.1F;
            break;
        case Feeling::thinking:
            face.brow_inner = 0.0F;
            face.brow_outer = 0.3F;
            face.brow_knit = 0.45F;
            face.brow_skew = 0.75F;
            face.gaze_x = 0.8F;
            face.gaze_y = -0.75F;
            face.upper_lid = 0.1F;
            face.mouth_width = -0.45F;
            face.mouth_skew = 0.45F;
            face.mouth_press = 0.35F;
            face.head_tilt = 0.5F;
            face.head_turn = 0.35F;
            break;
        case Feeling::touched:
            face.brow_inner = 0.9F;
            face.brow_outer = 0.0F;
            face.upper_lid = 0.1F;
            face.lower_lid = 0.4F;
            face.mouth_curve = 0.45F;
            face.mouth_width = -0.1F;
            face.mouth_press = 0.5F;
            face.head_tilt = 0.45F;
            face.head_nod = 0.1F;
            face.shoulders = -0.25F;
            face.blush = 0.5F;
            face.moist_eyes = 1.0F;
            break;
    }
    return face;
}

FaceState mix(const FaceState& from, const FaceState& to, float part) {
    FaceState face;
    for (const auto member : face_parts) face.*member = mix(from.*member, to.*member, part);
    return face;
}

float distance(const FaceState& one, const FaceState& other) {
    float sum = 0;
    for (const auto member : face_parts) {
        const float difference = one.*member - other.*member;
        sum += difference * difference;
    }
    return std::sqrt(sum);
}

FaceBlend::FaceBlend(scenario::Feeling feeling)
    : feeling_(feeling), from_(face_for(feeling)), to_(from_), start_(-seconds) {}

void FaceBlend::turn_to(scenario::Feeling feeling, double now, bool motion) {
    if (feeling == feeling_ && motion) return;
    from_ = at(now);
    feeling_ = feeling;
    to_ = face_for(feeling);
    start_ = motion ? now : now - seconds;
}

FaceState FaceBlend::at(double now) const {
    if (!moving(now)) return to_;
    const auto left = static_cast<float>(1.0 - std::max(0.0, now - start_) / seconds);
    return mix(from_, to_, 1 - left * left * left);
}

bool FaceBlend::moving(double now) const {
    return now < start_ + seconds;
}

}  // namespace wijk::ui
