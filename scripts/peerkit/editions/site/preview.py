"""Shows a built site on this machine, and reloads the reader's page when it was built again.

Nothing of this is in the site itself: the one script is added while a page is being sent. The
site's policy lets a page load scripts from its own place and fetch nothing else, so the page asks
for a tiny script again and again, which says how often the site was built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from peerkit.editions.site.content.states import FOLDER

HOST = "127.0.0.1"  # never a stranger's machine: a preview holds whatever is being written
SCRIPT, VERSION = "/_preview.js", "/_preview-version.js"
_TAG = f'<script src="{SCRIPT}" defer></script></body>'
_RELOAD = """let first;
window.kitPreview = version => {
  if (first === undefined) first = version;
  else if (version !== first) location.reload();
};
setInterval(() => {
  const script = document.createElement("script");
  script.src = "VERSION?" + Date.now();
  script.onload = script.onerror = () => script.remove();
  document.head.append(script);
}, 1000);
""".replace("VERSION", VERSION)
Version = Callable[[], int]


class _Handler(SimpleHTTPRequestHandler):
    """Sends the files of one folder; pages get the script that watches for a new build."""

    def __init__(self, *args: object, version: Version, **named: object) -> None:
        self._version = version
        super().__init__(*args, **named)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Find the pages for translators too, which stand beside the site."""
        if not path.startswith(f"/{FOLDER}/"):
            return super().translate_path(path)
        site, self.directory = self.directory, str(Path(self.directory).parent)
        try:
            return super().translate_path(path)
        finally:
            self.directory = site

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == SCRIPT:
            self._send(_RELOAD, "text/javascript")
        elif path == VERSION:
            self._send(f"kitPreview({self._version()});", "text/javascript")
        else:
            file = Path(self.translate_path(path))
            file = file / "index.html" if file.is_dir() and path.endswith("/") else file
            if file.suffix == ".html" and file.is_file():
                page = file.read_text(encoding="utf-8")
                self._send(page.replace("</body>", _TAG), "text/html")
            else:
                super().do_GET()

    def _send(self, text: str, kind: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing: the terminal is for findings."""


def server(folder: Path, port: int, version: Version) -> ThreadingHTTPServer:
    """Return a server of a folder; `version` tells how often the site was built.

    Raises OSError where the port is taken.
    """
    handler = partial(_Handler, directory=str(folder), version=version)
    return ThreadingHTTPServer((HOST, port), handler)


def stamp(paths: Iterator[Path]) -> int:
    """Return what changes when any of these files is saved, made or removed."""
    found = []
    for path in paths:
        try:
            found.append((path.as_posix(), path.stat().st_mtime_ns))
        except FileNotFoundError:  # an editor swaps files while we look
            continue
    return hash(tuple(sorted(found)))
