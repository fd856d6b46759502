#include "drills/moves.h"

#include <algorithm>
#include <utility>

namespace wijk::drills {

using skills::Code;

namespace {

constexpr std::array<std::string_view, move_count> ids = {
    "reflection", "open_question", "closed_question", "affirmation", "seeking",
    "autonomy",   "information",   "story",           "persuading",  "confronting",
};

constexpr std::array<std::pair<Move, Move>, 11> near_pairs = {{
    {Move::reflection, Move::affirmation},
    {Move::reflection, Move::confronting},
    {Move::affirmation, Move::seeking},
    {Move::affirmation, Move::autonomy},
    {Move::seeking, Move::autonomy},
    {Move::seeking, Move::open_question},
    {Move::seeking, Move::closed_question},
    {Move::information, Move::persuading},
    {Move::information, Move::story},
    {Move::story, Move::persuading},
    {Move::persuading, Move::confronting},
}};

}  // namespace

std::string_view to_id(Move move) {
    return ids[static_cast<std::size_t>(move)];
}

std::optional<Move> move_of(Code code) {
    switch (code) {
        case Code::OQ:
            return Move::open_question;
        case Code::CQ:
            return Move::closed_question;
        case Code::SR:
        case Code::CR:
            return Move::reflection;
        case Code::AF:
            return Move::affirmation;
        case Code::SEEK:
            return Move::seeking;
        case Code::EMPHASIZE:
            return Move::autonomy;
        case Code::GI:
            return Move::information;
        case Code::PERSUADE:
            return Move::persuading;
        case Code::CONFRONT:
            return Move::confronting;
        case Code::STORY:
            return Move::story;
        case Code::PWP:
        case Code::STRUCTURE:
            break;
    }
    return std::nullopt;
}

skills::CodeSet codes_of(Move move) {
    skills::CodeSet codes;
    for (const Code code : skills::all_codes)
        if (move_of(code) == move) codes.insert(code);
    return codes;
}

Code code_of(Move move) {
    if (move == Move::reflection) return Code::CR;
    const auto codes = codes_of(move);
    return *std::find_if(skills::all_codes.begin(), skills::all_codes.end(),
                         [&](Code code) { return codes.contains(code); });
}

std::optional<Move> only_move(skills::CodeSet codes) {
    for (const Code code : skills::all_codes)
        if (codes == skills::CodeSet{code}) return move_of(code);
    return std::nullopt;
}

bool near(Move one, Move other) {
    return one == other || std::any_of(near_pairs.begin(), near_pairs.end(), [&](const auto& pair) {
               return pair == std::pair(one, other) || pair == std::pair(other, one);
           });
}

}  // namespace wijk::drills
