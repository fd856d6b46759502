#pragma once
// The program without its window: which screen there is, what stands on it, and what each action does.
//
// Every screen is a model here and a `draw_<screen>` in ui. Models hold decisions and data; texts that belong
// to a control stand in the message catalogue under the screen's name. Tests and `--screenshot` drive exactly
// these models.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/compare_model.h"
#include "app/debrief_model.h"
#include "app/development_model.h"
#include "app/goal_bests.h"
#include "app/group_model.h"
#include "app/library.h"
#include "app/meeting_model.h"
#include "app/meetings_model.h"
#include "app/practice_model.h"
#include "app/roads.h"
#include "app/settings.h"
#include "app/talk.h"
#include "i18n/catalogue.h"

namespace wijk::app {

enum class Screen {
    learners,
    home,
    briefing,
    conversation,
    debrief,
    compare,
    practice,
    development,
    meetings,   ///< of intervision: begin one, go on with one
    meeting,    ///< the one that is going on
    group,      ///< what a group shared, for its trainer
    workbench,  ///< where scenarios are written
    settings,
    about
};
inline constexpr std::size_t screen_count = 14;
std::string_view to_id(Screen screen);
std::optional<Screen> screen_from_id(std::string_view id);

/// Something that went wrong or was done, to be shown until it is put away.
struct Notice {
    bool error = false;
    base::LocalText what;
    base::LocalText hint;
};

class App;
class WorkbenchModel;

/// Who is practising on this laptop.
class LearnersModel {
 public:
    explicit LearnersModel(App& app) : app_(app) {}
    std::vector<records::Learner> learners() const;
    std::string new_name;  ///< what is being typed
    void add();            ///< makes the learner of `new_name` and goes on as that one
    void choose(const std::string& id);

 private:
    App& app_;
};

/// A scenario on the home screen.
struct ScenarioCard {
    std::string id;
    std::string title;
    std::string role;  ///< in words
    std::string place;
    std::string resident;  ///< name and age
    int minutes = 0;
    int level = 1;
    bool own = false;     ///< from the user's own folder
    std::string history;  ///< what you did here, empty when nothing yet
    std::string problem;  ///< why it cannot be played; empty when it can
    std::shared_ptr<const scenario::Portraits> portraits;
};

struct Stop {
    int number = 1;  ///< 1..7
    std::string title;
    std::string explanation;  ///< our own words
    std::vector<ScenarioCard> scenarios;
};

/// An unfinished talk that can be gone on with.
struct Unfinished {
    std::string session;
    std::string title;
    int turn = 0;  ///< the next reply's number
};

class HomeModel {
 public:
    explicit HomeModel(App& app) : app_(app) {}
    const std::vector<Stop>& stops() const { return stops_; }  ///< the seven
    int selected = 7;                                          ///< stop whose panel is open
    const std::optional<Unfinished>& unfinished() const { return unfinished_; }
    const std::string& learner() const { return learner_; }

    void refresh();                          ///< reads what was done since
    void open(const std::string& scenario);  ///< to its briefing
    void go_on();                            ///< with the unfinished talk
    void go_on(const std::string& session);  ///< with a talk that is not finished
    void open_meetings();                    ///< intervision, which stands at stop 7 of the action card

 private:
    App& app_;
    std::vector<Stop> stops_;
    std::optional<Unfinished> unfinished_;
    std::string learner_;
};

class BriefingModel {
 public:
    explicit BriefingModel(App& app) : app_(app) {}
    void show(const std::string& scenario);
    /// The scenario in the language of now; null when it is gone or broken, which the screen says.
    const LibraryItem* item() const;
    std::string role() const;  ///< in words
    records::Mode mode = records::Mode::practise;
    void start();

    const std::vector<Road>& talks() const { return talks_; }  ///< yours of this scenario, newest first
    bool talks_open = false;                                   ///< they show
    void open(const std::string& session);                     ///< its debrief
    void refresh();                                            ///< reads what was done since

 private:
    App& app_;
    std::string id_;
    std::vector<Road> talks_;
};

/// One thing said, as the transcript shows it.
struct Said {
    enum class By { me, resident, other };
    By by = By::resident;
    std::string name;
    std::string text;
    std::string note;         ///< what a reply did, in practise mode
    feedback::Margin margin;  ///< of a reply
    std::size_t turn = 0;     ///< the reply's turn, for going back
};

struct Offer {
    std::string id;
    std::string text;
};

class ConversationModel {
 public:
    enum class Phase {
        writing,   ///< own words first, then the replies appear
        choosing,  ///< replies are on offer
        waiting,   ///< the reply is said, the answer comes in a moment
        over,      ///< an ending was reached
        stuck,     ///< the scenario offers nothing here: its fault, and it is said
    };
    static constexpr double waiting_seconds = 1.4;

    explicit ConversationModel(App& app) : app_(app) {}
    ~ConversationModel() { keep_note(); }
    ConversationModel(const ConversationModel&) = delete;
    ConversationModel& operator=(const ConversationModel&) = delete;
    void show(Talk talk, std::shared_ptr<const scenario::Portraits> portraits);
    void show(std::shared_ptr<Talk> talk, std::shared_ptr<const scenario::Portraits> portraits);
    bool has_talk() const { return talk_ != nullptr; }
    const Talk& talk() const { return *talk_; }
    /// The talk itself, when it is this session: whoever writes beside it writes beside the same one.
    std::shared_ptr<Talk> share(const std::string& session) const;
    const scenario::Scenario& scenario() const { return talk_->conversation().scenario(); }

