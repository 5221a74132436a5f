"""Links and blocks of a page, with their lines."""

from __future__ import annotations

from pathlib import Path

from peerkit.checks.documents.links import anchors, embeds, links
from peerkit.content.document import Entry, Source
from peerkit.content.page import Page
from peerkit.kit import load


def page(body: str, path: str = "docs/coping/worry.md") -> Entry[Page]:
    document = Page.model_validate(
        {"id": "W21", "title": "T", "summary": "S", "body": body, "body_line": 5}
    )
    return Entry(document, Source(path, body))


def test_links_have_their_targets_lines_and_paths() -> None:
    entry = page("# A\n\n[a](../help-now.md#signs) and [b](<x.md>)\n\n[c]: https://example.org\n")
    first, second, third = links(entry)
    assert (first.target, first.place.line) == ("../help-now.md#signs", 7)
    assert (first.path("docs/coping/worry.md"), first.anchor) == ("docs/help-now.md", "signs")
    assert second.path("docs/coping/worry.md") == "docs/coping/x.md"
    assert (third.is_local, third.scheme, third.place.line) == (False, "https", 9)


def test_a_link_may_lead_out_of_the_kit_only_as_text() -> None:
    (link,) = links(page("[x](../../../etc/passwd)"))
    assert link.path("docs/coping/worry.md") == "../etc/passwd"


def test_footnotes_are_no_links() -> None:
    assert list(links(page("A.[^1]\n\n[^1]: See there.\n"))) == []


def test_embeds_know_whether_they_stand_alone() -> None:
    first, second = embeds(page("[[card CC-01]]\n\nDo [[line IL-2]] now.\n"))
    assert (first.words, first.alone, first.place.line) == (("card", "CC-01"), True, 5)
    assert (second.words, second.alone, second.place.line) == (("line", "IL-2"), False, 7)


def test_anchors_are_those_of_the_rendered_headings(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    assert anchors(kit.entries["W01"]) == {"help-now", "signs"}
    assert anchors(kit.entries["CC-01"]) == frozenset()
