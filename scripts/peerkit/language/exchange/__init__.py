"""Exchange: catalogues in the files of other programs."""
