"""Which pages the site has, where each stands, and what it is called in each language."""
