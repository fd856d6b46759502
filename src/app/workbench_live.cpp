#include "app/workbench_live.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "app/app.h"
#include "app/condition_words.h"
#include "app/workbench_model.h"
#include "authoring/playthrough.h"
#include "feedback/shown.h"

namespace wijk::app {

using dialogue::Moment;
using scenario::Scenario;

namespace {

constexpr std::size_t most_portrait_bytes = 1024UL * 1024UL;

std::vector<int> start_variables(const Scenario& scenario) {
    std::vector<int> values;
    for (const auto& variable : scenario.variables) values.push_back(variable.start);
    return values;
}

bool is_opening(const Scenario& scenario, const Moment& moment) {
    return moment.scene == scenario.start && moment.state == scenario.start_state &&
           moment.variables == start_variables(scenario);
}

const scenario::Variable* find_variable(const Scenario& scenario, const std::string& id, std::size_t* index) {
    for (std::size_t i = 0; i < scenario.variables.size(); ++i)
        if (scenario.variables[i].id == id) {
            *index = i;
            return &scenario.variables[i];
        }
    return nullptr;
}

}  // namespace

// --- What plays ---

void LivePane::refresh() {
    take(bench_.playable(), bench_.scene());
    load_portraits();
    // Words are made again in another language.
    if (ready() && told_in_ != bench_.app().catalogue().language()) tell_anew();
}

void LivePane::take(std::shared_ptr<const Scenario> scenario, std::optional<scenario::SceneIndex> cursor) {
    if (!scenario) {
        scenario_.reset();
        steps_.clear();
        road_.reset();
        cursor_.clear();
        return;
    }
    const auto before = std::exchange(scenario_, std::move(scenario));
    const bool other = before && before->id != scenario_->id;
    if (other) pinned = false;
    if (!before || other) {
        cursor_.clear();
        begin_at_opening();
    } else if (before != scenario_) {
        replay(*before);
    }

    const auto at = cursor ? scenario_->scenes[*cursor].id : cursor_;
    const bool moved = at != cursor_;
    cursor_ = at;
    if (moved && !pinned && !road_ && at != scene().id) begin_in(*cursor);
}

/// The same talk on the text as it is now.
void LivePane::replay(const Scenario& before) {
    const auto old = std::exchange(steps_, {});
    for (const auto& step : old) {
        if (!step.reply) {
            steps_.push_back({std::nullopt, carried_over(before, step.moment)});
            continue;
        }
        // The reply was said in the scene of the step before it.
        const auto& from = old[static_cast<std::size_t>(&step - old.data()) - 1].moment;
        if (!say(before.scenes[from.scene].replies[*step.reply].id)) break;
    }
    if (road_) road_->walked = std::min(road_->walked, said().size());
    if (road_) road_->parted.clear();
    tell_anew();
}

/// Numbers that were the scenario's own are so again, whatever they became; those in the author's hand stay.
Moment LivePane::carried_over(const Scenario& before, const Moment& moment) const {
    auto state = scenario_->start_state;
    for (std::size_t i = 0; i < state.size(); ++i)
        if (moment.state[i] != before.start_state[i]) state[i] = moment.state[i];
    auto variables = start_variables(*scenario_);
    for (std::size_t i = 0; i < before.variables.size(); ++i) {
        std::size_t at = 0;
        const auto* now = find_variable(*scenario_, before.variables[i].id, &at);
        if (now != nullptr && moment.variables[i] != before.variables[i].start)
            variables[at] = std::clamp(moment.variables[i], now->min, now->max);
    }
    const auto scene = scenario_->scene_index(before.scenes[moment.scene].id).value_or(scenario_->start);
    return dialogue::begin_in(*scenario_, scene, state, std::move(variables));
}

void LivePane::load_portraits() {
    if (!bench_.has_document()) return;
    const auto file = bench_.document().file().parent_path() / "portrait.yaml";
    if (file == portraits_of_) return;
    portraits_of_ = file;
    portraits_ = plain_portraits();
    auto& files = bench_.app().surroundings().files;
    if (!files.is_file(file)) return;
    // What is wrong in that file is told where it is checked; here a plain face does.
    const auto text = files.read(file, most_portrait_bytes);
    if (!text) return;
    if (auto loaded = scenario::load_portraits(*text, file.string()); loaded.portraits)
        portraits_ = std::make_shared<const scenario::Portraits>(std::move(*loaded.portraits));
}

const scenario::Portraits& LivePane::portraits() const {
    static const auto plain = plain_portraits();
    return portraits_ ? *portraits_ : *plain;
}

std::string LivePane::shown(const std::string& text) const {
    return feedback::Shown(*scenario_, bench_.app().library().neighbourhood())(text);
}

// --- What is done ---

void LivePane::begin(Moment moment) {
    road_.reset();
    steps_.clear();
    steps_.push_back({std::nullopt, std::move(moment)});
    tell_anew();
}

void LivePane::begin_in(scenario::SceneIndex scene) {
    const auto& hand = steps_[newest_beginning()].moment;
    begin(dialogue::begin_in(*scenario_, scene, hand.state, hand.variables));
}

void LivePane::begin_at_opening() {
    begin(dialogue::begin(*scenario_));
}

void LivePane::start_again() {
    begin(std::move(steps_[newest_beginning()].moment));
}

void LivePane::set_number(std::size_t which, int value) {
    const auto& number = numbers_[which];
    auto state = now().state;
    auto variables = now().variables;
    auto& changed = number.target.of == scenario::Target::Of::state ? state[number.target.index]
                                                                    : variables[number.target.index];
    value = std::clamp(value, number.least, number.most);
    if (changed == value) return;
    changed = value;
    road_.reset();
    auto moment = dialogue::begin_in(*scenario_, now().scene, state, std::move(variables));
    // One slide is one step back, however far it went.
    if (steps_.back().reply)
        steps_.push_back({std::nullopt, std::move(moment)});
    else
        steps_.back().moment = std::move(moment);
    tell_anew();
}

bool LivePane::say(const std::string& reply) {
    const auto& replies = scene().replies;
    const auto found =
        std::find_if(replies.begin(), replies.end(), [&](const auto& one) { return one.id == reply; });
    const auto index = static_cast<scenario::ReplyIndex>(found - replies.begin());
    if (found == replies.end() || !dialogue::on_offer(*scenario_, now(), index)) return false;
    auto moment = now();
    dialogue::step(*scenario_, moment, index);
    steps_.push_back({index, std::move(moment)});
    return true;
}

void LivePane::choose(scenario::ReplyIndex reply) {
    if (reply >= scene().replies.size()) return;
    const auto id = scene().replies[reply].id;
    if (!say(id)) return;
    if (road_ && !road_->at_end() && road_->replies[road_->walked] == id)
        ++road_->walked;
    else
        road_.reset();
    tell_anew();
}

void LivePane::back() {
    if (!can_go_back()) return;
    const bool was_reply = steps_.back().reply.has_value();
    steps_.pop_back();
    if (road_ && was_reply && road_->walked > 0) --road_->walked;
    if (road_) road_->parted.clear();
    tell_anew();
}

std::size_t LivePane::newest_beginning() const {
    auto at = steps_.size() - 1;
    while (steps_[at].reply) --at;
    return at;
}

std::vector<std::string> LivePane::said() const {
    std::vector<std::string> ids;
    if (!ready()) return ids;
    for (auto i = newest_beginning() + 1; i < steps_.size(); ++i)
        ids.push_back(scenario_->scenes[steps_[i - 1].moment.scene].replies[*steps_[i].reply].id);
    return ids;
}

bool LivePane::stuck() const {
    return !scene().ending && dialogue::offered(*scenario_, now()).empty();
}

// --- A road ---

void LivePane::play(const analysis::Road& road) {
    if (!ready()) refresh();
    if (!ready()) return;
    begin_at_opening();
    LiveRoad walk;
    for (const auto& [scene, reply] : road) walk.replies.push_back(reply);
    road_ = std::move(walk);
    bench_.beside = Beside::live;
}

void LivePane::next_step() {
    if (!road_ || road_->at_end()) return;
    const auto& reply = road_->replies[road_->walked];
    if (say(reply))
        ++road_->walked;
    else
        road_->parted =
            bench_.app().catalogue().text("live.road_parts", {{"reply", reply}, {"scene", scene().id}});
    tell_anew();
}

void LivePane::to_its_end() {
    while (road_ && !road_->at_end() && road_->parted.empty()) next_step();
}

bool LivePane::can_keep() const {
    if (!ready() || !steps_.back().reply) return false;
    return is_opening(*scenario_, steps_[newest_beginning()].moment);
}

void LivePane::keep_as_playthrough() {
    if (!can_keep()) return;
    auto& app = bench_.app();
    if (bench_.read_only()) {
        app.tell({true,
                  {"Dit scenario hoort bij het programma en blijft zoals het is",
                   "This scenario came with the program and stays as it is"},
                  {"Maak eerst een eigen kopie.", "Make a copy of your own first."}});
        return;
    }
    if (!bench_.playable_is_now()) {
        app.tell({true,
                  {"De tekst klopt nu niet helemaal, dus deze weg kan er niet bij",
                   "The text is not quite right now, so this road cannot be added"},
                  {"Maak eerst heel wat onder de tekst staat.", "Mend what stands below the text first."}});
        return;
    }
    authoring::NewPlaythrough added;
    added.choose = said();
    const auto& known = scenario_->playthroughs;
    const auto same =
        std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.choose == added.choose; });
    if (same != known.end()) {
        app.tell({false,
                  {"Deze weg staat al bij de playthroughs: " + same->name,
                   "This road is among the playthroughs already: " + same->name},
                  {}});
        bench_.go_to(same->place);
        return;
    }
    const auto name = app.catalogue().text("live.road_to", {{"scene", scene().id}});
    added.name = authoring::free_name(*scenario_, name);
    added.expect = authoring::expectation_of(*scenario_, now());
    auto text = authoring::with_playthrough(bench_.document().text(), added);
    if (!text) return app.tell(text.error());
    bench_.typed(std::move(*text));
    app.tell({false,
              {"Deze weg staat nu bij de playthroughs: " + added.name,
               "This road now stands among the playthroughs: " + added.name},
              {"Geef hem een naam die zegt wat hij laat zien. Bij style staat good, mixed of poor.",
               "Give it a name that says what it shows. At style stands good, mixed or poor."}});
}

