#pragma once
// Every screen drawn from its model in app. What is kept here between frames is how things look at the moment
// (a face on its way from one feeling to another, how far a list was scrolled), never what they are.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/app.h"
#include "ui/lanes.h"
#include "ui/look.h"
#include "ui/meeting_screens.h"
#include "ui/portrait.h"
#include "ui/text_edit.h"

namespace wijk::ui {

/// What moves after this frame; the window waits accordingly.
enum class Movement { none, idle_life, gliding };

class WorkbenchScreen;

class Screens {
 public:
    explicit Screens(app::App& app);
    ~Screens();
    Screens(const Screens&) = delete;
    Screens& operator=(const Screens&) = delete;

    /// Draws the present screen over the whole display. Call once between ImGui's NewFrame and Render.
    Movement draw(const Look& look);
    /// Draws the facilitator's strip alone over the display of the current ImGui context: for a window of its
    /// own. Call it like `draw`, in that window's frames.
    Movement draw_strip(const Look& look);

 private:
    friend class MeetingScreens;
    friend class WorkbenchScreen;
    using Catalogue = i18n::Catalogue;
    const Catalogue& texts() const { return app_.catalogue(); }
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return texts().text(id, arguments);
    }

    void keys();
    /// What had the keyboard is not drawn any more: it goes to what stands nearest, so that Tab goes on from
    /// there.
    void find_lost_keyboard();
    void header(const Look& look, const std::string& title, const std::string& under = {});
    void notices(const Look& look);
    void help(const Look& look);
    /// Moves on for as long as something glides.
    void move(Movement movement) { movement_ = std::max(movement_, movement); }

    void draw_learners(const Look& look);
    void draw_home(const Look& look);
    void draw_stop_panel(const Look& look, ImVec2 extent);
    void draw_briefing(const Look& look);
    void draw_conversation(const Look& look);
    void draw_person(const Look& look, ImVec2 extent);
    void draw_transcript(const Look& look, ImVec2 extent);
    enum class Beside { nothing, note, mark, back };
    /// What can be done beside the reply of a turn; `newest` with words, earlier ones by signs alone. Returns
    /// what was asked for.
    Beside draw_margin(const Look& look, const app::Said& said, float width, bool newest);
    void draw_answers(const Look& look, float width);
    void draw_debrief(const Look& look);
    void draw_debrief_top(const Look& look, float width, bool roomy);
    void draw_debrief_lanes(const Look& look, float width, bool roomy);
    void draw_turn(const Look& look, float width);
    void draw_practice(const Look& look);
    void draw_practice_welcome(const Look& look);
    void draw_drill(const Look& look);
    void draw_drill_words(const Look& look, float width, bool new_here);
    void draw_drill_choices(const Look& look, float width, bool new_here);
    void draw_explanation(const Look& look, float width, bool new_here);
    void draw_practised(const Look& look);
    void draw_turn_heading(const Look& look, float width);
    void draw_writing(const Look& look);
    void draw_offers(const Look& look);
    void draw_own_words(const Look& look);
    void draw_looking_back(const Look& look);
    void draw_strengths(const Look& look);
    void draw_suggestions(const Look& look);
    void draw_counts(const Look& look);
    void draw_goals(const Look& look);
    void draw_role(const Look& look);
    void draw_reflection(const Look& look);
    void draw_questions(const Look& look);
    void draw_report_form(const Look& look);
    void draw_taking_along(const Look& look);
    /// Names a turn; pressed it goes there, with what is said about it in sight.
    void turn_link(const Look& look, const char* id, int turn);
    void show_turn(std::size_t turn);
    void draw_compare(const Look& look);
    void draw_road(const Look& look, std::size_t which, float width);
    void draw_words_apart(const Look& look, std::size_t which, float width);
    /// How a talk ended, with the face of that moment; the text about it at its right where there is room.
    void draw_ending(const Look& look, const feedback::Debrief& debrief, const scenario::Portraits& portraits,
                     float face, float width, bool with_text);
    void draw_talks(const Look& look);
    void draw_development(const Look& look);
    void draw_next(const Look& look, float width);
    void draw_returns(const Look& look, float width);
    std::string draw_course(const Look& look, const char* id, const app::Course& course, float width);
    void draw_mixes(const Look& look, float width);
    void draw_hours(const Look& look, float width);
    void draw_activity_form(const Look& look);
    void draw_group(const Look& look);
    void draw_group_files(const Look& look);
    void draw_group_moves(const Look& look);
    void draw_group_scene(const Look& look, const app::GroupSpread::Scene& scene,
                          const app::GroupSpread::Scene* second);
    void draw_settings(const Look& look);
    void draw_about(const Look& look);

    /// The portrait of somebody as a still picture for a card.
    void card_portrait(const Look& look, const scenario::Portraits& portraits, scenario::Feeling feeling,
                       ImVec2 extent) const;

    app::App& app_;
    Movement movement_ = Movement::none;
    app::Screen shown_ = app::Screen::about;  ///< of the last frame
    int lost_ = 0;       ///< frames for which the keyboard has been on nothing that is drawn
    bool fresh_ = true;  ///< first frame of a screen: the keyboard starts at its main action
    FaceBlend face_;
    TextEdit own_words_;
    TextEdit note_;
    std::optional<std::size_t> noted_;  ///< turn whose note stood in `note_` in the last frame
    TextEdit debrief_note_;
    app::DebriefModel::Writing wrote_ = app::DebriefModel::Writing::nothing;  ///< in the last frame
    Lanes lanes_;
    std::array<Lanes, 2> roads_;
    std::size_t walked_ = 0;                 ///< turn that both roads of a comparison show
    bool to_the_turn_ = false;               ///< the page scrolls to where the turn's details are
    std::optional<skills::Code> explained_;  ///< the move whose meaning shows while own words are coded
    float transcript_height_ = 0;
    float answers_wanted_ = 0;  ///< height of what could be answered in the last frame
    std::size_t said_ = 0;      ///< lines of the transcript in the last frame, to follow new ones
    int follow_frames_ = 0;     ///< the list scrolls to its end until its height has settled
    /// No turn and phase: the keyboard goes to what can be done now.
    static constexpr auto nowhere = static_cast<std::size_t>(-1);
    /// Turn and phase of the last frame, to see when something new can be done.
    std::size_t answered_at_ = nowhere;
    std::size_t practised_at_ = nowhere;  ///< the same for drills
    MeetingScreens meeting_{app_, *this};
    std::unique_ptr<WorkbenchScreen> workbench_;  ///< never null
    int reveal_frames_ = 0;  ///< an explanation is scrolled into sight until its height has settled
};

}  // namespace wijk::ui
