"""Checks of translations: nothing lost, nothing added, nothing in a wrong letter."""
