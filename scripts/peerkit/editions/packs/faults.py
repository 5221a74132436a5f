"""What can be wrong with a pack: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "pack-name",
        Level.ERROR,
        "A file of a pack has a name that some disk or phone refuses.\n\n"
        "Sticks know no capitals, and Windows opens no file called con or aux. Names are small "
        "letters, digits and hyphens, at most 63 characters, and 150 in the whole path.",
    ),
    Manual(
        "pack-empty",
        Level.WARNING,
        "Nothing is in a pack, so it is not made.\n\n"
        "Mostly nothing of it is translated yet, or the camp runs none of the series.",
    ),
    Manual(
        "pack-weight",
        Level.WARNING,
        "A file is heavier than it may be to be sent by message.\n\n"
        "Shorten the document, or take a drawing out.",
    ),
)
