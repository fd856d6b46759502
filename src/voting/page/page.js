"use strict";
// Asks the server about once a second what is going on and shows that. One request at a time, so that what this
// phone sends arrives in the order in which it was pressed.
(() => {
  const $ = (id) => document.getElementById(id);
  const texts = JSON.parse($("texts").textContent);
  const most = 500;
  const answers_within = 6000, a_second = 1000, at_most = 8000;

  // A browser that keeps nothing (private, full) still takes part, until the page is closed.
  const kept = (() => {
    const here = new Map();
    const stored = (use, otherwise) => { try { return use(window.localStorage); } catch { return otherwise; } };
    return {
      get: (key) => here.get(key) ?? stored((s) => s.getItem(`wijkgesprek.${key}`), null),
      set: (key, value) => { here.set(key, value); stored((s) => s.setItem(`wijkgesprek.${key}`, value)); },
      forget: (key) => { here.delete(key); stored((s) => s.removeItem(`wijkgesprek.${key}`)); },
      // Secrets of meetings that are over.
      forgetOthers: (key) => stored((s) => {
        for (const one of Object.keys(s))
          if (one.startsWith("wijkgesprek.token.") && one !== `wijkgesprek.${key}`) s.removeItem(one);
      }),
    };
  })();

  let language = kept.get("language") ?? (/^nl\b/i.test(navigator.language ?? "nl") ? "nl" : "en");
  let code = location.pathname.slice(1).toUpperCase();
  let token = code ? kept.get(`token.${code}`) : null;
  let stage = code ? "in" : "code"; // code: asks for one; in: takes part, or is about to; full
  let trouble = "";                 // why a code is asked for
  let mayJoinAgain = true;          // a token of before may be of a program that was started anew
  let view = null;                  // as the server told it last
  let nth = 0;                      // choices in this round
  let going = null;                 // what was pressed and did not arrive yet
  let before = null;                // what this phone did in the round that closed
  let late = "";                    // which text says that it came too late
  let empty = false;                // nothing was written when it was to go
  let failures = 0;

  const say = (id, values = {}) =>
    Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, () => value), texts[id][language]);
  const letter = (option) => String.fromCharCode(65 + option);
  const of = (text) => text[language] || text.nl || text.en;
  const languageOf = (text) => (text[language] ? language : text.nl ? "nl" : "en");

  class Away extends Error {}

  const call = async (path, body) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), answers_within);
    const headers = { "X-Wijkgesprek": "1" };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    try {
      const response = await fetch(path, {
        method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body), signal: stop.signal,
        cache: "no-store", credentials: "omit", redirect: "error",
      });
      if (response.status === 429 || (response.status >= 500 && response.status !== 503)) throw new Away();
      return { status: response.status, answer: await response.json() };
    } catch {
      throw new Away();
    } finally {
      clearTimeout(timer);
    }
  };

  const out = (why) => {
    if (code) kept.forget(`token.${code}`);
    token = null; view = null; going = null; before = null;
    stage = "code";
    trouble = why;
  };

  const join = async () => {
    const { status, answer } = await call("/api/join", { code });
    if (status === 200) {
      token = answer.token;
      kept.set(`token.${code}`, token);
      kept.forgetOthers(`token.${code}`);
      mayJoinAgain = false;
      trouble = "";
    } else if (status === 503) stage = "full";
    else out("code_wrong");
  };

  const send = async () => {
    const sent = going;
    const { path, ...body } = sent;
    const { status, answer } = await call(path, body);
    if (status === 401) return out("code_new");
    if (going === sent) going = null;
    if (status === 200 && view?.round === sent.round) {
      if (sent.option !== undefined) view.chosen = sent.option;
      else view.said = sent.words || null;
    }
    if (answer.answer === "closed") late = path === "/api/say" ? "write_late" : "late";
  };

  const look = async () => {
    const { status, answer } = await call("/api/view");
    if (status !== 200) {
      if (!mayJoinAgain) return out("code_new");
      token = null;
      mayJoinAgain = false;
      return join();
    }
    mayJoinAgain = false;
    if (view && view.round !== answer.round && view.round !== 0)
      before = late ? null : { option: view.chosen, words: view.said };
    if (answer.round !== 0) {
      if (view?.round !== answer.round) { nth = 0; late = ""; empty = false; }
      nth = Math.max(nth, answer.nth);
      before = null;
    }
    view = answer;
  };

  let timer = 0, running = false, again = false;
  const step = async () => {
    running = true;
    const had = failures;
    try {
      if (stage === "in" && !token) await join();
      if (stage === "in" && token && going) await send();
      if (stage === "in" && token) await look();
      failures = 0;
    } catch (error) {
      if (!(error instanceof Away)) throw error;
      failures += 1;
    } finally {
      running = false;
      show();
      if (had > 1 && failures === 0) tell(say("back"));
      if (again) { again = false; soon(0); } else if (stage === "in") soon(pause());
    }
  };
  // Sixty phones that lost the same server do not all come back in the same moment.
  const pause = () => Math.min(at_most, a_second * 2 ** Math.max(0, failures - 1)) * (0.85 + 0.3 * Math.random());
  const soon = (after) => { clearTimeout(timer); timer = setTimeout(step, after); };
  const now = () => { if (running) again = true; else soon(0); };

  // Texts change only where they differ: what is the same is not read out again.
  const put = (id, text) => { if ($(id).textContent !== text) $(id).textContent = text; };
  const hide = (id, hidden) => $(id).toggleAttribute("hidden", hidden); // an svg has no property of that name
  const tell = (text) => put("news", text);

  const chosen = () => (going?.option !== undefined ? going.option : view?.chosen ?? null);

  const stateText = () => {
    if (stage === "full") return say("full");
    if (stage === "code") return trouble ? say(trouble) : say("code_hint");
    if (!view) return "";
    if (view.state === "ended") return say("ended");
    if (view.state === "choose") {
      if (going) return say("sending");
      return view.chosen === null ? say("choose") : say("chosen", { letter: letter(view.chosen) });
    }
    if (view.state === "write") {
      if (empty) return say("write_empty");
      if (going) return say("writing");
      return view.said !== null ? say("written") : say(view.nth > 0 ? "taken_back" : "write");
    }
    if (late) return say(late);
    if (before?.option != null) return say("you_chose", { letter: letter(before.option) });
    return before?.words ? say("you_wrote") : say("wait");
  };

  const titleText = () => {
    if (stage === "code") return { text: say("code_title"), lang: language };
    if (stage === "full") return { text: say("full_title"), lang: language };
    if (!view) return { text: say("joining"), lang: language };
    if (view.round !== 0) return { text: of(view.prompt), lang: languageOf(view.prompt) };
    return { text: say(view.state === "ended" ? "ended_title" : "wait_title"), lang: language };
  };

  const element = (name, properties, ...inside) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...inside);
    return made;
  };

  const optionOf = (text, index) => {
    const button = element("button", { type: "button", className: "option" },
      element("span", { className: "letter", textContent: letter(index) }),
      element("span", { className: "words" },
        element("span", { textContent: of(text), lang: languageOf(text) }),
        element("span", { className: "mine", textContent: say("mine") })));
    button.querySelector(".mine").ariaHidden = "true"; // the button says that it is pressed
    button.addEventListener("click", () => choose(index));
    return element("li", {}, button);
  };

  let built = ""; // which question in which language stands there
  const build = () => {
    const asked = view && view.round !== 0 ? view : null;
    const key = `${language} ${asked ? asked.round : 0}`;
    if (key === built) return;
    const [, round] = built.split(" ");
    built = key;
    $("options").replaceChildren(...(asked?.state === "choose" ? asked.options.map(optionOf) : []));
    if (Number(round) === (asked?.round ?? 0)) return;
    $("words").value = asked?.said ?? "";
    if (!asked) return;
    tell(asked.state === "choose"
      ? say("news_choose", { prompt: of(asked.prompt), count: asked.options.length })
      : say("news_write", { prompt: of(asked.prompt) }));
    window.scrollTo(0, 0);
  };

  const show = () => {
    const had = document.activeElement;
    document.documentElement.lang = language;
    const asks = stage === "in" && view && view.round !== 0 ? view.state : "";
    put("language", say("switch"));
    $("language").lang = language === "nl" ? "en" : "nl";
    for (const id of ["code_label", "code_go", "privacy"]) put(id, say(id));
    put("words_label", say("write_label"));
    put("words_note", say("write_note"));
    put("words_go", say(view?.said ? "write_again" : "write_go"));
    put("words_left", say("left", { count: most - $("words").value.length }));
    const title = titleText();
    put("prompt", title.text);
    $("prompt").lang = title.lang;
    build();
    hide("options", asks !== "choose");
    hide("write", asks !== "write");
    hide("enter", stage !== "code");
    hide("picture", asks !== "" || stage !== "in");
    document.body.classList.toggle("rest", asks === "" && stage === "in");
    [...$("options").querySelectorAll("button")].forEach((button, i) => {
      button.setAttribute("aria-pressed", String(chosen() === i));
      button.classList.toggle("going", going !== null && chosen() === i);
    });
    $("state").classList.toggle("done", asks !== "" && !going && (view.chosen !== null || view.said !== null));
    put("state", stateText());
    hide("lost", failures < 2);
    put("lost", failures < 2 ? "" : say("lost"));
    // Who stood on something that went away stands at the question that came.
    if (had && had !== document.body && (!had.isConnected || had.closest("[hidden]"))) $("prompt").focus({ preventScroll: true });
  };

  const choose = (option) => {
    if (!view || view.state !== "choose" || chosen() === option) return;
    nth += 1;
    going = { path: "/api/vote", round: view.round, option, nth };
    show();
    now();
  };

  $("write").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = $("words").value.trim();
    if (!view || view.state !== "write") return;
    if (!words && !view.said) { empty = true; show(); $("words").focus(); return; }
    nth += 1;
    going = { path: "/api/say", round: view.round, words, nth };
    show();
    now();
  });
  $("words").addEventListener("input", () => { empty = false; show(); });

  $("enter").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = $("code").value.trim().toUpperCase();
    if (!/^[0-9A-Z]{1,8}$/.test(typed)) { $("code").focus(); return; }
    code = typed;
    token = kept.get(`token.${code}`);
    mayJoinAgain = true;
    stage = "in"; trouble = "";
    history.replaceState(null, "", `/${code}`);
    $("code").value = "";
    show();
    now();
  });

  $("language").addEventListener("click", () => {
    language = language === "nl" ? "en" : "nl";
    kept.set("language", language);
    show();
  });

  // A phone that comes out of a pocket or back to the network does not wait for its turn.
  document.addEventListener("visibilitychange", () => { if (!document.hidden && stage === "in") now(); });
  window.addEventListener("online", () => { if (stage === "in") now(); });

  show();
  if (stage === "in") now();
})();
