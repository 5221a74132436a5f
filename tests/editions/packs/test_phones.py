"""Phone numbers of a camp, read back digit for digit from every pack; a changed one is named."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import copy_tiny_kit

from peerkit.camp.profile import CampProfile, read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.packs import pictures
from peerkit.editions.packs.compare import altered, read
from peerkit.editions.packs.job import Order, pack
from peerkit.editions.packs.part import Given
from peerkit.editions.packs.register import FORMATS
from peerkit.editions.site.job import public
from peerkit.kit import load
from read_packs import called, phones, texts, turned

# Numbers as camps write them: with a country, a short one, and one for messages.
CAMP = """\
id: test-camp
languages: {main: en, others: [ar]}
short_codes: ["112"]
contacts:
  urgent:
    name: {en: Night team, ar: فريق الليل}
    phone: ["+961 71 234 567", "112"]
    place: {en: clinic gate, ar: بوابة العيادة}
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
  clinic:
    name: {en: Clinic, ar: العيادة}
    phone: ["+30 210 912 0112"]
    whatsapp: ["+961 71 380 945"]
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
  mental-health:
    phone: ["+93 70 090 1109"]
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
  supervisor:
    phone: ["+961 71 765 432"]
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
"""
FOR_ALL = ("+961 71 234 567", "112", "+30 210 912 0112", "+961 71 380 945", "+93 70 090 1109")
FOR_HELPERS = "71 765 432"
PAGES = (".html", ".xhtml")
WITH_HELP = ("stick", "one-file", "facilitator", "epub", "zim", "stick-all")


def camp_in(folder: Path) -> CampProfile:
    (folder / "camp.yaml").write_text(CAMP, encoding="utf-8")
    camp, findings = read_camp(folder / "camp.yaml", folder)
    assert camp is not None, findings
    return camp


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[Edition]:
    folder = tmp_path_factory.mktemp("phones")
    kit, camp = load(copy_tiny_kit(folder)), camp_in(folder)
    return [Edition(kit, kit.languages[tag], camp, date(2026, 11, 1)) for tag in ("en", "ar")]


@pytest.fixture(scope="module")
def packed(editions: list[Edition], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every pack of the tiny kit in both languages."""
    out = tmp_path_factory.mktemp("built")
    _, findings = pack(editions, out / "packs", Order(FORMATS), Silent())
    assert findings == []
    assert not (out / "status").exists(), "pages for translators are those of the whole website"
    return out / "packs"


def folders(packed: Path) -> list[tuple[str, Path]]:
    paths = sorted(packed.glob("*/[!.]*"))
    found = [(path.name, path) for path in paths]
    assert {name for name, _ in found} == {one.name for one in FORMATS}
    return found


def test_every_number_that_is_shown_is_one_of_the_camp_and_whole(packed: Path) -> None:
    digits = {re.sub(r"\D", "", one) for one in FOR_ALL}
    for _, folder in folders(packed):
        for path in sorted(folder.iterdir()):
            for name, text in texts(path):
                assert set(phones(text)) <= set(FOR_ALL), (path, name)
                assert {one.lstrip("+") for one in called(text)} <= digits, (path, name)
                assert FOR_HELPERS not in text, (path, name)
                assert FOR_HELPERS.replace(" ", "") not in text, (path, name)


def test_each_pack_with_help_now_shows_all_numbers_in_their_order(packed: Path) -> None:
    for kind, folder in folders(packed):
        if kind not in WITH_HELP:
            continue
        pages = [
            text
            for path in sorted(folder.iterdir())
            for name, text in texts(path)
            if name.endswith(PAGES)
        ]
        seen = {one for page in pages for one in phones(page)}
        assert seen == set(FOR_ALL), folder
        assert [one for page in pages for one in turned(page)] == []


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_help_now_as_a_picture_is_read_back_from_its_source(
    editions: list[Edition], tmp_path: Path, tag: str
) -> None:
    of = public(next(one for one in editions if one.language.tag == tag))
    part = next(iter(pictures.parts(Given((of,), tmp_path, tmp_path))))
    assert part.name == "help-now.png"
    source = part.key[0]
    assert set(phones(source)) == set(FOR_ALL)
    assert turned(source) == []
    assert FOR_HELPERS not in source


def test_documents_and_forms_for_data_people_hold_no_other_number(packed: Path) -> None:
    found = dict(folders(packed))
    for kind in ("word", "data-forms"):
        # The digits that two people compare by voice may begin with 0 as a number does.
        files = [path for path in sorted(found[kind].iterdir()) if path.name != "VERSION.txt"]
        said = [text for path in files for _, text in texts(path)]
        assert said
        runs = {
            re.sub(r"\s", "", one) for text in said for one in re.findall(r"\+?\d[\d ]{5,}\d", text)
        }
        known = {one.replace(" ", "") for one in FOR_ALL}
        assert {one for one in runs if one.startswith(("+", "0"))} <= known


def test_a_changed_digit_is_found_by_name_in_every_pack(packed: Path) -> None:
    for _, folder in folders(packed):
        files = read(folder)
        assert altered(files, "pack") == []
        counted = [name for name in files if name not in ("SHA256SUMS", "VERSION.txt")]
        assert counted
        for name in counted:
            data = files[name]
            at = data.find(b"112")
            spot = at if at >= 0 else len(data) // 2
            changed = data[:spot] + bytes([data[spot] ^ 1]) + data[spot + 1 :]
            told = altered({**files, name: changed}, "pack")
            assert [one.place.path for one in told] == [f"pack/{name}"]


def test_a_changed_digit_inside_of_a_zip_is_found_by_name(packed: Path) -> None:
    (path,) = (packed / "ar" / "stick").glob("*.zip")
    files = read(path)
    name = "ar/help-now.html"
    assert b"+30 210 912 0112" in files[name]
    changed = files[name].replace(b"+30 210 912 0112", b"+30 210 912 0119")
    told = altered({**files, name: changed}, path.name)
    assert [one.place.path for one in told] == [f"{path.name}/{name}"]
