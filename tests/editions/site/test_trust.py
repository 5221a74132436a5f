"""A page says who has read it: only what is on record."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from markupsafe import escape
from playwright.sync_api import Page

from peerkit.content.document import Review
from peerkit.editions.site.shell.trust import roles_read, signed_by
from peerkit.language.message import messages
from peerkit.language.states.approval import Approvals, words_hash


def test_a_page_says_what_it_follows_and_that_nobody_has_read_it(site: Any, page: Page) -> None:
    page.goto(site.url("ar", "coping/sleep.html"))
    words = site.edition("ar").words
    told = page.locator(".trust").inner_text()
    assert f"{words['read-by']}: {words['nobody-yet']}" in told
    assert f"{words['translation-read-by']}: {words['nobody-yet']}" in told
    assert str(words["role-mhpss"]) in told.partition(str(words["not-read-by"]))[2]
    assert page.locator(".trust cite").count() > 0
    assert "2026-11-01" in told
    assert page.locator(".notice").count() == 0, "no yellow line where no life hangs on words"
    page.goto(site.url("ar", "help-now.html"))
    assert page.locator(".notice .draft-mark").is_visible()


def test_every_page_says_how_to_report_an_error(site: Any) -> None:
    for tag in site.tags:
        words = str(site.edition(tag).words["report-wrong"])
        before, _, after = (str(escape(part)) for part in words.partition("{page}"))
        assert before, after
        for name in site.pages(tag):
            html = (site.folder / tag / name).read_text("utf-8")
            (told,) = re.findall(r'<p class="report">(.*?)</p>', html) or [""]
            assert before in told, (tag, name)
            assert after in told, (tag, name)


def test_a_report_names_the_page_by_its_code(site: Any, page: Page) -> None:
    page.goto(site.url("ar", "coping/sleep.html"))
    told = page.locator(".report")
    assert told.locator(".code").inner_text() == "W28"
    assert told.is_visible()


def test_only_named_reviewers_count(site: Any) -> None:
    entry = next(one for one in site.kit.entries.values() if one.document.id == "W28")
    assert roles_read(entry) == []
    read = Review(mhpss="R1", community=" ")
    document = entry.document.model_copy(update={"review": read})
    assert roles_read(replace(entry, document=document)) == ["mhpss"]


def test_a_translation_is_read_by_who_signed_all_of_it(site: Any) -> None:
    edition = site.edition("ar")
    entry = next(one for one in site.kit.entries.values() if one.document.id == "W28")
    catalogue = edition.kit.shelf("ar").catalogues.of(entry.source.domain)
    pairs = [(one, catalogue.entry(one.key).string) for one in messages(entry)]
    signed = {words_hash(*pair): frozenset({"r1", "r2"}) for pair in pairs}
    signed[words_hash(*pairs[0])] = frozenset({"r1"})
    shelf = replace(edition.kit.shelf("ar"), approvals=Approvals(signed))
    kit = _Kit(edition.kit, shelf)
    assert signed_by(replace(edition, kit=kit), entry) == {"r1"}
    assert signed_by(edition, entry) == frozenset()
    assert date(2026, 11, 1) == edition.as_of


class _Kit:
    """A kit with another shelf."""

    def __init__(self, kit: Any, shelf: Any) -> None:
        self._kit, self._shelf = kit, shelf

    def shelf(self, tag: str) -> Any:  # noqa: ARG002
        return self._shelf

    def __getattr__(self, name: str) -> Any:
        return getattr(self._kit, name)
