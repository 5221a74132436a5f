"""Templates: the English messages of each domain as gettext tools expect them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peerkit.content.document import Document, Entry
from peerkit.language.merging.merge import merge
from peerkit.language.merging.update import SEGMENTATION, by_domain
from peerkit.language.po.file import PoFile
from peerkit.language.po.writer import write_po


def templates(entries: Iterable[Entry[Document]]) -> Iterator[tuple[str, str]]:
    """Yield each domain with the text of its .pot file."""
    for domain, current in by_domain(entries).items():
        header = {
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "X-Domain": domain,
            "X-Source-Format": SEGMENTATION,
        }
        yield domain, write_po(merge(PoFile(), current, header).file)
