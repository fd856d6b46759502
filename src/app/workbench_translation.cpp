#include "app/workbench_translation.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "app/app.h"
#include "app/workbench_model.h"
#include "base/text.h"

namespace wijk::app {

using authoring::Document;
using authoring::RowState;
using std::chrono::milliseconds;

namespace {

// Together with the half second of a draft these stay within its second.
constexpr auto pause = milliseconds(250);    ///< in the typing, after which it is put into the file's text
constexpr auto at_most = milliseconds(450);  ///< without one
constexpr auto look_every = milliseconds(500);

/// The program speaks two languages, and so do its scenarios.
std::string other_language(const std::string& language) {
    return language == "nl" ? "en" : "nl";
}

}  // namespace

void TranslationPane::refresh() {
    if (bench_.has_document())
        show({bench_.document().file().parent_path(), bench_.playable(), bench_.read_only()});
    tick();
}

void TranslationPane::show(Work work) {
    const bool same_folder = work.folder == work_.folder && work.read_only == work_.read_only;
    if (same_folder && work.scenario == work_.scenario && app_ != nullptr) return;
    app_ = &bench_.app();
    auto& around = app_->surroundings();
    files_ = &around.files;
    clock_ = &around.clock;
    keep_ = around.data / "workbench";
    if (!same_folder) {
        keep();
        document_.reset();
        read_only_text_.reset();
        rows_.clear();
        words_.clear();
        selected_ = 0;
        fault_.reset();
        told_ = {};
    } else {
        put();
    }
    work_ = std::move(work);
    source_.reset();
    const auto* scenario = work_.scenario.get();
    if (scenario == nullptr || scenario->language != scenario->source_language) return;
    source_ = scenario::source_of(*scenario);
    const bool opened = same_folder && language_ == other_language(source_->language);
    language_ = other_language(source_->language);
    file_ = work_.folder / fmt::format("scenario.{}.yaml", language_);
    if (!opened) open_file();
    read_rows();
}

/// Where there is no file there is nothing to open: the first text makes it.
void TranslationPane::open_file() {
    fault_.reset();
    document_.reset();
    read_only_text_.reset();
    looked_ = clock_->now();
    if (work_.read_only) {
        auto text = files_->read(file_, Document::most_bytes);
        if (text)
            read_only_text_ = std::move(*text);
        else if (text.error().kind != base::ErrorKind::not_found)
            fault_ = text.error();
        return;
    }
    auto opened = Document::open(*files_, *clock_, file_, keep_);
    if (opened)
        document_ = std::make_unique<Document>(std::move(*opened));
    else if (opened.error().kind != base::ErrorKind::not_found)
        fault_ = opened.error();
}

std::string TranslationPane::text() const {
    return document_ ? document_->text() : read_only_text_.value_or("");
}

void TranslationPane::read_rows() {
    if (!source_) return;
    const auto id = selected_ < rows_.size() ? rows_[selected_].id : std::string();
    // A file that could not be opened stands for itself; one that was opened may have been mended since.
    if (document_ || read_only_text_) fault_.reset();
    rows_.clear();
    missing_ = outdated_ = 0;
    if (!fault_) {
        auto rows = authoring::rows_of(*source_, text());
        if (rows)
            rows_ = std::move(*rows);
        else
            fault_ = rows.error();
    }
    for (const auto& row : rows_) {
        missing_ += row.state == RowState::missing ? 1 : 0;
        outdated_ += row.state == RowState::outdated ? 1 : 0;
    }
    const auto same = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.id == id; });
    selected_ = same == rows_.end() ? 0 : static_cast<std::size_t>(same - rows_.begin());
    // White space at the end of what is being typed is not in the file, and stays in the field.
    const auto words = rows_.empty() ? std::string() : rows_[selected_].text;
    if (same != rows_.end() && (typed_since_ || base::trim_end(words) == base::trim_end(words_))) return;
    typed_since_.reset();
    words_ = words;
    ++words_set_;
}

std::vector<std::size_t> TranslationPane::listed() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (!only_todo || i == selected_ || rows_[i].state != RowState::done) out.push_back(i);
    return out;
}

// What is typed

