"""Reviewing: sheets of a document's texts, and the answers of people who have read them."""
