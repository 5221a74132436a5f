"""`check`: what is wrong, where, and what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit.cli import in_hand, terminal
from peerkit.cli.in_hand import names_of, tags_of
from peerkit.cli.options import camp_option, languages_option, load_kit, quiet_option
from peerkit.cli.survey import Survey, survey
from peerkit.finding import Finding, Level, in_order
from peerkit.kit import Kit
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
@click.option(
    "--fail-on",
    type=click.Choice([str(level) for level in Level]),
    default=str(Level.ERROR),
    show_default=True,
    help="The least finding that makes the exit code 1.",
)
@click.option(
    "--gate", is_flag=True, help="Exit with 3 where a protected document falls back to English."
)
@click.option(
    "--changed-since",
    "since",
    metavar="REV",
    help="Only findings in files that differ from this commit, branch or tag.",
)
@quiet_option
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(exists=True, path_type=Path)
)
def command(
    *,
    tags: tuple[str, ...],
    camp: Path | None,
    form: str | None,
    as_json: bool,
    fail_on: str,
    gate: bool,
    since: str | None,
    quiet: bool,
    files: tuple[Path, ...],
) -> None:
    """Check the kit: its documents, its translations and a camp's contacts.

    Errors in the kit stop an edition from being built; warnings and notes do not. 'explain NAME'
    says what a check is for. With FILE, such as the catalogue you work on, only what is wrong in it
    is told, the rest is counted, and the exit code is that of the file. With --camp, what there is
    to mend in that camp file; with --lang as well, first what is wrong in the language.

    \b
    Exit codes:
      0  nothing, or nothing as heavy as --fail-on
      1  findings as heavy as --fail-on
      2  wrong use
      3  with --gate: no such findings, but a protected document is not shown in a language

    \b
    Examples:
      scripts/kit check
      scripts/kit check --lang ar --quiet
      scripts/kit check locales/ar/docs/coping/worry.po
      scripts/kit check --camp ../our-camp.yaml
      scripts/kit check --format sarif > findings.sarif
      scripts/kit check --lang ar --changed-since main --fail-on warning --gate
    """
    kit = load_kit()
    names = names_of(kit, files)
    made = survey(kit, tags or (tags_of(kit, names) if names else ()), camp)
    findings = in_order(_looked_at(made, own=camp is not None and not tags and not names))
    if since is not None:
        findings = _changed(kit, findings, since)
    form = "json" if as_json else form
    least = Level.ERROR if quiet else Level.NOTE
    if form:
        findings = [one for one in findings if not names or one.place.path in names]
        _print_in(form, findings)
    elif names:
        findings = in_hand.tell(findings, names, least, f"scripts/kit check{_lang(made.tags)}")
    else:
        _tell(kit, made, findings, least, with_camp=camp is not None)
    if any(finding.level.rank <= Level(fail_on).rank for finding in findings):
        sys.exit(1)
    closed = _closed(kit, made.tags, made) if gate else []
    for one in closed:
        click.echo(f"Protected, not shown in its language: {one}", err=True)
    sys.exit(3 if closed else 0)


def _changed(kit: Kit, findings: list[Finding], since: str) -> list[Finding]:
    from peerkit.cli.revisions import changed_files  # noqa: PLC0415 - mostly nobody asks Git

    changed = changed_files(kit.root, since)
    return [finding for finding in findings if finding.place.path in changed]


def _print_in(form: str, findings: list[Finding]) -> None:
    from peerkit.cli.manual import manual  # noqa: PLC0415 - reads every part of the program

    click.echo(FORMATS[form](findings, manual()), nl=False)


def _looked_at(made: Survey, *, own: bool) -> list[Finding]:
    """Return the findings that were asked for: of a camp file alone, or of the kit as well."""
    return list(made.of_camp.findings if own else made.findings)


def _tell(
    kit: Kit, made: Survey, findings: list[Finding], least: Level, *, with_camp: bool
) -> None:
    """Print the findings: those of the kit, and then the camp's, under the verdict on its file."""
    own = set(made.of_camp.findings) if with_camp else set()
    terminal.tell([one for one in findings if one not in own], least)
    if with_camp:
        from peerkit.cli.verdict import verdict_of  # noqa: PLC0415 - only for a camp

        for line in verdict_of(kit, made).lines:
            terminal.out.print(line)
        terminal.tell([one for one in findings if one in own], least)
    terminal.out.print(terminal.counts(findings))


def _lang(tags: list[str]) -> str:
    return "".join(f" --lang {tag}" for tag in tags)


def _closed(kit: Kit, tags: list[str], made: Survey) -> list[str]:
    """Return the protected documents that a language shows in another one."""
    from peerkit.editions.edition import Edition  # noqa: PLC0415 - only for the gate

    editions = [Edition(kit, kit.languages[tag], made.camp, made.as_of) for tag in tags]
    return [
        f"{entry.document.id} {entry.document.title} ({edition.language.tag})"
        for edition in editions
        for entry in kit.entries.values()
        if entry.document.policy == "strict" and not edition.translation(entry).complete
    ]
