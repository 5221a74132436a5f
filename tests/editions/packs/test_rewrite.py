"""Content of a page as part of a book: nothing lost, links inside, and whole as XML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from peerkit.editions.packs.books.rewrite import Rules, content


def written(page: str, without: str = "") -> str:
    def link(url: str) -> str | None:
        return None if url.startswith("../") else f"#c1-{url.lstrip('#')}"

    def image(attributes: Mapping[str, str]) -> str:
        return f'<img alt="{attributes["alt"]}"/>'

    rules = Rules(link, lambda name: f"c1-{name}", image, lambda _tag, a: a.get("class") == without)
    return content(f"<html><body><p>head</p><main>{page}</main><p>foot</p></body></html>", rules)[0]


def test_only_what_stands_in_main_is_kept() -> None:
    assert written("<p>one</p>") == "<p>one</p>"


def test_places_and_links_to_them_are_named_anew() -> None:
    page = '<h2 id="a">A</h2><nav aria-labelledby="a b"><a class="x" href="#a">to A</a></nav>'
    assert written(page) == (
        '<h2 id="c1-a">A</h2><nav aria-labelledby="c1-a c1-b">'
        '<a class="x" href="#c1-a">to A</a></nav>'
    )


def test_a_link_that_leads_nowhere_leaves_its_words() -> None:
    page = '<a class="button" href="../fr/x.html" lang="fr">le <b>mot</b></a>.'
    assert written(page) == '<span lang="fr">le <b>mot</b></span>.'


def test_what_is_left_out_goes_with_all_that_is_in_it() -> None:
    page = 'a<div class="gone">b<br><img alt="x"><p>c</p></div>d'
    assert written(page, "gone") == "ad"


def test_it_is_xml_whatever_stands_in_it() -> None:
    page = (
        '<p hidden title="a &quot;b&quot; &lt;i&gt;">&lt;script&gt; &amp; &nbsp;é<br>'
        '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg><input type="checkbox" checked></p>'
    )
    text = written(page)
    root = ET.fromstring(f"<div>{text}</div>")  # noqa: S314 - made here
    (line,) = root.iter("p")
    assert line.get("title") == 'a "b" <i>'
    assert line.text == "<script> & \u00a0é"
    assert 'viewBox="0 0 9 9"' in text
    assert not re.search(r"<script", text)


@pytest.mark.parametrize("page", ["<p>one", "<p><b>one</p></b>", "one</main></p>"])
def test_a_page_that_is_not_whole_is_refused(page: str) -> None:
    if page.endswith("</main></p>"):
        assert written(page) == "one"
        return
    with pytest.raises(ValueError, match="not whole"):
        written(page)