void TranslationPane::typed(std::string words) {
    if (words == words_ || !source_ || rows_.empty() || read_only()) return;
    words_ = std::move(words);
    typed_last_ = clock_->now();
    if (!typed_since_) typed_since_ = typed_last_;
}

void TranslationPane::put() {
    if (!typed_since_ || !source_ || selected_ >= rows_.size()) return;
    typed_since_.reset();
    const auto& row = rows_[selected_];
    if (words_ == row.text && row.state != RowState::missing) return;
    put_text(row.id, words_);
}

/// What cannot be put there is told, and what was typed stays in the field.
void TranslationPane::put_text(const std::string& id, const std::string& text_of_row) {
    if (!document_ && files_->is_file(file_)) open_file();  // somebody made it in the meantime
    if (fault_) return tell(*fault_);
    auto text_now = authoring::with_text(*source_, language_, text(), id, text_of_row);
    if (!text_now) return tell(text_now.error());
    if (*text_now == text()) return;
    changed_ = clock_->now();
    if (document_) {
        document_->set_text(std::move(*text_now));
    } else {
        if (auto made = files_->write(file_, *text_now); !made) return tell(made.error());
        open_file();
    }
    told_ = {};
    read_rows();
}

void TranslationPane::select(std::size_t row) {
    put();
    if (row >= rows_.size() || row == selected_) return;
    selected_ = row;
    words_ = rows_[row].text;
    ++words_set_;
}

void TranslationPane::next_todo() {
    put();
    for (std::size_t step = 1; step < rows_.size(); ++step) {
        const auto row = (selected_ + step) % rows_.size();
        if (rows_[row].state != RowState::done) return select(row);
    }
}

void TranslationPane::still_right() {
    put();
    if (read_only() || selected_ >= rows_.size() || rows_[selected_].state != RowState::outdated) return;
    const auto row = rows_[selected_];
    put_text(row.id, row.text);
}

// The file

void TranslationPane::tick() {
    if (app_ == nullptr) return;
    const auto now = clock_->now();
    if (typed_since_ && (now < typed_last_ || now - typed_last_ >= pause || now - *typed_since_ >= at_most))
        put();
    if (document_) {
        if (auto kept = document_->tick(); !kept) tell(kept.error());
    }
    if (now - looked_ < look_every && now >= looked_) return;
    looked_ = now;
    look();
}

void TranslationPane::look() {
    if (!source_ || work_.read_only) return;
    if (!document_) {
        // It may be made by somebody else, or be mended.
        if (!files_->is_file(file_)) return;
        open_file();
        return read_rows();
    }
    put();
    const auto seen = document_->look();
    if (!seen) return tell(seen.error());
    if (*seen == Document::Disk::taken_up) read_rows();
}

bool TranslationPane::restless() const {
    return typed_since_ || (app_ != nullptr && document_ && document_->changed() &&
                            clock_->now() - changed_ < milliseconds(1500));
}

void TranslationPane::keep() {
    if (app_ == nullptr) return;
    put();
    if (!document_) return;
    // Nobody may be there any more to be told; what the disk refuses now it refused a second ago too.
    (void)document_->keep_draft();
}

TranslationPane::Standing TranslationPane::standing() const {
    if (!document_) return read_only_text_ ? Standing::saved : Standing::none;
    if (document_->in_conflict()) return Standing::conflict;
    if (typed_since_) return Standing::changed;
    return document_->changed() ? Standing::changed : Standing::saved;
}

void TranslationPane::save() {
    if (!source_ || read_only()) return;
    put();
    if (!document_ || document_->in_conflict()) return;  // the screen asks
    const auto saved = document_->save();
    if (!saved && !document_->in_conflict()) tell(saved.error());
}

void TranslationPane::save_over() {
    if (!document_) return;
    put();
    if (auto saved = document_->save_over(); !saved) tell(saved.error());
}

void TranslationPane::take_theirs() {
    if (!document_ || !document_->in_conflict()) return;
    put();
    if (auto taken = document_->take_theirs(); !taken) return tell(taken.error());
    read_rows();
}

void TranslationPane::tell(const base::Error& error) {
    if (error.what == told_) return;
    told_ = error.what;
    app_->tell(error);
}

}  // namespace wijk::app
