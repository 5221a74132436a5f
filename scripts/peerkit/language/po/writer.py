"""Writes the PO format in one form, byte for byte that of `msgcat --no-wrap`.

One form means that a change of one translation is a change of one line, whoever made it and with
which program.
"""

from __future__ import annotations

import re

from peerkit.language.po.file import FUZZY, PoEntry, PoFile
from peerkit.language.po.text import escaped

WIDEST = 79  # bytes of a line of references
_LINES = re.compile(r"[^\n]*\n|[^\n]+")


def write_po(file: PoFile) -> str:
    """Return the text of a file: header, messages in order, obsolete ones last."""
    entries = sorted(file.entries, key=lambda entry: entry.obsolete)
    parts = [_written(entry) for entry in ((file.header, *entries) if file.header else entries)]
    if file.closing:
        parts.append("".join(f"{line}\n" for line in file.closing))
    return "\n".join(parts)


def _written(entry: PoEntry) -> str:
    old = "#~ " if entry.obsolete else ""
    was = "#~| " if entry.obsolete else "#| "
    lines = [f"# {text}" if text else "#" for text in entry.translator_comments]
    lines += [f"#. {text}" if text else "#." for text in entry.extracted_comments]
    lines += _references(entry.references)
    flags = [FUZZY, *(f for f in entry.flags if f != FUZZY)] if entry.fuzzy else entry.flags
    lines += [f"#, {', '.join(flags)}"] if flags else []
    for name, text in entry.previous:
        _quote(lines, was, name, text)
    if entry.context is not None:
        _quote(lines, old, "msgctxt", entry.context)
    _quote(lines, old, "msgid", entry.msgid)
    if entry.plural is None:
        _quote(lines, old, "msgstr", entry.string)
    else:
        _quote(lines, old, "msgid_plural", entry.plural)
        for number, text in enumerate(entry.strings):
            _quote(lines, old, f"msgstr[{number}]", text)
    return "\n".join(lines) + "\n"


def _references(references: tuple[str, ...]) -> list[str]:
    """Return where a message stands; msgcat breaks these lines even with --no-wrap."""
    lines: list[str] = []
    width = WIDEST
    for one in references:
        more = len(one.encode()) + 1
        if width + more > WIDEST:
            lines.append("#:")
            width = 2
        lines[-1] += f" {one}"
        width += more
    return lines


def _quote(lines: list[str], prefix: str, name: str, text: str) -> None:
    """Add the lines of one string; a text of several lines begins with an empty one."""
    if "\n" not in text[:-1]:
        lines.append(f'{prefix}{name} "{escaped(text)}"')
        return
    lines.append(f'{prefix}{name} ""')
    lines += [f'{prefix}"{escaped(part)}"' for part in _LINES.findall(text)]
