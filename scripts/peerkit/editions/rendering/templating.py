"""Templates: each folder of them is read in one way, in which every value is escaped.

Contributed text only ever enters as a value; templates are the program's.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


@lru_cache(maxsize=8)
def templates_in(folder: Path, *, tight: bool = True, last_line: bool = False) -> Environment:
    """Return the templates of a folder; a value that is missing is an UndefinedError.

    `tight` leaves out the lines that hold only a statement, `last_line` keeps the end of the last.
    """
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=tight,
        lstrip_blocks=tight,
        keep_trailing_newline=last_line,
    )
