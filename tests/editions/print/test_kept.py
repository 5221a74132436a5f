"""Only what changed is laid out again, and nothing stale is ever taken for it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peerkit.editions.output import Made, Result
from peerkit.editions.print.job import Press
from peerkit.editions.print.kept import NUMBERS, RESULT, Kept
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.workers import Printer
from peerkit.finding import Place

Run = Callable[[Path, str, Path], Any]


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the sources that are laid out from now on, as they come."""
    seen: list[str] = []
    pages = Layout.pages

    def watched(self: Layout, html: str, place: Place) -> Any:
        seen.append(place.path)
        return pages(self, html, place)

    monkeypatch.setattr(Layout, "pages", watched)
    return seen


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_run_lays_nothing_out_and_gives_the_same(
    own_kit: Path, again: Run, afresh: Run, tmp_path: Path, laid_out: list[str]
) -> None:
    first = afresh(own_kit, "en", tmp_path / "print")
    before = bytes_of(first.folder)
    assert laid_out
    laid_out.clear()
    second = again(own_kit, "en", tmp_path / "print")
    assert laid_out == []
    assert (second.made, second.findings) == (first.made, first.findings)
    assert bytes_of(second.folder) == before


def test_where_nothing_changed_no_document_is_put_into_words(
    own_kit: Path, again: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = again(own_kit, "en", tmp_path / "print")
    asked: list[str] = []
    put = Printer.keyed

    def watched(self: Printer, entry: Any) -> Any:
        asked.append(entry.document.id)
        return put(self, entry)

    monkeypatch.setattr(Printer, "keyed", watched)
    second = again(own_kit, "en", tmp_path / "print")
    assert asked == []
    assert (second.made, second.findings) == (first.made, first.findings)
    assert bytes_of(second.folder) == bytes_of(first.folder)
    camp = own_kit / "facilitation/camps/test.yaml"
    text = camp.read_text("utf-8")
    camp.write_text(text.replace("+961 71 234 567", "+961 71 234 568"), encoding="utf-8")
    changed = again(own_kit, "en", tmp_path / "print")
    assert asked, "a number of the camp stands on paper"
    assert changed.made != first.made


def test_where_nothing_changed_no_layout_is_even_begun(
    own_kit: Path, again: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = again(own_kit, "en", tmp_path / "print")
    before = bytes_of(first.folder)

    def refuse(self: Press) -> None:
        raise AssertionError(self.folder)

    with monkeypatch.context() as patched:
        patched.setattr(Press, "__post_init__", refuse)
        assert bytes_of(again(own_kit, "en", tmp_path / "print").folder) == before
    # The pages that tell of all that was printed do not outlive what they tell of.
    camp = own_kit / "facilitation/camps/test.yaml"
    text = camp.read_text("utf-8")
    camp.write_text(text.replace("+961 71 234 567", "+961 71 234 568"), encoding="utf-8")
    after = bytes_of(again(own_kit, "en", tmp_path / "print").folder)
    assert after["register.pdf"] != before["register.pdf"]
    assert after["register.json"] != before["register.json"]
    card = own_kit / "facilitation/cards/cc-02-hands.yaml"
    text = card.read_text("utf-8")
    card.write_text(text.replace("title: ", "title: New ", 1), encoding="utf-8")
    last = bytes_of(again(own_kit, "en", tmp_path / "print").folder)
    assert last["everything.pdf"] != after["everything.pdf"]


def test_a_changed_word_prints_exactly_what_holds_it(
    own_kit: Path, again: Run, afresh: Run, tmp_path: Path, laid_out: list[str]
) -> None:
    first = again(own_kit, "en", tmp_path / "print")
    before = bytes_of(first.folder)
    laid_out.clear()
    card = own_kit / "facilitation/cards/cc-02-hands.yaml"
    text = card.read_text("utf-8")
    card.write_text(text.replace("You cannot sit still.", "You cannot sit."), encoding="utf-8")
    second = again(own_kit, "en", tmp_path / "print")
    after = bytes_of(second.folder)
    changed = {name for name in after if after[name] != before[name]}
    assert changed
    assert after.keys() == before.keys()
    assert any("deck" in path or "cards" in path for path in laid_out)
    # As if nothing had been kept.
    fresh = afresh(own_kit, "en", tmp_path / "elsewhere" / "print")
    assert bytes_of(fresh.folder) == after


def test_what_is_damaged_is_printed_again(
    own_kit: Path, again: Run, tmp_path: Path, laid_out: list[str]
) -> None:
    first = again(own_kit, "en", tmp_path / "print")
    before = bytes_of(first.folder)
    for number, place in enumerate(sorted((tmp_path / ".cache/print/en").glob(f"*/{RESULT}"))):
        damaged = place if number % 2 else max(place.parent.glob("*.pdf"))
        damaged.write_bytes(b"")
    laid_out.clear()
    assert bytes_of(again(own_kit, "en", tmp_path / "print").folder) == before
    assert laid_out


def test_the_key_changes_with_every_part_and_with_the_fonts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = Kept(None)
    monkeypatch.setenv("FONTCONFIG_FILE", "/one/fonts.conf")
    keys = {kept.key(parts) for parts in (("a", "b"), ("ab",), ("b", "a"), ("a", "b", ""))}
    monkeypatch.setenv("FONTCONFIG_FILE", "/elsewhere/one/fonts.conf")  # the same fonts
    keys.add(kept.key(("a", "b")))
    assert len(keys) == 4
    monkeypatch.setenv("FONTCONFIG_FILE", "/two/fonts.conf")
    keys.add(kept.key(("a", "b")))
    assert len(keys) == 5


def test_what_no_run_uses_is_forgotten(tmp_path: Path) -> None:
    kept, out = Kept(tmp_path / "kept"), tmp_path / "out"
    out.mkdir()
    (out / "a.pdf").write_bytes(b"x")
    made = Made("print/en/a.pdf", "en", size=1)
    for key in ("old", "new"):
        kept.keep(key, Result([made], []), out)
    os.utime(tmp_path / "kept" / "old", (1, 1))
    kept.forget(before=2)
    assert kept.fetch("old", out) is None
    assert kept.fetch("new", out) == ([made], [])


@pytest.mark.parametrize("noted", ["0", "77", "many"])
def test_a_wrong_guess_of_pages_for_notes_changes_nothing(
    own_kit: Path, again: Run, tmp_path: Path, noted: str
) -> None:
    first = again(own_kit, "en", tmp_path / "print")
    before = bytes_of(first.folder)
    (numbers,) = tmp_path.rglob(NUMBERS)
    guesses = sorted(numbers.iterdir())
    assert guesses
    for place in numbers.parent.iterdir():
        if place.name != NUMBERS:
            shutil.rmtree(place)
    for guess in guesses:
        guess.write_text(noted)
    second = again(own_kit, "en", tmp_path / "print")
    assert (second.made, second.findings) == (first.made, first.findings)
    assert bytes_of(second.folder) == before
