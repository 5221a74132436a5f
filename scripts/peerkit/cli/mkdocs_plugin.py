"""What `mkdocs build` and `mkdocs serve` run in a kit's folder: the checks, then the kit's site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from peerkit.cli.survey import survey
from peerkit.editions.edition import Edition
from peerkit.editions.site.project import Project
from peerkit.finding import FindingsError, Level, has_errors
from peerkit.kit import load


class KitProject(Project):  # type: ignore[no-untyped-call]
    """Builds the kit that MkDocs was started in, every language of it, for a camp that is blank."""

    def editions(self, root: Path) -> Sequence[Edition]:
        """Return every language of the kit; raise FindingsError where a check finds an error."""
        kit = load(root)
        found = survey(kit, list(kit.languages), None)
        if has_errors(found.of_kit):
            raise FindingsError([one for one in found.of_kit if one.level is Level.ERROR])
        languages = kit.languages.values()
        return [Edition(kit, language, found.camp, found.as_of) for language in languages]
