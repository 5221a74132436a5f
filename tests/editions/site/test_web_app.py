"""The web app: one language kept on a phone, asked for, whole, and as it was made."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.site.build import site_edition
from peerkit.editions.site.hosting.web_app import HEAD, LIST, WORKER
from peerkit.kit import load

ROOT = Path(__file__).parents[3]
CAMP = Path(__file__).with_name("camp.yaml")
CARD = "cards/cc-01-feet-on-the-ground.html"
YES, NO, STATE = "#keep .keep-yes", "#keep .keep-no", "#keep .keep-state"


def built(folder: Path, day: date, address: str) -> Path:
    """Build the tiny kit's site as of a day."""
    root = folder / "kit"
    if not root.exists():
        shutil.copytree(ROOT / "tests" / "kit", root)
        shutil.copy(ROOT / "locales" / "interface.yaml", root / "locales")
    kit = load(root)
    camp, findings = read_camp(CAMP, root)
    assert camp is not None, findings
    editions = [Edition(kit, one, camp, day) for one in kit.languages.values()]
    _, findings = site_edition(editions, folder / f"{day}" / "site", [], Silent(), address=address)
    assert findings == []
    return folder / f"{day}" / "site"


@dataclass
class Host:
    """A website on the net: what it shows, what it was asked for, and what goes wrong with it."""

    folder: Path
    asked: list[str] = field(default_factory=list)
    server: ThreadingHTTPServer | None = None
    port: int = 0

    @property
    def address(self) -> str:
        """Where it stands."""
        return f"http://localhost:{self.port}"

    def url(self, tag: str, page: str = "index.html") -> str:
        """Return the address of a page."""
        return f"{self.address}/{tag}/{page}"

    def show(self, site: Path) -> None:
        """Show another site at the same address."""
        shutil.rmtree(self.folder)
        shutil.copytree(site, self.folder)
        self.asked.clear()

    def open(self) -> None:
        """Begin to answer."""
        host = self

        class Handler(SimpleHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(self.path.partition("?")[0])
                super().do_GET()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        make = partial(Handler, directory=str(self.folder))
        self.server = ThreadingHTTPServer(("localhost", self.port), make)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def cut(self) -> None:
        """Cut the network: nothing answers any longer."""
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server = None


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of a day, and that of a later one."""
    folder = tmp_path_factory.mktemp("hosted")
    days = date(2026, 11, 1), date(2026, 11, 8)
    first, second = (built(folder, day, "https://example.org/kit") for day in days)
    return first, second


@pytest.fixture
def host(sites: tuple[Path, Path], tmp_path: Path) -> Iterator[Host]:
    """The first site on the net."""
    shutil.copytree(sites[0], tmp_path / "net")
    one = Host(tmp_path / "net")
    one.open()
    yield one
    one.cut()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that has never seen the site."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.set_default_timeout(20_000)
    yield context
    context.close()


Keep = Callable[[str], Page]


@pytest.fixture
def keep(host: Host, phone: BrowserContext) -> Keep:
    """Return what keeps a language and shows its first page."""

    def kept(tag: str) -> Page:
        page = phone.new_page()
        page.goto(host.url(tag))
        page.click(YES)
        expect(page.locator(NO)).to_be_visible(timeout=20_000)
        return page

    return kept


def head(site: Path, tag: str) -> dict[str, object]:
    text = (site / tag / HEAD).read_text("utf-8")
    found: dict[str, object] = json.loads(text[text.index("{") : text.rindex("}") + 1])
    return found


def test_every_file_of_a_language_is_listed_with_its_sum(sites: tuple[Path, Path]) -> None:
    for tag, other in (("en", "rtl"), ("ar", "ltr")):
        folder = sites[0] / tag
        listed = json.loads((folder / LIST).read_text("utf-8"))
        names = {name for name, _, _ in listed}
        for name, size, total in listed:
            data = (folder / name).read_bytes()
            assert (len(data), hashlib.sha256(data).hexdigest()) == (size, total), name
        pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
        assert pages < names
        assert f"../assets/site.{other}.css" not in names
        assert not {WORKER, HEAD, LIST, "../contacts.js"} & names
        told = head(sites[0], tag)
        assert told["list"] == hashlib.sha256((folder / LIST).read_bytes()).hexdigest()
        assert told["bytes"] == sum(size for _, size, _ in listed)


def test_nothing_is_loaded_before_the_reader_says_so(host: Host, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(host.url("en"))
    expect(page.locator(YES)).to_be_visible()
    size = int(str(head(host.folder, "en")["bytes"]))
    shown = re.search(r"take ([\d.]+) MB", page.inner_text(STATE))
    assert shown
    assert abs(float(shown[1]) * 1e6 - size) < 6e5
    assert not any(path.endswith((WORKER, LIST)) for path in host.asked)
    assert page.evaluate("caches.keys()") == []


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_with_the_network_cut_every_page_is_there(host: Host, keep: Keep, tag: str) -> None:
    page = keep(tag)
    host.cut()
    wrong: list[str] = []
    page.on("requestfailed", lambda request: wrong.append(f"{request.url} {request.failure}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    folder = host.folder / tag
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        page.goto(host.url(tag, name))
        assert page.evaluate("document.styleSheets.length") > 0 or name == "404.html"
    page.goto(f"{host.address}/{tag}/")
    assert page.locator("html").get_attribute("lang") == tag
    assert "+961 71 234 567" in _help(page, host, tag)
    # Leaving a page ends what it was still loading; which version is newest, nobody can say now.
    usual = ("net::ERR_ABORTED", f"/{HEAD}")
    assert [one for one in wrong if not any(sign in one for sign in usual)] == []


def _help(page: Page, host: Host, tag: str) -> str:
    page.goto(host.url(tag, "help-now.html"))
    return page.inner_text("main")


def test_an_address_that_is_not_kept_leads_to_help(host: Host, keep: Keep) -> None:
    page = keep("en")
    host.cut()
    page.goto(host.url("en", "no-such-page.html"))
    assert page.locator("a.help").count() == 1


def test_only_the_language_that_was_asked_for_is_kept(host: Host, keep: Keep) -> None:
    keep("ar")
    assert not [path for path in host.asked if path.startswith("/en/")]


def test_a_newer_version_waits_until_the_reader_takes_it(
    host: Host, keep: Keep, sites: tuple[Path, Path]
) -> None:
    page = keep("en")
    host.show(sites[1])
    page.goto(host.url("en", CARD))
    assert "2026-11-01" in page.inner_text("#trust")
    expect(page.locator(STATE)).to_contain_text("2026-11-08")
    page.click("#keep a")
    expect(page.locator(STATE)).to_contain_text("2026-11-08")
    assert page.url == f"{host.url('en')}#keep"
    assert "2026-11-01" in page.inner_text("#trust")
    page.click(YES)
    expect(page.locator(STATE)).to_contain_text("on this phone")
    # What is the same in both versions is not loaded again.
    assert not [path for path in host.asked if path.endswith(".svg")]
    host.cut()
    page.goto(host.url("en", CARD))
    assert "2026-11-08" in page.inner_text("#trust")


def test_a_page_of_the_newest_version_says_nothing(host: Host, keep: Keep) -> None:
    page = keep("en")
    host.asked.clear()
    with page.expect_response(lambda got: HEAD in got.url):
        page.goto(host.url("en", CARD))
    page.wait_for_timeout(500)
    assert page.locator("#keep").is_hidden()


def test_who_keeps_nothing_is_asked_nothing_on_other_pages(
    host: Host, phone: BrowserContext
) -> None:
    page = phone.new_page()
    page.goto(host.url("en", CARD))
    page.wait_for_timeout(500)
    assert page.locator("#keep").is_hidden()
    assert not [path for path in host.asked if path.endswith(("keep.js", HEAD))]


def test_a_changed_file_is_refused_and_the_old_version_stays_whole(
    host: Host, keep: Keep, sites: tuple[Path, Path]
) -> None:
    page = keep("en")
    host.show(sites[1])
    changed = host.folder / "en" / "help-now.html"
    changed.write_text(changed.read_text("utf-8").replace("+961 71 234 567", "+961 71 234 568"))
    page.goto(host.url("en"))
    page.click(YES)
    expect(page.locator(STATE)).to_contain_text("not as it was made")
    host.cut()
    assert "+961 71 234 567" in _help(page, host, "en")
    assert "2026-11-01" in page.inner_text("#trust")


def test_a_cut_in_the_middle_keeps_the_old_one_and_goes_on_later(
    host: Host, keep: Keep, sites: tuple[Path, Path]
) -> None:
    page = keep("en")
    host.show(sites[1])
    gone = host.folder / "en" / CARD
    text = gone.read_bytes()
    gone.unlink()
    page.goto(host.url("en"))
    page.click(YES)
    expect(page.locator(STATE)).to_contain_text("could not be loaded")
    page.goto(host.url("en", CARD))
    assert "2026-11-01" in page.inner_text("#trust")
    gone.write_bytes(text)
    page.goto(host.url("en"))
    page.click(YES)
    expect(page.locator(STATE)).to_contain_text("on this phone")


def test_contacts_of_the_place_are_the_newest_ones(host: Host, keep: Keep) -> None:
    page = keep("en")
    (host.folder / "contacts.js").write_text("window.kitContacts = null; window.own = 1;")
    page.goto(host.url("en", "help-now.html"))
    assert page.evaluate("window.own") == 1
    host.cut()
    page.reload()
    assert page.evaluate("window.own") == 1


@pytest.mark.parametrize("button", [NO, ".erase"])
def test_it_can_be_taken_off_the_phone(keep: Keep, button: str) -> None:
    page = keep("en")
    page.click(button)
    page.wait_for_function("caches.keys().then(names => !names.length)")
    page.wait_for_function("navigator.serviceWorker.getRegistrations().then(all => !all.length)")


def test_from_a_stick_it_is_silent(sites: tuple[Path, Path], phone: BrowserContext) -> None:
    page = phone.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto((sites[0] / "en" / "index.html").as_uri())
    assert page.locator("#keep").is_hidden()
    assert told == []


def test_a_site_that_is_passed_on_has_none_of_it(tmp_path: Path) -> None:
    site = built(tmp_path, date(2026, 11, 1), "")
    names = {path.name for path in site.rglob("*")}
    assert not names & {WORKER, HEAD, LIST, "keep.js"}
    assert not [one for one in site.rglob("*.html") if 'id="keep"' in one.read_text("utf-8")]
    assert "caches" not in (site / "assets" / "site.js").read_text("utf-8")
