"""How much memory a program and all it starts take together, at most."""

from __future__ import annotations

import threading
from pathlib import Path

PAUSE = 0.1  # seconds between two looks
PROC = Path("/proc")


class Watch:
    """Looks at a process and its children while it is entered; `most` is in bytes."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.most = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_ended: object) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._stop.wait(PAUSE):
            self.most = max(self.most, _tree(self.pid))


def _tree(pid: int) -> int:
    """Return the bytes of a process and those below it; what has ended counts nothing."""
    try:
        status = (PROC / str(pid) / "status").read_text()
        children = (PROC / str(pid) / "task" / str(pid) / "children").read_text().split()
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in status.splitlines() if "VmRSS" in line), 0)
    return own * 1024 + sum(_tree(int(child)) for child in children)
