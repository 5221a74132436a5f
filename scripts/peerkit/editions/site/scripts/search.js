/* Opens the search. What it needs is loaded when it is first used: words of danger before the rest.
   Nothing typed is kept or sent; without JavaScript the link leads to the list of all pages. */
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  var link = document.querySelector("a.find");
  if (!form || !link || !document.body.classList) return;
  var input = form.querySelector("input");
  var loading = false;
  var broken = false; /* as where a page was copied alone: the link then leads where it always did */

  function load() {
    if (loading) return;
    loading = true;
    form.getAttribute("data-load").split(" ").forEach(function (name) {
      var sheet = /\.css$/.test(name);
      var one = document.createElement(sheet ? "link" : "script");
      if (sheet) one.rel = "stylesheet";
      one[sheet ? "href" : "src"] = name;
      one.async = false; /* in their order */
      if (/find\.js$/.test(name)) one.onerror = function () { broken = true; if (!form.hidden) close(); };
      document.head.appendChild(one);
    });
  }

  function open(event) {
    if (broken) return;
    event.preventDefault();
    load();
    form.hidden = false;
    document.body.classList.add("searching");
    window.scrollTo(0, 0);
    input.focus();
  }

  function close() {
    form.hidden = true;
    document.body.classList.remove("searching");
    link.focus();
  }

  /* Down and up walk through the results; Escape empties the box, then closes it. */
  function walk(event) {
    var links = [].slice.call(form.querySelectorAll(".search-results a, .search-none a, .search-none button"));
    var at = links.indexOf(document.activeElement);
    var key = event.keyCode;
    if (key === 27) {
      if (!input.value) close();
      input.value = "";
      if (window.kitFind) window.kitFind.look();
      if (!form.hidden) input.focus();
    } else if (key === 40 && links.length) {
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (key === 38 && at >= 0) {
      (links[at - 1] || input).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  link.addEventListener("click", open);
  input.addEventListener("focus", load);
  form.addEventListener("keydown", walk);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.querySelector(".search-close").addEventListener("click", close);
})();
