"""What a translation must keep: facts and links, and nothing that runs or hides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.glance import HIDDEN, TOKENS
from peerkit.checks.pairs import EXAMPLE, Pair
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level
from peerkit.language.letters.tables import WORD
from peerkit.language.markdown.payload import Difference, differences, tags

_QUOTED = re.compile(rf"<<{WORD.pattern}(?: {WORD.pattern})*>>")
# What other projects write for a raised letter or a word with weight; none of it can do anything.
_HARMLESS = re.compile(r"</?(?:sup|sub|i|b|em|strong|br|q|span)/?")
# Programs write a name for nothing so, as <Empty>; no browser knows any of these.
_HTML = frozenset(
    """a abbr address area article aside audio b base blockquote body br button canvas caption cite
    code col dd del details dialog div dl dt em embed fieldset figure font footer form frame h1
    h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map
    mark math menu meta nav noscript object ol option p param picture pre q s samp script
    section select small source span strong style sub sup svg table tbody td template textarea
    tfoot th thead title tr track u ul var video""".split()  # noqa: SIM905
)
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_HOST = re.compile(r"https?://[^/]+")
_LANGUAGE = re.compile(r"(?<=/)(?:[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(?=/|$)")


@check(Level.ERROR, "pair", when=TOKENS)
def facts_differ(pair: Pair) -> Iterator[Problem]:
    """A translation holds the same references, such as {urgent.phone}, as the English.

    A lost reference is a lost phone number; an added one is a promise the English did not
    make. Nothing else stands in braces. Such a translation is not shown. (Rule V32.)

    To mend: copy the references letter by letter, without backticks or backslashes; they may
    stand anywhere in the sentence.
    """
    yield from _of_kind(pair, "fact", "references")
    if "fact" not in _kinds(pair):
        yield from _of_kind(pair, "filled", "references that are filled in")


@check(Level.ERROR, "pair", when=TOKENS)
def links_differ(pair: Pair) -> Iterator[Problem]:
    """A translation's links and addresses are those of the English.

    The words of a link are translated, its target in the round brackets is not. A link to
    somewhere else could lead to a page nobody has looked at, and a picture would be fetched
    from there; a mail address, a domain or a handle that was added leads to people nobody knows. A
    link without words, in backticks or with a backslash is none. Such a translation is not shown.
    (Rules V32, V44.)

    To mend: keep `](target)` exactly, with no space between the brackets, and words before it.
    """
    yield from _of_kind(pair, "link", "links and addresses")
    if "link" not in _kinds(pair):
        yield from _of_kind(pair, "seen", "links that readers can follow")


@check(Level.ERROR, "pair", when=TOKENS)
def markup_differs(pair: Pair) -> Iterator[Problem]:
    """A translation brings no HTML and no footnotes of its own, and loses none.

    HTML can run in a reader's browser or ask the net for something. Such a translation is not
    shown. (Rule V44.)

    To mend: delete what the English does not have; write < as a word.
    """
    if not _only_quoted(pair):
        yield from _of_kind(pair, "html", "tags")
    yield from _of_kind(pair, "footnote", "footnotes")


@check(Level.ERROR, "pair", when=HIDDEN)
def hidden_letters(pair: Pair) -> Iterator[Problem]:
    """A translation holds no characters that cannot be seen.

    Direction controls can show a number the wrong way round; the program isolates numbers by
    itself. Fillers, tags and separators hide words or break lines, and search does not find a word
    with one inside. Joiners between letters of scripts that need them, as Persian, Hindi or Burmese
    do, and spaces of no width between words of Thai, Khmer or Burmese are allowed. Such a
    translation is not shown. (Rule V32.)

    To mend: delete the word and type it again.
    """
    for one in differences(pair.source, pair.translation):
        if one.kind == "character" and one.added:
            message = f"The translation holds invisible characters: {', '.join(one.added)}."
            yield Problem(pair.place, message, "Delete the word and type it again.")


def _kinds(pair: Pair) -> set[str]:
    return {one.kind for one in differences(pair.source, pair.translation)}


def _only_quoted(pair: Pair) -> bool:
    """Say whether all that looks like a tag is words in <<doubled marks>>, as in the English."""
    bare, own = (_QUOTED.subn("", text) for text in (pair.source, pair.translation))
    return bool(bare[1]) and bare[1] == own[1] and tags(bare[0]) == tags(own[0])


def _of_kind(pair: Pair, kind: str, what: str) -> Iterator[Problem]:
    for one in differences(pair.source, pair.translation):
        if one.kind == kind:
            sides = {"lost": sorted(one.lost), "added": sorted(one.added)}
            told = [f"{side}: {' '.join(some) or '[]'}" for side, some in sides.items() if some]
            message = f"The {what} differ from the English ({'; '.join(told)})."
            usual = pair.context.program and _usual(one, pair)
            level = Level.NOTE if usual else Level.ERROR
            yield Problem(pair.place, message, f"Make the {what} the same.", level=level)


def _usual(one: Difference, pair: Pair) -> bool:
    """Say whether a difference is usual in programs, such as a page in the language."""
    if one.kind == "html":
        if not any(map(_known_to_browsers, (*one.lost, *one.added))):
            return True
        bare = all(f"{tag}>" in pair.translation for tag in one.added)
        return bare and all(map(_HARMLESS.fullmatch, (*one.lost, *one.added)))
    if one.kind == "fact":  # said once where the English says it twice
        return not one.added and all(lost in pair.translation for lost in one.lost)
    if one.kind == "link" and EXAMPLE.search(pair.source) and len(one.lost) == len(one.added):
        return True
    return bool(one.lost) and sorted(map(_page, one.lost)) == sorted(map(_page, one.added))


def _known_to_browsers(tag: str) -> bool:
    found = _TAG_NAME.match(tag)
    return found is None or found.group(1).casefold() in _HTML or "-" in found.group(1)


def _page(url: str) -> str:
    """Return an address without the part that names a language; what is no address, as it is."""
    return _LANGUAGE.sub("", url).replace("//", "/").rstrip("/") if _HOST.match(url) else url
