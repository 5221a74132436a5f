/* A session one step at a time. Plain old syntax: phones of 2016 run it. Only the step and the
   minutes are kept, on the phone, until the session is finished or somebody presses "forget". */
(function () {
  "use strict";
  var dock = document.querySelector(".run-dock");
  var steps = document.querySelectorAll("section.step");
  if (!dock || !steps.length) return;
  var root = document.documentElement;
  var top = document.querySelector(".run-top");
  var list = document.querySelector(".run-list");
  var start = document.querySelector(".run-open");
  var links = list.querySelectorAll("li a");
  var parts = top.querySelectorAll(".run-bar i");
  var next = dock.querySelector(".run-next");
  var KEY = "kit-run";
  var state = { s: dock.getAttribute("data-session"), n: 0, gone: 0, short: false, open: false };
  var view = "";
  var since = 0;
  var lock = null;
  var tops = 0;
  /* How many entries of the browser's history are steps of this run: its Back key walks them. */
  var depth = 0;
  var leaving = false;
  var place = "";

  function say(node, name, values) {
    var text = node.getAttribute("data-" + name);
    for (var key in values) text = text.replace("{" + key + "}", digits(values[key]));
    return text;
  }
  function digits(number) {
    var own = dock.getAttribute("data-digits");
    /* Digits of some scripts are two characters long here. */
    var each = own.length / 10;
    return String(number).replace(/[0-9]/g, function (d) { return own.substr(d * each, each); });
  }
  function load() {
    try { return JSON.parse(localStorage.getItem(KEY) || "null"); } catch (error) { return null; }
  }
  function keep() {
    state.at = since;
    state.url = dock.getAttribute("data-url");
    try { localStorage.setItem(KEY, JSON.stringify(state)); } catch (error) { /* runs without */ }
  }
  function forget() {
    try { localStorage.removeItem(KEY); } catch (error) { /* nothing was kept */ }
    state.n = 0;
    state.gone = 0;
    state.open = false;
    offer(false);
  }
  function offer(begun) {
    if (!begun) location.hash = location.hash === "#run" ? "#top" : location.hash;
    document.querySelector(".run-kept").hidden = !begun;
    if (begun) start.querySelector("span").textContent = say(start, "again", { n: state.n + 1 });
    else start.querySelector("span").textContent = first;
  }
  var first = start.querySelector("span").textContent;

  /* Minutes of a step: those of the short version where it is chosen; 0 where it is left out. */
  function planned(at) {
    var short = steps[at].getAttribute("data-short");
    if (state.short && short !== null) return Number(short);
    return Number(steps[at].getAttribute("data-minutes"));
  }
  function other(at, by) {
    do { at += by; } while (steps[at] && !planned(at));
    return steps[at] ? at : -1;
  }
  function gone() {
    return state.gone + (since ? Math.max(0, Date.now() - since) : 0);
  }
  function tick() {
    if (!view) return;
    var all = planned(state.n) || 1;
    var minutes = Math.floor(gone() / 60000);
    var share = Math.min(1, gone() / 60000 / all);
    var clock = top.querySelector(".run-clock");
    clock.querySelector(".run-pie").setAttribute("stroke-dasharray", share * 47.2 + " 48");
    clock.querySelector("span").textContent = say(clock, "planned", { n: all }) + " · " +
      say(clock, "gone", { n: minutes }) +
      (view === "upset" ? " · " + clock.getAttribute("data-waits") : "");
  }

  function push() {
    if (!window.history || !history.pushState) return;
    if (!depth && "scrollRestoration" in history) history.scrollRestoration = "manual";
    depth++;
    history.pushState({ run: depth }, "");
  }
  /* Leave the history as it was before the run began. */
  function unwind() {
    var back = depth;
    depth = 0;
    leaving = back > 0;
    if (leaving) history.go(-back);
  }
  /* The phone's Back key: from help to the step, to the step before, from the first to the page. */
  function popped(event) {
    var at = event.state && event.state.run || 0;
    if (leaving || !view) {
      leaving = false;
      if ("scrollRestoration" in history) history.scrollRestoration = "auto";
      return;
    }
    /* A link within the page, and the way back from there, are no steps. */
    if (!depth || at === depth || location.hash !== place) return;
    var onward = at > depth;
    depth = at;
    var to = view === "step" ? other(state.n, onward ? 1 : -1) : -1;
    if (view !== "step") show("step");
    else if (to >= 0) go(to);
    else if (!onward) return close();
    if (!depth) push();
  }

  /* The clock waits while someone who is upset is helped, and runs through a phone call. */
  function show(name) {
    if (view === "step") tops = window.pageYOffset;
    if (name === "upset" && since) {
      state.gone = gone();
      since = 0;
    } else if (name !== "upset" && !since) {
      since = Date.now();
    }
    view = name;
    root.className = root.className.replace(/ ?\brun-[\w-]+/g, "") + " run-on run-is-" + name;
    root.className = root.className.replace(/^ /, "");
    draw();
    window.scrollTo(0, name === "step" ? tops : 0);
    reach();
    keep();
  }
  function draw() {
    for (var i = 0; i < steps.length; i++) {
      var now = i === state.n;
      steps[i].className = steps[i].className.replace(/ now\b/, "") + (now ? " now" : "");
      parts[i].className = now ? "now" : i < state.n ? "past" : "";
      var item = links[i].parentNode;
      item.className = (planned(i) ? "" : "left-out ") + (now ? "now" : i < state.n ? "past" : "");
      if (now) links[i].setAttribute("aria-current", "step");
      else links[i].removeAttribute("aria-current");
    }
    var button = top.querySelector(".run-steps");
    button.querySelector("span").textContent = say(button, "words", { n: state.n + 1, all: steps.length });
    var back = dock.querySelector(".run-to-step");
    back.textContent = say(back, "words", { n: state.n + 1 });
    tick();
  }
  function go(at) {
    state.n = at;
    state.gone = 0;
    since = Date.now();
    tops = 0;
    view = "";
    show("step");
    var title = steps[at].querySelector(".step-title");
    title.setAttribute("tabindex", "-1");
    title.focus();
    window.scrollTo(0, 0);
  }

  /* More, while the step goes on below the screen; then Next, with what follows. */
  function rest() {
    return steps[state.n].getBoundingClientRect().bottom - (window.innerHeight - dock.offsetHeight);
  }
  function reach() {
    if (view !== "step") return;
    var on = rest() > 12;
    var to = other(state.n, 1);
    var title = to < 0 ? "" : links[to].querySelector(".run-title").textContent;
    next.querySelector("b").textContent = next.getAttribute(
      on ? "data-more" : to < 0 ? "data-finish" : "data-next");
    next.querySelector("small").textContent = on ? next.getAttribute("data-goes-on") : title;
    next.className = "run-next" + (on ? " on" : "");
  }
  function screen() {
    return window.innerHeight - dock.offsetHeight - top.offsetHeight - 48;
  }
  function forward() {
    if (view !== "step") return show("step");
    if (rest() > 12) {
      window.scrollBy(0, Math.min(screen(), rest() + 8));
      return reach();
    }
    var to = other(state.n, 1);
    if (to >= 0) {
      push();
      return go(to);
    }
    close();
    forget();
    var after = document.querySelector(".after");
    if (after) after.scrollIntoView();
  }
  /* Away from the step for a while: the Back key leads back to it. */
  function aside(name) {
    if (view === "step") push();
    show(name);
  }
  function backward() {
    if (view !== "step") return show("step");
    if (window.pageYOffset > 8) {
      window.scrollBy(0, -screen());
      return reach();
    }
    var to = other(state.n, -1);
    if (to >= 0) go(to);
  }
  function close() {
    state.gone = gone();
    since = 0;
    state.open = false;
    view = "";
    root.className = root.className.replace(/ ?\brun-[\w-]+/g, "").trim();
    top.hidden = dock.hidden = true;
    if (lock) lock.release();
    lock = null;
    keep();
    unwind();
    offer(true);
    start.focus();
    window.scrollTo(0, 0);
  }
  function open() {
    state.open = true;
    place = location.hash;
    if (!depth) push();
    top.hidden = dock.hidden = false;
    if (!since) since = Date.now();
    awake();
    show("step");
  }
  function awake() {
    if (!view && !state.open || !navigator.wakeLock || document.hidden) return;
    navigator.wakeLock.request("screen").then(function (got) { lock = got; }, function () {});
  }
  function short(on) {
    state.short = on;
    var full = list.querySelector(".run-full");
    var less = list.querySelector(".run-short");
    full.setAttribute("aria-pressed", String(!on));
    less.setAttribute("aria-pressed", String(on));
    full.className = "button run-full" + (on ? " second" : "");
    less.className = "button run-short" + (on ? "" : " second");
    for (var i = 0; i < links.length; i++) {
      var label = links[i].querySelector(".run-minutes");
      var own = label.getAttribute("data-full") || label.textContent;
      label.setAttribute("data-full", own);
      var less2 = label.getAttribute("data-short");
      label.textContent = on && less2 ? own.replace(digits(steps[i].getAttribute("data-minutes")), less2) : own;
    }
    if (!planned(state.n)) state.n = Math.max(0, other(state.n, 1));
    draw();
    if (view) keep();
  }

  start.addEventListener("click", function (event) {
    event.preventDefault();
    open();
  });
  document.querySelector(".run-forget").addEventListener("click", forget);
  top.querySelector(".run-close").addEventListener("click", function () {
    if (view === "step") close(); else show("step");
  });
  top.querySelector(".run-steps").addEventListener("click", function () {
    aside(view === "list" ? "step" : "list");
  });
  next.addEventListener("click", forward);
  dock.querySelector(".run-back").addEventListener("click", backward);
  dock.querySelector(".run-to-step").addEventListener("click", function () { show("step"); });
  dock.querySelector(".run-upset").addEventListener("click", function () { aside("upset"); });
  dock.querySelector(".run-danger").addEventListener("click", function () { aside("danger"); });
  list.addEventListener("click", function (event) {
    var link = event.target;
    while (link && link !== list && link.tagName !== "A") link = link.parentNode;
    if (!view || !link || link.tagName !== "A") return;
    event.preventDefault();
    for (var i = 0; i < links.length; i++) {
      if (links[i] === link && planned(i)) {
        if (i > state.n) push();
        go(i);
      }
    }
  });
  if (list.querySelector(".run-lengths")) {
    list.querySelector(".run-lengths").hidden = false;
    /* The way to the words on the short version would look like the switch to it. */
    var told = document.querySelector(".run-start a[href='#short']");
    told.parentNode.removeChild(told);
    list.querySelector(".run-full").addEventListener("click", function () { short(false); });
    list.querySelector(".run-short").addEventListener("click", function () { short(true); });
  }
  document.addEventListener("keydown", function (event) {
    if (!view || event.altKey || event.ctrlKey || event.metaKey) return;
    var onward = root.dir === "rtl" ? 37 : 39;
    var tag = event.target.tagName;
    var key = event.keyCode;
    if (key === 32 && /^(A|BUTTON|INPUT|LABEL)$/.test(tag)) return;
    if (key === 32 || key === 34 || key === onward) forward();
    else if (key === 33 || key === 76 - onward) backward();
    else if (key === 27) { if (view === "step") close(); else show("step"); }
    else return;
    event.preventDefault();
  });
  window.addEventListener("popstate", popped);
  window.addEventListener("scroll", reach);
  window.addEventListener("resize", reach);
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { if (view) keep(); } else { awake(); tick(); }
  });
  window.addEventListener("pagehide", function () { if (view) keep(); });
  setInterval(tick, 5000);

  depth = window.history && history.state && history.state.run || 0;
  var kept = load();
  if (kept && kept.s === state.s && steps[kept.n]) {
    state.n = kept.n;
    state.gone = kept.gone || 0;
    if (kept.short && list.querySelector(".run-short")) short(true);
    if (kept.open) {
      since = kept.at || 0;
      open();
    } else {
      offer(true);
    }
  }
})();
