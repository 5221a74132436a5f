"""Takes out what no reader needs: the theme's scripts, source maps and search of other engines."""

from __future__ import annotations

import shutil
from pathlib import Path

# The pages work without the theme's scripts, and its search finds nothing from a USB stick.
FOLDERS = ("assets/javascripts", "assets/images", "search")
FILES = ("sitemap.xml", "sitemap.xml.gz", "404.html")


def trim(site: Path) -> None:
    """Delete what is not used from a built site, so that a language stays small."""
    for name in FOLDERS:
        shutil.rmtree(site / name, ignore_errors=True)
    for name in FILES:
        (site / name).unlink(missing_ok=True)
    for path in sorted(site.rglob("*.map")):
        path.unlink()
    for path in sorted(site.rglob("palette.*.css")):
        path.unlink()
