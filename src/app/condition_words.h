#pragma once
// Conditions in plain words, for who writes them.

#include <string>

#include "dialogue/moment.h"
#include "i18n/catalogue.h"
#include "scenario/scenario.h"

namespace wijk::app {

/// What the scenario carries under this name, in words: "vertrouwen", or the variable's own name.
std::string words_of(const scenario::Scenario& scenario, const scenario::Target& target,
                     const i18n::Catalogue& texts);

/// What would have to be otherwise for this condition to hold at this moment: "vertrouwen minstens 5 (nu 4)
/// en eerst langs brug". What holds already is left out. Empty when all of it holds.
std::string what_is_missing(const scenario::Scenario& scenario, const scenario::Condition& condition,
                            const dialogue::Moment& moment, const i18n::Catalogue& texts);

}  // namespace wijk::app
