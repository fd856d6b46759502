#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/talk.h"
#include "feedback/debrief.h"
#include "main/commands.h"

namespace wijk::main {

namespace {

using base::ErrorKind;
using base::Result;

tl::unexpected<base::Error> wrong(base::LocalText what, base::LocalText hint = {}) {
    return base::failure(ErrorKind::wrong_use, std::move(what), std::move(hint));
}

bool of_a_turn(const SessionsOptions& options) {
    return options.note || options.mark || options.unmark || options.codes || options.nearest;
}

/// Everything that was asked for beside one turn, in the order in which it is printed in the help.
Result<> beside_turn(app::Talk& talk, const SessionsOptions& options) {
    const auto turns = talk.conversation().replies();
    if (options.turn < 1 || static_cast<std::size_t>(options.turn) > turns)
        return wrong({fmt::format("annotate: noem met --turn een beurt van 1 tot {}", turns),
                      fmt::format("annotate: name a turn from 1 to {} with --turn", turns)});
    const auto turn = static_cast<std::size_t>(options.turn - 1);
    Result<> done;
    if (options.note) done = talk.note(turn, *options.note);
    if (done && options.mark) done = talk.mark(turn, *options.mark);
    if (done && options.unmark) done = talk.unmark(turn);
    if (done && (options.codes || options.nearest) && talk.margins()[turn].own_words.empty())
        return wrong({fmt::format("annotate: bij beurt {} staan geen eigen woorden", options.turn),
                      fmt::format("annotate: there are no own words at turn {}", options.turn)},
                     {"Eigen woorden schrijf je voor je kiest, waar het gesprek erom vraagt.",
                      "Own words are written before choosing, where a talk asks for them."});
    if (done && options.codes) {
        const auto codes = records::codes_from_id(*options.codes);
        if (!codes)
            return wrong({fmt::format("annotate: `{}` zijn geen gedragscodes", *options.codes),
                          fmt::format("annotate: `{}` are no behaviour codes", *options.codes)},
                         {"Zoals OQ, SR of OQ+CR.", "Such as OQ, SR or OQ+CR."});
        std::vector<skills::Code> said;
        std::copy_if(skills::all_codes.begin(), skills::all_codes.end(), std::back_inserter(said),
                     [&](skills::Code code) { return codes->contains(code); });
        done = talk.code(turn, said);
    }
    if (done && options.nearest) done = talk.nearest(turn, *options.nearest);
    return done;
}

Result<> reflect(app::Talk& talk, const std::string& wish) {
    const auto sign = wish.find('=');
    const auto item = wish.substr(0, sign);
    const auto& known = feedback::reflection_items();
    if (sign == std::string::npos || std::find(known.begin(), known.end(), item) == known.end())
        return wrong({fmt::format("annotate: `{}` is geen onderdeel van de lijst met een antwoord", wish),
                      fmt::format("annotate: `{}` is no item of the list with an answer", wish)},
                     {fmt::format("ITEM=yes, partly of no, met ITEM een van: {}", fmt::join(known, ", ")),
                      fmt::format("ITEM=yes, partly or no, with ITEM one of: {}", fmt::join(known, ", "))});
    const auto answer = wish.substr(sign + 1);
    if (!records::is_reflection(answer))
        return wrong({fmt::format("annotate: `{}` is geen antwoord", answer),
                      fmt::format("annotate: `{}` is no answer", answer)},
                     {"Het kan zijn: yes, partly, no, of leeg.", "It can be: yes, partly, no, or empty."});
    return talk.reflect(item, answer);
}

}  // namespace

int sessions_annotate(const Program& program, const SessionsOptions& options) {
    if (!of_a_turn(options) && options.reflect.empty())
        return program.fail(wrong({"annotate: zeg wat erbij moet", "annotate: say what to write"},
                                  {"`wijk sessions annotate --help` laat zien wat er kan.",
                                   "`wijk sessions annotate --help` shows what is possible."})
                                .value());
    auto records = program.records();
    if (!records) return program.fail(records.error());
    auto here = program.neighbourhood();
    if (!here) return program.fail(here.error());
    auto talk = app::Talk::reopen(**records, options.id, *here);
    if (!talk) return program.fail(talk.error());
    if (!talk->kept())
        return program.fail(
            {ErrorKind::busy,
             {"dit gesprek is open in een ander venster", "this talk is open in another window"},
             {"Sluit het daar eerst.", "Close it there first."}});
    Result<> done;
    if (of_a_turn(options)) done = beside_turn(*talk, options);
    for (const auto& wish : options.reflect)
        if (done) done = reflect(*talk, wish);
    if (!done) return program.fail(done.error());
    program.out << program.say("Bewaard.\n", "Kept.\n");
    return fine;
}

}  // namespace wijk::main
