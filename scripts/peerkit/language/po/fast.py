"""Reads PO files in their usual form at once, entry by entry with one pattern.

Most of a file is in the form that this kit and GNU gettext write. What is not, even one line,
makes this reader give up, and `po_reader` reads the whole file line by line: it alone knows what
is wrong. So both always say the same, and this one only says it sooner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from peerkit.language.po.file import FUZZY, Key, PoEntry, PoFile
from peerkit.language.po.text import unquoted

# No control character is in the usual form: the other reader tells of each.
_ODD = "\\0-\\x08\\x0a-\\x1f\\x7f"
_S = rf'"[^"\\{_ODD}]*(?:\\[^{_ODD}][^"\\{_ODD}]*)*"'
_STRINGS = rf"{_S}(?:\n{_S})*"
_ENTRY = re.compile(
    rf"((?:#(?![~=])[^{_ODD}]*\n)*)(?:msgctxt ({_STRINGS})\n)?msgid ({_STRINGS})\n"
    rf"msgstr ({_STRINGS})(?:\n+|\Z)"
)
_GONE_STRINGS = rf"{_S}(?:\n#~ {_S})*"
# A message that the English has no more, as it is kept at the end of a file.
_GONE = re.compile(
    rf"((?:#(?![~=])[^{_ODD}]*\n)*(?:#~\|[^{_ODD}]*\n)*)(?:#~ msgctxt ({_GONE_STRINGS})\n)?"
    rf"#~ msgid ({_GONE_STRINGS})\n#~ msgstr ({_GONE_STRINGS})(?:\n+|\Z)"
)
_Comments = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]
_PREVIOUS = re.compile(rf"(msgctxt|msgid) ({_S})")


def read_fast(text: str) -> PoFile | None:
    """Return the file, or None where any part of it is not in the usual form."""
    entries: list[PoEntry] = []
    keys: set[Key] = set()
    match, count = _ENTRY.match, text.count
    end, line, size = 0, 1, len(text)
    try:
        while end < size:
            found, obsolete = match(text, end), False
            if found is None:
                found, obsolete = _GONE.match(text, end), True
            if found is None:
                return None
            entry = _entry(found.groups(), line, obsolete=obsolete)
            keys.add((entry.context, entry.msgid))
            entries.append(entry)
            begin, end = end, found.end()
            line += count("\n", begin, end)
    except ValueError:
        return None
    if len(keys) != len(entries):
        return None
    header = next((entry for entry in entries if entry.key == (None, "")), None)
    return PoFile(header, tuple(entry for entry in entries if entry is not header))


def _entry(parts: Sequence[str | None], line: int, *, obsolete: bool) -> PoEntry:
    """Return one entry; raise ValueError where it is not in the usual form."""
    if obsolete:
        parts = [part and part.replace("\n#~ ", "\n") for part in parts]
    comments, context, msgid, string = parts
    source = _text(msgid) if msgid is not None else ""
    translation = _text(string) if string is not None else ""
    context = None if context is None else _text(context)
    if obsolete and not translation:
        raise ValueError("nothing worth keeping")
    if not comments:
        return PoEntry(source, (translation,), context, obsolete=obsolete, line=line)
    extracted: list[str] = []
    references: list[str] = []
    others: list[str] = []
    for one in comments[:-1].split("\n"):
        mark = one[:3]
        if mark == "#. ":
            extracted.append(one[3:])
        elif mark == "#: ":
            references += one[3:].split()
        else:
            others.append(one)
    if len(references) > 1 or "\u2068" in comments:
        references = _references(references)
    translator, flags, previous = _others(others) if others else ((), (), ())
    if FUZZY in flags and not translation:
        raise ValueError("an empty translation that is marked fuzzy")
    return PoEntry(
        source,
        (translation,),
        context,
        None,
        translator,
        tuple(extracted),
        tuple(references),
        flags,
        previous,
        obsolete,
        line=line,
    )


def _references(found: list[str]) -> list[str]:
    if any("\u2068" in one for one in found):
        raise ValueError("a reference with spaces")
    return list(dict.fromkeys(found))


def _others(lines: Sequence[str]) -> _Comments:
    """Return the comments of a translator, the flags and the earlier texts of an entry."""
    translator: list[str] = []
    flags: list[str] = []
    previous: list[tuple[str, str]] = []
    for one in lines:
        mark, rest = one[:2], one[2:].removeprefix(" ")
        if mark == "#,":
            flags += [flag.strip() for flag in rest.split(",") if flag.strip()]
        elif mark == "#|" or one[:3] == "#~|":
            rest = one.partition("|")[2].removeprefix(" ")
            quoted = _PREVIOUS.fullmatch(rest)
            if quoted is None:
                raise ValueError("an earlier text of several lines")
            previous.append((quoted.group(1), _text(quoted.group(2))))
        elif mark in ("#.", "#:"):
            raise ValueError("a comment without a space")
        else:
            translator.append(one[1:].removeprefix(" "))
    if len(dict(previous)) != len(previous):
        raise ValueError("two earlier texts of one kind")
    return tuple(translator), tuple(dict.fromkeys(flags)), tuple(previous)


def _text(quoted: str) -> str:
    """Return the text of strings, one or several lines of them."""
    if "\n" not in quoted:
        return unquoted(quoted) if "\\" in quoted else quoted[1:-1]
    return "".join(unquoted(one) for one in quoted.split("\n"))
