"""Records every glyph that WeasyPrint draws, and gives each the code of what it stands for.

WeasyPrint keeps one text for each glyph of a font; in joined scripts the same glyph is part of
different letters, and what is copied is not what was written (reported upstream for Arabic:
https://github.com/Kozea/WeasyPrint/issues/2841, and before as issues/1686). It has no way in for
more, so this reaches into version 70, which is pinned; should another version draw in another way,
writing stops and the tests fail. It can go when the report is closed and test_scripts still holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pydyf
from weasyprint.pdf.stream import Stream

from peerkit.editions.print.glyphs.codes import Codes, Sign, font_named
from peerkit.editions.print.glyphs.texts import Drawn, meanings

_GLYPHS = re.compile(rb"<([0-9a-f]*)>")
_DIGITS = 4  # of a glyph's number in a stream
_START, _END = b"[", b"] TJ"
_PATCHED = ("add_font", "set_font_size", "set_text_rise", "show_text")


class _Shown(NamedTuple):
    """An operator that shows glyphs, and where it stands."""

    stream: list[bytes]
    place: int
    data: bytes


@dataclass
class Recorder:
    """Everything that was drawn while one PDF was made; `fonts` are WeasyPrint's, by name.

    `rises` are how far each glyph is raised, in units of its font.
    """

    drawn: list[Drawn] = field(default_factory=list)
    rises: list[int] = field(default_factory=list)
    fonts: dict[str, Any] = field(default_factory=dict)
    rise: float = 0.0
    _units: float = 0.0
    _shown: list[_Shown] = field(default_factory=list)

    def use(self, name: str, size: float) -> None:
        """Remember the font that the next glyphs are shown in; `size` is in units of the page."""
        self._units = self.fonts[name].upem / size

    def show(self, stream: list[bytes]) -> None:
        """Remember the operator that was just written at the end of a stream.

        It is joined with the one before, where nothing but the height of a glyph parted them.
        """
        rise = round(self.rise * self._units)
        self.rises += [rise] * _count(stream[-1])
        last = self._shown[-1] if self._shown else None
        if last is not None and last.stream is stream and last.place == len(stream) - 2:
            # The space keeps two numbers apart.
            stream[-2:] = [last.data.removesuffix(_END) + b" " + stream[-1].removeprefix(_START)]
            self._shown.pop()
        self._shown.append(_Shown(stream, len(stream) - 1, stream[-1]))

    def finish(self, _document: object, pdf: pydyf.PDF) -> None:
        """Give every glyph its code: the finisher to write a document with."""
        self._check()
        names = dict.fromkeys(one.font for one in self.drawn)
        codes = {name: _codes_of(self.fonts[name]) for name in names}
        drawn = zip(self.drawn, self.rises, meanings(self.drawn), strict=True)
        taken = (codes[one.font].take(Sign(one.glyph, rise, text)) for one, rise, text in drawn)
        for shown in self._shown:
            shown.stream[shown.place] = _coded(shown.data, taken)
        for name, table in codes.items():
            table.write(pdf, font_named(pdf, name))

    def _check(self) -> None:
        """Raise where what was shown is not what was drawn."""
        count = sum(_count(shown.data) for shown in self._shown)
        moved = any(shown.stream[shown.place] is not shown.data for shown in self._shown)
        if moved or count != len(self.drawn):
            numbers = f"{len(self.drawn)} glyphs were drawn and {count} shown"
            raise RuntimeError(f"WeasyPrint draws in a way that is not known here: {numbers}.")


class _Texts(dict[int, str]):
    """The texts of a font's glyphs, which tell the recorder of every glyph and not only once."""

    def __init__(self, before: Mapping[int, str], name: str, recorder: Recorder) -> None:
        super().__init__(before)
        self.recorder = recorder
        self._name = name

    def __contains__(self, glyph: object) -> bool:
        return False  # so that the text of a glyph is asked for wherever it stands

    def __setitem__(self, glyph: int, text: str) -> None:
        self.recorder.drawn.append(Drawn(self._name, glyph, text))
        super().setdefault(glyph, text)


@contextmanager
def recorded() -> Iterator[Recorder]:
    """Record what is drawn inside the block, in this process."""
    recorder = Recorder()
    kept = {name: getattr(Stream, name) for name in _PATCHED}
    for name, function in _recording(recorder, kept).items():
        setattr(Stream, name, function)
    try:
        yield recorder
    finally:
        for name, function in kept.items():
            setattr(Stream, name, function)


def _recording(recorder: Recorder, kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return what takes the place of the functions of WeasyPrint that draw text."""

    def add(stream: Any, pango_font: Any) -> Any:
        font, size = kept["add_font"](stream, pango_font)
        recorder.fonts.setdefault(font.hash, font)
        if getattr(font.to_unicode, "recorder", None) is not recorder:
            font.to_unicode = _Texts(font.to_unicode, font.hash, recorder)
        return font, size

    def set_size(stream: Any, name: str, size: float) -> None:
        kept["set_font_size"](stream, name, size)
        recorder.use(name, size)

    def set_rise(_stream: Any, rise: float) -> None:
        recorder.rise = rise  # and not written: the raised glyph is in the font

    def show(stream: Any, text: str) -> None:
        kept["show_text"](stream, text)
        recorder.show(stream.stream)

    return dict(zip(_PATCHED, (add, set_size, set_rise, show), strict=True))


def _count(data: bytes) -> int:
    return sum(len(glyphs) // _DIGITS for glyphs in _GLYPHS.findall(data))


def _codes_of(font: Any) -> Codes:
    return Codes(font.glyph_count + len(font.missing), font.widths)


def _coded(data: bytes, codes: Iterator[int]) -> bytes:
    """Return an operator with codes in place of the numbers of its glyphs."""

    def replaced(found: re.Match[bytes]) -> bytes:
        return b"<%s>" % b"".join(b"%04x" % next(codes) for _ in range(len(found[1]) // _DIGITS))

    return _GLYPHS.sub(replaced, data)
