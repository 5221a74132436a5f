/* What is shown for a query: danger first, then what needs lead to, then words in texts. */
var rank;
(function () {
  "use strict";
  var SHOWN = 12, OF_ONE_PAGE = 3, FEW = 4;
  var LEAD = 8, PER_SURE = 5, PER_PLACE = 1.5, PER_DANGER = 3, DANGER = 8;
  var AS_SURE = 0.75; /* danger that was heard far less clearly than something else comes after it */

  /* Say whether a query is too short to look for anything: nothing, or one letter. */
  function silent(query) {
    var words = wordsOf(query, { elided: [] }).join("");
    return !words || (words.length < 2 && !isUnspaced(words) && query.replace(/\s/g, "").length < 2);
  }

  function needs(query, languages) {
    var growing = !/\s$/.test(query);
    var found = Object.create(null);
    languages.forEach(function (read) {
      needsIn(query, read, growing).forEach(function (one) {
        if (!found[one.need] || found[one.need].score < one.score) found[one.need] = one;
      });
    });
    return Object.keys(found).map(function (need) { return found[need]; })
      .sort(function (a, b) { return b.score - a.score; });
  }

  /* `state` has danger and plain needs as read, leads by need, and the index; what is not loaded
     yet is missing. Returns {silent, danger, ready, parts, words}. */
  rank = function (query, state) {
    if (silent(query)) return { silent: true };
    var danger = needs(query, state.danger);
    var result = { danger: danger.length > 0, ready: !!(state.index && state.leads), parts: [], words: {} };
    if (!result.ready) return result;
    var index = state.index;
    var found = findIn(query, index, state.stop);
    var scores = found.scores;
    function lead(one, more) {
      (state.leads[one.need] || []).forEach(function (to, place) {
        var part = index.places[to[0] + "#" + to[1]];
        if (part === undefined) part = index.places[to[0] + "#"];
        if (part === undefined) return;
        var score = LEAD + more + PER_SURE * one.score - (more ? PER_DANGER : PER_PLACE) * place;
        index.parts[part].lead = Math.max(index.parts[part].lead || 0, score);
      });
    }
    index.parts.forEach(function (part) { part.lead = 0; });
    var plain = needs(query, state.plain);
    var sure = plain.length ? plain[0].score * AS_SURE : 0;
    danger.slice(0, FEW).forEach(function (one) { lead(one, one.score < sure ? 0 : DANGER); });
    plain.slice(0, FEW).forEach(function (one) { lead(one, 0); });
    index.parts.forEach(function (part, at) {
      if (part.lead) scores[at] = (scores[at] || 0) + part.lead;
    });
    var order = Object.keys(scores).map(Number).sort(function (a, b) { return scores[b] - scores[a] || a - b; });
    result.parts = apart(order, index);
    result.words = found.words;
    return result;
  };

  /* Never two alike, and of one page only its best part, unless its parts are things of their own. */
  function apart(order, index) {
    var pages = {}, alike = {}, out = [];
    order.forEach(function (at) {
      var part = index.parts[at];
      var page = part.thing || part.lead ? part.url + "#" + part.anchor : part.url;
      var look = [part.kind, part.thing ? part.heading : part.page, part.code, part.about.join()].join("|");
      var whole = part.thing ? "of " + part.url : "";
      if (pages[page] || (alike[look] && !part.thing) || (whole && pages[whole] >= OF_ONE_PAGE)) return;
      if (!part.thing && pages[part.url]) return;
      pages[page] = alike[look] = 1;
      if (!part.thing) pages[part.url] = 1;
      if (whole) pages[whole] = (pages[whole] || 0) + 1;
      out.push(part);
    });
    return out.slice(0, SHOWN);
  }
})();
