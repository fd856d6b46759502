#pragma once
// For tests: a disk in memory that fails, that stops, and that forgets what was not flushed.
//
// It does what base::real_files() does, step by step (`document_test` holds the real one to that order): a
// write makes the content beside the file, flushes it, renames it over the file and flushes the folder. Each
// of these is a step at which the disk can refuse, or at which the program can die. After a power cut every
// rename and removal since the last flush of its folder may have reached the disk or not, each by itself.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"

namespace wijk::authoring::testing_support {

/// The program dies here.
struct Died {};

class Disk final : public base::Files {
 public:
    enum class Trouble { none, refuses, dies };
    using Contents = std::map<std::string, std::string>;

    Disk() = default;
    explicit Disk(Contents contents) : seen_(contents), flushed_(std::move(contents)) {}

    /// At the step with this number, counted from now.
    void trouble_at(int step, Trouble trouble) {
        steps_ = step;
        trouble_ = trouble;
    }
    bool met_trouble() const { return trouble_ == Trouble::none; }

    const Contents& seen() const { return seen_; }
    /// Every state in which the power can leave it now; the first is that of a program which just died.
    std::vector<Contents> after_power_cut() const {
        std::vector<Contents> states{seen_};
        for (std::size_t kept = 0; kept < (1UL << unflushed_.size()); ++kept) {
            auto state = flushed_;
            for (std::size_t i = 0; i < unflushed_.size(); ++i)
                if ((kept >> i & 1U) != 0) apply(state, unflushed_[i]);
            states.push_back(std::move(state));
        }
        return states;
    }

    base::Result<std::string> read(const base::Path& path, std::uintmax_t limit) const override {
        const auto found = seen_.find(path.string());
        if (found == seen_.end())
            return base::failure(base::ErrorKind::not_found,
                                 {path.string() + " bestaat niet", path.string() + " does not exist"});
        if (found->second.size() > limit)
            return base::failure(base::ErrorKind::bad_data, {"te groot", "too large"});
        return found->second;
    }
    base::Result<> write(const base::Path& path, std::string_view content) override {
        for (const auto* step : {"write", "flush"})
            if (!takes_step()) return refused(path, step);
        if (!takes_step()) return refused(path, "rename");
        change({path.string(), std::string(content)});
        if (!takes_step()) return refused(path, "flush the folder of");
        flush(path.parent_path());
        return {};
    }
    base::Result<std::vector<std::string>> list(const base::Path& folder) const override {
        std::vector<std::string> names;
        for (const auto& [path, content] : seen_)
            if (base::Path(path).parent_path() == folder) names.push_back(base::Path(path).filename());
        return names;
    }
    bool is_file(const base::Path& path) const override { return seen_.contains(path.string()); }
    bool is_folder(const base::Path&) const override { return true; }
    base::Result<> make_folder(const base::Path&) override { return {}; }
    base::Result<> remove(const base::Path& path) override {
        if (!takes_step()) return refused(path, "remove");
        change({path.string(), std::nullopt});
        return {};
    }

 private:
    struct Change {
        std::string path;
        std::optional<std::string> content;  ///< nothing: removed
    };

    static void apply(Contents& contents, const Change& change) {
        if (change.content)
            contents[change.path] = *change.content;
        else
            contents.erase(change.path);
    }
    void change(const Change& change) {
        apply(seen_, change);
        unflushed_.push_back(change);
    }
    void flush(const base::Path& folder) {
        std::erase_if(unflushed_, [&](const Change& one) {
            if (base::Path(one.path).parent_path() != folder) return false;
            apply(flushed_, one);
            return true;
        });
    }
    bool takes_step() {
        if (trouble_ == Trouble::none || steps_-- > 0) return true;
        if (std::exchange(trouble_, Trouble::none) == Trouble::dies) throw Died();
        return false;
    }
    static tl::unexpected<base::Error> refused(const base::Path& path, const std::string& what) {
        return base::failure(base::ErrorKind::io, {"schijf: " + what + " " + path.string(),
                                                   "disk: cannot " + what + " " + path.string()});
    }

    Contents seen_;     ///< as programs see it
    Contents flushed_;  ///< what a power cut cannot take away
    std::vector<Change> unflushed_;
    int steps_ = 0;
    Trouble trouble_ = Trouble::none;
};

}  // namespace wijk::authoring::testing_support
