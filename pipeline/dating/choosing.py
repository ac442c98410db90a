"""Which of several days or years is meant, where the text leaves it open."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from pipeline.dating.shapes import Interval, Told

# A date without a year or week lies in the past unless the past one is this many times further away: news
# tells mostly of what was, but nobody writes "7/3" in February and means last March.
PATIENCE = 2.0
# Nobody writes a bare "19/4" on the 20th of April of the one a year ahead: what "sẽ" tells there is a term
# that has just run out, or another act of the sentence. Nor a bare "26/4" on the 24th of the one a year ago.
JUST_APART, FAR_APART = 31, 270


def nearest(
    candidates: list[tuple[date, date]], reference: date, told: Told | None
) -> tuple[date, date] | None:
    """The span that the telling asks for, or else the nearest, the past being preferred."""
    if len(candidates) == 1:
        return candidates[0]  # the year is written out: nothing to choose
    past = [c for c in candidates if c[0] <= reference]
    future = [c for c in candidates if c[1] >= reference]
    last, following = max(past, default=None), min(future, default=None)
    if last is None or following is None:
        return {"past": last, "future": following, None: last or following}[told]
    behind = max((reference - last[1]).days, 0)
    ahead = max((following[0] - reference).days, 0)
    is_day = last[0] == last[1]
    if told == "future":
        return last if is_day and behind <= JUST_APART and ahead > FAR_APART else following
    if told == "past":
        return following if is_day and ahead <= JUST_APART and behind > FAR_APART else last
    return last if behind <= PATIENCE * ahead else following


def valid_day(y: int, m: int, d: int) -> date | None:
    """The day, or null where that month has no such day."""
    return date(y, m, d) if d <= monthrange(y, m)[1] else None


def one_day(day: date, basis: str) -> Interval:
    """The interval of a single day."""
    return Interval(day, day, "day", basis)
