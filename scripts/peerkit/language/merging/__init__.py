"""Merging: catalogues and today's English, or two catalogues, brought together without loss."""
