/* What somebody needs, told by their words: entries of locales/<tag>/search.yaml. */
var readNeeds, needsIn;
(function () {
  "use strict";
  var WINDOW = 3; /* other words that may stand between those of an entry */
  var EXACT = 1, FORM = 0.9, BOTH = 0.8, PART = 0.75, WRONG = 0.7;
  var SHORT = 0.5; /* both words cut down to three letters: enough beside another word, not alone */

  /* Take a language's words apart once: `slots` by word, `entries` as lists of slots. */
  readNeeds = function (language) {
    var entries = [];
    var known = Object.create(null); /* word: true; a known word is no mistake for another */
    var slots = Object.create(null);
    var byKey = Object.create(null);
    var unlike = Object.create(null);
    function slot(word) {
      if (slots[word]) return;
      slots[word] = known[word] = true;
      keysOf(word, language).forEach(function (key) { (byKey[key] = byKey[key] || []).push(word); });
    }
    Object.keys(language.words).forEach(function (need) {
      language.words[need].forEach(function (entry) {
        var list = [];
        entry.split(" ").forEach(function (part) {
          var choices = [];
          part.split("/").forEach(function (one) {
            var set = one.charAt(0) === "@" ? language.sets[one.slice(1)] || [] : [one];
            set.forEach(function (word) { choices.push(wordsOf(word, language)); });
          });
          if (choices.length === 1) choices[0].forEach(function (word) { list.push([word]); });
          else list.push([].concat.apply([], choices));
        });
        list.forEach(function (one) { one.forEach(slot); });
        if (list.length) entries.push({ need: need, slots: list });
      });
    });
    language.stop.forEach(function (word) {
      wordsOf(word, language).forEach(function (one) { known[one] = true; });
    });
    language["not"].forEach(function (word) {
      wordsOf(word, language).forEach(function (one) { known[one] = unlike[one] = true; });
    });
    return {
      language: language, entries: entries, known: known, byKey: byKey, unlike: unlike,
      list: Object.keys(slots)
    };
  };

  /* Words written in one, such as "killmyself": cut where every part is known. */
  function cut(word, read) {
    var best = [null];
    for (var end = 1; end <= word.length; end++) {
      best[end] = undefined;
      for (var start = 0; start < end; start++) {
        var part = word.slice(start, end);
        if (best[start] === undefined || !(read.known[part] || part === "i" || part === "a")) continue;
        if (part.length < 2 && start > 0 && end < word.length) continue;
        var parts = (best[start] || []).concat(part);
        if (!best[end] || parts.length < best[end].length) best[end] = parts;
      }
    }
    return best[word.length] || [word];
  }

  function tokens(query, read) {
    var found = [];
    wordsOf(query, read.language).forEach(function (word) {
      var parts = word.length > 6 && !read.known[word] && !isUnspaced(word) ? cut(word, read) : [word];
      found = found.concat(parts.length < 6 ? parts : [word]);
    });
    return found;
  }

  /* Where each word of the entries stands in the query, and how sure that is. */
  function hits(words, read, growing) {
    var at = Object.create(null);
    function note(word, place, sure) {
      var places = at[word] = at[word] || [];
      for (var i = 0; i < places.length; i++) {
        if (places[i].place === place) { places[i].sure = Math.max(places[i].sure, sure); return; }
      }
      places.push({ place: place, sure: sure });
    }
    function forms(word, place) {
      keysOf(word, read.language).forEach(function (key) {
        (read.byKey[key] || []).forEach(function (slot) {
          var whole = key === slot || key === word;
          note(slot, place, slot === word ? EXACT : whole ? FORM : key.length > 3 ? BOTH : SHORT);
        });
      });
    }
    words.forEach(function (word, place) {
      if (read.unlike[word]) {
        if (read.byKey[word] && read.byKey[word].indexOf(word) >= 0) note(word, place, EXACT);
        return;
      }
      forms(word, place);
      var joined = place + 1 < words.length ? word + words[place + 1] : "";
      if (joined.length > 4 && read.byKey[joined]) forms(joined, place);
      if (read.known[word]) return;
      var keys = keysOf(word, read.language);
      var last = growing && place === words.length - 1 && word.length >= 4;
      read.list.forEach(function (slot) {
        if (last && slot.length > word.length && slot.lastIndexOf(word, 0) === 0) note(slot, place, PART);
        for (var k = 0; k < keys.length; k++) {
          if (near(keys[k], slot)) { note(slot, place, WRONG); break; }
        }
      });
    });
    return at;
  }

  /* The best way to find every word of an entry near each other, each in a place of its own. */
  function match(slots, at) {
    var best = 0, places = [];
    var lists = [];
    for (var s = 0; s < slots.length; s++) {
      var list = [];
      for (var w = 0; w < slots[s].length; w++) {
        (at[slots[s][w]] || []).forEach(function (hit) {
          if (slots.length === 1 && hit.sure <= SHORT) return;
          list.push({ place: hit.place, score: hit.sure * (0.5 + Math.min(slots[s][w].length, 8) / 16) });
        });
      }
      if (!list.length) return null;
      lists.push(list);
    }
    (function step(number, used, score) {
      if (number === lists.length) {
        var span = Math.max.apply(null, used) - Math.min.apply(null, used);
        if (span <= lists.length - 1 + WINDOW && score - span * 0.02 > best) {
          best = score - span * 0.02;
          places = used.slice();
        }
        return;
      }
      lists[number].forEach(function (hit) {
        if (used.indexOf(hit.place) < 0) step(number + 1, used.concat(hit.place), score + hit.score);
      });
    })(0, [], 0);
    return best ? { score: best, places: places } : null;
  }

  /* Return the needs in a query, the surest first: [{need, score, places}]. */
  needsIn = function (query, read, growing) {
    var words = tokens(query, read);
    var at = hits(words, read, growing);
    var found = Object.create(null);
    read.entries.forEach(function (entry) {
      var one = match(entry.slots, at);
      if (one && (!found[entry.need] || found[entry.need].score < one.score)) {
        found[entry.need] = { need: entry.need, score: one.score };
      }
    });
    return Object.keys(found).map(function (need) { return found[need]; })
      .sort(function (a, b) { return b.score - a.score; });
  };
})();
