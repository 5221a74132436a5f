"""Letters that travel with a file: whole scripts cut out of the kit's fonts, as small as they get.

A script is cut as a whole, not to the letters of a text, so that an edited word changes no font.
The fonts of most scripts have no Latin letters and not every digit, and a number must not fall to
whatever a phone has: a Latin face always travels too.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fontTools import unicodedata
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from peerkit.editions.packs.kept import kept
from peerkit.editions.print.layout.fonts import files_of
from peerkit.language.language import Language
from peerkit.memory import Memory

LATIN = "Noto Sans"
WEIGHTS = {"Regular": 400, "Bold": 700}
_EVERYWHERE = ("Zyyy", "Zinh")  # signs and marks that belong to no one script
# Of what is kept of large scripts: letters that living languages are written in, signs of texts.
_ALL = ((0, 0x10FFFF),)
_SIGNS = ((0, 0x36F), (0x600, 0x670), (0x964, 0x965), (0x2000, 0x206F), (0x20A0, 0x20BF))
_KEPT = {
    "Latn": ((0, 0x17F), (0x1E00, 0x1EFF)),
    "Arab": ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF)),
    "Cyrl": ((0x400, 0x52F),),
    "Zyyy": (*_SIGNS, (0x2190, 0x2193), (0x2212, 0x2212), (0x25CC, 0x25CC)),
    "Zinh": _SIGNS,
}


@dataclass(frozen=True)
class Face:
    """One weight of a family, cut to a script, as WOFF2."""

    family: str
    weight: int
    data: bytes

    @property
    def name(self) -> str:
        """A file name for it."""
        return f"{self.family.replace(' ', '-').casefold()}-{self.weight}.woff2"

    def rule(self, address: str) -> str:
        """Return the rule of a style sheet that loads it from an address."""
        return (
            f"@font-face{{font-family:'{self.family}';font-weight:{self.weight};"
            f"src:url({address}) format('woff2')}}"
        )

    @property
    def inline(self) -> str:
        """The rule with the face in it."""
        return self.rule(f"data:font/woff2;base64,{b64encode(self.data).decode()}")


def families(language: Language) -> tuple[str, ...]:
    """Return the families that a language's files take with them."""
    return tuple(dict.fromkeys((language.fonts[0], LATIN)))


def faces(language: Language, memory: Memory) -> Iterator[Face]:
    """Yield the faces of a language: its own, and a Latin one."""
    for family in families(language):
        scripts = {language.script, *(["Latn"] if family == LATIN else [])}
        for style, path in files_of(family).items():
            yield Face(family, WEIGHTS[style], _cut(path, frozenset(scripts), memory))


def _cut(path: Path, scripts: frozenset[str], memory: Memory) -> bytes:
    font = path.read_bytes()
    key = (sha256(font).hexdigest(), *sorted(scripts))
    name = f"fonts/{path.stem}-{'-'.join(sorted(scripts))}"
    return kept(memory, name, key, partial(cut, font, scripts))


def cut(data: bytes, scripts: frozenset[str]) -> bytes:
    """Return a font with only the letters of these scripts and the signs that all share."""
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.flavor = "woff2"
    wanted = {*scripts, *_EVERYWHERE}
    letters = [
        code
        for code in font.getBestCmap()
        if unicodedata.script(chr(code)) in wanted and not _is_rare(code)
    ]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _is_rare(code: int) -> bool:
    """Say whether a letter is one that no text of a kit has, such as those of phonetics.

    Fonts hold each Arabic letter several times over, as old systems drew them; shaping finds their
    forms without that.
    """
    return not any(
        low <= code <= high for low, high in _KEPT.get(unicodedata.script(chr(code)), _ALL)
    )