    Phase phase() const { return phase_; }
    scenario::Feeling feels() const;  ///< the resident, as far as he has spoken
    const std::shared_ptr<const scenario::Portraits>& portraits() const { return portraits_; }
    const std::vector<Said>& transcript() const { return transcript_; }
    std::size_t visible() const;  ///< how many of `transcript()` show: while waiting the answer does not yet
    const std::vector<Offer>& offers() const;  ///< empty unless choosing
    bool practising() const { return talk_->mode() == records::Mode::practise; }

    std::string own_words;           ///< what is being typed while writing
    void words_written();            ///< shows the replies; an empty text is fine
    void choose(std::size_t offer);  ///< index in `offers()`; anything else is ignored
    void tick(double seconds);       ///< time passes while waiting
    void skip_waiting();
    void back_to(std::size_t turn);  ///< only in practise mode
    void toggle_mark(std::size_t turn);

    /// The turn whose note is being written, as `note_text`. What was typed is kept when the talk goes on, is
    /// left, or the window closes.
    const std::optional<std::size_t>& noting() const { return noting_; }
    std::string note_text;
    void start_note(std::size_t turn);
    void keep_note();   ///< an empty text takes the note away
    void leave_note();  ///< without keeping what was typed
    void to_debrief();
    void retell();        ///< the language of names around the talk changed; the talk keeps its own
    void show_margins();  ///< somebody else wrote beside a reply

 private:
    void rebuild();
    void show_margin(std::size_t turn);
    App& app_;
    std::shared_ptr<Talk> talk_;  ///< the debrief may have it too
    std::shared_ptr<const scenario::Portraits> portraits_;
    Phase phase_ = Phase::choosing;
    double waited_ = 0;
    std::vector<Said> transcript_;
    std::vector<Offer> offers_;
    std::string written_;  ///< own words that go with the next reply
    std::optional<std::size_t> noting_;
};

class SettingsModel {
 public:
    explicit SettingsModel(App& app) : app_(app) {}
    const Settings& now() const;
    void change(const Settings& settings);  ///< takes effect at once and is saved
    std::string data_folder() const;        ///< where the records are

 private:
    App& app_;
};

/// Where everything comes from. The references must outlive the App.
struct Surroundings {
    base::Files& files;
    const base::Clock& clock;
    base::Random& random;
    base::Path share;
    base::Path data;
    base::Path config;
    bool ignore_settings = false;  ///< screenshots and tests: the defaults, and nothing is saved
};

class App {
 public:
    /// Opens on the learners' screen when nobody is known yet. Fails only when what every screen needs is
    /// missing (texts, reaction table). Records that cannot be opened are a notice, and talks are then not
    /// kept, which the screens say.
    static base::Result<std::unique_ptr<App>> open(const Surroundings& surroundings,
                                                   const Settings* override_settings = nullptr);

    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    Screen screen() const { return screen_; }
    void go(Screen screen);
    void back();             ///< to where one came from; home at the end
    bool help_open = false;  ///< `?`: keys and help of this screen

    bool quit = false;  ///< the user asked for the end of the program; nothing is lost by it

    const i18n::Catalogue& catalogue() const { return *catalogue_; }
    const Settings& settings() const { return settings_; }
    void change(const Settings& settings);
    const Library& library() const { return *library_; }
    void reread_library();  ///< a scenario was changed; what cannot be read is told, and all stays as it was
    records::Records* records() { return records_.get(); }  ///< null when they could not be opened
    const Surroundings& surroundings() const { return surroundings_; }

    /// To the workbench, with the scenario that is on the screen.
    void to_workbench();

    /// A file was dropped on the window. What the present screen does with it, or that it cannot, is told.
    void drop(const std::string& path);

    /// The debrief of a talk in the language of the screen, with what the goals could bring at most.
    feedback::Debrief debrief_of(const Talk& talk);

    /// A role of the scenario format in the words of the screen's language; its id when there are none.
    std::string role(const std::string& id) const;

    void tell(Notice notice) { notices_.push_back(std::move(notice)); }
    void tell(const base::Error& error) { tell({true, error.what, error.hint}); }
    const std::vector<Notice>& notices() const { return notices_; }
    void put_away(std::size_t notice);

 private:
    explicit App(const Surroundings& surroundings);
    base::Result<> load_language();
    void enter(Screen screen);  ///< a screen that one comes to shows how things stand now
    void leave(Screen screen);  ///< what is going on there is kept

    Surroundings surroundings_;
    Settings settings_;
    std::unique_ptr<i18n::Catalogue> catalogue_;
    std::unique_ptr<Library> library_;
    std::unique_ptr<records::Records> records_;
    Screen screen_ = Screen::home;
    std::vector<Screen> behind_;
    std::vector<Notice> notices_;
    GoalBests goal_bests_;

 public:
    // Last, so that they go first: a talk lets go of its session in the records.
    LearnersModel learners{*this};
    HomeModel home{*this};
    BriefingModel briefing{*this};
    ConversationModel conversation{*this};
    DebriefModel debrief{*this};
    PracticeModel practice{*this};
    CompareModel compare{*this};
    DevelopmentModel development{*this};
    GroupModel group{*this};
    MeetingsModel meetings{*this};
    SettingsModel settings_screen{*this};
    MeetingModel meeting{*this};
    std::unique_ptr<WorkbenchModel> workbench;  ///< never null
};

}  // namespace wijk::app
