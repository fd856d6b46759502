#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"

namespace wijk::base {

namespace {

namespace fs = std::filesystem;

LocalText reason(int code) {
    switch (code) {
        case ENOENT:
            return {"bestaat niet", "does not exist"};
        case EACCES:
        case EPERM:
            return {"mag niet: geen rechten", "is not allowed: no permission"};
        case ENOSPC:
        case EDQUOT:
            return {"lukt niet: de schijf is vol", "failed: the disk is full"};
        case EROFS:
            return {"lukt niet: de schijf is alleen-lezen", "failed: the disk is read-only"};
        case EISDIR:
            return {"is een map, geen bestand", "is a folder, not a file"};
        case EEXIST:
            return {"is geen map", "is not a folder"};
        case ENOTDIR:
            return {"ligt niet in een map", "does not lie in a folder"};
        case ENAMETOOLONG:
            return {"heeft een te lange naam", "has too long a name"};
        default: {
            const std::string text = std::generic_category().message(code);
            return {"lukt niet: " + text, "failed: " + text};
        }
    }
}

tl::unexpected<Error> fault(const char* nl, const char* en, const Path& path, int code) {
    const auto why = reason(code);
    LocalText hint;
    if (code == ENOSPC || code == EDQUOT)
        hint = {"Maak ruimte op de schijf en probeer het nog eens. Er is niets verloren.",
                "Make room on the disk and try again. Nothing is lost."};
    else if (code == EACCES || code == EPERM || code == EROFS)
        hint = {"Kies een map waar je mag schrijven en lezen.",
                "Choose a folder where you may read and write."};
    else if (code == ENOENT)
        hint = {"Kijk of de naam klopt.", "See whether the name is right."};
    // "X does not exist", but "X: writing failed: the disk is full".
    const bool about_the_path =
        code == ENOENT || code == EISDIR || code == ENOTDIR || code == EEXIST || code == ENAMETOOLONG;
    const auto message = [&](const char* doing, const std::string& reason_text) {
        return about_the_path ? fmt::format("{} {}", path.string(), reason_text)
                              : fmt::format("{}: {} {}", path.string(), doing, reason_text);
    };
    return failure(code == ENOENT || code == EISDIR ? ErrorKind::not_found : ErrorKind::io,
                   {message(nl, why.nl), message(en, why.en)}, hint);
}

/// A place that cannot be made is no name that was mistaken: the disk does not take it.
tl::unexpected<Error> write_fault(const char* nl, const char* en, const Path& path, int code) {
    auto told = fault(nl, en, path, code);
    if (code == ENOENT) told.value().kind = ErrorKind::io;
    return told;
}

/// Closes what it holds when the scope ends, however it ends.
class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }
    bool open() const { return number_ >= 0; }
    int close() {
        const int result = ::close(number_);
        number_ = -1;
        return result;
    }

