/* A pace to breathe along: in, then longer out, nothing held, and an end. With reduced motion only
   the words change. Plain old syntax. */
(function () {
  "use strict";
  var box = document.querySelector(".breathe");
  var start = document.querySelector(".breathe-open");
  if (!box || !start) return;
  var circle = box.querySelector(".breathe-circle");
  var own = box.getAttribute("data-digits");
  var times = Number(box.getAttribute("data-times"));
  var timer = 0;

  function digits(number) {
    return String(number).replace(/[0-9]/g, function (d) {
      return own.substr(d * own.length / 10, own.length / 10);
    });
  }
  function part(breath, inward) {
    if (breath > times) return stop();
    var seconds = Number(box.getAttribute(inward ? "data-in" : "data-out"));
    var count = box.querySelector(".breathe-count");
    box.querySelector(".breathe-in").hidden = !inward;
    box.querySelector(".breathe-out").hidden = inward;
    count.textContent = count.getAttribute("data-words")
      .replace("{n}", digits(breath)).replace("{all}", digits(times));
    circle.style.transitionDuration = seconds + "s";
    circle.className = "breathe-circle" + (inward ? " full" : "");
    timer = setTimeout(function () { part(inward ? breath : breath + 1, !inward); }, seconds * 1000);
  }
  function stop() {
    clearTimeout(timer);
    box.hidden = true;
    start.focus();
  }
  start.hidden = false;
  start.addEventListener("click", function () {
    box.hidden = false;
    circle.className = "breathe-circle";
    box.querySelector(".breathe-stop").focus();
    timer = setTimeout(function () { part(1, true); }, 50);
  });
  box.querySelector(".breathe-stop").addEventListener("click", stop);
  document.addEventListener("keydown", function (event) {
    if (event.keyCode === 27 && !box.hidden) stop();
  });
})();
