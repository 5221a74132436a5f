"""Print: booklets, decks and their sheets as PDF. The only package that knows WeasyPrint."""
