"""The list of changes names what to print again by the codes on the paper."""

from __future__ import annotations

from pathlib import Path

from peerkit.cli.release_notes import notes
from peerkit.content.session import Session
from peerkit.kit import Kit, load


def edited(root: Path, name: str, before: str, after: str) -> None:
    path = next(root.rglob(name))
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def session(kit: Kit) -> Session:
    return kit.of(Session)[0].document


def test_the_first_release_says_so_and_a_draft_too(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    text = notes("1.0.0", None, kit, draft=True)
    assert ("This is the first release." in text, "This is a draft" in text) == (True, True)
    assert "Arabic (ar):" in text
    assert "This is a draft" not in notes("1.0.0", None, kit, draft=False)


def test_nothing_changed_is_nothing_to_print(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    assert notes("1.0.1", kit, load(tiny_kit), draft=False).count("Nothing.") == 4


def test_a_changed_session_is_to_be_printed_again(tiny_kit: Path) -> None:
    old = load(tiny_kit)
    one = session(old)
    path = tiny_kit / old.entries[one.id].source.path
    text = path.read_text("utf-8")
    path.write_text(text.replace(str(one.title), f"{one.title} again", 1), "utf-8")
    told = notes("1.0.1", old, load(tiny_kit), draft=False)
    _, again = told.split("## Reprint when you can")
    assert f"- {one.id} {one.title} again" in again.split("## New")[0]


def test_what_is_new_and_what_is_gone_is_named(tiny_kit: Path) -> None:
    old = load(tiny_kit)
    one = session(old)
    (tiny_kit / old.entries[one.id].source.path).unlink()
    new = load(tiny_kit)
    told = notes("1.0.1", old, new, draft=False)
    assert f"{one.id} {one.title}" in told.split("## No longer part of the kit")[1]
    back = notes("1.0.2", new, old, draft=False)
    assert f"{one.id} {one.title}" in back.split("## New")[1].split("## No longer")[0]


def test_the_crisis_box_makes_sheets_come_down(tiny_kit: Path) -> None:
    old = load(tiny_kit)
    box = old.lines.document.crisis_box
    edited(tiny_kit, "lines.yaml", str(box.title), f"{box.title} here")
    told = notes("1.0.1", old, load(tiny_kit), draft=False)
    assert "the crisis box" in told.split("## Take down")[1].split("## Reprint")[0]
