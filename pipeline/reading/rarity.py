"""How rare syllables are in reports: their inverse document frequency (Sparck Jones 1972).

``syllable_weights.csv`` is counted by ``benchmarks/syllable_weights.py``. What a weight is used for is the
business of those who compare texts by it.
"""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.table import rows

# What is not in the table, numbers and foreign names above all, stands in fewer than one report of 150.
RARE = 5.0


def rarity(syllable: str) -> float:
    """How rare a syllable in lower case is: the logarithm of reports for each one that holds it."""
    return weights().get(syllable, RARE)


@cache
def weights() -> dict[str, float]:
    """The syllables that are less rare than `RARE`."""
    return {row["syllable"]: float(row["weight"]) for row in rows("syllable_weights", __package__)}
