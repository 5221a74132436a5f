"""From finished pages to sheets of paper: folded, cut, glued together or enlarged."""
