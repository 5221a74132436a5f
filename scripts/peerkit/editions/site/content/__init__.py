"""What stands on each page: documents, ways in, and the pages that are made of many."""
