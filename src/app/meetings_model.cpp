#include "app/meetings_model.h"

#include <algorithm>

#include "app/app.h"
#include "base/text.h"

namespace wijk::app {

using base::Result;
using intervision::MaterialKind;

namespace {

constexpr std::size_t most_group_name = 60;  // characters, as the records take them

/// "Mo, Els" and a list that was pasted from a mail.
std::vector<std::string> names_of(std::string_view typed) {
    std::vector<std::string> names;
    for (;;) {
        const auto end = typed.find_first_of(",;\r\n");
        if (const auto name = base::trim(typed.substr(0, end)); !name.empty()) names.emplace_back(name);
        if (end == std::string_view::npos) return names;
        typed.remove_prefix(end + 1);
    }
}

}  // namespace

// What there is

void MeetingsModel::open() {
    read_methods();
    read_meetings();
    read_items();
}

void MeetingsModel::retell() {
    if (loaded_) open();
}

void MeetingsModel::read_methods() {
    const auto chosen = method_ < methods_.size() ? methods_[method_].id : std::string();
    const auto& around = app_.surroundings();
    const auto language = app_.settings().language;
    auto loaded = Methods::open(around.files, around.share, around.data, language);
    if (!loaded) {
        app_.tell(loaded.error());
        loaded = Methods();
    }
    loaded_ = std::move(*loaded);
    methods_.clear();
    method_ = 0;
    for (const auto& item : loaded_->items()) {
        MethodCard card;
        card.id = item.id();
        card.title = card.id;
        card.own = item.own;
        card.problem = item.problem().in(language);
        if (const auto& method = item.loaded.method) {
            card.title = method->title;
            card.summary = method->summary;
            card.when = method->when;
            card.minutes = method->minutes();
            card.fewest = method->fewest;
            card.most = method->most;
            card.bringer = method->bringer;
        }
        if (card.id == chosen) method_ = methods_.size();
        methods_.push_back(std::move(card));
    }
    const auto& takes = kinds();
    if (!takes.empty() && std::find(takes.begin(), takes.end(), kind_) == takes.end()) kind_ = takes.front();
}

void MeetingsModel::read_meetings() {
    unfinished_.reset();
    earlier_.clear();
    groups_.clear();
    if (app_.records() == nullptr) return;
    const auto listed = app_.records()->meetings();
    if (!listed) return app_.tell(listed.error());
    for (const auto& meeting : *listed) {
        if (!meeting.ended && !unfinished_)
            unfinished_ = kept_of(meeting);
        else
            earlier_.push_back(kept_of(meeting));
        const bool known = std::find(groups_.begin(), groups_.end(), meeting.group) != groups_.end();
        if (!meeting.group.empty() && !known) groups_.push_back(meeting.group);
    }
}

MeetingsModel::Kept MeetingsModel::kept_of(const records::Meeting& meeting) const {
    const auto& catalogue = app_.catalogue();
    Kept kept{meeting.id, meeting.title, meeting.group, catalogue.date_time(meeting.started),
              {},         meeting.ended};
    const auto read = read_meeting(*app_.records(), meeting.id);
    if (!read) {
        kept.about = catalogue.text("meetings.unreadable");
        return kept;
    }
    const auto& made = read->state.agreements;
    const auto agreed = std::count_if(made.begin(), made.end(), [](const intervision::Agreement& one) {
        return !base::trim(one.what).empty();
    });
    const auto agreements = catalogue.plural("meetings.agreements", static_cast<int>(agreed));
    const auto& title = read->state.material.title;
    kept.about = title.empty() ? agreements
                               : catalogue.text("meetings.about", {{"title", title}, {"made", agreements}});
    return kept;
}

std::optional<StoredMeeting> MeetingsModel::stored(const std::string& id) {
    if (app_.records() == nullptr) return {};
    auto read = read_meeting(*app_.records(), id);
    if (read) return std::move(*read);
    app_.tell(read.error());
    return {};
}

void MeetingsModel::go_on() {
    if (unfinished_) look_at(unfinished_->id);
}

void MeetingsModel::look_at(const std::string& id) {
    if (auto meeting = stored(id)) take_up(std::move(*meeting));
}

void MeetingsModel::erase(const std::string& id) {
    if (app_.records() == nullptr) return;
    if (auto erased = app_.records()->erase_meeting(id); !erased)
        app_.tell(erased.error());
    else
        app_.meeting.forget(id);
    read_meetings();
}

// The method

const intervision::Method* MeetingsModel::chosen_method() const {
    if (!loaded_ || method_ >= loaded_->items().size()) return nullptr;
    const auto& method = loaded_->items()[method_].loaded.method;
    return method ? &*method : nullptr;
}

void MeetingsModel::choose_method(std::size_t index) {
    if (index >= methods_.size()) return;
    method_ = index;
    if (!methods_[index].bringer) bringer.reset();
    const auto& takes = kinds();
    if (!takes.empty() && std::find(takes.begin(), takes.end(), kind_) == takes.end())
        choose_kind(takes.front());
}

// Who is there

void MeetingsModel::choose_group(const std::string& name) {
    if (app_.records() == nullptr) return;
    const auto listed = app_.records()->meetings();
    if (!listed) return app_.tell(listed.error());
    const auto newest = [&](bool ended) {
        return std::find_if(listed->begin(), listed->end(), [&](const records::Meeting& one) {
            return one.group == name && (one.ended || !ended);
        });
    };
    const auto last_ended = newest(true);
    const auto from = last_ended != listed->end() ? last_ended : newest(false);
    if (from == listed->end()) return;
    const auto meeting = stored(from->id);
    if (!meeting) return;
    new_group();
    members_ = meeting->state.members;
    if (last_ended != listed->end()) last_ = intervision::to_look_back_on(meeting->state);
    group_name = name;
    keep_group = true;
}

void MeetingsModel::new_group() {
    members_.clear();
    last_.clear();
    facilitator.reset();
    bringer.reset();
    group_name.clear();
    keep_group = false;
}

void MeetingsModel::add_member() {
    std::string refused;
    for (const auto& name : names_of(new_member)) {
        const auto fine = intervision::check_member(name, members_);
        if (fine) {
            members_.push_back(name);
            continue;
        }
        app_.tell(fine.error());
        refused += (refused.empty() ? "" : ", ") + name;
    }
    new_member = refused;
}

void MeetingsModel::without_names(int people) {
    members_.clear();
    facilitator.reset();
    bringer.reset();
    const int most = static_cast<int>(intervision::most_members);
    for (int i = 1; i <= std::clamp(people, 1, most); ++i) members_.push_back(std::to_string(i));
}

void MeetingsModel::remove_member(std::size_t index) {
    if (index >= members_.size()) return;
    members_.erase(members_.begin() + static_cast<std::ptrdiff_t>(index));
    for (auto* who : {&facilitator, &bringer}) {
        if (!*who || **who < index) continue;
        if (**who == index)
            who->reset();
        else
            --**who;
    }
}

// What is brought

const std::vector<MaterialKind>& MeetingsModel::kinds() const {
    static const std::vector<MaterialKind> none;
    const auto* method = chosen_method();
    return method != nullptr ? method->materials : none;
}

void MeetingsModel::choose_kind(MaterialKind kind) {
    const auto& takes = kinds();
    if (kind == kind_ || std::find(takes.begin(), takes.end(), kind) == takes.end()) return;
    kind_ = kind;
    item_.reset();
    read_items();
}

void MeetingsModel::choose_item(std::size_t index) {
    if (index < items_.size()) item_ = index;
}

// To begin

std::string MeetingsModel::missing() const {
    const auto& catalogue = app_.catalogue();
    const auto* method = chosen_method();
    if (method == nullptr) return catalogue.text("meetings.missing.method");
    if (members_.empty()) return catalogue.text("meetings.missing.members");
    if (kind_ != MaterialKind::own && (!item_ || *item_ >= items_.size()))
        return catalogue.text("meetings.missing.item");
    const auto name = base::trim(group_name);
    if (keep_group && name.empty()) return catalogue.text("meetings.missing.group_name");
    if (keep_group && base::characters(name) > most_group_name)
        return catalogue.text("meetings.missing.shorter_group_name");
    return {};
}

Result<StoredMeeting> MeetingsModel::make_meeting() const {
    const auto* method = chosen_method();
    if (method == nullptr)
        return base::failure(base::ErrorKind::wrong_use,
                             {"Er is nog geen methode gekozen", "No method has been chosen yet"});
    const auto& around = app_.surroundings();
    StoredMeeting meeting;
    auto& state = meeting.state;
    state.id = base::new_id(around.clock, around.random);
    if (keep_group) state.group = std::string(base::trim(group_name));
    state.members = members_;
    if (facilitator && *facilitator < members_.size()) state.facilitator = members_[*facilitator];
    state.bringer = bringer;
    state.started = around.clock.now();
    state.last = last_;
    if (auto brought = bring_material(meeting); !brought) return tl::make_unexpected(brought.error());
    auto begun = intervision::Meeting::begin(*method, state);
    if (!begun) return tl::make_unexpected(begun.error());
    meeting.method = begun->method();
    meeting.state = begun->state();
    return meeting;
}

void MeetingsModel::begin() {
    if (!missing().empty()) return;
    auto meeting = make_meeting();
    if (!meeting) return app_.tell(meeting.error());
    take_up(std::move(*meeting));
    if (!app_.meeting.has_meeting()) return;  // it told why, and what was filled in stays
    new_group();
    new_member.clear();
    own_title.clear();
    file.clear();
    brought_.clear();
    item_.reset();
}

void MeetingsModel::take_up(StoredMeeting meeting) {
    app_.meeting.show(std::move(meeting));
    if (app_.meeting.has_meeting()) app_.go(Screen::meeting);
}

}  // namespace wijk::app
