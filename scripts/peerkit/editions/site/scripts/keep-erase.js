/* On a site on the net: who erases what the phone keeps erases the kept copies too. */
(function () {
  "use strict";
  var button = document.querySelector(".erase");
  if (!button || !window.caches || !navigator.serviceWorker) return;
  button.addEventListener("click", function () {
    caches.keys().then(function (names) {
      names.forEach(function (name) { if (/^kit /.test(name)) caches.delete(name); });
    });
    navigator.serviceWorker.getRegistrations().then(function (all) {
      all.forEach(function (one) { one.unregister(); });
    });
  });
})();
