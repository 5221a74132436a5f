"""What can be wrong with the website: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "site-warning",
        Level.ERROR,
        "The site generator complained while making the pages of a language.\n\n"
        "Mostly a link that leads nowhere. The site is not replaced.",
    ),
    Manual(
        "site-failed",
        Level.ERROR,
        "The pages of a language could not be made.\n\n"
        "The last good site is still in place. The finding holds the generator's words.",
    ),
)
