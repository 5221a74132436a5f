"""Agencies: terms, memory and catalogues in the files that translators' programs read."""
