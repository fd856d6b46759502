// Kept meetings for the tests of their page: the one of tests/meetings as it was held; one in which every text that
// comes from outside is as unfriendly as can be; one of long words and many people; and one of an own case. Each run
// has records of its own.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hostile } from "./report_talks.mjs";

const { WIJK, WIJK_SOURCE_DIR } = process.env;
const held = readFileSync(join(WIJK_SOURCE_DIR, "tests", "meetings", "bushalte.json"), "utf8");

const folder = mkdtempSync(join(tmpdir(), "wijk-meetings-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const run = (args, input = "") =>
  execFileSync(WIJK, ["--data", join(folder, "data"), ...args], { encoding: "utf8", input, maxBuffer: 1 << 26 });

/// The held meeting, changed by `edit`, kept under its own id.
const keep = (name, number, edit) => {
  const file = JSON.parse(held);
  const [one] = file.meetings;
  const meeting = JSON.parse(one.state);
  one.id = meeting.state.id = `01M88B447V17YBS05N8P1Y0A${number}`;
  edit(meeting);
  one.group = meeting.state.group;
  one.title = meeting.method.title;
  one.state = JSON.stringify(meeting);
  run(["sessions", "import", "-"], JSON.stringify(file));
  return { name, id: one.id, members: meeting.state.members };
};

const unfriendly = (meeting) => {
  const { method, state, rounds } = meeting;
  method.title = hostile.tag + hostile.arabic;
  method.steps.forEach((step) => { step.title = hostile.end; });
  state.group = hostile.formula;
  state.members[0] = `<b>${hostile.arabic}`;
  state.agreements[0].who = state.members[0];
  state.members[1] = `" onfocus='window.broken = 1'`;
  state.agreements[1].who = state.members[1];
  state.material.title = hostile.comment;
  state.next_place = hostile.end + hostile.turned;
  Object.assign(state.agreements[1], { what: hostile.turned + hostile.tag, when: hostile.attribute, asks: hostile.comment });
  state.words[3] = { words: [hostile.formula, hostile.turned], shown: true, notes: [hostile.end, "regel\nregel\ttab"] };
  rounds[1].words = Object.values(hostile);
  meeting.sources.scenario = meeting.sources.scenario
    .replace("Koud hè. Ik sta hier alleen om te roken.", JSON.stringify(hostile.end))
    .replace("Dan is dit een mooi moment om te stoppen.", JSON.stringify(hostile.attribute))
    .replace("name: Nel", `name: ${JSON.stringify("<b>Nel")}`);
};

export const longest = "Gezondheidsbevorderingscoördinatieoverlegdocumentatiemap";
const long = (meeting) => {
  const { method, state, rounds } = meeting;
  method.title = `Ervaringsdeskundigenintervisie ${longest}`;
  state.members = Array.from({ length: 16 }, (_, n) => `Anne-Sophie${longest.slice(0, 20)}${n + 1}`);
  state.agreements = state.members.map((who, n) => ({ who, what: `${longest} ${"eerst vragen en dan pas vertellen wat ik zelf weet ".repeat(3)}`,
    when: `Vrijwilligersbijeenkomst ${n}`, asks: state.members[(n + 1) % 16], outcome: "unsaid", told: "" }));
  state.next_place = `Multifunctionelewijkaccommodatievergaderruimte, ${longest}straat 12`;
  state.material.title = longest;
  rounds[1].words = Array.from({ length: 16 }, (_, n) => `${longest} ${n} ${"wat zou jij doen ".repeat(n)}`);
  state.words[4] = { words: [], shown: false, notes: Array.from({ length: 12 }, (_, n) => `${n} ${longest}. ${"We praten er nog over. ".repeat(4)}`) };
  meeting.sources.scenario = meeting.sources.scenario.replace("Dan is dit een mooi moment om te stoppen.", `${longest} ${"is een mooi moment om te stoppen. ".repeat(6)}`);
};

const own_case = (meeting) => {
  meeting.sources = null;
  meeting.rounds = [];
  meeting.method.materials = ["own"];
  meeting.method.bringer = true;
  const { state } = meeting;
  Object.assign(state, { bringer: 2, material: { kind: "own", item: "", title: "Stilte aan het hek van Ria" }, next_time: "" });
};

export const meetings = [
  keep("held", "8V", () => {}),
  keep("hostile", "8W", unfriendly),
  keep("long", "8X", long),
  keep("own case", "8Y", own_case),
];

/// The page of a meeting as a file, to be opened.
export const page = (meeting, language, args = []) => {
  const file = join(folder, `${meeting.name}-${language}${args.join("")}.html`);
  run(["--language", language, "meetings", "report", meeting.id, "-o", file, ...args]);
  return file;
};

/// Its next date, as text.
export const calendar = (meeting, language) => run(["--language", language, "meetings", "calendar", meeting.id]);
