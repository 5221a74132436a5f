"""What can be wrong with something printed: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "print-unfilled",
        Level.ERROR,
        "A finished file would print a reference such as {urgent.phone} with its braces.\n\n"
        "People in danger would find no number there. Mostly it stands in backticks or behind a "
        "backslash, in the English or in a translation; take them away.",
    ),
    Manual(
        "font-missing",
        Level.ERROR,
        "A font that a language needs is not installed.\n\n"
        "Another font would silently take its place, with other letters or none. "
        "Run scripts/kit setup.",
    ),
    Manual(
        "glyph-missing",
        Level.ERROR,
        "A text holds a letter that none of the language's fonts has.\n\n"
        "It would print as an empty box. Use another letter, or another font in language.toml.",
    ),
    Manual(
        "camp-letters",
        Level.WARNING,
        "A text of the camp file holds a letter that none of the kit's fonts has.\n\n"
        "It is a blank on paper, and what else is known of the contact is printed. Small pictures "
        "such as emoji are left out. Write the text in letters of a language of the kit, too.",
    ),
    Manual(
        "shaping-broken",
        Level.ERROR,
        "A word prints with a dotted circle, because a sign stands without its letter.\n\n"
        "Mostly a text in an old encoding such as Zawgyi, or signs typed in another order. Convert "
        "it to Unicode, or type the word anew.",
    ),
    Manual(
        "font-not-embedded",
        Level.ERROR,
        "A PDF uses a font that is not inside it, or one that the language does not name.\n\n"
        "It would look different, or empty, on the printer's computer.",
    ),
    Manual(
        "grey-ink",
        Level.ERROR,
        "A finished PDF asks for grey, colour or transparency.\n\n"
        "Most printers in camps are black-and-white lasers with worn drums: grey becomes dots and "
        "pale letters vanish. Black that is given in colours is mixed from all toners of a colour "
        "printer. Draw in black on white.",
    ),
    Manual(
        "picture-coarse",
        Level.ERROR,
        "A picture in a finished PDF has too few dots for the size it is printed in.\n\n"
        "It would print as stairs. Draw it as SVG, or take a larger picture.",
    ),
    Manual(
        "number-misprinted",
        Level.ERROR,
        "A number of the camp does not stand in the finished PDF as it was written.\n\n"
        "Digits are read off the page by their places, as an eye does. In right-to-left text a "
        "number that is not held together prints its parts in reverse. Write a reference such as "
        "{urgent.phone} instead of digits; where that was done, please report this.",
    ),
    Manual(
        "file-large",
        Level.ERROR,
        "A PDF is too large to be passed on by phone.\n\n"
        "A booklet has at most 1.5 MB, anything else 1 MB. Part it in two, or simplify drawings.",
    ),
    Manual(
        "text-lost",
        Level.ERROR,
        "Words of a document stand on none of its printed pages.\n\n"
        "What fits nowhere can vanish in layout without a word. Half a text of safety is worse "
        "than none, so the file is not kept. Shorten the texts, or give them a larger sheet.",
    ),
    Manual(
        "text-on-text",
        Level.ERROR,
        "A text of a finished page stands on another one.\n\n"
        "Neither can be read, and one of them may be a phone number. The places of all letters are "
        "looked at. It is mostly the program's fault; please report it.",
    ),
    Manual(
        "print-signs",
        Level.ERROR,
        "A page of a language with its own digits has others, or Arabic text has a Latin comma.\n\n"
        "One page has one system of digits: with two, a number may be read wrongly. Phones and "
        "codes keep theirs. Mend the translation; numbers of the camp are references.",
    ),
    Manual(
        "side-full",
        Level.ERROR,
        "The text of a sheet runs into the help at its foot, in the smallest type too.\n\n"
        "Shorten the texts, or give them a larger sheet.",
    ),
    Manual(
        "page-count",
        Level.ERROR,
        "The pages of a booklet do not fill its folded sheets.\n\n"
        "A folded sheet holds four pages. The program adds pages for notes; if it did not, this "
        "is its fault.",
    ),
    Manual(
        "booklet-thick",
        Level.WARNING,
        "A booklet has more sheets than an ordinary stapler holds.\n\n"
        "Sew the fold with strong thread, or part the booklet in two files below "
        "facilitation/booklets/.",
    ),
    Manual(
        "session-long",
        Level.NOTE,
        "A session takes more than six pages of its booklet.\n\n"
        "It begins on a left page and is led from three spreads. What repeats in other sessions "
        "stands at the front already: shorten its own steps, or its plan.",
    ),
    Manual(
        "page-thin",
        Level.WARNING,
        "A page of a booklet is under a third full, and what stands on it goes on overleaf.\n\n"
        "Paper is scarce in a camp. A page may be short where a part ends, nowhere else. Shorten "
        "what follows until it fits, or part it where it may be parted.",
    ),
    Manual(
        "box-torn",
        Level.WARNING,
        "A box or a step is on two pages of a booklet though one page would hold it.\n\n"
        "A box is read in one look. A step may go on overleaf only where the next page says at its "
        "head which step it is.",
    ),
    Manual(
        "moment-long",
        Level.WARNING,
        "A hard moment is longer than a page, though its lines are as close as they may be.\n\n"
        "Whoever needs it has a person in danger beside them and turns no leaf: it has two pages "
        "then that lie open together. Shorten its texts, and it is read in one look.",
    ),
    Manual(
        "notes-many",
        Level.WARNING,
        "A booklet has more than two pages that are for writing only.\n\n"
        "A folded sheet has four pages, and what is left of the last is for notes. Shorten the "
        "booklet by a page, and it takes a sheet less.",
    ),
    Manual(
        "head-untrue",
        Level.WARNING,
        "The head of a page names a part that does not stand on that page.\n\n"
        "Who turns the leaves goes by the heads. They are made by the program, so this is its "
        "fault.",
    ),
    Manual(
        "page-overflow",
        Level.ERROR,
        "A text is too wide for its page, or for the box it stands in.\n\n"
        "It would be cut off, or run into its neighbour. Mostly a long word or number: shorten the "
        "text. Also told where the back cover, with its crisis box, would take two pages.",
    ),
    Manual(
        "sheet-overflow",
        Level.ERROR,
        "The text of a poster, wallet card or form does not fit on its page.\n\n"
        "It is set three steps smaller first. Shorten the text, or take a larger size.",
    ),
    Manual(
        "card-overflow",
        Level.ERROR,
        "A coping card's text is longer than the card.\n\n"
        "The end would not be printed. The finding says by how much; shorten the text.",
    ),
    Manual(
        "render-warning",
        Level.ERROR,
        "The layout program complained while making a file.\n\n"
        "Such complaints mostly mean that something is not on the page, so the file is not kept.",
    ),
    Manual(
        "fetch-denied",
        Level.ERROR,
        "A text made the layout program ask for a file or address it must not read.\n\n"
        "Booklets are made only of the kit's own files.",
    ),
    Manual(
        "booklet-incomplete",
        Level.WARNING,
        "A booklet is not printed in a language because its translation is not complete.\n\n"
        "A booklet never mixes languages. Translate what 'status --pages' shows as missing.",
    ),
)
