#pragma once
// What every road of the scenario leads to, as its pane shows it: what was found, of which text it is, and
// the way from each number to the road that shows it. The words are those of app/analysis_shown.h.

#include <memory>
#include <optional>
#include <string>

#include "app/analysis_shown.h"

namespace wijk::authoring {
struct Analysed;
}

namespace wijk::app {

class WorkbenchModel;

class AnalysisPane {
 public:
    explicit AnalysisPane(WorkbenchModel& bench);
    ~AnalysisPane();
    AnalysisPane(const AnalysisPane&) = delete;
    AnalysisPane& operator=(const AnalysisPane&) = delete;
    WorkbenchModel& bench() const { return bench_; }

    /// Takes what there is from the workbench; costs nothing where nothing changed. Call in each frame.
    void refresh();

    /// How what is shown stands to the text.
    enum class Standing {
        nothing,  ///< nothing was worked out, and nothing is being worked out
        coming,   ///< the first time is under way
        now,      ///< it is of the text as it stands
        earlier,  ///< it is of a text before, and the new one is being worked out
        old,  ///< it is of a text before, and nothing is under way: the text has an error, or it was stopped
    };
    struct Content {
        std::shared_ptr<const authoring::Analysed> analysed;  ///< null before any
        bool is_now = false;                                  ///< of the text as it stands
        bool running = false;
        bool can_run = false;  ///< the text as it stands has no error
    };
    /// The same with values from elsewhere.
    void show(Content content);

    Standing standing() const;
    bool running() const { return content_.running; }
    /// It was left, and can be worked out.
    bool can_start() const;
    void stop();
    void start();
    bool has_result() const { return shown_.has_value(); }
    const AnalysisShown& shown() const { return *shown_; }
    void retell();  ///< the language of the screen changed

    void on_map(const ShownRoad& road);  ///< lays it over the map, which comes up
    void play(const ShownRoad& road);    ///< beside the text
    void open(const std::string& at);    ///< its place in the text, as findings name it

    bool opened(const std::string& finding) const { return opened_ == finding; }
    void open_finding(const std::string& finding);  ///< shows why it matters; again: not any more

 private:
    WorkbenchModel& bench_;
    Content content_;
    std::optional<AnalysisShown> shown_;
    std::string language_;
    std::string opened_;
};

}  // namespace wijk::app
