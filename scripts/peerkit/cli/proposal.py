"""`proposal`: what a proposed change does, in words for the translator who made it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from peerkit.cli.options import load_kit
from peerkit.cli.revisions import changed_files, unpack
from peerkit.cli.survey import survey
from peerkit.finding import Finding, Level
from peerkit.kit import SOURCE, Kit, load
from peerkit.language.catalogue import Catalogues

MOST = 20  # findings that a comment names
_THANKS = "Thank you. Here is what your change does. A program wrote this; people will read it too."
_PREVIEW = (
    "To see it: open the check “Preview” below, download `preview`, unpack it and open "
    "`index.html`. It needs no network."
)
_STATE = "What you wrote is shown as not reviewed until people who speak the language have read it."


@click.command("proposal")
@click.option("--languages", "listed", is_flag=True, help="Only print the languages it touches.")
@click.argument("since", metavar="REV")
def command(listed: bool, since: str) -> None:
    """Tell in plain words what has changed since REV: sentences, languages, and what to mend.

    For a comment under a proposed change. With --languages: the languages whose website is worth
    a look, as JSON.

    \b
    Examples:
      scripts/kit proposal origin/main
      scripts/kit proposal --languages origin/main
    """
    kit = load_kit()
    changed = changed_files(kit.root, since)
    tags = touched(kit, changed)
    if listed:
        click.echo(json.dumps(tags or [SOURCE]))
        return
    with TemporaryDirectory() as folder:
        unpack(kit.root, since, Path(folder))
        old = load(Path(folder))
        findings = [one for one in survey(kit, tags, None).of_kit if one.place.path in changed]
        click.echo("\n".join(_told(old, kit, tags, findings)))


def touched(kit: Kit, changed: Iterable[str]) -> list[str]:
    """Return the languages that changed files belong to, in the kit's order."""
    folders = {name.split("/")[1] for name in changed if name.startswith("locales/")}
    return [tag for tag in kit.languages if tag in folders]


def _told(old: Kit, kit: Kit, tags: list[str], findings: list[Finding]) -> Iterator[str]:
    yield f"{_THANKS}\n"
    for tag in tags:
        now, before = _sentences(kit, tag), _sentences(old, tag)
        new = sum(1 for key in now if key not in before)
        other = sum(1 for key, words in now.items() if before.get(key, words) != words)
        gone = sum(1 for key in before if key not in now)
        name = kit.languages[tag].english_name
        yield f"- **{name} ({tag})**: {new} sentences are new, {other} changed, {gone} are gone."
    if not tags:
        yield "- No translation has changed."
    yield from _to_mend(findings)
    yield f"\n{_STATE if tags else ''} {_PREVIEW}".rstrip()


def _sentences(kit: Kit, tag: str) -> dict[tuple[str, str | None, str], str]:
    """Return every translation that can be shown, by where and what it is."""
    if tag not in kit.languages:
        return {}
    catalogues = Catalogues(kit.root, kit.languages[tag])
    return {
        (domain, *entry.key): entry.string
        for domain in catalogues.domains()
        for entry in catalogues.of(domain).file.entries
        if entry.usable
    }


def _to_mend(findings: list[Finding]) -> Iterator[str]:
    errors = [one for one in findings if one.level is Level.ERROR]
    if not errors:
        yield "\nNothing has to be mended."
        return
    yield f"\nPlease mend this first ({len(errors)}), or ask here for help:\n"
    for one in errors[:MOST]:
        words = f"{one.message} {one.remedy}".replace("\n", " ")
        yield f"- `{one.place}`: {_plain(words)}"
    if len(errors) > MOST:
        yield f"- … and {len(errors) - MOST} more; the marks beside the lines show them."


def _plain(text: str) -> str:
    """Return text in which nothing is taken for a mark, a mention or a link."""
    escaped = "".join(f"\\{sign}" if sign in "\\`*_[]<>|#" else sign for sign in text)
    return escaped.replace("@", "@\u200b")
