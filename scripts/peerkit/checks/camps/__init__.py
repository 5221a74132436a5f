"""Checks of camp profiles: contacts and what a camp sets."""
