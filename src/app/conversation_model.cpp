#include "app/app.h"

namespace wijk::app {

void ConversationModel::show(Talk talk, std::shared_ptr<const scenario::Portraits> portraits) {
    show(std::make_shared<Talk>(std::move(talk)), std::move(portraits));
}

void ConversationModel::show(std::shared_ptr<Talk> talk,
                             std::shared_ptr<const scenario::Portraits> portraits) {
    keep_note();
    noting_.reset();
    talk_ = std::move(talk);
    portraits_ = std::move(portraits);
    rebuild();
}

void ConversationModel::retell() {
    if (!talk_) return;
    // Whoever is writing, or waiting for an answer, goes on doing so.
    const auto phase = phase_;
    const auto waited = waited_;
    auto typed = std::move(own_words), written = std::move(written_);
    rebuild();
    phase_ = phase;
    waited_ = waited;
    own_words = std::move(typed);
    written_ = std::move(written);
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
            {Said::By::resident, talk.scenario().resident().name, shown(line.says), {}, {}, i});
        for (const auto& aside : line.also)
            transcript_.push_back(
                {Said::By::other, talk.scenario().people[aside.who].name, shown(aside.says), {}, {}, i});
        if (const auto* reply = talk.reply_of(turn))
            transcript_.push_back({Said::By::me, catalogue.text("conversation.you"), shown(reply->say),
                                   practising() ? shown(reply->note) : std::string(), talk_->margins()[i],
                                   i});
    }
    offers_.clear();
    if (noting_ && *noting_ >= talk_->margins().size()) noting_.reset();
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

const std::vector<Offer>& ConversationModel::offers() const {
    static const std::vector<Offer> none;
    return phase_ == Phase::choosing ? offers_ : none;
}

void ConversationModel::words_written() {
    if (phase_ != Phase::writing) return;
    written_ = own_words;
    phase_ = Phase::choosing;
}

void ConversationModel::choose(std::size_t offer) {
    if (phase_ != Phase::choosing || offer >= offers_.size()) return;
    keep_note();
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
    if (!practising() || turn >= talk_->conversation().replies()) return;
    if (auto gone = talk_->back_to(turn); !gone) return app_.tell(gone.error());
    rebuild();
}

void ConversationModel::toggle_mark(std::size_t turn) {
    if (turn >= talk_->margins().size()) return;
    auto done = talk_->margins()[turn].marked ? talk_->unmark(turn) : talk_->mark(turn, {});
    if (!done) return app_.tell(done.error());
    show_margin(turn);
}

void ConversationModel::show_margin(std::size_t turn) {
    for (auto& said : transcript_)
        if (said.by == Said::By::me && said.turn == turn) said.margin = talk_->margins()[turn];
}

void ConversationModel::show_margins() {
    for (auto& said : transcript_)
        if (said.by == Said::By::me) said.margin = talk_->margins()[said.turn];
}

std::shared_ptr<Talk> ConversationModel::share(const std::string& session) const {
    return talk_ != nullptr && !session.empty() && talk_->session() == session ? talk_ : nullptr;
}

void ConversationModel::start_note(std::size_t turn) {
    keep_note();
    if (turn >= talk_->margins().size()) return;
    noting_ = turn;
    note_text = talk_->margins()[turn].note;
}

void ConversationModel::keep_note() {
    if (!noting_) return;
    // What was typed stays in the field until it is on the disk.
    if (auto kept = talk_->note(*noting_, note_text); !kept) return app_.tell(kept.error());
    show_margin(*noting_);
    noting_.reset();
}

void ConversationModel::leave_note() {
    noting_.reset();
}

void ConversationModel::to_debrief() {
    keep_note();
    app_.debrief.show(talk_, portraits_);
    app_.go(Screen::debrief);
}

}  // namespace wijk::app
