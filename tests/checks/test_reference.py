"""The reference of all checks in the repository is the one the checks themselves make."""

from __future__ import annotations

import ast
from pathlib import Path

from peerkit.cli.manual import manual, reference

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "scripts" / "peerkit"
REFERENCE = ROOT / "docs" / "about" / "checks.md"


def test_the_reference_is_current() -> None:
    assert REFERENCE.read_text("utf-8") == reference(), (
        "write peerkit.cli.manual.reference() to docs/about/checks.md"
    )


def names_in_code() -> set[str]:
    """Return the names of checks that the program writes into findings itself."""
    names: set[str] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding":
                given = [keyword.value for keyword in node.keywords if keyword.arg == "check"]
                names |= {
                    str(n.value) for n in (*node.args[1:2], *given) if isinstance(n, ast.Constant)
                }
    return names


def test_every_name_in_a_finding_can_be_explained() -> None:
    names = names_in_code()
    assert "id-duplicate" in names
    assert names - set(manual()) == set()
