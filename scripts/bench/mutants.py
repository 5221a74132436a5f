"""Makes mutants of modules with cosmic-ray: each is the module with one thing in it changed.

Run by `bench.mutations` with the Python that has cosmic-ray; it prints one JSON object a line. What
is only for a type checker, annotations and what stands under TYPE_CHECKING, is left alone: no test
could see it.
"""

from __future__ import annotations

import ast
import difflib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

# Plain exceptions are never caught here by the wrong name, and variables need arguments.
LEFT_OUT = ("Variable", "ExceptionReplacer")


def mutants(path: Path, most: int, seed: int) -> list[dict[str, Any]]:
    """Return some mutants of a module, chosen by chance, or all where there are no more."""
    source = path.read_text("utf-8")
    types = _types(source)
    chosen = random.Random(f"{seed} {path.name}")  # noqa: S311 - a sample, no secret
    alike: dict[tuple[int, str], list[dict[str, Any]]] = {}
    for one in _every(source):
        if one["line"] not in types:
            alike.setdefault((one["line"], _family(one["operator"])), []).append(one)
    every = [chosen.choice(some) for some in alike.values()]
    picked = every if len(every) <= most else chosen.sample(every, most)
    return [{**one, "of": len(every)} for one in sorted(picked, key=lambda one: int(one["line"]))]


def _family(operator: str) -> str:
    """Return what an operator replaces: of a dozen ways to replace a `+` one is enough."""
    name, *rest = operator.split("_")
    return "_".join([name, *rest[:-1]])


def _every(source: str) -> Iterator[dict[str, Any]]:
    for name in operator_names():
        if any(part in name for part in LEFT_OUT):
            continue
        operator, occurrence = get_operator(name)(), 0
        while (code := mutate_code(source, operator, occurrence)) is not None:
            occurrence += 1
            line, was, now = _changed(source, code)
            if was.strip():
                yield {"operator": name, "line": line, "was": was, "now": now, "code": code}


def _changed(source: str, code: str) -> tuple[int, str, str]:
    """Return the first line that differs, as it was and as it is now."""
    was, now = source.split("\n"), code.split("\n")
    matcher = difflib.SequenceMatcher(None, was, now, autojunk=False)
    for kind, start, end, other, last in matcher.get_opcodes():
        if kind != "equal":
            return start + 1, " ".join(was[start:end]).strip(), " ".join(now[other:last]).strip()
    return 0, "", ""


def _types(source: str) -> frozenset[int]:
    """Return the lines of annotations, imports and texts, where no line of the program stands."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            first = node.body[0].lineno
            lines.update(range(node.lineno, first if first > node.lineno else node.lineno))
        elif isinstance(node, ast.AnnAssign) and node.value is None:
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return frozenset(lines)


if __name__ == "__main__":
    for each in sys.argv[3:]:
        for found in mutants(Path(each), int(sys.argv[1]), int(sys.argv[2])):
            print(json.dumps({"module": each, **found}))
