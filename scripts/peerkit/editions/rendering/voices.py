"""Recorded voices on a screen: a text that has a clip of exactly its words can be listened to.

A clip is found by its words as they are shown. Where a text is not in the reader's language, or has
changed since it was recorded, there is none, and nothing on the page tells of voices.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from peerkit.content.document import Entry
from peerkit.content.lines import FixedLines
from peerkit.editions.edition import Edition
from peerkit.language.message import Message, messages
from peerkit.language.voices.clips import FOLDER, clips_of
from peerkit.language.voices.spoken import is_spoken, mark_of, spoken

# A browser's own button needs no script, and reads and keys know it.
_BUTTON = Markup(
    '<audio class="listen" controls preload="none" aria-label="{}" src="{}"'
    ' style="display:block;max-width:100%;height:2.5em;margin:.25em 0"></audio>'
)
HEARD = "<audio"  # whether a page has a button
Address = Callable[[str], str | None]


def write_voices(edition: Edition, folder: Path) -> None:
    """Copy the clips whose words still stand into a folder of the language's pages."""
    if not edition.clips:
        return
    kit, tag = edition.kit, edition.language.tag
    catalogues = None if edition.is_source else kit.catalogues(tag)
    living = clips_of(kit.root, tag, spoken(kit.entries.values(), catalogues)).there
    for path in living.values():
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / FOLDER / path.name)


@dataclass(frozen=True)
class Voices:
    """The buttons of an edition's texts as templates ask for them; nothing where there is no clip.

    `address` maps the path of a clip to where it lies, seen from the page; None on paper.
    """

    edition: Edition
    address: Address

    def of(self, entry: Entry[Any], field: str) -> Markup:
        """Return the button of a field of a document."""
        if not self.edition.clips:
            return Markup("")
        found = next((one for one in messages(entry) if one.field == field), None)
        name = _clip(self.edition, entry, found) if found else ""
        return _button(self.edition, name, self.address)

    def line(self, line_id: str, part: int) -> Markup:
        """Return the button of a part of a fixed line."""
        entry: Entry[FixedLines] = self.edition.kit.lines
        lines = [line.id for line in entry.document.lines] if self.edition.clips else []
        if line_id not in lines:
            return Markup("")
        return self.of(entry, f"lines.{lines.index(line_id)}.parts.{part}")


def buttons(
    edition: Edition, entry: Entry[Any], address: Address
) -> Callable[[str | None, str], str] | None:
    """Return what gives the button of a block of Markdown, as HTML; None where there is none."""
    return partial(_of_block, edition, entry, address) if edition.clips else None


def _of_block(
    edition: Edition, entry: Entry[Any], address: Address, context: str | None, text: str
) -> str:
    of = next((one for one in messages(entry) if one.key == (context, text)), None)
    name = _clip(edition, entry, of) if of else ""
    return str(_button(edition, name, address))


def _clip(edition: Edition, entry: Entry[Any], message: Message) -> str:
    """Return the name of the clip of a message as it is shown, or an empty text."""
    translation = edition.translation(entry)
    if translation.fell_back or message in translation.untranslated:
        return ""
    if not is_spoken(entry, message):
        return ""
    words = message.text
    if not edition.is_source:
        words = translation.lookup(message.context, message.text) or ""
    return edition.clips.get(mark_of(message, words), "") if words else ""


def _button(edition: Edition, name: str, address: Address) -> Markup:
    tag = edition.language.tag
    url = address(f"locales/{tag}/{FOLDER}/{name}.mp3") if name else None
    return _BUTTON.format(str(edition.words["listen"]), url) if url else Markup("")
