#pragma once
// One text file while it is being written: what stands on the disk, what stands in the editor, and what
// stood there before.
//
// Nothing is lost. What was typed is kept as a draft within a second; a save keeps the text that it replaces
// and the one it writes as versions and replaces the file whole (base/files.h), in this order: draft,
// versions, file, draft away. So at any moment, also of a power cut, the file holds the old text or the new
// one, and whatever is not in it comes back as the draft. A file that somebody else changed is taken up at
// once where nothing was typed; else it is a conflict that asks. The text is never rewritten: comments, order
// and line ends stay as they are.
//
// What cannot be closed from here: somebody else who replaces the file between the look at it and the rename
// of a save, a few milliseconds later.

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"

namespace wijk::authoring {

/// A text that was saved, replaced by a save, or put aside in a conflict.
struct Version {
    std::string id;
    base::Time at{};
    std::size_t bytes = 0;
};

class Document {
 public:
    static constexpr std::size_t most_versions = 20;
    static constexpr std::size_t most_bytes = 1024UL * 1024UL;  ///< as the loader takes
    static constexpr double draft_seconds = 1;                  ///< what a crash may cost at most

    /// Opens the file, which must be there (or a draft of it), be UTF-8 and at most `most_bytes`; `keep` is a
    /// folder for drafts and versions of all documents. A draft that the file does not hold comes up as the
    /// text, and `recovered` says so; when the file was changed elsewhere since, as a conflict. Open in
    /// another window already: busy.
    static base::Result<Document> open(base::Files& files, const base::Clock& clock, const base::Path& file,
                                       const base::Path& keep);

    const base::Path& file() const { return file_; }
    const std::string& text() const { return text_; }
    void set_text(std::string text);                              ///< what the editor has now
    std::uint64_t revision() const { return revision_; }          ///< one more with each change, from 1
    bool changed() const { return is_gone_ || text_ != saved_; }  ///< the file does not hold the text
    bool recovered() const { return recovered_; }                 ///< until it is saved or given up

    enum class Disk {
        same,      ///< as we know it
        taken_up,  ///< changed, and `text` is now what stands there
        conflict,  ///< changed, and something else was typed here: `save_over` or `take_theirs`
        gone,      ///< no file any more; `save` makes it again
    };
    /// Reads the file and compares: exact, where a time stamp can stand still. One that cannot be read is an
    /// error, and nothing changes here.
    base::Result<Disk> look();
    bool in_conflict() const { return theirs_.has_value(); }
    const std::optional<std::string>& theirs() const { return theirs_; }

    /// Replaces the file; nothing when it holds the text. In a conflict, or when the file changed since
    /// `look`, nothing is written: an error of kind busy. After any other error the text is still here and in
    /// the draft, and the file is whole.
    base::Result<> save();
    /// Replaces it all the same; what stands there is kept as a version.
    base::Result<> save_over();
    /// In a conflict: their text stands in the editor; mine is kept as a version.
    base::Result<> take_theirs();
    /// Back to what the file holds; mine is kept as a version.
    base::Result<> give_up();

    /// Keeps what was typed, when it is time, beside the drawing: call at least twice a second while
    /// something is typed. An error is told once for each fault, at a later call.
    base::Result<> tick();
    base::Result<> keep_draft();  ///< now; before the document is let go

    /// Newest first.
    base::Result<std::vector<Version>> versions() const;
    base::Result<std::string> version(const std::string& id) const;

 private:
    struct Draft {
        std::string of;  ///< mark of the text of the file from which it departs
        std::string text;
    };

    Document(base::Files& files, const base::Clock& clock) : files_(&files), clock_(&clock) {}

    base::Result<> hold();
    base::Result<std::optional<std::string>> on_disk() const;  ///< nothing: no file
    base::Result<std::optional<Draft>> kept_draft() const;
    void begin_with(std::optional<std::string> disk, std::optional<Draft> draft);
    base::Path draft_file() const { return keep_ / "draft"; }
    base::Path versions_folder() const { return keep_ / "versions"; }

    void to_be_kept();                  ///< a draft is due within the second
    std::string draft_content() const;  ///< empty where the file holds the text
    base::Result<> write_draft();       ///< waits for the one that is being written
    base::Result<> draft_written(base::Result<> written, std::uint64_t revision, bool something);
    base::Result<> drop_draft();
    void settle();
    base::Result<> once(base::Result<> result);

    base::Result<std::vector<std::string>> version_ids() const;  ///< oldest first
    base::Result<> keep_version(const std::string& text);
    void prune_versions();

    base::Result<> replace(const std::optional<std::string>& standing);
    base::Result<> put_mine_aside(std::string text_instead);

    base::Files* files_;
    const base::Clock* clock_;
    base::Path file_;
    base::Path keep_;  ///< of this document alone
    std::optional<base::Hold> hold_;

    std::string text_;
    std::string saved_;  ///< what the file held when we looked; in a conflict, before they changed it
    std::string base_;   ///< mark of the text of the file from which `text_` departs
    std::optional<std::string> theirs_;
    std::uint64_t revision_ = 1;
    bool recovered_ = false;
    bool is_gone_ = false;

    std::optional<base::Time> due_since_;        ///< of the first change that no draft has
    bool draft_there_ = false;                   ///< a draft with something in it may stand on the disk
    std::future<base::Result<>> being_written_;  ///< a draft, on a thread of its own
    std::uint64_t written_revision_ = 0;         ///< of `being_written_`
    bool written_something_ = false;
    base::LocalText told_;  ///< the fault that was told last
};

}  // namespace wijk::authoring
