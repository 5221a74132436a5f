"""Reads the PO format as people and tools really write it.

Comments in any order, CRLF, a byte order mark, any date, `#=` for flags and missing blank
lines are all taken. What cannot be trusted is a finding with its line, and its message is marked
broken, so that it is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from peerkit.finding import Finding, Level, Place
from peerkit.language.po.fast import read_fast
from peerkit.language.po.file import FUZZY, Key, PoEntry, PoFile
from peerkit.language.po.text import unquoted

_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*(?=\"|$)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f]")
# A file name with spaces stands between U+2068 and U+2069.
_REFERENCE = re.compile("\u2068[^\u2069]*\u2069\\S*|\\S+")
_BY_HAND = "Open the file in a text editor and mend this line."


def read_po(text: str, path: str, language: str = "") -> PoFile:
    """Read the text of a PO file; problems become findings that point into `path`."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return read_fast(text) or careful(text, path, language)


def careful(text: str, path: str, language: str = "") -> PoFile:
    """Read line by line a text whose line ends are LF."""
    return _Reader(path, language).read(text)


class _Draft:
    """An entry while its lines are being read."""

    __slots__ = (
        "broken",
        "closing",
        "extracted",
        "fields",
        "flags",
        "line",
        "obsolete",
        "previous",
        "references",
        "target",
        "translator",
    )

    def __init__(self, *, broken: bool) -> None:
        self.broken = broken
        self.line = 0
        self.obsolete = False
        self.fields: dict[str, list[str]] = {}
        self.previous: dict[str, list[str]] = {}
        self.target: list[str] | None = None
        self.translator: list[str] = []
        self.extracted: list[str] = []
        self.references: list[str] = []
        self.flags: list[str] = []
        self.closing: list[str] = []


