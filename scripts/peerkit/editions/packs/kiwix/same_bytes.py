"""ZIM files that are the same for the same pages: what the library draws by chance is set anew.

The file's own id, those of its two indexes and the sum at its end are all that differs between two
files that one process wrote of the same pages in the same order.
"""

from __future__ import annotations

import hashlib
from uuid import NAMESPACE_URL, UUID, uuid5

_ID = slice(8, 24)  # of the file, in its header
_SUM = 16  # bytes of MD5 at the end
_INDEX = b"\x0f\x0dXapian Glass"
_AFTER = 2  # bytes of the index's format before its id
_LONG = 16


def same_bytes(data: bytes, name: str) -> bytes:
    """Return a ZIM file with ids that are made of a name; readers take it as any other."""
    whole = bytearray(data)
    whole[_ID] = _id(name, 0).bytes
    at, number = whole.find(_INDEX), 1
    while at >= 0:
        begin = at + len(_INDEX) + _AFTER
        whole[begin : begin + _LONG] = _id(name, number).bytes
        at, number = whole.find(_INDEX, begin), number + 1
    whole[-_SUM:] = hashlib.md5(whole[:-_SUM], usedforsecurity=False).digest()
    return bytes(whole)


def _id(name: str, number: int) -> UUID:
    return uuid5(NAMESPACE_URL, f"peerkit:{name}:{number}")
