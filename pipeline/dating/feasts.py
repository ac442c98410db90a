"""Feasts and days of the lunar year, as days of the solar calendar."""

from __future__ import annotations

from datetime import date

from pipeline.dating.choosing import nearest
from pipeline.dating.lunar import solar_date
from pipeline.dating.shapes import UNRESOLVED, Interval, Slots, Told
from pipeline.knowledge.holidays import HOLIDAYS


def feast_or_lunar_day(
    s: Slots, years: list[int], reference: date, told: Told | None, basis: str
) -> Interval:
    """The day of a feast, or of a lunar date, in the year that is stated or fits best."""
    spans: list[tuple[date, date]] = []
    for y in years:
        if s.holiday is not None:
            feast = HOLIDAYS[s.holiday]
            if feast.calendar == "solar":
                day: date | None = date(y, feast.month, feast.day)
            elif feast.calendar == "lunar_end":
                day = solar_date(30, feast.month, y) or solar_date(29, feast.month, y)
            else:
                day = solar_date(feast.day, feast.month, y)
        elif s.month is not None:
            # "30 Tết" of a year is the eve of its Tết: a day of the lunar year before.
            lunar_year = y - 1 if s.month == 12 and s.year is not None and s.sexagenary is None else y
            if s.day is None:
                first = solar_date(1, s.month, lunar_year)
                last = solar_date(30, s.month, lunar_year) or solar_date(29, s.month, lunar_year)
                if first is not None and last is not None:
                    spans.append((first, last))
                continue
            day = solar_date(s.day, s.month, lunar_year)
        else:
            day = None
        if day is not None:
            spans.append((day, day))
    best = nearest(spans, reference, told)
    if best is None:
        return UNRESOLVED
    return Interval(best[0], best[1], "day" if best[0] == best[1] else "month", basis)
