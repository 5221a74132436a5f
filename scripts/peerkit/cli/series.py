"""Series that are asked for: by name, by title or by age, and whether the camp runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import click

from peerkit.camp.choice import runs
from peerkit.cli.survey import Camp, Survey
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.kit import Kit

PARTICIPANTS = ("adults", "youth")  # whose groups are told apart by age


def series_named(kit: Kit, name: str) -> Entry[Series]:
    """Return the series of an id or a title; raise BadParameter, naming the nearest."""
    known = {entry.document.id: entry for entry in kit.of(Series)}
    titles = {str(entry.document.title).casefold(): key for key, entry in known.items()}
    plain = "-".join(name.casefold().replace("_", " ").split())
    found = known.get(plain) or known.get(titles.get(name.casefold(), ""))
    if found is not None:
        return found
    near = get_close_matches(plain, known, n=1)
    meant = f"Did you mean '{near[0]}'? " if near else ""
    raise click.BadParameter(f"There is no series '{name}'. {meant}Known: {', '.join(known)}.")


def series_for_age(kit: Kit, age: int, camp: Camp) -> Entry[Series]:
    """Return the series of groups for people of an age; those of helpers are asked for by name.

    Where a camp runs several, it is asked which; raise BadParameter then, and for an age that no
    series is for.
    """
    fitting = [
        entry
        for entry in kit.of(Series)
        if entry.document.audience in PARTICIPANTS
        and entry.document.group.max > 1
        and _is_for(entry.document, age)
    ]
    here = [entry for entry in fitting if runs(entry.document, camp.profile)] or fitting
    if len(here) == 1:
        return here[0]
    if not here:
        raise click.BadParameter(f"No series is for the age {age}. Name a series instead.")
    names = ", ".join(entry.document.id for entry in here)
    raise click.BadParameter(f"Several series are for the age {age}: name one of {names}.")


def _is_for(series: Series, age: int) -> bool:
    low, _, high = series.group.ages.rstrip("+").partition("-")
    return int(low) <= age and (series.group.ages.endswith("+") or age <= int(high or low))


def line_to_add(camp: Camp, series: Series) -> str:
    """Return why a series is not made for a camp, with the line to add; "" where it is."""
    if runs(series, camp.profile):
        return ""
    file = camp.file.name if camp.file else "the camp file"
    line = camp.profile.place("series").line
    where = f"below 'series:' (line {line})" if line else "below 'series:'"
    return f"'{series.id}' is not in the series of {file}. Add {where}:  {series.id}: full"


def not_run(kit: Kit, found: Survey, names: Iterable[str]) -> Iterator[str]:
    """Yield why booklets that were asked for by name are not made for the camp."""
    for entry in kit.of(Booklet):
        if not {entry.document.id, entry.source.slug} & set(names):
            continue
        keys = [part.series for part in entry.document.parts if part.series]
        series = [one.document for key in keys if (one := kit.get(Series, key))]
        told = [line_to_add(found.of_camp, one) for one in series]
        if told and all(told):
            yield f"{entry.document.id} is not made: {told[0]}"
