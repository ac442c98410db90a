"""Weeks, months, quarters, seasons: the first and last day of every unit of the calendar.

Only calendar arithmetic belongs here, nothing of words. Weeks begin on Monday, as Vietnamese counts them.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

# Beginnings of the seasons (month, day): equinoxes and solstices, as the national geography textbook gives
# them for the northern hemisphere, to the day on which they fall most often.
_SEASONS = {"spring": (3, 21), "summer": (6, 21), "autumn": (9, 24), "winter": (12, 21)}
_NEXT_SEASON = {"spring": "summer", "summer": "autumn", "autumn": "winter", "winter": "spring"}


def week(day: date) -> tuple[date, date]:
    """Monday and Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def month(y: int, m: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(y, m, 1), date(y, m, monthrange(y, m)[1])


def quarter(y: int, q: int) -> tuple[date, date]:
    """First and last day of a quarter, 1 to 4."""
    return date(y, 3 * q - 2, 1), month(y, 3 * q)[1]


def half(y: int, h: int) -> tuple[date, date]:
    """First and last day of half a year, 1 or 2."""
    return (date(y, 1, 1), date(y, 6, 30)) if h == 1 else (date(y, 7, 1), date(y, 12, 31))


def year(y: int) -> tuple[date, date]:
    """First and last day of a year."""
    return date(y, 1, 1), date(y, 12, 31)


def decade_of(y: int) -> tuple[date, date]:
    """The ten years that begin with `y`."""
    return date(y, 1, 1), date(y + 9, 12, 31)


def century(n: int) -> tuple[date, date]:
    """The n-th century; the 20th began in 1901."""
    return date(100 * (n - 1) + 1, 1, 1), date(100 * n, 12, 31)


def season(y: int, name: str, reference: date) -> tuple[date, date]:
    """The season that begins in year `y`; winter is the one that `reference`, if in that year, is in."""
    if name == "winter" and reference.year == y and (reference.month, reference.day) < _SEASONS["spring"]:
        y -= 1
    begin = date(y, *_SEASONS[name])
    following = _NEXT_SEASON[name]
    end = date(y + (following == "spring"), *_SEASONS[following]) - timedelta(days=1)
    return begin, end


def shift_months(day: date, n: int) -> date:
    """The same day `n` months on, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + n
    y, m = divmod(index, 12)
    return date(y, m + 1, min(day.day, monthrange(y, m + 1)[1]))


def part_of(first: date, last: date, portion: str) -> tuple[date, date]:
    """The beginning, middle or end of a span, as Vietnamese divides it.

    A week begins on Monday to Wednesday, has its middle on Wednesday and Thursday and ends with Saturday
    and Sunday; a month has its three decades (thượng, trung, hạ tuần); anything longer, thirds.
    """
    n = (last - first).days + 1
    if portion in {"first_half", "second_half"}:
        middle = date(first.year, 6, 30) if n > 360 and n < 367 else first + timedelta(days=n // 2 - 1)
        return (first, middle) if portion == "first_half" else (middle + timedelta(days=1), last)
    if n == 7:
        begin, length = {"early": (0, 3), "mid": (2, 2), "late": (5, 2)}[portion]
        return first + timedelta(days=begin), first + timedelta(days=begin + length - 1)
    if n <= 31:
        begin, end = {"early": (0, 10), "mid": (10, 20), "late": (20, n)}[portion]
        return first + timedelta(days=begin), first + timedelta(days=end - 1)
    if n <= 366:
        months = round(n / 30.44)
        third = months // 3
        begin_m, end_m = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, months)}[
            portion
        ]
        return shift_months(first, begin_m), shift_months(first, end_m) - timedelta(days=1)
    third_years = max((last.year - first.year + 1) // 3, 1)
    if portion == "early":
        return first, date(first.year + third_years - 1, 12, 31)
    if portion == "mid":
        return date(first.year + third_years, 1, 1), date(last.year - third_years, 12, 31)
    return date(last.year - third_years + 1, 1, 1), last
