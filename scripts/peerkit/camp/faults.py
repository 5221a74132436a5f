"""What can be wrong with a camp file before any check looks at it: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "camp-file",
        Level.ERROR,
        "The camp file cannot be read.\n\n"
        "It is not there, is a folder or a document of another program, is empty, or its letters "
        "are in an encoding that nobody can be sure of. A wrong guess would print letters that "
        "nobody wrote.",
    ),
    Manual(
        "camp-cleaned",
        Level.NOTE,
        "Something in the camp file was read as what it looks like.\n\n"
        "No-break spaces, invisible marks, curly quotes and digits of other scripts come along "
        "when people copy. They look right, so they are read as they look; a digit is never added, "
        "left out or moved. Look whether it is what you meant.",
    ),
)
