"""The real kit's site, built once, and a real browser to read it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from made_once import made_once
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.site.build import site_edition
from peerkit.finding import Finding
from peerkit.kit import Kit, load
from sample_languages import SAMPLE, kit_in_few_languages

ROOT = Path(__file__).parents[3]
AS_OF = date(2026, 11, 1)
CAMP = Path(__file__).with_name("camp.yaml")


@dataclass
class Watching:
    """Progress, remembered."""

    expected: int = 0
    names: list[str] = field(default_factory=list)

    def expect(self, number: int) -> None:
        """Count the steps."""
        self.expected += number

    def done(self, name: str) -> None:
        """Remember the step."""
        self.names.append(name)


@dataclass(frozen=True)
class Site:
    """A site and what it was built from; without findings if all went well."""

    folder: Path
    kit: Kit
    camp: CampProfile
    made: list[Made]
    findings: list[Finding]
    told: Watching

    @property
    def tags(self) -> list[str]:
        """The languages of the site."""
        return list(self.kit.languages)

    def pages(self, tag: str) -> list[str]:
        """Return the addresses of a language's pages, below its folder."""
        folder = self.folder / tag
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))

    def url(self, tag: str, page: str) -> str:
        """Return the address of a page as a browser opens it from a stick."""
        return (self.folder / tag / page).as_uri()

    def edition(self, tag: str) -> Edition:
        """Return the edition a language's pages were made from."""
        return Edition(self.kit, self.kit.languages[tag], self.camp, AS_OF)


Build = Callable[..., Site]


def build_site(root: Path, out: Path, printed: tuple[Made, ...] = ()) -> Site:
    """Build the site of every language of the kit below `root`, for the test's camp."""
    kit = load(root)
    camp, problems = read_camp(CAMP, root)
    assert camp is not None, problems
    told = Watching()
    editions = [Edition(kit, language, camp, AS_OF, "staff") for language in kit.languages.values()]
    made, findings = site_edition(editions, out, printed, told)
    return Site(out, kit, camp, made, findings, told)


@pytest.fixture(scope="session")
def build() -> Build:
    """Return what builds a site."""
    return build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real kit's site, in English and the languages of `SAMPLE`."""

    def make(folder: Path) -> Site:
        return build_site(kit_in_few_languages(ROOT, folder), folder / "built" / "site")

    built = made_once(tmp_path_factory, "real-site", make)
    assert built.kit.findings == ()
    assert built.findings == []
    assert built.tags == ["en", *SAMPLE]
    return built


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a phone's size."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page of a phone's size in a browser without JavaScript."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Everything that the page asks for, and every error, as it happens."""
    heard: list[str] = []

    def failed(request: Request) -> None:
        # Leaving a page ends what it was still loading; that is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            heard.append(f"failed: {request.url}: {request.failure}")

    page.on("request", lambda request: heard.append(request.url))
    page.on("requestfailed", failed)
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on("console", lambda message: heard.append(f"console: {message.text}"))
    return heard
