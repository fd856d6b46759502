// What a group can bring to its meeting, and how it comes into the meeting whole.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/app.h"
#include "app/brought.h"
#include "app/practice.h"
#include "base/text.h"

namespace wijk::app {

using base::Result;
using intervision::MaterialKind;

namespace {

/// Older talks are looked up in nobody's meeting any more.
constexpr std::size_t newest_talks = 200;

/// Of each kind for each scenario: to choose one from, not to practise them all.
constexpr int shown_of_a_kind = 3;

/// Texts to play on, without where they lay: a folder's name may say whose it is.
scenario::ScenarioSources without_folders(scenario::ScenarioSources sources) {
    for (auto* file : {&sources.file, &sources.translation_file, &sources.reactions_file})
        *file = base::Path(*file).filename().string();
    return sources;
}

/// What was said last on a card: the line, and the reply that it is about.
std::string words_of(const drills::Card& card) {
    return card.reply.empty() ? card.line.says : card.reply;
}

}  // namespace

void MeetingsModel::read_items() {
    const auto chosen = item_ && *item_ < items_.size() ? items_[*item_].id : std::string();
    items_.clear();
    moments_.clear();
    item_.reset();
    if (kind_ == MaterialKind::scenario) read_scenarios();
    if (kind_ == MaterialKind::turn) read_moments();
    if (kind_ == MaterialKind::drill) read_drills();
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!chosen.empty() && items_[i].id == chosen) item_ = i;
}

void MeetingsModel::read_scenarios() {
    for (const auto& item : app_.library().items())
        if (const auto& scenario = item.loaded.scenario)
            items_.push_back({item.id(), scenario->title, scenario->place});
}

void MeetingsModel::read_moments() {
    moments_ = brought_;
    if (app_.records() != nullptr)
        for (auto& one : moments_of(*app_.records())) moments_.push_back(std::move(one));
    for (const auto& one : moments_) items_.push_back(one.item);
}

void MeetingsModel::read_drills() {
    std::map<std::pair<std::string, drills::Kind>, int> shown;
    for (const auto& drill : drills_of(app_.library())) {
        if (++shown[{drill.scenario->id, drill.kind}] > shown_of_a_kind) continue;
        const auto card = drills::card_of(drill, app_.library().neighbourhood(), app_.catalogue());
        items_.push_back({drill_name(drill),
                          app_.catalogue().text("meetings.drill_title",
                                                {{"kind", card.kind_name}, {"title", drill.scenario->title}}),
                          words_of(card)});
    }
}

/// A talk that cannot be read any more is passed over.
std::vector<MeetingsModel::Moment> MeetingsModel::moments_of(records::Records& records) const {
    const auto& catalogue = app_.catalogue();
    std::vector<Moment> found;
    const auto sessions = records.sessions("");
    if (!sessions) {
        app_.tell(sessions.error());
        return found;
    }
    for (std::size_t i = 0; i < sessions->size() && i < newest_talks; ++i) {
        const auto& info = (*sessions)[i];
        const auto events = records.events(info.id);
        const auto marks = [](const records::Event& one) { return one.kind == records::Event::Kind::mark; };
        if (!events || std::none_of(events->begin(), events->end(), marks)) continue;
        const auto talk = Talk::read(records, info.id);
        auto sources = records.played_version(info.version);
        if (!talk || !sources) continue;
        const auto& conversation = talk->conversation();
        const auto& scenario = conversation.scenario();
        const feedback::Shown shown(scenario, app_.library().neighbourhood());
        std::vector<std::string> replies;
        for (std::size_t turn = 0; turn < talk->margins().size(); ++turn) {
            const auto* reply = conversation.reply_of(conversation.turns()[turn]);
            if (reply == nullptr) break;
            replies.push_back(reply->id);
            const auto& margin = talk->margins()[turn];
            if (!margin.marked) continue;
            Moment moment;
            moment.scenario = scenario.id;
            moment.title = scenario.title;
            moment.turn = turn;
            moment.sources = without_folders(*sources);
            moment.language = info.language;
            moment.brought = {replies, margin.why};
            moment.item.id = fmt::format("{}/{}", info.id, turn + 1);
            moment.item.title = catalogue.text(
                "meetings.moment_title", {{"title", scenario.title}, {"turn", std::to_string(turn + 1)}});
            moment.item.about = catalogue.text(margin.why.empty() ? "meetings.moment" : "meetings.moment_why",
                                               {{"reply", shown(reply->say)}, {"why", margin.why}});
            found.push_back(std::move(moment));
        }
    }
    return found;
}

void MeetingsModel::bring() {
    const auto typed = base::trim(file);
    if (typed.empty()) return;
    const auto& around = app_.surroundings();
    const auto brought = Brought::read(around.files, path_from(typed), around.clock, around.random);
    if (!brought) return app_.tell(brought.error());
    auto found = moments_of(brought->records());
    if (found.empty())
        return app_.tell(
            {true,
             {fmt::format("In {} is geen moment gemarkeerd", typed),
              fmt::format("In {} no moment is marked", typed)},
             {"Markeer in de nabespreking waar je het over wilt hebben, en sla het gesprek opnieuw op met "
              "`wijk sessions export`.",
              "Mark in the debrief what you want to talk about, and save the talk again with `wijk sessions "
              "export`."}});
    brought_ = std::move(found);
    file.clear();
    const auto& takes = kinds();
    if (std::find(takes.begin(), takes.end(), MaterialKind::turn) == takes.end())
        return app_.tell(
            {false,
             {"Het gesprek ligt klaar. Kies een methode die met een moment uit een gesprek werkt.",
              "The talk is ready. Choose a method that works with a moment from a talk."},
             {}});
    kind_ = MaterialKind::turn;
    item_.reset();
    read_items();
    if (brought_.size() == 1) item_ = 0;
}

Result<> MeetingsModel::bring_material(StoredMeeting& meeting) const {
    auto& material = meeting.state.material;
    material.kind = kind_;
    const auto nothing = [] {
        return base::failure(base::ErrorKind::wrong_use, {"Er is nog niets gekozen om in te brengen",
                                                          "Nothing has been chosen to bring yet"});
    };
    if (kind_ == MaterialKind::own) {
        material.title = std::string(base::trim(own_title));
        return {};
    }
    if (!item_ || *item_ >= items_.size()) return nothing();
    if (kind_ == MaterialKind::turn) {
        const auto& moment = moments_[*item_];
        // Not the session: that would lead to who played it.
        material.item = fmt::format("{}/{}", moment.scenario, moment.turn + 1);
        material.title = moment.title;
        meeting.sources = moment.sources;
        meeting.language = moment.language;
        meeting.turn = moment.brought;
        return {};
    }
    const auto& id = items_[*item_].id;
    std::string scenario = id;
    if (kind_ == MaterialKind::drill) {
        // "hear/opa-wim/brug#shag"
        const auto from = id.find('/') + 1;
        scenario = id.substr(from, id.find('/', from) - from);
        meeting.drill = id;
    }
    const auto* item = app_.library().find(scenario);
    if (item == nullptr || !item->loaded.scenario) return nothing();
    material.item = id;
    material.title = item->loaded.scenario->title;
    meeting.sources = without_folders(item->loaded.sources);
    meeting.language = item->loaded.scenario->language;
    return {};
}

}  // namespace wijk::app
