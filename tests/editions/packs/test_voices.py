"""Recorded voices, with tones for them: where a clip of exactly these words is, and only there."""

from __future__ import annotations

import re
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.conftest import copy_tiny_kit
from tests.editions.conftest import CAMP
from tests.editions.packs.conftest import GivenOf
from tests.editions.packs.test_epub import accepted
from tests.language.voices.test_clips import tone

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.packs import epub, one_file
from peerkit.editions.packs.alone import site_alone
from peerkit.editions.packs.part import Given
from peerkit.kit import Kit, load
from peerkit.language.voices.clips import folder_of, take
from peerkit.language.voices.spoken import Spoken, spoken

pytestmark = pytest.mark.skipif(
    shutil.which("ffmpeg") is None, reason="needs ffmpeg, as set-up has"
)
CARD = "cards/cc-01-feet-on-the-ground.html"
BUTTON = re.compile(r'<audio class="listen"[^>]* src="([^"]+)"')
RATE = 12  # letters a second


def texts(kit: Kit, tag: str) -> list[Spoken]:
    return list(spoken(kit.entries.values(), None if tag == "en" else kit.catalogues(tag)))


def given(root: Path, tag: str, out: Path) -> Given:
    """Build a language's website, for its packs."""
    kit = load(root)
    (root / "camp.yaml").write_text(CAMP, encoding="utf-8")
    camp, findings = read_camp(root / "camp.yaml", root)
    assert camp is not None, findings
    edition = Edition(kit, kit.languages[tag], camp, date(2026, 11, 1))
    assert site_alone([edition], out / "site", (), Silent()) == []
    return Given((edition,), out, out / "site")


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Given]:
    """A kit in which every text that is worth hearing has a tone, in two languages."""
    folder = tmp_path_factory.mktemp("heard")
    root = copy_tiny_kit(folder)
    found = {}
    for tag in ("en", "ar"):
        recorded = folder / f"recorded-{tag}"
        kit = load(root)
        for text in texts(kit, tag):
            seconds = max(1.0, sum(sign.isalnum() for sign in text.words) / RATE)
            tone(recorded / f"{text.name}.wav", (seconds, 0.3))
        taken, findings = take(recorded, root, tag, texts(kit, tag))
        assert (taken, findings) == (len(texts(kit, tag)), [])
        found[tag] = given(root, tag, folder / tag)
    return found


def page_of(one: Given, name: str) -> str:
    return (one.site / one.tag / name).read_text("utf-8")


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_each_text_that_was_recorded_has_its_own_button(heard: dict[str, Given], tag: str) -> None:
    one = heard[tag]
    names = {text.name for text in texts(one.edition.kit, tag)}
    shown = set()
    for path in (one.site / tag).rglob("*.html"):
        html = path.read_text("utf-8")
        for url in BUTTON.findall(html):
            assert (path.parent / url).resolve().is_file()
            shown.add(Path(url).stem)
        assert ("media-src" in html) == ("<audio" in html) == ("voices.js" in html)
        assert "\ue000" not in html
    assert shown
    assert shown <= names
    steps = {name for name in names if name.startswith("cc-01-steps")}
    assert {Path(url).stem for url in BUTTON.findall(page_of(one, CARD))} >= steps
    assert any(name.startswith("w") and "body" in name for name in shown), "help now can be heard"


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_voice_plays_from_a_stick_and_one_at_a_time(
    heard: dict[str, Given], phone: BrowserContext, tag: str
) -> None:
    page = phone.new_page()
    page.goto((heard[tag].site / tag / CARD).as_uri())
    plays(page)


def plays(page: Page) -> None:
    """Play two voices; the first is silent when the second begins."""
    first, second = page.locator("audio").nth(0), page.locator("audio").nth(1)
    for one in (first, second):
        one.evaluate("one => { one.muted = true; return one.play(); }")
    page.wait_for_function("document.querySelectorAll('audio')[0].paused")
    assert not second.evaluate("one => one.paused")
    assert first.evaluate("one => one.duration") > 0.9


