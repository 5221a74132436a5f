"""A private set of fonts: what a booklet uses never depends on what else a machine has.

With the fonts of the system, a missing font is silently replaced by any other and a missing letter
by any font that has it. So only the fonts that the kit's languages name are visible to the layout.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont

from peerkit.finding import Finding, Level, Place
from peerkit.language.language import Language

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local" / "share" / "fonts",
    Path.home() / ".fonts",
)
STYLES = ("Regular", "Bold")
POINT = 25.4 / 72  # mm
# Scripts whose text can be copied, searched and read aloud as it was written: at least 98 of 100
# letters come back in PDFium, measured by tests/editions/print/test_scripts.py. Hanifi Rohingya is
# read from the wrong side: readers do not know that it is written from the right.
READ_BACK = frozenset(["Latn", "Cyrl", "Grek", "Ethi", "Mymr", "Beng", "Arab"])
# Letters that shaping or the layout handle themselves and that need no glyph.
INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\n\t")
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class FontFacts:
    """What the colophon says of a family: its version, and the SHA-256 of each style's file."""

    family: str
    version: str
    sha256: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def _installed() -> dict[str, Path]:
    """Return font files by name; the first folder that has one wins."""
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.ttf")):
            found.setdefault(path.name, path)
    return found


def files_of(family: str) -> dict[str, Path]:
    """Return the file of each style of a family that is installed."""
    names = {style: f"{family.replace(' ', '')}-{style}.ttf" for style in STYLES}
    return {style: _installed()[name] for style, name in names.items() if name in _installed()}


def is_installed(family: str) -> bool:
    """Say whether both styles of a family are there: a bold that is not real is not readable."""
    return len(files_of(family)) == len(STYLES)


def missing(language: Language) -> list[Finding]:
    """Return a finding for each font of a language that is not installed."""
    return [
        Finding(
            Place(f"locales/{language.tag}/language.toml"),
            "font-missing",
            Level.ERROR,
            f"The font {family} is not installed.",
            "Run scripts/kit setup; on Debian and Ubuntu the package is fonts-noto-core.",
            language.tag,
        )
        for family in dict.fromkeys((*language.fonts, *language.compact_fonts))
        if not is_installed(family)
    ]


def stack(language: Language, others: Iterable[Language] = ()) -> tuple[str, ...]:
    """Return the families to set a language in, best first.

    The fonts of the other languages come last: a camp's contact may be written in one of them.
    """
    own = (*language.fonts, *language.compact_fonts)
    families = [*own, *(family for other in others for family in other.fonts)]
    return tuple(family for family in dict.fromkeys(families) if is_installed(family))


def make_private(families: Iterable[str], cache: Path) -> None:
    """Let layouts made from now on in this process see exactly these families.

    The files are copied below `cache`, into a folder named after what they hold, and are reused.
    """
    files = [path for family in sorted(set(families)) for path in files_of(family).values()]
    folder = cache / _digest(files)
    if not folder.is_dir():
        _fill(folder, files)
    os.environ["FONTCONFIG_FILE"] = str(folder.resolve() / "fonts.conf")


def _digest(files: Sequence[Path]) -> str:
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.name} {_sha256(path)}\n".encode())
    return whole.hexdigest()[:16]


def _fill(folder: Path, files: Sequence[Path]) -> None:
    """Make the folder beside its place and move it there, so that none is ever half full."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        new = Path(temporary) / "new"
        (new / "fonts").mkdir(parents=True)
        for path in files:
            shutil.copyfile(path, new / "fonts" / path.name)
        place = {name: escape(str(folder.resolve() / name)) for name in ("fonts", "cache")}
        (new / "fonts.conf").write_text(_CONFIGURATION.format_map(place), encoding="utf-8")
        try:
            new.rename(folder)
        except OSError:
            # Another process was first; its folder has the same name, so the same files.
            if not folder.is_dir():
                raise


def facts(families: Iterable[str]) -> list[FontFacts]:
    """Return what the colophon says of each family; the letters are under the OFL 1.1."""
    found = []
    for family in families:
        files = files_of(family)
        name = _open(files["Regular"])["name"].getDebugName(5) or ""
        version = str(name).partition(";")[0].removeprefix("Version ")
        found.append(FontFacts(family, version, tuple((s, _sha256(p)) for s, p in files.items())))
    return found


@lru_cache(maxsize=64)
def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@lru_cache(maxsize=64)
def _open(path: Path) -> TTFont:
    # From memory: copies of this process would share the place in an open file, and read each
    # other's tables.
    return TTFont(BytesIO(path.read_bytes()), lazy=True)


@lru_cache(maxsize=64)
def _letters(path: Path) -> dict[int, str]:
    return dict(_open(path).getBestCmap())


@lru_cache(maxsize=64)
def _known(families: tuple[str, ...]) -> frozenset[int]:
    """Return the letters that any font of the families has, as numbers."""
    files = [path for family in families for path in files_of(family).values()]
    return frozenset(letter for path in files for letter in _letters(path))


def uncovered(text: str, families: Iterable[str]) -> list[str]:
    """Return the letters of a text that no font of the stack has, sorted."""
    known = _known(tuple(families))
    return sorted(c for c in set(text) if ord(c) not in known and c not in INVISIBLE)


def bold_width(text: str, families: Iterable[str], points: float) -> float:
    """Return about how many mm a word takes in bold type of this size.

    Letters are added up unjoined, which is a little too wide for Arabic and Burmese and never too
    narrow; it is meant for columns that a word must fit into.
    """
    files = [files_of(family)["Bold"] for family in families]
    return sum(_advance(ord(letter), files) for letter in text) * points * POINT


def _advance(letter: int, files: Iterable[Path]) -> float:
    """Return a letter's width as a share of the type size; half of it where no font has it."""
    for path in files:
        name = _letters(path).get(letter)
        if name is not None:
            font = _open(path)
            width: int = font["hmtx"][name][0]
            return width / float(font["head"].unitsPerEm)
    return 0.5
