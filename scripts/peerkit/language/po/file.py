"""The PO format: what a file of messages holds.

Babel and polib lose or alter parts of real files (previous messages, unknown headers, `#=`
flags), so the kit reads (`po_reader`) and writes (`po_writer`) the format itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from peerkit.finding import Finding

Key = tuple[str | None, str]
FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class PoEntry:
    """One message of a file. `strings` has one text, or one for each plural form.

    `previous` holds the earlier context, message and plural of a fuzzy entry, each with the
    keyword it is written with. `broken` says that its lines cannot be trusted, so that it is
    never shown. `line` is where the entry begins, counted from 1; neither counts in comparisons.
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
    broken: bool = field(default=False, compare=False)
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> Key:
        """What identifies the message in its file."""
        return (self.context, self.msgid)

    @property
    def fuzzy(self) -> bool:
        """Say whether the translation is of another text and waits for a translator."""
        return FUZZY in self.flags

    @property
    def string(self) -> str:
        """The translation, of a message without plural forms."""
        return self.strings[0] if self.strings else ""

    @property
    def translated(self) -> bool:
        """Say whether there is any translation, usable or not."""
        return any(self.strings)

    @property
    def previous_msgid(self) -> str | None:
        """The text that a fuzzy translation is a translation of, where the file tells."""
        return next((text for name, text in self.previous if name == "msgid"), None)

    @property
    def usable(self) -> bool:
        """Say whether the translation may be shown: whole, and not fuzzy, obsolete or broken."""
        if self.obsolete or self.broken or (self.flags and FUZZY in self.flags):
            return False
        return "" not in self.strings and not any(map(str.isspace, self.strings))


@dataclass(frozen=True)
class PoFile:
    """A whole file.

    `header` is the entry of the empty message, kept as it is; `closing` are the lines of comments
    at the end that belong to no message; `findings` say what is wrong with the file.
    """

    header: PoEntry | None = None
    entries: tuple[PoEntry, ...] = ()
    closing: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = field(default=(), compare=False)

    @property
    def fields(self) -> dict[str, str]:
        """The fields of the header, by name."""
        lines = self.header.string.split("\n") if self.header else []
        pairs = (line.partition(":") for line in lines if ":" in line)
        return {name.strip(): value.strip() for name, _, value in pairs}


def with_fields(header: PoEntry | None, wanted: Mapping[str, str]) -> PoEntry:
    """Return a header that has the wanted fields, and every other line it had after them."""
    old = header or PoEntry("")
    others = [
        line for line in old.string.split("\n") if line and line.partition(":")[0] not in wanted
    ]
    lines = [*(f"{name}: {value}" for name, value in wanted.items()), *others]
    return replace(old, strings=("".join(f"{line}\n" for line in lines),))
