"""Dates that the page or the delivery states: how far each is to be trusted, and what they say together.

A statement is evidence like any other, only strong: it is laid on the same grid of days as what the text
says, so that a stray stamp of the crawl loses against a text that cannot be of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import numpy as np

from pipeline.dating import grid
from pipeline.dating.grid import Array

VIETNAM = timezone(timedelta(hours=7))  # without summer time since 1975

# How often a statement of each kind is the day of publication, against another of them.
TRUST = {"json_ld": 1.0, "meta": 0.9, "url": 0.8, "visible": 0.5, "delivered": 0.25, "filename": 0.15}
# The crawl's own day on these is most likely the crawl's stamp.
_OF_THE_CRAWL = {"visible", "delivered", "filename"}
_CRAWL_FACTOR = 0.1
# The share of stated days that are right, that miss by one (a crawl after midnight), or by anything.
_EXACT, _BY_ONE, _ANYTHING = 0.96, 0.015, 0.01


@dataclass(frozen=True)
class Stated:
    """One statement: its kind, its words, and the day and instant it gives, if it gives them."""

    basis: str
    text: str
    value: str | None
    day: date | None
    at: datetime | None
    trust: float


def read_stated(rows: Iterable[Mapping[str, Any]] | None, fetched_at: datetime | None) -> list[Stated]:
    """The statements of a draft; days before the grid or after the crawl give no day."""
    crawled = None if fetched_at is None else fetched_at.astimezone(VIETNAM).date()
    found = []
    for row in rows or ():
        day, at = _parse(row["value"])
        trust = TRUST.get(row["basis"], 0.0)
        if day is not None and (grid.index_of(day) is None or (crawled is not None and day > crawled)):
            day, at = None, None
        if day is not None and day == crawled and row["basis"] in _OF_THE_CRAWL:
            trust *= _CRAWL_FACTOR
        found.append(Stated(row["basis"], row["text"] or "", row["value"], day, at, trust))
    return found


def _parse(value: str | None) -> tuple[date | None, datetime | None]:
    """Day in Vietnam and instant of an ISO 8601 value; a time without a zone is Vietnamese."""
    if not value:
        return None, None
    try:
        if len(value) <= 10:
            return date.fromisoformat(value), None
        moment = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None, None
    local = moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)
    return local.date(), local.astimezone(UTC)


def says(statements: list[Stated]) -> Array | None:
    """Log-likelihood of every day, given all statements; null where none gives a day."""
    with_day = [s for s in statements if s.day is not None and s.trust > 0.0]
    if not with_day:
        return None
    total = sum(s.trust for s in with_day)
    chances = np.full(grid.N_DAYS, _ANYTHING / grid.N_DAYS)
    for s in with_day:
        index = grid.index_of(s.day) if s.day is not None else None
        if index is None:
            continue
        share = s.trust / total
        chances[index] += _EXACT * share
        for beside in (index - 1, index + 1):
            if 0 <= beside < grid.N_DAYS:
                chances[beside] += _BY_ONE * share
    logs: Array = np.log(chances)
    return logs


def best_of(statements: list[Stated], day: date) -> Stated | None:
    """The most trusted statement of that day, one with a time before one without."""
    same = [s for s in statements if s.day == day]
    return max(same, key=lambda s: (s.trust, s.at is not None), default=None)
