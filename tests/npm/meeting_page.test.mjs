// The page of a meeting in a real browser, as every page is held, and what a group takes along on it; and its next
// date in a calendar that is not ours.
// Environment: WIJK (the program), WIJK_SHARE, WIJK_SOURCE_DIR; CHROMIUM: the browser, where it is not Debian's;
// WIJK_PICTURES: a folder that gets pictures and prints of the pages.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import ICAL from "ical.js";

import { calendar, longest, meetings, page as page_of } from "./meetings.mjs";
import { checkPage, open } from "./page_checks.mjs";
import { hostile } from "./report_talks.mjs";

const named = (name) => meetings.find((one) => one.name === name);
const both = ["nl", "en"];
const pictures = process.env.WIJK_PICTURES;

// Every shape of page once, and the words of both languages where they are as usual: a browser takes seconds for each.
const shapes = [["held", "nl", []], ["held", "en", ["--names"]], ["hostile", "nl", ["--names"]], ["long", "nl", ["--names"]],
  ["own case", "en", []]];
for (const [name, language, args] of shapes)
  checkPage(`the page of the ${name} meeting in ${language} ${args.join("")}`, language,
    () => page_of(named(name), language, args));

/// What stands outside its own box, and so is cut off or over something else.
const outside = (tab) => tab.evaluate(() => [...document.querySelectorAll("main *, header *")]
  .filter((one) => !one.closest("svg") && !one.closest(".heard-only") && !one.closest("thead"))
  .filter((one) => getComputedStyle(one).display !== "inline" && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.outerHTML.slice(0, 80)));

for (const [text, style] of [["as it is", ""], ["at 200 %", "html { font-size: 200% !important; }"]])
  test(`long words wrap on a phone, with the text ${text}`, async () => {
    const { tab, close } = await open(page_of(named("long"), "nl", ["--names"]), { viewport: { width: 320, height: 640 } });
    if (style) await tab.addStyleTag({ content: style });
    assert.ok(await tab.getByText(longest).count() > 10);
    assert.deepEqual(await outside(tab), []);
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await close();
  });

for (const meeting of meetings)
  test(`no row of the ${meeting.name} meeting is cut when it is printed`, async () => {
    const { tab, close } = await open(page_of(meeting, "nl", ["--names"]), { viewport: { width: 688, height: 1000 } });
    await tab.emulateMedia({ media: "print" });
    const parts = await tab.evaluate(() => [...document.querySelectorAll("tr, li, .bubble, .next")]
      .map((one) => [one.outerHTML.slice(0, 60), getComputedStyle(one).breakInside]));
    assert.ok(parts.length > 0);
    assert.deepEqual(parts.filter(([, inside]) => inside !== "avoid"), []);
    assert.deepEqual(await outside(tab), []);
    await close();
  });

test("hostile texts show as they were written, and turn nothing outside themselves", async () => {
  const { tab, close } = await open(page_of(named("hostile"), "nl", ["--names"]));
  assert.equal(await tab.locator("h1").textContent(), hostile.tag + hostile.arabic);
  const body = await tab.locator("body").innerText();
  for (const text of [hostile.tag, hostile.end, hostile.comment, hostile.formula, hostile.attribute, "<b>Nel"])
    assert.ok(body.includes(text.trim()), text);
  assert.equal(body.includes("\u202E"), false);
  await close();
});

for (const meeting of meetings)
  for (const language of both)
    test(`the page of the ${meeting.name} meeting in ${language} names nobody unless that is chosen`, async () => {
      const { tab, close } = await open(page_of(meeting, language));
      const body = await tab.locator("body").innerText();
      for (const name of [...meeting.members, "Hanneke", "Team Noord"])
        assert.doesNotMatch(body, new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u"));
      await close();
    });

if (pictures)
  for (const meeting of meetings)
    for (const [kind, viewport] of [["wide", { width: 1100, height: 900 }], ["phone", { width: 320, height: 640 }]])
      test(`a picture of the ${meeting.name} meeting, ${kind}`, async () => {
        for (const language of both) {
          const { tab, close } = await open(page_of(meeting, language, ["--names"]), { viewport });
          const file = join(pictures, `${meeting.name.replace(" ", "-")}-${language}-${kind}`);
          await tab.screenshot({ path: `${file}.png`, fullPage: true });
          if (kind === "wide") await tab.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
          await close();
        }
      });

for (const meeting of meetings)
  for (const language of both)
    test(`the next date of the ${meeting.name} meeting in ${language} is taken by a calendar that is not ours`, () => {
      const text = calendar(meeting, language);
      const parsed = new ICAL.Component(ICAL.parse(text));
      assert.equal(parsed.name, "vcalendar");
      assert.equal(parsed.getFirstPropertyValue("version"), "2.0");
      assert.deepEqual(parsed.getAllSubcomponents().map(({ name }) => name), ["vevent"]);
      const event = new ICAL.Event(parsed.getFirstSubcomponent("vevent"));
      const wholeDay = meeting.name === "own case";
      assert.equal(event.startDate.toString(), wholeDay ? "2026-12-10" : "2026-12-10T14:30:00");
      assert.equal(event.startDate.isDate, wholeDay);
      assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone);
      assert.equal(event.duration.toSeconds(), wholeDay ? 24 * 3600 : 62 * 60);
      assert.match(event.uid, /^01M88B447V17YBS05N8P1Y0A8.-next@wijkgesprek$/);
      assert.ok(event.summary.length > 0 && event.description.length > 0);
      assert.equal(parsed.getFirstSubcomponent("vevent").getFirstPropertyValue("dtstamp").zone, ICAL.Timezone.utcTimezone);
      for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    });

test("a hostile place comes back from a calendar as it was written", () => {
  const event = new ICAL.Component(ICAL.parse(calendar(named("hostile"), "nl"))).getFirstSubcomponent("vevent");
  assert.ok(event.getFirstPropertyValue("location").startsWith(hostile.end));
  assert.equal(event.getAllProperties("location").length, 1);
});
