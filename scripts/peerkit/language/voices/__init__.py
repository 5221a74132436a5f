"""Voices: what is read aloud for people who do not read, and the clips that people record."""
