"""Pages that tell of all that was printed: what there is, and which contacts stand on it.

They are put into words only where what they tell of has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from peerkit import fingerprint
from peerkit.editions.circulation import NAME, Register, files_of, vouched, write_register
from peerkit.editions.output import Made, Result
from peerkit.editions.print.kept import Kept
from peerkit.editions.print.kinds.first_pages import write_first_pages
from peerkit.editions.print.workers import Run
from peerkit.memory import Memory

if TYPE_CHECKING:
    from peerkit.editions.print.job import Printable

_MADE: TypeAdapter[list[Made]] = TypeAdapter(list[Made])


def with_overview(run: Run, result: Result) -> Result:
    """Show everything that was made on one page."""
    if not result.made:
        return result
    memory, tag = run.memory, run.edition.language.tag
    before = Memory(memory.parent / f"first-pages-{tag}" if memory is not None else None)
    pictures = write_first_pages(result.made, run.folder, before)

    def page() -> Printable:
        from peerkit.editions.print.kinds.overview import printable  # noqa: PLC0415 - as below

        return printable(run.setting(run.edition.kit.interface), result.made, pictures)

    told = [_MADE.dump_json(result.made).decode(), *(one.hex() for one in pictures.values())]
    return _beside(result, _page(run, "overview", told, page))


def registered(run: Run, result: Result, before: Register | None) -> Result:
    """Write down which contacts stand on what was made, for programs and on a page for people.

    `before` is what is written down of the files that stay beside the new ones.
    """
    edition = run.edition
    new = files_of(result.made, edition.version, edition.as_of)
    files = {**(before.files if before else {}), **new}
    if not files:
        return result
    today = tuple(sorted(vouched(edition.camp, edition.as_of)))
    register = Register(edition.camp.id, edition.language.tag, dict(sorted(files.items())), today)
    write_register(run.folder, register)

    def page() -> Printable:
        from peerkit.editions.print.kinds.register import printable  # noqa: PLC0415 - as below

        return printable(run.setting(edition.kit.interface), register)

    told = [(run.folder / NAME).read_text("utf-8")]
    return _beside(result, _page(run, "register", told, page))


def _beside(result: Result, page: Result) -> Result:
    return Result([*result.made, *page.made], [*result.findings, *page.findings])


def _page(run: Run, name: str, told: Sequence[str], page: Callable[[], Printable]) -> Result:
    """Print a page, or take the one that was printed from the same sources and tells the same."""
    memory = Memory(run.memory.parent if run.memory is not None else None)
    remembered, key = f"{name}-{run.edition.language.tag}", fingerprint.of([run.known.key, *told])
    kept, known = Kept(run.memory), memory.recall(remembered, key)
    found = kept.fetch(known.decode(), run.folder) if known else None
    return found if found is not None else _anew(run, page(), memory, (remembered, key))


def _anew(run: Run, what: Printable, memory: Memory, remembered: tuple[str, str]) -> Result:
    # Laying out takes half a second to load.
    from peerkit.editions.print.job import Press  # noqa: PLC0415

    press = Press(run.folder, Kept(run.memory))
    result = press.print(what)
    if result.made:
        memory.keep(*remembered, press.keys[what.setting.entry.document.id].encode())
    return result
