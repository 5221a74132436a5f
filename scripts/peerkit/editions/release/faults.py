"""What can be wrong with a release: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "release-unreviewed",
        Level.ERROR,
        "Not everything in a release has been reviewed by people, and it is not called a draft.\n\n"
        "Whoever takes a release trusts it. Call it a draft with --draft, or wait for the reviews.",
    ),
    Manual(
        "release-part",
        Level.ERROR,
        "A part of the release is missing, or was made from something else than the others.\n\n"
        "Parts of two versions do not make one. Make the part again from the same commit.",
    ),
    Manual(
        "release-altered",
        Level.ERROR,
        "A file is not what it was when its part of the release was made.\n\n"
        "It was damaged or exchanged on the way. Make or fetch the part again, and find out where.",
    ),
)
