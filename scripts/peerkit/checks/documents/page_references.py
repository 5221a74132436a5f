"""References in Markdown: blocks that pull in documents, and links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from peerkit.checks.documents.links import Embed, PageLink, anchors, embeds, links
from peerkit.checks.documents.names import Known, near
from peerkit.checks.registry import Problem, check
from peerkit.content.document import Entry
from peerkit.content.page import Page
from peerkit.finding import Level
from peerkit.kit import Kit

ALONE = ("crisis-box", "clinic-now", "ground-rules", "duties")
EXAMPLES = {"card": "CC-01", "checklist": "P-24", "line": "IL-2"}
SCHEMES = ("https", "http", "mailto")


@check(Level.ERROR, "document", Page)
def broken_embed(kit: Kit, entry: Entry[Page]) -> Iterator[Problem]:
    """Every block such as [[card CC-09]] names something that exists, and stands alone.

    Inside a sentence, or misspelt, readers would see the brackets, or nothing. (Rule V08.)

    To mend: put it in a paragraph of its own and use one of: [[crisis-box]], [[clinic-now]],
    [[ground-rules]], [[duties]], [[card ID]], [[cards ID ID …]], [[checklist ID]], [[line ID]].
    """
    known = Known(kit)
    for embed in embeds(entry):
        fault = _embed_fault(embed, known)
        if fault is not None:
            yield Problem(embed.place, *fault)


@check(Level.ERROR, "document", Page)
def broken_link(kit: Kit, entry: Entry[Page]) -> Iterator[Problem]:
    """Every link inside the kit leads to a document, and to a heading it has.

    A reader offline, and perhaps in distress, cannot search for a page that moved. (Rule V08.)

    To mend: link to the source file relative to this one, such as
    `../facilitation/cards/cc-01-feet-on-the-ground.yaml`. Headings keep their English ids in
    every language. Out of the kit only https, http and mailto lead.
    """
    by_path = {e.source.path: e for e in kit.entries.values()}
    for link in links(entry):
        fault = _link_fault(link, entry, by_path)
        if fault is not None:
            yield Problem(link.place, *fault)


def _embed_fault(embed: Embed, known: Known) -> tuple[str, str] | None:
    name, *rest = embed.words or ("",)
    if not embed.alone:
        return "A block in [[…]] stands inside a text.", "Give it a paragraph of its own."
    if name in ALONE:
        return (f"[[{name}]] takes no id.", "Write it without.") if rest else None
    what = "card" if name == "cards" else name
    if what not in EXAMPLES:
        kinds = (*ALONE, *EXAMPLES, "cards")
        return f"There is no block [[{name}]].", near(name, kinds)
    if not rest or (name != "cards" and len(rest) > 1):
        return f"[[{name}]] needs one id.", f"Write it as in [[{name} {EXAMPLES[what]}]]."
    for one in rest:
        if one not in known.names[what]:
            return f"There is no {what} '{one}'.", near(one, known.names[what])
    return None


def _link_fault(
    link: PageLink, page: Entry[Page], by_path: dict[str, Entry[Any]]
) -> tuple[str, str] | None:
    if not link.is_local:
        if link.scheme in SCHEMES:
            return None
        return f"The link leads to '{link.target}'.", f"Use one of: {', '.join(SCHEMES)}."
    path = link.path(page.source.path) if link.target.partition("#")[0] else page.source.path
    if path not in by_path:
        return f"The link leads to '{link.target}', which does not exist.", near(path, by_path)
    if link.anchor and link.anchor not in anchors(by_path[path]):
        message = f"'{path}' has no heading '#{link.anchor}'."
        return message, near(link.anchor, anchors(by_path[path]))
    return None
