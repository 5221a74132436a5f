"""Every problem of a language's files has its entry in the manual."""

from __future__ import annotations

import re
from pathlib import Path

from peerkit.language.faults import FAULTS

PACKAGE = Path(__file__).parents[2] / "scripts" / "peerkit" / "language"


def test_every_name_that_is_told_is_explained_and_the_other_way_round() -> None:
    source = "".join(
        p.read_text(encoding="utf-8") for p in PACKAGE.rglob("*.py") if p.stem != "faults"
    )
    told = set(
        re.findall(
            r'"((?:po|toml|language|reviews|term|tier|import|export|answers)-[a-z]+)"', source
        )
    )
    assert told == {fault.name for fault in FAULTS}


def test_every_entry_has_a_rule_and_a_way_to_mend() -> None:
    for fault in FAULTS:
        rule, _, rest = fault.text.partition("\n\n")
        assert rule.endswith(".")
        assert rest
