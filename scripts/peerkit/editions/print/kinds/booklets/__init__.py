"""How a booklet is put together: its parts, what repeats, where each stands."""
