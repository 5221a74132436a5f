"""The real kit's site, built once, and a real browser to read it with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from peerkit.camp.profile import CampProfile, read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.site.build import site_edition
from peerkit.kit import Kit, load

ROOT = Path(__file__).parents[3]
TAGS = ("en", "ar", "fr")
AS_OF = date(2026, 11, 1)
# A number of realistic shape. It is here only: the kit's own samples hold none.
PHONE = "+961 71 234 567"
CAMP = f"""\
id: test-camp
languages: {{main: en, others: [ar, fr]}}
contacts:
  urgent:
    name: {{en: Night team}}
    phone: "{PHONE}"
    place: {{en: clinic gate}}
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
"""


class Silent:
    """Progress that nobody watches."""

    def expect(self, number: int) -> None:
        """Do nothing."""

    def done(self, name: str) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Site:
    """A built site and what it was built from."""

    folder: Path
    kit: Kit
    camp: CampProfile

    def pages(self, tag: str) -> list[str]:
        """Return the addresses of a language's pages, below its folder."""
        folder = self.folder / tag
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))

    def url(self, tag: str, page: str) -> str:
        """Return the address of a page as a browser opens it from a stick."""
        return (self.folder / tag / page).as_uri()


def build(kit: Kit, camp: CampProfile, folder: Path) -> list[str]:
    """Build the site of every language; return what was found."""
    editions = [Edition(kit, kit.languages[tag], camp, AS_OF) for tag in TAGS]
    _, findings = site_edition(editions, folder, [], Silent())
    return [str(finding) for finding in findings]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real kit's site for a camp with a phone number."""
    folder = tmp_path_factory.mktemp("site")
    camp_file = folder / "camp.yaml"
    camp_file.write_text(CAMP, encoding="utf-8")
    kit = load(ROOT)
    camp, findings = read_camp(camp_file, ROOT)
    assert camp is not None, findings
    assert build(kit, camp, folder / "site") == []
    return Site(folder / "site", kit, camp)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser; without one the tests fail, because nothing else shows what readers see."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("PEERKIT_BROWSER") or next(filter(None, map(shutil.which, names)), None)
    assert found, "no Chromium found: run scripts/kit test, which installs one"
    with sync_playwright() as playwright:
        # Inside a container as root the browser's own sandbox cannot start.
        chromium = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield chromium
        chromium.close()
