"""The command for voices: a page to read from, and clips taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_page_to_read_from_has_each_text_with_its_name(
    run: Run, tmp_path: Path, tag: str
) -> None:
    page = tmp_path / "read.html"
    result = run("voices", "--lang", tag, "--script", page)
    assert result.exit_code == 0, result.output
    text = page.read_text("utf-8")
    number = int(result.output.split()[0])
    assert text.count('class="words"') == number > 0
    assert text.count("<code>") == number
    assert (f'lang="{tag}" dir="rtl"' in text) is (tag == "ar")
    assert "<script" not in text


def test_what_was_recorded_is_looked_at(run: Run, tmp_path: Path) -> None:
    recorded = tmp_path / "recorded"
    recorded.mkdir()
    (recorded / "somebody.wav").write_bytes(b"x")
    result = run("voices", "--lang", "ar", "--take", recorded)
    assert "voice-unknown" in result.output
    assert "0 clips taken into locales/ar/voices." in result.output
    assert "0 of " in run("voices", "--lang", "ar").output
