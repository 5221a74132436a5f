/* Says beside a contact that it was tried long ago, by the clock of this device. Plain old syntax. */
(function () {
  "use strict";
  var MOST = "@DAYS@";
  var now = new Date();
  var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  var cards = document.querySelectorAll(".contact[data-checked]");
  for (var i = 0; i < cards.length; i++) {
    var days = Math.round((today - Date.parse(cards[i].getAttribute("data-checked") + "T00:00:00Z")) / 86400000);
    if (days > MOST) {
      var old = document.createElement("p");
      old.className = "contact-old";
      old.textContent = cards[i].parentNode.getAttribute("data-old");
      cards[i].querySelector(".contact-facts").appendChild(old);
    }
  }
})();
