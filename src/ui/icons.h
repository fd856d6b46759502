#pragma once
// Drawn signs: buttons, what a reply did, what a line said. Each has a shape of its own, so that none is told
// by colour alone (look.md, "Tokens").

#include <cstdint>

#include <imgui.h>

#include "skills/behaviour.h"
#include "skills/talk.h"

namespace wijk::ui {

enum class Icon : std::uint8_t {
    back,
    arrow,  ///< to the right: go on
    chevron_down,
    chevron_right,
    home,
    settings,
    help,
    info,
    warning,
    play,
    pause,
    skip,  ///< the moment of waiting
    note,
    copy,
    save,
    share,
    trash,
    fork,  ///< what if: another road from here
    person,
    people,
    bubble,
    check,
    close,
    plus,
    minus,
    lock,
    heart,
    clock,
    flag,   ///< marked to discuss
    chart,  ///< dots that go on: what was practised
};
inline constexpr int icon_count = 30;

/// `size` is the side of the square it fills, in pixels; best from 16 on.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour);

/// The shape of a behaviour: one each, filled where the worker gives, open where he asks or leaves room.
void draw_move(ImDrawList& list, skills::Code code, ImVec2 centre, float size, ImU32 colour);

/// Change talk: triangle up. Sustain talk: triangle down. Neutral: a small ring.
void draw_talk(ImDrawList& list, skills::Side side, ImVec2 centre, float size, ImU32 colour);

}  // namespace wijk::ui
