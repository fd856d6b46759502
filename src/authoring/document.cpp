#include "authoring/document.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::authoring {

namespace {

constexpr std::string_view draft_head = "wijkgesprek draft 1\nof: ";
constexpr std::size_t mark_digits = 64;
constexpr std::size_t version_digits = 16;
/// More than an editor ever holds: a draft is kept also of a text that has become too large to save.
constexpr std::uintmax_t most_draft_bytes = 64UL * 1024UL * 1024UL;
constexpr auto draft_after = std::chrono::milliseconds(static_cast<int>(Document::draft_seconds * 500));

std::string mark_of(std::string_view text) {
    return base::sha256_hex(text, mark_digits);
}

/// One name for a file however it was reached; readable for a person who looks for a draft by hand.
std::string kept_name(const base::Path& file) {
    std::error_code code;
    auto whole = std::filesystem::absolute(file, code);
    if (code) whole = file;
    whole = whole.lexically_normal();
    const auto folder = whole.parent_path().filename().string();
    return fmt::format("{}-{}", base::is_id(folder) ? folder : "text",
                       base::sha256_hex(whole.string(), version_digits));
}

base::Result<> sound(std::string_view text, const base::Path& file) {
    if (text.size() > Document::most_bytes)
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("{}: groter dan 1 MiB ({} bytes)", file.string(), text.size()),
             fmt::format("{}: larger than 1 MiB ({} bytes)", file.string(), text.size())},
            {"Een scenario is nooit zo groot. Haal weg wat er niet in hoort, of verdeel het over twee "
             "bestanden.",
             "A scenario is never that large. Take out what does not belong, or divide it over two files."});
    if (const auto at = base::first_invalid_utf8(text)) {
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*at), '\n');
        return base::failure(base::ErrorKind::bad_data,
                             {fmt::format("{}:{}: hier staat geen UTF-8-tekst", file.string(), line),
                              fmt::format("{}:{}: what stands here is no UTF-8 text", file.string(), line)},
                             {"Sla het bestand in je tekstprogramma op als UTF-8.",
                              "Save the file as UTF-8 in your text program."});
    }
    return {};
}

tl::unexpected<base::Error> changed_elsewhere(const base::Path& file) {
    return base::failure(base::ErrorKind::busy,
                         {fmt::format("{}: intussen ergens anders veranderd", file.string()),
                          fmt::format("{}: changed elsewhere in the meantime", file.string())},
                         {"Kies welke tekst er moet staan. De andere blijft bewaard als versie.",
                          "Choose which text is to stand there. The other one is kept as a version."});
}

/// 20261125T094546120Z-0123456789abcdef: sorts by time.
std::string version_id(base::Time at, std::string_view text) {
    auto time = base::to_iso8601(at);
    std::erase_if(time, [](char c) { return c == '-' || c == ':' || c == '.'; });
    return fmt::format("{}-{}", time, base::sha256_hex(text, version_digits));
}

std::optional<base::Time> time_of_version(std::string_view id) {
    if (id.size() != 20 + version_digits || id[19] != '-') return std::nullopt;
    base::Time at{};
    const auto iso = fmt::format("{}-{}-{}:{}:{}.{}", id.substr(0, 4), id.substr(4, 2), id.substr(6, 5),
                                 id.substr(11, 2), id.substr(13, 2), id.substr(15, 4));
    if (!base::from_iso8601(iso, at)) return std::nullopt;
    return at;
}

}  // namespace

// Opening.

base::Result<Document> Document::open(base::Files& files, const base::Clock& clock, const base::Path& file,
                                      const base::Path& keep) {
    Document made(files, clock);
    made.file_ = file;
    made.keep_ = keep / kept_name(file);
    if (auto held = made.hold(); !held) return tl::make_unexpected(held.error());
    auto disk = made.on_disk();
    if (!disk) return tl::make_unexpected(disk.error());
    auto draft = made.kept_draft();
    if (!draft) return tl::make_unexpected(draft.error());
    if (!*disk && !*draft) return tl::make_unexpected(files.read(file, most_bytes).error());
    made.begin_with(std::move(*disk), std::move(*draft));
    return made;
}

/// Two windows on one document would write over each other's drafts. Where no lock can be made (a disk that
/// cannot be written) there will be no draft either, which `tick` tells.
base::Result<> Document::hold() {
    const auto all = keep_.parent_path();
    if (!files_->make_folder(all)) return {};
    auto held = base::Hold::take(all / "lock", keep_.filename().string());
    if (held)
        hold_ = std::move(*held);
    else if (held.error().kind == base::ErrorKind::busy)
        return tl::make_unexpected(held.error());
    return {};
}

void Document::begin_with(std::optional<std::string> disk, std::optional<Draft> draft) {
    draft_there_ = draft.has_value();
    if (!draft || draft->text == disk) {
        text_ = saved_ = std::move(*disk);
        base_ = mark_of(saved_);
        if (draft_there_) to_be_kept();  // that it is not needed any more
        return;
    }
    recovered_ = true;
    text_ = std::move(draft->text);
    base_ = std::move(draft->of);
    is_gone_ = !disk;
    if (!disk) return;
    saved_ = std::move(*disk);
    if (mark_of(saved_) != base_) theirs_ = saved_;
}

