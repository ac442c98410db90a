"""The shapes that dating works with: what an expression of time says, and the days it can mean.

Only data belongs here. `Slots` holds what the words say, before anything is counted from a date; every
module after the tagger reads slots, never the words again.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Literal, NamedTuple

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century", "hour"]
Direction = Literal["past", "over", "next", "ago", "hence", "before_anchor", "after_anchor"]
Told = Literal["past", "future"]


@dataclass(frozen=True)
class Slots:
    """What the words of one expression say; null where they do not say it.

    Offsets count units from the reference day: `week_offset=-1` is last week. `weekday` counts from
    Monday, 0. `count` with `unit` and `direction` is a span: ten days past. `anchored` marks expressions
    that are counted from another expression ("hôm sau", "cùng ngày"), not from the article's date.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    season: str | None = None
    holiday: str | None = None
    sexagenary: int | None = None
    day_offset: int | None = None
    week_offset: int | None = None
    month_offset: int | None = None
    quarter_offset: int | None = None
    year_offset: int | None = None
    portion: str | None = None
    ordinal: int | None = None
    ordinal_unit: Unit | None = None
    n_months: int | None = None
    count: float | None = None
    unit: Unit | None = None
    direction: Direction | None = None
    anchored: bool | None = None
    lunar: bool | None = None
    hour: int | None = None
    minute: int | None = None
    part: str | None = None
    zone: str | None = None
    vague: bool | None = None
    told: Told | None = None
    until: Slots | None = None
    listed: bool | None = None

    def filled(self) -> dict[str, object]:
        """The slots that the words fill, by name."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name)) is not None}

    def joined(self, other: Slots) -> Slots | None:
        """Both together, or null where they contradict each other."""
        mine, theirs = self.filled(), other.filled()
        if any(name in mine and mine[name] != value for name, value in theirs.items()):
            return None
        return replace(self, **theirs)  # type: ignore[arg-type]

    @property
    def names_a_day(self) -> bool:
        """Whether the words single out one day of the calendar, a week or the reference."""
        return (
            self.day is not None
            or self.weekday is not None
            or self.day_offset is not None
            or self.holiday is not None
        )


@dataclass(frozen=True)
class TimeExpression:
    """One expression of time: `text` is exactly the characters `start` to `end` of what was searched."""

    start: int
    end: int
    text: str
    slots: Slots


class Interval(NamedTuple):
    """The days an expression can mean, both ends included, and how we know.

    `precision` is a code of `PRECISIONS`, `basis` one of `TIME_BASES`; unresolved has null ends.
    """

    earliest: date | None
    latest: date | None
    precision: str
    basis: str


UNRESOLVED = Interval(None, None, "unknown", "unresolved")
