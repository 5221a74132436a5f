"""Documents printed by other processes: they are sent what they need, and give the same."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from peerkit.content.session import Session
from peerkit.editions.edition import Edition

Run = Callable[[Path, str, Path], Any]


def test_an_edition_that_has_translated_can_be_sent(right_to_left: Any) -> None:
    """What it remembers holds functions, which no process can take from another."""
    edition: Edition = right_to_left.edition
    session = edition.kit.of(Session)[0]
    translated = edition.translation(session).document
    assert translated.title != session.document.title
    sent: Edition = pickle.loads(pickle.dumps(edition))  # noqa: S301 - our own bytes
    assert sent.translation(sent.kit.of(Session)[0]).document == translated


def test_after_a_look_at_what_is_kept_all_is_printed_elsewhere(
    own_kit: Path, again: Run, tmp_path: Path
) -> None:
    """To look, the edition is translated here; all the same other processes take it."""
    first = again(own_kit, "ar", tmp_path / "print")
    before = {path.name: path.read_bytes() for path in first.folder.glob("*.pdf")}
    kept = [path for path in (tmp_path / ".cache" / "print" / "ar").iterdir() if path.is_dir()]
    assert kept
    for path in kept:
        shutil.rmtree(path)
    second = again(own_kit, "ar", tmp_path / "print")
    assert (second.made, second.findings) == (first.made, first.findings)
    assert {path.name: path.read_bytes() for path in second.folder.glob("*.pdf")} == before
