/* One voice at a time, and none that nobody sees: a step that is left says nothing more. */
(function () {
  "use strict";
  var all = document.querySelectorAll("audio");
  function quiet(which) {
    for (var i = 0; i < all.length; i++) if (!all[i].paused && which(all[i])) all[i].pause();
  }
  document.addEventListener("play", function (event) {
    quiet(function (one) { return one !== event.target; });
  }, true);
  document.addEventListener("click", function () {
    setTimeout(function () { quiet(function (one) { return !one.offsetParent; }); }, 0);
  });
})();
