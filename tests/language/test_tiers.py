"""Tiers: what a language needs first, and what is wrong with their file."""

from __future__ import annotations

from pathlib import Path

from peerkit.kit import load
from peerkit.language.tiers import TIERS, read_tiers

ROOT = Path(__file__).parents[2]
KNOWN = ("A-1", "A-2")


def written(root: Path, text: str) -> Path:
    path = root / TIERS
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return root


def test_every_document_of_the_kits_own_tiers_is_there_once() -> None:
    tiers, findings = read_tiers(ROOT, load(ROOT).entries)
    assert findings == []
    assert [one.id for one in tiers] == ["T0", "T1", "T2"]
    assert {"INTERFACE", "LINES", "W01", "P-13", "P-14"} <= set(tiers[0].documents)


def test_without_a_file_there_are_no_tiers(tmp_path: Path) -> None:
    assert read_tiers(tmp_path, KNOWN) == ((), [])


def test_a_strange_id_and_one_that_stands_twice_are_told_by_line(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        "tiers:\n"
        "  - id: T0\n"
        "    title: First\n"
        "    documents:\n"
        "      - A-1\n"
        "      - A-9\n"
        "  - id: T1\n"
        "    title: Then\n"
        "    documents:\n"
        "      - A-2\n"
        "      - A-1\n",
    )
    _, findings = read_tiers(root, KNOWN)
    told = [(one.check, one.place.line, one.message.split()[0]) for one in findings]
    assert told == [("tier-unknown", 6, "T0"), ("tier-twice", 11, "A-1")]


def test_a_file_that_cannot_be_understood_is_a_finding(tmp_path: Path) -> None:
    tiers, findings = read_tiers(written(tmp_path, "tiers: [T0]\n"), KNOWN)
    assert tiers == ()
    assert [one.place.path for one in findings] == [TIERS]
