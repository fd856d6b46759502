// The page's CSS: the tokens of the screens (ui/theme.cpp), light unless the reader's system is dark, and A4
// when printed. Nothing is told by colour or background alone, so that it stays readable in grey and without
// ink. Without `<` and `&`, which XML would take for its own.

#include "report/html_frame.h"

namespace wijk::report {

namespace {

constexpr std::string_view sheet = R"(:root {
  color-scheme: light dark;
  --paper: #FAF6EE; --card: #FFFFFF; --ink: #1F2D2B; --muted: #56645F; --line: #DCD3C3; --edge: #8C8371;
  --accent: #0E6A5B; --accent-soft: #DDEEE8; --on-accent: #FFFFFF;
  --clay: #B4531F; --gold: #8A5A00; --gold-soft: #F8EED6; --plum: #86365F; --blue: #1F5FA8; --violet: #5F479B;
  --red: #A8221B; --grey: #5E6670;
  --sky: #F3EADA; --hill: #C9DDCB; --far: #E4D3BC; --near: #D7926A; --wall: #EBC98B; --door: #8A5A3C; --leaf: #6E9A72; --sun: #F2C66B;
}
* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 46rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 Lato, "Segoe UI", Carlito, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word;
}
p, ul, ol, dl, dd, figure, blockquote, h1, h2, h3 { margin: 0; padding: 0; }
p, dd, li, blockquote, .bubble { white-space: pre-line; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
h1 { font-size: 2.125rem; line-height: 1.15; font-weight: 900; letter-spacing: -0.01em; }
h2 { font-size: 1.375rem; line-height: 1.25; font-weight: 800; margin-bottom: 0.75rem; }
h3 { font-size: 1.0625rem; font-weight: 800; }
.sign { width: 1.15em; height: 1.15em; vertical-align: -0.2em; flex: none; }
.small, .source, .where, .threshold { font-size: 0.9rem; color: var(--muted); }
.heard-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header { margin: 0 -1.25rem; }
.scenery { display: block; width: 100%; height: 6rem; background: var(--sky); }
.sun { fill: var(--sun); } .hill { fill: var(--hill); } .far { fill: var(--far); } .near { fill: var(--near); }
.wall { fill: var(--wall); } .door { fill: var(--door); fill-opacity: 0.75; } .tree circle { fill: var(--leaf); } .tree rect { fill: var(--door); }
.above { padding: 1.5rem 1.25rem 0; }
.product { color: var(--accent); font-weight: 900; letter-spacing: 0.01em; }
.kind { color: var(--muted); margin-bottom: 0.25rem; }
.known { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; margin-top: 1rem; }
.known dt { font-size: 0.85rem; color: var(--muted); }
.known div { min-width: 0; max-width: 100%; } .known dd { font-weight: 700; overflow-wrap: anywhere; }

main { margin-top: 1.75rem; display: flex; flex-direction: column; gap: 2.25rem; }
section { min-width: 0; }
.ending { background: var(--accent-soft); border-radius: 14px; padding: 1.25rem 1.5rem 1.4rem; border-left: 6px solid var(--accent); }
.ending h2 { margin-bottom: 0.4rem; }
.ending-kind { display: block; font-size: 0.95rem; font-weight: 700; color: var(--accent); }
.ending-title { display: block; font-size: 1.6rem; line-height: 1.2; font-weight: 900; }
.lead { max-width: 38rem; }

.side-by-side { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 2.25rem 1.5rem; align-items: start; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); gap: 0.85rem; }
.side-by-side .cards { grid-template-columns: 1fr; }
.cards li { background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--gold); border-radius: 10px; padding: 0.85rem 1.1rem 1rem; }
.suggestions .cards li { border-top-color: var(--accent); }
.where { margin-bottom: 0.25rem; }
blockquote { font-weight: 700; margin-bottom: 0.35rem; }
blockquote::before { content: "\201C"; } blockquote::after { content: "\201D"; }
.instead-name { margin-top: 0.6rem; font-size: 0.9rem; color: var(--muted); }
.instead { color: var(--accent); margin: 0; }

