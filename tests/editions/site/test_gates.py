"""What stops a finished site: links that lead nowhere, anything from outside, too much weight."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.editions.site import gates
from peerkit.editions.site.facts import facts_of
from peerkit.editions.site.gates import check_site

PAGE = '<!doctype html><html><body><h1 id="top">T</h1>{}</body></html>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of two pages that is in order."""
    site = tmp_path / "site"
    (site / "en" / "deep").mkdir(parents=True)
    (site / "assets").mkdir()
    (site / "assets" / "site.css").write_text('p{background:url("data:image/png;base64,x")}')
    (site / "en" / "index.html").write_text(PAGE.format('<a href="deep/a.html#top">a</a>'))
    (site / "en" / "deep" / "a.html").write_text(
        PAGE.format('<link href="../../assets/site.css"><a href="../index.html">i</a>')
    )
    return site


def test_a_site_in_order_has_no_findings(folder: Path) -> None:
    assert check_site(folder, ("en",)) == []


@pytest.mark.parametrize(
    "good",
    [
        '<a href="https://example.org/">out</a>',
        '<a href="mailto:a@example.org">mail</a>',
        '<a href="tel:+96171234567">call</a>',
        '<a href="#top">up</a>',
        '<a href="?q#top">up</a>',
        '<img src="data:image/png;base64,x">',
        "<script>let a = {b.c};</script><style>p{margin:0.5em}</style><p>{x} and { y.z }</p>",
    ],
)
def test_what_may_stand_on_a_page(folder: Path, good: str) -> None:
    (folder / "en" / "index.html").write_text(PAGE.format(good))
    assert check_site(folder, ("en",)) == []


@pytest.mark.parametrize(
    ("bad", "check"),
    [
        ('<a href="nowhere.html">x</a>', "site-link"),
        ('<a href="deep/a.html#nothing">x</a>', "site-link"),
        ('<a href="#nothing">x</a>', "site-link"),
        ('<a href="/en/index.html">x</a>', "site-link"),
        ('<a href="../../camp.yaml">x</a>', "site-link"),
        ('<a href="deep/">x</a>', "site-link"),
        ('<a href="javascript:alert(1)">x</a>', "site-link"),
        ('<img src="missing.png">', "site-link"),
        ("<p>Call {urgent.phone}.</p>", "site-unfilled"),
        ("<code>{child-protection.phone}</code>", "site-unfilled"),
        ('<img src="https://example.org/x.png">', "site-external"),
        ('<img src="//example.org/x.png">', "site-external"),
        ('<link rel="stylesheet" href="http://example.org/x.css">', "site-external"),
        ('<video poster="https://example.org/x.png"></video>', "site-external"),
        ('<p style="background:url(https://example.org/x.png)">x</p>', "site-external"),
    ],
)
def test_what_stops_a_page(folder: Path, bad: str, check: str) -> None:
    (folder.parent / "camp.yaml").write_text("private")
    (folder / "en" / "index.html").write_text(PAGE.format(bad))
    findings = check_site(folder, ("en",))
    assert check in {finding.check for finding in findings}
    assert {finding.check for finding in findings} <= {check, "site-link"}
    assert {(str(f.place), f.language) for f in findings} == {("build/site/en/index.html", "en")}


@pytest.mark.parametrize("css", ["a{b:url(https://example.org/x)}", "@import 'x.css';"])
def test_a_style_sheet_loads_nothing(folder: Path, css: str) -> None:
    (folder / "assets" / "site.css").write_text(css)
    assert [f.check for f in check_site(folder, ("en",))] == ["site-external"]


def test_weight_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "LANGUAGE_BYTES", 50_000)
    (folder / "en" / "index.html").write_text(PAGE.format("x" * gates.PAGE_BYTES))
    found = [(f.check, str(f.level), str(f.place)) for f in check_site(folder, ("en",))]
    assert found == [
        ("site-weight", "warning", "build/site/en/index.html"),
        ("site-weight", "warning", "build/site/en"),
    ]


def test_marks_and_digits_of_two_ways_of_writing_are_facts_of_a_page() -> None:
    page = facts_of(
        "<p>\u0646\u0639\u0645, \u0646\u0639\u0645</p><p>1\u0663</p><script>1\u0663</script>"
    )
    assert page.written == ("\u0645,", "1\u0663")
    assert facts_of("<p>\u0646\u0639\u0645\u060c F-18, 112</p>").written == ()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p>مرحبا بكم</p><p>Welcome to all of you in this place</p>", ["site-latin"]),
        ('<p>مرحبا بكم</p><p lang="en">Welcome to <b>all</b> of you in this place</p>', []),
        ("<p>مرحبا بكم في هذا المكان الهادئ</p><p>CC-01 WHO</p>", []),
    ],
)
def test_latin_words_that_nothing_marks_are_told(folder: Path, body: str, found: list[str]) -> None:
    for name in ("index.html", "a.html"):
        (folder / "ar").mkdir(exist_ok=True)
        words = "<p>مرحبا بكم جميعا</p>" * 10 if name == "index.html" else body
        html = f'<!doctype html><html lang="ar"><body>{words}</body></html>'
        (folder / "ar" / name).write_text(html, "utf-8")
    assert [one.check for one in check_site(folder, ("en", "ar"))] == found


def test_latin_words_of_a_language_in_latin_letters_are_its_own(folder: Path) -> None:
    (folder / "fr").mkdir()
    (folder / "fr" / "index.html").write_text('<html lang="fr"><p>Bienvenue ici</p></html>')
    assert check_site(folder, ("en", "fr")) == []
