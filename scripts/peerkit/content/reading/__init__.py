"""How files become documents: finding them, reading YAML, validating, and the words of faults."""
