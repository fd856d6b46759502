// A machine as a scenario, a model in Promela and a story in ink.

#include <algorithm>

#include <fmt/format.h>

#include "machine.h"

namespace wijk::bench {

namespace {

/// All three languages write a comparison in the same way.
std::string as_text(const Machine& machine, const Guard& guard) {
    return fmt::format("{} {} {}", machine.numbers[guard.number].id, to_id(guard.comparison), guard.value);
}

// ---- YAML ----

std::string as_map(const Machine& machine, const std::vector<Add>& adds) {
    std::string out;
    for (const auto& [number, by] : adds)
        out += fmt::format("{}{}: {:+}", out.empty() ? "" : ", ", machine.numbers[number].id, by);
    return "{" + out + "}";
}

std::string rows_as_yaml(const Machine& machine, const Reaction& reaction) {
    std::string out =
        fmt::format("  {}:\n    why: gemaakt\n    source: gemaakt\n    rows:\n", reaction.entry);
    for (const auto& [when, adds] : reaction.rows)
        out += fmt::format("      - {{{}change: {}}}\n",
                           when ? fmt::format("when: \"{}\", ", as_text(machine, *when)) : "",
                           as_map(machine, adds));
    return out;
}

void write_line(std::string& out, const Machine& machine, const Line& line, std::size_t number) {
    out += fmt::format("      - id: v{}\n", number);
    if (line.when) out += fmt::format("        when: {}\n", as_text(machine, *line.when));
    out += fmt::format("        says: \"{}\"\n        feels: thinking\n        talk: {}\n", line.says,
                       machine.talk[line.talk].id);
}

void write_reply(std::string& out, const Machine& machine, const Scene& scene, const Reply& reply) {
    const auto code = machine.moves[reply.move].id;
    out +=
        fmt::format("      - id: {}\n        say: \"{}\"\n        codes: [{}]\n", reply.id, reply.say, code);
    if (code == "SR" || code == "AF" || code == "OQ") out += "        toward: change\n";
    if (reply.when) out += fmt::format("        when: {}\n", as_text(machine, *reply.when));
    if (!reply.adds.empty()) out += fmt::format("        change: {}\n", as_map(machine, reply.adds));
    std::string next;
    for (const auto& one : reply.next) {
        const auto& to = machine.scenes[one.scene].id;
        if (reply.next.size() == 1)
            next = to;
        else if (one.when)
            next += fmt::format("[{{when: {}, scene: {}}}", as_text(machine, *one.when), to);
        else
            next += fmt::format(", {{scene: {}}}]", to);
    }
    out += fmt::format("        next: {}\n        note: \"{}\"\n", next, reply.note);
    if (&reply != &scene.replies.front())
        out += fmt::format("        better: {}\n", scene.replies.front().id);
}

}  // namespace

std::string as_scenario(const Machine& machine) {
    std::string out =
        "format: 1\nid: gemaakt\nlanguage: nl\ntitle: Een gemaakt gesprek\nstops: [7]\nrole: welzijnswerker\n"
        "level: 1\nminutes: 8\nplace: Aan de keukentafel\nbriefing: Je kent Ben al een tijd.\n"
        "aim: Ben vertelt zelf.\nconversation: full\nchange_goal: Ben stopt met roken\n"
        "resident:\n  name: Ben\n  age: 50\n";
    constexpr std::size_t of_resident = scenario::state_variable_count;
    std::string state;
    for (std::size_t i = 0; i < of_resident; ++i)
        state += fmt::format("{}{}: {}", i == 0 ? "" : ", ", machine.numbers[i].id, machine.numbers[i].start);
    out += fmt::format("  state: {{{}}}\n", state);
    if (machine.numbers.size() > of_resident) out += "variables:\n";
    for (std::size_t i = of_resident; i < machine.numbers.size(); ++i) {
        const auto& number = machine.numbers[i];
        out += fmt::format("  {}: {{start: {}, min: {}, max: {}}}\n", number.id, number.start, number.least,
                           number.most);
    }
    out += fmt::format("start: {}\nscenes:\n", machine.scenes.front().id);
    for (const auto& scene : machine.scenes) {
        out += fmt::format("  {}:\n    resident:\n", scene.id);
        for (std::size_t i = 0; i < scene.lines.size(); ++i) write_line(out, machine, scene.lines[i], i + 1);
        if (scene.replies.empty())
            out += "    ending:\n      kind: not_now\n      title: Niet nu\n      text: \"Je komt terug.\"\n";
        else
            out += "    replies:\n";
        for (const auto& reply : scene.replies) write_reply(out, machine, scene, reply);
    }
    out +=
        "debrief:\n  technique: [{id: zelf, text: \"Waar ging Ben zelf verder praten?\"}]\n"
        "  values: [{id: taak, text: \"Is dit jouw taak?\"}]\n"
        "  person: [{id: zin, text: \"Welke zin past bij jou?\"}]\n";
    return out;
}

std::string as_reactions(const Machine& machine) {
    std::string out = "kind: reactions\nformat: 1\nmoves:\n";
    for (const auto& move : machine.moves)
        if (!move.entry.empty()) out += rows_as_yaml(machine, move);
    out += "talk:\n";
    for (const auto& talk : machine.talk)
        if (!talk.entry.empty()) out += rows_as_yaml(machine, talk);
    return out;
}

// ---- Promela ----

namespace {

/// The sum where it stays within bounds, else the bound.
std::string added(const Number& number, int by) {
    if (by > 0 && by == 1) return fmt::format("{0} = ({0} < {1} -> {0} + 1 : {1})", number.id, number.most);
    if (by > 0)
        return fmt::format("{0} = ({0} <= {1} -> {0} + {2} : {3})", number.id, number.most - by, by,
                           number.most);
    return fmt::format("{0} = ({0} >= {1} -> {0} - {2} : {3})", number.id, number.least - by, -by,
                       number.least);
}

class Promela {
 public:
    explicit Promela(const Machine& machine) : machine_(machine) {}

