"""What is done so that a booklet takes less paper, what changes least first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Thrift:
    """How far a booklet goes to save paper.

    With `rooms` the small parts stand on any page that has room: below the agreements, below the
    plan of a session, behind a step. `thick` sets what stands at the front tight, and the last
    session denser; `beside` leaves the page free beside sessions of odd pages, for small parts,
    `dense` sets more of them so. `joined` puts the contents below what every session has. The
    agreements stand before the sessions; or, `agreed`, as the `last` part, or `beside` the first
    session that leaves a page.
    """

    rooms: bool = False
    thick: bool = False
    beside: bool = False
    dense: bool = False
    joined: bool = False
    agreed: Literal["", "last", "beside"] = ""


USUAL = Thrift()
# What changes least first.
THRIFTS = (
    USUAL,
    Thrift(rooms=True),
    Thrift(rooms=True, thick=True),
    Thrift(rooms=True, thick=True, joined=True),
    Thrift(rooms=True, thick=True, agreed="last"),
    Thrift(rooms=True, thick=True, beside=True),
    Thrift(rooms=True, thick=True, beside=True, joined=True, agreed="beside"),
    Thrift(rooms=True, thick=True, beside=True, dense=True),
    Thrift(rooms=True, thick=True, beside=True, dense=True, joined=True, agreed="last"),
)
