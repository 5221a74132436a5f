"""Checks of the English: plain, and safe to say."""
