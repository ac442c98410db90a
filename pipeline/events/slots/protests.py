"""Whom a protest is against: said behind its verb or noun by "phản đối", "chống" or "đòi"."""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party
from pipeline.events.slots.objects import object_of
from pipeline.events.slots.who import Who

PROTESTED_WITHIN = 8  # units from a word of protest to the word that says against whom


def protested(who: Who, reading: Reading, i: int) -> list[Party]:
    """Whom a protest is against: the object of "phản đối", "chống" or "đòi" behind it."""
    for k in range(i, min(i + PROTESTED_WITHIN, reading.clause_end(i))):
        against = k == i and reading.units[i].text.endswith(
            tuple(" " + w for w in word_set("protest against"))
        )
        if against or (k > i and reading.units[k].text in word_set("protest against")):
            return who.parties(reading, object_of(reading, k, frozenset({"object"})).phrases)
    return []
