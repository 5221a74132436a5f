"""From drawn letters to letters that can be copied and read aloud, inside the PDF."""
