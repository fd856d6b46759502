#include "app/app.h"

namespace wijk::app {

void ConversationModel::show(Talk talk, std::shared_ptr<const scenario::Portraits> portraits) {
    talk_ = std::move(talk);
    portraits_ = std::move(portraits);
    rebuild();
}

void ConversationModel::retell() {
    if (talk_) rebuild();
}

/// Everything that the screen shows, from the talk as it stands.
void ConversationModel::rebuild() {
    const auto& talk = talk_->conversation();
    const feedback::Shown shown(talk.scenario(), app_.library().neighbourhood());
    const auto& catalogue = app_.catalogue();
    transcript_.clear();
    for (std::size_t i = 0; i < talk.turns().size(); ++i) {
        const auto& turn = talk.turns()[i];
        const auto& line = talk.line_of(turn);
        transcript_.push_back(
            {Said::By::resident, talk.scenario().resident().name, shown(line.says), {}, {}, i, false});
        for (const auto& aside : line.also)
            transcript_.push_back({Said::By::other,
                                   talk.scenario().people[aside.who].name,
                                   shown(aside.says),
                                   {},
                                   {},
                                   i,
                                   false});
        if (const auto* reply = talk.reply_of(turn))
            transcript_.push_back({Said::By::me, catalogue.text("conversation.you"), shown(reply->say),
                                   practising() ? shown(reply->note) : std::string(), talk_->own_words()[i],
                                   i, talk_->marked(i)});
    }
    offers_.clear();
    written_.clear();
    own_words.clear();
    waited_ = 0;
    switch (talk.status()) {
        case dialogue::Status::ended:
            phase_ = Phase::over;
            return;
        case dialogue::Status::stuck:
            phase_ = Phase::stuck;
            return;
        case dialogue::Status::open:
            break;
    }
    phase_ = talk.scene().write_first ? Phase::writing : Phase::choosing;
    for (const auto index : talk.offered()) {
        const auto& reply = talk.scene().replies[index];
        offers_.push_back({reply.id, shown(reply.say)});
    }
}

scenario::Feeling ConversationModel::feels() const {
    const auto& talk = talk_->conversation();
    const auto& turns = talk.turns();
    // While the answer is awaited his face still shows what he said last.
    const auto& turn = phase_ == Phase::waiting ? turns[turns.size() - 2] : turns.back();
    return talk.line_of(turn).feels;
}

void ConversationModel::words_written() {
    if (phase_ != Phase::writing) return;
    written_ = own_words;
    phase_ = Phase::choosing;
}

void ConversationModel::choose(std::size_t offer) {
    if (phase_ != Phase::choosing || offer >= offers_.size()) return;
    if (auto said = talk_->choose(offers_[offer].id, written_); !said) return app_.tell(said.error());
    rebuild();
    if (!app_.settings().waiting) return;
    phase_ = Phase::waiting;
}

std::size_t ConversationModel::visible() const {
    if (phase_ != Phase::waiting) return transcript_.size();
    auto count = transcript_.size();
    while (count > 0 && transcript_[count - 1].by != Said::By::me) --count;
    return count;
}

void ConversationModel::tick(double seconds) {
    if (phase_ != Phase::waiting) return;
    waited_ += seconds;
    if (waited_ >= waiting_seconds) skip_waiting();
}

void ConversationModel::skip_waiting() {
    if (phase_ == Phase::waiting) rebuild();
}

void ConversationModel::back_to(std::size_t turn) {
    if (!practising()) return;
    if (auto gone = talk_->back_to(turn); !gone) return app_.tell(gone.error());
    rebuild();
}

void ConversationModel::toggle_mark(std::size_t turn) {
    auto done = talk_->marked(turn) ? talk_->unmark(turn) : talk_->mark(turn, {});
    if (!done) return app_.tell(done.error());
    for (auto& said : transcript_)
        if (said.by == Said::By::me && said.turn == turn) said.marked = talk_->marked(turn);
}

void ConversationModel::to_debrief() {
    app_.debrief.show(*talk_, portraits_);
    app_.go(Screen::debrief);
}

void DebriefModel::show(const Talk& talk, std::shared_ptr<const scenario::Portraits> portraits) {
    debrief_ = feedback::debrief(talk.conversation(), talk.own_words(), app_.library().neighbourhood(),
                                 app_.catalogue());
    session_ = talk.session();
    portraits_ = std::move(portraits);
    selected = 0;
}

std::string DebriefModel::transcript() const {
    return feedback::transcript(*debrief_, app_.catalogue());
}

void DebriefModel::save_transcript() {
    const auto name = debrief_->scenario + (session_.empty() ? "" : "-" + session_) + ".txt";
    const auto path = app_.surroundings().data / "transcripts" / name;
    if (auto saved = app_.surroundings().files.write(path, transcript()); !saved)
        return app_.tell(saved.error());
    app_.tell({false, {"Opgeslagen: " + path.string(), "Saved: " + path.string()}, {}});
}

void DebriefModel::play_again() {
    app_.briefing.show(debrief_->scenario);
    app_.go(Screen::briefing);
}

}  // namespace wijk::app
