// The page on which phones vote, in a real browser, on the real server: it can be used by touch, by keyboard alone and by
// who hears it; it comes back by itself; and it asks for nothing from elsewhere.
// Environment: WIJK_VOTING_DRIVER (tests/voting_driver.cpp); CHROMIUM: the browser, where it is not Debian's;
// WIJK_PICTURES: a folder that gets pictures of the page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, beforeEach, test } from "node:test";
import { createInterface } from "node:readline";

import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const phone = { viewport: { width: 390, height: 844 }, locale: "nl-NL", colorScheme: "light", hasTouch: true };
const question = "ask Wim: Ik was vanochtend buiten adem bij het hek. Dat komt van dat roken, dat weet ik ook wel." +
  "=Wim: I was out of breath at the gate this morning. That is the smoking, I know that too." +
  "|Je schrok ervan hoe snel je buiten adem was, en ergens weet je al een tijd waar dat van komt." +
  "=It scared you how fast you were out of breath, and somewhere you have known for a while where it comes from." +
  "|Hoe lang is dat al zo?=How long has it been like that?" +
  "|Dan is dit misschien het moment om er echt mee te stoppen, Wim. Je kleinzoon wil een opa die mee kan doen." +
  "=Then this may be the moment to really stop, Wim. Your grandson wants a grandad who can join in.";

let browser, room;
const tabs = [];

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Chromium's sandbox refuses to work for root.
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
});
after(async () => { room?.stop(); await browser?.close(); });

