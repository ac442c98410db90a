"""What features weighed together give, by a table of weights fitted by logistic regression."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from pipeline.events.ontology import rows


def chance(table: str, features: Iterable[str]) -> float:
    """The chance, 0 to 1, of something with these features.

    Args:
        table: the list of weights, in logits; a feature it does not know weighs nothing.
        features: by name.
    """
    return 1 / (1 + math.exp(-total(table, features)))


def weighed(table: str, measures: Mapping[str, float]) -> float:
    """The same of what holds to some measure."""
    weights = _weights(table)
    return 1 / (1 + math.exp(-math.fsum(weights.get(name, 0.0) * of for name, of in measures.items())))


def total(table: str, features: Iterable[str]) -> float:
    """The sum of the weights of these features, in logits; their order does not matter."""
    weights = _weights(table)
    return math.fsum(weights.get(name, 0.0) for name in features)


@contextmanager
def instead(tables: Mapping[str, Mapping[str, float]]) -> Iterator[None]:
    """Weigh by other weights for a while, by table: those fitted to other articles than the ones coded."""
    before = dict(_others)
    _others.update(tables)
    try:
        yield
    finally:
        _others.clear()
        _others.update(before)


_others: dict[str, Mapping[str, float]] = {}


def _weights(table: str) -> Mapping[str, float]:
    return _others[table] if table in _others else _published(table)


@cache
def _published(table: str) -> Mapping[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows(table)}