base::Result<std::optional<std::string>> Document::on_disk() const {
    // A little over the limit is read too, so that the error is ours.
    auto read = files_->read(file_, 4 * most_bytes);
    if (!read) {
        if (read.error().kind == base::ErrorKind::not_found) return std::optional<std::string>();
        return tl::make_unexpected(read.error());
    }
    if (auto fine = sound(*read, file_); !fine) return tl::make_unexpected(fine.error());
    return std::optional<std::string>(std::move(*read));
}

base::Result<std::optional<Document::Draft>> Document::kept_draft() const {
    auto read = files_->read(draft_file(), most_draft_bytes);
    if (!read) {
        if (read.error().kind == base::ErrorKind::not_found) return std::optional<Draft>();
        return tl::make_unexpected(read.error());
    }
    if (read->empty()) return std::optional<Draft>();
    constexpr auto head = draft_head.size();
    if (read->size() < head + mark_digits + 2 || read->compare(0, head, draft_head) != 0 ||
        read->compare(head + mark_digits, 2, "\n\n") != 0)
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("{}: dit concept is niet te lezen", draft_file().string()),
             fmt::format("{}: this draft cannot be read", draft_file().string())},
            {"Zet dat bestand ergens anders neer en open de tekst opnieuw. Wat erin staat, kun je met een "
             "tekstprogramma bekijken.",
             "Put that file somewhere else and open the text again. A text program shows what is in it."});
    return Draft{read->substr(head, mark_digits), read->substr(head + mark_digits + 2)};
}

// What is typed, and its draft.

void Document::set_text(std::string text) {
    if (text == text_) return;
    text_ = std::move(text);
    ++revision_;
    to_be_kept();
}

void Document::to_be_kept() {
    if (!due_since_) due_since_ = clock_->now();
}

std::string Document::draft_content() const {
    if (!changed()) return {};
    return fmt::format("{}{}\n\n{}", draft_head, base_, text_);
}

