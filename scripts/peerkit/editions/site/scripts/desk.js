/* The camp desk: the camp file as a form, checked while one types. Nothing leaves the device; what
   was typed is kept while the page is open, so that a call or a reload does not lose it. */
(function () {
  "use strict";
  var form = document.querySelector("form.desk");
  var kit = window.kitRules;
  var files = window.kitCampFile;
  if (!form || !kit || !files) return;
  var KEEP = "peerkit-desk";
  var says = form.dataset;
  var kept = {}; /* what a file held that the form does not ask for */
  var tongues = says.languages.split(";").map(function (one) { return one.split("|"); });

  function all(selector, root) {
    return Array.prototype.slice.call((root || form).querySelectorAll(selector));
  }

  function one(selector, root) { return (root || form).querySelector(selector); }

  function get(data, path) {
    return path.split(".").reduce(function (at, name) {
      return at && typeof at === "object" && Object.prototype.hasOwnProperty.call(at, name) ? at[name] : undefined;
    }, data);
  }

  function put(data, path, value) {
    var names = path.split(".");
    var last = names.pop();
    var at = names.reduce(function (below, name) {
      if (!below[name] || typeof below[name] !== "object") below[name] = {};
      return below[name];
    }, data);
    at[last] = value;
  }

  /* What is pasted from elsewhere brings signs that nobody sees, and digits that no phone dials. */
  function clean(text) {
    return text.replace(/[\u00a0\u2007\u202f]/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "").trim();
  }

  function cleanPhone(text) {
    return clean(text)
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (digit) { return String(digit.charCodeAt(0) & 15); })
      .replace(/^\s*00(?=[1-9])/, "+")
      .replace(/^\+?[0-9 ().\/\u2010-\u2015-]+$/, function (number) {
        return number.replace(/[().\/\u2010-\u2015-]/g, " ").replace(/ +/g, " ").replace(/^\+ /, "+").trim();
      });
  }

  function lines(field) {
    return one("textarea", field).value.split(/[\n,;]/).map(cleanPhone).filter(Boolean);
  }

  /* One text for all languages, or one for each. */
  function worded(field) {
    var every = {};
    var main = clean(one("[data-tag='*']", field).value);
    var others = all("[data-tag]", field).filter(function (input) { return input.dataset.tag !== "*" && clean(input.value); });
    var foreign = field.foreign || {};
    if (!others.length && !Object.keys(foreign).length && !(field.tagged && main)) return main;
    if (main) every[get(readPlace(), "main")] = main;
    Object.keys(foreign).forEach(function (tag) { every[tag] = foreign[tag]; });
    others.forEach(function (input) { every[input.dataset.tag] = clean(input.value); });
    return every;
  }

  function readPlace() { return { main: one("[data-path='languages.main'] select").value }; }

  function tags(field) {
    var ticked = all("input:checked", field).map(function (input) { return input.value; });
    return ticked.concat(field.foreign || []);
  }

  function value(field) {
    var kind = field.dataset.kind;
    var box = one("input[type=checkbox]", field);
    if (kind === "words") return worded(field);
    if (kind === "lines") return lines(field);
    if (kind === "tags") return tags(field);
    if (kind === "flag") return box.checked;
    if (box) return box.checked ? box.value : "service";
    var text = clean(one("select, input", field).value);
    return kind === "yesno" && text ? text === "true" : text;
  }

  function isEmpty(found) {
    return found === "" || found === null || (typeof found === "object" && !Object.keys(found).length);
  }

  function slug(text) {
    var plain = typeof text === "string" ? text : text.en || text.fr || "";
    var made = plain.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40);
    return made || "our-camp";
  }

  /* The camp file as data: what the form says over what an opened file held. */
  function read() {
    var data = JSON.parse(JSON.stringify(kept));
    all(".field[data-path]").forEach(function (field) {
      var found = value(field);
      put(data, field.dataset.path, found);
    });
    all("[data-series]").forEach(function (field) {
      var track = one("select", field).value;
      data.series = data.series || {};
      if (track) data.series[field.dataset.series] = track;
      else delete data.series[field.dataset.series];
    });
    var others = get(data, "languages.others");
    if (others) data.languages.others = others.filter(function (tag) { return tag !== data.languages.main; });
    data.id = data.id || slug(data.name);
    return data;
  }

  function isUsed(contact) {
    return Object.keys(contact).some(function (name) {
      return !/^(phone_of|sensitivity|consent_to_list)$/.test(name) && !isEmpty(contact[name]);
    });
  }

  /* As it is written: no empty lines, and a contact only where something is known of it. */
  function written() {
    var data = read();
    var ordered = { id: data.id };
    Object.keys(data).forEach(function (name) { ordered[name] = data[name]; });
    Object.keys(ordered.contacts).forEach(function (key) {
      var contact = ordered.contacts[key];
      if (!isUsed(contact)) return delete ordered.contacts[key];
      Object.keys(contact).forEach(function (name) { if (isEmpty(contact[name])) delete contact[name]; });
    });
    Object.keys(ordered).forEach(function (name) {
      var part = ordered[name];
      if (part && typeof part === "object" && !Array.isArray(part)) {
        Object.keys(part).forEach(function (below) { if (isEmpty(part[below])) delete part[below]; });
      }
      if (isEmpty(ordered[name])) delete ordered[name];
    });
    return ordered;
  }

  function setWords(field, found) {
    var main = get(readPlace(), "main");
    var texts = typeof found === "string" ? { "*": found } : found || {};
    field.foreign = {};
    field.tagged = typeof found === "object" && !!texts[main]; /* "{en: …}" is marked as English elsewhere */
    all("[data-tag]", field).forEach(function (input) {
      var tag = input.dataset.tag;
      input.value = texts[tag] || (tag === "*" && texts[main]) || "";
      if (tag === main) input.value = "";
    });
    Object.keys(texts).forEach(function (tag) {
      if (tag !== main && !one("[data-tag='" + tag + "']", field)) field.foreign[tag] = texts[tag];
    });
    var more = one(".in-others", field);
    if (more) more.open = all("[data-tag]", more).some(function (input) { return input.value; });
  }

  function setTags(field, found) {
    var wanted = kit.list(found);
    var known = all("input", field).map(function (input) {
      input.checked = wanted.indexOf(input.value) >= 0;
      return input.value;
    });
    field.foreign = wanted.filter(function (tag) { return known.indexOf(tag) < 0; });
  }

  function setField(field, found) {
    var kind = field.dataset.kind;
    var box = one("input[type=checkbox]", field);
    if (kind === "words") return setWords(field, found);
    if (kind === "tags") return setTags(field, found);
    if (kind === "lines") return void (one("textarea", field).value = kit.list(found).join("\n"));
    if (box && kind === "flag") return void (box.checked = found === undefined || found === null ? box.defaultChecked : found === true);
    if (box) return void (box.checked = found === box.value);
    var input = one("select, input", field);
    if (found === undefined || found === null || found === "") {
      if (input.options) all("option", input).forEach(function (option) { option.selected = option.defaultSelected; });
      else input.value = "";
      return;
    }
    if (input.options && !one("option[value='" + found + "']", input)) {
      var own = kit.element("option", "", String(found));
      own.value = found;
      input.appendChild(own);
    }
    input.value = String(found);
  }

  function show(data) {
    kept = data;
    setField(one("[data-path='languages.main']"), get(data, "languages.main"));
    all(".field[data-path]").forEach(function (field) { setField(field, get(data, field.dataset.path)); });
    all("[data-series]").forEach(function (field) { one("select", field).value = get(data, "series." + field.dataset.series) || ""; });
    check();
  }

  function tell(field, css, text) {
    var told = one(".told", field);
    if (!told) return;
    told.className = "told " + css;
    told.textContent = text;
    var input = one("textarea, input", field);
    if (css === "wrong") input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  function phoneFault(numbers, data, isPerson) {
    var codes = kit.list(data.short_codes);
    for (var i = 0; i < numbers.length; i++) {
      var kind = kit.phoneKind(numbers[i], codes);
      if (kind === "wrong") return says.wrong + " " + numbers[i];
      if (kind === "unlisted") return says.unlisted;
      if (kind === "placeholder" || (kind === "example" && !data.fictional)) return says.example;
    }
    return isPerson && numbers.length ? says.person : "";
  }

  function textFault(field, found) {
    var texts = typeof found === "string" ? [found] : Object.keys(found || {}).map(function (tag) { return found[tag]; });
    var most = kit.RULES.longest;
    return texts.some(function (text) { return text.length > most; }) ? says.long : "";
  }

  function dayFault(found, reason) {
    if (!found) return "";
    var days = kit.age(found, kit.today());
    if (days === null) return says.day;
    return days < 0 ? says.future : days > kit.RULES.days ? says.stale : reason;
  }

  function checkField(field, data) {
    var path = field.dataset.path;
    var found = get(data, path);
    var contact = /^contacts\.([\w-]+)\.(.+)$/.exec(path);
    var fault = "";
    if (!one(".told", field)) return true;
    if (field.dataset.kind === "lines" && contact) {
      fault = phoneFault(found, data, get(data, "contacts." + contact[1] + ".phone_of") === "person");
    } else if (field.dataset.kind === "day") {
      fault = dayFault(found, "");
    } else if (field.dataset.kind === "words" || field.dataset.kind === "text") {
      fault = textFault(field, found);
    }
    var good = !fault && contact && !isEmpty(found) && /\.(name|phone|place)$/.test(path) &&
      reasonOf(contact[1], data.contacts[contact[1]], data) === "";
    tell(field, fault ? "wrong" : good ? "good" : "", fault || (good ? says.good : ""));
    return !fault;
  }

  /* Why a contact prints as lines, or "" where it prints; null where nothing is known of it. */
  function reasonOf(key, contact, data) {
    if (!isUsed(contact)) return null;
    var known = kit.phones(contact, "phone", kit.list(data.short_codes)).length || !isEmpty(contact.place);
    if (!known && !(data.fictional && contact.phone.length)) return "missing";
    return kit.withheld(key, contact, "staff", kit.today());
  }

  function check() {
    var data = read();
    var ready = 0;
    var parts = all("[data-contact-part]");
    var fine = all(".field[data-path]").map(function (field) { return checkField(field, data); });
    parts.forEach(function (part) {
      var key = part.dataset.contactPart;
      var reason = reasonOf(key, data.contacts[key], data);
      var told = reason ? says.line + " " + (part.dataset[reason] || form.getAttribute("data-" + reason)) : reason === "" ? says.good : "";
      one(".contact-told", part).textContent = told;
      one(".contact-told", part).className = "contact-told " + (reason ? "wrong" : reason === "" ? "good" : "");
      one(".part-told", part).textContent = reason === "" ? "\u2713" : reason ? "\u2026" : "";
      if (reason === "") ready++;
    });
    tellReady(ready, parts.length);
    tellSheets();
    keep();
    return fine;
  }

  function digits(number) {
    return String(number).replace(/[0-9]/g, function (digit) { return says.digits.charAt(Number(digit)); });
  }

  function tellReady(ready, most) {
    one(".ready-told").textContent = says.ready.replace("{n}", digits(ready)).replace("{all}", digits(most));
    one(".ready-bar").textContent = new Array(ready + 1).join("\u25a0") + new Array(most - ready + 1).join("\u25a1");
  }

  /* How many sheets of paper: each place, person and leader gets theirs. */
  function tellSheets() {
    var sum = 0;
    all(".first li").forEach(function (item) {
      var series = item.dataset.ofSeries;
      var off = series && !one("[data-series='" + series + "'] select").value;
      var count = Math.max(0, parseInt(one("[data-count=" + item.dataset.by + "]").value, 10) || 0);
      var number = item.dataset.sheets ? count * Number(item.dataset.sheets) : Math.ceil(count / Number(item.dataset.per));
      item.hidden = !!off;
      one("b", item).textContent = digits(number);
      if (!off) sum += number;
    });
    one(".sum").textContent = digits(sum);
  }

  function keep() {
    try {
      var data = read();
      if (!kept.id) delete data.id; /* it follows the name */
      window.sessionStorage.setItem(KEEP, JSON.stringify(data));
    } catch (error) { /* a phone that keeps nothing: the page still works */ }
  }

  function forget() {
    try {
      window.sessionStorage.removeItem(KEEP);
    } catch (error) { /* nothing was kept */ }
  }

  function remembered() {
    try {
      return JSON.parse(window.sessionStorage.getItem(KEEP));
    } catch (error) {
      return null;
    }
  }

  /* Give a file; where the browser gives none, its text can be copied. */
  function give(name, text) {
    var box = one(".copy");
    one("code", box).textContent = name;
    one("textarea", box).value = text;
    box.hidden = false;
    if (!window.Blob || !window.URL || !URL.createObjectURL) return;
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
  }

  function saveCamp() {
    var camp = written();
    give(camp.id + ".yaml", "# The contacts of real people: never put this file where everyone can read it.\n" + files.write(camp));
  }

  /* Only what everyone may see today; services for women and staff never, whatever the form says. */
  function forSite() {
    var camp = written();
    var public_ = camp.fictional ? {} : kit.vouched(camp, "public", kit.today());
    Object.keys(public_).forEach(function (key) { if (kit.RULES.sensitivity[key] !== "public") delete public_[key]; });
    return {
      format: kit.RULES.format, written: kit.today(), languages: camp.languages, pivot: camp.pivot,
      short_codes: kit.list(camp.short_codes), contact_days: camp.contact_days, contacts: public_
    };
  }

  function saveSite() {
    var text = JSON.stringify(forSite(), null, 1).replace(/[\u2028\u2029]/g, "");
    give(says.file, "// Public contacts of one place. Put this file beside index.html of the site.\nwindow.kitContacts = " + text + ";\n" + kit.RULES.loader);
  }

  function unknown(data) {
    var known = {};
    all(".field[data-path]").forEach(function (field) { known[field.dataset.path.split(".")[0]] = true; });
    return Object.keys(data).filter(function (name) { return !known[name] && !/^(id|series|contacts)$/.test(name); });
  }

  function open(text) {
    var told = one(".read-told");
    try {
      var data = files.read(text);
      show(data);
      var names = unknown(data);
      told.textContent = names.length ? says.unknown + " " + names.join(", ") : "";
    } catch (error) {
      told.textContent = says.unread.replace("{n}", digits(error.line || 1));
    }
  }

  function opened(event) {
    var file = event.target.files[0];
    if (!file) return;
    var reader = new FileReader();
    reader.onload = function () { open(String(reader.result)); };
    reader.readAsText(file, "utf-8");
    event.target.value = "";
  }

  function clear() {
    if (!window.confirm(says.sure)) return;
    kept = {};
    show({});
    one(".copy").hidden = true;
    one(".copy textarea").value = "";
    one(".read-told").textContent = "";
    forget();
  }

  function addLanguages(field) {
    var details = kit.element("details", "in-others");
    details.appendChild(kit.element("summary", "", says.inOthers));
    tongues.forEach(function (tongue) {
      var label = kit.element("label", "", tongue[1]);
      var input = kit.element("input");
      label.htmlFor = input.id = one("[data-tag='*']", field).id + "-" + tongue[0];
      label.lang = input.lang = tongue[0];
      input.dir = tongue[2];
      input.setAttribute("data-tag", tongue[0]);
      details.appendChild(label);
      details.appendChild(input);
    });
    field.appendChild(details);
  }

  /* What every field gets: a hint, a line that says what is wrong, and room for other languages. */
  function complete(field) {
    var input = one("textarea, input:not([type=checkbox])", field);
    if (!input || one("fieldset", field)) return;
    var told = kit.element("p", "told");
    told.id = input.id + "-told";
    if (/\.phone$/.test(field.dataset.path)) field.appendChild(kit.element("p", "hint", says.hint));
    field.appendChild(told);
    input.setAttribute("aria-describedby", told.id);
    if (field.dataset.kind === "words") addLanguages(field);
  }

  function hear(selector, action) { one(selector).addEventListener("click", action); }

  all(".field[data-path]").forEach(complete);
  form.hidden = false;
  one(".desk-blank", document).hidden = true;
  form.addEventListener("input", check);
  form.addEventListener("change", check);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  one(".open-file input").addEventListener("change", opened);
  hear(".clear-all", clear);
  hear(".save-camp", saveCamp);
  hear(".save-site", saveSite);
  show(remembered() || {});
  window.kitDesk = { read: read, written: written, open: open };
})();
