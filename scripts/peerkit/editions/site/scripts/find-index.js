/* The parts of all pages, and how well each answers a query. */
var readIndex, findIn;
(function () {
  "use strict";
  var TITLE = 10, HEADING = 8, TEXT = 2.5;
  var EXACT = 1, FORM = 0.85, BEGUN = 0.6, WRONG = 0.55;
  var ENOUGH = 0.4, RAREST = 4; /* share of what a query says that a part must answer */
  var OWN = { moment: 1, activity: 1, help: 1 }; /* pages whose parts are things of their own */

  /* Rows are as search/record.py writes them: url, kind, code, title, language, about, parts. */
  readIndex = function (rows, languages) {
    var own = languages[0];
    var other = languages[languages.length - 1];
    var parts = [], places = Object.create(null), vocabulary = Object.create(null), byKey = Object.create(null);
    function spelling(word) { return /^[a-z]/.test(word) ? (own.latin ? own : other) : own; }
    function add(text, part, weight) {
      wordsOf(text, own).forEach(function (word) {
        var list = vocabulary[word];
        if (!list) {
          list = vocabulary[word] = [];
          keysOf(word, spelling(word)).forEach(function (key) { (byKey[key] = byKey[key] || []).push(word); });
        }
        var last = list[list.length - 1];
        if (last && last.part === part) last.weight = Math.max(last.weight, weight) + Math.min(0.3, weight / 20);
        else list.push({ part: part, weight: weight });
      });
    }
    rows.forEach(function (row) {
      var all = row[6].length && row[6][0][0] === "" ? row[6] : [["", "", "", ""]].concat(row[6]);
      all.forEach(function (one, number) {
        var at = parts.length;
        var things = OWN[row[1]] && number > 0;
        parts.push({
          url: row[0], kind: row[1], page: row[3], pageLanguage: row[4], about: row[5],
          code: things ? one[0] : row[2], document: row[2], anchor: one[0], heading: one[1], language: one[2], text: one[3],
          thing: things, words: wordsOf(things ? one[1] : row[3], own)
        });
        places[row[0] + "#" + one[0]] = at;
        add(row[3], at, number === 0 ? TITLE : TEXT);
        add(row[2], at, number === 0 ? TITLE : 0);
        add(row[5].join(" "), at, TEXT);
        if (things) add(one[0], at, TITLE);
        add(one[1], at, things ? TITLE : HEADING);
        add(one[3], at, TEXT);
        if (one[4]) add(one[4], at, TEXT);
      });
    });
    return {
      parts: parts, places: places, vocabulary: vocabulary, byKey: byKey,
      list: Object.keys(vocabulary), own: own, spelling: spelling
    };
  };

  /* Known words that a typed one may be: {word: how sure}. */
  function candidates(word, index, last) {
    var found = Object.create(null);
    function note(known, sure) { found[known] = Math.max(found[known] || 0, sure); }
    keysOf(word, index.spelling(word)).forEach(function (key) {
      (index.byKey[key] || []).forEach(function (known) { note(known, known === word ? EXACT : FORM); });
    });
    if (word.length >= (last ? 3 : 4) && !isUnspaced(word)) {
      index.list.forEach(function (known) {
        if (known.length > word.length && known.lastIndexOf(word, 0) === 0) note(known, BEGUN);
      });
    }
    if (!Object.keys(found).length && word.length > 4) {
      index.list.forEach(function (known) { if (near(word, known)) note(known, WRONG); });
    }
    return found;
  }

  /* Return {scores: by part, words: all that were found}. */
  findIn = function (query, index, stop) {
    var words = wordsOf(query, index.own);
    /* One letter alone says nothing; it is left of "jjjj" as well. */
    words = words.filter(function (word) { return word.length > 1 || isUnspaced(word) || /[0-9]/.test(word); });
    var said = words.filter(function (word) { return !stop[word]; });
    var total = index.parts.length;
    var scores = {}, shares = {}, marked = Object.create(null), sum = 0;
    (said.length ? said : words).forEach(function (word, at, all) {
      var found = candidates(word, index, at === all.length - 1);
      var here = {}, sure = {}, count = 0;
      Object.keys(found).forEach(function (known) {
        marked[known] = true;
        index.vocabulary[known].forEach(function (hit) {
          var score = hit.weight * found[known];
          if (!here[hit.part]) count++;
          if (!(here[hit.part] >= score)) here[hit.part] = score;
          /* A guess answers less of what was said: beside an unknown word it says nothing. */
          sure[hit.part] = Math.max(sure[hit.part] || 0, found[known] > WRONG ? 1 : WRONG);
        });
      });
      var rare = Math.min(Math.log(1 + total / (1 + count)), RAREST);
      sum += rare;
      Object.keys(here).forEach(function (part) {
        scores[part] = (scores[part] || 0) + rare * here[part];
        shares[part] = (shares[part] || 0) + rare * sure[part];
      });
    });
    Object.keys(scores).forEach(function (part) {
      if (shares[part] / sum < ENOUGH) { delete scores[part]; return; }
      var own = index.parts[part].words;
      var known = own.filter(function (word) { return marked[word]; }).length;
      scores[part] = scores[part] / sum + (own.length && known === own.length ? 4 : 0);
    });
    return { scores: scores, words: marked };
  };
})();
