// The report as data, held by validators that are not ours: JSON against its published schema, xAPI against a
// learning record store's own rules.
// Environment: WIJK (the program), WIJK_SHARE.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import validation from "@learninglocker/xapi-validation";
import Ajv2020 from "ajv/dist/2020.js";

import { choices, hostile, report, talks } from "./report_talks.mjs";

const schema = JSON.parse(execFileSync(process.env.WIJK, ["schema", "report"], { encoding: "utf8" }));
const valid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const warnings = (statement) => validation.default(statement).map(String);

test("there is a shipped talk and one full of hostile texts", () => {
  assert.deepEqual(talks.map((talk) => talk.name).sort(), ["opa-wim", "vijand"]);
});

for (const talk of talks)
  for (const choice of choices) {
    const named = `${talk.name} ${choice.join(" ") || "as usual"}`;
    test(`JSON of ${named} is as its schema says`, () => {
      assert.ok(valid(JSON.parse(report(talk, "json", choice))), JSON.stringify(valid.errors, null, 1));
    });
    test(`xAPI of ${named} is taken by a validator of statements`, () => {
      const statements = JSON.parse(report(talk, "xapi", choice));
      assert.ok(statements.length > 1);
      for (const statement of statements) assert.deepEqual(warnings(statement), [], JSON.stringify(statement, null, 1));
      assert.equal(new Set(statements.map((statement) => statement.id)).size, statements.length);
    });
  }

const faults = [
  ["a turn without its words", (r) => { delete r.turns[0].say; }, "/turns/0"],
  ["a key that nobody knows", (r) => { r.mark = 8; }, ""],
  ["a code that there is not", (r) => { r.turns[0].codes = [{ code: "XX", name: "x" }]; }, "/code"],
  ["a share above one", (r) => { r.score.talk_share = 1.2; }, "/talk_share"],
  ["a time that is none", (r) => { r.session.started = "yesterday"; }, "/started"],
];
for (const [what, spoil, where] of faults)
  test(`the schema refuses ${what}`, () => {
    const made = JSON.parse(report(talks[0], "json"));
    assert.ok(valid(made));
    spoil(made);
    assert.equal(valid(made), false);
    assert.ok(valid.errors.some((error) => error.instancePath.endsWith(where)), JSON.stringify(valid.errors));
  });

test("every key of the schema has a description in both languages", () => {
  const look = (part, place) => {
    for (const [key, inner] of Object.entries(part.properties ?? {})) {
      assert.ok(inner.description?.includes(" / "), `${place}.${key}`);
      look(inner, `${place}.${key}`);
    }
    if (part.items) look(part.items, `${place}[]`);
  };
  look(schema, "");
});

test("the validator of statements is one that refuses", () => {
  const [statement] = JSON.parse(report(talks[0], "xapi"));
  for (const spoil of [
    (s) => { s.id = "1"; },
    (s) => { s.verb.id = "completed"; },
    (s) => { s.actor.mbox = "x"; },
    (s) => { s.timestamp = "yesterday"; },
    (s) => { s.result.duration = "two minutes"; },
  ]) {
    const spoilt = structuredClone(statement);
    spoil(spoilt);
    assert.notDeepEqual(warnings(spoilt), []);
  }
});

test("verbs and kinds of activity are ADL's, and nobody is named or marked", () => {
  for (const talk of talks)
    for (const statement of JSON.parse(report(talk, "xapi"))) {
      assert.match(statement.verb.id, /^http:\/\/adlnet\.gov\/expapi\/verbs\/(completed|attempted|responded)$/);
      assert.match(statement.object.definition.type, /^http:\/\/adlnet\.gov\/expapi\/activities\/(simulation|cmi\.interaction)$/);
      assert.deepEqual(Object.keys(statement.actor), ["objectType", "account"]);
      assert.equal(statement.result?.score, undefined);
      assert.equal(statement.result?.success, undefined);
    }
});

test("a second export is the same, byte for byte", () => {
  for (const talk of talks)
    for (const format of ["json", "xapi", "csv", "html"]) assert.equal(report(talk, format), report(talk, format));
});

test("hostile texts stand in the data as they were written", () => {
  const talk = talks.find(({ name }) => name === "vijand");
  const made = JSON.parse(report(talk, "json"));
  assert.equal(made.turns[0].own_words, hostile.attribute.trim());
  assert.equal(made.turns[0].own_note, hostile.formula + hostile.turned);
  assert.equal(made.turns[1].own_words, hostile.end);
  assert.equal(made.session.learner, "<i>Els</i>");
});