def test_in_a_run_the_voice_of_a_step_that_is_left_is_silent(
    heard: dict[str, Given], phone: BrowserContext
) -> None:
    one = heard["en"]
    name = next(
        path.relative_to(one.site / "en").as_posix()
        for path in sorted((one.site / "en" / "sessions").rglob("*.html"))
        if "run-dock" in (html := path.read_text("utf-8")) and _in_step(html)
    )
    page = phone.new_page()
    page.goto((one.site / "en" / name).as_uri())
    page.click(".run-open")
    shown = "[...document.querySelectorAll('.step audio')].find(one => one.offsetParent)"
    for _ in range(40):
        if page.evaluate(f"!!{shown}"):
            break
        page.click(".run-next")
    page.evaluate(f"(window.voice = {shown}, voice.muted = true, voice.loop = true, voice.play())")
    while page.evaluate("!!voice.offsetParent"):
        page.click(".run-next")
    page.wait_for_function("voice.paused")


def _in_step(html: str) -> bool:
    return re.search(r'<section class="step(?:(?!</section>).)*<audio', html, re.S) is not None


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_one_file_holds_and_plays_them_below_its_weight(
    heard: dict[str, Given], phone: BrowserContext, tmp_path: Path, tag: str
) -> None:
    played = 0
    for part in one_file.parts(heard[tag]):
        data = part.make()
        assert len(data) <= one_file.MOST
        if b"<audio" in data and not played:
            (tmp_path / part.name).write_bytes(data)
            page = phone.new_page()
            page.goto((tmp_path / part.name).as_uri())
            plays(page)
            played += 1
    assert played


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_an_epub_holds_them_and_is_accepted(
    heard: dict[str, Given], tmp_path: Path, tag: str
) -> None:
    (part,) = (one for one in epub.parts(heard[tag]) if one.name == "coping-cards.epub")
    data = part.make()
    with ZipFile(BytesIO(data)) as book:
        assert [name for name in book.namelist() if name.endswith(".mp3")]
    assert accepted(data, tmp_path / part.name) == ""


def test_a_clip_lapses_with_its_text_and_its_button_goes(
    heard: dict[str, Given], tmp_path: Path
) -> None:
    one = heard["ar"]
    root = tmp_path / "kit"
    shutil.copytree(one.edition.kit.root, root, ignore=shutil.ignore_patterns(".*"))
    (old,) = (
        text for text in texts(one.edition.kit, "ar") if text.name.startswith("cc-01-steps-0")
    )
    for path in (root / "locales" / "ar").rglob("*.po"):
        held = path.read_text("utf-8")
        path.write_text(held.replace(f'"{old.words}"', f'"{old.words} الآن"'), "utf-8")
    changed = given(root, "ar", tmp_path / "out")
    before = [Path(url).stem for url in BUTTON.findall(page_of(one, CARD))]
    after = [Path(url).stem for url in BUTTON.findall(page_of(changed, CARD))]
    assert old.name in before
    assert after == [name for name in before if name != old.name]
    assert not (changed.site / "ar" / "voices" / f"{old.name}.mp3").exists()
    assert (folder_of(root, "ar") / f"{old.name}.mp3").exists(), "what was recorded is not lost"


def test_without_clips_nothing_tells_of_voices(given_of: GivenOf, heard: dict[str, Given]) -> None:
    silent = given_of("ar")
    assert not (silent.site / "assets" / "voices.js").exists()
    html = page_of(silent, CARD)
    spoken_page = re.sub(r"<audio.*?</audio>", "", page_of(heard["ar"], CARD))
    spoken_page = spoken_page.replace("; media-src &#39;self&#39; file:", "")
    spoken_page = re.sub(r'<script src="[^"]*voices.js" defer></script>\n', "", spoken_page)
    assert html == spoken_page, "not a byte more"
    assert all(b"media-src" not in part.make() for part in one_file.parts(silent))
