#pragma once
// The screens of a meeting: choosing and beginning one, the shared screen for the beamer, what covers it
// while the keyboard goes round, and the facilitator's strip below it or in a window of its own.
//
// The shared screen is read from six metres: no text of the meeting is smaller than 28 px of a display of
// 1280x800, and grows with the display. What stands on it is not pressed but shown; what is done stands in
// the strip, so that a mouse over the beamer tells nothing.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/meeting_moves.h"
#include "ui/look.h"
#include "ui/portrait.h"

namespace wijk::ui {

class Screens;

class MeetingScreens {
 public:
    MeetingScreens(app::App& app, Screens& house) : app_(app), house_(house) {}

    void draw_meetings(const Look& look);
    void draw_meeting(const Look& look);
    /// The strip over the whole display of the current ImGui context.
    void draw_strip_window(const Look& look);
    /// Escape leaves what lies over the shared screen first. False: there was nothing.
    bool escape();
    /// Keys of the meeting, for the help of its screen.
    static std::array<const char*, 6> key_helps();

    /// The address with its square of dots large over the shared screen, while phones are on.
    bool phones_large = false;

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::MeetingModel& model() const { return app_.meeting; }

    // Choosing and beginning (screen_meetings.cpp)
    void draw_unfinished(const Look& look);
    void draw_methods(const Look& look, float width);
    void draw_people(const Look& look, float width);
    void draw_members(const Look& look, float width);
    void draw_material(const Look& look, float width);
    void draw_earlier(const Look& look);
    std::optional<std::size_t> one_of(const Look& look, const char* id,
                                      const std::optional<std::size_t>& chosen, const std::string& nobody);

    // The shared screen (screen_meeting.cpp); `look` is the beamer's
    struct Area {
        ImVec2 at;
        float width = 0;
        float height = 0;
    };
    void keys();
    void draw_nothing(const Look& look);
    void draw_shared(const Look& look, Area area);
    float draw_top(const Look& look, Area area);
    float draw_rule(const Look& look, Area area);
    void draw_time(const Look& look, Area area);
    void begin_part(const Look& look, const char* id, Area area);
    void end_part();

    // Steps (meeting_steps.cpp)
    void draw_material_step(const Look& look, Area area);
    void draw_talk(const Look& look, float width);
    void draw_notes(const Look& look, float width);
    void draw_write_step(const Look& look, Area area);
    void draw_words(const Look& look, const std::vector<std::string>& words, float width);
    void draw_writing(const Look& look, Area area);
    /// The resident in his place, with the face of now.
    void draw_resident(const Look& look, Area area, scenario::Feeling feeling);

    // Agreements (meeting_agreements.cpp)
    void draw_look_back(const Look& look, Area area);
    void draw_agreements(const Look& look, Area area);
    void draw_agreement_card(const Look& look, std::size_t index, float width);
    void draw_next_card(const Look& look, float width);
    /// Fields of the agreement, outcome or next date that is chosen; in the strip's window, else in its card.
    void draw_editor(const Look& look, float width);
    void edit(std::size_t index);
    void keep_edited();
    bool edits_here() const;  ///< in the card on the shared screen

    // Playing together (meeting_vote.cpp)
    void draw_play(const Look& look, Area area);
    void draw_line(const Look& look, Area area);
    /// Height below which the resident's words do not fit.
    float least_line(const Look& look, Area area) const;
    void draw_options(const Look& look, Area area, bool with_results);
    float draw_option(const Look& look, const app::MeetingModel::Option& option, float width, float results,
                      int most);
    void draw_results(const Look& look, const app::MeetingModel::Option& option, Area area, int most);
    void draw_count(const Look& look, Area area);
    void draw_said(const Look& look, Area area);
    void draw_over(const Look& look, Area area);
    scenario::Feeling feels() const;

    // Phones and the keyboard that goes round (meeting_phones.cpp)
    /// Height that it took.
    float draw_phone_corner(const Look& look, Area area);
    void draw_phones(const Look& look, Area area);
    void draw_cover(const Look& look);
    void draw_cover_pass_on(const Look& look, Area area);
    void draw_cover_choose(const Look& look, Area area);
    void draw_cover_write(const Look& look, Area area);

    // The last page (meeting_end.cpp)
    void draw_end(const Look& look, Area area);
    void draw_road_turn(const Look& look, std::size_t turn, float width);
    void draw_take_along(const Look& look, float width);
    void draw_keep(const Look& look, float width);

    // The strip (meeting_strip.cpp)
    float strip_height(const Look& look) const;
    void draw_handle(const Look& look, Area area);
    void draw_strip(const Look& look, Area area, bool own_window);
    void draw_say(const Look& look);
    void draw_controls(const Look& look, bool own_window);
    void draw_step_controls(const Look& look);
    void draw_play_controls(const Look& look);
    void draw_hands(const Look& look);
    void draw_turn_controls(const Look& look);
    void draw_phone_controls(const Look& look);
    void draw_bringer(const Look& look);
    void draw_late_comer(const Look& look);
    void draw_strip_place(const Look& look, bool own_window);
    void beside(const Look& look, float next_width);
    bool strip_button(const Look& look, const char* id, const std::string& label, bool primary = false);
    const char* label_of(app::MeetingMove move) const;

    app::App& app_;
    Screens& house_;
    FaceBlend face_;
    std::string moment_;       ///< step, phase and turn of the last frame
    int new_moment_ = 0;       ///< frames in which the keyboard goes to what comes next
    bool over_cover_ = false;  ///< the cover showed in the last frame
    int new_cover_ = 0;        ///< frames in which the keyboard goes to where the cover wants it
    app::MeetingModel::Cover cover_ = app::MeetingModel::Cover::off;  ///< of the last frame
    bool show_typed_ = false;  ///< words behind the cover can be read while they are typed
    bool all_items_ = false;   ///< the whole list of material shows
    std::string erasing_;      ///< a kept meeting that is about to be erased
    bool dropping_ = false;    ///< going back drops votes: asked first
    std::optional<std::size_t> editing_;
    intervision::Agreement edited_;
    intervision::Outcome outcome_ = intervision::Outcome::unsaid;
    std::array<std::string, 3> next_;  ///< date, time, place as typed
    bool next_wrong_ = false;
    int anonymous_ = 8;  ///< people who are counted without names
    bool start_editing_ = false;
    const char* pointed_ = nullptr;  ///< what the sign says that the mouse or the keyboard is on
};

}  // namespace wijk::ui
