"""The page of figures: what a rehearsal counts with, and where each figure comes from."""

from __future__ import annotations

from peerkit.rehearsal.figures import figures

INTRO = """\
# How a rehearsal counts

Made by the program from its table of figures; a test keeps it current.

`scripts/kit rehearse` estimates how long each step of a session takes: its words at speaking pace,
the pauses it names, the talks in twos, and each round times the people. With an interpreter
everything spoken is said again. The estimate is for the one who writes: where it is over the plan,
read the session aloud with a watch. Talks in twos or threes take what the script names and are not
interpreted.

Compared with a close reading of three older sessions, for ten people and an interpreter: 111, 110
and 34 minutes where the reading had judged about 125, 125 and 80. So it is low rather than high,
most of all where a script leaves open how many people speak.

| Figure | Value | Why | Source |
|---|---|---|---|
"""


def page() -> str:
    """Return the page as Markdown."""
    rows = (f"| {f.id} | {f.value} {f.unit} | {f.why} | {f.source} |" for f in figures().figures)
    return INTRO + "\n".join(rows) + "\n"
