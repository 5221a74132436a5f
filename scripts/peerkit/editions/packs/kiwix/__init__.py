"""How a website becomes the pages, the facts and the bytes of a ZIM file."""
