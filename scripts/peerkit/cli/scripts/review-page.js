/* Answers on a phone: kept on it, and made into a small text to send. Plain old syntax. */
(function () {
  "use strict";
  var body = document.body;
  var name = body.getAttribute("data-document");
  var head = "sheet: " + name + " " + body.getAttribute("data-tag") + " " + body.getAttribute("data-code") + " " + body.getAttribute("data-version");
  var place = "review " + head;
  var rows = document.querySelectorAll("tr[data-letters]");
  var said = document.querySelector(".said");
  var answers = {};

  function kept() {
    try { return JSON.parse(window.localStorage.getItem(place)) || {}; } catch (error) { return {}; }
  }
  function keep() {
    try { window.localStorage.setItem(place, JSON.stringify(answers)); } catch (error) { said.textContent = said.getAttribute("data-lost"); }
  }
  function key(row) { return row.getAttribute("data-number") + " " + row.getAttribute("data-letters"); }
  function line(row) {
    var one = answers[key(row)];
    if (!one) return "";
    var words = (one.words || "").replace(/\s+$/, "").replace(/\\/g, "\\\\").replace(/\r?\n/g, "\\n");
    if (one.verdict === "right") words = "";
    if (one.verdict === "better" && (!words || one.words === text(row))) return "";
    return name + " " + key(row) + " " + one.verdict + (words ? ": " + words : "");
  }
  function text(row) {
    var shown = row.querySelector(".own");
    return shown ? shown.textContent : "";
  }
  function whole() {
    var lines = [head];
    for (var i = 0; i < rows.length; i++) if (line(rows[i])) lines.push(line(rows[i]));
    return lines.length > 1 ? lines.join("\n") + "\n" : "";
  }
  function count() {
    var number = 0;
    for (var i = 0; i < rows.length; i++) if (line(rows[i])) number++;
    said.textContent = number + " / " + rows.length;
  }
  function write(row, verdict) {
    var box = row.querySelector("textarea");
    box.hidden = verdict === "right";
    box.previousSibling.hidden = box.hidden;
    box.previousSibling.firstChild.data = verdict === "better" ? "Better words: " : "Why? ";
    if (verdict === "better" && !box.value) box.value = text(row);
    if (verdict === "wrong" && box.value === text(row)) box.value = "";
  }
  function take(row, verdict) {
    write(row, verdict);
    answers[key(row)] = { verdict: verdict, words: row.querySelector("textarea").value };
    keep();
    count();
  }
  function begin(row, number) {
    var cell = row.querySelector(".say");
    var marks = cell.querySelectorAll("i");
    var old = answers[key(row)];
    var box = document.createElement("textarea");
    var label = document.createElement("label");
    label.appendChild(document.createTextNode(""));
    label.htmlFor = box.id = "w" + number;
    label.hidden = box.hidden = true;
    box.rows = 3;
    box.dir = "auto";
    box.value = old ? old.words : "";
    for (var i = 0; i < marks.length; i++) choice(row, marks[i], number, old);
    cell.appendChild(label);
    cell.appendChild(box);
    box.addEventListener("input", function () {
      answers[key(row)].words = box.value;
      keep();
      count();
    });
    if (old) write(row, old.verdict);
  }
  function choice(row, mark, number, old) {
    var verdict = mark.textContent;
    var label = document.createElement("label");
    var input = document.createElement("input");
    input.type = "radio";
    input.name = "r" + number;
    input.checked = !!old && old.verdict === verdict;
    input.addEventListener("change", function () { take(row, verdict); });
    label.className = "choice";
    label.appendChild(input);
    label.appendChild(document.createTextNode(verdict));
    mark.parentNode.replaceChild(label, mark);
  }
  function save() {
    var made = whole();
    var out = document.querySelector(".out");
    var link = document.querySelector(".file");
    out.value = made;
    document.querySelector(".made").hidden = !made;
    if (!made) { said.textContent = said.getAttribute("data-none"); return; }
    try {
      link.href = window.URL.createObjectURL(new Blob([made], { type: "text/plain" }));
      link.hidden = false;
      link.click();
    } catch (error) { link.hidden = true; }
    out.focus();
    out.select();
  }

  answers = kept();
  for (var i = 0; i < rows.length; i++) begin(rows[i], i);
  count();
  document.querySelector(".save").addEventListener("click", save);
  document.querySelector(".end").hidden = false;
})();
