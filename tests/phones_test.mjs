// A whole meeting with sixty phones: the real window on a real X server, 57 clients that speak HTTP as the page does, and three real
// Chromium pages driven through chromium-driver. Beside them stand clients that are slow, broken or guess codes. What the records say
// in the end is held against what each phone was told.
// Environment: WIJK and WIJK_WINDOW (the programs), WIJK_SHARE; CHROMIUM and CHROMEDRIVER, where they are not Debian's.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const clients = 57, pages = 3, everybody = clients + pages;
const home = mkdtempSync(join(tmpdir(), "wijk-phones-"));
const running = [];
after(() => {
  for (const child of running.reverse()) child.kill("SIGTERM");
  rmSync(home, { recursive: true, force: true });
});

const start = (program, args, options = {}) => {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  child.told = "";
  child.stdout.on("data", (data) => (child.told += data));
  child.stderr.on("data", (data) => (child.told += data));
  child.done = new Promise((resolve) => child.on("exit", (code, signal) => resolve({ code, signal })));
  running.push(child);
  return child;
};

/// Waits until `look` gives something, and says what it was waiting for when that takes too long.
const until = async (what, look, seconds = 60) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) {
    const found = await look();
    if (found) return found;
  }
  assert.fail(`waited ${seconds} s for ${what}`);
};

// ---- The window ---------------------------------------------------------------------------------------------------

const environment = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, "data"), XDG_CONFIG_HOME: join(home, "config"),
  LIBGL_ALWAYS_SOFTWARE: "1" };
delete environment.WAYLAND_DISPLAY;
let window, id, url;
const xdotool = (...args) => execFileSync("xdotool", args, { env: environment, encoding: "utf8" }).trim();
const press = async (key) => { xdotool("key", "--window", id, key); await sleep(400); };
const wijk = (...args) => execFileSync(process.env.WIJK, args, { env: environment, encoding: "utf8" });

/// The meeting as the records have it.
const meeting = () => {
  const { meetings: [kept] } = JSON.parse(wijk("meetings", "export", JSON.parse(wijk("meetings", "list", "--json"))[0].id));
  return JSON.parse(kept.state);
};
const newest_round = () => meeting().rounds.at(-1);
const votes_of = (ballot) => ballot.phones.map((count, i) => count + ballot.hands[i] + ballot.keyboard[i]);

// ---- Phones that speak HTTP ---------------------------------------------------------------------------------------

const ask = (method, path, { token, body, address = "127.0.0.1", headers = {} } = {}) => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(url);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const request = http.request({ method, path, host: hostname, port, localAddress: address, agent: false, timeout: 20000,
    headers: { "X-Wijkgesprek": "1", ...(token && { Authorization: `Bearer ${token}` }),
      ...(text !== undefined && { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) }), ...headers } },
  (answer) => {
    let all = "";
    answer.on("data", (part) => (all += part));
    answer.on("end", () => resolve({ status: answer.statusCode, body: all.startsWith("{") ? JSON.parse(all) : all }));
  });
  request.on("error", reject);
  request.on("timeout", () => request.destroy(new Error("no answer")));
  request.end(text);
});

class Phone {
  constructor(number) { this.address = `127.0.${1 + Math.floor(number / 200)}.${10 + (number % 200)}`; }
  code() { return new URL(url).pathname.slice(1); }
  async join() {
    const answer = await ask("POST", "/api/join", { address: this.address, body: { code: this.code() } });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    this.token = answer.body.token;
  }
  async view() { return (await ask("GET", "/api/view", { token: this.token, address: this.address })).body; }
  /// Votes, and votes once more for what was chosen before when the answer got lost on its way.
  async vote(round, option, nth) {
    return ask("POST", "/api/vote", { token: this.token, address: this.address, body: { round, option, nth } });
  }
}

// ---- Phones that are Chromium -------------------------------------------------------------------------------------

