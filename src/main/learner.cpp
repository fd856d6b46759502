#include "main/learner.h"

#include <istream>
#include <ostream>

#include "base/text.h"

namespace wijk::main {

using base::Result;

namespace {

Result<records::Learner> known_as(records::Records& records, const std::string& name) {
    auto known = records.learners();
    if (!known) return tl::make_unexpected(known.error());
    for (const auto& one : *known)
        if (one.name == base::trim(name)) return one;
    auto added = records.add_learner(name);
    if (added) return added;
    // Another program may have been a moment earlier with the same name.
    known = records.learners();
    if (known)
        for (const auto& one : *known)
            if (one.name == base::trim(name)) return one;
    return added;
}

}  // namespace

Result<records::Learner> learner_of(const Program& program, records::Records& records,
                                    const std::string& asked) {
    if (!asked.empty()) return known_as(records, asked);
    auto known = records.learners();
    if (!known) return tl::make_unexpected(known.error());
    const auto last = app::load_settings(base::real_files(), program.config).settings.learner;
    for (const auto& one : *known)
        if (one.id == last) return one;
    if (!known->empty()) return known->front();
    if (program.person_at_keyboard) {
        program.out << program.say("Wie ben je? Een bijnaam is genoeg: ", "Who are you? A nickname will do: ")
                    << std::flush;
        std::string name;
        if (std::getline(program.in, name) && !base::trim(name).empty()) return known_as(records, name);
    }
    return known_as(records, program.say("Oefenaar", "Learner"));
}

}  // namespace wijk::main
