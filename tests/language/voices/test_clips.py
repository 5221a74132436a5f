"""Clips are taken in where they can be used and their words still stand; tones stand for voices."""

from __future__ import annotations

import math
import shutil
import struct
import wave
from pathlib import Path

import pytest

from peerkit.finding import FindingsError, Place
from peerkit.kit import load
from peerkit.language.catalogue import Catalogues
from peerkit.language.voices.clips import clips_of, folder_of, take
from peerkit.language.voices.judged import problems
from peerkit.language.voices.sound import Sound, make_small, measured
from peerkit.language.voices.spoken import Spoken, spoken

TOOL = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="needs ffmpeg, as set-up has")
RATE = 16_000
TEXT = Spoken(
    "cc-01-steps-0-abcdef01", "a card", "Put both feet on the floor.", "Put both feet flat."
)


def tone(path: Path, *parts: tuple[float, float]) -> Path:
    """Write seconds of a tone, each part with its seconds and how loud; above 1 it is cut off."""
    path.parent.mkdir(parents=True, exist_ok=True)
    samples: list[int] = []
    for seconds, loud in parts:
        for at in range(round(seconds * RATE)):
            value = loud * math.sin(2 * math.pi * 220 * at / RATE)
            samples.append(round(32767 * max(-1.0, min(1.0, value))))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return path


def told(path: Path) -> list[str]:
    try:
        sound = measured(path)
    except FindingsError as error:
        return [one.check for one in error.findings]
    return [one.check for one in problems(sound, TEXT.words, Place(path.name), "en")]


FAULTS = {
    "good": ([(0.3, 0.0), (2.0, 0.3), (0.3, 0.0)], []),
    "silent": ([(2.0, 0.0)], ["voice-silent"]),
    "cut short": ([(0.3, 0.3)], ["voice-length"]),
    "other words too": ([(20.0, 0.3)], ["voice-length"]),
    "long silence": ([(2.0, 0.0), (2.0, 0.3)], ["voice-silence"]),
    "faint": ([(2.0, 0.004)], ["voice-silent"]),
    "too loud": ([(2.0, 3.0)], ["voice-clipped"]),
}


@TOOL
@pytest.mark.parametrize("fault", list(FAULTS))
def test_what_is_wrong_with_a_clip_is_told(tmp_path: Path, fault: str) -> None:
    parts, checks = FAULTS[fault]
    assert told(tone(tmp_path / "x.wav", *parts)) == checks


def test_a_faint_voice_over_the_noise_of_a_room_is_told() -> None:
    faint = Sound(2.0, 0.0, 0.0, -41.0, -20.0, 0.0)
    found = problems(faint, TEXT.words, Place("x.wav"), "en")
    assert [one.check for one in found] == ["voice-faint"]


@TOOL
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF",
        b"no sound at all",
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
    ],
)
def test_what_is_no_sound_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.wav"
    path.write_bytes(content)
    assert told(path) == ["voice-unreadable"]


def test_without_the_tool_a_finding_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert told(tone(tmp_path / "x.wav", (1.0, 0.3))) == ["voice-tool"]


@TOOL
def test_a_clip_becomes_small_and_as_loud_as_others_and_the_same_each_time(tmp_path: Path) -> None:
    loud = tone(tmp_path / "loud.wav", (4.0, 0.6))
    low = tone(tmp_path / "low.wav", (4.0, 0.05))
    for path in (loud, low):
        make_small(path, tmp_path / "out" / f"{path.stem}.mp3")
    made = [tmp_path / "out" / f"{path.stem}.mp3" for path in (loud, low)]
    sounds = [measured(path) for path in made]
    assert abs(sounds[0].loudness - sounds[1].loudness) < 2.5
    assert all(path.stat().st_size < 24_000 for path in made)
    make_small(loud, tmp_path / "again.mp3")
    assert (tmp_path / "again.mp3").read_bytes() == made[0].read_bytes()


@TOOL
def test_clips_are_taken_by_name_and_the_others_told(tmp_path: Path) -> None:
    recorded = tmp_path / "recorded"
    tone(recorded / f"{TEXT.name.upper()}.wav", (2.0, 0.3))
    tone(recorded / "cc-01-steps-0-000000.wav", (2.0, 0.3))
    (recorded / "notes.txt").write_text("x")
    (recorded / "link.wav").symlink_to("/etc/passwd")
    other = Spoken("cc-01-steps-1-abcdef02", "", "", "Breathe out.")
    tone(recorded / f"{other.name}.wav", (2.0, 0.0))
    taken, findings = take(recorded, tmp_path, "en", [TEXT, other])
    assert taken == 1
    assert sorted(one.check for one in findings) == ["voice-silent", "voice-unknown"]
    assert [path.name for path in folder_of(tmp_path, "en").iterdir()] == [f"{TEXT.name}.mp3"]
    clips = clips_of(tmp_path, "en", [TEXT, other])
    assert (list(clips.there), clips.missing, clips.lapsed) == ([TEXT.name], (other,), ())


def test_a_clip_lapses_with_its_text(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    catalogues = Catalogues(kit.root, kit.languages["ar"])
    before = list(spoken(kit.entries.values(), catalogues))
    assert before
    folder = folder_of(kit.root, "ar")
    folder.mkdir()
    for text in before:
        (folder / f"{text.name}.mp3").write_bytes(b"")
    assert not clips_of(kit.root, "ar", before).missing
    changed = before[0]
    for path in (tiny_kit / "locales/ar").rglob("*.po"):
        held = path.read_text("utf-8")
        path.write_text(held.replace(f'"{changed.words}"', f'"{changed.words} الآن"'), "utf-8")
    after = list(spoken(kit.entries.values(), Catalogues(kit.root, kit.languages["ar"])))
    clips = clips_of(kit.root, "ar", after)
    assert clips.lapsed == (changed.name,)
    assert [one.words for one in clips.missing] == [f"{changed.words} الآن"]


def test_no_fact_of_a_camp_is_read_and_nothing_that_is_not_translated(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    english = list(spoken(kit.entries.values(), None))
    arabic = list(spoken(kit.entries.values(), Catalogues(kit.root, kit.languages["ar"])))
    assert not [one for one in english if "{" in one.words]
    assert len({one.mark for one in english}) == len({one.name for one in english}) == len(english)
    assert all(one.words for one in arabic)
    assert len(arabic) <= len(english)
