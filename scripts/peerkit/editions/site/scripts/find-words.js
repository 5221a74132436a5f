/* Words as they are looked for. The same as language/letters in the program; a test compares both.
   FOLD stands for its tables. Plain old script: phones of 2016 run it. */
var fold, wordsOf, keysOf, near, isUnspaced, lettersOf;
(function () {
  "use strict";
  var LEAST = 3; /* letters left of a word without its beginning or ending */
  var table = FOLD;
  var map = table.letters;
  var marks = new RegExp("[" + table.marks + "]+", "g");
  var gaps = new RegExp("[" + table.gaps + "\\s]+");
  var runs = new RegExp("[" + table.unspaced + "]+|[^" + table.unspaced + "]+", "g");
  var unspaced = new RegExp("[" + table.unspaced + "]");
  var units = new RegExp("[^" + table.attached + "][" + table.attached + "]*|[" + table.attached + "]+", "g");

  (function () { /* digits of all scripts, some of them two units long */
    var zeros = table.zeros.match(/[\ud800-\udbff][\udc00-\udfff]|[^]/g);
    for (var z = 0; z < zeros.length; z++) {
      var head = zeros[z].slice(0, -1);
      var last = zeros[z].charCodeAt(zeros[z].length - 1);
      for (var n = 0; n < 10; n++) map[head + String.fromCharCode(last + n)] = String(n);
    }
  })();

  fold = function (text) {
    var plain = text.toLowerCase();
    if (/[^\x00-\x7f]/.test(plain)) {
      plain = plain.replace(/\u00b4/g, "'").normalize("NFKD").toLowerCase().replace(marks, "")
        .replace(/[\ud800-\udbff][\udc00-\udfff]|[^\x00-\x7f]/g, function (one) {
          return map.hasOwnProperty(one) ? map[one] : one;
        });
    }
    return plain.replace(/`/g, "'").replace(/([^0-9\s])\1+/g, "$1");
  };

  isUnspaced = function (word) { return unspaced.test(word.charAt(0)); };

  /* The signs of a run without spaces: a letter with what belongs to it. */
  lettersOf = function (run) { return run.match(units) || []; };

  function pairs(run) {
    var found = lettersOf(run);
    var out = [];
    for (var i = 0; i + 1 < found.length; i++) out.push(found[i] + found[i + 1]);
    return out.length ? out : found;
  }

  wordsOf = function (text, spelling) {
    var out = [];
    fold(text).split(gaps).forEach(function (piece) {
      (piece.match(runs) || []).forEach(function (run) {
        if (unspaced.test(run)) { out = out.concat(pairs(run)); return; }
        var parts = run.split("'");
        var joined = parts.join("");
        if (parts.length > 1 && spelling.elided.indexOf(parts[0]) >= 0) {
          out.push(parts[0]);
          joined = parts.slice(1).join("");
        }
        if (joined) out.push(joined);
      });
    });
    return out;
  };

  /* A word and its stems: two words that share one are forms of each other. */
  keysOf = function (word, spelling) {
    var found = [word];
    var i, j;
    if (isUnspaced(word)) return found;
    function add(one) { if (found.indexOf(one) < 0) found.push(one); }
    for (i = 0; i < spelling.beginnings.length; i++) {
      var start = spelling.beginnings[i];
      if (word.length - start.length >= LEAST && word.lastIndexOf(start, 0) === 0) add(word.slice(start.length));
    }
    for (i = 0, j = found.length; i < j; i++) {
      for (var e = 0; e < spelling.endings.length; e++) {
        var end = spelling.endings[e];
        var rest = found[i].length - end.length;
        if (rest >= LEAST && found[i].slice(rest) === end) add(found[i].slice(0, rest));
      }
    }
    return found;
  };

  /* How many letters are wrong, missing, too many or exchanged; `most` and more are all the same. */
  function wrong(one, other, most) {
    var before = [], last = [], now, i, j;
    for (j = 0; j <= other.length; j++) last[j] = j;
    for (i = 1; i <= one.length; i++) {
      now = [i];
      var least = i;
      for (j = 1; j <= other.length; j++) {
        var same = one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least >= most) return most;
      before = last;
      last = now;
    }
    return last[other.length];
  }

  /* Say whether a typed word may be a known one with a mistake in it. Short words differ by one
     letter from too many others. */
  near = function (typed, known) {
    var length = known.length;
    if (isUnspaced(typed) || /[0-9]/.test(typed) || length < 4 || typed.length < 4) return false;
    var most = length >= 8 ? 2 : 1;
    if (Math.abs(typed.length - length) > most) return false;
    var first = typed.charAt(0) === known.charAt(0);
    if (!first && (length < 6 || typed.charAt(1) !== known.charAt(1)) && typed.charAt(1) !== known.charAt(0)) return false;
    var mistakes = wrong(typed, known, most + 1);
    if (mistakes > most) return false;
    return length > 4 || (first && typed.length > 4);
  };
})();
