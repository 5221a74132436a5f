"""The PO format: what a file of messages holds, read tolerantly and written in one form.

Babel and polib lose or alter parts of real files (previous messages, unknown headers, `#=`
flags), so the kit reads and writes the format itself. The written form is the one of
`msgcat --no-wrap`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from peerkit.finding import Finding, Level, Place

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f"}
_ESCAPES["v"] = "\v"
_UNESCAPE = re.compile(r"\\(.)")
_ESCAPE = re.compile(r'[\\"\n\t\r\a\b\f\v]')
_TO_ESCAPE = {value: f"\\{key}" for key, value in _ESCAPES.items()}
_QUOTED = re.compile(r'^"(.*)"$')
_KEYWORD = re.compile(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)\s*(".*")$')
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: |$)")


@dataclass(frozen=True)
class PoEntry:
    """One message of a file. `strings` has one text, or one for each plural form.

    `previous` holds the earlier context, message and plural of a fuzzy entry. `line` is where
    the entry begins, counted from 1, and does not count in comparisons.
    """

    msgid: str
    strings: tuple[str, ...] = ("",)
    context: str | None = None
    plural: str | None = None
    translator_comments: tuple[str, ...] = ()
    extracted_comments: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: tuple[tuple[str, str], ...] = ()
    obsolete: bool = False
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str | None, str]:
        """What identifies the message in its file."""
        return (self.context, self.msgid)

    @property
    def fuzzy(self) -> bool:
        """Say whether the translation is of another text and waits for a translator."""
        return "fuzzy" in self.flags

    @property
    def string(self) -> str:
        """The translation, of a message without plural forms."""
        return self.strings[0] if self.strings else ""

    @property
    def usable(self) -> bool:
        """Say whether the translation may be shown: not fuzzy, not obsolete and not empty."""
        return not self.fuzzy and not self.obsolete and all(self.strings) and bool(self.strings)


@dataclass(frozen=True)
class PoFile:
    """A whole file: its header fields in order, its entries, and what is wrong with it."""

    header: tuple[tuple[str, str], ...] = ()
    entries: tuple[PoEntry, ...] = ()
    header_comments: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = field(default=(), compare=False)


@dataclass
class _Draft:
    """An entry while its lines are being read."""

    line: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    previous: dict[str, str] = field(default_factory=dict)
    translator: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    obsolete: bool = False
    current: tuple[dict[str, str], str] | None = None


class _Reader:
    """Reads the lines of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.entries: list[PoEntry] = []
        self.draft = _Draft()

    def read(self, text: str) -> PoFile:
        """Read all lines and return the file."""
        for number, raw in enumerate(text.splitlines(), 1):
            self._line(raw.rstrip(), number)
        self._finish()
        header_entry = next((e for e in self.entries if e.key == (None, "")), None)
        entries = tuple(e for e in self.entries if e.msgid)
        self._duplicates(entries)
        header = _header(header_entry.string) if header_entry else ()
        comments = header_entry.translator_comments if header_entry else ()
        return PoFile(header, entries, comments, tuple(self.findings))

    def _line(self, line: str, number: int) -> None:
        if _CONFLICT.match(line):
            self._tell(number, "po-conflict", "A merge conflict mark is left in the file.")
            return
        if not line:
            self._finish()
            return
        if line.startswith("#"):
            self._comment(line, number)
            return
        self._content(line, number, self.draft.fields)

    def _comment(self, line: str, number: int) -> None:
        if line.startswith("#~"):
            rest = line[2:].strip()
            if rest.startswith("|"):
                self._begin(number)
                self._content(rest[1:].strip(), number, self.draft.previous)
            elif rest:
                self._content(rest, number, self.draft.fields)
            self.draft.obsolete = True
            return
        if "msgid" in self.draft.fields:
            self._finish()
        self._begin(number)
        mark, rest = line[:2], line[2:].strip()
        if mark == "#|":
            self._content(rest, number, self.draft.previous)
        elif mark == "#.":
            self.draft.extracted.append(rest)
        elif mark == "#:":
            self.draft.references.extend(rest.split())
        elif mark in ("#,", "#="):
            self.draft.flags.extend(f.strip() for f in rest.split(",") if f.strip())
        else:
            self.draft.translator.append(line[1:].removeprefix(" "))

    def _content(self, line: str, number: int, target: dict[str, str]) -> None:
        keyword = _KEYWORD.match(line)
        if keyword:
            name = keyword.group(1)
            if target is self.draft.fields and (name in target or _starts_anew(name, target)):
                self._finish()
                target = self.draft.fields
            self._begin(number)
            target[name] = ""
            self.draft.current = (target, name)
            line = keyword.group(3)
        quoted = _QUOTED.match(line)
        if not quoted or self.draft.current is None:
            self._tell(number, "po-syntax", "This line is not part of a message.")
            return
        fields, name = self.draft.current
        fields[name] += _unescape(quoted.group(1))

    def _begin(self, number: int) -> None:
        self.draft.line = self.draft.line or number

    def _finish(self) -> None:
        draft, self.draft = self.draft, _Draft()
        if "msgid" not in draft.fields:
            return
        strings = tuple(text for name, text in draft.fields.items() if name.startswith("msgstr"))
        if not strings:
            self._tell(draft.line, "po-syntax", "The message has no msgstr line.")
        self._control_characters(draft)
        self.entries.append(
            PoEntry(
                msgid=draft.fields["msgid"],
                strings=strings or ("",),
                context=draft.fields.get("msgctxt"),
                plural=draft.fields.get("msgid_plural"),
                translator_comments=tuple(draft.translator),
                extracted_comments=tuple(draft.extracted),
                references=tuple(draft.references),
                flags=tuple(dict.fromkeys(draft.flags)),
                previous=tuple(draft.previous.items()),
                obsolete=draft.obsolete,
                line=draft.line,
            )
        )

    def _control_characters(self, draft: _Draft) -> None:
        if any("\0" in text for text in draft.fields.values()):
            self._tell(draft.line, "po-syntax", "The message holds a NUL character.")

    def _duplicates(self, entries: Iterable[PoEntry]) -> None:
        seen: set[tuple[str | None, str]] = set()
        for entry in entries:
            if not entry.obsolete and entry.key in seen:
                self._tell(entry.line, "po-duplicate", "This message stands twice in the file.")
            if not entry.obsolete:
                seen.add(entry.key)

    def _tell(self, line: int, check: str, message: str) -> None:
        place = Place(self.path, line)
        remedy = "Open the file in a text editor and mend it there."
        self.findings.append(Finding(place, check, Level.ERROR, message, remedy))