figure { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.1rem; }
figcaption { color: var(--muted); font-size: 0.95rem; margin-bottom: 0.6rem; }
.lanes { display: block; width: 100%; height: auto; margin-bottom: 0.75rem; }
.lanes text { font-family: inherit; fill: var(--ink); font-size: 14px; }
.lanes .lane-name { font-weight: 700; }
.lanes .turn-number { text-anchor: middle; fill: var(--muted); font-weight: 700; font-size: 13px; }
.lanes .marked-number { fill: var(--accent); text-decoration: underline; text-decoration-thickness: 2px; }
.lanes .trust-number { font-size: 13px; fill: var(--muted); font-weight: 700; }
.rule { stroke: var(--line); stroke-width: 1.5; }
.trust { fill: none; stroke: var(--ink); stroke-width: 2.2; stroke-linejoin: round; stroke-linecap: round; }
.trust-dots circle { fill: var(--card); stroke: var(--ink); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; font-size: 0.92rem; }
.legend li, .moves li { display: inline-flex; align-items: center; gap: 0.4em; }
g.move-question { fill: var(--blue); stroke: var(--blue); } g.move-reflection { fill: var(--accent); stroke: var(--accent); }
g.move-affirmation { fill: var(--gold); stroke: var(--gold); } g.move-autonomy { fill: var(--violet); stroke: var(--violet); }
g.move-information { fill: var(--grey); stroke: var(--grey); } g.move-persuading { fill: var(--clay); stroke: var(--clay); }
g.move-confronting { fill: var(--red); stroke: var(--red); }
g.talk-change { fill: var(--accent); stroke: var(--accent); } g.talk-sustain { fill: var(--plum); stroke: var(--plum); }
g.talk-neutral { fill: var(--grey); stroke: var(--grey); }
g[class^="move"] > :not(.open), g[class^="talk"] > :not(.open) { stroke: none; } .open { fill: none; stroke-linecap: round; stroke-linejoin: round; }
details { margin-top: 0.75rem; }
summary { color: var(--accent); font-weight: 700; cursor: pointer; padding: 0.5rem 0; }
.words { margin-top: 1rem; }
.words svg { display: block; width: 100%; height: auto; }
.words-mine { fill: var(--accent); } .words-other { fill: var(--accent-soft); stroke: var(--accent); stroke-width: 1.5; }
.words-parts { display: flex; justify-content: space-between; gap: 1rem; margin-top: 0.35rem; font-weight: 700; white-space: normal; }

.turn { padding: 1rem 0 1.1rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.turn > * + * { margin-top: 0.6rem; }
.talk h2 { margin-bottom: 0.5rem; }
.turn:target { background: var(--accent-soft); border-radius: 10px; padding-inline: 0.75rem; }
.marked { font-size: 0.85rem; font-weight: 700; color: var(--accent); border: 1.5px solid var(--accent); border-radius: 999px; padding: 0.1rem 0.7rem; margin-inline-start: 0.5rem; }
.row { display: grid; grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr); gap: 0.6rem 1.25rem; align-items: start; }
.said { grid-template-columns: minmax(0, 1fr) minmax(0, 1.3fr); }
.said > .words-said { grid-column: 2; grid-row: 1; }
.said > .about { grid-column: 1; grid-row: 1; }
.row .bubble { max-width: 100%; }
.about { padding-top: 0.2rem; } .about > * + *, .words-said > * + * { margin-top: 0.6rem; }
.bubble { width: fit-content; max-width: 86%; border-radius: 14px; padding: 0.6rem 0.95rem 0.7rem; border: 1px solid var(--edge); }
.them { background: var(--card); border-bottom-left-radius: 3px; }
.you { margin-inline-start: auto; background: var(--accent-soft); border-color: var(--accent); border-bottom-right-radius: 3px; }
.bubble { white-space: normal; }
.who { font-size: 0.85rem; font-weight: 700; color: var(--muted); white-space: normal; }
.moves { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; margin-top: 0.4rem; font-size: 0.92rem; font-weight: 700; }
.toward, .talk-kind { font-size: 0.92rem; color: var(--muted); margin-top: 0.15rem; white-space: normal; }
.thinks { margin-top: 0.4rem; padding-top: 0.35rem; border-top: 1px dashed var(--line); font-style: italic; white-space: normal; }
.name { font-weight: 700; } .name::after { content: ":"; }
.thinks .name, .remark .name { font-style: normal; color: var(--muted); font-size: 0.92em; }
.remark { white-space: normal; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--line); max-width: 40rem; }
.remark span { white-space: pre-line; }
.did { border-inline-start-color: var(--gold); } .better { border-inline-start-color: var(--violet); }
.note { border-inline-start-color: var(--accent); }
.overstepped { border-inline-start-color: var(--clay); color: var(--clay); }
.fact { border: 1px solid var(--edge); border-radius: 8px; padding: 0.6rem 0.9rem; background: var(--card); }

