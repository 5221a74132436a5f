"""Translates Markdown inside its parse, so that what is translated is exactly what is rendered.

After block parsing and before inline parsing each block holds its raw inline Markdown. A
treeprocessor reads those texts as messages or replaces them with translations. A translation can
therefore never make or break a block, and heading ids come from the English text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from peerkit.language.markdown.anchors import Anchors
from peerkit.language.markdown.notes import WithoutNotes, by_block, context_of, notes_in
from peerkit.language.markdown.payload import is_safe
from peerkit.language.markdown.units import HEADINGS, Piece, Slot, group_of, kind_of, pieces, slots

Lookup = Callable[[str | None, str], str | None]
Behind = Callable[[str | None, str], str]

KIT_EXTENSIONS: tuple[str, ...] = (
    "admonition",
    "def_list",
    "footnotes",
    "sane_lists",
    "tables",
    "toc",
)
_ENGLISH = {"lang": "en", "dir": "ltr"}


@dataclass(frozen=True)
class Block:
    """One message of a page: its raw inline Markdown and what it is.

    `under` are the headings above it, from the highest. `line` counts from 1 in the text that was
    parsed; 0 where the block has no line of its own, as the title that an admonition gets from
    its type. `raw` is the text as it stands in the file, with its line breaks. Blocks of one list,
    table or box share a `group`, a number; 0 where a block stands alone. `context` and `comments`
    are what the author tells translators about it.
    """

    text: str
    kind: str
    line: int = 0
    under: tuple[str, ...] = ()
    raw: str = ""
    group: int = 0
    context: str | None = None
    comments: tuple[str, ...] = ()


class TranslationExtension(Extension):
    """Replaces each block's text by `lookup(None, text)`.

    A translation that is missing or not safe leaves the block English, and with it the whole list,
    table or box it stands in; with `mark`, that is marked as English. `behind` gives the HTML
    that stands behind a block that is translated. `found` are the blocks of the last text that was
    parsed.
    """

    def __init__(self, lookup: Lookup, *, mark: bool = True, behind: Behind | None = None) -> None:
        super().__init__()
        self.lookup = lookup
        self.mark = mark
        self.behind = behind
        self.found: list[Block] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register between `footnotes` (50) and `inline` (20), and just before `toc` (5)."""
        anchors = Anchors(md)
        notes = WithoutNotes(md)
        # After line ends are made one (30) and before raw HTML is put aside (20).
        md.preprocessors.register(notes, "kit-notes", 25)
        md.treeprocessors.register(_Translator(md, self, anchors, notes), "kit-translate", 21)
        md.treeprocessors.register(anchors, "kit-anchors", 5.5)


@dataclass(frozen=True)
class _Work:
    """One place of the tree, its text in parts, and the list, table or box it stands in."""

    slot: Slot
    parts: Sequence[Piece]
    group: Element | None


class _Translator(Treeprocessor):
    def __init__(
        self, md: Markdown, extension: TranslationExtension, anchors: Anchors, notes: WithoutNotes
    ) -> None:
        super().__init__(md)
        self.extension = extension
        self.anchors = anchors
        self.notes = notes
        self.beside: list[str] = []

    def run(self, root: Element) -> None:
        self.anchors.forget()
        self.beside.clear()
        parents = {child: parent for parent in root.iter() for child in parent}
        attributes = "attr_list" in self.md.treeprocessors
        work = [
            _Work(slot, pieces(slot, attributes=attributes), group_of(slot.owner, parents))
            for slot in slots(root)
        ]
        self.extension.found = _noted(self.notes.text, list(_blocks(work, parents)))
        blocks = iter(self.extension.found)
        done = [
            [self._translated(piece, next(blocks) if piece.text else None) for piece in one.parts]
            for one in work
        ]
        torn = {one.group for one, texts in zip(work, done, strict=True) if None in texts}
        for one, texts in zip(work, done, strict=True):
            if None in texts or (one.group is not None and one.group in torn):
                self._mark(one)
            elif any(piece.text for piece in one.parts):
                self._put(one, "".join(text for text in texts if text is not None))

    def _mark(self, one: _Work) -> None:
        if not self.extension.mark:
            return
        if one.group is not None:
            one.group.attrib.update(_ENGLISH)
        else:
            one.slot.mark(_ENGLISH)

    def _put(self, one: _Work, text: str) -> None:
        slot = one.slot
        if text != slot.text:
            if slot.owner.tag in HEADINGS:
                english = " ".join(p.text for p in one.parts if p.text)
                self.anchors.remember(slot.owner, english)
            slot.put(text)

    def _translated(self, piece: Piece, block: Block | None) -> str | None:
        """Return the piece translated, as it is where nothing changes, None where it cannot."""
        if block is None:
            return piece.before
        translation = self.extension.lookup(block.context, piece.text)
        if translation is None or not is_safe(piece.text, translation):
            return None
        text = piece.raw if translation == piece.text else translation
        behind = self.extension.behind(block.context, piece.text) if self.extension.behind else ""
        if not behind:
            return f"{piece.before}{text}{piece.after}"
        self.beside.append(self.md.htmlStash.store(behind))
        return f"{piece.before}{text}{self.beside[-1]}{piece.after}"


