#pragma once
// For tests: small scenarios made at random, with whatever a condition can ask about.

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "dialogue/testing.h"

namespace wijk::testing_support {

using Ids = std::vector<std::string>;

inline int number(int least, int most) {
    return *rc::gen::inRange(least, most + 1);
}

inline std::string one_of(const Ids& ids) {
    return *rc::gen::elementOf(ids);
}

class Maker {
 public:
    std::string scenario() {
        std::string text;
        for (int i = 0; i < middle_; ++i) text += scene(i);
        const auto end = [&](const char* kind) {
            return ":\n    resident:\n" + lines() + "    ending: {kind: " + kind +
                   ", title: T, text: \"T.\"}\n";
        };
        text += "  goed" + end("opened") + "  dicht" + end("closed");
        return scenario_text(
            text,
            "variables:\n  vlag: false\n  keer: {start: 0, min: 0, max: 2}\ngoals:\n  doel: {title: Doel}\n");
    }

    std::string reactions() {
        std::string text = "kind: reactions\nformat: 1\nmoves:\n";
        for (const auto* code : {"CQ", "SR/CR"}) text += std::string("  ") + code + rows("trust");
        text += "talk:\n";
        for (const auto* kind : {"change.desire", "sustain.*"})
            text += std::string("  ") + kind + rows("importance");
        return text;
    }

 private:
    std::string rows(const std::string& moves) {
        return ": {why: x, source: y, rows: [{when: \"" + condition() + "\", change: {" + moves + ": " +
               one_of({"+1", "-1"}) + "}}]}\n";
    }

    std::string place() { return number(0, 3) == 0 ? one_of({"goed", "dicht"}) : id(number(0, middle_ - 1)); }
    std::string id(int index) const { return index == 0 ? "begin" : "s" + std::to_string(index); }
    std::string code() { return one_of({"CQ", "OQ", "SR", "GI"}); }
    std::string compared() {
        return one_of({" >= ", " > ", " == ", " != ", " < ", " <= "}) + std::to_string(number(0, 3));
    }

    std::string atom() {
        switch (number(0, 13)) {
            case 0:
                return "trust" + one_of({" >= ", " < ", " == "}) + std::to_string(number(3, 6));
            case 1:
                return "vlag";
            case 2:
                return "keer" + compared();
            case 3:
                return "visited(" + id(number(0, middle_ - 1)) + ")";
            case 4:
                return "said(" + code() + ")";
            case 5:
                return "last(" + code() + ")";
            case 6:
                return "count(" + code() + ")" + compared();
            case 7:
                return "streak(" + code() + ")" + compared();
            case 8:
                return "streak(" + one_of({"change", "sustain"}) + ")" + compared();
            case 9:
                return "talk" + one_of({" == ", " != "}) + one_of({"neutral", "change", "sustain"});
            case 10:
                return "toward" + one_of({" == ", " != "}) + one_of({"none", "change", "sustain", "both"});
            case 11:
                return "importance" + one_of({" >= ", " < "}) + std::to_string(number(4, 6));
            default:
                return one_of({"vlag", "not vlag"});
        }
    }

    std::string condition() {
        switch (number(0, 4)) {
            case 0:
                return "not " + atom();
            case 1:
                return atom() + " and " + atom();
            case 2:
                return atom() + " or not (" + atom() + ")";
            default:
                return atom();
        }
    }

    std::string lines() {
        std::string text;
        const int count = number(1, 3);
        for (int i = 1; i <= count; ++i)
            text += "      - {id: l" + std::to_string(i) + ", says: \"Zo.\", feels: neutral, talk: " +
                    one_of({"neutral", "change.desire", "sustain.need", "[change.desire, sustain.need]",
                            "[sustain.need, change.other]"}) +
                    (i == count ? "" : ", when: \"" + condition() + "\"") + "}\n";
        return text;
    }

    std::string scene(int index) {
        auto text = "  " + id(index) + ":\n    resident:\n" + lines() + "    replies:\n";
        const int count = number(1, 4);
        for (int i = 1; i <= count; ++i) text += "      - {id: r" + std::to_string(i) + reply() + "}\n";
        return text;
    }

    std::string reply() {
        std::string text = ", say: \"Zo?\", note: n, codes: " +
                           one_of({"[CQ]", "[OQ]", "[SR]", "[GI]", "[SR, OQ]", "[CR, CQ]", "[GI, SEEK]"}) +
                           ", toward: " + one_of({"none", "change", "sustain", "both"});
        if (number(0, 1) == 0) text += ", when: \"" + condition() + "\"";
        if (number(0, 2) == 0)
            text += ", change: {" + one_of({"trust: +1", "trust: -1", "keer: +1", "keer: -1"}) + "}";
        if (number(0, 1) == 0) text += ", set: {vlag: " + one_of({"true", "false"}) + "}";
        if (number(0, 2) == 0) {
            text += ", once: true";
            if (number(0, 3) > 0 && with_points_++ < 4)
                text += ", goals: {doel: " + std::to_string(number(1, 9)) + "}";
        }
        const auto to = place(), else_to = place();
        if (number(0, 2) == 0 && to != else_to)
            return text + ", next: [{when: \"" + condition() + "\", scene: " + to + "}, {scene: " + else_to +
                   "}]";
        return text + ", next: " + to;
    }

    const int middle_ = number(1, 4);
    int with_points_ = 0;
};

}  // namespace wijk::testing_support
