"""When it was: which time an act takes, from its clause, its sentence or the rest of the article."""
