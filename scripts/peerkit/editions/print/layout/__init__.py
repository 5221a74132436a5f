"""From HTML to laid out pages: fonts, line breaks, measures; the only room that asks WeasyPrint."""
