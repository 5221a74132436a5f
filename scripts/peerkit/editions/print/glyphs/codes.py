"""The codes of a PDF's glyphs: one for each text that a glyph stands for and each height it has.

`CIDToGIDMap` leads from a code to the glyph that is seen, `ToUnicode` from the code to the text
that is copied and read aloud, `W` to its width (ISO 32000-1, 9.7.4 and 9.10.3). A CMap as
`Encoding` would be simpler, but MuPDF keeps only one text a glyph then.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pydyf

from peerkit.editions.print.glyphs.shapes import with_raised

_BATCH = 100  # entries that a section of a CMap may have
_HEAD = (
    *(b"/CIDInit /ProcSet findresource begin", b"12 dict begin", b"begincmap"),
    *(b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",),
    *(b"/CMapName /Adobe-Identity-UCS def", b"/CMapType 2 def"),
    *(b"1 begincodespacerange", b"<0000> <ffff>", b"endcodespacerange"),
)
_TAIL = (b"endcmap", b"CMapName currentdict /CMap defineresource pop", b"end", b"end")


class Sign(NamedTuple):
    """A glyph by its number, how far it is raised, in units of its font, and what it says."""

    glyph: int
    rise: int
    text: str


@dataclass
class Codes:
    """The codes of one font; `free` is the first that is no glyph, `widths` are those of glyphs.

    The first text of a glyph has the glyph's own number as its code. Only for fonts with TrueType
    outlines: in others a code cannot lead to a glyph of another number.
    """

    free: int
    widths: Mapping[int, float]
    codes: dict[Sign, int] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)

    def take(self, sign: Sign) -> int:
        """Return the code of a sign."""
        if sign not in self.codes:
            code = sign.glyph
            if sign.rise or code in self._taken:
                code = self.free
                self.free += 1
            self._taken.add(code)
            self.codes[sign] = code
        return self.codes[sign]

    def write(self, pdf: pydyf.PDF, font: pydyf.Dictionary) -> None:
        """Put the codes into a font of a file that is about to be written."""
        _object(pdf, font["ToUnicode"]).stream = _cmap(self._texts())
        added = {code: sign for sign, code in self.codes.items() if code != sign.glyph}
        if added:
            inner = _object(pdf, font["DescendantFonts"][0])
            for code, sign in sorted(added.items()):
                inner["W"].extend([code, pydyf.Array([self.widths[sign.glyph]])])
            raised = _raise(_object(pdf, inner["FontDescriptor"]), pdf, list(added.values()))
            glyphs = {
                c: raised.get((sign.glyph, sign.rise), sign.glyph) for c, sign in added.items()
            }
            stream = pydyf.Stream([self._glyphs(glyphs)], compress=True)
            pdf.add_object(stream)
            inner["CIDToGIDMap"] = stream.reference

    def _texts(self) -> list[bytes]:
        pairs = sorted((code, sign.text) for sign, code in self.codes.items())
        return [b"<%04x> <%s>" % (c, t.encode("utf-16-be").hex().encode()) for c, t in pairs]

    def _glyphs(self, added: Mapping[int, int]) -> bytes:
        """Return the number of each code's glyph, from code 0 on, as two bytes."""
        numbers = [added.get(code, code) for code in range(self.free)]
        return struct.pack(f">{len(numbers)}H", *numbers)


def _raise(
    descriptor: pydyf.Dictionary, pdf: pydyf.PDF, signs: Sequence[Sign]
) -> dict[tuple[int, int], int]:
    """Put raised copies of glyphs into a font program, and return their numbers."""
    wanted = sorted({(sign.glyph, sign.rise) for sign in signs if sign.rise})
    if not wanted:
        return {}
    program = _object(pdf, descriptor["FontFile2"])
    data, numbers = with_raised(b"".join(program.stream), wanted)
    program.stream = [data]
    program.extra["Length1"] = len(data)
    return dict(zip(wanted, numbers, strict=True))


def font_named(pdf: pydyf.PDF, name: str) -> pydyf.Dictionary:
    """Return the font that the pages of a file know by this name."""
    fonts = next(o for o in pdf.objects if isinstance(o, pydyf.Dictionary) and name in o)
    return _object(pdf, fonts[name])


def _object(pdf: pydyf.PDF, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _cmap(entries: Sequence[bytes]) -> list[bytes]:
    """Return the lines of a CMap from codes to text."""
    lines = list(_HEAD)
    for start in range(0, len(entries), _BATCH):
        part = entries[start : start + _BATCH]
        lines += [b"%d beginbfchar" % len(part), *part, b"endbfchar"]
    return [*lines, *_TAIL]
