"""Packs after a change: what holds it is made again, the rest is taken, and nothing is stale."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import copy_tiny_kit
from tests.editions.conftest import CAMP

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Silent
from peerkit.editions.packs.job import Order, pack
from peerkit.editions.packs.manifest import MANIFEST, SUMS, VERSION
from peerkit.editions.packs.part import TOGETHER
from peerkit.editions.packs.register import FORMATS
from peerkit.kit import load
from peerkit.memory import FOLDER, Memory
from read_packs import texts

PHONE, OTHER = "+961 71 234 567", "+961 71 234 576"
PRINTED = Made("print/ar/coping-cards-a4.pdf", "ar", "B-CC", "cut")
EVERY = {one.name for one in FORMATS}
# The formats in whose words a contact stands; pictures show it as dots.
SHOWN = {"stick", "one-file", "facilitator", "epub", "zim", "word", "stick-all"}
Change = Callable[[Path], None]


def edited(name: str, old: str, new: str) -> Change:
    """Return what changes words of a file of the kit, once and only where they stand."""

    def change(root: Path) -> None:
        path = root / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, (name, old)
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def printed_anew(root: Path) -> None:
    (root / "build" / PRINTED.path).write_bytes(b"%PDF 2")


@dataclass
class Kit:
    """A tiny kit and what is built of it; `made` are the files that were last made anew."""

    root: Path
    made: set[str] = field(default_factory=set)

    @property
    def packs(self) -> Path:
        """Where its packs stand."""
        return self.root / "build" / "packs"

    def build(self) -> dict[str, bytes]:
        """Make every pack in two languages, and return every file of them by its path."""
        self.made.clear()
        kit = load(self.root)
        camp, findings = read_camp(self.root / "camp.yaml", self.root)
        assert camp is not None, findings
        day = date(2026, 11, 1)
        editions = [Edition(kit, kit.languages[tag], camp, day) for tag in ("en", "ar")]
        _, findings = pack(editions, self.packs, Order(FORMATS, [PRINTED]), Silent())
        assert findings == []
        paths = (path for path in sorted(self.packs.rglob("*")) if path.is_file())
        return {
            path.relative_to(self.packs).as_posix(): path.read_bytes()
            for path in paths
            if not path.name.endswith(".lock")
        }

    def anew(self, folder: Path) -> dict[str, bytes]:
        """Return the same files, made where nothing was ever kept."""
        left = shutil.ignore_patterns(FOLDER.name, "packs", ".packed-*")
        shutil.copytree(self.root, folder, ignore=left)
        # To cut letters takes longest, and no change here is of them.
        letters = FOLDER / "packs" / "fonts"
        shutil.copytree(self.root / letters, folder / letters)
        return Kit(folder).build()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit of which every pack was made, in this process."""
    root = copy_tiny_kit(tmp_path_factory.mktemp("kept"))
    (root / "camp.yaml").write_text(CAMP, encoding="utf-8")
    (root / "build" / PRINTED.path).parent.mkdir(parents=True)
    (root / "build" / PRINTED.path).write_bytes(b"%PDF 1")
    return root


@pytest.fixture
def kit(built: Path, monkeypatch: pytest.MonkeyPatch) -> Kit:
    """That kit; what is kept anew is seen, the tests follow each other."""
    monkeypatch.setattr("peerkit.parallel.cores", lambda: 1)
    found = Kit(built)
    own = built / FOLDER / "packs" / "test-camp"
    keep = Memory.keep

    def seen(memory: Memory, name: str, key: str, data: bytes) -> None:
        if memory.folder is not None and memory.folder.is_relative_to(own):
            found.made.add(f"{memory.folder.relative_to(own).as_posix()}/{name}")
        keep(memory, name, key, data)

    monkeypatch.setattr(Memory, "keep", seen)
    return found


def told(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of packs without what each pack says of all its files."""
    return {
        name: data
        for name, data in files.items()
        if name.rpartition("/")[2] not in (MANIFEST, SUMS, VERSION, "README.txt")
    }


def formats_of(names: set[str], folder: str) -> set[str]:
    return {name.split("/")[1] for name in names if name.startswith(f"{folder}/")}


ARABIC_CARD = edited("locales/ar/facilitation/cards.po", "مشاعر قوية.", "مشاعر قوية جدًا.")
BUILT_OF_A_CARD = {"stick", "one-file", "facilitator", "pictures", "epub", "zim"}


def test_what_did_not_change_is_not_made_again(kit: Kit) -> None:
    first = kit.build()
    formats = formats_of(kit.made, "ar") | formats_of(kit.made, TOGETHER)
    assert formats == EVERY, "each format keeps what it makes"
    assert kit.build() == first
    assert kit.made == set()


def test_what_was_damaged_where_it_is_kept_is_made_again(kit: Kit) -> None:
    first = kit.build()
    names = [one for one in (kit.root / FOLDER / "packs" / "test-camp").rglob("*") if one.is_file()]
    for path in names:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    assert kit.build() == first


@dataclass(frozen=True)
class Step:
    """A change, and the languages and formats that hold it."""

    change: Change
    languages: set[str]
    formats: set[str]


STEPS = {
    "a phone": Step(
        edited("camp.yaml", PHONE, OTHER), {"en", "ar", TOGETHER}, {*SHOWN, "pictures"}
    ),
    "a print": Step(printed_anew, {"ar", TOGETHER}, {"stick", "facilitator", "zim", "stick-all"}),
    "a word": Step(ARABIC_CARD, {"ar", TOGETHER}, {*BUILT_OF_A_CARD, "stick-all"}),
}


def test_only_what_holds_a_change_is_made_again(kit: Kit, tmp_path: Path) -> None:
    before = kit.build()
    for name, step in STEPS.items():
        step.change(kit.root)
        after = kit.build()
        different = {path for path, data in told(after).items() if before.get(path) != data}
        made = {path for path in kit.made if not path.endswith(".names")}
        assert made == different, name
        assert {path.partition("/")[0] for path in made} == step.languages, name
        assert {path.split("/")[1] for path in made} == step.formats, name
        old_number_is_nowhere(kit)
        before = after
    assert before == kit.anew(tmp_path / "fresh"), "what is kept is what would be made"


def old_number_is_nowhere(kit: Kit) -> None:
    for folder in sorted(kit.packs.glob("*/[!.]*")):
        said = "".join(text for path in sorted(folder.iterdir()) for _, text in texts(path))
        assert (PHONE in said, folder.name) == (False, folder.name)
        assert ((OTHER in said), folder.name) == (folder.name in SHOWN, folder.name)
