#pragma once
// The workbench: a trainer writes a scenario, sees it live, and knows what every road leads to.
//
// This is the middle of it: the scenarios there are, the document that is being written, what is wrong in it
// and where the cursor stands. What stands beside the text has a model of its own for each kind, which reads
// from here and never writes but through here.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/finding.h"
#include "app/workbench_analysis.h"
#include "app/workbench_guide.h"
#include "app/workbench_items.h"
#include "app/workbench_live.h"
#include "app/workbench_map.h"
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
    int errors = 0;
    int warnings = 0;  ///< those of loading and wording, without what is silenced
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
    analysis::Road road;  ///< the shortest talk that shows it; empty without one
    std::string at;       ///< as findings name it; empty for faults of loading
};

class WorkbenchModel {
 public:
    explicit WorkbenchModel(App& app);
    ~WorkbenchModel();
    WorkbenchModel(const WorkbenchModel&) = delete;
    WorkbenchModel& operator=(const WorkbenchModel&) = delete;
    App& app() const { return app_; }

    void open();                ///< the screen opens
    void leave();               ///< the screen is left: a draft is kept, threads rest
    void tick(double seconds);  ///< time passes: drafts, files edited elsewhere, checks that came back

    const std::vector<BenchScenario>& scenarios() const { return scenarios_; }
    /// Opens it; what was typed in the one before is kept as its draft.
    void choose(const base::Path& folder);

    bool has_document() const { return document_ != nullptr; }
    const authoring::Document& document() const { return *document_; }
    bool read_only() const;        ///< shipped with the program: to be copied first
    void typed(std::string text);  ///< what the editor has now
    std::uint64_t text_set() const {
        return text_set_;
    }  ///< one more when the text came from elsewhere than typing

    /// Lines from 1, columns in characters from 1, as `base::Place` counts.
    void cursor_at(int line, int column);
    int line() const { return line_; }
    std::optional<scenario::SceneIndex> scene() const;  ///< of `playable()`, in which the cursor stands
    std::optional<scenario::ReplyIndex> reply() const;  ///< of that scene, in which the cursor stands
    void go_to(const base::Place& place);      ///< the editor shows this place and puts the cursor there
    void go_to(std::string_view at);           ///< as findings name it; one that is not there: nothing
    std::optional<base::Place> take_wanted();  ///< where the editor is to go; once

    std::shared_ptr<const authoring::Checked> checked() const { return checked_; }     ///< null before any
    std::shared_ptr<const authoring::Analysed> analysed() const { return analysed_; }  ///< null before any
    std::shared_ptr<const scenario::Scenario> playable() const;  ///< the newest that loaded; null before any
    bool playable_is_now() const;                                ///< `playable` is of the text as it stands
    bool checking() const;
    bool analysing() const;
    /// Of the newest check, by place; those of the analysis among them once it is of the same text.
    const std::vector<Problem>& problems() const { return problems_; }

    Beside beside = Beside::live;
    LivePane live{*this};
    MapPane map{*this};
    AnalysisPane analysis{*this};
    TranslationPane translation{*this};
    ItemsPane items{*this};
    GuidePane guide{*this};

 private:
    App& app_;
    std::vector<BenchScenario> scenarios_;
    std::unique_ptr<authoring::Document> document_;
    std::shared_ptr<const authoring::Checked> checked_;
    std::shared_ptr<const authoring::Analysed> analysed_;
    std::vector<Problem> problems_;
    std::uint64_t text_set_ = 0;
    int line_ = 1;
    int column_ = 1;
    std::optional<base::Place> wanted_;
};

}  // namespace wijk::app
