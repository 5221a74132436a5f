/* A page that holds many: each chapter with a session or a breath is a page of its own to the
   scripts of the site; and a search in what stands here. Plain old syntax. */
(function () {
  "use strict";
  var whole = window.document;
  var root = whole.documentElement;
  var parts = whole.querySelectorAll(".chapter");

  function only(part) {
    var own = {
      documentElement: root,
      querySelector: function (what) { return part.querySelector(what); },
      querySelectorAll: function (what) { return part.querySelectorAll(what); },
      addEventListener: function (name, act) { whole.addEventListener(name, act); }
    };
    Object.defineProperty(own, "hidden", { get: function () { return whole.hidden; } });
    return own;
  }
  function run(document) { "@run@"; }
  function breathe(document) { "@breathe@"; }
  function show(part) {
    for (var i = 0; i < parts.length; i++) parts[i].className = parts[i].className.replace(/ runs\b/, "");
    part.className += " runs";
  }
  function begin(part) {
    var open = part.querySelector(".run-open");
    if (open) open.addEventListener("click", function () { show(part); });
    if (part.querySelector(".run-dock")) run(only(part));
    if (part.querySelector(".breathe-open")) breathe(only(part));
    /* It was running when the phone put the page away. */
    if (/\brun-on\b/.test(root.className) && !whole.querySelector(".chapter.runs")) show(part);
  }
  for (var i = 0; i < parts.length; i++) begin(parts[i]);

  function folded(text) {
    text = text.toLowerCase();
    if (!text.normalize) return text;
    return text.normalize("NFD").replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, "");
  }
  var look = whole.querySelector(".look");
  var box = look.querySelector("input");
  var list = whole.querySelector(".found");
  var number = whole.querySelector(".found-number");
  var texts = null;

  function collect() {
    texts = [];
    for (var i = 0; i < parts.length; i++) {
      var nodes = parts[i].querySelectorAll("h1,h2,h3,h4,p,li,dd,dt,td,th,summary");
      for (var j = 0; j < nodes.length; j++) {
        if (nodes[j].querySelector("p,li")) continue;
        texts.push({ node: nodes[j], part: parts[i], words: folded(nodes[j].textContent) });
      }
    }
  }
  function line(one) {
    var item = whole.createElement("li");
    var link = whole.createElement("a");
    var text = one.node.textContent.replace(/\s+/g, " ").trim();
    link.href = "#" + one.part.id;
    link.textContent = text.length > 120 ? text.slice(0, 119) + "\u2026" : text;
    link.addEventListener("click", function (event) {
      event.preventDefault();
      one.node.scrollIntoView();
      one.node.setAttribute("tabindex", "-1");
      one.node.focus();
    });
    item.appendChild(link);
    return item;
  }
  function find() {
    var words = folded(box.value.trim()).split(/\s+/);
    list.textContent = "";
    number.textContent = "";
    if (words.join("").length < 2) return;
    if (!texts) collect();
    var found = texts.filter(function (one) {
      return words.every(function (word) { return one.words.indexOf(word) >= 0; });
    });
    var own = number.getAttribute("data-digits");
    number.textContent = number.getAttribute("data-words").replace("{n}", String(found.length)
      .replace(/[0-9]/g, function (d) { return own.substr(d * own.length / 10, own.length / 10); }));
    found.slice(0, 20).forEach(function (one) { list.appendChild(line(one)); });
  }
  look.hidden = false;
  look.addEventListener("submit", function (event) { event.preventDefault(); find(); });
  box.addEventListener("input", find);
})();
