"""What can be wrong with a file before any check looks at it: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

_SEE = "A neighbouring file of the same folder shows the right form."

FAULTS = (
    Manual(
        "field-missing",
        Level.ERROR,
        "A field that every document of this kind needs is missing.\n\n"
        f"Without it the document cannot be shown or printed. {_SEE}",
    ),
    Manual(
        "field-unknown",
        Level.ERROR,
        "A field is not known for this kind of document.\n\n"
        "Mostly a spelling mistake. It is refused rather than ignored, because an ignored "
        "'do_nott' would leave a safety rule out of print.",
    ),
    Manual(
        "field-type",
        Level.ERROR,
        "A field holds another kind of value than it must, such as a number for words.\n\n"
        "Phone numbers and codes go in quotes: unquoted, their leading zeros are lost.",
    ),
    Manual(
        "field-value",
        Level.ERROR,
        f"A field holds a value that is not allowed.\n\nThe finding names what is. {_SEE}",
    ),
    Manual(
        "yaml-syntax",
        Level.ERROR,
        "The file is not valid YAML.\n\n"
        "Usual causes: wrong indentation; text with ': ' or a leading sign that is not in quotes.",
    ),
    Manual(
        "yaml-duplicate-key",
        Level.ERROR,
        "A key stands twice in one block.\n\n"
        "YAML would silently use the last: two phone lines, and the wrong one is printed.",
    ),
    Manual(
        "yaml-alias",
        Level.ERROR,
        "The file uses aliases (*name).\n\n"
        "They hide what a line says from its reader, and can blow a small file up to gigabytes.",
    ),
    Manual(
        "yaml-tag",
        Level.ERROR,
        "The file uses a tag (!name).\n\nTags can make other readers run code. Remove it.",
    ),
    Manual(
        "yaml-comment",
        Level.ERROR,
        "A text without quotes is cut at ' #'.\n\n"
        "YAML takes the rest of the line for a remark: 'Tent #4' becomes 'Tent', and nobody finds "
        "it. Put the text in quotes. A remark to maintainers stands after one word and two spaces.",
    ),
    Manual(
        "yaml-depth",
        Level.ERROR,
        "A YAML file is nested deeper than any document of the kit.\n\n"
        "It is a mistake or an attack: nobody can read it, and it can stop the program.",
    ),
    Manual(
        "header-missing",
        Level.ERROR,
        "A page or guide does not begin with a header.\n\n"
        "The header stands between two lines '---' and holds at least id, title and summary.",
    ),
    Manual(
        "file-missing",
        Level.ERROR,
        "A file that the whole kit needs is not there.\n\n"
        "Every page carries the crisis box and the program's own words, so nothing is built.",
    ),
    Manual("file-unreadable", Level.ERROR, "A file cannot be read.\n\nCheck its permissions."),
    Manual(
        "file-too-large",
        Level.ERROR,
        "A file is over 1 MB.\n\nKit files hold a few kB; a larger one is a mistake.",
    ),
    Manual(
        "file-encoding",
        Level.ERROR,
        "A file is not UTF-8.\n\nOther encodings turn letters of most languages into nonsense.",
    ),
    Manual(
        "symlink",
        Level.ERROR,
        "A file, or a folder it stands in, is a link to something else.\n\n"
        "A link could publish a file from outside the kit. Copy the file instead.",
    ),
    Manual(
        "id-duplicate",
        Level.ERROR,
        "Two documents have the same id.\n\n"
        "Ids are printed for cross-reference ('do card CC-01'); each must lead to one document.",
    ),
)
