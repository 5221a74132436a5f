"""peerkit: a multilingual resource site and facilitation kit for peer support."""

__version__ = "0.1.0"
