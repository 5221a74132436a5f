/* What every page does: the size of letters, the last language, the way back to a session that
   runs, Escape. Kept on the phone alone, and erased from the foot of any page. */
(function () {
  "use strict";
  var root = document.documentElement;
  var body = document.body;
  var SIZES = [1, 1.15, 1.35];
  var base = parseFloat(root.style.fontSize) || 100;

  function get(key) {
    try { return localStorage.getItem("kit-" + key); } catch (error) { return null; }
  }
  function set(key, value) {
    try { localStorage.setItem("kit-" + key, value); } catch (error) { /* kept for this page */ }
  }
  var size = Number(get("size")) || 0;
  function letters() {
    root.style.fontSize = base * (SIZES[size] || 1) + "%";
  }
  function larger() {
    size = (size + 1) % SIZES.length;
    set("size", String(size));
    letters();
  }
  function on(selector, act) {
    var nodes = document.querySelectorAll(selector);
    for (var i = 0; i < nodes.length; i++) {
      nodes[i].hidden = false;
      nodes[i].addEventListener("click", act);
    }
  }
  if (size) letters();
  on(".run-size, .larger", larger);
  on(".erase", function (event) {
    try {
      ["size", "tag", "run"].forEach(function (key) { localStorage.removeItem("kit-" + key); });
    } catch (error) { /* nothing was kept */ }
    size = 0;
    letters();
    event.target.textContent = event.target.getAttribute("data-done");
  });
  /* Away at once, and the way back does not lead here. */
  on(".leave", function () { location.replace("about:blank"); });
  if (body.getAttribute("data-tag")) set("tag", body.getAttribute("data-tag"));

  /* On the first page the last language stands first. */
  var last = get("tag");
  var door = last && document.querySelector('.choose .door[lang="' + last.replace(/[^\w-]/g, "") + '"]');
  if (door) door.parentNode.insertBefore(door, door.parentNode.firstChild);

  /* A session that runs is one tap away from the card or the hard moment that was looked up. */
  var run = null;
  try { run = JSON.parse(get("run")); } catch (error) { /* damaged: there is none */ }
  if (run && run.open && body.getAttribute("data-back") && !document.querySelector(".run-dock")) {
    var link = document.createElement("a");
    var own = body.getAttribute("data-digits");
    var number = String(Number(run.n) + 1).replace(/[0-9]/g, function (d) {
      return own.substr(d * own.length / 10, own.length / 10);
    });
    link.className = "button back-to-step";
    link.href = body.getAttribute("data-root") + "/" + String(run.url).replace(/[^\w\/.-]/g, "");
    link.textContent = body.getAttribute("data-back").replace("{n}", number);
    body.appendChild(link);
    body.className += " has-back";
  }
  document.addEventListener("keydown", function (event) {
    /* The search empties its box first. */
    if (event.keyCode === 27 && location.hash === "#menu" && !event.defaultPrevented) location.hash = "#top";
  });
})();
