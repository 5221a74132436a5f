"""Drawings: scenes in words, made of building blocks, and the SVG they become."""