    std::string write() && {
        for (const auto& number : machine_.numbers) {
            int bits = 1;
            while ((1 << bits) <= number.most) ++bits;
            out_ += fmt::format("unsigned {} : {} = {};\n", number.id, bits, number.start);
        }
        out_ += "active proctype talk() {\n    goto s0;\n";
        for (const auto& scene : machine_.scenes) {
            out_ += label(scene) + ":\n";
            if (scene.replies.empty()) {
                out_ += "    false;\n";
                continue;
            }
            out_ += "    if\n";
            for (const auto& reply : scene.replies) steps(reply);
            out_ += "    fi;\n";
        }
        return out_ + "}\n";
    }

 private:
    /// A label that begins with `end` tells spin that a talk may stop there.
    static std::string label(const Scene& scene) { return (scene.replies.empty() ? "end_" : "") + scene.id; }

    /// One step a `next`: none of what these ask about is changed by the reply before it goes there.
    void steps(const Reply& reply) {
        std::string not_before;
        for (const auto& next : reply.next) {
            std::string guard = reply.when ? as_text(machine_, *reply.when) : "true";
            guard += not_before;
            if (next.when) guard += fmt::format(" && {}", as_text(machine_, *next.when));
            const auto& to = machine_.scenes[next.scene];
            out_ += fmt::format("    :: d_step {{ {};", guard);
            rows(machine_.moves[reply.move].rows);
            add(reply.adds);
            entering(to);
            out_ += fmt::format(" }} goto {}\n", label(to));
            if (next.when) not_before += fmt::format(" && !({})", as_text(machine_, *next.when));
        }
    }

    void add(const std::vector<Add>& adds) {
        for (const auto& [number, by] : adds)
            out_ += fmt::format(" {};", added(machine_.numbers[number], by));
    }