class _Reader:
    """Reads the lines of one file."""

    def __init__(self, path: str, language: str) -> None:
        self.path = path
        self.language = language
        self.findings: list[Finding] = []
        self.entries: list[PoEntry] = []
        self.conflict = False
        self.number = 0
        self.draft = _Draft(broken=False)
        self.whole = False  # the draft has its translation: what comes next begins another
        self._marks: dict[str, Callable[[str], None]] = {
            "#.": self._extracted,
            "#:": self._references,
            "#,": self._flags,
            "#=": self._flags,
            "#|": self._previous,
            "#~": self._obsolete,
        }

    def read(self, text: str) -> PoFile:
        """Read all lines and return the file."""
        control = _CONTROL.search(text) is not None
        for number, line in enumerate(text.split("\n"), 1):
            self.number = number
            if control and _CONTROL.search(line):
                self._tell("po-control", "The line holds a control character.")
            first = line[:1]
            if first == '"':
                self._string(line, self.draft.target)
            elif first == "#":
                self._comment(line)
            elif first == "m":
                self._keyword(line, self.draft.fields)
            else:
                self._other(line)
        closing = tuple(self.draft.closing) if not self.draft.fields else ()
        self._finish()
        header = next((e for e in self.entries if e.key == (None, "") and not e.obsolete), None)
        entries = self._once(header)
        return PoFile(header, tuple(entries), closing, tuple(self.findings))

    def _other(self, line: str) -> None:
        stripped = line.strip()
        mark = _CONFLICT.match(line)
        if mark:
            self._conflict(mark.group(1))
        elif not stripped:
            if self.whole:
                self._finish()
        elif stripped[0] == '"':
            self._string(stripped, self.draft.target)
        elif stripped[0] == "#":
            self._comment(stripped)
        else:
            self._keyword(stripped, self.draft.fields)

    def _conflict(self, mark: str) -> None:
        if not self.conflict:
            self._tell("po-conflict", "A merge conflict mark is left in the file.")
        self.conflict = mark[0] != ">"
        self.draft.broken = True

    def _comment(self, line: str) -> None:
        mark = line[:2]
        if self.whole and mark != "#~":
            self._finish()
        draft = self.draft
        draft.line = draft.line or self.number
        draft.closing.append(line)
        special = self._marks.get(mark)
        if special:
            special(line[2:])
        else:
            draft.translator.append(line[1:].removeprefix(" "))

    def _extracted(self, rest: str) -> None:
        self.draft.extracted.append(rest.removeprefix(" "))

    def _references(self, rest: str) -> None:
        self.draft.references.extend(_REFERENCE.findall(rest))

    def _flags(self, rest: str) -> None:
        self.draft.flags.extend(flag.strip() for flag in rest.split(",") if flag.strip())

    def _previous(self, rest: str) -> None:
        self._content(rest.strip(), self.draft.previous)

    def _obsolete(self, rest: str) -> None:
        content = rest.strip()
        if content.startswith("|"):
            if self.whole:
                self._finish()
            self._previous(content[1:])
        elif content:
            self._content(content, self.draft.fields)
        self.draft.obsolete = True

    def _content(self, line: str, fields: dict[str, list[str]]) -> None:
        if line[:1] == '"':
            self._string(line, self.draft.target)
        else:
            self._keyword(line, fields)

    def _keyword(self, line: str, fields: dict[str, list[str]]) -> None:
        keyword = _KEYWORD.match(line)
        if not keyword:
            self._tell("po-syntax", "This line is not part of a message.")
            return
        name = keyword.group(1)
        if self.whole and fields is self.draft.fields and name in ("msgctxt", "msgid"):
            self._finish()
            fields = self.draft.fields
        draft = self.draft
        draft.line = draft.line or self.number
        if name in fields:
            self._tell("po-syntax", f"The message has a second '{name}'.")
        fields[name] = draft.target = []
        if fields is draft.fields and name.startswith("msgstr"):
            self.whole = True
        rest = line[keyword.end() :]
        if rest:
            self._string(rest, draft.target)

    def _string(self, quoted: str, target: list[str] | None) -> None:
        if target is None:
            self._tell("po-syntax", "This line is not part of a message.")
            return
        try:
            target.append(unquoted(quoted))
        except ValueError as error:
            self._tell("po-syntax", str(error))

    def _finish(self) -> None:
        draft = self.draft
        if draft.fields and not self.whole:
            self._tell("po-syntax", "The message before this line has no msgstr.", draft.line)
        if draft.fields and "msgid" not in draft.fields:
            self._tell("po-syntax", "The message before this line has no msgid.", draft.line)
        if "msgid" in draft.fields:
            entry = _entry(draft)
            if entry.translated or not entry.obsolete:
                self.entries.append(entry)
        self.draft = _Draft(broken=self.conflict)
        self.whole = False

    def _once(self, header: PoEntry | None) -> Iterator[PoEntry]:
        """Yield each message once; two different translations of one leave both unusable."""
        known: dict[Key, int] = {}
        kept: list[PoEntry] = []
        for entry in self.entries:
            if entry is header:
                continue
            at = known.setdefault(entry.key, len(kept))
            if at == len(kept):
                kept.append(entry)
            elif not self._is_copy(entry, kept[at]):
                kept[at] = replace(kept[at], broken=True)
                kept.append(replace(entry, broken=True))
            elif (entry.translated, not entry.obsolete) > (
                kept[at].translated,
                not kept[at].obsolete,
            ):
                kept[at] = entry
        yield from kept

    def _is_copy(self, entry: PoEntry, first: PoEntry) -> bool:
        """Say whether an entry adds nothing to an earlier one of the same message."""
        gone = entry.obsolete or first.obsolete
        if gone and (entry.strings == first.strings or not (entry.translated and first.translated)):
            return True
        message = f"This message stands twice; the first is in line {first.line}."
        remedy = "Keep the right translation and delete the other entry."
        self._tell("po-duplicate", message, entry.line, remedy)
        return False

    def _tell(self, check: str, message: str, line: int = 0, remedy: str = _BY_HAND) -> None:
        self.draft.broken = True
        if self.conflict and check == "po-syntax":
            return  # the conflict has been told; its halves need not make sense
        place = Place(self.path, line or self.number)
        self.findings.append(Finding(place, check, Level.ERROR, message, remedy, self.language))


def _entry(draft: _Draft) -> PoEntry:
    fields = {name: "".join(parts) for name, parts in draft.fields.items()}
    strings = tuple(text for name, text in fields.items() if name.startswith("msgstr")) or ("",)
    flags = dict.fromkeys(draft.flags)
    if not any(strings):
        flags.pop(FUZZY, None)  # an empty translation cannot be of another text
    return PoEntry(
        fields["msgid"],
        strings,
        fields.get("msgctxt"),
        fields.get("msgid_plural"),
        tuple(draft.translator),
        tuple(draft.extracted),
        tuple(dict.fromkeys(draft.references)),
        tuple(flags),
        tuple((name, "".join(parts)) for name, parts in draft.previous.items()),
        draft.obsolete,
        draft.broken,
        draft.line,
    )
