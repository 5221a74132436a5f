"""Where the kit is used: one place's names, languages, paper and contacts."""
