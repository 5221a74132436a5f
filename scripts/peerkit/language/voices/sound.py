"""How a clip sounds, as ffmpeg measures it, and how it is made small."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from peerkit.finding import Finding, FindingsError, Level, Place

ENDINGS = (".wav", ".flac", ".mp3", ".m4a", ".aac", ".ogg", ".opus", ".amr", ".3gp")
SECONDS = 60  # that any clip may take
# A clip comes from a stranger's phone: no address, no list of other files.
_SAFE = ("-nostdin", "-hide_banner", "-protocol_whitelist", "file", "-format_whitelist")
_FORMS = "wav,flac,mp3,mov,mp4,m4a,3gp,3g2,mj2,aac,ogg,amr,amrnb,amrwb"
_MEASURED = "silencedetect=noise=-45dB:d=0.2,astats,ebur128"
_LOUD = "loudnorm=I=-18:TP=-2:LRA=11"
_NUMBER = r"\s*(-?[\d.]+|-inf|nan)"


@dataclass(frozen=True)
class Sound:
    """What a clip sounds like: seconds, silence before and after, loudness and peak.

    `loudness` is in LUFS over the whole clip, `peak` in decibels below the loudest a file can hold;
    `flat` says how long the sound stays at its peak, as it does where it was cut off.
    """

    seconds: float
    before: float
    after: float
    loudness: float
    peak: float
    flat: float


def measured(path: Path) -> Sound:
    """Measure a clip. Raises FindingsError where it is no sound, or where ffmpeg is missing."""
    told = _ffmpeg(path, ["-map", "0:a:0", "-af", _MEASURED, "-f", "null", "-"])
    seconds = _seconds(told)
    return Sound(
        seconds,
        _before(told),
        _after(told, seconds),
        _last(told, rf"\bI:{_NUMBER} LUFS", -70.0),
        _last(told, rf"Peak level dB:{_NUMBER}", -70.0),
        _last(told, rf"Flat factor:{_NUMBER}", 0.0),
    )


def make_small(path: Path, out: Path) -> None:
    """Write a clip as a small MP3 of one channel, as loud as the others, the same each time.

    MP3 is played by every phone and every reader of books. Raises FindingsError as `measured`.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    plain = [
        "-map",
        "0:a:0",
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        "-flags:a",
        "+bitexact",
    ]
    coded = ["-ac", "1", "-ar", "24000", "-codec:a", "libmp3lame", "-b:a", "32k"]
    _ffmpeg(path, [*plain, "-af", _LOUD, *coded, "-y", str(out)])


def _ffmpeg(path: Path, words: list[str]) -> str:
    program = shutil.which("ffmpeg")
    if program is None:
        message = "ffmpeg is missing, which measures clips and makes them small."
        raise _failed("voice-tool", path, message, "Install it: apt-get install ffmpeg.")
    command = [program, *_SAFE, _FORMS, "-i", str(path), *words]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS * 2, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        message = "This is no sound, or a damaged one."
        raise _failed("voice-unreadable", path, message, "Record it again.") from None
    return done.stderr.decode(errors="replace")


def _failed(check: str, path: Path, message: str, remedy: str) -> FindingsError:
    return FindingsError([Finding(Place(path.name), check, Level.ERROR, message, remedy)])


def _seconds(told: str) -> float:
    found = re.findall(r"time=(\d+):(\d+):([\d.]+)", told)
    if not found:
        return 0.0
    hours, minutes, seconds = found[-1]
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _last(told: str, pattern: str, without: float) -> float:
    found = re.findall(pattern, told)
    return without if not found or found[-1] in ("-inf", "nan") else float(found[-1])


def _silences(told: str) -> list[tuple[float, float | None]]:
    starts = [float(one) for one in re.findall(r"silence_start: (-?[\d.]+)", told)]
    ends = [float(one) for one in re.findall(r"silence_end: (-?[\d.]+)", told)]
    return [(one, ends[at] if at < len(ends) else None) for at, one in enumerate(starts)]


def _before(told: str) -> float:
    """Return the silence that a clip begins with."""
    first = next(iter(_silences(told)), None)
    if first is None or first[0] > 0.05:  # noqa: PLR2004 - one packet of sound
        return 0.0
    return _seconds(told) if first[1] is None else first[1]


def _after(told: str, seconds: float) -> float:
    """Return the silence that a clip ends with; it lasts to the end of the file."""
    last = next(iter(reversed(_silences(told))), None)
    if last is None or (last[1] is not None and last[1] < seconds - 0.1):
        return 0.0
    return max(seconds - last[0], 0.0)
