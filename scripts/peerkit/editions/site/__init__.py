"""The website: the only part of the program that knows MkDocs, its theme and its plugins."""
