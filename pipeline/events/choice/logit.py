"""The chance that features weighed together give, by a table of weights fitted by logistic regression."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from pipeline.events.ontology import rows


def chance(table: str, features: Iterable[str]) -> float:
    """The chance, 0 to 1, of something with these features.

    Args:
        table: the list of weights, in logits; a feature it does not know weighs nothing.
        features: by name.
    """
    weights = _weights(table)
    return 1 / (1 + math.exp(-math.fsum(weights.get(name, 0.0) for name in features)))


@cache
def _weights(table: str) -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows(table)}
