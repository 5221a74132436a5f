"""Drawings as they come from a printer: sheets of dots to look at, and how fine they are."""
