"""What stands around a page's content: header, menu, notices, and why a reader may trust it."""
