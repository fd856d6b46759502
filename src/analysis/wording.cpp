#include "analysis/wording.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "analysis/wording_faults.h"
#include "base/text.h"

namespace wijk::analysis {

namespace {

using scenario::Reply;
using scenario::Scene;
using scenario::Variant;
using skills::Code;
using Phrases = std::vector<std::string_view>;

constexpr int longest_sentence = 15;             ///< words
constexpr std::size_t longest_word = 20;         ///< letters
constexpr std::size_t shortest_question = 3;     ///< words; "Toch?" and "In de kou?" ask nothing new
constexpr std::size_t longest_plain_praise = 5;  ///< words

/// In one language; in lower case, without punctuation.
struct Cues {
    Phrases rote_praise;
    Phrases pushes;
    Phrases permission;
    Phrases bare_yes;
    Phrases goal;
    Phrases verdict;  ///< as a sentence of its own or before a colon; elsewhere it may be the resident's view
    Phrases scolding;
    Phrases or_word;  ///< a second question that begins like this belongs to the first
    Phrases tags;     ///< a question that is only this, or ends like this after a statement
    Phrases effort;   ///< what somebody managed, kept up or put into it
    Phrases denial;   ///< with one of these a sentence says that it was not managed
};

const Cues dutch = {
    {"goed zo", "goed bezig", "heel goed", "knap hoor", "wat knap", "ik ben trots op je"},
    {"moet jij", "jij moet", "moet je ook", "je moet ook", "zou je ook", "zou jij ook", "kun je ook",
     "dat zou jij"},
    {"mag ik", "vind je het goed als", "vind je het oké als"},
    {"ja", "oké", "ok", "oke", "goed"},
    {"zullen we afspreken", "spreken we af"},
    {"fout", "verkeerd", "slecht"},
    {"had je moeten", "je had moeten", "had je beter", "je had beter"},
    {"of"},
    {"hè", "toch", "hoor", "niet"},
    {"volgehouden", "hield je vol", "hield je het vol", "hou je vol", "hou je het vol", "je best gedaan",
     "doe je je best", "je doet je best", "voor elkaar gekregen", "kreeg je voor elkaar",
     "kreeg je het voor elkaar", "is je gelukt", "je hebt hard gewerkt", "heb je hard gewerkt"},
    {"niet", "nooit", "geen", "niks", "niemand"},
};
const Cues english = {
    {"well done", "good job", "good for you", "great job", "i am proud of you", "i'm proud of you"},
    {"you should", "you ought to", "you must", "you have to try"},
    {"may i", "can i tell", "could i tell", "is it okay if", "would it be okay if"},
    {"yes", "okay", "ok", "yeah", "all right"},
    {"shall we agree"},
    {"wrong", "bad", "mistake"},
    {"you should have", "should you have"},
    {"or"},
    {"right", "don't you", "isn't it"},
    {"you kept it up", "you kept at it", "you stuck with it", "you stuck to it", "you did your best",
     "you do your best", "you pulled it off", "you managed to", "you worked hard", "you put in the effort"},
    {"not", "never", "no", "nothing", "nobody", "didn't", "don't", "couldn't"},
};

/// Null for a language whose words these rules do not know.
const Cues* cues_of(std::string_view language) {
    return language == "nl" ? &dutch : language == "en" ? &english : nullptr;
}

/// Lower case (of the letters a to z), each run of punctuation and white space one space, one at either end.
std::string plain(std::string_view text) {
    std::string out = " ";
    for (std::size_t i = 0; i < text.size();) {
        const auto length = std::max<std::size_t>(base::character_length(text.substr(i)), 1);
        const auto one = text.substr(i, length);
        i += length;
        const auto byte = static_cast<unsigned char>(one.front());
        if (one == "’" || one == "'")
            out += '\'';
        else if (byte < 0x80 ? std::isalnum(byte) != 0 : byte < 0xE2)  // from 0xE2: “ ” … – €
            out += length == 1 ? std::string(1, static_cast<char>(std::tolower(byte))) : std::string(one);
        else if (out.back() != ' ')
            out += ' ';
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

/// The first of these whole words that `text`, made plain, has in it; empty without one.
std::string_view first_in(const std::string& text, const Phrases& phrases) {
    for (const auto phrase : phrases)
        if (text.find(fmt::format(" {} ", phrase)) != std::string::npos) return phrase;
    return {};
}

bool begins(const std::string& text, const Phrases& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](auto phrase) { return text.starts_with(fmt::format(" {} ", phrase)); });
}

bool ends(const std::string& text, const Phrases& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](auto phrase) { return text.ends_with(fmt::format(" {} ", phrase)); });
}

