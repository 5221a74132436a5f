"""Whether a clip can be used: as long as its words, without long silence, neither faint nor cut."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.finding import Finding, Level, Place
from peerkit.language.voices.sound import SECONDS, Sound

FASTEST, SLOWEST = 30, 3  # letters that are read in a second
PAUSES = 4.0  # seconds that may come on top
MOST_BEFORE, MOST_AFTER = 1.5, 2.5  # seconds of silence
SHORTEST = 0.5  # seconds; loudness is measured over at least so much
FAINTEST = -38.0  # LUFS; made louder, the noise of the room would be louder than the voice
CUT, FLAT = -0.2, 2.0  # a peak at the top of the file that stays there


def problems(sound: Sound, words: str, place: Place, language: str) -> list[Finding]:
    """Return what is wrong with a clip of these words; nothing where it can be used."""
    return [
        Finding(place, check, level, message, remedy, language)
        for check, level, message, remedy in _found(sound, words)
    ]


def _found(sound: Sound, words: str) -> Iterator[tuple[str, Level, str, str]]:
    again = "Record it again."
    letters = sum(sign.isalnum() for sign in words)
    seconds = f"{sound.seconds:.1f} seconds"
    spoken = sound.seconds - sound.before - sound.after
    if spoken <= 0:
        yield "voice-silent", Level.ERROR, "Nothing can be heard in the clip.", again
        return
    if spoken < letters / FASTEST:
        message = f"The clip is {seconds} long; nobody reads {letters} letters so fast."
        yield "voice-length", Level.ERROR, message, "See whether its end is missing."
    elif sound.seconds > min(letters / SLOWEST + PAUSES, SECONDS):
        message = f"The clip is {seconds} long, too long for {letters} letters."
        yield "voice-length", Level.ERROR, message, "See whether it holds other words too."
    if sound.before > MOST_BEFORE or sound.after > MOST_AFTER:
        message = f"It is silent for {max(sound.before, sound.after):.1f} seconds at an end."
        yield "voice-silence", Level.WARNING, message, "Cut the silence off."
    if sound.loudness < FAINTEST and spoken >= SHORTEST:
        yield "voice-faint", Level.ERROR, "The voice is too faint.", "Hold the phone nearer."
    if sound.peak >= CUT and sound.flat >= FLAT:
        message = "The voice is too loud for the phone: its peaks are cut off."
        yield "voice-clipped", Level.ERROR, message, "Hold the phone further away."
