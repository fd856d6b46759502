#pragma once
// The file system behind an interface, so that tests can take it away at any moment. Paths are UTF-8.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wijk::base {

using Path = std::filesystem::path;

class Files {
 public:
    virtual ~Files() = default;

    /// The whole file. Over `limit` bytes, a directory, a device or a missing file is an error that says so.
    virtual Result<std::string> read(const Path& path, std::uintmax_t limit) const = 0;

    /// Replaces the file by `content`, readable and writable by its owner only: written beside it, flushed to
    /// the disk, renamed over it, the folder flushed. Whatever fails, the old file or the new one stands
    /// there whole. Makes missing folders.
    virtual Result<> write(const Path& path, std::string_view content) = 0;

    /// Names in a folder, sorted by bytes; a folder that is not there has none. Names starting with a dot are
    /// left out.
    virtual Result<std::vector<std::string>> list(const Path& folder) const = 0;

    virtual bool is_file(const Path& path) const = 0;
    virtual bool is_folder(const Path& path) const = 0;
    virtual Result<> make_folder(
        const Path& path) = 0;  ///< with its parents, for the owner only; fine when it is there
    virtual Result<> remove(const Path& path) = 0;  ///< one file; fine when it is not there
};

Files& real_files();

/// Holds one name among all programs that use the same lock file, until it is destroyed. The system lets go
/// of it when the program dies, however it dies, and a second hold within one program is refused too.
class Hold {
 public:
    /// Somebody else has it: busy. Makes the lock file, for the owner only.
    static Result<Hold> take(const Path& lock_file, std::string_view name);
    Hold(Hold&& other) noexcept;
    Hold& operator=(Hold&& other) noexcept;
    ~Hold();

 private:
    explicit Hold(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

/// An empty folder of its own that is gone, with all that is in it, when this is.
class TemporaryFolder {
 public:
    static Result<TemporaryFolder> make();
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();
    const Path& path() const { return path_; }

 private:
    explicit TemporaryFolder(Path path) : path_(std::move(path)) {}
    Path path_;
};

/// The value of an environment variable, nothing when it is unset or empty.
std::optional<std::string> environment(const char* name);

/// Where the user's own things stand: $XDG_DATA_HOME/wijkgesprek, else ~/.local/share/wijkgesprek; an error
/// without a home.
Result<Path> user_data_folder();
/// The same for settings: $XDG_CONFIG_HOME/wijkgesprek, else ~/.config/wijkgesprek.
Result<Path> user_config_folder();

/// What was shipped with the program: $WIJK_SHARE, else ../share/wijkgesprek seen from the program's own
/// file.
Path share_folder();

}  // namespace wijk::base