def _starts_anew(name: str, fields: dict[str, str]) -> bool:
    """Say whether a keyword can only belong to the next message, where no blank line parts them."""
    return name in ("msgctxt", "msgid") and any(known.startswith("msgstr") for known in fields)


def _unescape(text: str) -> str:
    return _UNESCAPE.sub(lambda match: _ESCAPES.get(match.group(1), match.group(1)), text)


def _header(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (line.partition(":") for line in text.split("\n") if ":" in line)
    return tuple((name.strip(), value.strip()) for name, _, value in pairs)


def read_po(text: str, path: str) -> PoFile:
    """Read the text of a PO file; problems become findings that point into `path`."""
    return _Reader(path).read(text.removeprefix("\ufeff"))


def write_po(file: PoFile) -> str:
    """Write a file in the form of `msgcat --no-wrap`: header, entries in order, obsolete last."""
    head = "".join(f"{name}: {value}\n" for name, value in file.header)
    header = PoEntry("", (head,), translator_comments=file.header_comments)
    entries = sorted(file.entries, key=lambda entry: entry.obsolete)
    return "\n".join(_written(entry) for entry in (header, *entries))


def _written(entry: PoEntry) -> str:
    old = "#~ " if entry.obsolete else ""
    was = "#~| " if entry.obsolete else "#| "
    lines = [f"# {text}" if text else "#" for text in entry.translator_comments]
    lines += [f"#. {text}" if text else "#." for text in entry.extracted_comments]
    lines += [f"#: {' '.join(entry.references)}"] if entry.references else []
    lines += [f"#, {', '.join(entry.flags)}"] if entry.flags else []
    for name, text in entry.previous:
        lines += _quoted(was, name, text)
    if entry.context is not None:
        lines += _quoted(old, "msgctxt", entry.context)
    lines += _quoted(old, "msgid", entry.msgid)
    if entry.plural is None:
        lines += _quoted(old, "msgstr", entry.string)
    else:
        lines += _quoted(old, "msgid_plural", entry.plural)
        for number, text in enumerate(entry.strings):
            lines += _quoted(old, f"msgstr[{number}]", text)
    return "".join(f"{line}\n" for line in lines)


def _quoted(prefix: str, name: str, text: str) -> list[str]:
    """Return the lines of one string; a text of several lines begins with an empty one."""
    parts = text.splitlines(keepends=True) if "\n" in text else [text]
    parts = re.findall(r"[^\n]*\n|[^\n]+", text) if "\n" in text else parts
    escaped = [_ESCAPE.sub(lambda match: _TO_ESCAPE[match.group()], part) for part in parts]
    if len(escaped) == 1:
        return [f'{prefix}{name} "{escaped[0]}"']
    return [f'{prefix}{name} ""', *(f'{prefix}"{part}"' for part in escaped)]


def without_fuzzy(entry: PoEntry) -> PoEntry:
    """Return the entry as a translator leaves it after checking it."""
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return replace(entry, flags=flags, previous=())
