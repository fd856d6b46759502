#pragma once
// What goes into one report, after the learner's choice. Writers get this and nothing else.

#include "report/report.h"

namespace wijk::report {

struct Content {
    feedback::Debrief debrief;  ///< without what was not chosen
    Facts facts;                ///< `said` goes with the turns that are left
    bool whole = true;          ///< the whole talk: counts, lanes and the ending belong to it
    bool own_words = true;
    bool name = true;
};

/// Takes out what `options` leave out.
Content chosen(feedback::Debrief debrief, Facts facts, const Options& options, Format format);

std::string to_html(const Content& content, const i18n::Catalogue& texts);
std::string to_csv(const Content& content);
std::string to_json(const Content& content);
std::string to_xapi(const Content& content);

}  // namespace wijk::report
