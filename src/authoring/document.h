#pragma once
// One text file while it is being written: what stands on the disk, what stands in the editor, and what
// stood there before.
//
// Nothing is lost: what was typed is kept as a draft beside the versions within a second, saving replaces the
// file whole (base/files.h), and the last `most_versions` saved texts stay. A file that somebody else changed
// is taken up at once where nothing was typed; else it is a conflict that asks. The text is never rewritten:
// comments, order and line ends stay as they are.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"

namespace wijk::authoring {

/// A text that was saved, or put aside in a conflict.
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

    /// Opens the file, which must be there; `keep` is a folder for drafts and versions of all documents. A
    /// draft that is newer than the file comes up as the text, and `recovered` says so.
    static base::Result<Document> open(base::Files& files, const base::Clock& clock, const base::Path& file,
                                       const base::Path& keep);

    const base::Path& file() const { return file_; }
    const std::string& text() const { return text_; }
    void set_text(std::string text);                      ///< what the editor has now
    std::uint64_t revision() const { return revision_; }  ///< one more with each change, from 1
    bool changed() const { return text_ != saved_; }      ///< since it was saved
    bool recovered() const { return recovered_; }

    enum class Disk {
        same,      ///< as we know it
        taken_up,  ///< changed, and `text` is now what stands there
        conflict,  ///< changed, and something else was typed here: `save_over` or `take_theirs`
        gone,      ///< no file any more; `save` makes it again
    };
    /// Looks at the file; cheap when it did not change. One that cannot be read is an error.
    base::Result<Disk> look();
    bool in_conflict() const { return theirs_.has_value(); }
    const std::optional<std::string>& theirs() const { return theirs_; }

    /// Replaces the file. In a conflict, or when the file changed since `look`, nothing is written: an error
    /// of kind busy.
    base::Result<> save();
    /// Replaces it all the same; their text is kept as a version.
    base::Result<> save_over();
    /// Their text stands in the editor; mine is kept as a version.
    base::Result<> take_theirs();
    /// Back to what is saved; mine is kept as a version.
    base::Result<> give_up();

    /// Keeps what was typed, when it is time: call often. An error is told once for each fault.
    base::Result<> tick();
    base::Result<> keep_draft();  ///< now

    /// Newest first.
    base::Result<std::vector<Version>> versions() const;
    base::Result<std::string> version(const std::string& id) const;

 private:
    Document(base::Files& files, const base::Clock& clock) : files_(&files), clock_(&clock) {}
    base::Files* files_;
    const base::Clock* clock_;
    base::Path file_;
    base::Path keep_;
    std::string text_;
    std::string saved_;
    std::optional<std::string> theirs_;
    std::uint64_t revision_ = 1;
    bool recovered_ = false;
    std::optional<base::Time> typed_at_;  ///< of the first change that no draft has
};

}  // namespace wijk::authoring
