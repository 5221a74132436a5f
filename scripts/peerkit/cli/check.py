"""`check`: what is wrong, where, and what to do."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.cli.options import camp_option, chosen, languages_option, load_kit, quiet_option
from peerkit.cli.survey import survey
from peerkit.finding import Finding, Level, has_errors, in_order


@click.command("check")
@languages_option
@camp_option
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@quiet_option
def command(tags: tuple[str, ...], camp: Path | None, as_json: bool, quiet: bool) -> None:
    """Check the kit: its documents, its translations and a camp's contacts.

    Errors stop an edition from being built; warnings and notes do not. The exit code is 1 when
    there is an error. 'explain NAME' says what a check is for.

    \b
    Examples:
      scripts/kit check
      scripts/kit check --lang ar --quiet
      scripts/kit check --camp ../our-camp.yaml
    """
    kit = load_kit()
    findings = in_order(survey(kit, chosen(kit, tags), camp).findings)
    if as_json:
        click.echo(json.dumps([_plain(finding) for finding in findings], ensure_ascii=False))
    else:
        terminal.tell(findings, least=Level.ERROR if quiet else Level.NOTE)
        terminal.out.print(terminal.counts(findings))
    sys.exit(1 if has_errors(findings) else 0)


def _plain(finding: Finding) -> dict[str, object]:
    return asdict(finding)
