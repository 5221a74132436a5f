"""Turns files into values and keeps line numbers; the only module that reads YAML.

YAML as people type it is full of traps: `0112` is 74, `no` is false, a repeated key silently wins
last. So only `true`, `false`, `null` and plain decimal numbers are anything but text here, and
repeated keys, aliases and tags are refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from peerkit.content.document import Source
from peerkit.content.reading.paths import as_written, linked_part, relative
from peerkit.content.reading.syntax import fault
from peerkit.finding import Finding, FindingsError, Level, Place

MOST_BYTES = 1_000_000  # a kit file is a few kB; more is a mistake or an attack


# The same parser in C reads the whole kit in a tenth of the time, where the wheel brings it.
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """A safe loader whose plain scalars are text unless they are clearly something else."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~)$"), list("n~"))
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9][0-9]{0,17})$"), list("-0123456789")
)
_TEXT = "tag:yaml.org,2002:str"
_REMARK = re.compile(r"([ \t]*)(#.?).*")
GAP = 2  # spaces before a remark to maintainers, as YAML files usually have
MOST_DEPTH = 30  # a session, the deepest of all documents, has 7
# The parser in C takes this many brackets inside each other without coming to any end.
MOST_BRACKETS = 2000 if _Base is not yaml.SafeLoader else MOST_DEPTH
# Only a file with such a line, or with many brackets, can be nested much deeper than that.
_DEEP = re.compile(rf"^(?: {{{MOST_DEPTH}}}|[ ]*(?:[-?:] +){{6}})", re.MULTILINE)
# Where an alias could stand; most files have none, and need not be read twice to say so.
_ALIAS = re.compile(r"(?:^|[\s\[{,])[*&]\S")
_KNOWN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("bool", "null", "int", "str", "map", "seq")}


