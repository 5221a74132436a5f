"""Builds a kit's site into a folder: what a test can kill."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "scripts"))


class Silent:
    """Progress that nobody watches."""

    def expect(self, number: int) -> None:
        """Do nothing."""

    def done(self, name: str) -> None:
        """Do nothing."""


def main(root: Path, out: Path) -> None:
    """Build every language of the kit below `root` into `out`, for its own camp."""
    from peerkit.camp.profile import read_camp  # noqa: PLC0415 - the path is set above
    from peerkit.editions.edition import Edition  # noqa: PLC0415
    from peerkit.editions.site.build import site_edition  # noqa: PLC0415
    from peerkit.kit import load  # noqa: PLC0415

    kit = load(root)
    camp, problems = read_camp(Path(__file__).with_name("camp.yaml"), root)
    if camp is None:
        raise SystemExit(str(problems))
    day = date(2026, 11, 1)
    languages = kit.languages.values()
    editions = [Edition(kit, language, camp, day, "staff") for language in languages]
    site_edition(editions, out, [], Silent())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
