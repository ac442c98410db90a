"""Whether two mentions are one event: the signs for and against weighed together.

``same_event_weights.csv`` holds what each sign of ``signs.py`` counts for, in logits, fitted by logistic
regression to mentions labelled by reading (``benchmarks/fit_merging.py``). Their sum is how likely two
mentions are one event. Only one ruling of the codebook stands above
the weights: the measures of one decree are one event.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pipeline.knowledge.table import rows
from pipeline.merging.compatibility import Compared, compared
from pipeline.merging.record import Record
from pipeline.merging.signs import Sign, signs

# All these where stories merged by weights of other stories were right most often.
LINK = 0.8  # points of two mentions that speak for one event; a wrong merge costs more than a missed one
LEAST = -1.0  # no two mentions have fewer: among many of one act some are coded wrong, and must not outweigh
CONTRADICT = -4.0  # points of two mentions that contradict each other
AT_ONCE = 2.5  # mean points with the records of an event that a record joins as it comes
ENOUGH = -0.8  # mean points of the records of two events, some of which agree
SURE = 3.0  # points of what a ruling decides
REASONS = 5  # signs that a reason names


class Agreement(NamedTuple):
    """How two mentions agree: points, whether they speak for one event, and the signs that do in words."""

    points: float
    is_enough: bool
    why: str


@cache
def weights() -> dict[str, float]:
    """What each sign counts for."""
    return {row["sign"]: float(row["weight"]) for row in rows("same_event_weights", __package__)}


def agreement(a: Record, b: Record) -> Agreement | None:
    """How well two mentions agree; None when they contradict each other."""
    how = compared(a, b)
    if how is None:
        return None
    if _is_one_decree(a, b, how):
        return Agreement(SURE, True, ", ".join(("measures of one decree", *_named(how))))
    held, weight = signs(a, b, how), weights()
    points = sum(weight.get(name, 0.0) * measure for name, measure in held)
    is_enough = points >= LINK
    return Agreement(max(points, LEAST), is_enough, _words(held, weight, how) if is_enough else "")


def _is_one_decree(a: Record, b: Record, how: Compared) -> bool:
    """Measures of one article by the same against the same on one day (codebook)."""
    same_day = how.gap == 0 and a.dated == b.dated and not a.is_long and not b.is_long
    return how.is_decree and same_day and all(found.matched for _, found in how.sides)


def _named(how: Compared) -> list[str]:
    return [f"{name} {found.how}" for name, found in how.sides]


def _words(held: list[Sign], weight: dict[str, float], how: Compared) -> str:
    """How the parties agree, and the signs that speak most for one event."""
    told = _named(how)
    spoken = [(-weight.get(name, 0.0) * measure, name) for name, measure in held]
    ranked = sorted((points, name) for points, name in spoken if points < 0 and _is_reason(name))
    return ", ".join([*told, *(name for _, name in ranked if name not in told)][: len(told) + REASONS])


def _is_reason(name: str) -> bool:
    """Whether a sign is a reason by itself, no bias and no finer weight of one."""
    return name != "any" and not name.startswith(("type ", "other trigger")) and not name.endswith(")")
