"""What is printed: one module for each sort, with its pages, its styles and its papers."""
