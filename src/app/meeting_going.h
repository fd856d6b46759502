#pragma once
// Everything of the meeting that is going on, for the files in which MeetingModel is written.

#include <array>

#include "app/meeting_model.h"
#include "dialogue/conversation.h"
#include "drills/card.h"
#include "scenario/load.h"
#include "voting/room.h"
#include "voting/server.h"

namespace wijk::app {

struct MeetingModel::Going {
    /// What the phones are asked: nothing, a vote or words, and at which moment of the meeting.
    struct Asked {
        enum class What { nothing, vote, words };
        What what = What::nothing;
        std::size_t step = 0;
        std::size_t round = 0;
        bool second = false;
        friend bool operator==(const Asked&, const Asked&) = default;
    };

    Going(StoredMeeting before, intervision::Meeting now)
        : stored(std::move(before)), meeting(std::move(now)) {}

    StoredMeeting stored;  ///< its state and rounds are of the newest `keep`
    intervision::Meeting meeting;

    // What it works with
    scenario::Loaded loaded;  ///< without a scenario where none is needed
    /// The same in each language of the program, as far as it is translated; for the phones.
    std::array<std::shared_ptr<const scenario::Scenario>, 2> told;
    std::shared_ptr<const scenario::Portraits> portraits;
    std::optional<intervision::Play> play;
    std::optional<dialogue::Conversation> brought;  ///< up to and with the turn that was brought
    std::optional<drills::Drill> drill;
    drills::Card card;  ///< of `drill`
    std::vector<std::string> questions;

    // The disk and the clock
    bool dirty = false;
    bool kept = true;
    double unkept_seconds = 0;
    base::Time ticked{};
    bool stood_still = false;
    bool all_had_turn = false;

    // Phones. The room takes part with or without a server before it.
    std::unique_ptr<voting::Room> room;
    std::unique_ptr<voting::Server> server;
    Asked asked;
    int round = 0;           ///< the room's number for what is asked
    bool ask_again = false;  ///< phones voted in a vote that was open when the program stopped
    std::optional<base::Time> stop_server;
    std::vector<std::vector<bool>> qr;
    std::string qr_of;

    const scenario::Scenario* scenario() const { return loaded.scenario.get(); }
    std::vector<int> phone_votes() const;  ///< as they stand; empty without an open vote
    std::vector<int> close_phone_votes();  ///< exactly those that came in, and none after
};

}  // namespace wijk::app
