"""The settings for a translation server fit the kit's files."""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETTINGS = json.loads((ROOT / "locales" / "weblate.json").read_text("utf-8"))


def test_every_catalogue_is_found_with_its_language() -> None:
    pattern = re.compile(SETTINGS["discovery"]["configuration"]["match"])
    names = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("locales/*/**/*.po")]
    assert names
    for name in names:
        found = pattern.fullmatch(name)
        assert found is not None, name
        assert found["language"] == name.split("/")[1]
        assert f"locales/{found['language']}/{found['component']}.po" == name


def test_references_must_be_kept_on_the_server_too() -> None:
    flags = SETTINGS["component"]["check_flags"]
    pattern = re.search(r'placeholders:r"(.+)"$', flags)
    assert pattern is not None
    assert re.findall(pattern[1], "Call {urgent.phone} at {urgent.place}.") == [
        "{urgent.phone}",
        "{urgent.place}",
    ]
    assert SETTINGS["component"]["file_format_params"]["po_line_wrap"] == -1