class _Reading:
    """One file on its way from YAML nodes to values; collects lines and findings."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._rows = text.split("\n") if "#" in text else ()
        self.lines: dict[str, int] = {}
        self.findings: list[Finding] = []
        self._maker = yaml.constructor.SafeConstructor()

    def value(self, node: yaml.Node, dotted: str = "", depth: int = 1) -> Any:
        """Return the value of a node; lists become tuples because documents are frozen."""
        line = node.start_mark.line + 1
        self.lines.setdefault(dotted, line)
        if node.tag not in _KNOWN_TAGS:
            message = f"The text begins with {node.tag}, which has a meaning of its own."
            self._tell(node, "yaml-tag", message, "Put the whole text in quotes.")
            return None
        below = f"{dotted}." if dotted else ""
        self._refuse_cut(node)
        if node.tag == _TEXT:
            return node.value
        if isinstance(node, yaml.MappingNode):
            _refuse_deep(depth, self.path, line)
            return self._mapping(node, below, depth)
        if isinstance(node, yaml.SequenceNode):
            _refuse_deep(depth, self.path, line)
            parts = enumerate(node.value)
            return tuple(self.value(part, f"{below}{at}", depth + 1) for at, part in parts)
        try:
            return self._maker.construct_object(node, deep=True)
        except (ValueError, KeyError, yaml.YAMLError):  # a tag that the value does not fit
            self._tell(node, "yaml-tag", f"'{node.value}' does not fit its tag.", "Remove the tag.")
            return None

    def _mapping(self, node: yaml.MappingNode, below: str, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, child in node.value:
            key = str(key_node.value)
            self.lines[f"{below}{key}"] = key_node.start_mark.line + 1
            if key in values:
                self._tell(
                    key_node,
                    "yaml-duplicate-key",
                    f"The key '{key}' stands twice.",
                    "Keep one of the two; YAML would silently use the last.",
                )
                continue
            values[key] = self.value(child, f"{below}{key}", depth + 1)
        return values

    def _refuse_cut(self, node: yaml.Node) -> None:
        """Tell of a text that YAML ends at a ` #`, as if the rest were a remark to maintainers."""
        if not isinstance(node, yaml.ScalarNode) or node.style or not self._rows:
            return
        mark = node.end_mark
        rest = self._rows[mark.line][mark.column :] if mark.line < len(self._rows) else ""
        remark = _REMARK.fullmatch(rest)
        of_text = node.tag == _TEXT
        if remark and (_is_cut(node.value, *remark.groups()) if of_text else remark[2] != "# "):
            message = f"Everything from '#' on is lost: “{node.value}{rest[:30]}”."
            remedy = "Put the text in quotes; before a remark to maintainers stand two spaces."
            self._tell(node, "yaml-comment", message, remedy, mark.line)

    def _tell(
        self, node: yaml.Node, check: str, message: str, remedy: str, line: int | None = None
    ) -> None:
        place = Place(self.path, (node.start_mark.line if line is None else line) + 1)
        self.findings.append(Finding(place, check, Level.ERROR, message, remedy))


def _is_cut(text: str, gap: str, sign: str) -> bool:
    """Say whether a `#` belongs to a text: only after one word, two spaces and `# ` it does not."""
    if sign != "# ":
        return True
    return bool(text) and (len(gap) < GAP or any(char.isspace() for char in text))


def read_text(path: Path, root: Path, *, most: int = MOST_BYTES) -> str:
    """Read a UTF-8 file with LF line ends; raise `FindingsError` where that cannot be done.

    `most` is how large it may be, in bytes.
    """
    linked = linked_part(path, root)
    if linked is not None:
        message = f"Links to other files are not allowed: '{linked.name}' is one."
        raise _refusal(Place(as_written(path, root)), "symlink", message, "Copy what it leads to.")
    place = Place(relative(path, root))
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise _refusal(place, "file-unreadable", f"Cannot read: {reason}.", "Check it.") from None
    if len(data) > most:
        message = f"The file is over {most // 1_000_000} MB."
        raise _refusal(place, "file-too-large", message, "Split it.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refusal(
            place, "file-encoding", "The file is not UTF-8.", "Save it as UTF-8."
        ) from None
    return text.replace("\r\n", "\n")


def read_yaml(path: Path, root: Path) -> tuple[Any, Source]:
    """Read one YAML file.

    Returns the data, lists as tuples, with the source that knows the line of each field. Raises
    `FindingsError` with every problem of the file's syntax.
    """
    return parse_yaml(read_text(path, root), relative(path, root))


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[Any, Source]:
    """Parse YAML text as `read_yaml` does; `first_line` is where it begins in its file."""
    reading = _Reading(path, text)
    try:
        _refuse_aliases(text, reading)
        _refuse_depth(text, reading)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise FindingsError([_syntax(error, text, path, first_line)]) from None
    data = reading.value(node) if node is not None else None
    if reading.findings:
        raise FindingsError(reading.findings)
    lines = {field: line + first_line - 1 for field, line in reading.lines.items()}
    return data, Source(path, text, lines)


def _refuse_aliases(text: str, reading: _Reading) -> None:
    if not _ALIAS.search(text):
        return
    for event in yaml.parse(text, Loader=_Loader):
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        name = getattr(event, "anchor", None)
        if name:
            place = Place(reading.path, _line(event.start_mark) + 1)
            message = f"The text begins with {sign}{name}, which stands for something else."
            raise _refusal(place, "yaml-alias", message, "Put the whole text in quotes.")


def _refuse_depth(text: str, reading: _Reading) -> None:
    """Refuse what is nested so deep that no reader, of files or of people, gets to its end.

    Here only where the parser itself might not; the rest is told when values are made.
    """
    if not _DEEP.search(text) and text.count("[") + text.count("{") <= MOST_BRACKETS:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        _refuse_deep(depth, reading.path, _line(event.start_mark) + 1)


def _refuse_deep(depth: int, path: str, line: int) -> None:
    if depth > MOST_DEPTH:
        message = f"The file is nested deeper than {MOST_DEPTH} levels."
        remedy = "Compare with a neighbouring file."
        raise _refusal(Place(path, line), "yaml-depth", message, remedy)


def _syntax(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Finding:
    """Return what is wrong with a file that cannot be parsed, without the parser's words."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    lines = [_line(mark) for mark in marks if mark is not None] or [0]
    found = fault(text, min(lines), max(lines))
    place = Place(path, first_line + found.line - 1)
    return Finding(place, "yaml-syntax", Level.ERROR, found.message, found.remedy)


def _line(mark: Any) -> int:
    """Return the line of a parser's mark, counted from 0; the parser may give none."""
    return 0 if mark is None else int(mark.line)


def _refusal(place: Place, check: str, message: str, remedy: str) -> FindingsError:
    return FindingsError([Finding(place, check, Level.ERROR, message, remedy)])


_FENCE = "---\n"


def read_markdown(path: Path, root: Path) -> tuple[Mapping[str, Any], Source]:
    """Read a Markdown file with a YAML header between two `---` lines.

    Returns the header with `body` and `body_line` added, and the source.
    """
    text = read_text(path, root)
    name = relative(path, root)
    end = text.find("\n" + _FENCE, len(_FENCE) - 1)
    if not text.startswith(_FENCE) or end < 0:
        raise _refusal(
            Place(name, 1),
            "header-missing",
            "The page has no header.",
            "Begin the file with '---', then id, title and summary, then '---'.",
        )
    header, source = parse_yaml(text[len(_FENCE) : end + 1], name, first_line=2)
    if not isinstance(header, dict):
        raise _refusal(Place(name, 2), "header-missing", "The header is empty.", "Fill it.")
    body_at = end + 1 + len(_FENCE)
    body_line = text.count("\n", 0, body_at) + 1
    lines = {**source.lines, "body": body_line}
    return {**header, "body": text[body_at:], "body_line": body_line}, Source(name, text, lines)
