#include "app/workbench_reference.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "app/app.h"
#include "app/workbench_model.h"
#include "authoring/key_path.h"
#include "intervision/example.h"
#include "intervision/method.h"
#include "neighbourhood/example.h"
#include "neighbourhood/neighbourhood.h"

namespace wijk::app {

using scenario::KeyReference;

namespace {

/// Small letters of the Latin alphabet without signs: names of keys have no others.
std::string folded(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded(text) + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

bool has_all(const KeyReference& entry, const std::vector<std::string>& words) {
    const auto whole = folded(entry.path + "\n" + entry.description + "\n" + entry.type);
    return std::all_of(words.begin(), words.end(),
                       [&](const auto& word) { return whole.find(word) != std::string::npos; });
}

}  // namespace

void ReferencePane::refresh() {
    const auto language = bench_.app().catalogue().language();
    if (bench_.has_document())
        take(language, bench_.document().text(), bench_.line(), bench_.column());
    else
        take(language, "", 1, 1);
}

void ReferencePane::take(base::Language language, std::string_view text, int line, int column) {
    const bool told_anew = std::exchange(language_, language) != language;
    if (told_anew) {
        kinds_.clear();
        all_.clear();
        for (const auto one : scenario::file_kinds()) {
            kinds_.emplace_back(scenario::to_id(one));
            all_.push_back(scenario::key_references(one, language));
        }
        kinds_.emplace_back(neighbourhood::file_kind);
        all_.push_back(
            scenario::key_references(neighbourhood::type_of_file(), neighbourhood::example_file(), language));
        kinds_.emplace_back(intervision::method_file_kind);
        all_.push_back(scenario::key_references(intervision::type_of_method_file(),
                                                intervision::example_method_file(), language));
    }
    kind = std::min(kind, all_.size() - 1);
    const bool other = shown_kind_ != kind || searched_ != search;
    if (told_anew || other) {
        shown_kind_ = kind;
        searched_ = search;
        shown_.clear();
        const auto words = words_of(search);
        for (const auto& entry : all_[kind])
            if (has_all(entry, words)) shown_.push_back(&entry);
    }
    const auto hash = std::hash<std::string_view>{}(text);
    if (told_anew || other || std::exchange(text_hash_, hash) != hash || line_ != line || column_ != column)
        look_up(text, line, column);
    line_ = line;
    column_ = column;
}

void ReferencePane::look_up(std::string_view text, int line, int column) {
    // Only scenarios are written here.
    at_cursor_.reset();
    if (kind != 0) return;
    auto keys = authoring::key_path_at(text, line, column);
    // What has no entry of its own is told where it belongs.
    for (; !keys.empty() && !at_cursor_; keys.pop_back())
        for (std::size_t i = 0; i < shown_.size() && !at_cursor_; ++i)
            if (authoring::is_path_of(shown_[i]->path, keys)) at_cursor_ = i;
    if (!at_cursor_) return;
    const auto& path = shown_[*at_cursor_]->path;
    if (std::exchange(cursor_path_, path) != path) moved_ = true;
}

}  // namespace wijk::app
