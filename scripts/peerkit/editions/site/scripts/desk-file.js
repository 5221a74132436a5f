/* Camp files: written so that the program takes them unchanged, and read as people write them.
   Reads the part of YAML that camp files use: maps, lists, quoted and plain texts, remarks. */
(function () {
  "use strict";
  var LITERALS = { "true": true, "false": false, "null": null, "~": null, "": null };

  function Fault(line) { this.line = line; }

  function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\u00a0\u2028\u2029\ufeff]/g, function (sign) {
      return "\\u" + ("000" + sign.charCodeAt(0).toString(16)).slice(-4);
    });
  }

  function key(text) { return /^[A-Za-z][\w-]*$/.test(text) && !(text in LITERALS) ? text : quoted(text); }

  function isPlain(value) { return value === null || typeof value !== "object"; }

  /* One line: a text in quotes, a list or a map of few texts; null where it needs more lines. */
  function inline(value) {
    if (typeof value === "string") return quoted(value);
    if (value === null) return '""';
    if (isPlain(value)) return String(value);
    if (Array.isArray(value)) return value.every(isPlain) ? "[" + value.map(inline).join(", ") + "]" : null;
    var names = Object.keys(value);
    if (!names.length) return "{}";
    if (!names.every(function (name) { return typeof value[name] === "string"; })) return null;
    return "{" + names.map(function (name) { return key(name) + ": " + inline(value[name]); }).join(", ") + "}";
  }

  function block(value, indent) {
    return Object.keys(value).map(function (name) {
      var one = inline(value[name]);
      if (one !== null) return indent + key(name) + ": " + one + "\n";
      if (!Array.isArray(value[name])) return indent + key(name) + ":\n" + block(value[name], indent + "  ");
      return indent + key(name) + ":\n" + value[name].map(function (item) {
        return indent + "  - " + inline(item) + "\n";
      }).join("");
    }).join("");
  }

  /* The text of a camp file. */
  function write(camp) { return block(camp, ""); }

  /* A line without its remark and its end. */
  function bare(line) {
    var quote = "";
    for (var i = 0; i < line.length; i++) {
      var sign = line.charAt(i);
      if (quote) {
        if (quote === '"' && sign === "\\") i++;
        else if (sign === quote) quote = "";
      } else if (sign === "#" && (!i || /\s/.test(line.charAt(i - 1)))) {
        return line.slice(0, i).replace(/\s+$/, "");
      } else if ((sign === '"' || sign === "'") && /(^|[\s\[{,:])$/.test(line.slice(0, i))) {
        quote = sign;
      }
    }
    return line.replace(/\s+$/, "");
  }

  function scalar(text, line) {
    var first = text.charAt(0);
    if (first === '"') {
      try {
        return JSON.parse(text.replace(/\\'/g, "'"));
      } catch (error) {
        throw new Fault(line);
      }
    }
    if (first === "'") {
      if (!/^'(?:[^']|'')*'$/.test(text)) throw new Fault(line);
      return text.slice(1, -1).replace(/''/g, "'");
    }
    if (/^[&*!|>%@\x60]/.test(text)) throw new Fault(line);
    if (Object.prototype.hasOwnProperty.call(LITERALS, text)) return LITERALS[text];
    return /^-?(?:0|[1-9][0-9]{0,14})$/.test(text) ? Number(text) : text;
  }

  /* Reads [a, b] and {a: b} from the start of a text; returns the value and what is left. */
  function flow(text, line) {
    var rest = text.replace(/^\s+/, "");
    var first = rest.charAt(0);
    if (first !== "[" && first !== "{") {
      var found = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^,\[\]{}:]|:(?=\S))*)/.exec(rest)[0];
      return [scalar(found.replace(/\s+$/, ""), line), rest.slice(found.length)];
    }
    var close = first === "[" ? "]" : "}";
    var made = first === "[" ? [] : {};
    rest = rest.slice(1).replace(/^\s+/, "");
    while (rest.charAt(0) !== close) {
      if (!rest) throw new Fault(line);
      var part = flow(rest, line);
      rest = part[1].replace(/^\s+/, "");
      if (first === "[") {
        made.push(part[0]);
      } else {
        if (rest.charAt(0) !== ":") throw new Fault(line);
        var value = flow(rest.slice(1), line);
        set(made, part[0], value[0], line);
        rest = value[1].replace(/^\s+/, "");
      }
      if (rest.charAt(0) === ",") rest = rest.slice(1).replace(/^\s+/, "");
      else if (rest.charAt(0) !== close) throw new Fault(line);
    }
    return [made, rest.slice(1)];
  }

  function set(map, name, value, line) {
    if (Object.prototype.hasOwnProperty.call(map, name) || name === "__proto__") throw new Fault(line);
    map[String(name)] = value;
  }

  function value(text, line) {
    if (!/^[\[{]/.test(text)) return scalar(text, line);
    var read = flow(text, line);
    if (read[1].trim()) throw new Fault(line);
    return read[0];
  }

  function isOpen(text) {
    var plain = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, "");
    return /^\s*[\[{]/.test(text) && plain.split(/[\[{]/).length > plain.split(/[\]}]/).length;
  }

  function rows(text) {
    return text.replace(/^\ufeff/, "").split(/\r\n?|\n/).map(function (line, at) {
      var text = bare(line);
      return { indent: /^ */.exec(text)[0].length, text: text.trim(), line: at + 1, tab: /^ *\t/.test(text) };
    }).filter(function (row) { return row.text && row.text !== "---"; });
  }

  function map(all, at, indent) {
    var made = {};
    while (at.row < all.length && all[at.row].indent >= indent) {
      var row = all[at.row++];
      var found = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'\[{#&*!|>%@\x60-][^:]*?)\s*:(?:\s+(.*))?$/.exec(row.text);
      if (row.indent !== indent || row.tab || !found) throw new Fault(row.line);
      var text = found[2] || "";
      while (isOpen(text) && at.row < all.length) text += " " + all[at.row++].text;
      set(made, scalar(found[1], row.line), text ? value(text, row.line) : below(all, at, indent), row.line);
    }
    return made;
  }

  function below(all, at, indent) {
    var next = all[at.row];
    if (!next) return null;
    if (/^- /.test(next.text) && next.indent >= indent) return items(all, at, next.indent);
    return next.indent > indent ? map(all, at, next.indent) : null;
  }

  function items(all, at, indent) {
    var made = [];
    while (at.row < all.length && all[at.row].indent === indent && /^- /.test(all[at.row].text)) {
      made.push(value(all[at.row].text.slice(2).trim(), all[at.row++].line));
    }
    return made;
  }

  /* The data of a camp file; throws a fault that names the line where it cannot be read. */
  function read(text) {
    var all = rows(text);
    var at = { row: 0 };
    var made = all.length ? map(all, at, all[0].indent) : {};
    if (at.row < all.length) throw new Fault(all[at.row].line);
    return made;
  }

  window.kitCampFile = { write: write, read: read };
})();
