"""Progress that nobody watches, for tests of long work."""

from __future__ import annotations


class Silent:
    """Hears of work and says nothing."""

    def expect(self, number: int) -> None:
        """Hear of more work."""

    def done(self, name: str) -> None:
        """Hear of work that is done."""
