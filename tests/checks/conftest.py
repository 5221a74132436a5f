"""Golden pairs: small changes to the tiny kit that a check must see, and that it must let pass.

`golden/<check>/bad.diff` and `good.diff` are unified diffs without line numbers: the lines of each
hunk that begin with a space or a minus stand in the file exactly once, together. A file that comes
from /dev/null is new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_HEADER = re.compile(r"^--- (\S+)\n\+\+\+ (\S+)\n", re.MULTILINE)


@pytest.fixture
def apply(tiny_kit: Path) -> Callable[[str], Path]:
    """Return a function that applies a diff to a copy of the tiny kit and returns its root."""

    def applied(diff: str) -> Path:
        for old, new, hunks in _files(diff):
            path = tiny_kit / new
            text = "" if old == "/dev/null" else path.read_text("utf-8")
            for hunk in hunks:
                text = _changed(text, hunk, new)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return tiny_kit

    return applied


def _files(diff: str) -> Iterator[tuple[str, str, list[list[str]]]]:
    parts = _HEADER.split(diff)
    for old, new, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        yield old, new, [hunk.split("\n") for hunk in body.rstrip("\n").split("@@\n")[1:]]


def _changed(text: str, hunk: list[str], name: str) -> str:
    lines = hunk[:-1] if hunk[-1] == "" else hunk
    before = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
    after = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
    if not before:
        return text + after
    found = [m.start() for m in re.finditer(f"^{re.escape(before)}", text, re.MULTILINE)]
    assert len(found) == 1, f"{name}: found {len(found)} times:\n{before}"
    return text[: found[0]] + after + text[found[0] + len(before) :]
