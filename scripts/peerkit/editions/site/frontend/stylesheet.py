"""Style sheets for phones of ten years ago, made from what is written in today's CSS.

What is in `styles/` names its sides by the direction of writing and its colours by name, once for
all languages. Readers get one sheet for each direction in which both are plain: `left` and
`right`, and values instead of names. Chrome 49, Opera Mini and KaiOS understand every rule that
lays out a page; `tests/editions/site/test_old_engines.py` takes away what they ignore and looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from peerkit.editions.site.frontend.night import DARK, Night, Told
from peerkit.language.language import Direction

FOLDER = Path(__file__).parents[1] / "styles"
BOTH = ("text", "prose")  # what may be of another direction than the page
# Old engines lay a page out differently with these, or not at all.
REFUSED = re.compile(
    r"(?<![\w-])(?:(?:row-|column-)?gap|aspect-ratio|place-\w+|grid[\w-]*)\s*:|:(?:has|where)\("
    r"|\b(?:clamp|min|max)\(|(?:display:\s*(?:grid|contents|flow-root)|position:\s*sticky)"
)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_VAR = re.compile(r"var\(--([\w-]+)\)")
_IS = re.compile(r":is\(([^()]*)\)")
_TIGHT = re.compile(r"\s*([{};,>])\s*")


@dataclass(frozen=True)
class Rule:
    """One rule: a selector or an at-rule, with its declarations or the rules inside it."""

    head: str
    declarations: tuple[tuple[str, str], ...] = ()
    rules: tuple[Rule, ...] = ()


class StyleError(ValueError):
    """A sheet holds what old engines cannot lay out; a mistake of the program, so it raises."""


def parse(text: str) -> tuple[Rule, ...]:
    """Return the rules of a sheet.

    >>> parse("a { color: red }")[0].declarations
    (('color', 'red'),)
    """
    return tuple(_rules(_COMMENT.sub("", text)))


def _rules(text: str) -> Iterator[Rule]:
    at = 0
    while (opening := text.find("{", at)) >= 0:
        head, end = " ".join(text[at:opening].split()), _end_of(text, opening)
        body, at = text[opening + 1 : end - 1], end
        if head.startswith(("@media", "@supports")):
            yield Rule(head, rules=tuple(_rules(body)))
        else:
            yield Rule(head, tuple(_declarations(body)))


def _end_of(text: str, opening: int) -> int:
    """Return where a block ends; raise StyleError where nothing ends it."""
    depth, at = 1, opening + 1
    while depth:
        if at >= len(text):
            raise StyleError("a brace too few")
        at += 1
        depth += {"{": 1, "}": -1}.get(text[at - 1 : at], 0)
    return at


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    if "{" in body:  # key frames
        yield "", " ".join(body.split())
        return
    for part in re.split(r";(?![^(]*\))", body):
        name, _, value = part.partition(":")
        if value:
            yield name.strip(), " ".join(value.split())


def compiled(text: str, direction: Direction, *, both: bool = False) -> str:
    """Return a sheet for one direction of writing, without names of sides and colours.

    With `both`, newer engines are also told the sides by name, after the plain ones: English text
    in an Arabic page then keeps its marks on the left. Raises StyleError for what is `REFUSED`.
    """
    bad = REFUSED.search(_COMMENT.sub("", text))
    if bad:
        raise StyleError(f"'{bad.group()}' is not for old engines")
    out, night = [], Night()
    for rule in parse(text):
        if rule.rules:
            inner = [name for one in rule.rules for name, _ in one.declarations]
            out.append(night.end() if night.touches(inner) else "")
            out.append(_written(rule, direction, both=both))
        elif rule.head.startswith("@"):
            out.append(f"{rule.head}{{{rule.declarations[0][1]}}}")
        else:
            out.append(_told(rule, direction, night, both=both))
    out.append(night.end())
    return _TIGHT.sub(r"\1", "".join(out)).replace(";}", "}").replace(": ", ":")


@lru_cache(maxsize=1)
def tokens() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the values of all names, and those that differ in the dark."""
    first, second = parse((FOLDER / "tokens.css").read_text(encoding="utf-8"))
    light, dark = first.declarations, second.rules[0].declarations
    return dict(light), {**dict(light), **dict(dark)}


def _told(rule: Rule, direction: Direction, night: Night, *, both: bool) -> str:
    """Return a rule by day, and leave what it says in the dark to the night."""
    light, dark = tokens()
    heads = ",".join(_each_selector(rule.head))
    told = [
        Told(name, _filled(value, light), _filled(value, dark))
        for one in rule.declarations
        for name, value in physical(*one, direction, both=both)
    ]
    night.take(heads, told)
    return f"{heads}{{{';'.join(f'{one.name}:{one.light}' for one in told)}}}" if told else ""


