"""People: whole figures, each told by a look."""

from __future__ import annotations

from peerkit.drawing.body.figure import Figure
from peerkit.drawing.body.look import Look


class Person(Look):
    """One whole person; what can be said of them is in `Look`."""

    def draw(self) -> list[str]:
        """Return the person from far to near."""
        return Figure(self).draw()
