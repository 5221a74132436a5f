/* Narrows the list of sessions and cards. Plain old syntax. Nothing is kept or sent. */
(function () {
  "use strict";
  var form = document.querySelector(".finder");
  if (!form) return;
  var choices = form.querySelectorAll("select");
  var count = document.querySelector(".finder-count");
  var own = count.getAttribute("data-digits");

  /* A card says no minutes: it takes a few, and stays whatever time there is. */
  function fits(item, name, value) {
    var has = item.getAttribute("data-" + name);
    if (!value) return true;
    if (name === "age") return Number(has) <= Number(value);
    if (name === "minutes") return !has || Number(has) <= Number(value);
    if (name === "who") return !has || has === value;
    return has === value;
  }
  function show() {
    var sections = document.querySelectorAll(".found");
    var found = 0;
    for (var i = 0; i < sections.length; i++) {
      var items = sections[i].querySelectorAll("li");
      var here = 0;
      for (var k = 0; k < items.length; k++) {
        var all = true;
        for (var c = 0; c < choices.length; c++) {
          all = all && fits(items[k], choices[c].getAttribute("data-by"), choices[c].value);
        }
        items[k].hidden = !all;
        if (all) here++;
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
