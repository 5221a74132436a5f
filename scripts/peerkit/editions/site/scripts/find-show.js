/* The search as it is seen: the crisis box, results, and what to do where nothing is found. */
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  var input = form.querySelector("input");
  var list = form.querySelector(".search-results");
  var count = form.querySelector(".search-count");
  var crisis = form.querySelector(".search-crisis");
  var none = form.querySelector(".search-none");
  var PAUSE = 120; /* milliseconds without a key before it is looked */
  var LONG = 170; /* letters of an excerpt */
  var state = { danger: [], plain: [], leads: null, index: null, stop: {} };
  var texts = null, rows = null, timer = 0;

  window.kitDanger = function (languages) {
    state.danger = languages.map(readNeeds);
    look();
  };
  window.kitNeeds = function (told) {
    texts = told[0];
    state.leads = {};
    told[1].forEach(function (need) { state.leads[need[0]] = need[2]; });
    state.plain = told[2].map(readNeeds);
    state.languages = told[2];
    state.languages.forEach(function (one) {
      one.latin = one.endings.concat(one.stop).some(function (part) { return /[a-z]/.test(part); });
    });
    (state.plain[0] ? state.plain[0].language.stop : []).forEach(function (word) {
      wordsOf(word, state.plain[0].language).forEach(function (one) { state.stop[one] = true; });
    });
    start();
  };
  window.kitIndex = function (all) {
    rows = all;
    start();
  };

  var EMPTY = { tag: "", elided: [], beginnings: [], endings: [], latin: true };
  function start() {
    if (!rows || !texts) return;
    state.index = readIndex(rows, state.languages.length ? state.languages : [EMPTY]);
    look();
  }

  function make(name, parent, text, named) {
    var one = document.createElement(name);
    if (text) one.textContent = text;
    if (named) one.className = named;
    parent.appendChild(one);
    return one;
  }

  /* A text with the tag of its language where it is not the page's. */
  function said(name, parent, word, named) {
    var one = make(name, parent, word[0], named);
    if (word[1]) {
      one.lang = word[1];
      if (word[1] === "en") one.dir = "ltr";
    }
    return one;
  }

  function clear(node) { while (node.firstChild) node.removeChild(node.firstChild); }

  /* The page's own box, with the contacts that stand in it now. */
  function showCrisis() {
    var box = document.querySelector("#content .crisis-box");
    var help = document.querySelector("header a.help");
    if (box) {
      box = box.cloneNode(true);
      box.removeAttribute("id");
      [].forEach.call(box.querySelectorAll("[id]"), function (one) { one.removeAttribute("id"); });
      crisis.appendChild(box);
    }
    if (help) crisis.appendChild(helpLink(help));
  }

  function helpLink(help) {
    var link = help.cloneNode(true);
    link.removeAttribute("aria-current");
    link.className = "help search-help";
    return link;
  }

  function marked(text, known, parent) {
    text.split(/(\s+)/).forEach(function (piece) {
      var here = wordsOf(piece, state.index.own).some(function (word) { return known[word]; });
      if (here) make("mark", parent, piece);
      else parent.appendChild(document.createTextNode(piece));
    });
  }

  /* The sentence in which most of the words stand, or the first one. */
  function excerpt(part, known) {
    var best = "", most = -1;
    part.text.split(/([.!?\u061f\u0964\u104b\u3002]+["\u201d\u00bb]?\s+)/).forEach(function (one, at, all) {
      if (at % 2) return;
      var sentence = one + (all[at + 1] || "").trim();
      var number = wordsOf(sentence, state.index.own).filter(function (word) { return known[word]; }).length;
      if (number > most) { most = number; best = sentence; }
    });
    if (best.length <= LONG) return best;
    var words = best.split(" ");
    var first = 0;
    while (first < words.length && !wordsOf(words[first], state.index.own).some(function (word) { return known[word]; })) first++;
    if (first === words.length || words.slice(0, first).join(" ").length < LONG / 2) first = 0;
    else first -= 5;
    var cut = words.slice(first).join(" ").slice(0, LONG);
    return (first ? "\u2026 " : "") + cut.slice(0, Math.max(cut.lastIndexOf(" "), LONG / 2)) + " \u2026";
  }

  function item(part, known) {
    var row = make("li", list);
    var link = make("a", row);
    link.href = form.getAttribute("data-root") + "/" + part.url + (part.anchor ? "#" + part.anchor : "");
    var about = make("span", link, "", "search-about");
    said("b", about, texts.kinds[part.kind], "search-kind kind-of-" + part.kind);
    var beside = part.about.slice();
    if (part.thing && part.kind === "help") beside.unshift(part.page);
    else if (/^[A-Z0-9]/.test(part.code)) beside.unshift(part.code);
    beside.forEach(function (one) {
      about.appendChild(document.createTextNode(" "));
      make("bdi", about, one);
    });
    var title = part.thing ? part.heading : part.page;
    var heading = said("span", link, ["", part.thing ? part.language : part.pageLanguage], "search-title");
    marked(title, known, heading);
    var text = said("span", link, ["", part.language], "search-text");
    if (part.heading && !part.thing) make("b", text, part.heading + " ");
    marked(excerpt(part, known), known, text);
  }

  function digits(number) {
    return String(number).replace(/[0-9]/g, function (one) { return texts.digits.charAt(one); });
  }

  /* A text of the page with a place for nodes in it, such as {words}. */
  function filled(parent, word, place, fill) {
    var around = word[0].split("{" + place + "}");
    var one = said("p", parent, ["", word[1]]);
    one.appendChild(document.createTextNode(around[0]));
    fill(one);
    one.appendChild(document.createTextNode(around[1] || ""));
  }

  function showNone(query) {
    filled(none, texts.none, "query", function (p) { make("bdi", p, query); });
    none.firstChild.className = "search-title";
    filled(none, texts["try"], "words", function (p) {
      texts.examples.forEach(function (word, at) {
        if (at) p.appendChild(document.createTextNode(" \u00b7 "));
        var button = said("button", p, word, "search-word");
        button.type = "button";
        button.addEventListener("click", function () { input.value = word[0]; look(); input.focus(); });
      });
    });
    showWays(none);
  }

  function showWays(parent) {
    var ways = make("ul", parent, "", "search-ways");
    texts.ways.forEach(function (way) {
      var link = said("a", make("li", ways), way[1]);
      link.href = form.getAttribute("data-root") + "/" + way[0];
    });
    var help = document.querySelector("header a.help");
    if (help) parent.appendChild(helpLink(help));
  }

  function look() {
    var query = input.value;
    var result = rank(query, state);
    var before = crisis.firstChild;
    none.hidden = true;
    clear(none);
    clear(list);
    count.textContent = "";
    count.className = "search-count";
    if (!result.danger && before) clear(crisis);
    if (result.danger && !before) showCrisis();
    if (result.silent || !result.ready) return;
    result.parts.forEach(function (part) { item(part, result.words); });
    if (result.parts.length) {
      count.textContent = texts.found[0].replace("{n}", digits(result.parts.length));
    } else {
      none.hidden = false;
      showNone(query.trim());
      count.className = "search-count vh"; /* heard, not seen twice */
      count.textContent = none.firstChild.textContent;
    }
  }

  input.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  form.addEventListener("submit", function () { clearTimeout(timer); look(); });
  window.kitFind = {
    look: look,
    rank: function (query) { return rank(query, state); },
    /* For comparing with the program: a text folded, its words and their stems. */
    words: function (text) {
      var own = state.index.own;
      var words = wordsOf(text, own);
      return [fold(text), words, words.map(function (word) { return keysOf(word, own); })];
    }
  };
  look();
})();
