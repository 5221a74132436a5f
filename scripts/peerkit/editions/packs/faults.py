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
    Manual(
        "zim-library",
        Level.WARNING,
        "The library that writes ZIM files is not installed, so no such file is made.\n\n"
        "Only who makes files for Kiwix needs it. It has ready-made files for Python 3.11 to 3.13; "
        "every other pack is made without it.",
    ),
    Manual(
        "zim-metadata",
        Level.ERROR,
        "A ZIM file would say of itself what Kiwix does not understand.\n\n"
        "Kiwix sorts by a language of three letters and shows short titles; its own validator "
        "looks at neither.",
    ),
    Manual(
        "pack-altered",
        Level.ERROR,
        "A file of a pack is not as it was made, is missing, or was put there later.\n\n"
        "A damaged stick does it, and so does somebody who changed a number. Nothing of the pack "
        "should be trusted: get it again, and compare the twelve digits by voice. The contacts "
        "that a camp fills in by itself have no sum.",
    ),
    Manual(
        "pack-unreadable",
        Level.ERROR,
        "A pack cannot be read as a folder or a zip.\n\n"
        "Mostly it was not copied to its end. Copy it again.",
    ),
)
