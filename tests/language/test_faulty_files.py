"""Faulty files of every kind: what is told of each, word for word, and none is silent.

`--write-goldens` writes down what is told now; read it as a translator would before keeping it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import faulty_files as given
from peerkit.checks.run import run
from peerkit.finding import Finding, FindingsError
from peerkit.kit import Kit, load
from peerkit.language.catalogue import Catalogues
from peerkit.language.exchange.rows import put_in
from peerkit.language.exchange.spreadsheet import read_rows
from peerkit.language.states.approval import read_approvals

HERE = Path(__file__).parents[1]
TOLD = HERE / "given" / "faulty-files.txt"
# Why nothing is told of some: they are read as what they were meant to be.
READ: dict[str, str] = {
    "catalogue utf-8-mark": "a mark that editors put first says nothing",
    "catalogue windows-lines": "lines of Windows are lines",
    "reviews utf-8-mark": "as above",
    "table utf-8-mark": "as above",
    "table utf-16": "what Excel saves as Unicode text",
    "book hidden-row": "a row that is not shown is a row",
    "book size-stated-too-small": "what is there is read, not what is said of it",
    "catalogue no-header": "the folder says the language; 'update' writes a header",
    "catalogue plural-without-forms": "its one form is the translation",
}
# Words of the libraries that read a file, and names of their types.
FOREIGN = re.compile(
    r"\b(scalar|token|mapping|pydantic|validation|schema|dict|tuple|NoneType|utf-8-sig|Traceback"
    r"|Input should|codec|openpyxl|zipfile|BadZipFile|KeyError|ValueError|errno)\b"
)


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    root = tmp_path_factory.mktemp("kit")
    shutil.copytree(HERE / "kit", root, dirs_exist_ok=True)
    return load(root)


def of_catalogue(kit: Kit, data: bytes) -> list[Finding]:
    path = kit.root / "locales/ar/docs/index.po"
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        found = run(replace(kit, _shelves={}), tags=["ar"])
    finally:
        path.write_bytes(before)
    return [one for one in found if one.place.path.endswith(("index.po", "index.md"))]


def of_reviews(kit: Kit, data: bytes) -> list[Finding]:
    path = kit.root / "locales/ar/reviews.jsonl"
    path.write_bytes(data)
    try:
        return read_approvals(kit.root, "ar")[1]
    finally:
        path.unlink()


def of_rows(kit: Kit, path: Path) -> list[Finding]:
    """Return what an import would tell of a spreadsheet, its name without its folder."""
    try:
        catalogues = Catalogues(kit.root, kit.languages["ar"])
        return list(put_in(read_rows(path), catalogues, path.name, keep="keep").findings)
    except FindingsError as error:
        return list(error.findings)


def of_folder(change: given.Change, folder: Path) -> list[Finding]:
    """Return what is told of a kit with a change, and not of the kit as it was."""
    root = folder / "kit"
    shutil.copytree(HERE / "kit", root)
    before = set(everything(root))
    change(root)
    found = [one for one in everything(root) if one not in before]
    shutil.rmtree(root)
    return found


def everything(root: Path) -> list[Finding]:
    try:
        kit = load(root)
        return [*kit.findings, *run(kit, tags=[tag for tag in kit.languages if tag == "ar"])]
    except FindingsError as error:
        return list(error.findings)


def all_told(kit: Kit, folder: Path) -> Iterator[tuple[str, list[Finding]]]:
    for name, data in given.CATALOGUES.items():
        yield f"catalogue {name}", of_catalogue(kit, data)
    for name, data in given.REVIEWS.items():
        yield f"reviews {name}", of_reviews(kit, data)
    for name, data in given.TABLES.items():
        path = folder / "table.csv"
        path.write_bytes(data)
        yield f"table {name}", of_rows(kit, path)
    for name, change in given.BOOKS.items():
        path = folder / "book.xlsx"
        given.packed(path)
        change(path)
        yield f"book {name}", of_rows(kit, path)
    for name, change in given.FOLDERS.items():
        yield f"folder {name}", of_folder(change, folder)


@pytest.fixture(scope="module")
def told(kit: Kit, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    return dict(all_told(kit, tmp_path_factory.mktemp("files")))


def lines(found: Iterable[Finding], folders: Callable[[str], str]) -> list[str]:
    return [f"  {folders(str(one))}" for one in found]


def test_each_file_is_told_word_for_word(
    told: dict[str, list[Finding]], request: pytest.FixtureRequest
) -> None:
    short = re.compile(r"/\S*/(?=(?:table\.csv|book\.xlsx)\b)")
    now = [
        line
        for name, found in told.items()
        for line in (name, *lines(found, lambda text: short.sub("", text)))
    ]
    if request.config.getoption("--write-goldens"):
        TOLD.write_text("\n".join(now) + "\n", "utf-8")
    assert now == TOLD.read_text("utf-8").splitlines()


def test_there_are_more_than_eighty(told: dict[str, list[Finding]]) -> None:
    assert len(told) > 80
    assert READ.keys() <= told.keys()


def test_none_is_silent_but_those_that_are_read(told: dict[str, list[Finding]]) -> None:
    silent = {name for name, found in told.items() if not found and not name.endswith(" good")}
    assert silent == READ.keys()


def test_the_good_ones_are_good(told: dict[str, list[Finding]]) -> None:
    good = [name for name in told if name.endswith(" good")]
    assert len(good) == 5
    assert not any(told[name] for name in good)


def test_no_word_of_a_library_reaches_a_person(told: dict[str, list[Finding]]) -> None:
    for name, found in told.items():
        for one in found:
            assert not FOREIGN.search(f"{one.message} {one.remedy}"), (name, one)
            assert one.remedy, (name, one)
