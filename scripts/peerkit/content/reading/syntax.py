"""What is wrong with a YAML file that cannot be read, in words for those who typed it.

The parser says what it expected, in its own words and often a line too late. So the lines around
its place are looked at anew, for what people really do: a tab, a quote not closed, a colon
forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Told = tuple[str, str]  # what is wrong, what to do
_NAMED = re.compile(
    r"(?P<indent>\s*(?:- +)?)(?P<name>[\w.*-]+|\"[^\"]*\")\s*:(?P<gap>\s*)(?P<text>.*)"
)
_NO_COLON = re.compile(r"\s*(?:- +)?(?P<name>[\w-]+)\s*(?P<text>.*)")
_CLOSED = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')(?P<more>.*)")
_REMARK = re.compile(r"\s+#.*|\s*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_CURLY = "“”„‟‘’‚‛"
_SIGNS = "@`%*&!|>,]}?"
_PAIRS = {"[": "]", "{": "}"}
SHOWN = 40  # signs of a text that a message repeats


@dataclass(frozen=True)
class Fault:
    """What is wrong in a file: the line, counted from 1, what it is and what to do."""

    line: int
    message: str
    remedy: str


def fault(text: str, first: int, last: int) -> Fault:
    """Return what is wrong between two lines, counted from 0, in which a parser stopped.

    >>> fault("place: Tent 4: near", 0, 0).remedy
    'Put it in quotes: place: "Tent 4: near"'
    """
    rows = text.split("\n")
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start())
        message = f"The line holds a sign that cannot be seen, U+{ord(control.group()):04X}."
        return Fault(line + 1, message, "Delete it, or type the line anew.")
    last = min(last, len(rows) - 1)
    # A line that is no mapping is often noticed only at the line below it.
    found = next(_found(rows, range(last, max(first - 1, 0) - 1, -1)), None)
    if found:
        return found
    message = "The line cannot be read as 'name: value'."
    remedy = "Compare it with the lines around it: spaces at the start, the colon, the quotes."
    return Fault(min(last, len(rows) - 1) + 1, message, remedy)


def _found(rows: Sequence[str], lines: range) -> Iterator[Fault]:
    """Yield what is wrong in the lines, what is surest first, nearest to the stop first."""
    for looks in (_SURE, _LIKELY):
        for number in lines:
            row = rows[number]
            if not row.strip() or row.lstrip().startswith("#"):
                continue
            for look in looks:
                told = look(row)
                if told:
                    yield Fault(number + 1, *told)
    indented = _indent(rows, lines.start)
    if indented:
        yield indented


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _tab(row: str) -> Told | None:
    indent = row[: len(row) - len(row.lstrip())]
    if "\t" not in indent:
        return None
    return "The line begins with a tab.", "Use spaces, as many as the lines beside it have."


def _merge(row: str) -> Told | None:
    if not row.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        return None
    return "The line is the mark of a merge that was not finished.", "Choose one of the two."


def _parts(row: str) -> Told | None:
    if not (row == "---" or row.startswith("--- ")):
        return None
    return "The line '---' parts the file in two; only one can be read.", "Take the line out."


def _value(row: str) -> tuple[str, str]:
    """Return the name before the colon, with it, and the text after it; of an item only that."""
    named = _NAMED.match(row)
    name, text = (f"{named['name']}: ", named["text"]) if named else ("", row.strip().lstrip("- "))
    if text[:1] not in ("'", '"'):
        text = re.sub(r"(^|\s)#.*", "", text)
    return name, text.strip()


def _quote(row: str) -> Told | None:
    """A quote that is not closed, is closed by another sign, or stands within its text."""
    name, text = _value(row)
    if text[:1] not in ("'", '"'):
        return None
    sign, closed = text[0], _CLOSED.match(text)
    inner = text[1:].rstrip("".join((*_CURLY, "'", '"'))).strip()
    if closed is None:
        if text[-1] in _CURLY:
            message = f"The text begins with {sign} and ends with {text[-1]}."
            return message, f'Write the same straight quote on both sides: {name}"{_cut(inner)}"'
        return (
            f"A quote is opened and not closed: “{_cut(text)}”.",
            f"Write {sign} at the end of the text as well.",
        )
    if _REMARK.fullmatch(closed["more"]) or closed["more"].lstrip()[:1] in (",", "]", "}", ":"):
        return None
    if closed["more"].lstrip()[0] == "#":
        return "Between the closing quote and # a space is missing.", "Write a space before #."
    return (
        f"Behind the closing quote stands more: “{_cut(closed['more'].strip())}”.",
        "Put the whole text between one pair of quotes; leave out quotes inside it.",
    )


def _backslash(row: str) -> Told | None:
    _, text = _value(row)
    closed = _CLOSED.match(text)
    if not closed or not text.startswith('"') or not re.search(r"\\[^\"\\/nt]", closed.group(1)):
        return None
    return (
        "A backslash stands between double quotes, where it has a meaning of its own.",
        f"Write single quotes around the text: {_cut(chr(39) + closed.group(1)[1:-1] + chr(39))}",
    )


def _brackets(row: str) -> Told | None:
    _, text = _value(row)
    closing = _PAIRS.get(text[:1])
    if closing is None:
        return None
    bare = re.sub(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", "", text)
    if bare.count(text[0]) > bare.count(closing):
        return f"The list that {text[0]} opens is not closed.", f"Write {closing} at its end."
    if text[0] == "{" and ":" not in bare:
        return f"Between {{ and }} stands no 'name: value': “{_cut(text)}”.", "Take { and } out."
    return None


def _first_sign(row: str) -> Told | None:
    name, text = _value(row)
    if text[:1] not in _SIGNS or not text:
        return None
    return f"The text begins with {text[0]}, which has a meaning of its own.", _quoted(name, text)


def _colon_within(row: str) -> Told | None:
    name, text = _value(row)
    if not name or text[:1] in ("'", '"', "[", "{") or not re.search(r":(\s|$)", text):
        return None
    return "The text holds a colon with a space behind it.", _quoted(name, text)


def _item_within(row: str) -> Told | None:
    name, text = _value(row)
    if not name or not text.startswith("- "):
        return None
    return (
        "An item of a list stands on the line of the list's name.",
        f'Write {name}["{text[2:].strip(chr(34))}"], or each item on a line of its own.',
    )


def _no_space(row: str) -> Told | None:
    named = _NAMED.match(row)
    if not named or named["gap"] or not named["text"] or re.search(r":\s", named["text"]):
        return None
    text = named["text"].strip()
    if text.startswith("//"):
        return None
    return "Behind the colon a space is missing.", f"Write {named['name']}: {_cut(text)}"


def _no_colon(row: str) -> Told | None:
    if _NAMED.match(row) or row.lstrip().startswith("- ") or row.lstrip()[0] in "[]{}\"'":
        return None
    found = _NO_COLON.fullmatch(row)
    if not found:
        return None
    told = f"{found['name']}: {found['text']}".strip()
    return "The line has no colon behind its name.", f"Write 'name: value', such as {_cut(told)}"


def _indent(rows: Sequence[str], last: int) -> Fault | None:
    """The first line up to `last` whose spaces at the start fit no block that is still open."""
    open_blocks: list[int] = []
    before = ""
    for number, row in enumerate(rows[: last + 1]):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        own = len(row) - len(row.lstrip())
        if not open_blocks:
            open_blocks.append(own)
        elif own > open_blocks[-1]:
            if not before.rstrip().endswith((":", "-")):
                return _indented(number, own, open_blocks[-1:])
            open_blocks.append(own)
        closed = [one for one in open_blocks if one <= own]
        if not closed or closed[-1] != own:
            return _indented(number, own, open_blocks)
        open_blocks, before = closed, re.sub(r"\s#.*", "", row)
    return None


def _indented(number: int, own: int, fitting: Sequence[int]) -> Fault:
    """Return the fault of a line that is further in than the line above, or fits no block."""
    if own > max(fitting):
        message = f"The line begins with {_spaces(own)}, the line above it with {fitting[-1]}."
        return Fault(number + 1, message, "Give both as many as the lines they belong to.")
    near = min(fitting, key=lambda one: (abs(one - own), -one))
    message = f"The line begins with {_spaces(own)}, unlike every line it could belong to."
    return Fault(number + 1, message, f"Give it as many as those have, such as {near}.")


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number} spaces"


def _quoted(name: str, text: str) -> str:
    return f'Put it in quotes: {name}"{_cut(text.replace(chr(34), ""))}"'


_Look = Callable[[str], Told | None]
_SURE: tuple[_Look, ...] = (_tab, _merge, _parts, _quote, _backslash, _colon_within, _item_within)
_LIKELY: tuple[_Look, ...] = (_first_sign, _brackets, _no_space, _no_colon)