def _written(rule: Rule, direction: Direction, *, both: bool) -> str:
    if rule.rules:
        inner = [_written(one, direction, both=both) for one in rule.rules]
        return _media(rule.head, inner)
    night = Night()
    return _told(rule, direction, night, both=both) + night.end()


def _media(head: str, inner: list[str]) -> str:
    """Return rules below a condition; what is for the dark needs both conditions at once."""
    text = "".join(inner)
    own = head.removeprefix("@media").strip()
    parts = re.split(r"(@media screen and \(prefers-color-scheme:dark\)\{.*?\}\})", text)
    out = []
    for part in filter(None, parts):
        if part.startswith("@media"):
            if "print" not in own:
                rules = part.removeprefix(f"@media screen and {DARK}{{")[:-1]
                out.append(f"{_and_dark(own)}{{{rules}}}")
        else:
            out.append(f"{head}{{{part}}}")
    return "".join(out)


def _and_dark(own: str) -> str:
    screen = own if own.startswith("screen") else f"screen and {own}"
    return f"@media {screen} and {DARK}"


def _filled(value: str, values: Mapping[str, str]) -> str:
    try:
        return _VAR.sub(lambda found: values[f"--{found.group(1)}"], value)
    except KeyError as error:
        raise StyleError(f"no value is named {error}") from None


def _each_selector(head: str) -> Iterator[str]:
    """Yield the selectors that a head with `:is()` stands for."""
    for selector in re.split(r",(?![^(]*\))", head):
        parts = _IS.split(selector.strip())
        choices = [[part] if at % 2 == 0 else part.split(",") for at, part in enumerate(parts)]
        for chosen in product(*choices):
            yield "".join(part.strip() if at % 2 else part for at, part in enumerate(chosen))


_SIDES = {"ltr": ("left", "right"), "rtl": ("right", "left")}
_SIZES = {"inline-size": "width", "block-size": "height"}
Pairs = Iterator[tuple[str, str]]


def physical(name: str, value: str, direction: Direction, *, both: bool = False) -> Pairs:
    """Yield what a declaration means where text runs in this direction.

    >>> list(physical("margin-inline", "1em 0", "rtl"))
    [('margin-right', '1em'), ('margin-left', '0')]
    """
    known = _known(name, value, direction)
    yield from known or [(name, value)]
    if known and both and re.search(r"(margin|padding|border)-inline|^text-align$", name):
        yield from _named(name, value)


def _named(name: str, value: str) -> Pairs:
    """Yield sides by name as the first engines that know such names take them."""
    if name in ("margin-inline", "padding-inline"):
        first, last = (value.split() * 2)[:2]
        yield f"{name}-start", first
        yield f"{name}-end", last
    else:
        yield name, value


def _known(name: str, value: str, direction: Direction) -> list[tuple[str, str]]:
    start, end = _SIDES[direction]
    if name == "inset":
        return list(zip(("top", "right", "bottom", "left"), _four(value), strict=True))
    if name in ("float", "clear", "text-align") and value in _WORDS:
        return [(name, start if value.endswith("start") else end)]
    sized = re.fullmatch(r"(min-|max-)?(inline-size|block-size)", name)
    if sized:
        return [((sized.group(1) or "") + _SIZES[sized.group(2)], value)]
    return _of_sides(name, value, {"inline": (start, end), "block": ("top", "bottom")})


_WORDS = ("start", "end", "inline-start", "inline-end")
_AXIS = re.compile(r"(inset|margin|padding|border)-(inline|block)(?:-(start|end))?((?:-\w+)?)")


def _of_sides(name: str, value: str, sides: Mapping[str, tuple[str, str]]) -> list[tuple[str, str]]:
    found = _AXIS.fullmatch(name)
    if not found:
        return []
    what, axis, one, rest = found.groups()
    prefix = "" if what == "inset" else f"{what}-"
    start, end = sides[axis]
    if one:
        return [(f"{prefix}{start if one == 'start' else end}{rest}", value)]
    first, last = (value, value) if what == "border" else (value.split() * 2)[:2]
    return [(f"{prefix}{start}{rest}", first), (f"{prefix}{end}{rest}", last)]


def _four(value: str) -> tuple[str, str, str, str]:
    """Return the values of all sides, from the top; a side without one has its neighbour's."""
    parts = value.split()
    top = parts[0]
    right = parts[1] if len(parts) > 1 else top
    below, left = (*parts[2:], *(top, right)[len(parts[2:]) :])[:2]
    return top, right, below, left


@cache
def sheet(names: tuple[str, ...], direction: Direction) -> str:
    """Return these files of `styles/` as one sheet; text of documents is told both ways."""
    texts = ((name, (FOLDER / f"{name}.css").read_text(encoding="utf-8")) for name in names)
    return "".join(compiled(text, direction, both=name in BOTH) for name, text in texts)
