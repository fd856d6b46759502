#pragma once
// The two published thresholds that may stand beside a count, and when they may.

namespace wijk::skills {

/// Fair and good reflections per question: 1:1 and 2:1 (MITI 4.2.1 manual, "Clinician competence &
/// proficiency thresholds"). The manual calls them expert opinion without normative data; a screen that shows
/// them says so.
inline constexpr double reflection_to_question_fair = 1.0;
inline constexpr double reflection_to_question_good = 2.0;

/// With fewer of either the ratio swings on one reply, and no threshold stands beside it (design.md,
/// principle 2).
inline constexpr int least_questions_for_thresholds = 5;
inline constexpr int least_reflections_for_thresholds = 5;

}  // namespace wijk::skills
