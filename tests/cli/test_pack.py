"""`pack` as a person types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from click.testing import Result

Run = Callable[..., Result]


def test_a_stick_is_made_and_told(run: Run, tiny_kit: Path) -> None:
    done = run("pack", "--format", "stick", "--lang", "en")
    assert done.exit_code == 0, done.output
    (line,) = [line for line in done.output.splitlines() if line.startswith("packs/")]
    path = tiny_kit / "build" / line.partition(":")[0]
    names = ZipFile(path).namelist()
    assert {"START-HERE.html", "en/help-now.html", "contacts.js"} <= set(names)
    assert not [name for name in names if name.startswith(("ar/", "status/"))]
    manifest = json.loads((path.parent / "manifest.json").read_text("utf-8"))
    assert manifest["languages"] == ["en"]


def test_a_format_that_is_not_there_is_refused(run: Run) -> None:
    done = run("pack", "--format", "floppy")
    assert done.exit_code == 2
    assert "floppy" in done.output


def test_a_facilitator_gets_one_series(run: Run, tiny_kit: Path) -> None:
    done = run("pack", "--series", "First steps", "--lang", "en")
    assert done.exit_code == 0, done.output
    (path,) = (tiny_kit / "build/packs/en/facilitator").glob("*.zip")
    names = ZipFile(path).namelist()
    assert {"START-HERE.html", "first-steps.html", "help-now.html"} <= set(names)
    assert [name for name in names if name.startswith("print/first-steps")]
    assert run("pack", "--series", "unheard").exit_code == 2


def test_a_pack_is_verified_and_an_altered_file_is_named(run: Run, tmp_path: Path) -> None:
    about = "0" * 64
    (tmp_path / "SHA256SUMS").write_text(f"{about}  help.html\n", encoding="utf-8")
    (tmp_path / "help.html").write_text("help", encoding="utf-8")
    done = run("verify", tmp_path)
    assert done.exit_code == 1
    assert "help.html: error: The file is not as it was made." in done.output
    assert run("verify", tmp_path, "--since", tmp_path).output.count("copy") == 0
