"""The values that a slot may hold, what speaks for each of them, and which is the likeliest.

A conditional logit (McFadden 1974, "Conditional logit analysis of qualitative choice behavior"): the chance
of an option is the exponential of the sum of its weights, divided by that of all options together. The
weights stand in a table each, fitted to articles that readers annotated whole (``benchmarks/fit_rivals.py``).
What the rules read is one of the options, with features of its own. What an act's own words tell is given up
only where something else is surely likelier: on articles that no rule was made from, 26 of 31 such slots were
right then and 5 had been right before.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pipeline.events.choice import logit

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
# The chance that something else must be above to take the place of what was read: where no words of the act
# tell it, where they do, and where the rules have their reasons.
OPEN, TOLD, FIXED = 0.0, 0.6, 1.0


@dataclass
class Options(Generic[K, T]):
    """What one slot may hold, each value under the key that makes it one with others.

    The value first added is what was read; anything else needs a chance above ``least``.
    """

    least: float
    values: dict[K, T] = field(default_factory=dict)
    features: dict[K, list[str]] = field(default_factory=dict)

    def add(self, key: K, value: T, features: Iterable[str]) -> None:
        """Add a value, or more that speaks for one that is there; the value first added is kept."""
        self.values.setdefault(key, value)
        self.features.setdefault(key, []).extend(features)

    def best(self, table: str) -> tuple[T, float]:
        """The likeliest value and its chance, 0 to 1; the first of those that are equally likely.

        What was read stays, with its own chance, unless something else is likely enough.

        Args:
            table: the list of weights, in logits.

        Raises:
            StopIteration: there is no option.
        """
        scores = {key: logit.total(table, set(own)) for key, own in self.features.items()}
        most = max(scores.values())
        odds = {key: math.exp(score - most) for key, score in scores.items()}
        of_all = math.fsum(odds.values())
        read = next(iter(odds))
        likeliest = max(odds, key=lambda key: odds[key])
        key = likeliest if odds[likeliest] / of_all > self.least else read
        return self.values[key], odds[key] / of_all
