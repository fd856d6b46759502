#include "app/workbench_guide.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/app.h"
#include "app/workbench_model.h"
#include "base/text.h"
#include "scenario/load.h"

namespace wijk::app {

using authoring::Answers;
using scenario::Scenario;

namespace {

/// Enough of the first scenario's own scenes that it is that one, edited.
constexpr std::size_t scenes_alike = 3;

/// Only ids and words are looked at: the reactions do not matter.
constexpr const char* no_reactions = "kind: reactions\nformat: 1\nmoves: {}\ntalk: {}\n";

/// The first scenario as it was made, with the name that stands in its texts. Null when it cannot be.
std::shared_ptr<const Scenario> first_of(const Scenario& now) {
    Answers answers;
    answers.id = now.id;
    answers.title = now.id;
    answers.resident = now.resident().name;
    answers.place = now.id;
    auto language = base::Language::nl;
    if (!base::language_from_id(now.source_language, language)) return nullptr;
    const auto text = authoring::new_scenario(answers, language);
    if (!text) return nullptr;
    scenario::ScenarioSources sources;
    sources.scenario = *text;
    sources.reactions = no_reactions;
    return scenario::load(sources, "").scenario;
}

bool is_made_from(const Scenario& now, const Scenario& first) {
    const auto alike = std::count_if(first.scenes.begin(), first.scenes.end(), [&](const auto& scene) {
        return !scene.ending && now.scene_index(scene.id).has_value();
    });
    return static_cast<std::size_t>(alike) >= scenes_alike;
}

const scenario::Scene* same_scene(const Scenario& other, const scenario::Scene& scene) {
    const auto index = other.scene_index(scene.id);
    return index ? &other.scenes[*index] : nullptr;
}

template <class List>
bool has_id(const List& list, const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
}

/// Another line than the opening, which was an answer: that one is anybody's own from the start.
bool has_own_line(const Scenario& now, const Scenario& first) {
    std::set<std::string> given;
    for (const auto& scene : first.scenes)
        for (const auto& variant : scene.resident) given.insert(variant.says);
    for (std::size_t i = 0; i < now.scenes.size(); ++i) {
        if (i == now.start || same_scene(first, now.scenes[i]) == nullptr) continue;
        for (const auto& variant : now.scenes[i].resident)
            if (!given.contains(variant.says)) return true;
    }
    return false;
}

bool has_own_reply(const Scenario& now, const Scenario& first) {
    return std::any_of(now.scenes.begin(), now.scenes.end(), [&](const auto& scene) {
        const auto* given = same_scene(first, scene);
        return given != nullptr && scene.replies.size() > given->replies.size() &&
               std::any_of(scene.replies.begin(), scene.replies.end(),
                           [&](const auto& reply) { return !has_id(given->replies, reply.id); });
    });
}

bool has_own_scene(const Scenario& now, const Scenario& first) {
    for (const auto& scene : now.scenes)
        for (const auto& reply : scene.replies)
            for (const auto& step : reply.next)
                if (same_scene(first, now.scenes[step.scene]) == nullptr) return true;
    return false;
}

std::size_t conditions_in(const Scenario& scenario) {
    std::size_t count = 0;
    for (const auto& scene : scenario.scenes) {
        for (const auto& variant : scene.resident) count += variant.when.always() ? 0 : 1;
        for (const auto& reply : scene.replies) {
            count += reply.when.always() ? 0 : 1;
            for (const auto& step : reply.next) count += step.when.always() ? 0 : 1;
        }
    }
    return count;
}

bool has_own_ending(const Scenario& now, const Scenario& first) {
    return std::any_of(now.scenes.begin(), now.scenes.end(), [&](const auto& scene) {
        if (!scene.ending) return false;
        const auto* given = same_scene(first, scene);
        return given == nullptr || !given->ending || given->ending->text != scene.ending->text;
    });
}

bool has_own_road(const Scenario& now, const Scenario& first) {
    return std::any_of(now.playthroughs.begin(), now.playthroughs.end(), [&](const auto& road) {
        return std::none_of(first.playthroughs.begin(), first.playthroughs.end(),
                            [&](const auto& given) { return given.choose == road.choose; });
    });
}

}  // namespace

std::array<bool, tour_step_count> toured(const Scenario& now, const Scenario& first) {
    return {has_own_line(now, first),   has_own_reply(now, first),
            has_own_scene(now, first),  conditions_in(now) > conditions_in(first),
            has_own_ending(now, first), has_own_road(now, first)};
}

// --- The questions ---

std::vector<std::pair<std::string, std::string>> GuidePane::roles() const {
    auto& app = bench_.app();
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& [id, words] : app.library().vocabulary().roles)
        all.emplace_back(id, words.in(app.catalogue().language()));
    return all;
}

