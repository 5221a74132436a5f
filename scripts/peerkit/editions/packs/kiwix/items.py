"""One file of a website as the library of ZIM files takes it; imported only where that is there."""

from __future__ import annotations

from libzim.writer import Hint, IndexData, Item, StringProvider

from peerkit.editions.packs.kiwix.sought import indexed, words_of

MIMETYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "application/javascript",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "mp3": "audio/mpeg",
    "json": "application/json",
    "txt": "text/plain",
}


class Words(IndexData):  # type: ignore[misc]  # the library has no types
    """The words by which a page is found."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.title, self.text = title, text

    def has_indexdata(self) -> bool:
        """Say whether the page is to be found at all."""
        return bool(self.text)

    def get_title(self) -> str:
        """Return the words of its title, which count for more."""
        return indexed(self.title)

    def get_content(self) -> str:
        """Return its words, as they are and without marks."""
        return indexed(self.text)

    def get_keywords(self) -> str:
        """Return nothing: the words are enough."""
        return ""

    def get_wordcount(self) -> int:
        """Return how many words it has."""
        return len(self.text.split())

    def get_geoposition(self) -> None:
        """Return no place on Earth."""


class Page(Item):  # type: ignore[misc]  # the library has no types
    """A page, a style, a script or a drawing."""

    def __init__(self, path: str, title: str, data: bytes) -> None:
        super().__init__()
        self.path, self.title, self.data = path, title, data

    def get_path(self) -> str:
        """Return where it stands; pages lead to each other by it."""
        return self.path

    def get_title(self) -> str:
        """Return its title."""
        return self.title

    def get_mimetype(self) -> str:
        """Return what it is."""
        return MIMETYPES.get(self.path.rpartition(".")[2], "application/octet-stream")

    def get_contentprovider(self) -> StringProvider:
        """Return what gives its bytes."""
        return StringProvider(self.data)

    def get_hints(self) -> dict[Hint, bool]:
        """Return that pages are read first, and that words are pressed and pictures are not."""
        is_page = self.get_mimetype() == "text/html"
        return {
            Hint.FRONT_ARTICLE: is_page,
            Hint.COMPRESS: not self.path.endswith((".png", ".pdf", ".mp3")),
        }

    def get_indexdata(self) -> Words:
        """Return the words by which it is found: none for what is no page."""
        if self.get_mimetype() != "text/html":
            return Words(self.title, "")
        return Words(self.title, words_of(self.data.decode("utf-8")))
