"""A signature on words of danger ends with any change of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.language.search_signed import danger_texts
from peerkit.language.search_words import Needs, SearchWords
from peerkit.language.states.approval import approve, read_approvals

NEEDS = Needs.model_validate(
    {
        "groups": (
            {"id": "suicide", "danger": True, "meaning": "wanting to die", "leads": ("CC-45",)},
            {"id": "sleep", "meaning": "cannot sleep", "leads": ("W28",)},
        )
    }
)
WORDS = {
    "status": "reviewed",
    "sets": {"no": ("no", "not"), "other": ("x",)},
    "words": {"suicide": ("want die", "@no live"), "sleep": ("awake",)},
    "not": ("die for a coffee",),
}


def words(**changed: object) -> SearchWords:
    """Return the words of the test, some of them changed."""
    return SearchWords.model_validate({**WORDS, **changed})


def signed(tmp_path: Path) -> int:
    """Sign the words of the test as two people; return how many texts there were."""
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    texts = list(danger_texts(NEEDS, words(), "en"))
    lines = [approve(*text, by, date(2026, 11, 1)) for text in texts for by in ("r1", "r2")]
    (folder / "reviews.jsonl").write_text("".join(lines), encoding="utf-8")
    return len(texts)


@pytest.mark.parametrize(
    ("changed", "people"),
    [
        ({}, 2),
        ({"words": {"suicide": ("want die", "@no live"), "sleep": ("tired",)}}, 2),
        ({"sets": {"no": ("no", "not"), "other": ("y",)}}, 2),
        ({"words": {"suicide": ("want die",), "sleep": ("awake",)}}, 0),
        ({"sets": {"no": ("no",), "other": ("x",)}}, 0),
        ({"not": ("die for a coffee", "live")}, 0),
    ],
)
def test_only_what_changes_the_answer_to_danger_ends_a_signature(
    tmp_path: Path, changed: dict[str, object], people: int
) -> None:
    assert signed(tmp_path) == 1, "only danger is signed"
    approvals, findings = read_approvals(tmp_path, "en")
    assert findings == []
    [(message, told)] = danger_texts(NEEDS, words(**changed), "en")
    assert len(approvals.reviewers(message, told)) == people
