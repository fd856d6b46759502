#pragma once
// Texts of a scenario as a learner sees them: placeholders filled in.

#include <string>
#include <string_view>

#include "base/language.h"
#include "neighbourhood/neighbourhood.h"
#include "scenario/scenario.h"

namespace wijk::feedback {

/// Fills `{resident}`, `{fact.ID}` and `{help.KIND.FIELD}`. A help offer that the neighbourhood does not have
/// becomes words that say so, never a raw placeholder: what is shown here is said in a conversation. The
/// references must outlive it.
class Shown {
 public:
    Shown(const scenario::Scenario& scenario, const neighbourhood::Neighbourhood& neighbourhood);

    std::string operator()(std::string_view text) const;

 private:
    const scenario::Scenario& scenario_;
    const neighbourhood::Neighbourhood& neighbourhood_;
    base::Language language_ = base::Language::nl;
};

}  // namespace wijk::feedback
