"""Builds as `build` does, whatever the checks find: documents of an older version fail today's.

    python -m bench.unstopped site|NAME

in the kit that PEERKIT_ROOT names: its website, or one thing that is printed, in English. Checks
run as ever, so the time is that of a build; `bench.site` compares versions with it.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from peerkit.camp.profile import CampProfile
from peerkit.cli.survey import Survey, survey
from peerkit.editions.edition import Edition
from peerkit.editions.print.wanted import Wanted
from peerkit.kit import Kit, load


class _Silent:
    def expect(self, number: int) -> None:
        """Hear of more work."""

    def done(self, name: str) -> None:
        """Hear of work that is done."""


def main(what: str, root: Path) -> None:
    """Check, then make the site or one printed document, and say what could not be made."""
    kit = load(root)
    if what == "site":
        _site(kit, survey(kit, (), None), root / "build")
    else:
        _printed(kit, Wanted(frozenset([what])), root / "build")


def _edition(kit: Kit, found: Survey, tag: str) -> Edition:
    return Edition(kit, kit.languages[tag], found.camp, found.as_of)


def _site(kit: Kit, found: Survey, out: Path) -> None:
    from peerkit.editions.site.build import site_edition  # noqa: PLC0415 - as `build` does

    editions = [_edition(kit, found, tag) for tag in found.tags]
    made, findings = site_edition(editions, out / "site", (), _Silent(), remember=True)
    if not made:
        sys.exit("\n".join(str(one) for one in findings if one.level == "error"))


def _printed(kit: Kit, wanted: Wanted, out: Path) -> None:
    from peerkit.editions.print.build import print_edition  # noqa: PLC0415 - as `build` does
    from peerkit.editions.print.workers import used_in  # noqa: PLC0415 - as `build` does

    def needed(camp: CampProfile, as_of: date, tags: list[str]) -> frozenset[str]:
        editions = (Edition(kit, kit.languages[tag], camp, as_of) for tag in tags)
        return frozenset(key for one in editions for key in used_in(one, wanted))

    found = survey(kit, ("en",), None, needed)
    made, findings = print_edition(_edition(kit, found, "en"), out / "print", _Silent(), wanted)
    if not made:
        sys.exit("\n".join(map(str, findings)))


if __name__ == "__main__":
    main(sys.argv[1], Path(os.environ["PEERKIT_ROOT"]))
