"""What else a slot may hold: rivals of what the rules read, from which the likeliest is chosen."""
