"""Settings: any language tag builds, and nothing but the program can build."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from playwright.sync_api import Page

from peerkit.editions.site.config import BASE
from peerkit.editions.site.plugin import KitPlugin

ROOT = Path(__file__).parents[3]
# The theme has no words for any of these, and static-i18n refuses most of the tags.
TAGS = {"prs": "rtl", "ckb": "rtl", "sr-Latn": "ltr", "es-419": "ltr"}


@pytest.fixture(scope="module")
def many(build: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The tiny kit in six languages, four of them new and without any translation."""
    folder = tmp_path_factory.mktemp("many")
    root = folder / "kit"
    shutil.copytree(ROOT / "tests" / "kit", root)
    shutil.copy(ROOT / "locales" / "interface.yaml", root / "locales")
    for tag, direction in TAGS.items():
        text = (root / "locales" / "ar" / "language.toml").read_text("utf-8")
        text = text.replace('tag = "ar"', f'tag = "{tag}"').replace("rtl", direction)
        (root / "locales" / tag).mkdir()
        (root / "locales" / tag / "language.toml").write_text(text, encoding="utf-8")
    # A kit's own settings are never looked at: they could run anything.
    (root / "mkdocs.yml").write_text("hooks: [evil.py]\nsite_name: Evil\n", encoding="utf-8")
    site = build(root, folder / "site")
    assert site.kit.findings == ()
    assert site.findings == []
    return site


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_the_theme_does_not_know_is_built(many: Any, page: Page, tag: str) -> None:
    page.goto(many.url(tag, "coping/worry.html"))
    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (tag, TAGS[tag])
    english = page.locator("main > .english")
    assert (english.get_attribute("lang"), english.get_attribute("dir")) == ("en", "ltr")


def test_many_languages_fold_and_open_without_javascript(many: Any, plain_page: Page) -> None:
    plain_page.goto(many.url("en", "help-now.html"))
    link = plain_page.locator(".tongues a[hreflang=ckb]")
    assert not link.is_visible()
    plain_page.locator(".tongues summary").press("Enter")
    link.click()
    assert plain_page.url == many.url("ckb", "help-now.html")


def test_the_settings_are_the_programs_own(many: Any) -> None:
    assert ROOT / "mkdocs.yml" == BASE
    text = (many.folder / "en" / "index.html").read_text("utf-8")
    assert "Evil" not in text


def test_mkdocs_alone_is_told_what_to_run() -> None:
    with pytest.raises(PluginError, match="scripts/kit build"):
        KitPlugin().on_config(MkDocsConfig())
