"""The picture of the house: which room imports which, read from the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
# Folders of many rooms are shown room by room.
OPENED = ("checks", "editions", "editions/packs", "editions/print", "editions/site", "language")
_DRAWN = re.compile(r"(<!-- drawn: (\w+) -->\n).*?(\n<!-- end -->)", re.DOTALL)
Imports = Mapping[str, frozenset[str]]


def renewed(text: str, package: Path = PACKAGE) -> str:
    """Return the architecture page with its picture and its list of rooms drawn anew.

    A part lies between `<!-- drawn: floors -->` or `<!-- drawn: rooms -->` and `<!-- end -->`.
    """
    parts = {"floors": _floors_drawn(package), "rooms": _rooms_drawn(package)}
    return _DRAWN.sub(lambda found: found[1] + parts[found[2]] + found[3], text)


def floors(imports: Imports) -> list[list[str]]:
    """Return the parts from the top floor down; each imports only from floors below it.

    >>> floors({"cli": frozenset({"kit"}), "kit": frozenset(), "checks": frozenset({"kit"})})
    [['checks', 'cli'], ['kit']]
    """
    heights: dict[str, int] = {}

    def height(part: str) -> int:
        if part not in heights:
            heights[part] = 1 + max((height(below) for below in imports[part]), default=-1)
        return heights[part]

    top = max(map(height, imports))
    return [sorted(p for p in imports if heights[p] == floor) for floor in range(top, -1, -1)]


def imports_of(package: Path) -> dict[str, frozenset[str]]:
    """Return, for each part directly in the package, the other parts it imports."""
    found: dict[str, set[str]] = {}
    for path in sorted(package.rglob("*.py")):
        part = path.relative_to(package).with_suffix("").parts[0]
        if not part.startswith("__"):
            found.setdefault(part, set()).update(_imported(path))
    return {part: frozenset(own & found.keys() - {part}) for part, own in found.items()}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            root, *rest = node.module.split(".")
            if root == "peerkit":
                yield from rest[:1] or (alias.name for alias in node.names)


def _floors_drawn(package: Path) -> str:
    rows = ["   ".join(row) for row in floors(imports_of(package))]
    wide = max(map(len, rows)) + 4
    line = "+" + "-" * wide + "+"
    drawn = [row for name in rows for row in (f"|{name:^{wide}}|", line)]
    return "\n".join(["```", line, *drawn, "```"])


def _rooms_drawn(package: Path) -> str:
    imports = imports_of(package)
    rows = ["| Room | What is in it | Imports |", "|---|---|---|"]
    for name, path in _rooms(package):
        below = ", ".join(sorted(imports.get(name, ())))
        rows.append(f"| `{name}` | {_first_line(path)} | {below} |")
    return "\n".join(rows)


def _rooms(package: Path) -> Iterator[tuple[str, Path]]:
    """Yield each module and folder of the package, and each folder of those that are opened."""
    for path in sorted(package.iterdir()):
        marker = path / "__init__.py"
        if marker.is_file():
            yield path.name, marker
        elif path.suffix == ".py" and not path.name.startswith("__"):
            yield path.stem, path
    for name in OPENED:
        for marker in sorted((package / name).glob("*/__init__.py")):
            yield marker.parent.relative_to(package).as_posix(), marker


def _first_line(path: Path) -> str:
    told = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(told.partition("\n\n")[0].split())
