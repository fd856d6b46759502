#pragma once
// For tests: talks worked out by hand, reply by reply, and the texts of the screens.

#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "dialogue/testing.h"
#include "feedback/debrief.h"

namespace wijk::testing_support {

inline i18n::Catalogue catalogue_of(base::Language language) {
    auto loaded = i18n::Catalogue::load(base::real_files(), base::share_folder(), language);
    if (!loaded) throw std::runtime_error(loaded.error().what.en);
    return std::move(*loaded);
}

/// One reply, "r1" for the first, with what else was on offer and the line it gets.
struct Beat {
    std::string reply;                     ///< fields of the reply: "codes: [AF], toward: change"
    std::string talk = "neutral";          ///< of the answer
    std::vector<std::string> others = {};  ///< fields of further replies: "id: x, codes: [SEEK]"
    std::string says = "Ja.";              ///< the answer
    std::string feels = "neutral";
};

/// What stands around the beats.
struct Frame {
    std::string ending = "kind: opened";
    std::string ending_text = "Klaar.";
    std::string opening = "neutral";  ///< talk of the opening line
    std::string head = "conversation: full\nchange_goal: Wim stopt met roken\n";
    std::string more;
    std::size_t play = 1000;  ///< how many of the beats are played
};

inline std::string reply_yaml(std::string fields, const std::string& next) {
    if (fields.find("say:") == std::string::npos) {
        const auto id = fields.substr(4, fields.find(',') - 4);
        fields += ", say: \"Woorden van " + id + ".\"";
    }
    return "      - {" + fields + ", next: " + next + ", note: \"n\"}\n";
}

/// The talk in which r1, r2... were said.
inline dialogue::Conversation talk_of(const std::vector<Beat>& beats, const Frame& frame = {}) {
    Beat opening;
    opening.talk = frame.opening;
    const auto scene = [&](std::size_t at) { return at == 0 ? "begin" : "s" + std::to_string(at); };
    std::string yaml;
    for (std::size_t i = 0; i <= beats.size(); ++i) {
        const auto& heard = i == 0 ? opening : beats[i - 1];
        yaml += "  " + scene(i) + ":\n    resident: [{id: a, says: \"" + heard.says +
                "\", feels: " + heard.feels + ", talk: " + heard.talk + "}]\n";
        if (i == beats.size()) {
            yaml += "    ending: {" + frame.ending + ", title: Klaar, text: \"" + frame.ending_text + "\"}\n";
            break;
        }
        const auto own = "id: r" + std::to_string(i + 1);
        yaml += "    replies:\n" +
                reply_yaml(own + (beats[i].reply.empty() ? "" : ", ") + beats[i].reply, scene(i + 1));
        for (const auto& other : beats[i].others) yaml += reply_yaml(other, scene(i + 1));
    }
    dialogue::Conversation talk(scenario_of(scenario_text(yaml, frame.more, frame.head)));
    for (std::size_t i = 0; i < beats.size() && i < frame.play; ++i)
        if (auto said = talk.choose("r" + std::to_string(i + 1)); !said)
            throw std::runtime_error(said.error().what.en);
    return talk;
}

/// A debrief of such talks, in Dutch unless another language is asked for.
class Debriefing : public ::testing::Test {
 protected:
    feedback::Debrief of(const std::vector<Beat>& beats, const Frame& frame = {}) const {
        return feedback::debrief(talk_of(beats, frame), {}, here_, texts_, given_);
    }
    static const feedback::CountRow* find_row(const feedback::Debrief& made, const std::string& id) {
        for (const auto& one : made.counts)
            if (one.id == id) return &one;
        return nullptr;
    }
    static const feedback::CountRow& row(const feedback::Debrief& made, const std::string& id) {
        if (const auto* found = find_row(made, id)) return *found;
        throw std::runtime_error("no count " + id);
    }

    neighbourhood::Neighbourhood here_;
    i18n::Catalogue texts_ = catalogue_of(base::Language::nl);
    feedback::Given given_;
};

}  // namespace wijk::testing_support
