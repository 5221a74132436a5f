"""Editions of the tiny kit, for looking at what templates make of documents."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from peerkit.camp.profile import CampProfile, read_camp
from peerkit.editions.edition import Edition
from peerkit.kit import load

CAMP = """\
id: test-camp
languages: {main: en, others: [ar]}
contacts:
  urgent:
    name: {en: Night & day team}
    phone: "+961 71 234 567"
    place: {ar: بوابة العيادة}
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
  supervisor:
    phone: "+961 71 765 432"
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
"""


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


@pytest.fixture
def camp(tmp_path: Path) -> CampProfile:
    """A camp with one urgent contact, and a supervisor for staff only."""
    path = tmp_path / "camp.yaml"
    path.write_text(CAMP, encoding="utf-8")
    profile, findings = read_camp(path, tmp_path)
    assert profile is not None, findings
    return profile


@pytest.fixture
def english(tiny_kit: Path, camp: CampProfile) -> Edition:
    """The tiny kit in English."""
    kit = load(tiny_kit)
    return Edition(kit, kit.languages["en"], camp, date(2026, 11, 1))


@pytest.fixture
def arabic(tiny_kit: Path, camp: CampProfile) -> Edition:
    """The tiny kit in Arabic."""
    kit = load(tiny_kit)
    return Edition(kit, kit.languages["ar"], camp, date(2026, 11, 1))
