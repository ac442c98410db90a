"""Where it was: places in the clause of an act, near it, or known from its story."""
