"""Print again after one word was changed: how long, and which files are other than before.

    cd scripts && ../.venv/bin/python -m bench.changed

Everything there is to print in English for the filled camp, with all checks of the kit and of the
finished files, as `scripts/kit build --only print` does it in a copy of the kit. Each run is a
process of its own, from its start to the last file in its place.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.booklets import CAMP, ROOT

SESSION = Path("facilitation/sessions/walking-together/02-stress-in-body-and-day.yaml")
WORD, OTHER = "neck", "back"
LEFT = (".git", ".venv", ".cache", "build", "scripts", "tests", "__pycache__", "node_modules")


def run(root: Path, out: Path) -> tuple[float, dict[str, str]]:
    """Print everything of a kit; return the seconds and a mark of every file's content."""
    words = ["build", "--only", "print", "--lang", "en", "--camp", CAMP, "-o", str(out), "-q"]
    command = [sys.executable, "-P", "-m", "peerkit", *words]
    began = time.perf_counter()
    subprocess.run(command, cwd=root, env={**os.environ, "PEERKIT_ROOT": str(root)}, check=True)
    seconds = time.perf_counter() - began
    files = sorted((out / "print" / "en").glob("*.pdf"))
    return seconds, {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main() -> None:
    """Measure a cold run, one with nothing changed and one with a word changed."""
    with TemporaryDirectory() as folder:
        root, out = Path(folder) / "kit", Path(folder) / "build"
        shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*LEFT))
        cold, first = run(root, out)
        same, again = run(root, out)
        session = root / SESSION
        text = session.read_text(encoding="utf-8")
        if WORD not in text:
            raise SystemExit(f"{SESSION} no longer has the word '{WORD}'.")
        session.write_text(text.replace(WORD, OTHER, 1), encoding="utf-8")
        changed, last = run(root, out)
    other = [name for name, mark in last.items() if first.get(name) != mark]
    print("| run | s | times faster | files | other than before |\n|---|---|---|---|---|")
    print(f"| everything, cold | {cold:.1f} | 1 | {len(first)} | |")
    print(f"| nothing changed | {same:.1f} | {cold / same:.0f} | {len(again)} | {again != first} |")
    print(
        f"| one word changed | {changed:.1f} | {cold / changed:.0f} | {len(last)} | {len(other)} |"
    )
    print("\n" + "\n".join(f"- {name}" for name in other))


if __name__ == "__main__":
    main()
