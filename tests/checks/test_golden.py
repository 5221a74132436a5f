"""Every check sees its bad example and lets its good twin pass."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from peerkit.camp.profile import read_camp
from peerkit.checks.registry import all_checks
from peerkit.checks.run import run
from peerkit.kit import load

GOLDEN = Path(__file__).parent / "golden"
CAMP = "facilitation/camps/tiny.yaml"
# Their golden files are whole camp files and cards; test_contacts.py, test_camp.py and
# test_phones.py run them.
ELSEWHERE = {
    *(name for name, check in all_checks().items() if check.needs == "camp"),
    "unknown-reference",
}
NAMES = sorted(all_checks().keys() - ELSEWHERE)


def findings(root: Path, *names: str) -> list[str]:
    """Return what some checks find in a kit, as lines."""
    kit = load(root)
    assert not kit.findings, "the golden kit itself cannot be read"
    camp, problems = read_camp(root / CAMP, root)
    assert camp is not None, problems
    found = run(kit, tags=kit.languages, camp=camp, as_of=camp.as_of, only=names)
    # The interface words are not part of the tiny kit; see tests/conftest.py.
    return [str(finding) for finding in found if finding.document != kit.interface.document.id]


@pytest.mark.parametrize("name", sorted(all_checks()))
def test_every_check_has_a_golden_pair(name: str) -> None:
    files = {path.name.partition(".")[0] for path in (GOLDEN / name).glob("*")}
    assert {"bad", "good"} <= files
    assert list((GOLDEN / name).glob("bad.findings")), "what must be found is missing"


def test_no_golden_pair_is_left_of_a_check_that_is_gone() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(all_checks())


@pytest.mark.parametrize("name", NAMES)
def test_bad_example_is_found(name: str, apply: Callable[[str], Path]) -> None:
    root = apply((GOLDEN / name / "bad.diff").read_text("utf-8"))
    expected = (GOLDEN / name / "bad.findings").read_text("utf-8").splitlines()
    assert expected, "a bad example without findings proves nothing"
    assert all(line.endswith(f"[{name}]") for line in expected)
    assert findings(root, name) == expected


@pytest.mark.parametrize("name", NAMES)
def test_good_twin_passes(name: str, apply: Callable[[str], Path]) -> None:
    root = apply((GOLDEN / name / "good.diff").read_text("utf-8"))
    assert findings(root, name) == []


def test_the_tiny_kit_itself_passes(tiny_kit: Path) -> None:
    found = findings(tiny_kit, *(name for name in NAMES if name != "unreviewed"))
    assert found == []
