"""ZIM: what Kiwix opens, checks and searches, in scripts with marks and without spaces too."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from playwright.sync_api import Browser
from tests.editions.packs.conftest import GivenOf

from peerkit.editions.packs import zim
from peerkit.editions.packs.kiwix.facts import cut, faults, icon, metadata, three_letters
from peerkit.editions.packs.kiwix.same_bytes import same_bytes
from peerkit.editions.packs.kiwix.sought import indexed, runs, words_of
from peerkit.finding import FindingsError, Place

PAGES = {
    "a.html": "<title>a</title><nav>menu</nav><main>Глибокий спокій їй</main>",
    "b.html": "<title>b</title><nav>menu</nav><main>ကျေးဇူးတင်ပါတယ် အသက်ရှူပါ</main>",
    "c.html": "<title>c</title><nav>menu</nav><main>التنفُّس ببطء</main>",
}


@pytest.fixture(scope="module")
def arabic(given_of: GivenOf, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the tiny kit in Arabic."""
    (part,) = zim.parts(given_of("ar"))
    path = tmp_path_factory.mktemp("zim") / part.name
    path.write_bytes(part.make())
    return path


def toy(given_of: GivenOf) -> bytes:
    files = {name: text.encode() for name, text in PAGES.items()}
    said = metadata(given_of("en").edition, "toy")
    return zim.written(files, {}, "a.html", said, icon())


def found(path: Path, words: str) -> list[str]:
    search = Searcher(Archive(path)).search(Query().set_query(words))
    return list(search.getResults(0, 10))


def test_the_validator_of_kiwix_finds_nothing(arabic: Path) -> None:
    told = subprocess.run(
        ["zimcheck", "-A", str(arabic)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout
    assert Archive(arabic).check()


def test_pages_are_found_by_their_own_words_alone(arabic: Path) -> None:
    assert "ar/cards/cc-02-slow-breath.html" in found(arabic, "نفس")
    assert found(arabic, "القدمان")[0] == "ar/cards/cc-01-feet-on-the-ground.html"


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("спокій", "a.html"),
        ("їй", "a.html"),
        ("အသက်ရှူ", "b.html"),
        ("ကျေးဇူး", "b.html"),
        ("التنفس", "c.html"),
    ],
)
def test_marks_and_missing_spaces_hide_nothing(
    given_of: GivenOf, tmp_path: Path, words: str, page: str
) -> None:
    (tmp_path / "toy.zim").write_bytes(toy(given_of))
    assert found(tmp_path / "toy.zim", words) == [page]
    assert found(tmp_path / "toy.zim", "menu") == []


def test_two_files_of_the_same_pages_are_the_same_bytes(given_of: GivenOf, tmp_path: Path) -> None:
    first, second = toy(given_of), toy(given_of)
    assert first != second
    whole = same_bytes(first, "toy")
    assert whole == same_bytes(second, "toy")
    assert whole != same_bytes(first, "other")
    (tmp_path / "toy.zim").write_bytes(whole)
    assert Archive(tmp_path / "toy.zim").check()


@contextmanager
def served(path: Path) -> Iterator[str]:
    """Show a file as a learning centre does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["kiwix-serve", "--port", str(port), "--address", "127.0.0.1", str(path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(200):
                with socket.socket() as knock:
                    if knock.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def test_kiwix_shows_and_searches_it(arabic: Path, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with served(arabic) as address:
        page.goto(f"{address}/search?content={arabic.stem}&pattern=القدمان")
        link = page.locator('a[href*="cc-01-feet-on-the-ground.html"]').first
        assert link.count() == 1
        link.click()
        page.wait_for_url("**/cc-01-feet-on-the-ground.html")
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert "القدمان على الأرض" in page.locator("main").inner_text()
        assert {url.split("/")[2] for url in asked if url.startswith("http")} == {address[7:]}
    context.close()


def test_without_the_library_the_pack_says_so(
    given_of: GivenOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zim, "find_spec", lambda _name: None)
    with pytest.raises(FindingsError, match="libzim, is not installed") as told:
        list(zim.parts(given_of("en")))
    assert [one.level for one in told.value.findings] == ["warning"]
    assert find_spec("libzim") is not None


def test_what_it_says_of_itself_is_what_readers_know(given_of: GivenOf) -> None:
    said = metadata(given_of("ar").edition, "kit_ar")
    assert faults(said, icon(), Place("ar/zim")) == []
    assert said["Language"] == "ara"
    for key, value in (("Language", "ar"), ("Date", "soon"), ("Name", ""), ("Title", "x" * 31)):
        (finding,) = faults({**said, key: value}, icon(), Place("ar/zim"))
        assert key in finding.message
    (finding,) = faults(said, b"GIF", Place("ar/zim"))
    assert "48" in finding.message


def test_words_are_read_and_cut_as_people_count_them() -> None:
    assert words_of("<nav>no</nav><main><p>one</p><p>two</p></main><p>no</p>") == "one two"
    assert list(runs("အသက် a")) == ["အ", "အသက်", "သက်"]
    assert indexed("їй").split() == ["їй", "іи"]
    assert three_letters("ckb") == "ckb"
    assert cut("й" * 40, 30) == "й" * 29 + "…"
