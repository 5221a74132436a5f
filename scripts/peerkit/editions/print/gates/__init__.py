"""What keeps a file from leaving the house, before and after it is written."""
