"""Dates that the page or the delivery states: how far each is to be trusted.

The page's own data and its address are believed whatever the text tells; texts look back. A visible stamp,
the record's date and the file's name may be the crawl's: they are believed where the text does not surely
speak of another time; the file's name, and what is of the very day of the crawl, only where the text leaves
that year and day open. A month alone, as in the folder of an address, is weighed with what the text tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from pipeline.dating import grid, weights

_MONTH = re.compile(r"(\d{4})-(\d{2})")
VIETNAM = timezone(timedelta(hours=7))  # without summer time since 1975

# The order in which statements are believed, as the weight they carry in the evidence.
TRUST = {"json_ld": 1.0, "meta": 0.9, "url": 0.8, "visible": 0.5, "delivered": 0.4, "filename": 0.15}
BELIEVED_ALWAYS = {"json_ld", "meta", "url"}
# The crawl's own day on these is most likely the crawl's stamp.
_OF_THE_CRAWL = {"visible", "delivered", "filename"}
_CRAWL_FACTOR = 0.1


@dataclass(frozen=True)
class Stated:
    """One statement: its kind, its words, and the day and instant, or only the month, that it gives."""

    basis: str
    text: str
    value: str | None
    day: date | None
    at: datetime | None
    trust: float
    of_the_crawl: bool
    month: tuple[int, int] | None = None  # year and month, where no day is stated

    def agrees(self, day: date) -> bool | None:
        """Whether it states that day; null where it states none."""
        if self.month is not None:
            return (day.year, day.month) == self.month
        return None if self.day is None else self.day == day


def read_stated(rows: Iterable[Mapping[str, Any]] | None, fetched_at: datetime | None) -> list[Stated]:
    """The statements of a draft; days before the grid or after the crawl give no day."""
    crawled = None if fetched_at is None else fetched_at.astimezone(VIETNAM).date()
    found = []
    for row in rows or ():
        day, at = _parse(row["value"])
        trust = TRUST.get(row["basis"], 0.0)
        if day is not None and (grid.index_of(day) is None or (crawled is not None and day > crawled)):
            day, at = None, None
        of_the_crawl = day is not None and day == crawled and row["basis"] in _OF_THE_CRAWL
        if of_the_crawl:
            trust *= _CRAWL_FACTOR
        of_day = (day, at, trust, of_the_crawl)
        found.append(Stated(row["basis"], row["text"] or "", row["value"], *of_day, _month(row["value"])))
    return found


def _month(value: str | None) -> tuple[int, int] | None:
    """The year and the month of "2015-12"."""
    match = _MONTH.fullmatch(value or "")
    return (int(match[1]), int(match[2])) if match else None


def says(statements: Iterable[Stated]) -> grid.Array:
    """The log-likelihood of every day by the months that are stated."""
    months = (s.month for s in statements if s.month is not None)
    return sum(
        (grid.month_of_year(month, year, weights.STATED_MONTH) for year, month in months), start=grid.zeros()
    )


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


def best_of(statements: list[Stated]) -> Stated | None:
    """The most trusted statement that gives a day; of several alike, one others agree with, then the first.

    Pages are changed after they are published: between days of the same trust the earlier is the first.
    """
    with_day = [s for s in statements if s.day is not None]
    if not with_day:
        return None

    def rank(s: Stated) -> tuple[float, int, bool, int]:
        agreeing = sum(other.day == s.day for other in with_day)
        return (-s.trust, -agreeing, s.at is None, s.day.toordinal() if s.day is not None else 0)

    return min(with_day, key=rank)


def instant_of(statements: list[Stated], best: Stated) -> datetime | None:
    """The instant that any statement of the same day gives, the most trusted first."""
    same = [s for s in statements if s.day == best.day and s.at is not None]
    return min(same, key=lambda s: -s.trust).at if same else None
