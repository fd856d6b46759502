// A page that the program writes, in a real browser: nothing runs, nothing is fetched, everybody can read it, and it
// prints to A4. CHROMIUM: the browser, where it is not Debian's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Chromium's sandbox refuses to work for root.
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
});
after(() => browser?.close());

/// Opens a file; `heard` collects whatever it does that a page of ours must not.
export const open = async (file, options = {}) => {
  const context = await browser.newContext({ colorScheme: "light", ...options });
  const tab = await context.newPage();
  const heard = [];
  const address = pathToFileURL(file).href;
  tab.on("console", (message) => heard.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => heard.push(`error: ${error}`));
  tab.on("dialog", (dialog) => { heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  tab.on("request", (request) => { if (request.url() !== address) heard.push(`request: ${request.url()}`); });
  await tab.goto(address);
  return { tab, heard, close: () => context.close() };
};

/// What holds for every page; `written` gives the file of one in this language.
export const checkPage = (named, language, written) => {
  test(`${named} does nothing and asks for nothing`, async () => {
    const { tab, heard, close } = await open(written());
    assert.deepEqual(heard, []);
    assert.equal(await tab.evaluate(() => window.broken), undefined);
    assert.equal(await tab.locator("script, iframe, object, embed, link, img, form, input").count(), 0);
    assert.equal(await tab.evaluate(() => [...document.querySelectorAll("*")].flatMap((e) => [...e.attributes])
      .filter((a) => a.name.startsWith("on")).length), 0);
    await close();
  });

  test(`${named} is XML as a browser reads it, with the same elements`, async () => {
    const file = written();
    const { tab, close } = await open(file);
    const [error, asXml, asHtml] = await tab.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, "application/xhtml+xml");
      return [xml.querySelector("parsererror")?.textContent ?? "", xml.querySelectorAll("*").length,
        document.querySelectorAll("*").length];
    }, readFileSync(file, "utf8"));
    assert.equal(error, "");
    assert.equal(asXml, asHtml);
    await close();
  });

  test(`${named} has its headings in order and a title in every drawing`, async () => {
    const { tab, close } = await open(written());
    const { levels, drawings, language: said } = await tab.evaluate(() => ({
      levels: [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((h) => Number(h.tagName[1])),
      drawings: [...document.querySelectorAll("svg")].map((svg) => svg.querySelector(":scope > title")?.textContent ?? ""),
      language: document.documentElement.lang,
    }));
    assert.equal(said, language);
    assert.equal(levels[0], 1);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, levels.join(" ")));
    assert.ok(drawings.length > 0);
    assert.ok(drawings.every((title) => title !== ""));
    await close();
  });

  for (const colorScheme of ["light", "dark"])
    test(`${named} has nothing that axe finds in the way of anybody, ${colorScheme}`, async () => {
      const { tab, close } = await open(written(), { colorScheme });
      await tab.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]), []);
      await close();
    });

  test(`${named} needs no scrolling sideways on a phone`, async () => {
    const { tab, close } = await open(written(), { viewport: { width: 320, height: 640 } });
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await close();
  });

  test(`${named} prints to pages of A4`, async () => {
    const { tab, close } = await open(written());
    const pdf = (await tab.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((m) => [Number(m[1]), Number(m[2])]);
    assert.ok(sizes.length > 0);
    for (const [width, height] of sizes) {
      assert.ok(Math.abs(width - 595.28) < 1, `${width}`);
      assert.ok(Math.abs(height - 841.89) < 1, `${height}`);
    }
    await close();
  });
};
