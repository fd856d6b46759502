#pragma once
// What a trainer sees of a group: how its moves are spread, and per scene how often each reply was chosen,
// over talks that members chose to share and over the votes of meetings that were kept.
//
// It is about a group, never about somebody:
//
// - People are counted, not files: by the learner of each talk. Somebody who practised on two laptops has two
//   there, and counts twice; nobody can see that from here.
// - Of each person and scenario one talk counts: the newest, and of that the first road, not what was tried
//   afterwards. In each scene the first answer counts, so that a reply is chosen by as many people as it
//   says.
// - For fewer than five people nothing is shown at all; the moves take five with a talk that has moves, and a
//   scene five who answered there. Of meetings, a vote counts with five votes or more.
// - No name, order, time or score; no lowest or highest, which are one person's.
// - The three marks of a spread are each the mean of the three people around that place, from eight people
//   on. A plain quartile of five people is exactly the value of the second, third and fourth of them.
//
// What this does not hold against: whoever adds one file and looks again sees what that file changed, and
// where all chose the same reply it is known of each. The screen says so; the files are the group's to share.
//
// Pure: what was read goes in, counts come out.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/development.h"
#include "scenario/scenario.h"

namespace wijk::app {

inline constexpr int fewest_people = 5;
inline constexpr int fewest_for_marks = 8;

/// One talk as it was shared.
struct GroupTalk {
    std::string learner;  ///< id
    std::string session;  ///< id: the same talk in two files is one
    std::string family;   ///< the session that all its branches began with
    bool branch = false;
    std::string scenario;  ///< id
    base::Time started{};
    bool technical = false;                       ///< has moves that are counted
    std::array<int, skills::code_count> codes{};  ///< as in records::Summary
    struct Answer {
        std::string scene;
        std::string reply;
    };
    std::vector<Answer> answers;  ///< in order
};

/// The votes of one round of one meeting, by reply.
struct GroupVote {
    std::string scenario;
    std::string scene;
    std::map<std::string, int> first;
    std::map<std::string, int> second;  ///< empty where there was none
};

struct GroupInput {
    std::vector<GroupTalk> talks;
    std::vector<GroupVote> votes;
    /// Texts, by scenario id. A scene or reply that is not there shows by its id.
    std::map<std::string, std::shared_ptr<const scenario::Scenario>> scenarios;
};

struct GroupSpread {
    int people = 0;   ///< who shared a talk in which something was said
    int talks = 0;    ///< that count
    int missing = 0;  ///< people that are still missing before anything shows

    struct Move {
        MoveGroup group{};
        int count = 0;
        double share = 0;             ///< of all moves of the group
        std::optional<Spread> marks;  ///< of the share that it has with each
    };
    int moves_of = 0;         ///< people; 0 where too few have moves
    std::vector<Move> moves;  ///< in the order of MoveGroup; empty where too few

    struct Reply {
        std::string id;
        std::string say;
        int chosen = 0;
        double share = 0;
    };
    struct Scene {
        std::string scenario;  ///< id
        std::string title;     ///< of the scenario
        std::string id;
        std::string says;  ///< what the resident says there, in its last variant
        int people = 0;    ///< who answered there; for a vote: votes
        std::vector<Reply> replies;
    };
    std::vector<Scene> scenes;  ///< by scenario, then in the order of its file

    struct Vote {
        Scene first;
        std::optional<Scene> second;
    };
    /// Of meetings. Where files were brought of too few people, these do not show either.
    std::vector<Vote> votes;

    bool too_few() const { return people > 0 && missing > 0; }
    bool empty() const { return people == 0 && votes.empty(); }
};

GroupSpread group_spread(const GroupInput& input);

/// Three marks of eight values or more, each the mean of the three values around its place; else nothing.
std::optional<Spread> marks_of(std::vector<double> values);

}  // namespace wijk::app
