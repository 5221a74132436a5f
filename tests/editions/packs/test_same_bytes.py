"""The same sources are the same packs, in whatever place, zone, locale and mask they are made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, copy_tiny_kit
from tests.editions.conftest import CAMP

from peerkit.editions.packs.register import FORMATS

# Makes every pack of the tiny kit in two languages in a process of its own, and prints the sums.
MAKE = """
import hashlib, json, os, sys
from datetime import date
from pathlib import Path
from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.packs.job import Order, pack
from peerkit.editions.packs.register import FORMATS
from peerkit.kit import load

class Silent:
    def expect(self, number): pass
    def done(self, name): pass

root, mask = Path(sys.argv[1]), int(sys.argv[2], 8)
os.umask(mask)
kit = load(root)
camp, _ = read_camp(root / "camp.yaml", root)
editions = [Edition(kit, kit.languages[tag], camp, date(2026, 11, 1)) for tag in ("en", "ar")]
made, findings = pack(editions, root / "build" / "packs", Order(FORMATS), Silent())
sums = {
    path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
    for path in sorted((root / "build" / "packs").rglob("*"))
    if path.is_file()
}
print(json.dumps({"sums": sums, "findings": [one.check for one in findings]}))
"""


def sums(folder: Path, mask: str, **surroundings: str) -> dict[str, str]:
    """Return the sum of each file of every pack, made in a folder."""
    root = copy_tiny_kit(folder)
    (root / "camp.yaml").write_text(CAMP, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), **surroundings}
    done = subprocess.run(
        [sys.executable, "-c", MAKE, str(root), mask],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["findings"] == []
    found: dict[str, str] = told["sums"]
    return found


def test_two_checkouts_make_the_same_bytes(tmp_path: Path) -> None:
    here = sums(tmp_path / "here", "022", TZ="UTC", LC_ALL="C.UTF-8")
    other = tmp_path / "a folder with another name"
    there = sums(other, "077", TZ="Asia/Kabul", LC_ALL="C", PYTHONHASHSEED="7")
    formats = {name.split("/")[3] for name in here if name.endswith("manifest.json")}
    assert formats == {one.name for one in FORMATS}
    assert here == there
