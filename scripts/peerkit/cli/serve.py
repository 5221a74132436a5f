"""`serve`: one language as readers will see it, live while a file is being saved."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from peerkit.checks.registry import all_checks
from peerkit.checks.run import OF_LANGUAGE, run
from peerkit.cli import in_hand, terminal
from peerkit.cli.options import camp_option, chosen, given_day
from peerkit.cli.place import find_root
from peerkit.cli.survey import camp_of
from peerkit.editions.edition import Edition
from peerkit.editions.site.build import site_edition
from peerkit.editions.site.content.states import FOLDER
from peerkit.editions.site.preview import HOST, server, stamp
from peerkit.finding import Finding, FindingsError, Level, in_order
from peerkit.kit import Kit, load

LOOK = 0.5  # seconds between two looks at the files
# Told for each document, until a language is complete: `status` says it better.
COUNTED = ("untranslated", "unreviewed")
WATCHED = ("docs", "guides", "facilitation", "locales")


class _Built:
    """The site as last built, and how often it was."""

    def __init__(self, root: Path, tag: str, camp: Path | None, folder: Path) -> None:
        self.root, self.tag, self.camp, self.folder = root, tag, camp, folder
        self.number = 0
        self.times: dict[str, int] = {}

    def again(self) -> None:
        """Build, and tell what is wrong; a build that fails leaves the last one in place."""
        began = time.monotonic()
        try:
            kit = load(self.root)
            findings = in_order(
                [*kit.findings, *run(kit, tags=[self.tag], only=_of_translations())]
            )
            told = [finding for finding in findings if finding.check not in COUNTED]
            saved = self._saved() or sorted({f.place.path for f in told if f.level is Level.ERROR})
            in_hand.tell(told, saved, Level.NOTE, f"scripts/kit check --lang {self.tag}")
            problems = self._make(kit)
        except FindingsError as error:
            problems = list(error.findings)
        self.number += 1
        terminal.tell(problems, least=Level.ERROR)
        terminal.out.print(f"Shown after {time.monotonic() - began:.1f} s.")

    def _saved(self) -> list[str]:
        """Return the files that were saved since the last look: the ones in hand."""
        before, self.times = self.times, _times(self.root)
        return [name for name, at in self.times.items() if before and before.get(name) != at]

    def _make(self, kit: Kit) -> list[Finding]:
        camp, problems = camp_of(kit, self.camp)
        if camp is None:
            return problems
        edition = Edition(kit, kit.languages[self.tag], camp, given_day(camp.as_of))
        with terminal.steps(quiet=True) as tell:
            _, findings = site_edition([edition], self.folder, [], tell)
        return findings


def _times(root: Path) -> dict[str, int]:
    """Return when each file was last saved, by its path in the kit."""
    found: dict[str, int] = {}
    for path in _files(root):
        with suppress(FileNotFoundError):  # an editor swaps files while we look
            found[path.relative_to(root).as_posix()] = path.stat().st_mtime_ns
    return found


def _of_translations() -> list[str]:
    """Return the checks that a translator waits for; those of the English have no news."""
    return [name for name, one in all_checks().items() if one.needs in ("pair", *OF_LANGUAGE)]


@click.command("serve")
@click.option("--lang", "tag", default="en", metavar="TAG", help="The language.  [default: en]")
@click.option("--port", default=8000, show_default=True, help="The port on this machine.")
@click.option("--once", is_flag=True, hidden=True, help="Build and stop; for tests.")
@camp_option
def command(tag: str, port: int, once: bool, camp: Path | None) -> None:
    """Show one language in the browser, built again whenever a file is saved.

    Save the catalogue in Poedit or any editor: the page reloads with your words, and what is wrong
    is told here. Only this machine can see it. Stop with Ctrl+C.

    \b
    Example:
      scripts/kit serve --lang ar
    """
    root = find_root()
    chosen(load(root), (tag,))
    with TemporaryDirectory() as name:
        built = _Built(root, tag, camp, Path(name) / "site")
        before = stamp(_files(root))
        built.again()
        if once:
            return
        try:
            site = server(built.folder, port, lambda: built.number)
        except OSError:
            raise click.ClickException(f"Port {port} is in use; choose another: --port.") from None
        threading.Thread(target=site.serve_forever, daemon=True).start()
        click.echo(f"http://{HOST}:{port}/{tag}/index.html   Stop with Ctrl+C.")
        if (built.folder.parent / FOLDER / tag).is_dir():
            click.echo(f"http://{HOST}:{port}/{FOLDER}/{tag}/index.html   Every text, its state.")
        try:
            _watch(root, built, before)
        except KeyboardInterrupt:
            site.shutdown()


def _watch(root: Path, built: _Built, before: int) -> None:
    while True:
        time.sleep(LOOK)
        now = stamp(_files(root))
        if now != before:
            before = now
            built.again()


def _files(root: Path) -> Iterator[Path]:
    for name in WATCHED:
        yield from (path for path in (root / name).rglob("*") if path.suffix)
