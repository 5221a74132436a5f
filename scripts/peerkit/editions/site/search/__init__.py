"""The search of the site: what is in its index, what words of need lead to, and how it is told."""
