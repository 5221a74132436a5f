/* Narrows the list of sessions and cards. Plain old syntax. Nothing is kept or sent. */
(function () {
  "use strict";
  var form = document.querySelector(".finder");
  if (!form) return;
  var choices = form.querySelectorAll("select");
  var count = document.querySelector(".finder-count");
  var own = document.body.getAttribute("data-digits");

  /* A card says no minutes: it takes a few, and stays whatever time there is. What says no age is
     for all ages; whom it is for stands once, at the list. */
  function fits(item, name, value) {
    if (!value) return true;
    if (name === "own") return !item.getAttribute("data-other");
    var part = item.parentNode.parentNode;
    if (name === "need") return (item.getAttribute("data-need") || part.getAttribute("data-need")) === value;
    var has = (name === "who" ? part.parentNode : item).getAttribute("data-" + name);
    return !has || (name === "who" ? has === value : Number(has) <= Number(value));
  }
  function hideParts(section) {
    var parts = section.querySelectorAll(".part");
    for (var i = 0; i < parts.length; i++) parts[i].hidden = true;
  }
  function show() {
    var sections = document.querySelectorAll(".found");
    var found = 0;
    for (var i = 0; i < sections.length; i++) {
      var items = sections[i].querySelectorAll("li");
      var here = 0;
      hideParts(sections[i]);
      for (var k = 0; k < items.length; k++) {
        var all = true;
        for (var c = 0; c < choices.length; c++) {
          all = all && fits(items[k], choices[c].getAttribute("data-by"), choices[c].value);
        }
        items[k].hidden = !all;
        if (!all) continue;
        items[k].parentNode.parentNode.hidden = false;
        here++;
      }
      sections[i].hidden = !here;
      found += here;
    }
    count.textContent = count.getAttribute("data-words").replace("{n}", String(found)
      .replace(/[0-9]/g, function (d) { return own.substr(d * own.length / 10, own.length / 10); }));
  }
  form.hidden = false;
  document.querySelector(".jump").hidden = true;
  form.addEventListener("change", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  show();
})();
