/* Asks whether the phone is to keep this language of the site. Nothing is loaded before the reader
   says so, and no newer version takes the place of the kept one before the reader says so again.
   A page without the buttons only tells of a newer version, and leads to the page that has them.
   Opened from a stick, or where a browser cannot do it, the question is never shown. */
(function () {
  "use strict";
  var box = document.getElementById("keep");
  var here = location.protocol === "https:" || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
  if (!box || location.protocol === "file:" || !here) return;
  if (!navigator.serviceWorker || !window.caches || !window.MessageChannel) return;
  var root = document.body.getAttribute("data-root") + "/";
  var own = document.body.getAttribute("data-digits");
  var state = box.querySelector(".keep-state");
  var yes = box.querySelector(".keep-yes");
  var no = box.querySelector(".keep-no");
  var newest = null;
  var WAIT = 60000; /* a worker that a browser has ended says nothing */

  function digits(text) {
    return String(text).replace(/[0-9]/g, function (d) {
      return own.substr(d * own.length / 10, own.length / 10);
    });
  }
  function say(name, values) {
    var text = box.getAttribute("data-" + name);
    for (var key in values) text = text.replace("{" + key + "}", values[key]);
    state.textContent = text;
  }
  function size(bytes) {
    return digits(bytes < 1e6 ? "0." + Math.max(1, Math.round(bytes / 1e5)) : Math.round(bytes / 1e6));
  }
  /* Versions and days keep their order in any text. */
  function named(head) {
    return { version: "\u2066" + head.version + "\u2069", day: "\u2066" + head.day + "\u2069" };
  }
  function show(name, values, word) {
    say(name, values);
    box.hidden = false;
    yes.hidden = !word;
    if (word) yes.textContent = box.getAttribute("data-" + word);
  }

  function ask(worker, question) {
    return new Promise(function (done, failed) {
      var channel = new MessageChannel();
      var late = setTimeout(function () { failed(new Error("failed")); }, WAIT);
      channel.port1.onmessage = function (event) {
        clearTimeout(late);
        if (event.data.wrong) failed(new Error(event.data.wrong)); else done(event.data);
      };
      worker.postMessage(question, [channel.port2]);
    });
  }
  function working() {
    return navigator.serviceWorker.getRegistration(root).then(function (found) {
      return found && found.active;
    });
  }
  function kept(head) {
    if (!yes) return;
    no.hidden = false;
    show("done", named(head));
  }
  function offer(told) {
    if (told.own && (!newest || newest.list === told.own.list)) return kept(told.own);
    if (!newest) return;
    var values = named(newest);
    values.size = size(told.bytes);
    if (!yes) {
      if (told.own) { say("newer", values); box.hidden = false; }
      return;
    }
    no.hidden = !told.own;
    if (told.own) show("newer", values, "update"); else show("offer", values, "start");
  }
  function look() {
    working().then(function (worker) {
      return worker ? ask(worker, { act: "look", head: newest }) : { bytes: newest && newest.bytes };
    }).then(offer, function () { /* as where there is no network: nothing to say */ });
  }
  function load(worker) {
    return ask(worker, { act: "keep", head: newest }).then(function (told) {
      if (told.own) return kept(told.own);
      say("going", { n: digits(newest.files - told.left), all: digits(newest.files) });
      return load(worker);
    });
  }
  function begin() {
    yes.hidden = true;
    say("going", { n: digits(0), all: digits(newest.files) });
    navigator.serviceWorker.register(root + "worker.js", { scope: root }).then(function (found) {
      return found.active || new Promise(function (done) {
        var coming = found.installing || found.waiting;
        coming.addEventListener("statechange", function () {
          if (coming.state === "activated") done(coming);
        });
      });
    }).then(load).catch(function (error) {
      show(error && error.message === "damaged" ? "damaged" : "failed", {}, "start");
    });
  }
  if (yes) yes.addEventListener("click", begin);
  if (no) no.addEventListener("click", function () {
    working().then(function (worker) {
      return worker && ask(worker, { act: "remove" });
    }).then(function () {
      no.hidden = yes.hidden = true;
      state.textContent = box.getAttribute("data-removed");
    });
  });

  /* Which version there is on the net comes as a script: pages may read nothing else. */
  window.kitKeep = function (head) { newest = head; };
  var script = document.createElement("script");
  script.src = root + "offline.js?" + Date.now();
  script.onload = script.onerror = look;
  document.head.appendChild(script);
})();
