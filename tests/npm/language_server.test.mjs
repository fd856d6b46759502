// What a trainer's editor makes of the schema: the real yaml-language-server, spoken to as an editor does.
// Environment: WIJK (the program), WIJK_SOURCE_DIR.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const { WIJK, WIJK_SOURCE_DIR } = process.env;
const program = join(dirname(fileURLToPath(import.meta.url)), "node_modules/yaml-language-server/bin/yaml-language-server");
const shipped = readFileSync(join(WIJK_SOURCE_DIR, "scenarios/opa-wim/scenario.yaml"), "utf8");

let folder, schema, server;
let received = Buffer.alloc(0);
let requests = 0;
const answers = new Map(); // id of a request: what waits for it
const listeners = new Map(); // uri: what waits for its diagnostics

function send(message) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function take(message) {
  if (message.method === undefined) return answers.get(message.id)?.(message);
  if (message.method === "textDocument/publishDiagnostics") listeners.get(message.params.uri)?.(message.params.diagnostics);
  if (message.id === undefined) return undefined;
  const settings = { yaml: { schemas: { [schema]: "*.yaml" }, validate: true, hover: true, completion: true, schemaStore: { enable: false } } };
  const result = message.method === "workspace/configuration" ? message.params.items.map((item) => settings[item.section] ?? null) : null;
  return send({ id: message.id, result });
}

function read(bytes) {
  received = Buffer.concat([received, bytes]);
  for (;;) {
    const head = received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const start = head + 4;
    const end = start + Number(/Content-Length: (\d+)/i.exec(received.toString("ascii", 0, head))[1]);
    if (received.length < end) return;
    const message = JSON.parse(received.toString("utf8", start, end));
    received = received.subarray(end);
    take(message);
  }
}

function ask(method, params) {
  const id = ++requests;
  return new Promise((resolve, reject) => {
    answers.set(id, ({ result, error }) => (error ? reject(new Error(JSON.stringify(error))) : resolve(result)));
    send({ id, method, params });
  });
}

/// Opens a text; gives its uri and what the server finds in it.
function open(name, text) {
  const uri = pathToFileURL(join(folder, name)).href;
  return new Promise((resolve) => {
    listeners.set(uri, (diagnostics) => resolve({ uri, diagnostics }));
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  });
}

/// The place right behind the first `words` in a text.
function behind(text, words) {
  assert.ok(text.includes(words), words);
  const lines = text.slice(0, text.indexOf(words) + words.length).split("\n");
  return { line: lines.length - 1, character: lines.at(-1).length };
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "wijk-editor-"));
  const file = join(folder, "scenario.schema.json");
  writeFileSync(file, execFileSync(WIJK, ["schema"]));
  schema = pathToFileURL(file).href;
  server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  server.stdout.on("data", read);
  const capabilities = {
    workspace: { configuration: true },
    textDocument: { hover: { contentFormat: ["markdown"] }, completion: { completionItem: { snippetSupport: true } } },
  };
  await ask("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: null } });
});

after(async () => {
  await ask("shutdown", null);
  send({ method: "exit" });
  rmSync(folder, { recursive: true });
});

test("a scenario that is shipped is without a finding", async () => {
  assert.deepEqual((await open("shipped.yaml", shipped)).diagnostics, []);
});

test("each planted fault is found on its own line", async () => {
  const faults = [
    ["level: 1\n", "level: 4\n", "level: 4", /3/],
    ["conversation: full\n", "conversation: half\n", "conversation: half", /full/],
    ["        feels: ashamed\n", "        feels: blij\n", "feels: blij", /ashamed/],
    ["minutes: 7\n", "minutes: 7\ntitel: x\n", "titel:", /titel/],
    ["        say: \"Ik dacht al", "        says: \"Ik dacht al", "- id: rustig", /"say"/],
  ];
  for (const [i, [from, to, at, said]] of faults.entries()) {
    assert.ok(shipped.includes(from), from);
    const text = shipped.replace(from, () => to);
    const { diagnostics } = await open(`fault${i}.yaml`, text);
    const there = diagnostics.filter((one) => one.range.start.line === behind(text, at).line);
    assert.ok(there.some((one) => said.test(one.message)), `${at}: ${JSON.stringify(diagnostics, null, 1)}`);
  }
});

test("completion offers the keys and the words that can stand in a place", async () => {
  const key = shipped.replace("        codes: [PERSUADE]\n", () => "        co\n");
  const { uri } = await open("key.yaml", key);
  const keys = await ask("textDocument/completion", { textDocument: { uri }, position: behind(key, "\n        co") });
  assert.ok(keys.items.some((item) => item.label === "codes"), JSON.stringify(keys.items.map((item) => item.label)));
  const word = shipped.replace("conversation: full\n", () => "conversation: \n");
  const opened = await open("word.yaml", word);
  const words = await ask("textDocument/completion", { textDocument: { uri: opened.uri }, position: behind(word, "conversation: ") });
  for (const one of ["full", "engage", "team"]) assert.ok(words.items.some((item) => item.label === one), one);
});

test("hover explains a key in Dutch and in English", async () => {
  const { uri } = await open("hover.yaml", shipped);
  const { line } = behind(shipped, "conversation:");
  const hover = await ask("textDocument/hover", { textDocument: { uri }, position: { line, character: 3 } });
  const text = hover.contents.value;
  assert.match(text, /alles telt/);
  assert.match(text, /among colleagues/);
});
