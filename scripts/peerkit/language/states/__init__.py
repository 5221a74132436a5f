"""States: how far a translation is, who approved it, and what may be shown."""
