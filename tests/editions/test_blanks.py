"""A blank is a blank: no mixture of faulty contacts stops anything or prints a wrong number."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.conftest import copy_tiny_kit

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import Audience
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import printed_of
from peerkit.editions.print.build import print_edition
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.site.build import site_edition
from peerkit.editions.verdict import verdict
from peerkit.finding import Level
from peerkit.kit import Kit, load

AS_OF = date(2026, 11, 20)
AUDIENCES: tuple[Audience, ...] = ("public", "discreet", "staff")
SILENT = type("Silent", (), {"expect": lambda *_: None, "done": lambda *_: None})()
HEAD = "id: here\nlanguages: {main: en}\nseries: {first-steps: full}\ncontacts:\n"
# What can be wrong with one contact, in the lines of the file; `{n}` is a digit of its number.
LINES = {
    "phone": [
        '"+961 71 482 {n}15"',
        '"00961 71 482 {n}15"',
        '"071 482 {n}15"',
        '"+961 71 482 {n}15 / +961 71 482 {n}16"',
        '"+961 71 482 {n}15 (WhatsApp)"',
        '"{n}{n}9"',
        "{n}1482",
        '"EXAMPLE-A – NOT REAL"',
        "[]",
        "{{main: '+961 71 482 {n}15'}}",
    ],
    "whatsapp": ["[]", '"+961 71 482 {n}15"', '"+961 71 482 {n}17"', '"call {n}"'],
    "place": ['""', '"Tent {n}"', '"Tent, 0800 123 {n}99"', "{n}", '"38.24{n}61, 21.73457"'],
    "hours": ['""', '"9 to 17"', '"call 0800 123 {n}98"'],
    "checked_on": ['"2026-11-01"', '"2026-08-01"', '"2026-01-01"', '"2027-01-01"', '""', "soon"],
    "checked_by": ["coordinator", '""'],
    "consent_to_list": ["true", "false", "yes", '""'],
    "phone_of": ["service", "person", "nobody"],
    "sensitivity": ["public", "discreet", "staff-only", "secret", '""'],
}


def contact(key: str, number: int, choose: random.Random) -> Iterator[str]:
    """Yield the lines of a contact, mostly good ones."""
    yield f"  {key}:"
    for field, ways in LINES.items():
        way = ways[0] if choose.random() < 0.6 else choose.choice(ways)
        yield f"    {field}: {way.format(n=number % 10)}"
    if choose.random() < 0.1:
        yield "    colour: red"


def camp_of(seed: int, folder: Path) -> CampProfile:
    """Return a camp of which some contacts are missing, some stale and some written wrongly."""
    choose = random.Random(seed)  # noqa: S311 - no secret: the same camp for the same number
    keys = [key for key in (*CONTACT_IDS, "kitchen") if choose.random() < 0.8]
    lines = [line for at, key in enumerate(keys) for line in contact(key, at + 1, choose)]
    path = folder / f"camp-{seed}.yaml"
    path.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    camp, findings = read_camp(path, folder)
    assert camp is not None, findings
    assert not [one for one in findings if one.level is Level.ERROR], findings
    return camp


def vouched(camp: CampProfile, audience: str) -> set[str]:
    """Return the digits of every number that these readers may be given today, by rule alone."""
    seen = {"public": ("public",), "discreet": ("public", "discreet")}.get(audience)
    found = set()
    for key, one in camp.contacts.items():
        age = (AS_OF - one.checked_on).days if one.checked_on else -1
        public = "discreet" if key == "women" and one.sensitivity == "public" else one.sensitivity
        usual = {"women": "discreet", "supervisor": "staff-only", "staff-counsellor": "staff-only"}
        shown = seen is None or (public or usual.get(key, "public")) in seen
        if one.consent_to_list and 0 <= age <= 180 and one.phone_of == "service" and shown:
            numbers = [*one.phone, *one.whatsapp]
            found |= {_digits(n) for n in numbers if re.fullmatch(r"\+[1-9][0-9 ]{6,18}", n)}
    return found


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")


def unvouched(text: str, camp: CampProfile, audience: str) -> set[str]:
    """Return the numbers in a text, of those the camp files hold, that nobody vouches for."""
    plain = re.sub(r"<[^<>]*>|[\s\u00a0\u202f]+", "", text)
    numbers = re.findall(r"\+?96171482\d{3}|071482\d{3}|0800123\d{3}|38\.24\d61", plain)
    return {one for one in numbers if _digits(one) not in vouched(camp, audience)}


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    return load(copy_tiny_kit(tmp_path_factory.mktemp("blanks")))


@given(seed=st.integers(0, 10_000), tag=st.sampled_from(["en", "ar"]))
@settings(max_examples=60, deadline=None)
def test_no_page_holds_a_number_that_nobody_vouches_for(kit: Kit, seed: int, tag: str) -> None:
    with TemporaryDirectory() as folder:
        camp = camp_of(seed, Path(folder))
    for audience in AUDIENCES:
        edition = Edition(kit, kit.languages[tag], camp, AS_OF, audience)
        renderer = Renderer(edition, "print")
        text = f"{renderer.contacts()}{renderer.crisis_box()}"
        assert unvouched(text, camp, audience) == set()


@pytest.mark.parametrize("seed", [3, 7])
def test_any_mixture_builds_everything_else(kit: Kit, seed: int, tmp_path: Path) -> None:
    camp = camp_of(seed, tmp_path)
    told = verdict(kit, camp, AS_OF, "camp.yaml", stopped={})
    assert told.blanks, "nothing is wrong with this camp, so it proves nothing"
    edition = Edition(kit, kit.languages["en"], camp, AS_OF)
    made, findings = print_edition(edition, tmp_path / "build" / "print", SILENT)
    assert [str(one) for one in findings if one.level is Level.ERROR] == []
    assert {entry.document.id for entry in printed_of(edition)} <= {one.document for one in made}
    for one in made:
        pages = PdfReader(tmp_path / "build" / one.path).pages
        text = "\n".join(page.extract_text() for page in pages)
        assert unvouched(text, camp, "staff") == set(), one.path
    _, findings = site_edition([edition], tmp_path / "build" / "site", made, SILENT)
    assert [str(one) for one in findings if one.level is Level.ERROR] == []
    for path in (tmp_path / "build" / "site").rglob("*.html"):
        assert unvouched(path.read_text("utf-8"), camp, "public") == set(), path.name
