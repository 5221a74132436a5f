"""What browsers of other years ignore in a style sheet; for looking at pages as they show them."""

from __future__ import annotations

import re

from peerkit.editions.site.frontend.stylesheet import Rule, parse

# By the version of Chrome that learnt them. Opera Mini and KaiOS stand near 49 in this table.
PROPERTIES = {
    r"(margin|padding|border|inset)-(inline|block).*|inset|(min-|max-)?(inline|block)-size": 87,
    r"gap|row-gap|column-gap": 84,
    r"grid.*|place-.*": 57,
    r"aspect-ratio|accent-color": 88,
    r"text-underline-offset|text-decoration-thickness": 89,
    r"overscroll-behavior.*": 63,
    r"scroll-(padding|margin).*": 69,
    r"text-size-adjust": 54,
    r"filter": 53,
    r"caret-color|font-variation-settings": 57,
    r"will-change": 36,
}
VALUES = {
    r"\bvar\(": 50,  # 49 knows them; Opera Mini does not
    r"\b(min|max|clamp)\(": 79,
    r"^(inline-start|inline-end)$": 118,
    r"^sticky$": 56,
    r"^(grid|inline-grid|flow-root|contents)$": 58,
    r"#[0-9a-f]{8}\b|#[0-9a-f]{4}\b": 62,
    r"^(-webkit-)?(fit-content|max-content|min-content)$": 46,
    r"\b\d*\.?\d+(dvh|svh|lvh)\b": 108,
}
SELECTORS = {
    r":is\(|:where\(": 88,
    r":has\(": 105,
    r":not\([^()]*,": 88,
    r":focus-visible": 86,
    r":focus-within": 60,
    r"::marker": 86,
}
CONDITIONS = {
    r"prefers-color-scheme": 76,
    r"prefers-reduced-motion": 74,
    r"\bhover\b|\bpointer\b": 41,
    r"forced-colors": 89,
    r"[<>]=?": 104,
}


def seen_by(version: int, css: str) -> str:
    """Return the sheet without what this version of Chrome ignores."""
    return "".join(_rule(rule, version) for rule in parse(css))


def _ignored(table: dict[str, int], text: str, version: int, *, whole: bool = False) -> bool:
    find = re.fullmatch if whole else re.search
    return any(since > version and find(pattern, text) for pattern, since in table.items())


def _rule(rule: Rule, version: int) -> str:
    if rule.rules:
        if _ignored(CONDITIONS, rule.head, version):
            return ""
        return f"{rule.head}{{{''.join(_rule(one, version) for one in rule.rules)}}}"
    if rule.head.startswith("@") or _ignored(SELECTORS, rule.head, version):
        # One selector that is not known makes all of its rule unknown.
        return "" if not rule.head.startswith("@") else f"{rule.head}{{{rule.declarations[0][1]}}}"
    kept = [
        f"{name}:{value}"
        for name, value in rule.declarations
        if not _ignored(PROPERTIES, name, version, whole=True)
        and not _ignored(VALUES, value, version)
    ]
    return f"{rule.head}{{{';'.join(kept)}}}"
