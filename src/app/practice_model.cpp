#include "app/practice_model.h"

#include <algorithm>

#include "app/app.h"

namespace wijk::app {

void PracticeModel::open() {
    const bool under_way = practice_ && phase_ != Phase::welcome && phase_ != Phase::over;
    if (under_way && practice_->learner() == app_.settings().learner) return practice_->in_sight();
    pool_ = drills_of(app_.library());
    phase_ = Phase::welcome;
    deal({});
}

void PracticeModel::deal(std::optional<drills::Kind> only) {
    const auto& learner = app_.settings().learner;
    const auto& clock = app_.surroundings().clock;
    auto known = practising(app_.records(), learner, clock.now());
    if (!known) {
        app_.tell(known.error());
        known = drills::Learner{};
        known->now = clock.now();
    }
    least_used_moves_ = drills::least_used(*known);
    practice_.emplace(drills::make_round(pool_, *known, app_.surroundings().random, only), app_.records(),
                      learner, clock);
    put_in_words();
}

void PracticeModel::put_in_words() {
    const auto& catalogue = app_.catalogue();
    least_used_.clear();
    for (const auto move : least_used_moves_) least_used_.push_back(drills::name_of(move, catalogue));
    own_choices_.clear();
    for (const auto move : own_moves) own_choices_.push_back(drills::name_of(move, catalogue));
    own_choices_.push_back(catalogue.text("practice.own_other"));
}

void PracticeModel::begin() {
    if (!practice_ || phase_ != Phase::welcome) return;
    show_drill();
}

void PracticeModel::begin_only(drills::Kind kind) {
    if (phase_ != Phase::welcome || !yields(kind)) return;
    deal(kind);
    show_drill();
}

bool PracticeModel::yields(drills::Kind kind) const {
    return std::any_of(pool_.begin(), pool_.end(),
                       [&](const drills::Drill& drill) { return drill.kind == kind; });
}

void PracticeModel::show_drill() {
    own_words.clear();
    own_.reset();
    if (practice_->over()) {
        phase_ = Phase::over;
        return;
    }
    practice_->in_sight();
    card_ = drills::card_of(practice_->drill(), app_.library().neighbourhood(), app_.catalogue());
    phase_ = card_.write_first ? Phase::writing : Phase::choosing;
}

std::shared_ptr<const scenario::Portraits> PracticeModel::portraits() const {
    const auto* item = app_.library().find(card_.scenario);
    return item != nullptr ? item->portraits : plain_portraits();
}

void PracticeModel::words_written() {
    if (phase_ != Phase::writing) return;
    if (auto fit = fits(own_words); !fit) return app_.tell(fit.error());
    phase_ = Phase::choosing;
}

const std::string& PracticeModel::question() const {
    static const std::string none;
    switch (phase_) {
        case Phase::writing:
            return card_.question;
        case Phase::choosing:
            if (!card_.write_first) return card_.question;
            return own_words.empty() ? card_.without_words : card_.after_words;
        case Phase::explained:
            return card_.kind == drills::Kind::choose ? card_.question : none;
        case Phase::welcome:
        case Phase::own:
        case Phase::over:
            break;
    }
    return none;
}

void PracticeModel::choose(std::size_t choice) {
    if (phase_ == Phase::choosing && choice < card_.choices.size()) {
        chosen_ = choice;
        if (card_.kind == drills::Kind::write && !own_words.empty())
            phase_ = Phase::own;
        else
            settle({});
    } else if (phase_ == Phase::own && choice < own_choices_.size()) {
        settle(choice < own_moves.size() ? std::optional(own_moves[choice]) : std::nullopt);
    }
}

void PracticeModel::settle(std::optional<drills::Move> own) {
    own_ = own;
    // An answer that cannot be kept is said, and explained all the same: it was practised.
    if (auto kept = practice_->answer(card_, chosen_, own_words, own); !kept) app_.tell(kept.error());
    explanation_ = drills::explain(practice_->drill(), card_, chosen_, own_, app_.library().neighbourhood(),
                                   app_.catalogue());
    phase_ = Phase::explained;
}

void PracticeModel::next() {
    if (phase_ != Phase::explained) return;
    practice_->next();
    show_drill();
}

void PracticeModel::finish() {
    if (practice_ && phase_ != Phase::welcome) phase_ = Phase::over;
}

void PracticeModel::retell() {
    if (!practice_) return;
    pool_ = drills_of(app_.library());
    practice_->retell(pool_);
    put_in_words();
    if (phase_ == Phase::welcome || phase_ == Phase::over || practice_->over()) return;
    card_ = drills::card_of(practice_->drill(), app_.library().neighbourhood(), app_.catalogue());
    if (phase_ == Phase::explained)
        explanation_ = drills::explain(practice_->drill(), card_, chosen_, own_,
                                       app_.library().neighbourhood(), app_.catalogue());
}

}  // namespace wijk::app
