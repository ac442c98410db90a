"""How many: numbers and victims, and the events they belong to."""
