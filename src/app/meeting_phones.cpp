// Phones: what they are asked follows from where the meeting is.

#include <algorithm>

#include <fmt/format.h>

#include "app/app.h"
#include "app/meeting_going.h"
#include "voting/qr.h"

namespace wijk::app {

namespace {

/// So long phones can still read that it is over.
constexpr auto time_to_thank = std::chrono::seconds(10);

}  // namespace

std::vector<int> MeetingModel::Going::phone_votes() const {
    std::vector<int> counts;
    if (asked.what != Asked::What::vote) return counts;
    counts.resize(play->round().offered.size());
    for (const auto& vote : room->votes(round))
        if (const auto option = static_cast<std::size_t>(vote.option); option < counts.size())
            ++counts[option];
    return counts;
}

std::vector<int> MeetingModel::Going::close_phone_votes() {
    std::vector<int> counts;
    if (asked.what != Asked::What::vote) return counts;
    counts.resize(play->round().offered.size());
    for (const auto& vote : room->close(round).votes)
        if (const auto option = static_cast<std::size_t>(vote.option); option < counts.size())
            ++counts[option];
    asked = {};
    return counts;
}

/// A room of this meeting, with its code and the phones that were in it. Nobody can come in before the
/// facilitator turns the phones on.
void MeetingModel::make_room() {
    auto& here = *going_;
    std::optional<voting::Kept> kept;
    const auto& stored = here.stored;
    if (!stored.phone_code.empty())
        kept = voting::Kept{stored.phone_code, stored.next_round, stored.phone_marks};
    // Secrets, and made in the threads of the server: of the operating system, whatever the rest works with.
    here.room = std::make_unique<voting::Room>(base::system_random(), kept);
    here.room->on_change(wake_);
    here.ask_again = playing() && here.play->voting() && !here.stored.phone_marks.empty();
    if (here.meeting.ended())
        here.room->end();
    else
        ask_phones();
}

/// Words that phones sent go with those that were typed; nothing more comes in for this question.
void MeetingModel::collect_words() {
    auto& here = *going_;
    if (here.asked.what != Going::Asked::What::words) return;
    put_words(here.room->close(here.round).words);
    here.asked = {};
}

/// The room asks what this moment of the meeting asks, and waits where nothing is asked.
void MeetingModel::ask_phones() {
    auto& here = *going_;
    Going::Asked wanted;
    if (writing() || (playing() && here.play->voting())) {
        wanted.what = writing() ? Going::Asked::What::words : Going::Asked::What::vote;
        wanted.step = here.meeting.state().step;
        if (playing()) wanted.round = here.play->rounds().size();
        wanted.second = playing() && here.play->round().second.has_value();
    }
    if (wanted == here.asked) return;
    here.asked = wanted;
    if (wanted.what == Going::Asked::What::nothing) return here.room->wait();

    voting::Question question;
    question.kind = wanted.what == Going::Asked::What::vote ? voting::Question::Kind::choose
                                                            : voting::Question::Kind::write;
    question.prompt = {here.meeting.step().title, here.meeting.step().title};
    if (playing()) {
        const auto in = [&](base::Language language) -> const scenario::Scenario& {
            return *here.told[static_cast<std::size_t>(language)];
        };
        const auto shown = [&](base::Language language, const std::string& text) {
            return feedback::Shown(in(language), app_.library().neighbourhood())(text);
        };
        const auto& turn = here.play->conversation().turns().back();
        const auto line = [&](base::Language language) {
            return shown(language, in(language).scenes[turn.scene].resident[turn.variant].says);
        };
        question.prompt = {line(base::Language::nl), line(base::Language::en)};
        if (wanted.what == Going::Asked::What::vote)
            for (const auto reply : here.play->conversation().offered()) {
                const auto say = [&](base::Language language) {
                    return shown(language, in(language).scenes[turn.scene].replies[reply].say);
                };
                question.options.push_back({say(base::Language::nl), say(base::Language::en)});
            }
    }
    here.round = here.room->ask(std::move(question));
}

void MeetingModel::remember_phones() {
    const auto kept = going_->room->kept();
    going_->stored.phone_code = kept.code;
    going_->stored.next_round = kept.next_round;
    going_->stored.phone_marks = kept.phones;
}

/// Phones that joined must find the meeting back; and those that are thanked are let go.
void MeetingModel::tick_phones() {
    auto& here = *going_;
    if (here.server && here.room->kept().phones != here.stored.phone_marks) changed();
    if (here.stop_server && app_.surroundings().clock.now() >= *here.stop_server) {
        here.server.reset();
        here.stop_server.reset();
    }
}

/// Nothing comes in any more; the page says thanks a little longer.
void MeetingModel::end_phones() {
    going_->room->end();
    if (going_->server) going_->stop_server = app_.surroundings().clock.now() + time_to_thank;
}

bool MeetingModel::phones_on() const {
    return going_ && going_->server && !going_->meeting.ended();
}

void MeetingModel::start_phones() {
    if (!going_ || going_->server || going_->meeting.ended()) return;
    voting::ServerOptions options;
    options.address = phone_address;
    auto server = voting::Server::start(*going_->room, options);
    if (!server) return app_.tell(server.error());
    going_->server = std::move(*server);
    changed();
}

void MeetingModel::stop_phones() {
    if (going_) going_->server.reset();
}

void MeetingModel::new_code() {
    if (!going_) return;
    // After guessing all is well inside; else somebody is in who should not be.
    going_->room->new_code(guessing() ? voting::Room::Phones::stay : voting::Room::Phones::out);
    changed();
}

std::string MeetingModel::phone_url() const {
    return phones_on() ? going_->server->url() : std::string();
}

std::string MeetingModel::phone_short() const {
    const auto url = phone_url();
    const auto host = url.find("://");
    return host == std::string::npos ? url : url.substr(host + 3);
}

const std::vector<std::vector<bool>>& MeetingModel::qr() const {
    static const std::vector<std::vector<bool>> none;
    const auto url = phone_url();
    if (url.empty()) return none;
    if (going_->qr_of == url) return going_->qr;
    const auto code = voting::qr_of(url);
    going_->qr.assign(static_cast<std::size_t>(code.size),
                      std::vector<bool>(static_cast<std::size_t>(code.size)));
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x)
            going_->qr[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] = code.dark(x, y);
    going_->qr_of = url;
    return going_->qr;
}

int MeetingModel::phones() const {
    return going_ ? going_->room->phones() : 0;
}

int MeetingModel::phones_answered() const {
    return going_ && going_->asked.what != Going::Asked::What::nothing ? going_->room->answered(going_->round)
                                                                       : 0;
}

bool MeetingModel::guessing() const {
    return phones_on() && going_->room->locked();
}

voting::Room* MeetingModel::room() {
    return going_ ? going_->room.get() : nullptr;
}

void MeetingModel::on_phone(std::function<void()> wake) {
    wake_ = std::move(wake);
    if (going_) going_->room->on_change(wake_);
}

}  // namespace wijk::app
