/* Search without network: the index is a script, loaded when the box is first used. */
(function () {
  "use strict";
  var box = document.getElementById("kit-search");
  if (!box) return;
  var input = box.querySelector("input");
  var list = box.querySelector("ul");
  var base = box.getAttribute("data-base");
  var pages = null;
  var loading = false;
  var words = window.Intl && Intl.Segmenter ? new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }) : null;

  box.hidden = false;

  /* One form for all spellings: no marks, one alef, one ya, Western digits. */
  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0629/g, "\u0647")
      .replace(/[\u0649\u06cc]/g, "\u064a").replace(/\u06a9/g, "\u0643")
      .replace(/[\u0660-\u0669]/g, function (d) { return d.charCodeAt(0) - 0x660; })
      .replace(/[\u06f0-\u06f9]/g, function (d) { return d.charCodeAt(0) - 0x6f0; })
      .toLowerCase();
  }

  function split(text) {
    if (words && /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text)) {
      return Array.from(words.segment(text)).filter(function (s) { return s.isWordLike; })
        .map(function (s) { return s.segment; });
    }
    return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  }

  window.peerkitSearch = function (rows) {
    pages = rows.map(function (row) {
      return { url: row[0], title: row[1], inTitle: split(plain(row[1])), inText: split(plain(row[2])) };
    });
    show();
  };

  function load() {
    if (loading) return;
    loading = true;
    var script = document.createElement("script");
    script.src = base + "/assets/search-index.js";
    document.head.appendChild(script);
  }

  /* Whole words first, then beginnings; the article of Arabic nouns may be missing. */
  function weigh(found, word) {
    var best = 0;
    found.forEach(function (w) {
      var bare = w.indexOf("\u0627\u0644") === 0 ? w.slice(2) : w;
      if (w === word || bare === word) best = Math.max(best, 3);
      else if (w.indexOf(word) === 0 || bare.indexOf(word) === 0) best = Math.max(best, 2);
    });
    return best;
  }

  function rank(page, query) {
    var sum = 0;
    for (var i = 0; i < query.length; i++) {
      var score = 4 * weigh(page.inTitle, query[i]) + weigh(page.inText, query[i]);
      if (!score) return 0;
      sum += score;
    }
    return sum;
  }

  function show() {
    var query = split(plain(input.value));
    list.textContent = "";
    if (!pages || !query.length) return;
    var found = pages.map(function (page) { return [rank(page, query), page]; })
      .filter(function (pair) { return pair[0] > 0; })
      .sort(function (a, b) { return b[0] - a[0]; }).slice(0, 10);
    found.forEach(function (pair) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = base + "/" + pair[1].url;
      link.textContent = pair[1].title;
      item.appendChild(link);
      list.appendChild(item);
    });
    if (!found.length) {
      var none = document.createElement("li");
      none.textContent = box.getAttribute("data-none");
      list.appendChild(none);
    }
  }

  input.addEventListener("focus", load);
  input.addEventListener("keyup", show);
  input.form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
})();
