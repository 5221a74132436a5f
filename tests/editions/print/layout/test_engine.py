from __future__ import annotations

import base64
from pathlib import Path

import pytest

from peerkit.editions.print.layout.engine import Layout
from peerkit.finding import Level, Place

HERE = Place("facilitation/booklets/test.yaml", 2)


def checks(body: str, style: str = "") -> list[str]:
    """Return the checks that speak when a page is laid out and written."""
    layout = Layout((f"@page {{ size: 100mm 100mm }} {style}",))
    page = f"<!doctype html><html lang='en'><title>T</title><body><h1>T</h1>{body}</body></html>"
    document, findings = layout.pages(page, HERE)
    if document is not None:
        findings = [*findings, *layout.write(document, HERE)[1]]
    assert all(finding.level is Level.ERROR and finding.place == HERE for finding in findings)
    return [finding.check for finding in findings]


def test_a_clean_page_is_silent() -> None:
    assert checks("<p>Words.</p>") == []


READERS = (
    '<img src="{}" alt="x">',
    '<link rel="stylesheet" href="{}">',
    '<link rel="attachment" href="{}">',
    '<a rel="attachment" href="{}">x</a>',
    '<style>@import url("{}");</style>',
    '<p style="background: url({})">x</p>',
)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:9/x"])
@pytest.mark.parametrize("body", READERS)
def test_nothing_outside_the_page_is_read(address: str, body: str) -> None:
    assert "fetch-denied" in checks(body.format(address))


@pytest.mark.parametrize("body", READERS)
def test_an_address_without_scheme_leads_nowhere(body: str) -> None:
    assert checks(body.format("//127.0.0.1:9/x"))


def test_a_picture_cannot_read_for_the_page(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"x")
    image = f'<image href="{secret.as_uri()}" width="9" height="9"/>'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{image}</svg>'
    data = base64.b64encode(picture.encode()).decode()
    assert "fetch-denied" in checks(f'<img src="data:image/svg+xml;base64,{data}" alt="x">')


def test_data_in_the_page_itself_may_be_read() -> None:
    picture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/%3E"
    assert checks(f'<p style="background:url(&quot;{picture}&quot;)">x</p>') == []


def test_a_property_the_program_does_not_know_is_told() -> None:
    assert checks("<p>x</p>", "p { unicode-bidi: isolate }") == ["render-warning"]


def test_a_letter_without_glyph_is_told() -> None:
    # Of a plane that no font has: office programs bring a font with letters in the first one.
    assert checks("<p>\U000f1234</p>") == ["glyph-missing"]


def test_a_broken_link_is_told() -> None:
    style = "a::after { content: target-counter(attr(href), page) }"
    assert checks('<p><a href="#nowhere">x</a></p>', style)
