"""Whom the words mean: parties by country, sector and name, also where the sentence leaves them unsaid."""
