// The report's page in a real browser, as every page is held, and with hostile texts in it.
// Environment: WIJK (the program), WIJK_SHARE; CHROMIUM: the browser, where it is not Debian's.

import assert from "node:assert/strict";
import { test } from "node:test";

import { checkPage, open } from "./page_checks.mjs";
import { hostile, page as page_of, talks } from "./report_talks.mjs";

// Each talk in each language, whole and as its marked moments by turns: a browser takes seconds for each.
for (const [i, talk] of talks.entries())
  for (const [j, language] of ["nl", "en"].entries())
    for (const args of [(i + j) % 2 === 0 ? [] : ["--marked-only"]])
      checkPage(`the page of ${talk.name} in ${language} ${args.join("")}`, language, () => page_of(talk, language, args));

test("hostile texts show as they were written", async () => {
  const { tab, close } = await open(page_of(talks.find(({ name }) => name === "vijand"), "nl"));
  assert.equal(await tab.locator("h1").textContent(), hostile.tag + hostile.arabic);
  const body = await tab.locator("body").innerText();
  for (const text of [hostile.tag, hostile.end, hostile.comment, hostile.formula]) assert.ok(body.includes(text), text);
  await close();
});

test("what turns the direction of a text turns nothing outside it", async () => {
  const { tab, close } = await open(page_of(talks.find(({ name }) => name === "vijand"), "nl"));
  assert.equal(await tab.evaluate(() => document.body.textContent.includes("\u202E")), false);
  assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector("h1")).unicodeBidi), "isolate");
  await close();
});
