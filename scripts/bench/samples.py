"""Catalogues to measure with: the kit's own English, pseudo-translated, in any number of files."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from peerkit.kit import load
from peerkit.language.language import Language
from peerkit.language.merging.update import header_of
from peerkit.language.message import Message, messages
from peerkit.language.po.file import PoEntry, PoFile, with_fields
from peerkit.language.po.writer import write_po
from peerkit.language.pseudo import MIRRORED, pseudo

ROOT = Path(__file__).parents[2]
LANGUAGE = "ar"
_WORDS = ("slowly", "together", "again", "quietly", "first", "today", "gently", "later")


@dataclass(frozen=True)
class Sample:
    """One catalogue: its name, and its messages with a translation each."""

    name: str
    messages: tuple[Message, ...]

    @property
    def translated(self) -> tuple[PoEntry, ...]:
        """The entries of the catalogue."""
        return tuple(
            PoEntry(
                one.text,
                (pseudo(one.text, MIRRORED),),
                extracted_comments=one.comments,
                references=(one.place.path,),
            )
            for one in self.messages
        )


def language() -> Language:
    """Return the language that the samples are in."""
    return load(ROOT).languages[LANGUAGE]


def samples(number: int, files: int) -> list[Sample]:
    """Return so many messages in so many catalogues; every message differs from all others."""
    texts = _different(ROOT)
    per_file = number // files
    made = []
    for at in range(files):
        name = f"sample-{at:04}"
        found = (replace(next(texts), domain=name, context=None) for _ in range(per_file))
        made.append(Sample(name, tuple(found)))
    return made


def _different(root: Path) -> Iterator[Message]:
    """Yield the messages of the kit, and when they are used up, each again with other words."""
    kit = load(root)
    known: dict[str, Message] = {}
    for entry in kit.entries.values():
        for message in messages(entry):
            known.setdefault(message.text, message)
    for turn in count():
        for message in known.values():
            more = f" {_WORDS[turn % len(_WORDS)]} {_letters(turn)}" if turn else ""
            yield replace(message, text=f"{message.text}{more}")


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def edited(sample: Sample, share: float, seed: int) -> tuple[Sample, dict[str, str]]:
    """Return a catalogue in which a share of the English was edited, and what each edit was from.

    Of four edits one swaps two words, one takes one out, one puts one in, and one is a new text.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing here is a secret
    now: list[Message] = []
    before: dict[str, str] = {}
    taken = {message.text for message in sample.messages}
    for number, message in enumerate(sample.messages):
        if chance.random() >= share:
            now.append(message)
            continue
        words = message.text.split()
        text, kept = _edit(words, number, chance)
        if text in taken:  # a catalogue holds each text once
            now.append(message)
            continue
        taken.add(text)
        now.append(replace(message, text=text))
        if kept:
            before[text] = message.text
    return Sample(sample.name, tuple(now)), before


def _edit(words: list[str], number: int, chance: random.Random) -> tuple[str, bool]:
    """Return another text, and whether it is still much the same text."""
    at = chance.randrange(len(words))
    kind = number % 4
    if len(words) < 4 or kind == 3:  # noqa: PLR2004 - of three words, none can be spared
        return f"Something new stands here now, the {number}th of its kind: {words[at]}", False
    if kind == 0:
        words = [*words[:at], "calmly", *words[at:]]
    elif kind == 1:
        words = [*words[:at], *words[at + 1 :]]
    else:
        words = [*words[:at], "something", *words[at + 1 :]]
    return " ".join(words), True


def write(folder: Path, made: list[Sample]) -> list[Path]:
    """Write catalogues and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    arabic = language()
    paths = []
    for one in made:
        path = folder / f"{one.name}.po"
        header = with_fields(None, header_of(arabic, one.name))
        path.write_text(write_po(PoFile(header, one.translated)), encoding="utf-8")
        paths.append(path)
    return paths


def write_templates(folder: Path, made: list[Sample]) -> list[Path]:
    """Write the English alone, as templates, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for one in made:
        path = folder / f"{one.name}.pot"
        header = with_fields(None, {"Content-Type": "text/plain; charset=UTF-8"})
        entries = tuple(replace(entry, strings=("",)) for entry in one.translated)
        path.write_text(write_po(PoFile(header, entries)), encoding="utf-8")
        paths.append(path)
    return paths
