/* Search without a server: the index is a script, loaded when the box is first used. */
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  if (!form) return;
  var input = form.querySelector("input");
  var list = form.querySelector("ol");
  var count = form.querySelector(".search-count");
  var find = document.querySelector("a.find");
  var data = form.dataset;
  var SHOWN = 12;
  var INSIDE = 3; /* letters: shorter words are looked for only where words begin */
  var pages = null;
  var loading = false;

  /* One form for all spellings: no accents or vowel marks, one alef, ya, kaf and ha, no tatweel,
     Latin digits. Marks of other scripts are letters there and stay. */
  function plain(text) {
    return text.normalize("NFKD").toLowerCase()
      .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]/g, "")
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
      .replace(/[\u0649\u06cc\u06d0]/g, "\u064a")
      .replace(/[\u06a9\u06aa]/g, "\u0643")
      .replace(/[\u0629\u06c1\u06d5]/g, "\u0647")
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (digit) { return digit.charCodeAt(0) & 15; });
  }

  /* Scripts without spaces between words are cut by the browser where it can. */
  function words(text) {
    if (/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text) && window.Intl && Intl.Segmenter) {
      var cut = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
      return Array.from(cut.segment(text))
        .filter(function (part) { return part.isWordLike; })
        .map(function (part) { return part.segment; });
    }
    return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  }

  window.kitSearch = function (rows) {
    pages = rows.map(function (row) {
      return {
        url: row[0],
        title: row[1],
        text: row[3],
        heading: " " + words(plain(row[1] + " " + row[2])).join(" ") + " ",
        body: " " + words(plain(row[3])).join(" ") + " "
      };
    });
    show();
  };

  function load() {
    if (loading) return;
    loading = true;
    var script = document.createElement("script");
    script.src = data.index;
    document.head.appendChild(script);
  }

  /* A whole word counts most, then the beginning of one, then the inside: "al-" and other
     prefixes are written together with the word. */
  function weight(text, word) {
    if (text.indexOf(" " + word + " ") >= 0) return 8;
    if (text.indexOf(" " + word) >= 0) return 6;
    return word.length >= INSIDE && text.indexOf(word) >= 0 ? 2 : 0;
  }

  function rank(page, query) {
    var sum = 0;
    for (var i = 0; i < query.length; i++) {
      var one = 5 * weight(page.heading, query[i]) + weight(page.body, query[i]);
      if (!one) return 0;
      sum += one;
    }
    return sum;
  }

  /* The words around the first hit, for telling similar pages apart. */
  function excerpt(page, query) {
    if (!page.text) return "";
    var parts = page.text.split(" ");
    for (var at = 0; at < parts.length; at++) {
      if (plain(parts[at]).indexOf(query[0]) >= 0) break;
    }
    var from = at < parts.length ? Math.max(0, at - 4) : 0;
    return (from ? "… " : "") + parts.slice(from, from + 14).join(" ") + " …";
  }

  function item(page, query) {
    var row = document.createElement("li");
    var link = document.createElement("a");
    var about = document.createElement("small");
    link.href = data.root + "/" + page.url;
    link.textContent = page.title;
    about.textContent = excerpt(page, query);
    row.appendChild(link);
    row.appendChild(about);
    return row;
  }

  function show() {
    var query = words(plain(input.value));
    list.textContent = "";
    count.textContent = "";
    if (!pages || !query.length) return;
    var found = pages
      .map(function (page, order) { return { page: page, order: order, rank: rank(page, query) }; })
      .filter(function (hit) { return hit.rank; })
      .sort(function (a, b) { return b.rank - a.rank || a.order - b.order; });
    found.slice(0, SHOWN).forEach(function (hit) { list.appendChild(item(hit.page, query)); });
    var number = String(found.length).replace(/[0-9]/g, function (n) { return data.digits[n]; });
    count.textContent = found.length ? data.found.replace("{n}", number) : data.none;
  }

  /* Down and up walk through the results, Escape empties the box. */
  function walk(event) {
    var links = Array.from(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      input.value = "";
      show();
      input.focus();
    } else if (event.key === "ArrowDown" && links.length) {
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (links[at - 1] || input).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  form.hidden = false;
  input.addEventListener("focus", load);
  input.addEventListener("input", show);
  form.addEventListener("keydown", walk);
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  if (find) {
    find.href = "#menu";
    find.addEventListener("click", function () { setTimeout(function () { input.focus(); }, 0); });
  }
})();
