"""`status`: how complete and how safe each language is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click
from rich.table import Table

from peerkit.cli import terminal
from peerkit.cli.options import chosen, languages_option, load_kit
from peerkit.editions.progress import progress
from peerkit.finding import FindingsError
from peerkit.kit import Kit
from peerkit.language.states.state import State
from peerkit.language.states.status import Count, LanguageStatus
from peerkit.language.tiers import Tier, read_tiers


@click.command("status")
@languages_option
@click.option("--pages", is_flag=True, help="One line for each catalogue, not only each language.")
@click.option("--tiers", is_flag=True, help="How much is shown of what a language needs first.")
def command(tags: tuple[str, ...], pages: bool, tiers: bool) -> None:
    """Show how complete each language is.

    'Draft' means translated but not reviewed by anyone. 'Stale' means the English has changed
    since; stale text is never shown. A build of the website makes pages with every text and its
    state besides: build/status/<language>/index.html.
    """
    kit = load_kit()
    statuses = progress(kit, chosen(kit, tags)).values()
    if tiers:
        terminal.out.print(_by_tier(statuses, _tiers(kit)))
        return
    table = Table("Language", "Catalogue", box=None, pad_edge=False)
    for heading in ("Messages", *(str(one).title() for one in State), "Shown"):
        table.add_column(heading, justify="right")
    for status in statuses:
        table.add_row(status.tag, "all", *_numbers(status.total))
        if pages:
            for domain, count in status.domains.items():
                table.add_row("", domain, *_numbers(count))
    terminal.out.print(table)


def _tiers(kit: Kit) -> tuple[Tier, ...]:
    tiers, findings = read_tiers(kit.root, kit.entries)
    if findings:
        raise FindingsError(findings)
    return tiers


def _by_tier(statuses: Iterable[LanguageStatus], tiers: Sequence[Tier]) -> Table:
    table = Table("Language", box=None, pad_edge=False)
    for tier in tiers:
        table.add_column(f"{tier.id} {tier.title}", justify="right")
    table.add_column("All", justify="right")
    for status in statuses:
        shares = [f"{status.of(tier.documents).per_cent} %" for tier in tiers]
        table.add_row(status.tag, *shares, f"{status.total.per_cent} %")
    return table


def _numbers(count: Count) -> list[str]:
    by_state = [str(count.states[state]) for state in State]
    return [str(count.total), *by_state, f"{count.per_cent} %"]
