"""How the kit leaves the house: the site, the booklets and the packs of one language and camp."""