base::Result<> Document::tick() {
    if (being_written_.valid()) {
        if (being_written_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return {};
        return once(draft_written(being_written_.get(), written_revision_, written_something_));
    }
    if (!due_since_) return {};
    const auto now = clock_->now();
    if (now >= *due_since_ && now - *due_since_ < draft_after) return {};
    due_since_.reset();
    auto content = draft_content();
    if (content.empty() && !draft_there_) return {};
    written_revision_ = revision_;
    written_something_ = !content.empty();
    draft_there_ = true;  // until it is known better
    try {
        // Flushing to the disk can take longer than a frame.
        being_written_ = std::async(std::launch::async,
                                    [files = files_, file = draft_file(), content = std::move(content)] {
                                        return files->write(file, content);
                                    });
    } catch (const std::system_error&) {  // no thread to be had
        return once(write_draft());
    }
    return {};
}

base::Result<> Document::draft_written(base::Result<> written, std::uint64_t revision, bool something) {
    if (written)
        draft_there_ = something;
    else if (revision == revision_)
        to_be_kept();
    return written;
}

base::Result<> Document::once(base::Result<> result) {
    const auto what = result ? base::LocalText() : result.error().what;
    if (what == std::exchange(told_, what) && !result) return {};
    return result;
}

void Document::settle() {
    // What went wrong is tried again by whoever needs the draft now.
    if (being_written_.valid())
        (void)draft_written(being_written_.get(), written_revision_, written_something_);
}

base::Result<> Document::keep_draft() {
    settle();
    if (!due_since_) return {};
    return write_draft();
}

base::Result<> Document::write_draft() {
    settle();
    const auto content = draft_content();
    due_since_.reset();
    if (content.empty() && !draft_there_) return {};
    draft_there_ = true;
    return draft_written(files_->write(draft_file(), content), revision_, !content.empty());
}

/// An empty draft and not none: a removal can come undone by a power cut, and an old draft come back.
base::Result<> Document::drop_draft() {
    settle();
    if (!draft_there_) return {};
    auto written = files_->write(draft_file(), "");
    if (written) {
        draft_there_ = false;
        due_since_.reset();
    } else {
        to_be_kept();
    }
    return written;
}

// The file.

base::Result<Document::Disk> Document::look() {
    auto read = on_disk();
    if (!read) return tl::make_unexpected(read.error());
    if (!*read) {
        if (!is_gone_) to_be_kept();  // what stands in the editor is the only copy now
        is_gone_ = true;
        theirs_.reset();
        return Disk::gone;
    }
    auto& disk = **read;
    if (theirs_ && disk == *theirs_) return Disk::conflict;
    if (!theirs_ && !is_gone_ && disk == saved_) return Disk::same;
    is_gone_ = false;
    if (disk == text_ || mark_of(disk) == base_) {
        // Somebody wrote what stands here, or put back what stood there.
        saved_ = std::move(disk);
        base_ = mark_of(saved_);
        theirs_.reset();
        recovered_ = recovered_ && changed();
        to_be_kept();
        return Disk::same;
    }
    if (!changed()) {
        text_ = saved_ = std::move(disk);
        base_ = mark_of(saved_);
        ++revision_;
        to_be_kept();  // a draft of the text before is not needed any more
        return Disk::taken_up;
    }
    theirs_ = std::move(disk);
    return Disk::conflict;
}

base::Result<> Document::save() {
    if (in_conflict()) return changed_elsewhere(file_);
    if (!changed()) return {};
    const auto looked = look();
    if (!looked) return tl::make_unexpected(looked.error());
    if (*looked == Disk::conflict) return changed_elsewhere(file_);
    if (!changed()) return drop_draft();
    return replace(is_gone_ ? std::nullopt : std::optional(saved_));
}

base::Result<> Document::save_over() {
    auto disk = on_disk();
    if (!disk) return tl::make_unexpected(disk.error());
    return replace(*disk);
}

base::Result<> Document::replace(const std::optional<std::string>& standing) {
    if (auto fine = sound(text_, file_); !fine) return fine;
    // A draft of exactly this text: after a crash further on it is either what the file holds, or comes back.
    if (auto drafted = keep_draft(); !drafted) return drafted;
    if (standing)
        if (auto kept = keep_version(*standing); !kept) return kept;
    if (auto kept = keep_version(text_); !kept) return kept;
    if (standing != text_)
        if (auto written = files_->write(file_, text_); !written) return written;
    saved_ = text_;
    base_ = mark_of(saved_);
    theirs_.reset();
    recovered_ = is_gone_ = false;
    // Saved it is: a draft that is left now equals the file, and `tick` tries again to clear it.
    (void)drop_draft();
    prune_versions();
    return {};
}

base::Result<> Document::take_theirs() {
    if (!theirs_)
        return base::failure(base::ErrorKind::wrong_use,
                             {fmt::format("{}: er is geen andere tekst", file_.string()),
                              fmt::format("{}: there is no other text", file_.string())});
    return put_mine_aside(*theirs_);
}

base::Result<> Document::give_up() {
    if (in_conflict()) return take_theirs();
    if (is_gone_)  // the text is all there is
        return base::failure(
            base::ErrorKind::not_found,
            {fmt::format("{} is er niet meer", file_.string()),
             fmt::format("{} is not there any more", file_.string())},
            {"Bewaar de tekst om het bestand weer te maken.", "Save the text to make the file again."});
    if (!changed()) return {};
    return put_mine_aside(saved_);
}

base::Result<> Document::put_mine_aside(std::string text_instead) {
    if (auto kept = keep_version(text_); !kept) return kept;
    if (auto dropped = drop_draft(); !dropped) return dropped;
    due_since_.reset();
    text_ = saved_ = std::move(text_instead);
    base_ = mark_of(saved_);
    theirs_.reset();
    recovered_ = false;
    ++revision_;
    prune_versions();
    return {};
}

// Versions.

base::Result<std::vector<std::string>> Document::version_ids() const {
    auto names = files_->list(versions_folder());
    if (names) std::erase_if(*names, [](const std::string& name) { return !time_of_version(name); });
    return names;
}

base::Result<> Document::keep_version(const std::string& text) {
    const auto ids = version_ids();
    if (!ids) return tl::make_unexpected(ids.error());
    auto at = clock_->now();
    if (!ids->empty()) {
        const auto& newest = ids->back();
        if (newest.ends_with(base::sha256_hex(text, version_digits))) return {};
        at = std::max(at, *time_of_version(newest) + std::chrono::milliseconds(1));
    }
    return files_->write(versions_folder() / version_id(at, text), text);
}

/// What cannot be thrown away stays: a version too many harms nobody.
void Document::prune_versions() {
    const auto ids = version_ids();
    if (!ids) return;
    for (std::size_t i = 0; i + most_versions < ids->size(); ++i)
        (void)files_->remove(versions_folder() / (*ids)[i]);
}

base::Result<std::vector<Version>> Document::versions() const {
    const auto ids = version_ids();
    if (!ids) return tl::make_unexpected(ids.error());
    std::vector<Version> found;
    for (auto id = ids->rbegin(); id != ids->rend(); ++id) {
        const auto text = version(*id);
        if (!text) return tl::make_unexpected(text.error());
        found.push_back({*id, *time_of_version(*id), text->size()});
    }
    return found;
}

base::Result<std::string> Document::version(const std::string& id) const {
    if (!time_of_version(id) || id.find('/') != std::string::npos)
        return base::failure(base::ErrorKind::not_found, {fmt::format("Er is geen versie '{}'", id),
                                                          fmt::format("There is no version '{}'", id)});
    return files_->read(versions_folder() / id, most_draft_bytes);
}

}  // namespace wijk::authoring