table { width: 100%; border-collapse: collapse; font-size: 0.97rem; }
caption { text-align: start; color: var(--muted); padding-bottom: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: 0.85rem; color: var(--muted); font-weight: 700; border-bottom-color: var(--edge); }
.group { padding-top: 1rem; color: var(--accent); font-weight: 800; }
tbody th { font-weight: 700; }
.value { font-weight: 800; max-width: 11rem; font-variant-numeric: tabular-nums; }
.counts td:last-child { color: var(--muted); }
.threshold { display: block; color: var(--ink); }
.goals dt { font-weight: 800; } .goals dd { margin-bottom: 0.75rem; } .goals dd ul { list-style: disc; padding-inline-start: 1.25rem; }
.role p { margin-bottom: 0.5rem; }
.looking div { display: flex; gap: 1rem; justify-content: space-between; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
.looking dd { font-weight: 800; white-space: nowrap; }
.together { background: var(--gold-soft); border-radius: 14px; padding: 1.25rem 1.5rem; }
.together ol { padding-inline-start: 1.4rem; display: grid; gap: 0.5rem; }
.together li::marker { font-weight: 800; }
.lines { display: none; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.88rem; color: var(--muted); display: grid; gap: 0.4rem; }

@media screen and (max-width: 38rem) {
  th, td { overflow-wrap: anywhere; hyphens: auto; padding-right: 0.5rem; }
  .row { display: block; } .row > * + * { margin-top: 0.6rem; } .bubble, .row .bubble { max-width: 94%; }
  h1 { font-size: 1.75rem; }
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #131C1B; --card: #1D2928; --ink: #EDF3F0; --muted: #A6B6B1; --line: #34433F; --edge: #6F857E;
    --accent: #5FCDB4; --accent-soft: #1F3A35; --on-accent: #131C1B;
    --clay: #F0975E; --gold: #E4B450; --gold-soft: #2B2718; --plum: #E08FBB; --blue: #86B8F2; --violet: #B9A3F0;
    --red: #FF8A80; --grey: #AEB7C0;
    --sky: #1B2A30; --hill: #24403A; --far: #33403F; --near: #7A4E36; --wall: #7A6538; --door: #D9B26A; --leaf: #3F6A53; --sun: #E9DDBE;
  }
}

@media (forced-colors: active) { .sign, .lanes, .words svg { forced-color-adjust: none; background: #FFFFFF; } }

@page { size: A4; margin: 16mm 17mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt Lato, Arial, sans-serif; color: #56645F; } @bottom-left { content: "Wijkgesprek"; font: 8.5pt Lato, Arial, sans-serif; color: #56645F; } }
@page :first { margin-top: 12mm; }
@media print {
  :root { --paper: #FFFFFF; }
  html { background: #FFFFFF; font-size: 9.8pt; }
  body { background: #FFFFFF; max-width: none; padding: 0; font-size: 1.03rem; line-height: 1.42; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header { margin: 0; }
  .above { padding: 5mm 0 0; }
  .scenery { height: 24mm; border-radius: 10px; }
  h1 { font-size: 22pt; } h2 { font-size: 14pt; break-after: avoid; } h3, .goals dt { break-after: avoid; }
  main { display: block; margin-top: 6mm; padding-inline: 0.4mm; }
  main > * { margin-bottom: 7mm; }
  .side-by-side { grid-template-columns: 1fr 1fr; gap: 6mm; }
  .ending, .cards li, figure, .row, .bubble, .remark, .fact, tr, .goals dd, .looking div, .together li { break-inside: avoid; }
  .turn { break-inside: avoid; padding: 3.5mm 0; }
  .turn > * + * { margin-top: 2mm; }
  .turn:target { background: none; padding-inline: 0; }
  thead { display: table-header-group; }
  .bubble { max-width: 82%; }
  a { color: inherit; text-decoration: none; }
  details { display: none; }
  p, li { orphans: 3; widows: 3; }
  .together { background: none; border: 1.5pt solid var(--line); break-inside: avoid-page; }
  .together ol { gap: 0; }
  .lines { display: block; margin-bottom: 4mm; }
  .lines::before, .lines::after { content: ""; display: block; height: 8mm; border-bottom: 0.6pt solid var(--edge); }
  footer { margin-top: 6mm; break-inside: avoid; }
}
)";

}  // namespace

std::string_view style() {
    return sheet;
}

}  // namespace wijk::report
