"""What can be wrong with a language's files: the manual entries."""

from __future__ import annotations

from peerkit.finding import Level, Manual

FAULTS = (
    Manual(
        "po-syntax",
        Level.ERROR,
        "A line of a PO file is not part of a message.\n\n"
        "Mostly a missing quote. Poedit and similar programs write the form by themselves.",
    ),
    Manual(
        "po-control",
        Level.ERROR,
        "A line of a PO file holds a control character.\n\n"
        "It cannot be seen, mostly comes from copying out of another program, and can break a "
        "page or a booklet. Delete the line's text and type it again.",
    ),
    Manual(
        "po-conflict",
        Level.ERROR,
        "A merge conflict mark is left in a PO file.\n\n"
        "Two people changed the same message. Keep one of the two texts and delete the lines "
        "with <<<<<<<, ======= and >>>>>>>.",
    ),
    Manual(
        "po-duplicate",
        Level.ERROR,
        "A message stands twice in a PO file.\n\n"
        "Nobody can tell which of the two translations counts, so neither is shown. Keep the "
        "right one.",
    ),
    Manual(
        "po-language",
        Level.ERROR,
        "A catalogue says that it is in another language than its folder.\n\n"
        "Mostly a file of another language, saved in the wrong folder. Look at its words first.",
    ),
    Manual(
        "po-charset",
        Level.ERROR,
        "The header of a catalogue names another encoding than the file has.\n\n"
        "This program reads UTF-8 and nothing else; others believe the header, and show and save "
        "wrong letters. Write UTF-8 in the header.",
    ),
    Manual(
        "po-domain",
        Level.ERROR,
        "A catalogue says that it belongs to another document.\n\n"
        "Mostly a file saved under the name of another. Put each in its place.",
    ),
    Manual(
        "po-flag",
        Level.ERROR,
        "A flag of a message is misspelt, such as 'Fuzzy' for 'fuzzy'.\n\n"
        "No program understands it, so a translation that waits for somebody would be shown.",
    ),
    Manual(
        "po-loss",
        Level.ERROR,
        "An update would have lost a translation, so nothing was written.\n\n"
        "This is a fault of the program, not of yours. Please report it with the file.",
    ),
    Manual(
        "toml-syntax",
        Level.ERROR,
        "A language.toml cannot be read.\n\nCompare it with the file of another language.",
    ),
    Manual(
        "language-tag",
        Level.ERROR,
        "The tag in language.toml differs from the name of its folder.\n\nMake them equal.",
    ),
    Manual(
        "language-unknown",
        Level.ERROR,
        "A new language was asked for by a tag that is not known.\n\n"
        "Use the usual short name, such as so, uk or fa-AF. A language without one in CLDR is "
        "begun by copying the language.toml of a similar language and adapting it.",
    ),
    Manual(
        "language-exists",
        Level.ERROR,
        "A new language was asked for that is already there.\n\nUse 'update' for it.",
    ),
    Manual(
        "term-unknown",
        Level.ERROR,
        "A terms.yaml has a term that the glossary does not have.\n\n"
        "Mostly a spelling mistake in its id. New terms begin in locales/glossary.yaml, with "
        "their meaning.",
    ),
    Manual(
        "tier-unknown",
        Level.ERROR,
        "locales/tiers.yaml names a document that the kit does not have.\n\n"
        "Mostly a spelling mistake in its id, or a document that went away.",
    ),
    Manual(
        "tier-twice",
        Level.ERROR,
        "locales/tiers.yaml names a document in two places.\n\n"
        "Keep the first: a tier counts what no tier before it needs.",
    ),
    Manual(
        "term-duplicate",
        Level.ERROR,
        "A term stands twice in the glossary.\n\nEach term has one meaning. Keep one of the two.",
    ),
    Manual(
        "reviews-syntax",
        Level.ERROR,
        "A line of reviews.jsonl cannot be read.\n\n"
        "Each line is one approval. A broken line counts as no approval.",
    ),
    Manual(
        "reviews-name",
        Level.ERROR,
        "A line of reviews.jsonl has no name of who approved.\n\n"
        "Spaces, dashes and letters that nobody can see are no name. The line counts as none.",
    ),
    Manual(
        "reviews-day",
        Level.ERROR,
        "A line of reviews.jsonl has a day that is still to come.\n\n"
        "Nobody can have approved on it: mostly a slip in the year. The line counts as none.",
    ),
    Manual(
        "reviews-same",
        Level.WARNING,
        "Two names in reviews.jsonl count as one person.\n\n"
        "They differ only in case, spaces, dashes, accents, or letters that look alike. "
        "A protected text needs two people, so nobody may count twice by accident.",
    ),
    Manual(
        "import-unreadable",
        Level.ERROR,
        "A file of translations to bring in cannot be read.\n\n"
        "It must be an export of this program: .xlsx or .csv with its first line as it was, or "
        "XLIFF 1.2 or 2.0 of the same language, without document type or entities. Nothing of it "
        "was used.",
    ),
    Manual(
        "import-row",
        Level.ERROR,
        "A row of the file to bring in cannot be trusted, so nothing of the file was used.\n\n"
        "A quote is missing, a cell is a date, a number or an error of the spreadsheet program, "
        "its letters were lost, or a unit of XLIFF is not the one that was exported. Half of a "
        "damaged file looks like a whole one: mend the rows that are named, and bring it in "
        "again.",
    ),
    Manual(
        "export-unwritable",
        Level.ERROR,
        "A text holds a control character, which no file for a translators' program can carry.\n\n"
        "It cannot be seen, and mostly comes from copying out of another program.",
    ),
    Manual(
        "import-twice",
        Level.ERROR,
        "Two rows of the file to bring in translate one message differently.\n\n"
        "Nobody can tell which is meant, so nothing of the file was used. Keep one of the two.",
    ),
    Manual(
        "import-gone",
        Level.WARNING,
        "A row of the file to bring in is of English that is not in the kit any more.\n\n"
        "The English has changed since the export. A translation of other words is never put in. "
        "Export again, and translate the new English.",
    ),
    Manual(
        "import-differs",
        Level.WARNING,
        "A message has been translated otherwise since the export.\n\n"
        "Nobody's work is replaced unasked: the kit's own words stay. Look at both; --replace "
        "lets the file win.",
    ),
    Manual(
        "answers-line",
        Level.ERROR,
        "A line of a file of reviewers' answers cannot be trusted, so nothing of it was used.\n\n"
        "It is no answer, is of another language, says nothing of what is better, calls right what "
        "is not translated, or says otherwise than another line. Mend the lines that are named, "
        "and take the file in again.",
    ),
    Manual(
        "answers-left",
        Level.WARNING,
        "An answer of a reviewer was left out.\n\n"
        "Its words have changed since it was given, so nobody has read those of today; or the "
        "better words are damaged, or those that stand there. The other answers came in.",
    ),
)
