"""A new kind of document is added in one place, and printed like all others."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from markupsafe import Markup

from peerkit.camp.profile import CampLanguages, CampProfile
from peerkit.content.document import Document, Entry
from peerkit.content.text import Text
from peerkit.editions import kinds
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import KINDS, Kind, kind_of, printed_of
from peerkit.editions.output import PICTURES, Silent
from peerkit.editions.print.build import print_edition
from peerkit.editions.print.kinds.format import Format
from peerkit.editions.print.kinds.sides import side_pages
from peerkit.editions.print.paper.sizes import named
from peerkit.editions.print.setting import Setting
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.rendering.rendered import Rendered
from peerkit.editions.site.prints import pictures_of
from peerkit.kit import Kit, load


class Toy(Document):
    """A kind that nobody has: a text to hang on a door."""

    kind: ClassVar[str] = "toy"

    id: str = "TOY"
    words: Text


def printable(setting: Setting) -> Any:
    """Print a toy on a quarter of a sheet."""
    side = Rendered(Markup("<p>{}</p>").format(setting.document.words))
    return side_pages(setting, Format("a6", named("a6", setting.paper), (side,)))


@pytest.fixture
def with_toy(tiny_kit: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """An edition of a kit with a toy, whose kind is one line in the register."""
    monkeypatch.setattr(kinds, "KINDS", [*KINDS, Kind(Toy, printable, "forms")])
    kit = load(tiny_kit)
    source = replace(kit.lines.source, path="facilitation/toys/door.yaml")
    toy = Entry(Toy(title="Door", words="Please knock."), source)
    kit = Kit(kit.root, {**kit.entries, "TOY": toy}, kit.languages)
    camp = CampProfile(id="toy-camp", languages=CampLanguages(main="en"))
    return Edition(kit, kit.languages["en"], camp, date(2026, 11, 1))


def test_one_line_in_the_register_prints_a_new_kind(with_toy: Edition, tmp_path: Path) -> None:
    assert [one.document.id for one in printed_of(with_toy)][-1] == "TOY"
    assert kind_of(Toy(title="Door", words="x")) is not None
    made, findings = print_edition(
        with_toy, tmp_path / "print", Silent(), Wanted(frozenset(["TOY"]))
    )
    assert findings == []
    toys = [one for one in made if one.document == "TOY"]
    assert [one.shape for one in toys] == ["page", "copies"]
    assert all((tmp_path / one.path).is_file() for one in made)
    picture = (tmp_path / toys[0].path).parent / PICTURES / "TOY.png"
    picture.parent.mkdir(exist_ok=True)
    picture.touch()
    assert pictures_of(with_toy.kit, made, tmp_path) == {"en": {"TOY": picture}}, (
        "the site shows it"
    )


def test_every_kind_has_its_own_model() -> None:
    models = [kind.model for kind in KINDS]
    assert len(set(models)) == len(models)


def test_an_edition_can_be_sent_to_another_process_at_any_time(with_toy: Edition) -> None:
    """What it and its kit remember holds functions, which no process can take from another."""
    words = with_toy.words
    with_toy.kit.shelf("en")
    sent: Edition = pickle.loads(pickle.dumps(with_toy))  # noqa: S301 - our own bytes
    assert sent.words == words
    assert sent.kit.lines.document == with_toy.kit.lines.document
