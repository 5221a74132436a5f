"""What a change of the English does to translations."""

from __future__ import annotations

import shutil
from pathlib import Path

from peerkit.kit import Kit, load
from peerkit.language.message import messages
from peerkit.language.states.changes import Change, changes

HELP = "docs/help-now.md"


def edited(root: Path, folder: Path, path: str, old: str, new: str) -> tuple[Kit, Kit]:
    """Return the kit before and after an edit of one file."""
    shutil.copytree(root, folder)
    file = root / path
    text = file.read_text("utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), "utf-8")
    return load(folder), load(root)


def found(before: Kit, after: Kit) -> list[Change]:
    return changes(before.entries.values(), after.entries.values())


def test_no_edit_changes_nothing(tiny_kit: Path, tmp_path: Path) -> None:
    before, after = edited(tiny_kit, tmp_path / "old", HELP, "a", "a")
    assert found(before, after) == []


def test_one_edit_is_one_message_new_and_one_gone(tiny_kit: Path, tmp_path: Path) -> None:
    before, after = edited(
        tiny_kit,
        tmp_path / "old",
        "facilitation/cards/cc-01-feet-on-the-ground.yaml",
        "purpose: ",
        "purpose: Now ",
    )
    (change,) = found(before, after)
    assert change.document == "CC-01"
    assert (len(change.new), len(change.gone)) == (1, 1)
    assert change.new[0].text == f"Now {change.gone[0].text}"
    assert change.lost(before.catalogues("ar")) in (0, 1)


def test_a_protected_page_that_was_whole_falls_back(tiny_kit: Path, tmp_path: Path) -> None:
    kit = load(tiny_kit)
    whole = next(entry for entry in kit.entries.values() if entry.document.id == "LINES")
    assert whole.document.policy == "strict"
    arabic = kit.catalogues("ar")
    every = messages(whole)
    assert all(arabic.lookup(m.domain, m.context, m.text) for m in every)
    source = (tiny_kit / whole.source.path).read_text("utf-8")
    text = next(m.text for m in every if source.count(m.text) == 1)
    before, after = edited(tiny_kit, tmp_path / "old", whole.source.path, text, f"{text} Now.")
    (change,) = found(before, after)
    then, now = before.catalogues("ar"), after.catalogues("ar")
    assert change.lost(then) == 1
    assert change.falls_back(then, now)


def test_a_removed_document_is_told(tiny_kit: Path, tmp_path: Path) -> None:
    shutil.copytree(tiny_kit, tmp_path / "old")
    (tiny_kit / "facilitation/cards/cc-02-slow-breath.yaml").unlink()
    told = found(load(tmp_path / "old"), load(tiny_kit))
    (change,) = [one for one in told if one.document == "CC-02"]
    assert change.every == ()
    assert change.gone
