#include "dialogue/compare.h"

#include <fmt/format.h>

namespace wijk::dialogue {

namespace {

using scenario::Variant;

bool same_words(const Variant& a, const Variant& b) {
    if (a.says != b.says || a.also.size() != b.also.size()) return false;
    for (std::size_t i = 0; i < a.also.size(); ++i)
        if (a.also[i].says != b.also[i].says) return false;
    return true;
}

std::string name_of(const Conversation& talk, const Turn& turn) {
    return fmt::format("{}#{}", talk.scene_of(turn).id, talk.line_of(turn).id);
}

class Comparison {
 public:
    Comparison(const Conversation& played, const std::shared_ptr<const scenario::Scenario>& other)
        : played_(played), now_(other) {}

    std::vector<Difference> run() {
        for (std::size_t i = 0; i < played_.turns().size(); ++i) {
            if (!same_line(i)) return std::move(found_);
            const auto* reply = played_.reply_of(played_.turns()[i]);
            if (reply == nullptr) break;
            if (!same_reply(i, *reply)) return std::move(found_);
        }
        same_end();
        return std::move(found_);
    }

 private:
    enum class Matter { words, numbers, road };
    void differ(std::size_t turn, Matter matter, std::string nl, std::string en) {
        found_.push_back(
            {turn, {std::move(nl), std::move(en)}, matter == Matter::road, matter == Matter::words});
    }

    /// False when another line is said: then the talks have parted.
    bool same_line(std::size_t index) {
        const auto &then = played_.turns()[index], &now = now_.turns()[index];
        const auto before = name_of(played_, then), after = name_of(now_, now);
        if (before != after) {
            differ(index, Matter::road,
                   fmt::format("de ander zegt nu `{}` in plaats van `{}`", after, before),
                   fmt::format("the other now says `{}` instead of `{}`", after, before));
            return false;
        }
        if (!same_words(played_.line_of(then), now_.line_of(now)))
            differ(index, Matter::words, fmt::format("de tekst van `{}` is veranderd", before),
                   fmt::format("the text of `{}` has changed", before));
        if (then.state != now.state)
            differ(index, Matter::numbers, fmt::format("na `{}` is de stand van de ander nu anders", before),
                   fmt::format("after `{}` the state of the other is different now", before));
        return true;
    }

    /// False when it cannot be said any more.
    bool same_reply(std::size_t index, const scenario::Reply& then) {
        if (const auto chosen = now_.choose(then.id); !chosen) {
            differ(index, Matter::road, fmt::format("het antwoord `{}` is hier niet meer te kiezen", then.id),
                   fmt::format("the reply `{}` is not on offer here any more", then.id));
            return false;
        }
        const auto& now = *now_.reply_of(now_.turns()[index]);
        if (now.say != then.say)
            differ(index, Matter::words, fmt::format("de tekst van antwoord `{}` is veranderd", then.id),
                   fmt::format("the text of reply `{}` has changed", then.id));
        if (now.codes != then.codes || now.toward != then.toward)
            differ(index, Matter::numbers, fmt::format("antwoord `{}` is anders gecodeerd", then.id),
                   fmt::format("reply `{}` is coded differently", then.id));
        return true;
    }

    void same_end() {
        const bool ended = played_.ending() != nullptr;
        if (ended == (now_.ending() != nullptr)) return;
        differ(played_.replies(), Matter::road,
               ended ? "het gesprek houdt hier nu niet meer op" : "het gesprek houdt hier nu op",
               ended ? "the talk does not end here any more" : "the talk ends here now");
    }

    const Conversation& played_;
    Conversation now_;
    std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> compare(const Conversation& played,
                                const std::shared_ptr<const scenario::Scenario>& other) {
    return Comparison(played, other).run();
}

}  // namespace wijk::dialogue
