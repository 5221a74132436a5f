"""PO files: how they are read, held and written."""
