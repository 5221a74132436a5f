"""The languages that slow tests are run in, and the real kit with no others.

A whole language in each direction, one in another alphabet with forms for few and many, and one
whose words are long. Every language of the kit is built by the bench and by a release; tests that
build or print would otherwise take longer with each language that is begun.
"""

from __future__ import annotations

import shutil
from pathlib import Path

SAMPLE = ("ar", "fr", "uk")
_KEPT = ("docs", "facilitation", "guides", "schemas", "mkdocs.yml", "README.md")


def kit_in_few_languages(root: Path, folder: Path) -> Path:
    """Copy the kit below `root` into `folder`, with the languages of `SAMPLE`; return its root."""
    copy = folder / "kit"
    locales = copy / "locales"
    locales.mkdir(parents=True)
    for name in _KEPT:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, copy / name)
        elif source.exists():
            shutil.copy(source, copy / name)
    for path in sorted((root / "locales").iterdir()):
        if path.is_file():
            shutil.copy(path, locales)
        elif path.name in ("en", *SAMPLE):
            shutil.copytree(path, locales / path.name)
    return copy
