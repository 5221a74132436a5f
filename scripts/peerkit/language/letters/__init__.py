"""Letters and common words of languages: what belongs into a text, and what cannot be seen."""
