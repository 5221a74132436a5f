"""Where the kit is that a command works on."""

from __future__ import annotations

import os
from pathlib import Path

import click

BLANK_CAMP = Path("facilitation/camps/blank.yaml")


def find_root() -> Path:
    """Return the kit's root: the nearest folder upwards that holds `facilitation/`.

    The caller's own folder comes first, so that the program works on any copy of a kit; then
    the folder the program was installed from.
    """
    given = os.environ.get("PEERKIT_ROOT")
    starts = [Path.cwd(), Path(given) if given else Path(__file__).resolve().parents[3]]
    for start in starts:
        for folder in (start, *start.parents):
            if (folder / "facilitation" / "lines.yaml").is_file():
                return folder
    raise click.ClickException(
        "No kit here: no folder upwards of this one holds facilitation/lines.yaml. "
        "Go into the kit's folder and try again."
    )
