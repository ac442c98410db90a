"""How a sentence is read: its units, phrases and lists, and the words of the lexicon in it."""
