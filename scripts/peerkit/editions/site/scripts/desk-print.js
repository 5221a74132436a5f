/* What the camp desk prints: the sheets of a language, filled with what the form says. */
(function () {
  "use strict";
  var form = document.querySelector("form.desk");
  var print = document.querySelector(".desk-print");
  var kit = window.kitRules;
  if (!form || !print || !kit || !window.kitDesk) return;
  var language = print.querySelector(".print-language");
  var which = print.querySelector(".print-sheet");
  var place = print.querySelector(".sheets");
  var MM = 96 / 25.4; /* pixels of CSS */
  var PAPER = { A4: [190, 268], Letter: [195, 250] }; /* what margins leave of the paper, and a little less */
  var LARGEST = 15;
  var SMALLEST = 7.5; /* points */
  var ORDER = ["help", "strip", "card", "cover"];

  function each(root, selector, action) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), action);
  }

  /* The sheets of a language are a script, loaded when they are first asked for. */
  function sheetsOf(tag, then) {
    if (window.kitSheets && window.kitSheets[tag]) return then(window.kitSheets[tag]);
    var script = document.createElement("script");
    script.src = language.querySelector("option[value='" + tag + "']").getAttribute("data-src");
    script.onload = function () { then(window.kitSheets[tag]); };
    document.head.appendChild(script);
  }

  function dayOf(sheet, contact) {
    var days = kit.age(contact.checked_on, kit.today());
    var made = kit.element("span", "", sheet.checked + " ");
    made.appendChild(kit.day(contact.checked_on));
    if (days > kit.RULES.due) made.appendChild(kit.element("b", "", " " + sheet.again));
    return made;
  }

  /* Below a sheet, the day each of its contacts was checked. */
  function tellDays(root, sheet, contacts) {
    each(root, ".days", function (line) {
      var told = {};
      each(line.parentNode, "[data-filled-of]", function (filled) { told[filled.getAttribute("data-filled-of")] = true; });
      Object.keys(told).forEach(function (key) {
        var one = kit.element("span", "one-day", sheet.labels[key] + ": ");
        one.appendChild(dayOf(sheet, contacts[key]));
        line.appendChild(one);
      });
    });
  }

  function fillRows(root, sheet, contacts) {
    each(root, "[data-checked]", function (cell) {
      var contact = contacts[cell.getAttribute("data-checked")];
      if (!contact) return;
      cell.textContent = "";
      cell.appendChild(dayOf(sheet, contact));
    });
    each(root, "tr[data-optional]", function (row) {
      if (!contacts[row.getAttribute("data-row")]) row.parentNode.removeChild(row);
    });
  }

  /* Of a contact that can be reached, no empty line is left: one way is enough to find help. */
  function dropLines(root, contacts) {
    each(root, "td [data-fact].blank, .in-danger [data-fact].blank", function (blank) {
      var contact = contacts[blank.getAttribute("data-fact").split(".")[0]];
      if (!contact) return;
      var cell = blank.parentNode;
      (/\bcell\b/.test(cell.className) ? cell : blank).parentNode.removeChild(/\bcell\b/.test(cell.className) ? cell : blank);
    });
    each(root, ".cell-hours > .blank", function (blank) { blank.parentNode.parentNode.removeChild(blank.parentNode); });
  }

  function made(sheet, name, camp) {
    var holder = document.createElement("div");
    /* The program's own HTML, from the site's own folder; what was typed is put in as text below. */
    holder.innerHTML = sheet.sheets[name];
    var page = holder.querySelector(".desk-sheet");
    if (!page) return null;
    var contacts = kit.vouched(camp, page.getAttribute("data-audience"), kit.today());
    kit.fill(page, camp, contacts, sheet.tag);
    each(page, ".filled", function (filled) {
      filled.setAttribute("data-filled-of", filled.getAttribute("data-fact").split(".")[0]);
    });
    each(page, "a.phone", function (link) { link.removeAttribute("href"); });
    dropLines(page, contacts);
    fillRows(page, sheet, contacts);
    tellDays(page, sheet, contacts);
    if (camp.fictional) page.insertBefore(kit.element("p", "example", sheet.example), page.firstChild);
    return page;
  }

  /* The largest type with which a sheet is one page of paper: a wall sheet is read from afar. */
  function fit(page, paper) {
    var size = PAPER[paper] || PAPER.A4;
    var type = LARGEST;
    page.className += " measured";
    page.style.width = size[0] + "mm";
    do {
      page.style.fontSize = type + "pt";
      type -= 0.5;
    } while (page.offsetHeight > size[1] * MM && type >= SMALLEST);
    page.style.width = "";
    page.className = page.className.replace(" measured", "");
  }

  function show() {
    sheetsOf(language.value, function (sheet) {
      var camp = window.kitDesk.read();
      place.textContent = "";
      place.lang = sheet.tag;
      place.dir = sheet.direction;
      place.className = "sheets paper-" + (camp.paper || "A4").toLowerCase();
      sheet.style.split(";").forEach(function (rule) {
        var at = rule.indexOf(":");
        if (/^font-family/.test(rule)) place.style.fontFamily = rule.slice(at + 1);
        if (/^line-height/.test(rule)) place.style.lineHeight = rule.slice(at + 1);
      });
      ORDER.forEach(function (name) {
        var page = !which.value || which.value === name ? made(sheet, name, camp) : null;
        if (!page) return;
        place.appendChild(page);
        fit(page, camp.paper);
      });
    });
  }

  function turn(on) {
    form.hidden = on;
    print.hidden = !on;
    window.scrollTo(0, 0);
    if (on) show();
    else place.textContent = "";
  }

  language.addEventListener("change", show);
  which.addEventListener("change", show);
  form.querySelector(".see-print").addEventListener("click", function () { turn(true); });
  print.querySelector(".change").addEventListener("click", function () { turn(false); });
  print.querySelector(".print-now").addEventListener("click", function () { window.print(); });
})();
