"""Sessions on cards: the plan in front, safety behind, each back behind its own front."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from peerkit.camp.profile import read_camp
from peerkit.content.session import Series, Session
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.print.kinds.session_cards import sessions_on_cards
from peerkit.editions.print.kinds.sides import SidePages
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.engine import Layout, Layouts
from peerkit.editions.print.paper.cut import spread
from peerkit.editions.print.paper.sizes import MM, PAPERS, Size, grid_of, named
from peerkit.editions.print.workers import Printer, Run
from peerkit.editions.rendering.render import Renderer
from peerkit.finding import Finding, Level, Place
from peerkit.kit import Kit, load

ROOT = Path(__file__).parents[4]
SERIES = ("after-event", "mentoring")
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)</word>'
)


@pytest.fixture(scope="module")
def kit() -> Kit:
    """The project's own kit."""
    return load(ROOT)


@pytest.fixture(scope="module")
def edition(kit: Kit) -> Edition:
    """In English, for a camp where nothing is locked."""
    camp, _ = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert camp is not None
    assert camp.as_of is not None
    return Edition(kit, kit.languages["en"], camp, camp.as_of)


@pytest.fixture(scope="module")
def printed(
    edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Path, list[Made], list[Finding]]]:
    """The cards of a series of groups and of one of meetings of two."""
    folder = tmp_path_factory.mktemp("cards") / "en"
    folder.mkdir()
    families = fonts.stack(edition.language, edition.kit.languages.values())
    fonts.make_private(families, folder.parent / "fonts")
    printer = Printer(Run(edition, families, folder))
    found = {}
    for name in SERIES:
        entry = edition.kit.get(Series, name)
        assert entry is not None
        found[name] = (folder, *printer.print(entry))
    return found


def text_of(path: Path, page: int) -> str:
    """Return the words of a page."""
    command = ["pdftotext", "-f", str(page), "-l", str(page), "-layout", str(path), "-"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return " ".join(shown.split())


@pytest.mark.parametrize("name", SERIES)
def test_each_session_has_a_front_with_its_plan_and_a_back_with_safety(
    printed: Any, edition: Edition, name: str
) -> None:
    folder, made, findings = printed[name]
    assert findings == []
    entry = edition.kit.get(Series, name)
    assert entry is not None
    renderer = Renderer(replace(edition, audience="staff"), "print")
    sessions = sessions_on_cards(renderer, entry)
    single = folder / Path(made[0].path).name
    assert made[0].pages == 2 * len(sessions) > 6
    for number, session in enumerate(sessions):
        front, back = text_of(single, 2 * number + 1), text_of(single, 2 * number + 2)
        assert session.document.title in front
        for step in edition.steps(session):
            assert step.title in front
            assert f"{step.minutes}′" in front
        for thing in session.document.safety.do_not:
            assert thing in back
        for side in (front, back):
            assert edition.lines.crisis_box.title in side


def test_meetings_of_two_have_smaller_cards(printed: Any) -> None:
    single, cut = printed["mentoring"][1]
    assert single.pages == 16
    assert cut.pages in (4, 8), "a quarter of a sheet each, or half where one needs more room"
    assert [made.sheets for made in printed["after-event"][1]] == [2, 2]
    assert [made.pages for made in printed["after-event"][1]] == [8, 4]


def test_what_does_not_fit_a_quarter_of_a_sheet_takes_half_of_it(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All cards of a series are of one size: that in which each of them fits."""
    fit = SidePages.fit

    def crowded(card: SidePages, layouts: Layouts, guess: int) -> Any:
        fitted = fit(card, layouts, guess)
        if card.format.name == "a6" and card.setting.entry.document.order == 3:
            full = Finding(card.place, "side-full", Level.ERROR, "Too full.", "Shorten.")
            return replace(fitted, findings=[full])
        return fitted

    monkeypatch.setattr(SidePages, "fit", crowded)
    folder = tmp_path / "en"
    folder.mkdir()
    families = fonts.stack(edition.language, edition.kit.languages.values())
    fonts.make_private(families, tmp_path / "fonts")
    entry = edition.kit.get(Series, "mentoring")
    assert entry is not None
    made, findings = Printer(Run(edition, families, folder)).print(entry)
    assert findings == []
    assert [one.pages for one in made] == [16, 8]


def test_a_locked_session_has_no_card(kit: Kit, edition: Edition) -> None:
    blank, _ = read_camp(ROOT / "facilitation/camps/blank.yaml", ROOT)
    assert blank is not None
    entry = kit.get(Series, "after-event")
    assert entry is not None
    locked = Renderer(replace(edition, camp=blank), "print")
    found = {one.document.id for one in sessions_on_cards(locked, entry)}
    assert found < set(entry.document.sessions)
    assert all(not locked.edition.locks(kit.get(Session, key)) for key in found)  # type: ignore[arg-type]  # they exist


CARDS = """<!doctype html><html lang="en"><title>t</title><body>{}</body></html>"""


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("size", ["a5", "a6"])
@pytest.mark.parametrize("paper_name", ["A4", "Letter"])
def test_each_back_lies_behind_its_front(
    tmp_path: Path, size: Any, paper_name: Any, rtl: bool
) -> None:
    """Turn the paper over its long edge, in the mind, and look for each back's front."""
    paper = PAPERS[paper_name]
    one = named(size, paper)
    cards = tmp_path / "cards.pdf"
    cards.write_bytes(numbered(one, 5))
    target = tmp_path / "cut.pdf"
    grid = grid_of(one, paper)
    pages = spread(cards, target, one, grid, paper, rtl=rtl)
    assert pages == 2 * -(-5 // grid.copies)
    found = words(target)
    width = paper.width * MM
    for front, back in zip(found[::2], found[1::2], strict=True):
        assert len(front) == len(back)
        for number, (x, y) in front.items():
            behind = back[f"back{number.removeprefix('front')}"]
            assert (width - behind[0], behind[1]) == pytest.approx((x, y), abs=12)
    first = found[0]["front1"]
    others = [place for number, place in found[0].items() if number != "front1"]
    assert all(first[1] <= y + 12 for _, y in others)
    if grid.columns > 1:
        assert (first[0] > width / 2) == rtl


def numbered(size: Size, cards: int) -> bytes:
    """Return cards whose fronts and backs say their number in the middle."""
    style = (
        f"@page {{ size: {size.width}mm {size.height}mm; margin: 0 }}"
        f"p {{ margin: 0; height: {size.height}mm; line-height: {size.height}mm;"
        " text-align: center; font-size: 10pt; break-after: page }"
    )
    sides = "".join(f"<p>front{n}</p><p>back{n}</p>" for n in range(1, cards + 1))
    layout = Layout((style,))
    document, findings = layout.pages(CARDS.format(sides), Place("test"))
    assert document is not None
    data, _ = layout.write(document.copy(document.pages[: 2 * cards]), Place("test"))
    assert findings == []
    return data


def words(path: Path) -> list[dict[str, tuple[float, float]]]:
    """Return the middle of each word of each page, in points from the top left."""
    command = ["pdftotext", "-bbox", str(path), "-"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    pages = shown.split("<page ")[1:]
    found = []
    for page in pages:
        boxes = WORD.findall(page)
        found.append(
            {w: ((float(a) + float(c)) / 2, (float(b) + float(d)) / 2) for a, b, c, d, w in boxes}
        )
    return found
