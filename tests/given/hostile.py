"""Words that do harm where a program takes them for its own, and what of a page would run."""

from __future__ import annotations

from html.parser import HTMLParser

EVIL = "</title></script><script>window.hurt=1</script><img src=x onerror=window.hurt=1>&\"']]>"
LETTERS = "Ünïcödé Українська العربية አማርኛ မြန်မာ 中文"
LONG = "طويل" * 60
# Turns what follows round, and does not end.
TURNS = "\u202e\u2066\u202d\u2069\u200f"
RECKONED = "=1+1"  # to a program of sheets
SIGNS = "\"' ]]> -- %s $(x)"


class Running(HTMLParser):
    """Collects what of a page would run: hostile words in a script, and handlers."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the handlers of an element."""
        self._script = tag == "script"
        self.found += [f"{tag} {name}" for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        """End a script."""
        self._script = False

    def handle_data(self, data: str) -> None:
        """Take what stands in a script and is not of the program."""
        if self._script and "hurt" in data:
            self.found.append(data)


def running(page: str) -> list[str]:
    """Return what of a page would run."""
    reader = Running()
    reader.feed(page)
    return reader.found
