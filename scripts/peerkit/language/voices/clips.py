"""The folder of clips of one language: which are there, which are missing, which have lapsed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from peerkit.finding import Finding, FindingsError, Level, Place, has_errors
from peerkit.language.voices.judged import problems
from peerkit.language.voices.sound import ENDINGS, make_small, measured
from peerkit.language.voices.spoken import Spoken, mark_in

FOLDER = "voices"  # below the language's own
_NAME = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class Clips:
    """Clips by name, the texts without one, and the names of clips whose words are gone."""

    there: Mapping[str, Path]
    missing: tuple[Spoken, ...]
    lapsed: tuple[str, ...]


def folder_of(root: Path, tag: str) -> Path:
    """Return where the clips of a language lie."""
    return root / "locales" / tag / FOLDER


def clip_names(root: Path, tag: str) -> dict[str, str]:
    """Return the names of a language's clips by the mark of their words, whether they stand or not.

    Names that a page could not hold as they are count as none.
    """
    names = sorted(path.stem for path in folder_of(root, tag).glob("*.mp3"))
    return {mark_in(name): name for name in names if _NAME.fullmatch(name)}


def clips_of(root: Path, tag: str, texts: Iterable[Spoken]) -> Clips:
    """Return the clips of a language; one whose words have changed is none any more."""
    wanted = {text.mark: text for text in texts}
    found = {mark_in(path.stem): path for path in sorted(folder_of(root, tag).glob("*.mp3"))}
    there = {wanted[mark].name: path for mark, path in found.items() if mark in wanted}
    missing = tuple(text for mark, text in wanted.items() if mark not in found)
    lapsed = tuple(path.stem for mark, path in found.items() if mark not in wanted)
    return Clips(there, missing, lapsed)


def take(folder: Path, root: Path, tag: str, texts: Iterable[Spoken]) -> tuple[int, list[Finding]]:
    """Take recorded clips into a language's folder; return how many, and what is wrong with others.

    A clip is taken where its name is that of a text and it can be used; the others stay where they
    are. What was recorded is never changed.
    """
    wanted = {text.mark: text for text in texts}
    taken, findings = 0, []
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or path.suffix.lower() not in ENDINGS:
            continue
        text = wanted.get(mark_in(path.stem))
        told = [_unknown(path, tag)] if text is None else _looked_at(path, text, tag)
        findings += told
        if text is not None and not has_errors(told):
            make_small(path, folder_of(root, tag) / f"{text.name}.mp3")
            taken += 1
    return taken, findings


def _looked_at(path: Path, text: Spoken, tag: str) -> list[Finding]:
    try:
        return problems(measured(path), text.words, Place(path.name), tag)
    except FindingsError as error:
        return list(error.findings)


def _unknown(path: Path, tag: str) -> Finding:
    message = f"No text is called '{path.stem}': it is misspelt, or its words have changed since."
    remedy = "Make the list to read anew, and compare the names."
    return Finding(Place(path.name), "voice-unknown", Level.WARNING, message, remedy, tag)
