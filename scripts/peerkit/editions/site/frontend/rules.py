"""The rules for contacts as the scripts of pages use them: the same that the program goes by."""

from __future__ import annotations

import json
from typing import Any

from peerkit.camp.contacts import (
    CONTACT_IDS,
    SERVICES,
    ContactDays,
    default_sensitivity,
)
from peerkit.camp.fill import SEEN_BY
from peerkit.camp.links import OPENED_BY, SERVICE_NAMES
from peerkit.camp.phones import patterns
from peerkit.camp.values import LONGEST

FORMAT = 1  # of contacts files; a page ignores a file of another format
CONTACTS_FILE = "contacts.js"
# What a copy of the site may get beside its first page. Builds write it empty; sums of a release
# and what a web app keeps must leave it out, for it differs from place to place.
LOCAL_FILES = (CONTACTS_FILE,)
EMPTY = """\
/* The contacts of this copy of the site: none. The page "desk.html" makes a file to put here. */
window.kitContacts = null;
"""
# The end of a filled file: only pages that have contacts to show load what shows them.
LOADER = """\
(function (own) {
  var script = document.createElement("script");
  script.src = own.src.replace(/contacts\\.js.*$/, "assets/fill.js");
  document.head.appendChild(script);
})(document.querySelector("script[data-filled]"));
"""
_PLACE, _DAYS = '"@RULES@"', '"@DAYS@"'


def rules() -> dict[str, Any]:
    """Return every rule as plain data."""
    return {
        "format": FORMAT,
        "loader": LOADER,
        "phone": dict(patterns()),
        "longest": LONGEST,
        "days": ContactDays().blank,
        "due": ContactDays().ok,
        "sensitivity": {key: default_sensitivity(key) for key in CONTACT_IDS},
        "seen": {audience: list(seen) for audience, seen in SEEN_BY.items()},
        "services": {one: [SERVICE_NAMES[one], OPENED_BY[one]] for one in SERVICES},
    }


def with_rules(script: str) -> str:
    """Return a script with the rules in the place that it keeps for them."""
    return script.replace(_PLACE, json.dumps(rules(), ensure_ascii=False), 1)


def with_days(script: str) -> str:
    """Return a script with the days after which a contact is old, in their place."""
    return script.replace(_DAYS, str(ContactDays().blank), 1)
