"""How long is it really? An estimate of the minutes that a script needs in the room."""
