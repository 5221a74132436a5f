/* Fills the blanks of a copy of the site from a contacts file that stands beside its first page.
   The file is checked again here, and its words become text, never HTML. Old engines: plain ES5. */
(function () {
  "use strict";
  if (window.kitRules) return; /* a page may name this script, and a contacts file asks for it */
  var RULES = "@RULES@";
  var DAY = 86400000;
  var HIDDEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb]/;

  function whole(pattern, flags) { return new RegExp("^(?:" + pattern + ")$", flags || ""); }
  var INTERNATIONAL = whole(RULES.phone.international);
  var SHORT = whole(RULES.phone.short);
  var EXAMPLE = whole(RULES.phone.example);
  var WORDS = new RegExp(RULES.phone.words, "i");
  var FILM = whole(RULES.phone.film);

  function twoDigits(number) { return (number < 10 ? "0" : "") + number; }

  /* The day on this device's clock, as year-month-day. */
  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + twoDigits(now.getMonth() + 1) + "-" + twoDigits(now.getDate());
  }

  /* Days since a day that really is one, or null. */
  function age(day, now) {
    if (typeof day !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) return null;
    var then = Date.parse(day + "T00:00:00Z");
    if (isNaN(then) || new Date(then).toISOString().slice(0, 10) !== day) return null;
    return Math.round((Date.parse(now + "T00:00:00Z") - then) / DAY);
  }

  function phoneKind(phone, shortCodes) {
    var digits = phone.replace(/ /g, "");
    if (EXAMPLE.test(phone)) return "example";
    if (WORDS.test(phone) || /^(0{2,6}|5{2,6})$/.test(digits) || FILM.test(digits)) return "placeholder";
    if (INTERNATIONAL.test(phone)) return "international";
    if (SHORT.test(phone)) return shortCodes.indexOf(phone) >= 0 ? "short" : "unlisted";
    return "wrong";
  }

  /* Why a contact may not be shown to these readers: "" where it may. */
  function withheld(key, contact, audience, now, limit) {
    var seen = contact.sensitivity || RULES.sensitivity[key];
    var days = age(contact.checked_on, now);
    if (contact.consent_to_list !== true) return "no-consent";
    if (days === null) return "unchecked";
    if (days < 0) return "future";
    if (days > (limit || RULES.days)) return "stale";
    return RULES.seen[audience].indexOf(seen) >= 0 ? "" : "not-for-readers";
  }

  function list(value) {
    return Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
  }

  function isText(value) {
    return typeof value === "string" && !!value.trim() && value.length <= RULES.longest && !HIDDEN.test(value);
  }

  function phones(contact, field, shortCodes) {
    if (contact.phone_of === "person") return [];
    return list(contact[field]).filter(function (one) {
      if (!isText(one)) return false;
      var kind = phoneKind(one, shortCodes);
      return kind === "international" || (kind === "short" && (field === "phone" || field === "sms"));
    });
  }

  /* The words in the reader's language, or in the one the place would turn to: [tag, text]. */
  function inWords(value, lang, camp) {
    if (isText(value)) return ["*", value];
    if (!value || typeof value !== "object") return null;
    var others = camp.languages && list(camp.languages.others) || [];
    var wanted = ["*", lang, camp.languages && camp.languages.main, camp.pivot].concat(others);
    for (var i = 0; i < wanted.length; i++) {
      var tag = wanted[i];
      if (tag && Object.prototype.hasOwnProperty.call(value, tag) && isText(value[tag])) return [tag, value[tag]];
    }
    return null;
  }

  function number(link, text) {
    var digits = text.replace(/ /g, "");
    return link.replace("{plus}", digits).replace("{bare}", digits.replace("+", ""));
  }

  function element(name, css, text) {
    var made = document.createElement(name);
    if (css) made.className = css;
    if (text) made.textContent = text;
    return made;
  }

  function words(value, lang, camp) {
    var found = inWords(value, lang, camp);
    if (!found) return null;
    var made = element("span", "fact", found[1]);
    made.dir = "auto";
    if (found[0] !== "*" && found[0] !== lang) made.lang = found[0];
    return made;
  }

  /* One number that keeps its order in any text; to tap, unless it is for paper. */
  function phone(text, css) {
    var made = element("a", css, text);
    made.dir = "ltr";
    made.href = "tel:" + text.replace(/ /g, "");
    return made;
  }

  /* A fact as an element, or null where there is none. */
  function fact(camp, contact, field, lang) {
    if (field === "phone") {
      var found = phones(contact, "phone", list(camp.short_codes));
      if (!found.length) return null;
      var all = element("span");
      found.forEach(function (one, at) {
        if (at) all.appendChild(document.createTextNode(" / "));
        all.appendChild(phone(one, "fact phone"));
      });
      return all;
    }
    return words(contact[field], lang, camp) || (field === "name" ? words(contact.role, lang, camp) : null);
  }

  /* Put facts into every blank below an element, and show what was hidden while it had none. */
  function fill(root, camp, contacts, lang) {
    var blanks = root.querySelectorAll("[data-fact]");
    for (var i = 0; i < blanks.length; i++) {
      var asked = blanks[i].getAttribute("data-fact").split(".");
      var contact = contacts[asked[0]];
      var made = contact && fact(camp, contact, asked[1], lang);
      if (made) {
        blanks[i].textContent = "";
        blanks[i].className = "filled";
        blanks[i].appendChild(made);
      }
    }
    var waiting = root.querySelectorAll(".unfilled");
    for (var j = 0; j < waiting.length; j++) {
      if (waiting[j].querySelector(".filled")) waiting[j].className = waiting[j].className.replace("unfilled", "");
    }
  }

  function row(parent, css, label, content) {
    if (!content) return;
    var made = element("p", css, label ? label + ": " : "");
    made.appendChild(content);
    parent.appendChild(made);
  }

  function day(text) {
    var made = element("bdi", "latin", text);
    made.dir = "ltr";
    return made;
  }

  function way(css, word, text, link) {
    var made = element("a", "way " + css);
    made.href = number(link, text);
    made.appendChild(element("span", "icon icon-" + (css === "call" ? "phone" : "message")));
    made.appendChild(element("span", "way-word", word));
    made.appendChild(document.createTextNode(" "));
    var shown = element("bdi", "way-number", text);
    shown.dir = "ltr";
    made.appendChild(shown);
    return made;
  }

  function ways(camp, contact, says) {
    var made = element("p", "ways");
    var codes = list(camp.short_codes);
    phones(contact, "phone", codes).forEach(function (one) {
      made.appendChild(way("call", says.getAttribute("data-call"), one, "tel:{plus}"));
    });
    Object.keys(RULES.services).forEach(function (service) {
      phones(contact, service, codes).forEach(function (one) {
        made.appendChild(way("message", RULES.services[service][0], one, RULES.services[service][1]));
      });
    });
    return made.firstChild ? made : null;
  }

  /* Make a contact of the list, as the program makes those it knows. */
  function show(card, camp, contact, lang) {
    var says = card.parentNode;
    var facts = card.querySelector(".contact-facts");
    facts.textContent = "";
    ["name", "role", "place"].forEach(function (kind) {
      row(facts, "contact-" + kind, "", words(contact[kind], lang, camp));
    });
    row(facts, "contact-hours", says.getAttribute("data-hours"), words(contact.hours, lang, camp));
    var found = ways(camp, contact, says);
    if (found) facts.appendChild(found);
    row(facts, "contact-checked", says.getAttribute("data-checked"), day(contact.checked_on));
    facts.appendChild(element("p", "contact-from", says.getAttribute("data-copy")));
    card.className = "contact";
  }

  /* The contacts of a file that everyone may see today. */
  function vouched(camp, audience, now) {
    var found = {};
    var own = camp.contact_days && camp.contact_days.blank; /* a camp may be stricter */
    var limit = own >= 1 && own < RULES.days ? own : RULES.days;
    var given = camp.contacts && typeof camp.contacts === "object" ? camp.contacts : {};
    Object.keys(RULES.sensitivity).forEach(function (key) {
      var contact = Object.prototype.hasOwnProperty.call(given, key) && given[key];
      if (contact && typeof contact === "object" && !withheld(key, contact, audience, now, limit)) found[key] = contact;
    });
    return found;
  }

  /* What the pages were built with, or hold already, is no business of a file. */
  function fromFile(script, file, now) {
    var found = vouched(file, "public", now);
    script.getAttribute("data-filled").split(" ").forEach(function (key) { delete found[key]; });
    Object.keys(found).forEach(function (key) {
      if (RULES.sensitivity[key] !== "public") delete found[key];
    });
    return found;
  }

  function tellDate(script) {
    var boxes = document.querySelectorAll(".crisis-box");
    for (var i = 0; i < boxes.length; i++) {
      boxes[i].appendChild(element("p", "check-date", script.getAttribute("data-date")));
    }
  }

  function start() {
    var script = document.querySelector("script[data-filled]");
    var file = window.kitContacts;
    var now = today();
    var lang = document.documentElement.lang;
    if (!script) return;
    if (!file || file.format !== RULES.format || file.fictional) return;
    if (now < script.getAttribute("data-built") || !(now >= file.written)) return tellDate(script);
    var contacts = fromFile(script, file, now);
    var cards = document.querySelectorAll(".contact.unfilled[data-contact]");
    for (var i = 0; i < cards.length; i++) {
      var contact = contacts[cards[i].getAttribute("data-contact")];
      if (contact) show(cards[i], file, contact, lang);
    }
    fill(document.body, file, contacts, lang);
  }

  window.kitRules = {
    RULES: RULES, HIDDEN: HIDDEN, today: today, age: age, phoneKind: phoneKind, withheld: withheld,
    list: list, phones: phones, words: words, fill: fill, vouched: vouched, element: element, day: day
  };
  start();
})();