const driver = { port: 0 };
const webdriver = async (method, path, body) => {
  const answer = await fetch(`http://127.0.0.1:${driver.port}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  assert.ok(answer.ok, `${path}: ${value?.message}`);
  return value;
};
class Page {
  async open() {
    const session = await webdriver("POST", "/session", { capabilities: { alwaysMatch: { browserName: "chrome",
      "goog:chromeOptions": { binary: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--headless=new", "--disable-gpu", "--no-first-run", "--window-size=390,844", "--lang=nl",
          ...(process.getuid() === 0 ? ["--no-sandbox"] : [])] } } } });
    this.path = `/session/${session.sessionId}`;
    await webdriver("POST", `${this.path}/url`, { url });
  }
  run(script, ...args) { return webdriver("POST", `${this.path}/execute/sync`, { script, args }); }
  /// The buttons that can be pressed, as somebody sees them.
  buttons() {
    return this.run(`return [...document.querySelectorAll("button, [role=radio], input[type=radio]")]
      .filter((one) => one.offsetParent !== null).map((one) => one.innerText || one.labels?.[0]?.innerText || "")`);
  }
  text() { return this.run("return document.body.innerText"); }
  async press(selector, index) {
    const found = await webdriver("POST", `${this.path}/elements`, { using: "css selector", value: selector });
    const seen = [];
    for (const one of found) {
      const element = Object.values(one)[0];
      if (await webdriver("GET", `${this.path}/element/${element}/displayed`)) seen.push(element);
    }
    assert.ok(seen[index], `${selector} ${index} of ${seen.length} on:\n${await this.text()}`);
    await webdriver("POST", `${this.path}/element/${seen[index]}/click`, {});
  }
  close() { return webdriver("DELETE", this.path); }
}

// ---- Who is not welcome -------------------------------------------------------------------------------------------

/// Clients that no phone is. What they get is none of the meeting's business; that they are there is.
const nuisance = () => {
  const { hostname, port } = new URL(url);
  const sockets = [];
  const open = (address, send) => {
    const socket = net.connect({ host: hostname, port, localAddress: address });
    socket.on("error", () => {});
    socket.on("connect", () => send(socket));
    sockets.push(socket);
  };
  const letter_by_letter = (socket) => {
    const words = "POST /api/vote HTTP/1.1\r\nHost: nobody\r\nContent-Length: 2000\r\n\r\n".repeat(9);
    let at = 0;
    const timer = setInterval(() => (socket.destroyed || at >= words.length ? clearInterval(timer) : socket.write(words[at++])), 200);
  };
  for (let i = 0; i < 20; ++i) {
    open("127.0.9.1", letter_by_letter);
    open("127.0.9.2", () => {});
    open("127.0.9.3", (socket) => socket.write(Buffer.alloc(64 * 1024, 0xff)));
    open("127.0.9.4", (socket) => socket.write(`POST /api/join HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 99999999\r\n\r\n`));
  }
  const guessing = (async () => {
    for (let i = 0; i < 15; ++i)
      await ask("POST", "/api/join", { address: "127.0.9.5", body: { code: `00${String(i).padStart(2, "0")}` } }).catch(() => {});
  })();
  return { guessing, stop: () => sockets.forEach((socket) => socket.destroy()) };
};

// ---- The meeting --------------------------------------------------------------------------------------------------

const phones = Array.from({ length: clients }, (_, number) => new Phone(number));
const tabs = Array.from({ length: pages }, () => new Page());

before(async () => {
  // Xvfb chooses a free display and tells which.
  const server = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "pipe", "pipe", "pipe"] });
  let display = "";
  server.stdio[3].on("data", (data) => (display += data));
  await until("Xvfb", () => display.includes("\n"));
  environment.DISPLAY = `:${display.trim()}`;

  window = start(process.env.WIJK_WINDOW, ["--screen", "meeting", "--scenario", "opa-wim", "--method", "play-together", "--people",
    String(everybody), "--steps", "next,next,phones,window", "--phones", "127.0.0.1", "--frames", join(home, "frames")], { env: environment });
  url = await until("the address of the phones", () => {
    assert.equal(window.exitCode, null, window.told);
    return window.told.match(/http:\/\/127\.0\.0\.1:\d+\/[0-9A-Z]+/)?.[0];
  });
  id = await until("the window", () => {
    try { return xdotool("search", "--onlyvisible", "--name", "^Wijkgesprek$").split("\n")[0]; } catch { return ""; }
  });
  xdotool("windowfocus", "--sync", id);

  driver.port = await new Promise((resolve) => {
    const free = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = free.address();
      free.close(() => resolve(port));
    });
  });
  start(process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver", [`--port=${driver.port}`], { env: environment });
  await until("chromium-driver", () => fetch(`http://127.0.0.1:${driver.port}/status`).then((answer) => answer.ok, () => false));
});

test("the facilitator's strip stands in a window of its own", { timeout: 60000 }, async () => {
  await until("the second window", () => {
    try { return xdotool("search", "--onlyvisible", "--name", "^Bijeenkomst begeleiden$"); } catch { return ""; }
  });
  xdotool("windowfocus", "--sync", id);
});