/// What somebody else is quoted as saying is not said here.
std::string without_quotations(std::string_view text) {
    std::string out;
    int depth = 0;
    bool straight = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto length = std::max<std::size_t>(base::character_length(text.substr(i)), 1);
        const auto one = text.substr(i, length);
        i += length;
        if (one == "“" || one == "„")
            ++depth;
        else if (one == "”")
            depth = std::max(depth - 1, 0);
        else if (one == "\"")
            straight = !straight;
        else if (depth == 0 && !straight)
            out += one;
    }
    return out;
}

/// With their marks at the end. A dot inside a word or number (10.30, a.u.b.) ends none.
std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> out;
    std::size_t start = 0;
    const auto take = [&](std::size_t end) {
        const auto one = base::trim(text.substr(start, end - start));
        if (!one.empty()) out.emplace_back(one);
        start = end;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool mark = text[i] == '.' || text[i] == '?' || text[i] == '!' || text[i] == '\n' ||
                          text.substr(i).starts_with("…");
        if (!mark) continue;
        const auto end = i + (static_cast<unsigned char>(text[i]) < 0x80 ? 1 : std::string_view("…").size());
        i = end - 1;
        if (end == text.size() || std::string_view(" \n\"”").find(text[end]) != std::string_view::npos ||
            text[i] == '\n')
            take(end);
    }
    take(text.size());
    return out;
}

class Reader {
 public:
    explicit Reader(const scenario::Scenario& scenario)
        : scenario_(scenario), cues_(cues_of(scenario.language)) {}

    Findings all() {
        for (const auto& scene : scenario_.scenes) {
            for (const auto& variant : scene.resident) look_at(scene, variant);
            for (const auto& reply : scene.replies) look_at(scene, reply);
        }
        sort_by_place(found_);
        return std::move(found_);
    }

 private:
    void look_at(const Scene& scene, const Variant& variant) {
        place_ = variant.place;
        at_ = fmt::format("{}#{}", scene.id, variant.id);
        sentence_length(variant.says);
        word_length(variant.says);
        amount(variant.says);
        for (const auto& aside : variant.also) {
            sentence_length(aside.says);
            word_length(aside.says);
            amount(aside.says);
        }
        if (cues_ != nullptr) bare_yes(variant);
    }

    void look_at(const Scene& scene, const Reply& reply) {
        place_ = reply.place;
        at_ = fmt::format("{}.{}", scene.id, reply.id);
        amount(reply.say);
        if (cues_ == nullptr) return;
        const auto said = sentences(without_quotations(reply.say));
        questions(reply, said);
        rote_praise(reply, said);
        effort(reply, said);
        story(reply, said);
        permission(reply, said);
        goal(scene, reply, said);
        note(reply);
    }

    /// Sentences that ask: no tags, nothing too short, and an alternative belongs to the question before.
    std::vector<std::string> asked_in(const std::vector<std::string>& said) const {
        std::vector<std::string> out;
        bool after_question = false;
        for (const auto& one : said) {
            const bool asks = one.ends_with('?');
            const auto text = plain(one);
            const bool goes_on = after_question && begins(text, cues_->or_word);
            if (asks && !goes_on && !ends(text, cues_->tags) &&
                static_cast<std::size_t>(base::words(one)) >= shortest_question)
                out.push_back(one);
            after_question = asks;
        }
        return out;
    }

    void questions(const Reply& reply, const std::vector<std::string>& said) {
        const auto asked = asked_in(said);
        if (asked.size() >= 2 && !reply.codes.contains(Code::CONFRONT))
            add(WordingFault::two_questions, asked.back());
        // Persuasion in the form of a question is persuasion.
        const skills::CodeSet asking = {Code::OQ,       Code::CQ,       Code::SEEK, Code::EMPHASIZE,
                                        Code::CONFRONT, Code::PERSUADE, Code::PWP};
        if (!asked.empty() && !reply.codes.contains_any(asking))
            add(WordingFault::question_without_code, asked.front());
    }

    void rote_praise(const Reply& reply, const std::vector<std::string>& said) {
        if (!reply.codes.contains(Code::AF)) return;
        std::string praise;
        for (const auto& one : said) {
            if (one.ends_with('?')) continue;
            if (static_cast<std::size_t>(base::words(one)) > longest_plain_praise ||
                !begins(plain(one), cues_->rote_praise))
                return;
            praise = one;
        }
        if (!praise.empty()) add(WordingFault::rote_praise, praise);
    }

    void effort(const Reply& reply, const std::vector<std::string>& said) {
        if (!reply.codes.contains(Code::CR) || reply.codes.contains(Code::AF)) return;
        for (const auto& one : said) {
            const auto text = plain(one);
            if (!one.ends_with('?') && !first_in(text, cues_->effort).empty() &&
                first_in(text, cues_->denial).empty())
                return add(WordingFault::reflection_names_effort, one);
        }
    }

