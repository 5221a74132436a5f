"""LibreOffice, as people open and save files with it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

OFFICE = shutil.which("soffice")
NEEDED = "needs LibreOffice without windows, as set-up for tests has"


def converted(path: Path, into: str, folder: Path, *, opened: tuple[str, ...] = ()) -> Path:
    """Open a file with LibreOffice and save it below a folder; `into` is an ending or a filter."""
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words: list[str | Path] = [str(OFFICE), own, "--headless", *opened]
    words += ["--convert-to", into, "--outdir", folder, path]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{into.partition(':')[0]}"
