#include "app/debrief_model.h"

#include <algorithm>

#include "app/app.h"

namespace wijk::app {

using skills::Code;
using skills::CodeSet;

namespace {

CodeSet set_of(const std::vector<Code>& codes) {
    CodeSet set;
    for (const auto code : codes) set.insert(code);
    return set;
}

}  // namespace

std::string_view to_id(Likeness likeness) {
    return likeness == Likeness::same ? "same" : likeness == Likeness::partly ? "partly" : "different";
}

Likeness likeness(const std::vector<Code>& own, const std::vector<Code>& other) {
    const auto one = set_of(own), two = set_of(other);
    if (one == two) return Likeness::same;
    return one.contains_any(two) ? Likeness::partly : Likeness::different;
}

void DebriefModel::show(std::shared_ptr<Talk> talk, std::shared_ptr<const scenario::Portraits> portraits) {
    keep();
    const bool other = talk_ == nullptr || talk->session().empty() || talk_->session() != talk->session();
    talk_ = std::move(talk);
    portraits_ = std::move(portraits);
    leave();
    if (other) {
        selected_ = 0;
        counted_.clear();
        goal.clear();
        thoughts = choosing = coding = false;
    }
    retell();
}

void DebriefModel::open(const std::string& session) {
    auto talk = app_.conversation.share(session);
    if (talk == nullptr) talk = share(session);
    if (talk == nullptr) {
        if (app_.records() == nullptr) return;
        auto read = Talk::reopen(*app_.records(), session, app_.library().neighbourhood());
        if (!read) return app_.tell(read.error());
        talk = std::make_shared<Talk>(std::move(*read));
    }
    const auto* item = app_.library().find(talk->conversation().scenario().id);
    show(std::move(talk), item != nullptr ? item->portraits : plain_portraits());
    app_.go(Screen::debrief);
}

std::shared_ptr<Talk> DebriefModel::share(const std::string& session) const {
    return talk_ != nullptr && talk_->kept() && talk_->session() == session ? talk_ : nullptr;
}

void DebriefModel::retell() {
    if (talk_ == nullptr) return;
    debrief_ = app_.debrief_of(*talk_);
    roads_ = roads_of(app_, talk_->session());
    // The talk may have gone back to an earlier moment meanwhile.
    if (selected_ >= debrief_->turns.size()) {
        selected_ = debrief_->turns.empty() ? 0 : debrief_->turns.size() - 1;
        leave();
    }
}

void DebriefModel::changed() {
    retell();
    app_.conversation.show_margins();
}

void DebriefModel::select(std::size_t turn) {
    if (turn == selected_ || turn >= debrief_->turns.size()) return;
    keep();
    if (writing_ != Writing::nothing) return;  // it could not be kept, and must not be lost
    selected_ = turn;
    choosing = coding = false;
}

void DebriefModel::count(const std::string& id) {
    counted_ = counted_ == id ? std::string() : id;
}

bool DebriefModel::is_counted(int turn) const {
    for (const auto& row : debrief_->counts)
        if (row.id == counted_) return std::find(row.turns.begin(), row.turns.end(), turn) != row.turns.end();
    return false;
}

// Writing

void DebriefModel::write_note() {
    keep();
    if (!can_write() || writing_ != Writing::nothing || selected_ >= talk_->margins().size()) return;
    writing_ = Writing::note;
    text = talk_->margins()[selected_].note;
}

void DebriefModel::write_why() {
    keep();
    if (!can_write() || writing_ != Writing::nothing || selected_ >= talk_->margins().size()) return;
    writing_ = Writing::why;
    text = talk_->margins()[selected_].why;
}

void DebriefModel::toggle_mark() {
    if (!can_write() || selected_ >= talk_->margins().size()) return;
    const bool marked = talk_->margins()[selected_].marked;
    if (marked && writing_ == Writing::why) leave();
    auto done = marked ? talk_->unmark(selected_) : talk_->mark(selected_, {});
    if (!done) return app_.tell(done.error());
    changed();
    if (!marked) write_why();
}

void DebriefModel::keep() {
    if (writing_ == Writing::nothing) return;
    auto kept = writing_ == Writing::note ? talk_->note(selected_, text) : talk_->mark(selected_, text);
    if (!kept) return app_.tell(kept.error());
    leave();
    changed();
}

void DebriefModel::leave() {
    writing_ = Writing::nothing;
    text.clear();
}

// What the own words were

bool DebriefModel::has_own_words() const {
    return selected_ < talk_->margins().size() && !talk_->margins()[selected_].own_words.empty();
}

void DebriefModel::toggle_code(Code code) {
    if (!can_write() || !has_own_words()) return;
    auto codes = talk_->margins()[selected_].coded;
    if (const auto there = std::find(codes.begin(), codes.end(), code); there != codes.end()) {
        codes.erase(there);
    } else {
        codes.erase(std::remove_if(codes.begin(), codes.end(),
                                   [&](Code other) {
                                       return skills::contradiction({code, other}).has_value();
                                   }),
                    codes.end());
        codes.push_back(code);
    }
    if (auto kept = talk_->code(selected_, codes); !kept) return app_.tell(kept.error());
    changed();
}

std::string DebriefModel::example_of(Code code) const {
    const auto& scenario = talk_->conversation().scenario();
    const auto& here = debrief_->turns[selected_].scene;
    const scenario::Reply* found = nullptr;
    for (const auto& scene : scenario.scenes) {
        if (scene.id == here) continue;
        for (const auto& reply : scene.replies) {
            if (!reply.codes.contains(code)) continue;
            // One that is nothing else shows it best.
            if (reply.codes == CodeSet{code})
                return feedback::Shown(scenario, app_.library().neighbourhood())(reply.say);
            if (found == nullptr) found = &reply;
        }
    }
    return found == nullptr ? std::string()
                            : feedback::Shown(scenario, app_.library().neighbourhood())(found->say);
}

void DebriefModel::nearest(const std::string& reply) {
    if (!can_write() || !has_own_words()) return;
    const bool again = talk_->margins()[selected_].nearest == reply;
    if (auto kept = talk_->nearest(selected_, again ? std::string() : reply); !kept)
        return app_.tell(kept.error());
    changed();
}

std::optional<Likeness> DebriefModel::compared() const {
    const auto& turn = debrief_->turns[selected_];
    if (turn.margin.coded.empty()) return std::nullopt;
    for (const auto& offer : turn.offers)
        if (offer.id == turn.margin.nearest) {
            std::vector<Code> codes;
            for (const auto& code : offer.codes) codes.push_back(code.code);
            return likeness(turn.margin.coded, codes);
        }
    return std::nullopt;
}

void DebriefModel::reflect(const std::string& item, const std::string& answer) {
    if (!can_write()) return;
    const auto& known = talk_->reflection();
    const auto there = known.find(item);
    const bool again = there != known.end() && there->second == answer;
    if (auto kept = talk_->reflect(item, again ? std::string() : answer); !kept)
        return app_.tell(kept.error());
    changed();
}

// Another road

bool DebriefModel::can_fork() const {
    return app_.records() != nullptr && is_kept();
}

void DebriefModel::fork(std::size_t turn, const std::string& reply) {
    keep();
    if (!can_fork() || turn >= debrief_->turns.size()) return;
    auto talk = Talk::fork(*app_.records(), talk_->session(), turn, {}, app_.library().neighbourhood());
    if (!talk) return app_.tell(talk.error());
    // When this cannot be kept the branch stands before its first reply, and the replies are on offer there.
    if (auto said = talk->choose(reply); !said) app_.tell(said.error());
    app_.conversation.show(std::move(*talk), portraits_);
    app_.go(Screen::conversation);
}

bool DebriefModel::is_branch() const {
    return roads_.size() > 1 && roads_.front().session != talk_->session();
}

void DebriefModel::compare() {
    keep();
    if (roads_.size() < 2) return;
    app_.compare.show(talk_->session());
    app_.go(Screen::compare);
}

// Taking it along

std::string DebriefModel::transcript() const {
    return feedback::transcript(*debrief_, app_.catalogue());
}

void DebriefModel::save_transcript() {
    const auto& session = talk_->session();
    const auto name = debrief_->scenario + (session.empty() ? "" : "-" + session) + ".txt";
    const auto path = app_.surroundings().data / "transcripts" / name;
    if (auto saved = app_.surroundings().files.write(path, transcript()); !saved)
        return app_.tell(saved.error());
    app_.tell({false, {"Opgeslagen: " + path.string(), "Saved: " + path.string()}, {}});
}

bool DebriefModel::can_take_along() const {
    return app_.records() != nullptr && is_kept();
}

void DebriefModel::take_along() {
    keep();
    if (!can_take_along()) return;
    const auto& session = talk_->session();
    const auto info = app_.records()->session(session);
    if (!info) return app_.tell(info.error());
    const auto events = app_.records()->events(session);
    if (!events) return app_.tell(events.error());
    std::string name;
    for (auto& one : app_.learners.learners())
        if (one.id == info->learner) name = std::move(one.name);
    const auto made =
        report::make(taking.format, *debrief_, report::facts_of(*info, *events, std::move(name)),
                     {taking.marked_only, taking.own_words, taking.name}, app_.catalogue());
    if (!made) return app_.tell(made.error());
    const auto path =
        app_.surroundings().data / "reports" /
        (debrief_->scenario + "-" + session + "." +
         std::string(taking.format == report::Format::xapi ? "xapi.json" : report::to_id(taking.format)));
    if (auto saved = app_.surroundings().files.write(path, *made); !saved) return app_.tell(saved.error());
    app_.tell({false, {"Opgeslagen: " + path.string(), "Saved: " + path.string()}, {}});
}

void DebriefModel::play_again() {
    app_.briefing.show(debrief_->scenario);
    app_.go(Screen::briefing);
}

}  // namespace wijk::app
