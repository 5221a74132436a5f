"""What Git knows of the kit: its files as they were, and which have changed since."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import click

PARTS = ("docs", "guides", "facilitation", "locales")


def unpack(root: Path, since: str, folder: Path) -> None:
    """Put the kit's texts as they were at a revision into a folder."""
    made = _git(root, since, "archive", "--format=tar", since, "--", *PARTS)
    with tarfile.open(fileobj=io.BytesIO(made)) as archive:
        archive.extractall(folder, filter="data")


def changed_files(root: Path, since: str) -> frozenset[str]:
    """Return the paths that differ from a revision, those Git does not know yet among them."""
    differ = _git(root, since, "diff", "--name-only", "-z", "--relative", since, "--", ".")
    new = _git(root, since, "ls-files", "--others", "--exclude-standard", "-z")
    names = (differ + new).decode().split("\0")
    return frozenset(name for name in names if name)


def _git(root: Path, since: str, *words: str) -> bytes:
    if since.startswith("-"):
        raise click.BadParameter(f"'{since}' is no revision.")
    try:
        made = subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)
    except FileNotFoundError:
        raise click.ClickException("Git is missing; it knows what has changed.") from None
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise click.BadParameter(f"'{since}' is no revision of this kit ({told}).") from None
    return made.stdout
