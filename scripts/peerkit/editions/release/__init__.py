"""Releases: parts that many machines can make, joined into files that anybody can take."""
