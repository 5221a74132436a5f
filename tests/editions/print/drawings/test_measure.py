"""Ink, thin lines and tight gaps are measured on dots, as a printer would lay them."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from tests.conftest import ROOT

from peerkit.editions.print.drawings.dots import one_bit, write_dots
from peerkit.editions.print.drawings.measure import CUT, Measures, faults_of, measure

START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
HALF = f'{START}<rect x="0" y="0" width="48" height="96" fill="black"/></svg>'
HAIR = f'{START}<path d="M8 48 L88 48" stroke="black" stroke-width="1"/></svg>'
SLIT = (
    f'{START}<rect x="10" y="10" width="37.5" height="60" fill="black"/>'
    '<rect x="48.5" y="10" width="37.5" height="60" fill="black"/></svg>'
)


def measured(svg: str) -> Measures:
    return dict(measure({"a": svg}))["a"]


def test_half_a_page_of_ink_is_half_a_page_of_ink() -> None:
    assert abs(measured(HALF).ink - 50) < 0.5
    assert "ink" in faults_of(measured(HALF))[0]


def test_a_hair_line_is_thin_and_a_slit_is_tight() -> None:
    assert measured(HAIR).thin > 90
    assert measured(SLIT).tight > 1
    assert measured(SLIT).thin < 1


def test_a_wall_along_the_edge_is_cut_and_a_hill_is_not() -> None:
    wall = f'{START}<path d="M96 20 L96 90" stroke="black" stroke-width="3.2"/></svg>'
    hill = f'{START}<path d="M0 60 L96 90 L0 90 Z" fill="black"/></svg>'
    assert measured(wall).cut > 70
    assert "cut" in faults_of(measured(wall)._replace(ink=20, thin=0))[0]
    assert faults_of(measured(hill)) == []


def test_no_drawing_of_the_kit_is_cut() -> None:
    files = sorted((ROOT / "facilitation/pictures").glob("*.svg"))
    assert files
    found = dict(measure({path.stem: path.read_text("utf-8") for path in files}))
    assert {name: one.cut for name, one in found.items() if one.cut > CUT} == {}


def test_an_empty_page_has_no_ink() -> None:
    assert measured(f"{START}</svg>") == Measures(0, 0, 0)


def test_a_sheet_of_dots_has_no_grey(tmp_path: Path) -> None:
    made = write_dots({"half": HALF, "cover": HALF.replace("0 0 96 96", "0 0 192 128")}, tmp_path)
    assert [path.name for path in made] == ["dots-150-01.png", "dots-300-01.png"]
    with Image.open(made[0]) as sheet:
        assert sheet.mode == "1"
    assert one_bit(Image.new("L", (1, 1), 90)).getpixel((0, 0)) == 0
