#pragma once
// The workbench: a trainer writes a scenario, sees it live, and knows what every road leads to.
//
// This is the middle of it: the scenarios there are, the document that is being written, what is wrong in it
// and where the cursor stands. What stands beside the text has a model of its own for each kind, which reads
// from here and never writes but through here.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/finding.h"
#include "app/workbench_analysis.h"
#include "app/workbench_guide.h"
#include "app/workbench_items.h"
#include "app/workbench_live.h"
#include "app/workbench_map.h"
#include "app/workbench_outline.h"
#include "app/workbench_translation.h"
#include "authoring/checker.h"
#include "authoring/document.h"
#include "base/files.h"
#include "base/result.h"

namespace wijk::app {

class App;

/// What stands beside the text.
enum class Beside {
    live,         ///< the scene at the cursor, played
    map,          ///< every scene and the ways between them
    analysis,     ///< what every road leads to
    translation,  ///< text by text beside its source
    items,        ///< how often each reply was chosen in kept talks
    reference,    ///< the format, key by key
};
inline constexpr std::size_t beside_count = 6;

/// A scenario in the list.
struct BenchScenario {
    base::Path folder;
    std::string id;     ///< folder name, or the scenario's id when it loads
    std::string title;  ///< empty when it does not load
    bool own = false;   ///< from the user's own folder; the others can be looked at and copied
    bool loads = false;
    bool looked_at = false;  ///< what follows is known; it is found out for one scenario after another
    int errors = 0;
    int warnings = 0;  ///< those of loading and wording, without what is silenced and what translations miss
    struct Language {
        std::string language;
        int missing = 0;
        int outdated = 0;
    };
    std::vector<Language> translations;
};

/// Something to be said about a place in the text: a fault of loading or a finding.
struct Problem {
    base::Place place;  ///< line 0: about the file as a whole
    bool error = false;
    std::string code;
    std::string what;  ///< in the language of the screen
    std::string mend;
    std::string why;
    analysis::Road road;   ///< the shortest talk that shows it; empty without one
    std::string at;        ///< as findings and `silence:` name it; empty for errors of loading
    bool earlier = false;  ///< of an analysis of the text before this one
    bool can_be_silenced() const { return !error && !at.empty(); }
};

/// How the text stands to its file.
enum class Standing {
    saved,
    changed,    ///< a draft is kept, the file is as it was
    read_only,  ///< shipped with the program: to be copied first
    conflict,   ///< changed here and elsewhere: `save_over` or `take_theirs`
    gone,       ///< there is no file any more; saving makes it again
};

/// A saved text, or one that was put aside in a conflict.
struct BenchVersion {
    std::string id;
    std::string when;     ///< as shown
    int lines_apart = 0;  ///< lines that are not in the text as it stands now, and the other way round
};

class WorkbenchModel {
 public:
    explicit WorkbenchModel(App& app);
    ~WorkbenchModel();  ///< keeps a draft
    WorkbenchModel(const WorkbenchModel&) = delete;
    WorkbenchModel& operator=(const WorkbenchModel&) = delete;
    App& app() const { return app_; }

    void open();   ///< the screen opens, with the scenario that was open last
    void leave();  ///< the screen is left: a draft is kept, threads rest
    /// Time passes: drafts, files edited elsewhere, checks that came back. With each frame, and about each
    /// second without one.
    void tick();
    bool clock_runs() const;  ///< `tick` has to be called about each second, also while nothing moves
    void settle();            ///< waits for all that is under way: for pictures and tests
    /// Called from another thread when `tick` has something new to fetch. What it calls must live until it is
    /// taken away.
    void on_news(std::function<void()> wake);
    void retell();  ///< the language of the screen changed

    // The scenarios that there are (workbench_list.cpp)

    /// Own ones first, then those shipped with the program that no own one stands in the place of.
    const std::vector<BenchScenario>& scenarios() const { return scenarios_; }
    bool listing() const;  ///< some were not looked at yet
    void refresh();        ///< looks again what there is
    /// Opens it; what was typed in the one before is kept as its draft. A folder that is no scenario's, or a
    /// file that cannot be read, is told.
    void choose(const base::Path& folder);
    const base::Path& folder() const { return folder_; }  ///< of the scenario that is open; empty for none
    void drop(const std::string& path);  ///< a scenario's folder, or a file in it, from anywhere
    /// A copy of all its files among the user's own, opened at once. One that is there already is told.
    void make_copy();
    bool guiding = false;  ///< a first scenario is being made

    // The text

    bool has_document() const { return document_ != nullptr; }
    const authoring::Document& document() const { return *document_; }
    std::uint64_t opened() const { return opened_; }  ///< one more with each document that was opened
    std::string title() const;                        ///< of the scenario, else the name of its folder
    bool read_only() const;
    /// What the editor has now, or what a pane makes of the text, which the editor then takes up as one step
    /// of its undo. `document().revision()` tells it that there is something to take up.
    void typed(std::string text);

