"""A booklet that no file describes: one series as one group meets, parted where it is thick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from peerkit.camp.choice import Choice, sessions_of
from peerkit.content.booklet import Booklet, Part
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.editions.edition import Edition
from peerkit.editions.output import Result
from peerkit.editions.print.build import print_one
from peerkit.editions.print.gates.laid import STAPLED
from peerkit.editions.shapes import FOLD


def print_custom(edition: Edition, series_id: str, choice: Choice, out: Path) -> Result:
    """Print the sessions that the edition's camp runs of a series into `out/<tag>/`.

    Where the sheets are more than a stapler holds, the sessions are shared out among two booklets
    or more, and the thick one goes. Raises KeyError for an unknown series.
    """
    entry = edition.kit.get(Series, series_id)
    if entry is None:
        raise KeyError(series_id)
    sessions = sessions_of(entry.document, edition.camp)
    for parts in range(1, len(sessions) + 1):
        booklets = list(_booklets(edition, entry, choice, list(_shared(sessions, parts))))
        results = [print_one(edition, booklet, out) for booklet in booklets]
        made = [one for result in results for one in result.made]
        thick = any(one.sheets > STAPLED for one in made if one.shape == FOLD.name)
        if not thick or parts == len(sessions):
            told = [one for result in results for one in result.findings]
            return Result(made, list(dict.fromkeys(told)))  # of a camp, each part tells the same
        for one in made:
            (out / edition.language.tag / Path(one.path).name).unlink()
    return Result([], [])


def _booklets(
    edition: Edition, series: Entry[Series], choice: Choice, shares: Sequence[tuple[str, ...]]
) -> Iterator[Entry[Booklet]]:
    for number, sessions in enumerate(shares, start=1):
        yield _booklet(edition, series, choice, sessions, number if len(shares) > 1 else 0)


def _shared(sessions: Sequence[str], parts: int) -> Iterator[tuple[str, ...]]:
    """Yield the sessions in so many parts, in order, as even as can be."""
    size, more = divmod(len(sessions), parts)
    begin = 0
    for number in range(parts):
        end = begin + size + (number < more)
        yield tuple(sessions[begin:end])
        begin = end


def _booklet(
    edition: Edition, series: Entry[Series], choice: Choice, sessions: tuple[str, ...], number: int
) -> Entry[Booklet]:
    """Return the document of a booklet; its words are the series' own, so they are translated.

    The parts are those of the series' first booklet file, where there is one.
    """
    document = series.document
    track = edition.camp.series.get(document.id, "full")
    name = f"{document.id}-{track}-{choice.length}-{choice.sex}{f'-{number}' if number else ''}"
    folder = series.source.path.rpartition("/")[0]
    made = Booklet(
        id=f"B-{name}",  # its own: what is remembered of one part is not true of another
        title=document.title,
        subtitle=document.purpose,
        picture=_own_picture(edition, document.id),
        track=track,
        length=choice.length,
        sex=choice.sex,
        parts=tuple(_parts(edition, document.id, sessions)),
    )
    return Entry(made, replace(series.source, path=f"{folder}/{name}.yaml"))


def _own(edition: Edition, series_id: str) -> Booklet | None:
    owns = (entry.document for entry in edition.kit.of(Booklet))
    found = [one for one in owns if any(part.series == series_id for part in one.parts)]
    return min(found, key=lambda one: one.id, default=None)


def _own_picture(edition: Edition, series_id: str) -> str | None:
    own = _own(edition, series_id)
    return own.picture if own else None


def _parts(edition: Edition, series_id: str, sessions: tuple[str, ...]) -> Iterator[Part]:
    own = _own(edition, series_id)
    usual: tuple[Any, ...] = (
        Part(ground_rules=True),
        Part(lines=True),
        Part(clinic_now=True),
        Part(series=series_id),
        Part(own_care=True),
    )
    for part in own.parts if own else usual:
        if part.intro is None:  # its words belong to the booklet file, not to the series
            yield part.model_copy(update={"sessions": sessions}) if part.series else part
