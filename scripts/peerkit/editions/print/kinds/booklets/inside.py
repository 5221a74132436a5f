"""What a cover says is inside: exactly the sessions that are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from peerkit.content.session import Series
from peerkit.editions.print.kinds.booklets.parts import sessions_in
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.words import isolate_codes

LONE = 4  # letters and stops of a last word that must not stand alone
FEWEST = 3  # numbers in a row from which on they are written from the first to the last


def subtitle_of(setting: Setting) -> Markup:
    """Return the booklet's own subtitle, as long as what it says of its sessions is true.

    It counts or names the sessions that the booklet holds, of a series all or some; where the
    camp's track leaves some of these out, it would be wrong.
    """
    inside = {entry.document.id for entry in sessions_in(setting.renderer, setting.document)}
    is_true = _is_custom(setting) or _told_of(setting) <= inside
    return isolate_codes(ended(setting.document.subtitle)) if is_true else Markup("")


def sessions_inside(setting: Setting) -> Markup:
    """Return the sessions of a booklet by their numbers, and the length they are printed in.

    Nothing where they are those the booklet is written for, or there is none.
    """
    entries = sessions_in(setting.renderer, setting.document)
    short = setting.entry.document.length == "short"
    told = not short and not _is_custom(setting)
    if not entries or (told and _told_of(setting) <= {entry.document.id for entry in entries}):
        return Markup("")
    words, digits = setting.edition.words, setting.edition.language.digits_of
    numbers = " · ".join(_runs([entry.document.order for entry in entries], digits))
    length = f" · {words['short-version']}" if short else ""
    return Markup("{} {}{}").format(words["sessions"], numbers, length)


def _told_of(setting: Setting) -> set[str]:
    """Return the ids of the sessions that a booklet is written for: those named, or all."""
    kit, parts = setting.edition.kit, setting.entry.document.parts
    found = [(part, kit.get(Series, part.series)) for part in parts if part.series]
    every = [part.sessions or one.document.sessions for part, one in found if one is not None]
    return {key for keys in every for key in keys}


def ended(text: str) -> str:
    r"""Return a text whose last word, where it is short, does not stand on a line alone.

    >>> ended("Sessions 1 to 8."), ended("Eight meetings.")
    ('Sessions 1 to\xa08.', 'Eight meetings.')
    """
    start, space, last = text.rpartition(" ")
    return f"{start}\N{NO-BREAK SPACE}{last}" if space and len(last) <= LONE else text


def _is_custom(setting: Setting) -> bool:
    """Say whether the booklet was put together for one group: then no file describes it."""
    known = setting.edition.kit.entries.get(setting.entry.document.id)
    return known is None or known.document != setting.entry.document


def _runs(numbers: Sequence[int], digits: Callable[[int], str]) -> list[str]:
    """Return the numbers, those that follow each other as first and last: 1–3, 6.

    The sign between them is one that every script reads the same.
    """
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    told: list[str] = []
    for row in rows:
        if len(row) < FEWEST:
            told += map(digits, row)
        else:
            told.append(f"{digits(row[0])}–{digits(row[-1])}")
    return told