 private:
    int number_;
};

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto done = ::write(descriptor, content.data(), content.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

class RealFiles final : public Files {
 public:
    Result<std::string> read(const Path& path, std::uintmax_t limit) const override {
        // Without O_NONBLOCK a named pipe would hold the program until somebody writes to it.
        const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (!file.open()) return fault("lezen", "reading", path, errno);
        struct stat about {};
        if (::fstat(file.get(), &about) != 0) return fault("lezen", "reading", path, errno);
        if (S_ISDIR(about.st_mode)) return fault("dit", "this", path, EISDIR);
        if (!S_ISREG(about.st_mode))
            return failure(ErrorKind::not_found,
                           {path.string() + ": geen gewoon bestand", path.string() + ": not a regular file"});
        std::string content;
        char block[65536];
        for (;;) {
            const auto got = ::read(file.get(), block, sizeof block);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return fault("lezen", "reading", path, errno);
            if (got == 0) return content;
            content.append(block, static_cast<std::size_t>(got));
            if (content.size() > limit)
                return failure(ErrorKind::bad_data,
                               {fmt::format("{}: te groot, meer dan {} bytes", path.string(), limit),
                                fmt::format("{}: too large, over {} bytes", path.string(), limit)},
                               {"Is dit het goede bestand?", "Is this the right file?"});
        }
    }

    Result<> write(const Path& path, std::string_view content) override {
        const auto folder = path.has_parent_path() ? path.parent_path() : Path(".");
        if (auto made = make_folder(folder); !made) return made;
        // A device or a pipe would be lost when the new file takes its name.
        struct stat about {};
        if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
            if (S_ISDIR(about.st_mode)) return fault("schrijven", "writing", path, EISDIR);
            return failure(ErrorKind::io,
                           {path.string() + ": geen gewoon bestand", path.string() + ": not a regular file"},
                           {"Kies een andere naam.", "Choose another name."});
        }
        std::string beside = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
        Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));  // made with mode 0600
        if (!file.open()) return write_fault("schrijven", "writing", path, errno);
        const auto give_up = [&] {
            const int code = errno;
            ::unlink(beside.c_str());
            return write_fault("schrijven", "writing", path, code);
        };
        if (!write_all(file.get(), content) || ::fsync(file.get()) != 0 || file.close() != 0)
            return give_up();
        if (::rename(beside.c_str(), path.c_str()) != 0) return give_up();
        const Descriptor holder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!holder.open() || ::fsync(holder.get()) != 0) return fault("schrijven", "writing", folder, errno);
        return {};
    }

    Result<std::vector<std::string>> list(const Path& folder) const override {
        std::vector<std::string> names;
        std::error_code code;
        for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code))
            if (auto name = entry->path().filename().string(); name[0] != '.')
                names.push_back(std::move(name));
        if (code && code.value() != ENOENT) return fault("lezen", "reading", folder, code.value());
        std::sort(names.begin(), names.end());
        return names;
    }

    bool is_file(const Path& path) const override {
        std::error_code code;
        return fs::is_regular_file(path, code);
    }

    bool is_folder(const Path& path) const override {
        std::error_code code;
        return fs::is_directory(path, code);
    }

    Result<> make_folder(const Path& path) override {
        if (path.empty() || is_folder(path)) return {};
        const auto parent = path.parent_path();
        if (parent != path && !parent.empty())
            if (auto made = make_folder(parent); !made) return made;
        if (::mkdir(path.c_str(), 0700) != 0 && !(errno == EEXIST && is_folder(path)))
            return write_fault("map maken", "making a folder", path, errno);
        return {};
    }

    Result<> remove(const Path& path) override {
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            return fault("weggooien", "removing", path, errno);
        return {};
    }
};

Result<Path> user_folder(const char* variable, const char* below_home) {
    if (auto base = environment(variable); base && (*base)[0] == '/') return Path(*base) / "wijkgesprek";
    if (auto home = environment("HOME")) return Path(*home) / below_home / "wijkgesprek";
    return failure(ErrorKind::wrong_use,
                   {"Er is geen thuismap: HOME is leeg", "There is no home folder: HOME is empty"},
                   {"Zeg met --data in welke map je gegevens moeten staan.",
                    "Say with --data which folder should hold your data."});
}

}  // namespace

Files& real_files() {
    static RealFiles files;
    return files;
}

Result<Hold> Hold::take(const Path& lock_file, std::string_view name) {
    const int descriptor = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return fault("vergrendelen", "locking", lock_file, errno);
    Hold hold(descriptor);
    // One byte of the file stands for a name: no file is left over, and none has to be cleaned up after a
    // crash.
    struct flock byte {};
    byte.l_type = F_WRLCK;
    byte.l_whence = SEEK_SET;
    byte.l_start = static_cast<off_t>(std::stoull(sha256_hex(name, 15), nullptr, 16));
    byte.l_len = 1;
    if (::fcntl(descriptor, F_OFD_SETLK, &byte) == 0) return hold;
    if (errno != EAGAIN && errno != EACCES) return fault("vergrendelen", "locking", lock_file, errno);
    return failure(
        ErrorKind::busy, {"Dit is al open in een ander venster", "This is open in another window already"},
        {"Ga daar verder, of sluit dat venster eerst.", "Go on there, or close that window first."});
}

Hold::Hold(Hold&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Hold& Hold::operator=(Hold&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

Hold::~Hold() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<TemporaryFolder> TemporaryFolder::make() {
    std::error_code code;
    std::string name = (fs::temp_directory_path(code) / "wijkgesprek-XXXXXX").string();
    if (code || ::mkdtemp(name.data()) == nullptr) return fault("map maken", "making a folder", name, errno);
    return TemporaryFolder(name);
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_(std::exchange(other.path_, Path())) {}

TemporaryFolder::~TemporaryFolder() {
    std::error_code code;
    if (!path_.empty()) fs::remove_all(path_, code);
}

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return std::string(value);
}

Result<Path> user_data_folder() {
    return user_folder("XDG_DATA_HOME", ".local/share");
}
Result<Path> user_config_folder() {
    return user_folder("XDG_CONFIG_HOME", ".config");
}

Path share_folder() {
    if (auto told = environment("WIJK_SHARE")) return *told;
    std::error_code code;
    const auto program = fs::read_symlink("/proc/self/exe", code);
    return program.parent_path().parent_path() / "share" / "wijkgesprek";
}

}  // namespace wijk::base
