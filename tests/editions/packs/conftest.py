"""Packs of the tiny kit: its website in each language, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Browser, BrowserContext
from tests.conftest import copy_tiny_kit
from tests.editions.conftest import CAMP

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.packs.alone import site_alone
from peerkit.editions.packs.part import Given
from peerkit.kit import load

PHONE = "+961 71 234 567"  # of the camp's urgent contact


GivenOf = Callable[[str], Given]


@pytest.fixture(scope="session")
def given_of(tmp_path_factory: pytest.TempPathFactory) -> GivenOf:
    """Return what gives the packs of a language of the tiny kit what they are made from."""
    folder = tmp_path_factory.mktemp("packs")
    root = copy_tiny_kit(folder)
    (folder / "camp.yaml").write_text(CAMP, encoding="utf-8")
    camp, findings = read_camp(folder / "camp.yaml", folder)
    assert camp is not None, findings
    kit = load(root)
    known: dict[str, Given] = {}

    def given(tag: str) -> Given:
        if tag not in known:
            edition = Edition(kit, kit.languages[tag], camp, date(2026, 11, 1))
            site = folder / f"site-{tag}"
            assert site_alone([edition], site, (), Silent()) == []
            known[tag] = Given((edition,), folder, site)
        return replace(known[tag])

    return given


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that has no network; what a page complains about fails the test."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, offline=True)
    told: list[str] = []
    context.on("console", lambda message: told.append(message.text))
    context.on("weberror", lambda error: told.append(str(error.error)))
    yield context
    context.close()
    assert told == []
