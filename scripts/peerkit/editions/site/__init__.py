"""The website: MkDocs with Material behind one package. Nothing else knows either."""
