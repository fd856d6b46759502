#include "report/meeting_style.h"

namespace wijk::report {

namespace {

// Without `<` and `&`, as in html_style.cpp.
constexpr std::string_view sheet = R"(
.next { background: var(--accent-soft); border-radius: 14px; padding: 1rem 1.5rem 1.1rem; border-left: 6px solid var(--accent); }
.next h2 { margin-bottom: 0.2rem; font-size: 1.0625rem; }
.when { font-size: 1.3rem; font-weight: 900; line-height: 1.25; }
.when::first-letter { text-transform: uppercase; }
.how { margin-bottom: 0.6rem; max-width: 40rem; }
.turn > h3 { color: var(--muted); font-size: 0.95rem; }
.turn .bubble { max-width: 100%; }
.turn table { margin-top: 0.6rem; }
tbody th { font-weight: 400; }
.agreements tbody th { font-weight: 700; min-width: 5rem; overflow-wrap: anywhere; }
.agreements td { min-width: 6.5rem; overflow-wrap: anywhere; }
.votes { width: 9.5rem; }
td.votes { white-space: nowrap; font-weight: 700; font-variant-numeric: tabular-nums; }
td.votes svg { width: 4.6rem; height: 0.8rem; vertical-align: -0.05em; margin-inline-end: 0.35rem; }
.votes-all { fill: var(--accent-soft); } .votes-part { fill: var(--accent); }
.marked { white-space: nowrap; display: inline-block; margin-inline-start: 0.2rem; }
.other-road { color: var(--muted); border-color: var(--edge); border-style: dashed; }
.reached { font-size: 1.1rem; }
.written h3 { margin: 0.9rem 0 0.35rem; }
.words-written li { padding: 0.3rem 0.9rem; border-inline-start: 3px solid var(--gold); margin-bottom: 0.4rem; }
.notes { list-style: disc; padding-inline-start: 1.4rem; margin-top: 0.4rem; }

@media screen and (max-width: 38rem) {
  table, tbody, tr, tbody th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  tbody th, td { border-bottom: 0; padding: 0.1rem 0; }
  td:empty { display: none; }
  td::before { content: attr(data-head) ": "; font-size: 0.85rem; font-weight: 700; color: var(--muted); }
  td.votes, .marked { white-space: normal; } td.votes { width: auto; }
  td.votes svg { margin-inline-start: 0.35rem; }
}

@media (forced-colors: active) { td.votes svg { forced-color-adjust: none; } }

@page { margin: 12mm 14mm 14mm; }
@media print {
  html { font-size: 8.6pt; }
  .scenery { float: right; width: 78mm; height: 11.7mm; margin: 0 0 2mm 6mm; border-radius: 6px; }
  h1 { font-size: 18pt; } h2 { font-size: 11.5pt; margin-bottom: 1.5mm; }
  .above { padding-top: 0; } .known { margin-top: 2mm; gap: 0.1rem 1.6rem; }
  main { margin-top: 4mm; } main > * { margin-bottom: 4mm; }
  .turn { padding: 1.6mm 0; } .turn > * + * { margin-top: 1mm; }
  .turn .bubble { border: 0; padding: 0; max-width: none; background: none; } .turn .who { display: inline; } .turn .who::after { content: ": "; } .turn .who + p { display: inline; }
  .turn table { margin-top: 1.2mm; }
  .turn:has(.words-written li:nth-child(5)) { break-inside: auto; } .turn > .bubble, .turn > .small:not(:last-child) { break-after: avoid; }
  .next, .words-written li, .notes li { break-inside: avoid; }
  th, td { padding: 0.5mm 3mm 0.5mm 0; }
  .next { padding: 2mm 4mm; } .when { font-size: 1.15rem; }
  .marked { padding: 0 0.5rem; }
  .how { display: none; }
  .words-written li { padding: 0.3mm 3mm; margin-bottom: 0.8mm; }
  footer { margin-top: 3mm; }
}
)";

}  // namespace

std::string_view meeting_style() {
    return sheet;
}

}  // namespace wijk::report
