// The JSON Schema that editors use, held by a validator that is not ours against what `wijk` itself finds.
// Environment: WIJK (the program), WIJK_SOURCE_DIR, WIJK_SHARE.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "yaml";

const { WIJK, WIJK_SOURCE_DIR } = process.env;
const kinds = ["scenario", "reactions", "translation", "portrait", "vocabulary", "neighbourhood", "method"];
const schemas = Object.fromEntries(
  kinds.map((kind) => [kind, JSON.parse(execFileSync(WIJK, ["schema", kind], { encoding: "utf8" }))]),
);
const validators = Object.fromEntries(
  kinds.map((kind) => [kind, new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schemas[kind])]),
);

const read = (path) => parse(readFileSync(join(WIJK_SOURCE_DIR, path), "utf8"), { version: "1.2" });
const folders = readdirSync(join(WIJK_SOURCE_DIR, "scenarios"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `scenarios/${entry.name}`);
const shipped = [
  "assets/mi/reactions.yaml",
  "assets/mi/vocabulary.yaml",
  "scenarios/neighbourhood.yaml",
  ...readdirSync(join(WIJK_SOURCE_DIR, "assets/intervision")).map((name) => `assets/intervision/${name}`),
  ...folders.flatMap((folder) => ["scenario.yaml", "scenario.en.yaml", "portrait.yaml"].map((name) => `${folder}/${name}`)),
].filter((path) => existsSync(join(WIJK_SOURCE_DIR, path)));

test("every file that is shipped is as its schema says", () => {
  assert.ok(folders.length >= 3);
  for (const path of shipped) {
    const file = read(path);
    const validate = validators[file.kind ?? "scenario"];
    assert.ok(validate(file), `${path}: ${JSON.stringify(validate.errors, null, 1)}`);
  }
});

// What goes wrong in a file, and where the validator has to say so.
const faults = [
  ["a key that nobody knows", (s) => { s.sceenes = {}; }, ""],
  ["no title", (s) => { delete s.title; }, ""],
  ["a level that there is not", (s) => { s.level = 4; }, "/level"],
  ["a resident without a name", (s) => { delete s.resident.name; }, "/resident"],
  ["a trust above ten", (s) => { s.resident.state.trust = 11; }, "/resident/state/trust"],
  ["a kind of conversation that there is not", (s) => { s.conversation = "quick"; }, "/conversation"],
  ["a feeling that there is not", (s) => { firstScene(s).resident[0].feels = "cross"; }, "/feels"],
  ["a behaviour that there is not", (s) => { firstScene(s).replies[0].codes = ["XX"]; }, "/codes/0"],
  ["a reply without words", (s) => { delete firstScene(s).replies[0].say; }, "/replies/0"],
  ["a date that is none", (s) => { s.facts = { f: { text: "x", source: "y", dated: "soon", check_by: "2030-01-01" } }; }, "/dated"],
];
const firstScene = (scenario) => scenario.scenes[scenario.start];

for (const [what, spoil, where] of faults) {
  test(`a scenario with ${what} is refused there`, () => {
    const scenario = read(`${folders[0]}/scenario.yaml`);
    assert.ok(validators.scenario(scenario));
    spoil(scenario);
    assert.equal(validators.scenario(scenario), false);
    assert.ok(
      validators.scenario.errors.some((error) => error.instancePath.endsWith(where)),
      JSON.stringify(validators.scenario.errors),
    );
  });
}

test("every key has a description, and nothing is told apart by oneOf", () => {
  const look = (schema, place) => {
    assert.equal(schema.oneOf, undefined, place);
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      assert.ok(inner.description?.includes(" / "), `${place}.${key} has no description in both languages`);
      look(inner, `${place}.${key}`);
    }
    if (schema.items) look(schema.items, `${place}[]`);
    if (typeof schema.additionalProperties === "object") look(schema.additionalProperties, `${place}.*`);
  };
  for (const kind of kinds) look(schemas[kind], kind);
});
