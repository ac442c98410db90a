"""From what an expression says to the days it can mean.

Counting on the calendar only: which year a bare "2/12" takes, which week "thứ Ba" lies in, where "cuối
tháng" begins. An interval is the hull of what the words allow: its first and its last possible day. Where
the text does not tell past from future, `PATIENCE` decides for the nearer, the past being preferred.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pipeline.dating.choosing import nearest, one_day, valid_day
from pipeline.dating.counting import count_span, from_anchor, ordinal_part
from pipeline.dating.feasts import feast_or_lunar_day
from pipeline.dating.shapes import UNRESOLVED, Interval, Slots, TimeExpression, Told
from pipeline.dating.spans import (
    century,
    decade_of,
    half,
    month,
    part_of,
    quarter,
    season,
    shift_months,
    week,
    year,
)

_DAY = timedelta(days=1)
_SATURDAY = 5


def resolve(
    expression: TimeExpression | Slots,
    reference: date,
    told: Told | None = None,
    anchor: date | None = None,
) -> Interval:
    """The days the expression can mean, told on `reference`, the day of the article.

    Args:
        expression: what `find` gave, or its slots.
        reference: the day from which the text looks at time.
        told: whether the sentence tells it as past or as future, where it does; the expression's own words
            ("tới", "vừa qua") rule over it.
        anchor: the day of an expression before it, for "cùng ngày" and "hai ngày sau đó"; without it these
            are unresolved.

    Returns:
        earliest and latest day, both included; precision; and whether it was written out (`explicit`),
        counted (`relative`) or cannot be known (`unresolved`).
    """
    slots = expression.slots if isinstance(expression, TimeExpression) else expression
    told = slots.told or told
    if slots.until is not None:
        return _range(slots, reference, told, anchor)
    if slots.anchored and (slots.day is None or slots.month is None):  # not "cùng ngày (22/10)"
        return from_anchor(slots, anchor) if anchor is not None else UNRESOLVED
    if slots.unit is not None:
        return count_span(slots, reference)
    if slots.vague:
        return UNRESOLVED
    try:
        return _calendar(slots, reference, told, anchor)
    except (OverflowError, ValueError):  # beyond the calendar's first or last year
        return UNRESOLVED


def _year_of(slots: Slots, reference: date) -> int | None:
    if slots.year is not None:
        return slots.year
    if slots.year_offset is not None:
        return reference.year + slots.year_offset
    if slots.sexagenary is not None:
        # Giáp Tý, the first of the sixty, was 1984.
        around = [1984 + 60 * k + slots.sexagenary for k in range(-20, 4)]
        return min(around, key=lambda y: (abs(y - reference.year), y))
    return None


def _calendar(s: Slots, reference: date, told: Told | None, anchor: date | None) -> Interval:
    stated = _year_of(s, reference)
    years = [stated] if stated is not None else [reference.year + d for d in (-1, 0, 1)]
    basis = "relative" if s.year_offset is not None or s.month_offset is not None else "explicit"
    if s.holiday is not None or (s.lunar and s.month is not None):
        return feast_or_lunar_day(s, years, reference, told, basis)
    if s.day is not None and s.month is not None:
        spans = [(d, d) for y in years if (d := valid_day(y, s.month, s.day)) is not None]
        if stated is None and s.weekday is not None:
            spans = [c for c in spans if c[0].weekday() == s.weekday] or spans
        if stated is None and s.day_offset is not None:
            near = reference + s.day_offset * _DAY
            spans = [c for c in spans if abs((c[0] - near).days) <= 1] or spans
        best = nearest(spans, reference, told)
        return UNRESOLVED if best is None else one_day(best[0], basis)
    if s.day is not None:
        return _day_of_month(s, reference, told)
    if s.weekday is not None:
        return _weekday(s, reference, told)
    if s.day_offset is not None:
        return one_day(reference + s.day_offset * _DAY, "relative")
    span = _unit_span(s, years, reference, told)
    if span is None:
        # A time of day alone is of the day told before, or else of the article's.
        return UNRESOLVED if s.hour is None else one_day(anchor or reference, "relative")
    first, last, precision = span
    if s.week_offset is not None or s.quarter_offset is not None or (s.season is not None and stated is None):
        basis = "relative"
    if s.portion is not None:
        first, last = part_of(first, last, s.portion)
        precision = "interval"
    if s.ordinal is not None and s.ordinal_unit is not None:
        return ordinal_part(s, first, last, basis)
    return Interval(first, last, precision, basis)


def _day_of_month(s: Slots, reference: date, told: Told | None) -> Interval:
    """A day of a month that is not named: "ngày 15", "ngày 15 tháng trước"."""
    assert s.day is not None
    if s.lunar:
        return UNRESOLVED
    if s.month_offset is not None:
        first = shift_months(reference, s.month_offset)
        day = valid_day(first.year, first.month, s.day)
        return UNRESOLVED if day is None else one_day(day, "relative")
    months = [shift_months(reference, k) for k in (-2, -1, 0, 1, 2)]
    spans = [(d, d) for m in months if (d := valid_day(m.year, m.month, s.day)) is not None]
    if s.weekday is not None:
        spans = [c for c in spans if c[0].weekday() == s.weekday] or spans
    best = nearest(spans, reference, told)
    return UNRESOLVED if best is None else one_day(best[0], "relative")


def _weekday(s: Slots, reference: date, told: Told | None) -> Interval:
    assert s.weekday is not None
    monday = week(reference)[0]
    if s.week_offset is not None:
        return one_day(monday + (7 * s.week_offset + s.weekday) * _DAY, "relative")
    same = reference + (s.weekday - reference.weekday()) * _DAY
    strict = s.told is not None  # "thứ Ba tới" said on a Tuesday is not today
    days = [same + 7 * k * _DAY for k in (-1, 0, 1)]
    if strict:
        days = [d for d in days if d != reference]
    # A weekday alone: the last one, unless the text tells of what is to come.
    best = nearest([(d, d) for d in days], reference, told or "past")
    return UNRESOLVED if best is None else one_day(best[0], "relative")


def _unit_span(
    s: Slots, years: list[int], reference: date, told: Told | None
) -> tuple[date, date, str] | None:
    """The month, quarter, year ... that is named, with its precision."""
    if s.month is not None:
        best = nearest([month(y, s.month) for y in years], reference, told)
        return None if best is None else (*best, "month")
    if s.month_offset is not None:
        m = shift_months(reference, s.month_offset)
        return (*month(m.year, m.month), "month")
    if s.quarter is not None:
        best = nearest([quarter(y, s.quarter) for y in years], reference, told)
        return None if best is None else (*best, "interval")
    if s.quarter_offset is not None:
        m = shift_months(reference, 3 * s.quarter_offset)
        return (*quarter(m.year, (m.month - 1) // 3 + 1), "interval")
    if s.week_offset is not None:
        over = reference.weekday() < _SATURDAY or (s.told == "past" and reference.weekday() == _SATURDAY)
        if s.week_offset == 0 and s.portion == "late" and told == "past" and over:
            return (*week(reference - 7 * _DAY), "interval")  # "cuối tuần (qua)" told as past on a weekday
        return (*week(reference + 7 * s.week_offset * _DAY), "interval")
    if s.season is not None and s.told == "past" and len(years) != 1:
        begun = [season(y, s.season, reference) for y in (reference.year, reference.year - 1)]
        return (*next(span for span in begun if span[0] <= reference), "interval")
    if s.season is not None:
        return (*season(years[0] if len(years) == 1 else reference.year, s.season, reference), "interval")
    if s.half is not None:
        return (*half(years[0] if len(years) == 1 else reference.year, s.half), "interval")
    if s.n_months is not None:
        y = years[0] if len(years) == 1 else reference.year
        first, last = year(y)
        n = s.n_months
        return (first, month(y, n)[1], "interval") if n > 0 else (month(y, 13 + n)[0], last, "interval")
    if s.year is not None or s.year_offset is not None or s.sexagenary is not None:
        return (*year(years[0]), "year")
    if s.decade is not None:
        return (*decade_of(s.decade), "interval")
    if s.century is not None:
        return (*century(s.century), "interval")
    return None


def _range(s: Slots, reference: date, told: Told | None, anchor: date | None) -> Interval:
    """From the first day of X to the last of Y in "từ X đến Y"; X never after Y.

    Of ranges that name no year the nearest is meant: "từ 24/4 đến tháng 10" is to come in April.
    """
    if told is None and _is_of_any_year(s):
        past, future = (_ending(s, reference, way, anchor) for way in ("past", "future"))
        found = {(i.earliest, i.latest): i for i in (past, future) if i.earliest and i.latest}
        best = nearest(sorted(found), reference, None) if found else None
        return UNRESOLVED if best is None else found[best]
    return _ending(s, reference, told, anchor)


def _is_of_any_year(s: Slots) -> bool:
    """Whether neither end of a range says in which year it lies, but one of them in which month."""
    assert s.until is not None
    tied = any(
        e.year is not None or e.year_offset is not None or e.day_offset is not None or e.told or e.anchored
        for e in (s, s.until)
    )
    return not tied and (s.month is not None or s.until.month is not None)


def _ending(s: Slots, reference: date, told: Told | None, anchor: date | None) -> Interval:
    """The range whose end is the last or the next such day."""
    assert s.until is not None
    until = s.until
    last = resolve(until, reference, until.told or told, anchor)
    begin = replace(s, until=None)
    if last.latest is None:
        return UNRESOLVED
    if begin.year is None and begin.year_offset is None and begin.day_offset is None and not begin.anchored:
        # The beginning of a range is the last such day before its end.
        first = resolve(replace(begin, told="past"), last.latest, "past", anchor)
    else:
        first = resolve(begin, reference, told, anchor)
    if first.earliest is None or first.earliest > last.latest:
        return UNRESOLVED
    basis = "explicit" if "explicit" in (first.basis, last.basis) else "relative"
    precision = "day" if first.earliest == last.latest else "interval"
    return Interval(first.earliest, last.latest, precision, basis)
