"""Markdown: what in it is translated, and where the translation goes."""
