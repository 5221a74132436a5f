"""What the kit says: one module per kind of document, and the reader that makes values of files."""
