"""What can be wrong with recorded voices: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "voice-tool",
        Level.ERROR,
        "The program that measures clips is missing.\n\n"
        "It is ffmpeg, a package of Debian and Ubuntu. Nothing else needs it.",
    ),
    Manual(
        "voice-unreadable",
        Level.ERROR,
        "A file is no sound, or a damaged one.\n\n"
        "It was cut off on the way, or is a film or a list of other files.",
    ),
    Manual(
        "voice-unknown",
        Level.WARNING,
        "A clip has the name of no text.\n\n"
        "It is misspelt, or the words have changed since it was recorded. Nobody hears a clip "
        "whose words are not those on the page.",
    ),
    Manual("voice-silent", Level.ERROR, "Nothing can be heard in a clip.\n\nRecord it again."),
    Manual(
        "voice-length",
        Level.ERROR,
        "A clip is much shorter or longer than its words.\n\n"
        "Its end is missing, or it holds other words. In danger, half a sentence misleads.",
    ),
    Manual(
        "voice-silence",
        Level.WARNING,
        "A clip is silent for long at its beginning or end.\n\n"
        "People think that it does not work, and go away.",
    ),
    Manual(
        "voice-faint",
        Level.ERROR,
        "A voice is too faint.\n\nMade louder, the noise of the room would drown it.",
    ),
    Manual(
        "voice-clipped",
        Level.ERROR,
        "A voice was too loud for the phone that recorded it.\n\n"
        "Its peaks are cut off, which crackles and cannot be mended.",
    ),
)
