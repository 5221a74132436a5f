"""The marks of coverage change nothing, and say which lines were run."""

from __future__ import annotations

import ast
import builtins
import subprocess
import sys
from pathlib import Path

import pytest
from tests.covered import blocks

BRANCHES = '''"""Doc."""
from __future__ import annotations
import sys

class Some:
    """Doc."""
    value = 3

    def method(self, number):
        """Doc."""
        if number > 1:
            return "more"
        elif number < 0:
            raise ValueError
        for one in range(number):
            sys.intern("a")
        return "none"

def never():
    try:
        pass
    except OSError:
        return 1
    finally:
        pass
    match 3:
        case 3:
            return 2
'''


def run(source: str, call: str, monkeypatch: pytest.MonkeyPatch) -> tuple[object, set[int]]:
    """Return what a call in a marked module gives, and the lines that are told as run."""
    pieces = blocks.segments(ast.parse(source))
    seen = bytearray(len(pieces))
    monkeypatch.setattr(builtins, blocks.NAME, seen, raising=False)
    names: dict[str, object] = {"__name__": "marked"}
    exec(blocks.marked(source, "marked.py", 0), names)  # noqa: S102 - the source is above
    value = eval(call, names)  # noqa: S307
    run = {one.lineno for piece, mark in zip(pieces, seen, strict=True) if mark for one in piece}
    return value, run


@pytest.mark.parametrize(
    ("call", "wanted", "lines", "not_run"),
    [
        ("Some().method(2)", "more", {11, 12}, {13, 14, 15, 16, 17, 20}),
        ("Some().method(1)", "none", {11, 13, 15, 16, 17}, {12, 14, 20}),
        ("Some().method(0)", "none", {11, 13, 15, 17}, {12, 14, 16}),
        ("never()", 2, {20, 21, 25, 26, 28}, {11, 23}),
        ("Some.__doc__ + __doc__ + Some.method.__doc__", "Doc." * 3, {5, 7, 9}, {11, 20}),
    ],
)
def test_lines_that_run_are_told_and_no_others(
    call: str, wanted: object, lines: set[int], not_run: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    value, run_lines = run(BRANCHES, call, monkeypatch)
    assert value == wanted
    assert lines <= run_lines
    assert not not_run & run_lines


def test_every_module_can_be_marked() -> None:
    for path in sorted(blocks.PROGRAM.rglob("*.py")):
        source = path.read_text("utf-8")
        tree = ast.parse(source)
        counted = [one for piece in blocks.segments(tree) for one in piece]
        assert len(counted) == sum(isinstance(node, ast.stmt) for node in ast.walk(tree))
        blocks.marked(source, str(path), 0)


def test_copies_and_other_programs_set_the_same_marks(tmp_path: Path) -> None:
    blocks.begin(tmp_path)
    code = "import os; pid = os.fork()\nimport peerkit.memory\n" + "os._exit(0) if not pid else 0"
    environment = {
        "PEERKIT_COVERED": str(tmp_path),
        "PYTHONPATH": f"{Path(blocks.__file__).parent}:{blocks.SOURCES}",
    }
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    told = dict(line.split(maxsplit=1) for line in blocks.told(tmp_path))
    assert not told["peerkit"].startswith("0 ")
    assert told["peerkit/cli"].startswith("0 ")
