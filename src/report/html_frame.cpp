#include "report/html_frame.h"

#include <fmt/format.h>

#include "report/escape.h"

namespace wijk::report {

namespace {

/// Roofs, a tree and the sun of an afternoon: the same neighbourhood as on the screen.
constexpr std::string_view drawing =
    R"(<svg class="scenery" viewBox="0 0 640 96" aria-hidden="true" focusable="false" preserveAspectRatio="xMaxYMax slice"><title>{}</title>
<circle class="sun" cx="566" cy="34" r="20"/>
<path class="hill" d="M0,96 L0,78 Q160,52 330,74 T640,62 L640,96 Z"/>
<g class="far"><path d="M300,78 L300,48 L322,32 L344,48 L344,78 Z"/><path d="M344,78 L344,40 L396,40 L396,78 Z"/><path d="M396,78 L396,52 L416,38 L436,52 L436,78 Z"/></g>
<g class="near"><path d="M446,84 L446,50 L472,30 L498,50 L498,84 Z"/></g>
<g class="wall"><path d="M498,84 L498,44 L542,44 L542,84 Z"/></g>
<g class="door"><rect x="464" y="64" width="14" height="20" rx="2"/><rect x="506" y="52" width="11" height="11" rx="1.5"/><rect x="523" y="52" width="11" height="11" rx="1.5"/><rect x="506" y="68" width="11" height="11" rx="1.5"/><rect x="523" y="68" width="11" height="11" rx="1.5"/><rect x="354" y="48" width="8" height="8" rx="1"/><rect x="368" y="48" width="8" height="8" rx="1"/><rect x="382" y="48" width="8" height="8" rx="1"/><rect x="354" y="62" width="8" height="8" rx="1"/><rect x="368" y="62" width="8" height="8" rx="1"/></g>
<g class="tree"><circle cx="590" cy="58" r="17"/><circle cx="604" cy="66" r="13"/><circle cx="578" cy="68" r="12"/><rect x="588" y="66" width="5" height="22" rx="2"/><circle cx="276" cy="66" r="10"/><rect x="274.4" y="68" width="3.2" height="14" rx="1.6"/></g>
</svg>
)";

}  // namespace

std::string section(std::string_view name, const std::string& heading, const std::string& inside) {
    return fmt::format(
        "<section class=\"{0}\" aria-labelledby=\"{0}-heading\">\n<h2 id=\"{0}-heading\">{1}</h2>\n{2}"
        "</section>\n",
        name, heading, inside);
}

std::string scenery(const i18n::Catalogue& texts) {
    return fmt::format(fmt::runtime(drawing), html(texts.text("report.scenery")));
}

std::string document(const i18n::Catalogue& texts, const std::string& title, std::string_view css,
                     const std::string& body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{0}\" xml:lang=\"{0}\" "
        "xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
        "<meta charset=\"utf-8\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src "
        "&#39;unsafe-inline&#39;\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
        "<meta name=\"robots\" content=\"noindex\"/>\n"
        "<title>{1}</title>\n<style>\n{2}</style>\n</head>\n<body>\n{3}</body>\n</html>\n",
        base::to_id(texts.language()), title, css, body);
}

}  // namespace wijk::report