test("sixty phones join", { timeout: 120000 }, async () => {
  await Promise.all(phones.map((phone) => phone.join()));
  for (const tab of tabs) await tab.open();
  for (const tab of tabs) await until("the replies on the page", async () => (await tab.buttons()).length > 2);
});

let round, options, chosen, disturbed;
test("everybody votes at once, and some change their minds, beside clients that are slow, broken or guess", { timeout: 120000 },
  async () => {
    ({ round, options } = await phones[0].view());
    assert.ok(options.length >= 2);
    disturbed = nuisance();
    const first = await Promise.all(phones.map((phone, i) => phone.vote(round, i % options.length, 1)));
    assert.deepEqual(first.map((answer) => answer.status), phones.map(() => 200));
    // Every third changes, every fourth sends what it sent again.
    chosen = phones.map((_, i) => (i % 3 === 0 ? (i + 1) % options.length : i % options.length));
    await Promise.all(phones.map((phone, i) => i % 3 === 0 && phone.vote(round, chosen[i], 2)));
    await Promise.all(phones.map((phone, i) => i % 4 === 0 && i % 3 !== 0 && phone.vote(round, chosen[i], 1)));
    for (const [i, tab] of tabs.entries()) await tab.press("#options button", i % options.length);
    for (const tab of tabs) await until("the page to say what was chosen", async () =>
      (await tab.run("return document.querySelectorAll('#options [aria-pressed=true], #options [aria-checked=true]').length")) === 1);
    await disturbed.guessing;
    assert.equal((await ask("POST", "/api/vote", { token: "0".repeat(64), body: { round, option: 0, nth: 1 } })).status, 401);
    assert.equal((await phones[1].vote(round + 1, 0, 9)).status, 409);
  });

test("the reveal counts every phone exactly once", { timeout: 60000 }, async () => {
  await press("Next");
  const revealed = await until("the reveal", () => { const now = newest_round(); return now.phase === "revealed" && now; });
  const expected = options.map((_, option) => chosen.filter((one) => one === option).length + tabs.filter((__, i) => i % options.length === option).length);
  assert.deepEqual(votes_of(revealed.first), expected);
  assert.equal(expected.reduce((a, b) => a + b), everybody);
  const late = await Promise.all(phones.map((phone) => phone.vote(round, 0, 9)));
  assert.deepEqual(late.map((answer) => answer.status), phones.map(() => 409));
  assert.deepEqual(votes_of(newest_round().first), expected);
  for (const tab of tabs) await until("the page to wait", async () => (await tab.run("return document.querySelectorAll('#options button').length")) === 0
    || (await tab.run("return document.querySelector('#options').hidden")));
});

test("a page that was closed comes back as the same phone", { timeout: 60000 }, async () => {
  const before_it = (await phones[0].view()).round;
  await tabs[0].run("location.reload()");
  await until("the page", async () => (await tabs[0].text()).length > 20);
  assert.equal((await phones[0].view()).round, before_it);
});

test("votes and a reveal at the same moment: told is counted, refused is not", { timeout: 120000 }, async () => {
  // A second vote of this turn, asked for by the facilitator in the strip or by the key for the next thing.
  const before_it = round;
  for (let i = 0; i < 12 && (round = (await phones[0].view()).round) <= before_it; ++i) await press("Next");
  assert.ok(round > before_it, "no new vote was opened");
  const now = await phones[0].view();
  assert.equal(now.state, "choose");
  const reveal = (async () => { await sleep(30); xdotool("key", "--window", id, "Next"); })();
  const told = await Promise.all(phones.map(async (phone, i) => { await sleep(i * 10); return phone.vote(round, 0, 1); }));
  await reveal;
  const counted = told.filter((answer) => answer.status === 200).length;
  assert.equal(told.filter((answer) => answer.status === 409).length, clients - counted);
  await sleep(1000);
  const kept = newest_round();
  assert.equal(votes_of(kept.second ?? kept.first).reduce((a, b) => a + b), counted);
});

test("frames kept coming, and the server stops with the window", { timeout: 60000 }, async () => {
  disturbed.stop();
  for (const tab of tabs) await tab.close();
  xdotool("keydown", "ctrl", "key", "q", "keyup", "ctrl");
  const { code } = await window.done;
  assert.equal(code, 0, window.told);
  const times = readFileSync(join(home, "frames"), "utf8").trim().split("\n").map((line) => Number(line.split(" ")[0]));
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  console.log(`${times.length} frames; the longest time between two was ${Math.max(...gaps).toFixed(2)} s`);
  assert.ok(times.length > 20);
  await assert.rejects(ask("GET", "/"));
});