// --- In words ---

void LivePane::tell_anew() {
    const auto& texts = bench_.app().catalogue();
    told_in_ = texts.language();
    const auto* before = steps_.back().reply ? &steps_[steps_.size() - 2].moment : nullptr;
    numbers_ = all_numbers(now(), before);

    lines_.clear();
    const auto entered = arrived();
    const auto& variants = scene().resident;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        LiveLine one{variants[i].id, shown(variants[i].says), i == now().variant, ""};
        if (i < now().variant)
            one.why_not = what_is_missing(*scenario_, variants[i].when, entered, texts);
        else if (i > now().variant)
            one.why_not = texts.text("live.line_later", {{"line", variants[now().variant].id}});
        lines_.push_back(std::move(one));
    }

    offers_.clear();
    for (std::size_t i = 0; i < scene().replies.size(); ++i)
        offers_.push_back(offer(static_cast<scenario::ReplyIndex>(i)));
}

Moment LivePane::arrived() const {
    const auto& newest = steps_.back();
    if (newest.reply) return dialogue::arriving(*scenario_, steps_[steps_.size() - 2].moment, *newest.reply);
    auto moment = newest.moment;
    moment.talk = skills::Side::neutral;
    moment.streak = 0;
    return moment;
}

std::vector<LiveNumber> LivePane::all_numbers(const Moment& moment, const Moment* before) const {
    static constexpr const char* ids[] = {"trust", "importance", "confidence", "discord"};
    const auto& texts = bench_.app().catalogue();
    std::vector<LiveNumber> numbers;
    const auto add = [&](scenario::Target target, std::string id, int least, int most) {
        LiveNumber number;
        number.target = target;
        number.name = words_of(*scenario_, target, texts);
        number.id = std::move(id);
        number.least = least;
        number.most = most;
        const auto value = [&](const Moment& of) {
            return target.of == scenario::Target::Of::state ? of.state[target.index]
                                                            : of.variables[target.index];
        };
        number.now = value(moment);
        number.moved = before == nullptr ? 0 : number.now - value(*before);
        numbers.push_back(std::move(number));
        return numbers.size() - 1;
    };
    for (std::uint16_t i = 0; i < scenario::state_variable_count; ++i)
        add({scenario::Target::Of::state, i}, ids[i], scenario::state_least, scenario::state_most);
    for (std::uint16_t i = 0; i < scenario_->variables.size(); ++i) {
        const auto& variable = scenario_->variables[i];
        const auto at = add({scenario::Target::Of::variable, i}, variable.id, variable.min, variable.max);
        numbers[at].yes_no = variable.yes_no;
    }
    return numbers;
}

LiveOffer LivePane::offer(scenario::ReplyIndex index) const {
    const auto& texts = bench_.app().catalogue();
    const auto& reply = scene().replies[index];
    LiveOffer made;
    made.reply = index;
    made.id = reply.id;
    made.say = shown(reply.say);
    for (const auto code : skills::all_codes)
        if (reply.codes.contains(code))
            made.codes += (made.codes.empty() ? "" : ", ") +
                          texts.text("code." + std::string(skills::to_id(code)) + ".name");
    made.on_offer = dialogue::on_offer(*scenario_, now(), index);
    if (!made.on_offer) {
        made.why_not = what_is_missing(*scenario_, reply.when, now(), texts);
        if (reply.once && now().chosen[scene().first_reply + index]) made.why_not = texts.text("live.once");
        return made;
    }
    auto after = now();
    dialogue::step(*scenario_, after, index);
    made.leads_to = scenario_->scenes[after.scene].id;
    for (auto& number : all_numbers(after, &now()))
        if (number.moved != 0) made.moves.push_back(std::move(number));
    return made;
}

}  // namespace wijk::app
