// Plays a story in ink with inkjs, for the benchmark of scenarios (tests/bench).
//
//   compile FILE TIMES     "SECONDS 1": the best of so many compilations
//   walk FILE SECONDS      "SECONDS STEPS": along a road of chance, begun anew at each ending
//   road FILE STEPS SEED   a line for each moment: what is said | each choice
//
// Seconds are those of the clock or of the processor, whichever are fewer: node has helpers beside the story's
// own thread, and the machine has other work.

import { readFileSync } from "node:fs";

import { Compiler } from "inkjs/full";

const [what, file, amount, seed] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

function timed(work) {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(processor);
  return [result, Math.min((performance.now() - clock) / 1e3, (user + system) / 1e6)];
}

let chance = Number(seed ?? 1) >>> 0;
function nextChoice(offered) {
  chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0;
  return Math.floor((chance * offered) / 2 ** 32);
}

/// One moment and the choice in it; begins anew after an ending.
function step(story, tell) {
  const said = story.ContinueMaximally();
  const choices = story.currentChoices;
  tell?.([said.trim(), ...choices.map((choice) => choice.text)].join(" | "));
  if (choices.length === 0) story.ResetState();
  else story.ChooseChoiceIndex(nextChoice(choices.length));
}

if (what === "compile") {
  let best = Infinity;
  for (let i = 0; i < Number(amount); ++i) best = Math.min(best, timed(() => new Compiler(text).Compile())[1]);
  console.log(best, 1);
} else if (what === "walk") {
  const story = new Compiler(text).Compile();
  const many = (count) => { for (let i = 0; i < count; ++i) step(story); };
  many(2000); // until the just-in-time compiler has seen it
  const chunk = 2000;
  let best = Infinity;
  for (const until = performance.now() + Number(amount) * 1e3; performance.now() < until;)
    best = Math.min(best, timed(() => many(chunk))[1]);
  console.log(best, chunk);
} else if (what === "road") {
  const story = new Compiler(text).Compile();
  const lines = [];
  for (let i = 0; i < Number(amount); ++i) step(story, (line) => lines.push(line));
  console.log(lines.join("\n"));
} else {
  console.error("usage: node ink_story.mjs compile|walk|road FILE ...");
  process.exit(2);
}
