"""Camp files as people make them: what is told of each, word for word, and never in other words.

`--write-goldens` writes down what is told now; read it as a coordinator would before keeping it.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from faulty_camps import FAULTY
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.checks.registry import all_checks
from peerkit.checks.run import run
from peerkit.finding import Level
from peerkit.kit import Kit, load

HERE = Path(__file__).parents[1]
TOLD = HERE / "given" / "faulty-camps.txt"
AS_OF = date(2026, 11, 20)
# Words of the libraries that read a file, signs of a pattern, and names of their types.
FOREIGN = re.compile(
    r"\b(scalar|token|mapping|sequence|stream|parser?|regex|pattern|pydantic|validation|schema"
    r"|type_error|str|dict|tuple|bool|int|None|True|utf-8-sig|Traceback|Input should|codec)\b"
    r"|\^|\\[dws]|\[a-z"
)


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load(HERE / "kit")


def told(kit: Kit, folder: Path, data: bytes) -> tuple[CampProfile | None, list[str]]:
    """Return what is told of a camp file, what is missing in it left out."""
    path = folder / "our-camp.yaml"
    path.write_bytes(data)
    camp, findings = read_camp(path, folder)
    if camp is not None:
        names = [name for name, one in all_checks().items() if one.needs == "camp"]
        findings += run(kit, camp=camp, as_of=AS_OF, only=names)
    kept = [one for one in findings if not one.message.startswith(("Nothing to call", "Not set"))]
    return camp, [str(one) for one in kept]


def page(kit: Kit, folder: Path) -> str:
    """Return everything that is told of every file."""
    lines = []
    for name, data in FAULTY.items():
        camp, found = told(kit, folder, data)
        lines += [f"{name}: {'used' if camp else 'refused'}", *(f"  {line}" for line in found)]
    return "\n".join(lines) + "\n"


def test_each_file_is_told_word_for_word(
    kit: Kit, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    now = page(kit, tmp_path)
    if request.config.getoption("--write-goldens"):
        TOLD.write_text(now, "utf-8")
    assert now.splitlines() == TOLD.read_text("utf-8").splitlines()


def test_there_are_more_than_eighty() -> None:
    assert len(FAULTY) > 80
    assert len(set(FAULTY.values())) == len(FAULTY)


@pytest.mark.parametrize("name", [name for name in FAULTY if name != "good"])
def test_no_word_of_a_library_reaches_a_person(kit: Kit, tmp_path: Path, name: str) -> None:
    _, found = told(kit, tmp_path, FAULTY[name])
    for line in found:
        assert not FOREIGN.search(line.rpartition(" [")[0]), line


@pytest.mark.parametrize("name", [name for name in FAULTY if name != "good"])
def test_a_file_that_is_refused_is_told_once_with_what_to_do(
    kit: Kit, tmp_path: Path, name: str
) -> None:
    camp, found = told(kit, tmp_path, FAULTY[name])
    if camp is None:
        assert len(found) == 1, found
        assert ": error: " in found[0]


def test_the_good_file_is_good(kit: Kit, tmp_path: Path) -> None:
    camp, found = told(kit, tmp_path, FAULTY["good"])
    assert camp is not None
    assert [line for line in found if f": {Level.ERROR}: " in line] == []


def test_what_is_cleaned_says_what_the_good_file_says(kit: Kit, tmp_path: Path) -> None:
    good, _ = told(kit, tmp_path, FAULTY["good"])
    assert good is not None
    number = "+96171482915"
    cleaned = [
        name for name in FAULTY if "camp-cleaned" in "".join(told(kit, tmp_path, FAULTY[name])[1])
    ]
    assert len(cleaned) > 10
    for name in cleaned:
        camp, _ = told(kit, tmp_path, FAULTY[name])
        assert camp is not None
        (phone,) = camp.phones(camp.contacts["urgent"])
        assert phone.replace(" ", "") == number, name
        assert camp.contacts["urgent"].name == good.contacts["urgent"].name, name


def refused(path: Path) -> str:
    camp, findings = read_camp(path, path.parents[1])
    assert camp is None
    (found,) = findings
    return f"{found.message} {found.remedy}"


def test_a_path_that_leads_nowhere_offers_the_nearest(tmp_path: Path) -> None:
    folder = tmp_path / "camps"
    folder.mkdir()
    (folder / "our-camp.yaml").write_bytes(FAULTY["good"])
    missing = refused(folder / "our_camp.yml")
    assert missing.startswith(f"There is no file 'our_camp.yml' in {folder.resolve()}.")
    assert missing.endswith(f"Did you mean '{folder / 'our-camp.yaml'}'?")
    far = refused(folder / "somewhere")
    assert far.endswith("Write the path as it is from the folder you are in.")
    whole = refused(folder)
    assert whole == "'camps' is a folder. Name a file in it. There are: our-camp.yaml."
    (folder / "link.yaml").symlink_to(folder / "our-camp.yaml")
    assert refused(folder / "link.yaml").startswith("The file is a link to another one.")


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "camps" / "our-camp.yaml"
    path.parent.mkdir()
    path.write_bytes(FAULTY["good"])

    def refuses(_self: Path, *_: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuses)
    assert refused(path).startswith("The file cannot be read: permission denied.")
