"""Which pages go together in a book or a single file, and how they are bound."""