    Standing standing() const;
    std::string news() const;  ///< what happened to the text last, in words; empty when one typed on
    void save();               ///< and the rest of the program knows it too; in a conflict it asks first
    void save_over();          ///< mine; theirs is kept as a version
    void take_theirs();        ///< mine is kept as a version
    std::vector<BenchVersion> versions() const;  ///< newest first
    /// The text of one; what cannot be read is told, and empty.
    std::string version(const std::string& id) const;
    void bring_back(const std::string& id);  ///< as an edit: it can be undone, and is saved by saving

    // Where the cursor stands

    /// Lines from 1, columns in characters from 1, as `base::Place` counts.
    void cursor_at(int line, int column);
    int line() const { return line_; }
    int column() const { return column_; }
    std::optional<scenario::SceneIndex> scene() const;  ///< of `playable()`, in which the cursor stands
    std::optional<scenario::ReplyIndex> reply() const;  ///< of that scene, in which the cursor stands
    const Outline& outline() const;                     ///< of the text as it stands
    void go_to(const base::Place& place);  ///< the editor shows this place and puts the cursor there
    void go_to(std::string_view at);       ///< as findings name it; one that is not there: nothing
    std::optional<base::Place> place_of(std::string_view at) const;
    std::string name_of(const base::Place& place) const;  ///< the other way round; empty for none
    std::optional<base::Place> take_wanted();             ///< where the editor is to go; once

    // What the checks say (workbench_problems.cpp)

    std::shared_ptr<const authoring::Checked> checked() const { return checked_; }     ///< null before any
    std::shared_ptr<const authoring::Analysed> analysed() const { return analysed_; }  ///< null before any
    std::shared_ptr<const scenario::Scenario> playable() const;  ///< the newest that loaded; null before any
    bool playable_is_now() const;                                ///< `playable` is of the text as it stands
    bool checking() const;
    bool analysing() const;  ///< `analysed` is not of the text as it stands, and will be
    void stop_analysis();   ///< leaves it; a change of the text begins it again
    void start_analysis();  ///< of the text as it stands, where it was left
    /// Of the newest check, by place. Those of the analysis are marked as earlier until it is of the same
    /// text, and stand where what they are about stands now.
    const std::vector<Problem>& problems() const { return problems_; }
    std::uint64_t told() const { return told_; }  ///< one more when `problems` was made anew
    std::optional<std::size_t> problem() const { return problem_; }  ///< the one that is looked at
    void look_at(std::size_t problem);  ///< and the editor goes to it; one that is not there: none
    void look_away() { problem_.reset(); }
    void next_problem(int step);  ///< +1 or -1 from the cursor on, round the end
    void play_problem();          ///< the road that shows it, in the live scene
    /// Accepts the finding that is looked at, with this reason, in the text itself. What cannot be is told.
    void silence(std::string_view reason);

    Beside beside = Beside::live;
    LivePane live{*this};
    MapPane map{*this};
    AnalysisPane analysis{*this};
    TranslationPane translation{*this};
    ItemsPane items{*this};
    GuidePane guide{*this};

 private:
    struct Bell;
    struct Rules;
    Rules gather_rules() const;  ///< what is missing of them is told
    void look_at_next();
    BenchScenario* listed(const base::Path& folder);
    void open_last();
    base::Path last_file() const;  ///< names the folder that was open last
    void look_at_file();
    void text_came(const char* news);  ///< from elsewhere than typing
    void after_saving(const base::Result<>& outcome, const char* news);
    void begin_checks();
    void submit();
    void fetch();
    void tell_problems();
    void add(const analysis::Finding& finding, bool earlier);
    base::Path own_root() const;
    base::Path shipped_root() const;

    App& app_;
    std::shared_ptr<Bell> bell_;
    std::unique_ptr<Rules> rules_;  ///< what every check needs; null until the screen opened
    std::vector<BenchScenario> scenarios_;
    base::Path folder_;
    std::unique_ptr<authoring::Document> document_;
    bool crlf_ = false;        ///< the file's line ends, which the editor does not know
    bool gone_ = false;        ///< the file
    bool unreadable_ = false;  ///< the file, and that was told
    base::Time looked_{};      ///< at the file
    std::uint64_t opened_ = 0;

    const char* news_ = "";  ///< id of a text
    std::shared_ptr<const authoring::Checked> checked_;
    std::shared_ptr<const authoring::Analysed> analysed_;
    std::vector<Problem> problems_;
    std::uint64_t told_ = 0;
    std::optional<std::size_t> problem_;
    int line_ = 1;
    int column_ = 1;
    std::optional<base::Place> wanted_;
    mutable Outline outline_;
    mutable std::uint64_t outlined_ = 0;           ///< revision that `outline_` is of
    std::unique_ptr<authoring::Checker> checker_;  ///< last, so that its threads end first
};

}  // namespace wijk::app
