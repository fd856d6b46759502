#pragma once
// A translation side by side with its source, text by text.
//
// The file is `scenario.<language>.yaml` beside the scenario; where there is none the first text makes it.
// What is typed is in its draft within a second (authoring/document.h) and in the file once it is saved.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authoring/document.h"
#include "authoring/translating.h"
#include "base/clock.h"
#include "base/files.h"
#include "scenario/scenario.h"

namespace wijk::app {

class App;
class WorkbenchModel;

class TranslationPane {
 public:
    explicit TranslationPane(WorkbenchModel& bench) : bench_(bench) {}
    ~TranslationPane() { keep(); }
    TranslationPane(const TranslationPane&) = delete;
    TranslationPane& operator=(const TranslationPane&) = delete;
    WorkbenchModel& bench() const { return bench_; }

    /// What is translated.
    struct Work {
        base::Path folder;                                   ///< of the scenario
        std::shared_ptr<const scenario::Scenario> scenario;  ///< in its own language; null: none that loads
        bool read_only = false;                              ///< to be looked at alone
    };
    /// From what is open in the workbench; then time passes. With each frame.
    void refresh();
    void show(Work work);  ///< the same from a value; cheap when it is the one there is
    void tick();           ///< time passes: what was typed, drafts, the file edited elsewhere
    /// What was typed is in the draft when this returns.
    void keep();
    bool restless() const;  ///< something was typed that no draft has yet: frames are wanted

    bool has_source() const { return source_.has_value(); }
    const std::string& language() const { return language_; }  ///< into which: "en"
    const base::Path& file() const { return file_; }
    bool has_file() const { return document_ != nullptr || read_only_text_.has_value(); }
    bool read_only() const { return work_.read_only; }
    /// Why the file cannot be worked on: not a translation of this, not to be read. Nothing is then shown.
    const std::optional<base::Error>& fault() const { return fault_; }

    const std::vector<authoring::TranslationRow>& rows() const { return rows_; }  ///< in reading order
    int missing() const { return missing_; }
    int outdated() const { return outdated_; }
    bool only_todo = false;                   ///< the list leaves out what is done, but for the selected one
    std::vector<std::size_t> listed() const;  ///< indices into `rows`

    std::size_t selected() const { return selected_; }  ///< index into `rows`, 0 where there are none
    void select(std::size_t row);
    void
    next_todo();  ///< keeps what was typed and goes to the next that is missing or outdated, round the end
    void still_right();  ///< the outdated translation of the selected text fits the new source as it is

    const std::string& words() const { return words_; }  ///< of the selected row, as typed
    void typed(std::string words);
    std::uint64_t words_set() const { return words_set_; }  ///< one more when `words` came from elsewhere

    enum class Standing { none, saved, changed, conflict };  ///< none: no file yet
    Standing standing() const;
    bool recovered() const { return document_ != nullptr && document_->recovered(); }
    void save();
    void save_over();    ///< in a conflict: mine stays, theirs is kept as a version
    void take_theirs();  ///< the other way round

 private:
    void open_file();
    void read_rows();
    void put();  ///< what was typed into the text of the file
    void put_text(const std::string& id, const std::string& text);
    void look();
    void tell(const base::Error& error);
    std::string text() const;

    WorkbenchModel& bench_;
    App* app_ = nullptr;  ///< null until something was shown
    Work work_;
    base::Files* files_ = nullptr;
    const base::Clock* clock_ = nullptr;
    base::Path keep_;
    std::optional<scenario::Source> source_;
    std::string language_;
    base::Path file_;
    std::unique_ptr<authoring::Document> document_;
    std::optional<std::string> read_only_text_;
    std::optional<base::Error> fault_;
    std::vector<authoring::TranslationRow> rows_;
    int missing_ = 0;
    int outdated_ = 0;
    std::size_t selected_ = 0;
    std::string words_;
    std::uint64_t words_set_ = 0;
    std::optional<base::Time> typed_since_;  ///< the first key that is not in the text of the file
    base::Time typed_last_{};
    base::Time changed_{};  ///< the text of the file, last
    base::Time looked_{};
    base::LocalText told_;  ///< the fault that was told last
};

}  // namespace wijk::app
