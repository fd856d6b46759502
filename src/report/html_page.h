#pragma once
// The page as its parts: each writes one section, in the order in which the page shows them.

#include <string>
#include <string_view>

#include "report/content.h"
#include "report/escape.h"
#include "report/html_frame.h"

namespace wijk::report {

/// What every part needs: the content, and words of the page, ready to stand in it.
class Page {
 public:
    Page(const Content& content, const i18n::Catalogue& texts) : content_(content), texts_(texts) {}

    const Content& content() const { return content_; }
    const feedback::Debrief& debrief() const { return content_.debrief; }
    const i18n::Catalogue& texts() const { return texts_; }

    /// A text of ours, escaped. Arguments are plain texts.
    std::string text(std::string_view id, const base::Arguments& arguments = {}) const {
        return html(texts_.text(id, arguments));
    }
    std::string plural(std::string_view id, int n) const { return html(texts_.plural(id, n)); }

    /// Attributes of an element that holds foreign words: its own direction, so that what turns stays inside;
    /// and `played`: the language of the talk where that is not the page's.
    static constexpr std::string_view foreign = R"( dir="auto")";
    std::string played() const;
    /// Foreign words within a line of ours.
    static std::string within(std::string_view words) { return "<bdi>" + html(words) + "</bdi>"; }

    /// "beurt 3", leading to that turn.
    std::string to_turn(int number) const;

 private:
    const Content& content_;
    const i18n::Catalogue& texts_;
};

std::string header(const Page& page);    ///< scenery, title, when, with whom
std::string ending(const Page& page);    ///< how it ended, or what was chosen to be here
std::string advice(const Page& page);    ///< what went well, what to try
std::string picture(const Page& page);   ///< lanes over the turns and the share of words
std::string talk(const Page& page);      ///< turn by turn
std::string counts(const Page& page);    ///< counted in this talk
std::string goals(const Page& page);     ///< what it was about, and what belongs to whom
std::string looking(const Page& page);   ///< the reflective list as far as it was answered
std::string together(const Page& page);  ///< questions for the group
std::string footer(const Page& page);    ///< what this is not

}  // namespace wijk::report
