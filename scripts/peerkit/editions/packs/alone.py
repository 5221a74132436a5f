"""The website in just the languages of a pack: no page of it leads to a language left behind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Silent, Tell
from peerkit.editions.packs.part import Given
from peerkit.finding import Finding
from peerkit.parallel import each


def folder_of(built: Path, tag: str) -> Path:
    """Return where the website for the packs of a language stands, beside what was built."""
    return built / f".packed-{tag}"


def sites_alone(every: Sequence[Given], tell: Tell) -> dict[str, list[Finding]]:
    """Make the website of each, and return by tag what is wrong with it.

    Those of one language are made side by side; that of all has its languages made so.
    """
    single = [given for given in every if len(given.editions) == 1]
    tell.expect(len(single))
    found: dict[str, list[Finding]] = {}
    for at, findings in each(_quietly, single):
        found[single[at].tag] = findings
        tell.done(f"site ({single[at].tag})")
    for given in every:
        if len(given.editions) > 1:
            found[given.tag] = site_alone(given.editions, given.site, given.made, tell)
    return found


def _quietly(given: Given) -> list[Finding]:
    return site_alone(given.editions, given.site, given.made, Silent())


def site_alone(
    editions: Sequence[Edition], out: Path, made: Sequence[Made], tell: Tell
) -> list[Finding]:
    """Make the website of these languages into a folder; only pages that changed are made.

    What translators read is beside the whole website; this one must not take its place.
    """
    # MkDocs takes long to load, and not every pack is made of pages.
    from peerkit.editions.site.build import site_edition  # noqa: PLC0415

    _, findings = site_edition(editions, out, made, tell, remember=True, for_translators=False)
    return findings