    void story(const Reply& reply, const std::vector<std::string>& said) {
        if (!reply.codes.contains(Code::STORY) || reply.codes.contains_any({Code::PERSUADE, Code::PWP}))
            return;
        for (const auto& one : said)
            if (!one.ends_with('?') && !first_in(plain(one), cues_->pushes).empty())
                return add(WordingFault::story_pushes, one);
    }

    /// Only where a code says that what was asked for is given: "Je mag ook nee zeggen" may follow.
    void permission(const Reply& reply, const std::vector<std::string>& said) {
        if (!reply.codes.contains(Code::SEEK) ||
            !reply.codes.contains_any({Code::GI, Code::PERSUADE, Code::PWP, Code::STORY}))
            return;
        for (std::size_t i = 0; i + 1 < said.size(); ++i)
            if (said[i].ends_with('?') && !said[i + 1].ends_with('?') &&
                !first_in(plain(said[i]), cues_->permission).empty())
                return add(WordingFault::permission_without_waiting, said[i]);
    }

    void goal(const Scene& scene, const Reply& reply, const std::vector<std::string>& said) {
        const auto only_sustain = [](const Variant& variant) {
            return std::all_of(variant.talk.begin(), variant.talk.end(),
                               [](const auto& talk) { return talk.side == skills::Side::sustain; });
        };
        if (reply.codes.contains_any(skills::mi_non_adherent) ||
            !std::all_of(scene.resident.begin(), scene.resident.end(), only_sustain))
            return;
        for (const auto& one : said)
            if (!first_in(plain(one), cues_->goal).empty())
                return add(WordingFault::goal_against_sustain, one);
    }

    void note(const Reply& reply) {
        for (const auto& one : sentences(without_quotations(reply.note)))
            if (is_verdict(one) || !first_in(plain(one), cues_->scolding).empty())
                return add(WordingFault::scolding_note, one);
    }

    bool is_verdict(std::string_view sentence) const {
        const auto judged = plain(sentence.substr(0, sentence.find(':')));
        return std::any_of(cues_->verdict.begin(), cues_->verdict.end(),
                           [&](auto verdict) { return judged == fmt::format(" {} ", verdict); });
    }

    void bare_yes(const Variant& variant) {
        const auto commits = std::any_of(variant.talk.begin(), variant.talk.end(), [](const auto& talk) {
            return talk.side == skills::Side::change && talk.kind == skills::Kind::commitment;
        });
        const auto text = plain(variant.says);
        for (const auto yes : cues_->bare_yes)
            if (commits && text == fmt::format(" {} ", yes))
                return add(WordingFault::yes_as_commitment, variant.says);
    }

    void sentence_length(const std::string& says) {
        for (const auto& one : sentences(says))
            if (const auto count = base::words(one); count > longest_sentence)
                add(WordingFault::long_sentence, one, count);
    }

    /// A name that is filled in later, and the parts of a word with hyphens, are words of their own.
    void word_length(const std::string& says) {
        const auto text = plain(says);
        for (std::size_t start = 1; start < text.size();) {
            const auto end = text.find(' ', start);
            const auto word = text.substr(start, end - start);
            if (const auto letters = base::characters(word); letters > longest_word)
                add(WordingFault::long_word, word, static_cast<int>(letters));
            start = end + 1;
        }
    }

    void amount(const std::string& text) {
        if (text.find("{fact.") != std::string::npos) return;
        if (const auto found = amount_in(text)) add(WordingFault::amount_without_fact, *found);
    }

    static std::optional<std::string> amount_in(const std::string& text) {
        const auto digit = [&](std::size_t at) {
            return at < text.size() && text[at] >= '0' && text[at] <= '9';
        };
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!digit(i)) continue;
            auto end = i;
            while (digit(end) || ((text[end] == '.' || text[end] == ',') && digit(end + 1))) ++end;
            const auto before = base::trim_end(std::string_view(text).substr(0, i));
            const auto number = text.substr(i, end - i);
            if (before.ends_with("€")) return "€ " + number;
            if (std::string_view(text).substr(end).starts_with(" euro")) return number + " euro";
            i = end - 1;
        }
        return {};
    }

    void add(WordingFault fault, std::string words, int count = 0) {
        base::Arguments arguments = {{"words", std::move(words)}};
        if (count > 0) arguments.emplace_back("count", std::to_string(count));
        found_.push_back({{&record(fault), place_, std::move(arguments), {}, {}}, at_, {}});
    }

    const scenario::Scenario& scenario_;
    const Cues* cues_;
    base::Place place_;
    std::string at_;
    Findings found_;
};

}  // namespace

Findings look_over_wording(const scenario::Scenario& scenario) {
    return Reader(scenario).all();
}

}  // namespace wijk::analysis
