/* Shows the copy of one language that a phone keeps, and loads it when a page asks for that.
   Which copy is whole stands in a cache of its own: until a newer one is, the old one is shown. The
   program of this worker is the same for every version, so a new one surprises nobody. */
(function () {
  "use strict";
  var SCOPE = self.registration.scope;
  var NAME = "kit " + SCOPE;
  var HEAD = SCOPE + "offline.js";
  var LIST = SCOPE + "offline-list.json";
  var CONTACTS = new URL("../contacts.js", SCOPE).href;
  var AT_ONCE = 6;
  var SECONDS = 15; /* of loading for one question of a page: browsers end what takes long */
  var WAIT = 3000;
  var whole = null;

  function copy(head) { return caches.open(NAME + " " + head.list); }
  function current() {
    whole = whole || caches.open(NAME).then(function (cache) {
      return cache.match(HEAD);
    }).then(function (found) { return found ? found.json() : null; });
    return whole;
  }
  function hex(data) {
    return crypto.subtle.digest("SHA-256", data).then(function (sum) {
      return [].map.call(new Uint8Array(sum), function (one) {
        return ("0" + one.toString(16)).slice(-2);
      }).join("");
    });
  }

  /* A file whose sum is right; what a cache on the way has kept of an older version is asked for
     once more. */
  function load(url, sum, again) {
    return fetch(url, { cache: again ? "reload" : "default" }).then(function (got) {
      if (!got.ok) throw new Error("failed");
      return got.arrayBuffer().then(function (data) {
        return hex(data).then(function (own) {
          if (own === sum) return answerOf(data, got.headers.get("Content-Type"));
          if (again) throw new Error("damaged");
          return load(url, sum, true);
        });
      });
    });
  }
  function answerOf(data, type) {
    return new Response(data, { headers: { "Content-Type": type || "application/octet-stream" } });
  }
  /* The files of a version: [name, bytes, sum] each. Its own sum stands in the head. */
  function listOf(head) {
    return copy(head).then(function (cache) {
      return cache.match(LIST).then(function (found) {
        return found || load(LIST, head.list).then(function (got) {
          return cache.put(LIST, got.clone()).then(function () { return got; });
        });
      });
    }).then(function (got) { return got.json(); });
  }
  function sums(list) {
    var found = {};
    list.forEach(function (one) { found[one[0]] = one[2]; });
    return found;
  }

  /* What is kept, and how many bytes a newer version takes beside what is the same in both. */
  function look(head) {
    return current().then(function (own) {
      if (!own || !head || own.list === head.list) return { own: own, bytes: head && head.bytes };
      return Promise.all([listOf(own), listOf(head)]).then(function (lists) {
        var old = sums(lists[0]);
        var bytes = 0;
        lists[1].forEach(function (one) { if (old[one[0]] !== one[2]) bytes += one[1]; });
        return { own: own, bytes: bytes };
      });
    });
  }
  function keep(head) {
    var until = Date.now() + SECONDS * 1000;
    return Promise.all([current(), listOf(head), copy(head)]).then(function (got) {
      var own = got[0];
      var list = got[1];
      var cache = got[2];
      return Promise.all([cache.keys(), own ? listOf(own) : [], own ? copy(own) : null]).then(function (last) {
        var there = {};
        last[0].forEach(function (one) { there[one.url] = true; });
        var old = sums(last[1]);
        var left = list.filter(function (one) { return !there[new URL(one[0], SCOPE).href]; });
        function one(file) {
          var url = new URL(file[0], SCOPE).href;
          var known = old[file[0]] === file[2] ? last[2].match(url) : Promise.resolve(null);
          return known.then(function (found) {
            return found || load(url, file[2]);
          }).then(function (found) { return cache.put(url, found); });
        }
        function some() {
          if (!left.length || Date.now() > until) return left.length;
          return Promise.all(left.splice(0, AT_ONCE).map(one)).then(some);
        }
        return Promise.resolve(some()).then(function (more) {
          return more ? { left: more } : taken(head);
        });
      });
    });
  }
  /* The new copy is whole: from here on it is shown, and the others go. */
  function taken(head) {
    return caches.open(NAME).then(function (cache) {
      return cache.put(HEAD, new Response(JSON.stringify(head)));
    }).then(function () {
      whole = null;
      return drop(function (name) { return name !== NAME && name !== NAME + " " + head.list; });
    }).then(function () { return { left: 0, own: head }; });
  }
  function drop(which) {
    return caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) {
        return (name === NAME || name.indexOf(NAME + " ") === 0) && which(name);
      }).map(function (name) { return caches.delete(name); }));
    });
  }
  function remove() {
    whole = null;
    return drop(function () { return true; }).then(function () {
      return self.registration.unregister();
    }).then(function () { return {}; });
  }

  /* The contacts of the place are not of a version: the newest are shown, else the last ones. */
  function contacts() {
    return caches.open(NAME).then(function (cache) {
      var fresh = fetch(CONTACTS, { cache: "no-cache" }).then(function (got) {
        if (!got.ok) throw new Error("failed");
        return cache.put(CONTACTS, got.clone()).then(function () { return got; });
      });
      var late = new Promise(function (done, failed) { setTimeout(failed, WAIT); });
      return Promise.race([fresh, late]).catch(function () {
        return cache.match(CONTACTS).then(function (kept) {
          return kept || answerOf("window.kitContacts = null;", "text/javascript");
        });
      });
    });
  }
  function answer(request) {
    return current().then(function (head) {
      var url = request.url.replace(/[?#].*$/, "");
      if (!head || url === HEAD) return fetch(request);
      if (url === CONTACTS) return contacts();
      return copy(head).then(function (cache) {
        return cache.match(/\/$/.test(url) ? url + "index.html" : url).then(function (kept) {
          return kept || fetch(request).catch(function (error) {
            if (request.mode !== "navigate") throw error;
            return cache.match(SCOPE + "404.html").then(function (page) {
              if (!page) throw error;
              return page;
            });
          });
        });
      });
    });
  }

  var ACTS = { look: look, keep: keep, remove: remove };
  self.addEventListener("install", function () { self.skipWaiting(); });
  self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
  self.addEventListener("fetch", function (event) {
    var request = event.request;
    if (request.method === "GET" && request.url.indexOf(self.location.origin + "/") === 0) {
      event.respondWith(answer(request));
    }
  });
  self.addEventListener("message", function (event) {
    var act = ACTS[event.data.act];
    var back = event.ports[0];
    if (!act || !back) return;
    event.waitUntil(act(event.data.head).then(function (told) {
      back.postMessage(told);
    }, function (error) {
      back.postMessage({ wrong: error && error.message === "damaged" ? "damaged" : "failed" });
    }));
  });
})();
