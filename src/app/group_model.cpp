#include "app/group_model.h"

#include <algorithm>

#include "app/app.h"
#include "app/brought.h"

namespace wijk::app {

void GroupModel::open() {
    count();
}

void GroupModel::retell() {
    count();
}

void GroupModel::add() {
    const auto typed = path_from(path).string();
    if (typed.empty()) return;
    const auto& around = app_.surroundings();
    Held one{typed, read_group_file(around.files, base::Path(typed), around.clock, around.random,
                                    app_.library().neighbourhood())};
    const auto before =
        std::find_if(held_.begin(), held_.end(), [&](const Held& held) { return held.path == typed; });
    if (before != held_.end())
        *before = std::move(one);
    else
        held_.push_back(std::move(one));
    path.clear();
    count();
}

void GroupModel::remove(std::size_t index) {
    if (index >= held_.size()) return;
    held_.erase(held_.begin() + static_cast<std::ptrdiff_t>(index));
    count();
}

std::string GroupModel::missing() const {
    return spread_.too_few() ? app_.catalogue().plural("group.missing", spread_.missing) : std::string();
}

void GroupModel::count() {
    const auto language = app_.catalogue().language();
    shown_.clear();
    std::vector<GroupFile> files;
    for (const auto& [from, read] : held_) {
        File file;
        file.name = base::Path(from).filename().string();
        if (read) {
            file.people = read->people;
            file.talks = static_cast<int>(read->talks.size());
            files.push_back(*read);
        } else {
            file.problem = read.error().what.in(language) + ". " + read.error().hint.in(language);
        }
        shown_.push_back(std::move(file));
    }
    GroupTexts played, library;
    for (const auto& item : app_.library().items())
        if (item.loaded.scenario) library.emplace(item.loaded.scenario->id, item.loaded.scenario);
    std::vector<GroupVote> votes;
    if (app_.records() != nullptr) {
        if (auto read = votes_of_meetings(*app_.records(), played))
            votes = std::move(*read);
        else
            app_.tell(read.error());
    }
    spread_ =
        spread_of_files(files, std::move(votes), std::move(played), library, app_.library().neighbourhood());
}

}  // namespace wijk::app