std::string GuidePane::folder_name() const {
    const auto wanted = authoring::folder_name(answer_to(GuideQuestion::title));
    if (wanted.empty()) return "";
    // Not one that is there, and not one of the program's: it would stand in its place.
    const auto& app = bench_.app();
    auto& files = app.surroundings().files;
    const auto taken = [&](const std::string& name) {
        return files.is_folder(app.surroundings().data / "scenarios" / name) ||
               files.is_folder(app.surroundings().share / "scenarios" / name);
    };
    auto free = wanted;
    for (int number = 2; taken(free); ++number) {
        const auto behind = "-" + std::to_string(number);
        free = wanted.substr(0, std::min(wanted.size(), 40 - behind.size())) + behind;
    }
    return free;
}

/// What was not asked yet stands as something that can be, so that only what was typed is judged.
Answers GuidePane::gathered() const {
    const auto typed = [&](GuideQuestion question, const char* usual) {
        const auto text = std::string(base::trim(answer_to(question)));
        return static_cast<std::size_t>(question) > asked_ ? usual : text;
    };
    Answers answers;
    answers.resident = typed(GuideQuestion::resident, "Ria");
    answers.place = typed(GuideQuestion::place, "Buurthuis");
    answers.role = answer_to(GuideQuestion::role);
    answers.opening = typed(GuideQuestion::opening, "");
    answers.title = typed(GuideQuestion::title, "Ria");
    answers.id = folder_name();
    if (answers.id.empty()) answers.id = authoring::folder_name("scenario " + answers.title);
    const auto age = typed(GuideQuestion::age, "50");
    const auto [stopped, fault] = std::from_chars(age.data(), age.data() + age.size(), answers.age);
    if (fault != std::errc{} || stopped != age.data() + age.size()) answers.age = -1;
    return answers;
}

bool GuidePane::check_answer() {
    problem_.clear();
    auto& app = bench_.app();
    const auto language = app.catalogue().language();
    if (question() == GuideQuestion::age && gathered().age < 0) {
        problem_ = app.catalogue().text("guide.age_wrong");
        return false;
    }
    const auto made = authoring::new_scenario(gathered(), language);
    if (made) return true;
    problem_ = made.error().what.in(language) + ". " + made.error().hint.in(language);
    return false;
}

void GuidePane::next() {
    if (!check_answer()) return;
    if (!is_last())
        ++asked_;
    else
        make();
}

void GuidePane::back() {
    problem_.clear();
    if (asked_ > 0) --asked_;
}

void GuidePane::make() {
    auto& app = bench_.app();
    const auto& around = app.surroundings();
    const auto file = authoring::make_scenario(around.files, around.data / "scenarios", gathered(),
                                               app.catalogue().language());
    if (!file) {
        const auto language = app.catalogue().language();
        problem_ = file.error().what.in(language) + ". " + file.error().hint.in(language);
        return;
    }
    answers_ = {"", "", "", "welzijnswerker", "", ""};
    asked_ = 0;
    put_away_ = false;
    app.reread_library();
    bench_.refresh();
    bench_.choose(file->parent_path());
    bench_.beside = Beside::live;
}

// --- The tour ---

void GuidePane::refresh() {
    take(bench_.read_only() ? nullptr : bench_.playable());
}

void GuidePane::take(std::shared_ptr<const Scenario> scenario) {
    if (scenario == now_) return;
    const bool other = !now_ || !scenario || now_->id != scenario->id;
    now_ = std::move(scenario);
    if (other) put_away_ = false;
    first_ = now_ ? first_of(*now_) : nullptr;
    if (first_ && !is_made_from(*now_, *first_)) first_ = nullptr;
    done_ = first_ ? toured(*now_, *first_) : std::array<bool, tour_step_count>{};
}

std::optional<TourStep> GuidePane::next_step() const {
    const auto open = std::find(done_.begin(), done_.end(), false);
    if (open == done_.end()) return std::nullopt;
    return static_cast<TourStep>(open - done_.begin());
}

std::size_t GuidePane::steps_done() const {
    return static_cast<std::size_t>(std::count(done_.begin(), done_.end(), true));
}

std::string GuidePane::place_of(TourStep step) const {
    if (!now_) return "";
    const auto& scenes = now_->scenes;
    const auto after_start = [&](bool ending) -> const scenario::Scene* {
        for (std::size_t i = 0; i < scenes.size(); ++i)
            if (i != now_->start && scenes[i].ending.has_value() == ending) return &scenes[i];
        return nullptr;
    };
    switch (step) {
        case TourStep::line:
        case TourStep::condition:
            if (const auto* scene = after_start(false)) return scene->id + "#" + scene->resident.front().id;
            return "";
        case TourStep::reply:
        case TourStep::scene:
            if (const auto& start = scenes[now_->start]; !start.replies.empty())
                return start.id + "." + start.replies.back().id;
            return "";
        case TourStep::ending:
            if (const auto* scene = after_start(true)) return scene->id;
            return "";
        case TourStep::road:
            return "";
    }
    return "";
}

}  // namespace wijk::app
