"""Harms to the real kit's languages and camps, each seen by the check that guards against it."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from peerkit.camp.profile import CampProfile, read_camp
from peerkit.checks.run import run
from peerkit.kit import Kit, load

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\[([^\[\]]+)\]\(([^()]+)\)")
DAY = date(2026, 11, 29)
WHOLE = ("ar", "fr", "uk")  # how links are said is learnt from other places: there must be some
MOST = 6  # texts of one language to try


@cache
def kit() -> Kit:
    """Return the kit of this repository, read once."""
    return load(ROOT)


@cache
def camp() -> CampProfile:
    """Return the sample camp in which everything is settled, as if it were a real one."""
    found, _ = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert found is not None
    return found.model_copy(update={"fictional": False})


def exchanged(text: str) -> str:
    """Return a text in which the first two links have each other's words."""
    first, second = list(LINK.finditer(text))[:2]
    between = text[first.end() : second.start()]
    links = f"[{second[1]}]({first[2]}){between}[{first[1]}]({second[2]})"
    return text[: first.start()] + links + text[second.end() :]


def with_two_links(tag: str) -> list[tuple[str, str, str]]:
    """Return texts of two links to different pages: catalogue, words as in the file, English."""
    catalogues, found = kit().catalogues(tag), []
    for domain in catalogues.domains():
        for entry in catalogues.of(domain).file.entries:
            links = LINK.findall(entry.string)
            if entry.usable and len(links) == 2 and len({words for words, _ in links}) == 2:
                found.append((domain, entry.string, entry.msgid))
    return found


@pytest.mark.parametrize("tag", WHOLE)
def test_links_that_have_each_others_words_are_told(tag: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "locales" / tag, tmp_path / "locales" / tag)
    check = ["links-exchanged"]
    moved = replace(kit(), root=tmp_path, _shelves={})
    before = run(moved, tags=[tag], only=check)
    told, tried = 0, 0
    for domain, text, _ in with_two_links(tag):
        path = tmp_path / "locales" / tag / f"{domain}.po"
        old = path.read_text("utf-8")
        quoted = f'msgstr "{text}"\n'
        if old.count(quoted) != 1 or tried == MOST or told:
            continue
        tried += 1
        path.write_text(old.replace(quoted, f'msgstr "{exchanged(text)}"\n'), "utf-8")
        found = run(replace(moved, _shelves={}), tags=[tag], only=check)
        told += any(one not in before and one.place.path.endswith(f"{domain}.po") for one in found)
        path.write_text(old, "utf-8")
    assert tried
    assert told, f"none of {tried} exchanged pairs was told"


def test_a_duty_that_nobody_has_settled_is_told() -> None:
    def told(one: CampProfile) -> list[str]:
        return [found.message for found in run(kit(), camp=one, as_of=DAY, only=["duties-open"])]

    assert told(camp()) == []
    empty: dict[str, object] = {
        "reports": {},
        "urgent_is_police": None,
        "attempt_is_crime": None,
    }
    for name, nothing in empty.items():
        duties = camp().duties.model_copy(update={name: nothing})
        (message,) = told(camp().model_copy(update={"duties": duties}))
        assert name in message
