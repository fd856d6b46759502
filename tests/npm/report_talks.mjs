// Kept talks for the tests of the report: a shipped one, and one in which every text that comes from outside is
// as unfriendly as can be. Each run has records of its own.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { WIJK } = process.env;

export const hostile = {
  tag: "<script>window.broken = 1</script>",
  attribute: `" onload="window.broken = 1" '`,
  end: "</title></style></svg></script><img src=x onerror='window.broken = 1'>",
  comment: "--> ]]> <!-- &lt; &amp;",
  formula: "=cmd|' /C calc'!A0",
  turned: "\u202Edraaid\u202C om",
  arabic: "\u0645\u0631\u062D\u0628\u0627",
};

// Texts in YAML as JSON writes them: quoted, one line.
const q = JSON.stringify;
const scenario = `format: 1
id: vijand
language: nl
title: ${q(hostile.tag + hostile.arabic)}
stops: [1]
role: welzijnswerker
level: 1
minutes: 1
place: ${q(hostile.end)}
briefing: ${q(hostile.comment)}
aim: ${q(hostile.attribute)}
conversation: full
change_goal: Nel stopt met roken
resident: {name: ${q("<b>Nel" + hostile.arabic)}, age: 54, state: {trust: 4, importance: 5, confidence: 2, discord: 0}}
goals: {evoke: {title: ${q(hostile.formula)}}}
start: halte
scenes:
  halte:
    resident: [{id: a, says: ${q(hostile.end)}, thinks: ${q(hostile.comment)}, feels: guarded, talk: neutral}]
    write_first: true
    replies:
      - {id: luister, say: ${q(hostile.formula)}, codes: [CR, OQ], toward: change, goals: {evoke: 2}, next: bank, note: ${q(hostile.tag)}}
      - {id: preek, say: ${q(hostile.attribute)}, codes: [PERSUADE], next: bank, note: ${q(hostile.end)}, better: luister, oversteps: true}
  bank:
    resident: [{id: a, says: ${q(hostile.attribute)}, feels: thinking, talk: [change.reason, sustain.ability]}]
    write_first: true
    replies:
      - {id: samen, say: ${q(hostile.comment)}, codes: [AF], toward: change, next: einde, note: ${q(hostile.attribute)}}
  einde:
    resident: [{id: a, says: ${q(hostile.tag)}, feels: hopeful, talk: change.commitment}]
    ending: {kind: opened, title: ${q(hostile.end)}, text: ${q(hostile.tag)}}
debrief:
  technique: [{id: t, text: ${q(hostile.tag)}}]
  values: [{id: v, text: ${q(hostile.formula)}}]
  person: [{id: p, text: ${q(hostile.comment)}}]
`;

const folder = mkdtempSync(join(tmpdir(), "wijk-report-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const run = (args, input = "") =>
  execFileSync(WIJK, ["--data", join(folder, "data"), ...args], { encoding: "utf8", input, maxBuffer: 1 << 26 });

mkdirSync(join(folder, "vijand"));
writeFileSync(join(folder, "vijand", "scenario.yaml"), scenario);
run(["play", "opa-wim", "--playthrough", "first", "--save", "--learner", "Els"]);
run(["play", join(folder, "vijand"), "--learner", "<i>Els</i>"], `${hostile.attribute}\n2\n${hostile.end}\n1\n`);

// A note and a mark at each turn, as the window makes them.
const exported = JSON.parse(run(["sessions", "export"]));
for (const session of exported.sessions) {
  const at = session.events.at(-1).at;
  for (const turn of [0, 1])
    session.events.push(
      { kind: "note", id: "", text: hostile.formula + hostile.turned, turn, at },
      { kind: "mark", id: "", text: hostile.tag, turn, at },
    );
}
run(["sessions", "erase", "--all", "--yes"]);
run(["sessions", "import", "-"], JSON.stringify(exported));

const kept = JSON.parse(run(["sessions", "list", "--json"]));
export const talks = kept.map(({ id, scenario: name }) => ({ id, name }));

export const choices = [[], ["--marked-only"], ["--without-own-words", "--without-name"], ["--with-own-words", "--with-name"]];

/// The report of a talk, as text.
export const report = (talk, format, args = []) => run(["report", talk.id, "--format", format, ...args]);

/// The page of a talk as a file, to be opened.
export const page = (talk, language, args = []) => {
  const file = join(folder, `${talk.name}-${language}${args.join("")}.html`);
  run(["--language", language, "report", talk.id, "-o", file, ...args]);
  return file;
};
