#pragma once
// A scenario: everything that can be said in one practice conversation, as an immutable value.
//
// The loader (scenario/load.h) makes it from a YAML file, with every name resolved to an index, so that what
// runs it or explores it never looks anything up by text. Order is the file's order everywhere; ids are what
// sessions, translations and findings name. Design: format 1.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/condition.h"
#include "skills/behaviour.h"
#include "skills/talk.h"

namespace wijk::scenario {

enum class Feeling : std::uint8_t {
    neutral,
    guarded,
    annoyed,
    sad,
    worried,
    ashamed,
    hopeful,
    relieved,
    amused,
    proud,
    thinking,
    touched
};
inline constexpr std::size_t feeling_count = 12;
std::string_view to_id(Feeling feeling);
std::optional<Feeling> feeling_from_id(std::string_view id);

/// What the score may say about the talk: everything; only words and role (presence); the same among
/// colleagues.
enum class ConversationKind : std::uint8_t { full, engage, team };
std::string_view to_id(ConversationKind kind);

/// The four numbers of a resident, each 0..10.
inline constexpr int state_least = 0;
inline constexpr int state_most = 10;
using ResidentState = std::array<int, state_variable_count>;  ///< by StateVariable

/// A true/false variable has start 0 or 1, min 0, max 1.
struct Variable {
    std::string id;
    bool yes_no = false;
    int start = 0;
    int min = 0;
    int max = 0;
};

/// What a reply or a row of the reaction table adds to state and variables; zero where nothing changes.
struct Change {
    struct Step {
        Target target;  ///< a state variable or a whole-number variable
        int by = 0;
    };
    std::vector<Step> steps;
};

/// `set`: this becomes that. Truth is 0 or 1.
struct Assignment {
    Target target;
    int value = 0;
};

struct ReactionRow {
    Condition when;  ///< always holds when empty
    Change change;
};

/// For one behaviour code or kind of talk: the first row that holds applies.
struct Reaction {
    std::vector<ReactionRow> rows;
};

/// The rows that count for this resident: the shared table with his own entries put over it.
struct Reactions {
    std::array<Reaction, skills::code_count> moves;                ///< by Code
    std::array<std::array<Reaction, skills::kind_count>, 2> talk;  ///< [change, sustain][Kind]
    const Reaction& of(skills::Talk talk_kind) const;              ///< an empty one for neutral
};

struct Person {
    std::string id;  ///< "resident", or the cast's id
    std::string name;
    int age = 0;
};

/// A further person's line beside the resident's own; it has no talk.
struct Aside {
    PersonIndex who = 0;
    std::string says;
    Feeling feels = Feeling::neutral;
};

/// One way in which the resident speaks on entering a scene.
struct Variant {
    std::string id;  ///< its place from 1 when the author gave none
    Condition when;  ///< always holds when empty
    std::string says;
    Feeling feels = Feeling::neutral;
    std::vector<skills::Talk> talk;  ///< at least one; the last is what conditions and streaks see
    std::string thinks;              ///< may be empty
    std::vector<Aside> also;
    base::Place place;
};

struct NextStep {
    Condition when;  ///< always holds when empty
    SceneIndex scene = 0;
};

struct GoalPoints {
    GoalIndex goal = 0;
    int points = 0;  ///< 1..9
};

struct Reply {
    std::string id;
    std::string say;
    skills::CodeSet codes;
    skills::Direction toward = skills::Direction::none;
    bool has_direction = false;  ///< the file said where it points
    Change change;
    std::vector<Assignment> set;
    std::vector<GoalPoints> goals;
    std::vector<NextStep> next;  ///< at least one; the last always holds
    std::string note;
    std::optional<ReplyIndex> better;  ///< a reply of the same scene
    bool oversteps = false;
    Condition when;
    bool once = false;
    base::Place place;
};

enum class EndingKind : std::uint8_t { opened, referral, not_now, closed };
std::string_view to_id(EndingKind kind);

enum class Referral : std::uint8_t { none, cold, warm };
std::string_view to_id(Referral referral);

struct Ending {
    EndingKind kind = EndingKind::opened;
    Referral referral = Referral::none;
    std::string help;  ///< kind of help offer, for a referral
    std::string title;
    std::string text;
    base::Place place;
};

struct Scene {
    std::string id;
    std::vector<Variant> resident;  ///< at least one; the last always holds
    bool write_first = false;
    std::vector<Reply> replies;   ///< empty exactly when there is an ending
    std::size_t first_reply = 0;  ///< place of its first reply among all replies of all scenes in file order
    std::optional<Ending> ending;
    base::Place place;
};

struct Goal {
    std::string id;
    std::string title;
    base::Place place;
};

struct Fact {
    std::string id;
    std::string text;
    std::string source;
    std::string dated;     ///< 2024-01-01
    std::string check_by;  ///< 2027-01-01
    base::Place place;
};

struct DebriefQuestion {
    std::string id;
    std::string text;
};

enum class Style : std::uint8_t { good, mixed, poor };

struct Expectation {
    enum class What : std::uint8_t { ending, number, truth };
    What what = What::number;
    Target target;                     ///< for number and truth
    std::optional<SceneIndex> ending;  ///< for ending
    Comparison comparison = Comparison::equal;
    int value = 0;
};

/// A road through the scenario with what it must lead to; `wijk test` runs it.
struct Playthrough {
    std::string name;
    Style style = Style::mixed;
    std::vector<std::string> choose;  ///< ids of replies, in order
    std::vector<Expectation> expect;
    base::Place place;
};

struct Silence {
    std::string code;
    std::string at;
    std::string reason;
    base::Place place;
};

struct Scenario {
    std::string id;
    std::string language;         ///< of the texts as they are here: the translation's where one was applied
    std::string source_language;  ///< of the scenario file
    std::string title;
    std::vector<int> stops;  ///< 1..7
    std::string role;
    std::string moment;
    std::vector<std::string> skills;
    int level = 1;  ///< 1..3
    int minutes = 0;
    std::string place;
    std::string briefing;
    std::string aim;
    ConversationKind conversation = ConversationKind::full;
    std::string change_goal;

    std::vector<Person> people;  ///< [0] is the resident, then the cast
    ResidentState start_state{};
    Reactions reactions;
    std::vector<Variable> variables;
    std::vector<Goal> goals;
    std::vector<Fact> facts;
    SceneIndex start = 0;
    std::vector<Scene> scenes;

    std::vector<DebriefQuestion> technique;
    std::vector<DebriefQuestion> values;
    std::vector<DebriefQuestion> person;
    std::vector<Playthrough> playthroughs;
    std::vector<Silence> silenced;

    const Person& resident() const { return people.front(); }
    const Fact* fact(std::string_view fact_id) const;
    std::optional<SceneIndex> scene_index(std::string_view scene_id) const;
};

}  // namespace wijk::scenario
