"""What is done so that a booklet takes less paper, what changes least first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Thrift:
    """How far a booklet goes to save paper.

    `thick` sets what stands at the front tight, and the last session and those with an odd page
    denser. The small parts that stand at the end stand `beside` sessions of odd pages, on the page
    that is left free there, or `ahead` of the first session: those that the page of the agreements
    has room for, or all of them.
    """

    thick: bool = False
    beside: bool = False
    ahead: Literal["", "some", "all"] = ""


USUAL = Thrift()
# What changes least first.
THRIFTS = (
    USUAL,
    Thrift(thick=True),
    Thrift(ahead="some"),
    Thrift(ahead="all"),
    Thrift(thick=True, ahead="some"),
    Thrift(thick=True, ahead="all"),
    Thrift(thick=True, beside=True),
    Thrift(thick=True, beside=True, ahead="some"),
    Thrift(thick=True, beside=True, ahead="all"),
)
