/* On a site on the net: a page that a kept copy shows asks whether there is a newer version. Who
   keeps nothing loads nothing for it. */
(function () {
  "use strict";
  var box = document.getElementById("keep");
  if (!box || !box.querySelector("a") || !navigator.serviceWorker || !navigator.serviceWorker.controller) return;
  var script = document.createElement("script");
  script.src = document.body.getAttribute("data-root") + "/../assets/keep.js";
  document.head.appendChild(script);
})();
