"""What a cover says is inside: exactly the sessions that are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from peerkit.content.document import Entry
from peerkit.content.session import Series, Session
from peerkit.editions.print.kinds.booklets.parts import sessions_in
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.words import isolate_codes

LONE = 4  # letters and stops of a last word that must not stand alone
FEWEST = 3  # numbers in a row from which on they are written from the first to the last


def subtitle_of(setting: Setting) -> Markup:
    """Return the booklet's own subtitle, as long as what it says of its sessions is true.

    A booklet that holds some sessions of a series names them in its subtitle; where the camp's
    track leaves some of these out, it would be wrong.
    """
    named = {key for part in setting.entry.document.parts for key in part.sessions or ()}
    inside = {entry.document.id for entry in sessions_in(setting.renderer, setting.document)}
    is_true = _is_custom(setting) or named <= inside
    return isolate_codes(ended(setting.document.subtitle)) if is_true else Markup("")


def sessions_inside(setting: Setting) -> Markup:
    """Return the sessions of a booklet by their numbers, and the length they are printed in.

    Nothing where the subtitle has named them already, they are all there are, or there is none.
    """
    entries = sessions_in(setting.renderer, setting.document)
    series = [part for part in setting.entry.document.parts if part.series]
    named = any(part.sessions for part in series) and not _is_custom(setting)
    short = setting.entry.document.length == "short"
    whole = not short and not _is_custom(setting) and _all_of(setting, entries)
    if not entries or whole or (named and subtitle_of(setting)):
        return Markup("")
    words, digits = setting.edition.words, setting.edition.language.digits_of
    numbers = " · ".join(_runs([entry.document.order for entry in entries], digits))
    length = f" · {words['short-version']}" if short else ""
    return Markup("{} {}{}").format(words["sessions"], numbers, length)


def _all_of(setting: Setting, entries: Sequence[Entry[Session]]) -> bool:
    """Say whether these are all sessions of the series in a booklet: then no one need count."""
    kit, parts = setting.edition.kit, setting.entry.document.parts
    series = [kit.get(Series, part.series) for part in parts if part.series]
    every = [key for one in series if one is not None for key in one.document.sessions]
    return sorted(every) == sorted(entry.document.id for entry in entries)


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
