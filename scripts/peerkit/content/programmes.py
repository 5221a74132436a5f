"""The programmes the kit serves, and the documents that serve each: the map of the whole."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from peerkit.content.document import Document, Model


class Claim(Model):
    """One system or claim, as brief 2 lists them, and every document that answers it.

    It is for coordinators and maintainers and stays English. Where a kind of document is not
    needed, `without` says why (such as `printables: a claim we do not make`).
    """

    claim: str
    care: str
    pages: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    printables: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    without: dict[str, str] = Field(default_factory=dict)


class Programmes(Document):
    """Every row of the map.

    `print_first` are what helps most if only one sheet can be printed today, in this order.
    """

    kind: ClassVar[str] = "programmes"

    rows: tuple[Claim, ...] = Field(min_length=1)
    print_first: tuple[str, ...] = ()