/// Starts a room; `tell` gives it a command and returns its answer.
const startRoom = async () => {
  const driver = spawn(process.env.WIJK_VOTING_DRIVER, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: driver.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  const first = await next();
  assert.equal(first.error, undefined);
  return {
    url: first.url,
    tell: (command) => { driver.stdin.write(`${command}\n`); return next(); },
    stop: () => driver.stdin.end(),
  };
};

beforeEach(async () => {
  for (const close of tabs.splice(0)) await close();
  room?.stop();
  room = await startRoom();
});

/// Opens the page; `heard` collects whatever it does that it must not.
const open = async (url = room.url, options = {}) => {
  const context = await browser.newContext({ ...phone, ...options });
  const tab = await context.newPage();
  const heard = [];
  const home = new URL(url).origin;
  tab.on("pageerror", (error) => heard.push(`error: ${error}`));
  tab.on("console", (message) => { if (/Content.Security|TrustedHTML|TrustedScript/i.test(message.text())) heard.push(message.text()); });
  tab.on("request", (request) => {
    if (!request.url().startsWith("data:") && new URL(request.url()).origin !== home) heard.push(request.url());
  });
  tabs.push(() => context.close());
  await tab.goto(url);
  return { tab, heard };
};
const shows = (tab, text) => tab.getByText(text).first().waitFor();
const option = (tab, text) => tab.getByRole("button", { name: text });
/// Until the room says so, because what was pressed is on its way for a moment.
const until = async (holds) => {
  for (;;) {
    const state = await room.tell("state");
    if (holds(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const axeFinds = async (tab) => {
  // Playwright's own way in; the page's policy would refuse a script of another.
  const { violations } = await tab.evaluate(`${axe}; axe.run({ resultTypes: ["violations"] })`);
  return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
};

test("joins by its address, votes by touch, changes, and says what it chose", async () => {
  const { tab, heard } = await open();
  await shows(tab, "Kijk naar het scherm");
  assert.ok(await tab.locator("#picture").isVisible());
  await room.tell(question);
  await option(tab, "Hoe lang").tap();
  await shows(tab, "Je koos B. Wisselen kan");
  assert.equal(await tab.locator("#picture").isVisible(), false);
  assert.deepEqual((await until((s) => s.answered === 1)).votes, [1]);
  await option(tab, "Je schrok").tap();
  await shows(tab, "Je koos A. Wisselen kan");
  assert.equal(await tab.locator('[aria-pressed="true"]').count(), 1);
  assert.deepEqual((await room.tell("close")).votes, [0]);
  await shows(tab, "Kijk naar het scherm");
  await shows(tab, "Je koos A.");
  await room.tell("end");
  await shows(tab, "Dank je wel");
  assert.deepEqual(heard, []);
});

test("can be used by keyboard alone, in the order of the page", async () => {
  const { tab } = await open(room.url, { hasTouch: false });
  await room.tell(question);
  await option(tab, "Hoe lang").waitFor();
  const names = [];
  for (let i = 0; i < 4; ++i) {
    await tab.keyboard.press("Tab");
    names.push(await tab.evaluate(() => document.activeElement.textContent.slice(0, 8)));
    const ring = await tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(ring, "solid", "a ring shows where the keyboard is");
  }
  assert.deepEqual(names, ["English", "AJe schr", "BHoe lan", "CDan is "]);
  await tab.keyboard.press("Enter");
  await shows(tab, "Je koos C.");
  await tab.keyboard.press("Shift+Tab");
  await tab.keyboard.press("Space");
  await shows(tab, "Je koos B.");
  assert.deepEqual((await room.tell("state")).votes, [1]);
  // The next question does not throw the keyboard back to the top of the page.
  await room.tell("ask Tweede vraag?|een|twee");
  await shows(tab, "Tweede vraag?");
  assert.equal(await tab.evaluate(() => document.activeElement.id), "prompt");
  await tab.keyboard.press("Tab");
  assert.match(await tab.evaluate(() => document.activeElement.textContent), /^Aeen/);
});

test("tells who hears the page what is asked and what was chosen, without taking the focus", async () => {
  const { tab } = await open();
  await shows(tab, "Kijk naar het scherm");
  await tab.locator("#language").focus();
  await room.tell(question);
  await tab.locator("#news", { hasText: "Nieuwe vraag: Wim: Ik was" }).waitFor({ state: "attached" });
  assert.equal(await tab.evaluate(() => document.activeElement.id), "language");
  assert.equal(await tab.locator("#news").getAttribute("aria-live"), "polite");
  assert.equal(await tab.getByRole("heading", { level: 1 }).count(), 1);
  await option(tab, "Hoe lang").tap();
  await tab.getByRole("status").filter({ hasText: "Je koos B." }).waitFor();
  assert.equal(await option(tab, "Hoe lang").getAttribute("aria-pressed"), "true");
});

test("speaks the language of the browser and the one that is asked for, and remembers it", async () => {
  await room.tell(question);
  const { tab } = await open(room.url, { locale: "en-GB" });
  await shows(tab, "What would you say?");
  await option(tab, "How long has it been").waitFor();
  assert.equal(await tab.evaluate(() => document.documentElement.lang), "en");
  await option(tab, "How long").tap();
  await tab.getByRole("button", { name: "Nederlands" }).tap();
  await option(tab, "Hoe lang is dat").waitFor();
  await shows(tab, "Je koos B.");
  assert.equal(await tab.evaluate(() => document.documentElement.lang), "nl");
  await tab.reload();
  await shows(tab, "Je koos B.");
  assert.equal((await room.tell("state")).phones, 1, "the same phone after it was opened anew");
  const other = await open(room.url, { locale: "tr-TR" });
  await shows(other.tab, "What would you say?");
});

test("takes own words, lets them be changed, and gives them back", async () => {
  await room.tell("write Wat zou jij tegen Wim zeggen?");
  const { tab } = await open();
  const field = tab.getByLabel("Jouw woorden");
  await tab.getByRole("button", { name: "Stuur in" }).tap();
  await shows(tab, "Schrijf eerst iets op.");
  await field.fill("Je \"schrok\" ervan, hè?");
  await shows(tab, "Nog 478 tekens");
  await tab.getByRole("button", { name: "Stuur in" }).tap();
  await shows(tab, "Je woorden zijn binnen. Aanpassen kan");
  assert.deepEqual((await room.tell("state")).words, ["Je \"schrok\" ervan, hè?"]);
  // What is being typed is left alone, however often the page asks.
  await field.fill("Je schrok er");
  await tab.waitForTimeout(2500);
  assert.equal(await field.inputValue(), "Je schrok er");
  await tab.getByRole("button", { name: "Stuur opnieuw in" }).tap();
  assert.deepEqual((await until((s) => s.words[0] === "Je schrok er")).words, ["Je schrok er"]);
  await tab.reload();
  await shows(tab, "Je woorden zijn binnen. Aanpassen kan");
  assert.equal(await field.inputValue(), "Je schrok er");
  await field.fill("x".repeat(600));
  assert.equal((await field.inputValue()).length, 500);
});

test("says calmly that the server is away, keeps what was pressed, and comes back by itself", async () => {
  const { tab, heard } = await open();
  await room.tell(question);
  await option(tab, "Hoe lang").waitFor();
  await room.tell("down");
  await option(tab, "Hoe lang").tap();
  await shows(tab, "Je keuze gaat mee.");
  await shows(tab, "Even geen verbinding met het scherm.");
  assert.equal((await room.tell("state")).answered, 0);
  await room.tell("up");
  await shows(tab, "Je koos B.");
  assert.equal(await tab.locator("#lost").isVisible(), false);
  const state = await room.tell("state");
  assert.deepEqual([state.votes, state.phones], [[1], 1]);
  assert.deepEqual(heard, []);
});

test("lets who comes late in, by a code that is typed too, and says when a code is no good", async () => {
  await room.tell(question);
  const { tab } = await open(new URL(room.url).origin);
  await shows(tab, "Welke code staat op het scherm?");
  const code = new URL(room.url).pathname.slice(1);
  await tab.getByLabel("Code").fill(code === "0000" ? "1111" : "0000");
  await tab.getByRole("button", { name: "Doe mee" }).tap();
  await shows(tab, "Met deze code lukt het niet.");
  await tab.getByLabel("Code").fill(code.toLowerCase());
  await tab.keyboard.press("Enter");
  await option(tab, "Hoe lang").tap();
  await shows(tab, "Je koos B.");
  assert.equal((await room.tell("state")).wrong_codes, 1);
  await room.tell("new_code");
  await shows(tab, "Er is een nieuwe code.");
  const { wrong_codes: wrong, answered } = await room.tell("state");
  assert.deepEqual([wrong, answered], [0, 0], "a phone that was put out does not guess");
});

test("lets nobody know afterwards, not even the phone's own storage, what was chosen", async () => {
  const { tab } = await open();
  await room.tell(question);
  await option(tab, "Hoe lang").tap();
  await shows(tab, "Je koos B.");
  const { keys, address } = await tab.evaluate(() => ({ keys: Object.keys(localStorage), address: location.href }));
  assert.deepEqual(keys, [`wijkgesprek.token.${new URL(room.url).pathname.slice(1)}`]);
  assert.equal(address, room.url);
});

const scenes = {
  wait: { command: "wait", text: "Kijk naar het scherm" },
  choose: { command: question, text: "Wat zou jij zeggen?" },
  write: { command: "write Wat zou jij tegen Wim zeggen?", text: "Schrijf het zoals" },
  ended: { command: "end", text: "Dank je wel" },
};
for (const [scene, { command, text }] of Object.entries(scenes))
  for (const colorScheme of ["light", "dark"])
    test(`has nothing that axe finds in the way of anybody: ${scene}, ${colorScheme}`, async () => {
      const { tab } = await open(room.url, { colorScheme, reducedMotion: "reduce" });
      await shows(tab, "Kijk naar het scherm");
      await room.tell(command);
      await shows(tab, text);
      assert.deepEqual(await axeFinds(tab), []);
      if (process.env.WIJK_PICTURES) await tab.screenshot({ path: `${process.env.WIJK_PICTURES}/phone-${scene}-${colorScheme}.png` });
      if (scene !== "choose") return;
      await option(tab, "Hoe lang").tap();
      await shows(tab, "Je koos B.");
      assert.deepEqual(await axeFinds(tab), []);
      if (process.env.WIJK_PICTURES) await tab.screenshot({ path: `${process.env.WIJK_PICTURES}/phone-chosen-${colorScheme}.png` });
    });

test("asks for a code and is away without anything that axe finds", async () => {
  const { tab } = await open(new URL(room.url).origin);
  await shows(tab, "Welke code");
  assert.deepEqual(await axeFinds(tab), []);
  if (process.env.WIJK_PICTURES) await tab.screenshot({ path: `${process.env.WIJK_PICTURES}/phone-code.png` });
  const other = await open();
  await shows(other.tab, "Kijk naar het scherm");
  await room.tell("down");
  await shows(other.tab, "Even geen verbinding");
  assert.deepEqual(await axeFinds(other.tab), []);
});

for (const [named, width, size] of [["320 pixels wide", 320, "112.5%"], ["with text of 200 %", 390, "225%"]])
  test(`fits a phone ${named} without scrolling sideways, with large buttons`, async () => {
    const { tab } = await open(room.url, { viewport: { width, height: 640 } });
    await room.tell(question);
    await option(tab, "Hoe lang").waitFor();
    await tab.evaluate((font) => { document.documentElement.style.fontSize = font; }, size);
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width);
    for (const box of await tab.locator(".option").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      assert.ok(box.height >= 56, `${box.height}`);
      assert.ok(box.width >= 0.8 * width, `${box.width}`);
    }
    if (process.env.WIJK_PICTURES) await tab.screenshot({ path: `${process.env.WIJK_PICTURES}/phone-${width}-${size}.png`, fullPage: true });
  });
