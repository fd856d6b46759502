#pragma once
// The commands of `wijk`. Each takes its options, does its work, and returns the exit code.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "main/program.h"

namespace wijk::main {

struct PlayOptions {
    std::string scenario;
    std::string mode = "practise";
    std::vector<std::string> choose;
    bool along = false;       ///< --choose was given, if only empty
    std::string playthrough;  ///< name of one to play, or "first"
    std::string resume;       ///< session to go on with
    std::string learner;      ///< name to keep it under
    bool save = false;
    bool json = false;
};
int play(const Program& program, const PlayOptions& options);

struct PractiseOptions {
    std::string only;                   ///< one kind of exercise; empty: a mix
    std::string learner;                ///< name to keep it under
    std::optional<std::uint64_t> seed;  ///< the same round again
};
int practise(const Program& program, const PractiseOptions& options);
std::vector<std::string> drill_kinds();  ///< "hear", "name"...: what `only` takes

struct DrillsOptions {
    std::vector<std::string> scenarios;  ///< empty: all there are
    bool json = false;
};
int list_drills(const Program& program, const DrillsOptions& options);

struct CheckOptions {
    std::vector<std::string> paths;
    bool strict = false;
    bool sessions = false;  ///< also which kept talks still go the same
    bool json = false;
};
int check(const Program& program, const CheckOptions& options);
int test(const Program& program, const std::vector<std::string>& paths);

struct NewOptions {
    std::string folder;  ///< empty: the own scenarios
    std::optional<std::string> id, title, resident, age, place, role,
        stop;  ///< nothing: asked for, or as usual
};
/// A first scenario in a folder of its own; one that is there already is not touched.
int make_new(const Program& program, const NewOptions& options);

struct AnalyseOptions {
    std::string scenario;
    std::size_t states = 0;  ///< how many to look at at most; 0: as many as analysis itself takes
    bool json = false;
};
/// Every state that the scenario can be in. A talk that gets stuck or cannot end is a finding.
int analyse(const Program& program, const AnalyseOptions& options);

struct RealismOptions {
    std::vector<std::string> scenarios;
    bool json = false;
};
/// What residents say after each kind of move, beside demonstrations.
int realism(const Program& program, const RealismOptions& options);
struct GraphOptions {
    std::string scenario;
    std::string format = "svg";  ///< or dot, mermaid
    std::string file;            ///< "-" or empty is standard output
};
/// The map of a scenario: its scenes and how replies lead from one to another.
int graph(const Program& program, const GraphOptions& options);

int translate(const Program& program, const std::string& file, const std::string& to);
int schema(const Program& program, const std::string& kind);
int schema_reference(const Program& program, const std::string& kind);  ///< the keys as Markdown
std::string schema_kinds();  ///< "scenario, translation"...: what `schema` knows
int explain(const Program& program, const std::string& code);

struct SessionsOptions {
    std::string id;    ///< show, export (empty: all), erase, fork, name, roads
    std::string file;  ///< export, import; "-" or empty is standard input or output
    std::string learner;
    std::string name;                    ///< fork, name
    int turn = 0;                        ///< fork, annotate: as people count, from 1
    std::optional<std::string> note;     ///< annotate: empty takes it away
    std::optional<std::string> mark;     ///< annotate: why, may be empty
    bool unmark = false;                 ///< annotate
    std::optional<std::string> codes;    ///< annotate: "OQ+CR"; empty takes them away
    std::optional<std::string> nearest;  ///< annotate: a reply; empty takes it away
    std::vector<std::string> reflect;    ///< annotate: "item=yes"
    std::string against;                 ///< show: another version of the scenario to compare with
    bool all = false;                    ///< erase everything
    bool yes = false;                    ///< erase without asking
    bool json = false;
};
int sessions_list(const Program& program, const SessionsOptions& options);
int sessions_show(const Program& program, const SessionsOptions& options);
int sessions_export(const Program& program, const SessionsOptions& options);
int sessions_import(const Program& program, const SessionsOptions& options);
int sessions_erase(const Program& program, const SessionsOptions& options);
int sessions_fork(const Program& program, const SessionsOptions& options);
/// Writes beside a turn of a kept talk what the window's debrief can: a note, a mark, what the own words
/// were, the reply that comes nearest; and answers to the reflective list.
int sessions_annotate(const Program& program, const SessionsOptions& options);
int sessions_name(const Program& program, const SessionsOptions& options);
int sessions_roads(const Program& program, const SessionsOptions& options);

struct MeetingsOptions {
    std::string id;    ///< show, export, erase
    std::string file;  ///< export; "-" or empty is standard output
    bool yes = false;  ///< erase without asking
    bool json = false;
};
int meetings_list(const Program& program, const MeetingsOptions& options);
int meetings_show(const Program& program, const MeetingsOptions& options);
int meetings_erase(const Program& program, const MeetingsOptions& options);
/// As a file that `wijk sessions import` takes.
int meetings_export(const Program& program, const MeetingsOptions& options);

struct ReportOptions {
    std::string session;
    std::string format = "html";
    std::string file;  ///< "-" or empty is standard output
    bool marked_only = false;
    bool with_own_words = false, without_own_words = false;  ///< neither: as is usual for the format
    bool with_name = false, without_name = false;
};
int report(const Program& program, const ReportOptions& options);

struct GroupOptions {
    std::vector<std::string> files;
    bool json = false;
};
/// The spread of a group over files that members shared, and over the votes of meetings that are kept; for
/// fewer than five people nothing but how many are missing.
int group(const Program& program, const GroupOptions& options);

struct MeetingTakingOptions {
    std::string id;
    std::string file;  ///< "-" or empty is standard output
    bool names = false;
    bool without_words = false;
};
int meetings_report(const Program& program, const MeetingTakingOptions& options);
int meetings_calendar(const Program& program, const MeetingTakingOptions& options);

}  // namespace wijk::main
