"""The kit's Markdown: documents pulled in, facts filled, links mapped."""

from __future__ import annotations

from markdown import Markdown

from peerkit.content.document import Source
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.markdown import KitMarkdown, source_path
from peerkit.editions.rendering.render import Renderer


def rendered(edition: Edition, body: str, *, site: bool = True) -> str:
    def link(path: str) -> str | None:
        return f"/{path}" if site else None

    renderer = Renderer(edition, "site", link)
    extension = KitMarkdown(renderer, Source("docs/coping/worry.md"))
    return Markdown(extensions=[extension]).convert(body)


def rendered_table(edition: Edition, body: str) -> str:
    extension = KitMarkdown(Renderer(edition, "print"), Source("docs/coping/worry.md"))
    return Markdown(extensions=["tables", extension]).convert(body)


def test_a_document_is_pulled_in_whole(english: Edition) -> None:
    html = rendered(english, "Before.\n\n[[crisis-box]]\n\nAfter.")
    assert html.count('class="crisis-box"') == 1
    assert "<p><section" not in html, "a block does not stand inside a paragraph"
    assert html.index("Before.") < html.index("crisis-box") < html.index("After.")


def test_only_a_paragraph_of_its_own_pulls_in(english: Edition) -> None:
    assert "[[crisis-box]] here" in rendered(english, "A [[crisis-box]] here.")


def test_facts_are_filled_inside_text(english: Edition) -> None:
    assert 'dir="ltr">+961 71 234 567</span>' in rendered(english, "Call **{urgent.phone}** now.")


def test_links_between_sources_lead_to_pages(english: Edition) -> None:
    html = rendered(english, "[Help](../help-now.md) and [out](https://example.org)")
    assert '<a href="/docs/help-now.md">Help</a>' in html
    assert 'href="https://example.org"' in html


def test_on_paper_a_link_is_its_words(english: Edition) -> None:
    html = rendered(english, "[Help](../help-now.md)", site=False)
    assert html == "<p><span>Help</span></p>"


def test_a_cell_that_is_a_number_is_in_the_digits_of_the_language(
    english: Edition, arabic: Edition
) -> None:
    table = "| step | do |\n|---|---|\n| 10 | 2 of them |"
    assert "<td>10</td>" in rendered_table(english, table)
    found = rendered_table(arabic, table)
    assert "<td>١٠</td>" in found
    assert "2 of them" in found, "words are for translators"


def test_codes_are_isolated_only_where_text_runs_right_to_left(
    english: Edition, arabic: Edition
) -> None:
    assert rendered(english, "Card CC-01.") == "<p>Card CC-01.</p>"
    assert '<span class="code" dir="ltr">CC-01</span>' in rendered(arabic, "بطاقة CC-01.")


def test_what_is_typed_is_isolated_where_text_runs_right_to_left(
    english: Edition, arabic: Edition
) -> None:
    """Else a command such as `kit preflight --camp` would end in its dashes."""
    assert rendered(english, "Run `kit -x`.") == "<p>Run <code>kit -x</code>.</p>"
    assert '<code class="latin" dir="ltr">kit -x</code>' in rendered(arabic, "شغّلوا `kit -x`.")


def test_paths_out_of_the_kit_are_not_mapped() -> None:
    assert source_path("docs", "https://example.org/x.md") is None
    assert source_path("docs", "#part") is None
    assert source_path("docs/coping", "../../guides/safe-space.md") == "guides/safe-space.md"
