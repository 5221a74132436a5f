"""Templates for tools outside the kit."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.language.merging.template import templates
from peerkit.language.po.reader import read_po


def test_one_template_for_each_domain_that_gettext_accepts(
    tmp_path: Path, make_page: Callable[..., Entry[Document]], card: Entry[Document]
) -> None:
    found = dict(templates([make_page("Hello **you**."), card]))
    assert list(found) == ["docs/page", "facilitation/cards"]
    for text in found.values():
        path = tmp_path / "x.pot"
        path.write_text(text, encoding="utf-8")
        command = ["msgfmt", "--check", "-o", "/dev/null", str(path)]
        subprocess.run(command, check=True, capture_output=True)
        assert not any(entry.translated for entry in read_po(text, "x.pot").entries)
    assert 'msgid "Hello **you**."' in found["docs/page"]
