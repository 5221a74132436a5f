"""Which lines of the program the tests enter, without a tracer.

    python tests/covered/blocks.py begin FOLDER
    PEERKIT_COVERED=FOLDER PYTHONPATH=tests/covered scripts/kit test
    python tests/covered/blocks.py told FOLDER

A tracer is called for every line of every library. Here each module of the program is compiled with
one mark at the head of each block, and a mark is one byte in a file that all processes share: the
copies that a build makes, the programs that tests start, and those that are ended by force. A line
counts as run when the block that it stands in was entered; what follows an inner block is a block
of its own. Python 3.12 could do the same by itself (PEP 669); 3.11 cannot.
"""

from __future__ import annotations

import ast
import builtins
import json
import marshal
import mmap
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.machinery import FileFinder, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

SOURCES = Path(__file__).parents[2] / "scripts"
PROGRAM = SOURCES / "peerkit"
INDEX, MAP = "index.json", "seen"
NAME = "__seen__"
_DEFINED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_INNER = ("body", "orelse", "finalbody")


def segments(tree: ast.Module) -> list[list[ast.stmt]]:
    """Return the statements of a module in pieces that are run from their first on."""
    return list(_segments(tree.body))


def _segments(body: Sequence[ast.stmt]) -> Iterator[list[ast.stmt]]:
    piece: list[ast.stmt] = []
    for statement in body:
        piece.append(statement)
        inner = list(_inner(statement))
        if inner:
            yield piece
            piece = []
        for block in inner:
            yield from _segments(block)
    if piece:
        yield piece


def _inner(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """Yield the blocks in a statement."""
    parts: list[Any] = [statement, *getattr(statement, "handlers", ())]
    parts += getattr(statement, "cases", ())
    for part in parts:
        for name in _INNER:
            block = getattr(part, name, None)
            if isinstance(block, list) and block:
                yield block


def marked(source: str, path: str, first: int) -> CodeType:
    """Compile a module with a mark before each piece; `first` is the number of the first."""
    tree = ast.parse(source, path)
    for number, piece in enumerate(segments(tree), first):
        # A docstring stays the first of all, and so does what is of the future.
        head = next((one for one in piece if not _comes_first(one)), piece[-1])
        mark = ast.parse(f"{NAME}[{number}] = 1").body[0]
        for node in ast.walk(mark):
            ast.copy_location(node, head)
        head.mark = mark  # type: ignore[attr-defined]
    _put_in(tree)
    return compile(tree, path, "exec")


def _put_in(node: ast.AST) -> None:
    for child in ast.iter_child_nodes(node):
        _put_in(child)
    for name in _INNER:
        block = getattr(node, name, None)
        if isinstance(block, list):
            setattr(node, name, [one for s in block for one in _with_mark(s)])


def _with_mark(statement: ast.stmt) -> list[ast.stmt]:
    mark = getattr(statement, "mark", None)
    if mark is None:
        return [statement]
    return [statement, mark] if _comes_first(statement) else [mark, statement]


def _comes_first(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "__future__"
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


class _Loader(SourceFileLoader):
    """Compiles with marks; what is compiled is kept beside the marks, never beside the program."""

    folder: Path
    index: dict[str, int]

    def get_code(self, fullname: str) -> CodeType | None:
        path = self.get_filename(fullname)
        first = self.index.get(Path(path).relative_to(SOURCES).as_posix())
        if first is None:
            return super().get_code(fullname)
        kept = self.folder / f"{first}.code"
        if not kept.is_file():
            code = marked(self.get_data(path).decode(), path, first)
            beside = kept.with_suffix(f".{os.getpid()}")
            beside.write_bytes(marshal.dumps(code))
            beside.replace(kept)
        found: CodeType = marshal.loads(kept.read_bytes())  # noqa: S302 - written by this module
        return found


def begin(folder: Path) -> None:
    """Write which module has which marks, and a file of marks in which none is set."""
    index, first = {}, 0
    for path in sorted(PROGRAM.rglob("*.py")):
        index[path.relative_to(SOURCES).as_posix()] = first
        first += len(segments(ast.parse(path.read_text("utf-8"))))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / INDEX).write_text(json.dumps(index), "utf-8")
    (folder / MAP).write_bytes(bytes(max(first, 1)))


def follow(folder: Path) -> None:
    """Set marks from now on, in this process and in its copies."""
    _Loader.folder = folder
    _Loader.index = json.loads((folder / INDEX).read_text("utf-8"))
    with (folder / MAP).open("r+b") as file:
        # Every module finds it there, also one that is run as a program.
        vars(builtins)[NAME] = mmap.mmap(file.fileno(), 0)
    make = FileFinder.path_hook((_Loader, [".py"]))

    def only_program(path: str) -> Any:
        if not Path(path).resolve().is_relative_to(SOURCES):
            raise ImportError(path)
        return make(path)

    sys.path_hooks.insert(0, only_program)
    sys.path_importer_cache.clear()


def told(folder: Path) -> Iterator[str]:
    """Yield how many lines were run, room by room, and those of all."""
    seen = (folder / MAP).read_bytes()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, first in json.loads((folder / INDEX).read_text("utf-8")).items():
        for number, piece in enumerate(
            segments(ast.parse((SOURCES / name).read_text("utf-8"))), first
        ):
            for room in (Path(name).parent.as_posix(), "all"):
                counts[room][0] += len(piece) * seen[number]
                counts[room][1] += len(piece)
    for room, (run, every) in sorted(counts.items()):
        yield f"{room:40} {run:6} of {every:6} lines run, {100 * run / max(every, 1):5.1f} %"


if __name__ == "__main__":
    if sys.argv[1] == "begin":
        begin(Path(sys.argv[2]))
    else:
        sys.stdout.write("\n".join(told(Path(sys.argv[2]))) + "\n")
