"""`check`: what is wrong, where, and what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.cli.manual import manual
from peerkit.cli.options import camp_option, chosen, languages_option, load_kit, quiet_option
from peerkit.cli.survey import survey
from peerkit.finding import Level, has_errors, in_order
from peerkit.reports.formats import FORMATS


@click.command("check")
@languages_option
@camp_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="Print the findings in a form for other programs, and nothing else.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@quiet_option
def command(
    tags: tuple[str, ...], camp: Path | None, form: str | None, as_json: bool, quiet: bool
) -> None:
    """Check the kit: its documents, its translations and a camp's contacts.

    Errors stop an edition from being built; warnings and notes do not. The exit code is 1 when
    there is an error. 'explain NAME' says what a check is for.

    \b
    Examples:
      scripts/kit check
      scripts/kit check --lang ar --quiet
      scripts/kit check --camp ../our-camp.yaml
      scripts/kit check --format sarif > findings.sarif
    """
    kit = load_kit()
    findings = in_order(survey(kit, chosen(kit, tags), camp).findings)
    form = "json" if as_json else form
    if form:
        click.echo(FORMATS[form](findings, manual()), nl=False)
    else:
        terminal.tell(findings, least=Level.ERROR if quiet else Level.NOTE)
        terminal.out.print(terminal.counts(findings))
    sys.exit(1 if has_errors(findings) else 0)
