"""Packs: the kit as files that are passed on by stick and message, one module a format."""
