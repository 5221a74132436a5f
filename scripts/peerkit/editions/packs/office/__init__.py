"""Documents that word processors open: the pages of the kit as paragraphs, lists and tables."""
