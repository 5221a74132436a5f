"""What can be wrong with the site: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "page-collision",
        Level.ERROR,
        "Two files would become the same page of the site.\n\n"
        "One would replace the other without a word. Rename one of the files.",
    ),
    Manual(
        "site-external",
        Level.ERROR,
        "A page of the site would load something from the internet.\n\n"
        "The site must work from a memory stick, and nobody may learn who reads it. Remove what "
        "the finding names.",
    ),
    Manual(
        "site-link",
        Level.ERROR,
        "A link of a finished page leads to a file or a heading that is not there.\n\n"
        "Links between sources are checked before; so this is mostly a fault of the program.",
    ),
    Manual(
        "site-unfilled",
        Level.ERROR,
        "A finished page shows a reference such as {urgent.phone} with its braces.\n\n"
        "People in danger would find no number there. Mostly it stands in backticks or behind a "
        "backslash in a translation; take them away. What the English page shows so as well is "
        "meant, as on pages for translators.",
    ),
    Manual(
        "site-weight",
        Level.WARNING,
        "A page, or the site of one language, is heavier than old phones take well.\n\n"
        "At most 100 kB a page and 5 MB a language. Split the document.",
    ),
    Manual(
        "site-warning",
        Level.ERROR,
        "The site program complained while making the site.\n\n"
        "Such complaints mostly mean that a page is not as its author meant it, so the new site "
        "does not replace the old one.",
    ),
    Manual(
        "site-latin",
        Level.WARNING,
        "A finished page is in Latin letters that nothing marks as English.\n\n"
        "In a language of another script that is text which nobody translated, and which is not "
        "counted as missing: screen readers read it with the wrong voice. Give the words to the "
        "interface or the document, where translators find them.",
    ),
    Manual(
        "site-writing",
        Level.WARNING,
        "A finished page mixes two ways of writing in one text.\n\n"
        "A Latin comma or question mark after Arabic letters points the wrong way, and "
        "a number in two kinds of digits reads as two. Correct the translation; where it is right "
        "there, the page joins words with a Latin mark: tell the maintainers.",
    ),
)