    void rows(const std::vector<Row>& all) {
        if (all.empty()) return;
        if (!all.front().when) return add(all.front().adds);
        std::size_t open = 0;
        for (const auto& [when, adds] : all) {
            out_ += fmt::format(" if :: {} ->", when ? as_text(machine_, *when) : "true");
            add(adds);
            out_ += " :: else ->";
            ++open;
        }
        out_ += " skip";
        for (; open > 0; --open) out_ += " fi;";
    }

    void entering(const Scene& scene) {
        const auto& last = scene.lines.back();
        if (scene.lines.size() == 1) return rows(machine_.talk[last.talk].rows);
        for (std::size_t i = 0; i + 1 < scene.lines.size(); ++i) {
            out_ += fmt::format(" if :: {} ->", as_text(machine_, *scene.lines[i].when));
            rows_or_skip(scene.lines[i]);
            out_ += " :: else ->";
        }
        rows_or_skip(last);
        for (std::size_t i = 0; i + 1 < scene.lines.size(); ++i) out_ += " fi;";
    }
    void rows_or_skip(const Line& line) {
        const auto& talk = machine_.talk[line.talk].rows;
        if (talk.empty()) out_ += " skip;";
        rows(talk);
    }

    const Machine& machine_;
    std::string out_;
};

// ---- Ink ----

class Ink {
 public:
    explicit Ink(const Machine& machine) : machine_(machine) {}

    std::string write() && {
        for (const auto& number : machine_.numbers)
            out_ += fmt::format("VAR {} = {}\n", number.id, number.start);
        out_ += fmt::format("-> {}\n", machine_.scenes.front().id);
        for (const auto& scene : machine_.scenes) {
            out_ += fmt::format("=== {} ===\n", scene.id);
            lines(scene);
            for (const auto& reply : scene.replies) {
                out_ += fmt::format("+ {}[{}]\n",
                                    reply.when ? fmt::format("{{{}}} ", as_text(machine_, *reply.when)) : "",
                                    reply.say);
                rows(machine_.moves[reply.move].rows, 1);
                add(reply.adds, 1);
                next(reply);
            }
            if (scene.replies.empty()) out_ += "-> END\n";
        }
        return std::move(out_);
    }

 private:
    void line(int depth, std::string_view text) {
        out_.append(static_cast<std::size_t>(depth) * 4, ' ').append(text).append("\n");
    }
    std::string guard(const When& when) {
        return when ? fmt::format("- {}:", as_text(machine_, *when)) : "- else:";
    }

    void add(const std::vector<Add>& adds, int depth) {
        for (const auto& [place, by] : adds) {
            const auto& number = machine_.numbers[place];
            line(depth, by > 0 ? fmt::format("~ {0} = MIN({0} + {1}, {2})", number.id, by, number.most)
                               : fmt::format("~ {0} = MAX({0} - {1}, {2})", number.id, -by, number.least));
        }
    }

    void rows(const std::vector<Row>& all, int depth) {
        if (all.empty()) return;
        if (!all.front().when) return add(all.front().adds, depth);
        line(depth, "{");
        for (const auto& [when, adds] : all) {
            line(depth, guard(when));
            add(adds, depth + 1);
        }
        line(depth, "}");
    }

    void lines(const Scene& scene) {
        const bool one = scene.lines.size() == 1;
        if (!one) line(0, "{");
        for (const auto& each : scene.lines) {
            if (!one) line(0, guard(each.when));
            line(one ? 0 : 1, each.says);
            rows(machine_.talk[each.talk].rows, one ? 0 : 1);
        }
        if (!one) line(0, "}");
    }

    void next(const Reply& reply) {
        const auto to = [&](const Next& one) { return "-> " + machine_.scenes[one.scene].id; };
        if (reply.next.size() == 1) return line(1, to(reply.next.front()));
        line(1, "{");
        for (const auto& one : reply.next) {
            line(1, guard(one.when));
            line(2, to(one));
        }
        line(1, "}");
    }

    const Machine& machine_;
    std::string out_;
};

}  // namespace

std::string as_promela(const Machine& machine) {
    return Promela(machine).write();
}

std::string as_ink(const Machine& machine) {
    return Ink(machine).write();
}

}  // namespace wijk::bench
