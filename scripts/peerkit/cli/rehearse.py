"""`rehearse`: how long each session and step would really take."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click
from rich.table import Table

from peerkit.cli import terminal
from peerkit.cli.options import load_kit
from peerkit.content.session import Session
from peerkit.kit import Kit
from peerkit.rehearsal.estimate import PEOPLE, Estimate, estimate
from peerkit.rehearsal.page import page


@click.command("rehearse")
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@click.option(
    "--people", default=PEOPLE, show_default=True, type=click.IntRange(1), help="How many people."
)
@click.option(
    "--interpreter/--no-interpreter", default=True, help="Whether everything is said twice."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--figures", is_flag=True, help="Print the page of figures and their sources.")
def command(
    sessions: tuple[str, ...], people: int, interpreter: bool, form: str, figures: bool
) -> None:
    """List planned and estimated minutes, of all sessions or of the steps of some.

    The estimate counts words, pauses, talks in twos and rounds. People who know their group know
    better; where the two differ much, read the session aloud with a watch.

    \b
    Examples:
      scripts/kit rehearse
      scripts/kit rehearse AD1 AD4 --people 12 --no-interpreter
      scripts/kit rehearse --format json
    """
    if figures:
        click.echo(page(), nl=False)
        return
    kit = load_kit()
    found = list(_estimates(kit, sessions, people, interpreter))
    if form == "json":
        click.echo(json.dumps([_record(one) for one in found], indent=2, ensure_ascii=False))
    elif sessions:
        _steps(found)
    else:
        _overview(found)


def _estimates(
    kit: Kit, wanted: tuple[str, ...], people: int, interpreter: bool
) -> Iterable[Estimate]:
    known = {entry.document.id: entry.document for entry in kit.of(Session)}
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise click.BadParameter(f"there is no session {', '.join(unknown)}")
    for session in [known[name] for name in wanted] or known.values():
        series = kit.series_of(session)
        if series is not None:
            document = series.document
            yield estimate(kit, session, document, people=people, interpreter=interpreter)


def _overview(found: Iterable[Estimate]) -> None:
    table = Table("Session", box=None, pad_edge=False)
    for heading in ("People", "Planned", "Estimated"):
        table.add_column(heading, justify="right")
    table.add_column("Left out")
    table.add_column("")
    for one in found:
        numbers = (str(one.people), str(one.planned), str(one.minutes))
        told = "" if one.fits else f"{one.minutes - one.planned} too long"
        table.add_row(one.session, *numbers, ", ".join(one.left_out), told)
    terminal.out.print(table)


def _steps(found: Iterable[Estimate]) -> None:
    for one in found:
        table = Table("Step", "Title", box=None, pad_edge=False)
        table.add_column("Planned", justify="right")
        table.add_column("Estimated", justify="right")
        for step in one.steps:
            told = "left out" if step.id in one.left_out else str(step.minutes)
            table.add_row(step.id, step.title, str(step.planned), told)
        table.add_row(one.session, "", str(one.planned), str(one.minutes))
        terminal.out.print(table)


def _record(one: Estimate) -> dict[str, Any]:
    steps = [
        {"id": s.id, "planned": s.planned, "estimated": s.minutes, "held": s in one.held}
        for s in one.steps
    ]
    return {
        "session": one.session,
        "people": one.people,
        "interpreter": one.interpreter,
        "planned": one.planned,
        "estimated": one.minutes,
        "fits": one.fits,
        "steps": steps,
    }