def only_words(md: Markdown, text: str) -> str:
    """Return a text of a parsed tree without what stands behind the blocks in it."""
    for kept in getattr(md.treeprocessors["kit-translate"], "beside"):  # noqa: B009
        text = text.replace(kept, "")
    return text


def _blocks(work: Iterable[_Work], parents: dict[Element, Element]) -> Iterator[Block]:
    """Yield the messages of the tree, with the headings above each."""
    under: list[str] = []
    groups: dict[Element, int] = {}
    for one in work:
        owner = one.slot.owner
        kind = kind_of(owner, parents)
        group = 0 if one.group is None else groups.setdefault(one.group, len(groups) + 1)
        for piece in one.parts:
            if piece.text:
                under = _above(under, owner)
                yield Block(piece.text, kind, under=tuple(under), raw=piece.raw, group=group)
                under += [piece.text] if owner.tag in HEADINGS else []


def _above(under: list[str], owner: Element) -> list[str]:
    """Return the headings that still stand above: a heading ends those of its own level."""
    return under[: int(owner.tag[1]) - 1] if owner.tag in HEADINGS else under


def _same(_context: str | None, text: str) -> str | None:
    return text


class _Collector(TranslationExtension):
    """Collects blocks and leaves nothing to be parsed further."""

    def __init__(self) -> None:
        super().__init__(_same, mark=False)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        super().extendMarkdown(md)
        md.treeprocessors.register(_Emptied(md), "kit-emptied", 20.5)


class _Emptied(Treeprocessor):
    def run(self, root: Element) -> Element:
        return Element(root.tag)


def blocks(body: str, extensions: Sequence[str | Extension] = KIT_EXTENSIONS) -> tuple[Block, ...]:
    """Return the messages of a Markdown text in document order, with their lines."""
    if extensions == KIT_EXTENSIONS:
        return _kit_blocks(body)
    return _collected(body, extensions)


@lru_cache(maxsize=1024)  # every language, check and report asks for the same pages
def _kit_blocks(body: str) -> tuple[Block, ...]:
    return _collected(body, KIT_EXTENSIONS)


def _collected(body: str, extensions: Sequence[str | Extension]) -> tuple[Block, ...]:
    collector = _Collector()
    Markdown(extensions=[*extensions, collector]).convert(body)
    return tuple(_with_lines(body, collector.found))


def render(
    body: str,
    lookup: Lookup,
    extensions: Sequence[str | Extension] = KIT_EXTENSIONS,
    *,
    mark: bool = True,
) -> str:
    """Render Markdown to HTML with every message replaced by its translation."""
    translation = TranslationExtension(lookup, mark=mark)
    return Markdown(extensions=[*extensions, translation]).convert(body)


def _with_lines(body: str, found: Iterable[Block]) -> Iterator[Block]:
    """Give each block the line on which its first words stand, searching onward.

    The parse keeps no positions, so this is a search: good enough to lead a reader to the place.
    """
    at = 0
    for block in found:
        first = block.raw.partition("\n")[0].rstrip()
        quoted = f'"{first}"' if block.kind == "title of a box" else first
        position = _position(body, quoted, at)
        if position < 0:
            yield block
            continue
        at = position + len(quoted)
        yield replace(block, line=body.count("\n", 0, position) + 1)


def _noted(body: str, found: list[Block]) -> list[Block]:
    """Give each block what the author tells translators in the lines above it."""
    notes = notes_in(body)
    if not notes:
        return found
    placed = list(_with_lines(body, found))
    told = by_block(notes, [block.line for block in placed])
    return [
        replace(
            block,
            context=context_of(told.get(at, ())),
            comments=tuple(note.words for note in told.get(at, ()) if note.kind == "comment"),
        )
        for at, block in enumerate(found)
    ]


def _position(body: str, words: str, start: int) -> int:
    """Return where whole words stand: from `start` on, or else anywhere, or else -1."""
    found = _whole(body, words, start)
    return found if found >= 0 else _whole(body, words, 0)


def _whole(body: str, words: str, start: int) -> int:
    # No pattern: each block would need one of its own, and making it takes longer than looking.
    at = body.find(words, start)
    while at >= 0 and (_in_word(body, at - 1) or _in_word(body, at + len(words))):
        at = body.find(words, at + 1)
    return at


def _in_word(body: str, at: int) -> bool:
    return 0 <= at < len(body) and (body[at].isalnum() or body[at] == "_")
