"""Checks of documents: headers, ids, links and what each kind must hold."""
