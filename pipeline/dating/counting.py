"""Days counted from a reference or from another expression: spans, ordinals, "hai ngày sau đó".

Counting only; which reference holds is decided in `resolving`.
"""

from __future__ import annotations

from datetime import date, timedelta

from pipeline.dating.choosing import one_day
from pipeline.dating.shapes import UNRESOLVED, Interval, Slots
from pipeline.dating.spans import month, shift_months, week, year

_DAY = timedelta(days=1)
# Longer spans are figures of speech or misread numbers.
_MAX_COUNT = {
    "day": 3660,
    "week": 520,
    "month": 1200,
    "quarter": 400,
    "year": 1500,
    "decade": 100,
    "century": 20,
    "hour": 9999,
}


def count_span(s: Slots, reference: date) -> Interval:
    """Whole units, the one under way counted in: "10 ngày qua", "3 tháng tới", "5 năm trước"."""
    if s.direction is None or s.unit is None or (s.count is None) or s.count > _MAX_COUNT[s.unit]:
        return UNRESOLVED
    n = s.count
    if s.unit == "hour":
        n, unit = n // 24, "day"  # of hours, only whole days can be told
    else:
        unit = s.unit
    try:
        back, ahead = _moved(reference, -n, unit), _moved(reference, n, unit)
    except (OverflowError, ValueError):  # before the year 1
        return UNRESOLVED
    if s.direction == "past":
        return Interval(back[0], reference, "interval" if back[0] < reference else "day", "relative")
    if s.direction == "over":  # "vừa rồi": only units that are over
        end = _moved(reference, -1, unit)[1]
        return Interval(back[0], end, "interval" if back[0] < end else "day", "relative")
    if s.direction == "next":
        return Interval(
            min(reference + _DAY, ahead[1]),
            ahead[1],
            "interval" if ahead[1] > reference + _DAY else "day",
            "relative",
        )
    hull = back if s.direction == "ago" else ahead
    return Interval(*hull, {"day": "day", "month": "month", "year": "year"}.get(unit, "interval"), "relative")


def _moved(reference: date, n: float, unit: str) -> tuple[date, date]:
    """The whole unit (day, week, month, year) that lies `n` units away."""
    if unit == "day":
        day = reference + round(n) * _DAY
        return day, day
    if unit == "week":
        return week(reference + round(7 * n) * _DAY)
    months = round(n * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    m = shift_months(reference, months)
    if unit in {"month", "quarter"}:
        return month(m.year, m.month)
    return year(m.year)


def from_anchor(s: Slots, anchor: date) -> Interval:
    """Counted from the day told before: "cùng ngày", "hôm sau", "hai tuần sau đó", "năm đó"."""
    if s.day_offset is not None:
        return one_day(anchor + s.day_offset * _DAY, "relative")
    if s.week_offset is not None:
        return Interval(*week(anchor), "interval", "relative")
    if s.month_offset is not None:
        return Interval(*month(anchor.year, anchor.month), "month", "relative")
    if s.year_offset is not None:
        return Interval(*year(anchor.year + s.year_offset), "year", "relative")
    if s.count is None or s.unit is None or s.unit == "hour" or s.count > _MAX_COUNT[s.unit]:
        return UNRESOLVED
    n = s.count if s.direction == "after_anchor" else -s.count
    try:
        return Interval(*_moved(anchor, n, s.unit), "day" if s.unit == "day" else "interval", "relative")
    except (OverflowError, ValueError):
        return UNRESOLVED


def ordinal_part(s: Slots, first: date, last: date, basis: str) -> Interval:
    """The first, second or last day, week or month of a span: "tuần đầu tiên của tháng 9"."""
    n = s.ordinal or 1
    if s.ordinal_unit == "day":
        return one_day(last if n < 0 else first + (n - 1) * _DAY, basis)
    if s.ordinal_unit == "week":
        # Weeks belong to the month in which their Monday lies.
        monday = first + ((7 - first.weekday()) % 7) * _DAY
        begin = last - last.weekday() * _DAY if n < 0 else monday + 7 * (n - 1) * _DAY
        return Interval(begin, begin + 6 * _DAY, "interval", basis)
    m = 12 if n < 0 else n
    return Interval(*month(first.year, m), "month", basis)
