"""The Vietnamese lunar calendar, for any year from 1800 to 2199.

Hồ Ngọc Đức's published method ("Computing the Vietnamese lunar calendar"): new moons and the sun's
longitude by the truncated series of Meeus, counted on Vietnamese days (UTC+7), the month that holds the
winter solstice being the eleventh. Libraries for the Chinese calendar differ by the time zone: Tết of 1985
and 2007 fell a month or a day apart from the Chinese New Year.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from math import floor, pi, sin

_UTC_OFFSET = 7.0 / 24.0
_SYNODIC_MONTH = 29.530588853
_EPOCH = 2415021.076998695  # Julian date of the new moon of 1 January 1900
_ORDINAL_TO_JULIAN_DAY = 1721425  # date.toordinal() + this = Julian day number at noon
_RADIANS = pi / 180.0


def _new_moon(k: int) -> float:
    """Julian date (universal time) of the k-th new moon after that of 1 January 1900."""
    t = k / 1236.85
    t2, t3 = t * t, t * t * t
    mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
    mean += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * _RADIANS)
    sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * _RADIANS
    moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * _RADIANS
    node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * _RADIANS
    shift = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    shift += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    shift += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    shift += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun) - 0.0006 * sin(2 * node + moon)
    shift += 0.0010 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun)
    if t < -11:
        delta = 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
    else:
        delta = -0.000278 + 0.000265 * t + 0.000262 * t2
    return mean + shift - delta


@cache
def _new_moon_day(k: int) -> int:
    """Julian day number of the Vietnamese day of the k-th new moon."""
    return floor(_new_moon(k) + 0.5 + _UTC_OFFSET)


def _sun_sector(day: int) -> int:
    """Which twelfth of the ecliptic (0 to 11) the sun stands in at the start of that Vietnamese day."""
    t = (day - 0.5 - _UTC_OFFSET - 2451545.0) / 36525
    t2 = t * t
    anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * _RADIANS
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    return floor((longitude % 360.0) / 30.0)


@cache
def _eleventh_month(year: int) -> int:
    """Julian day number on which the lunar month with the winter solstice of that solar year begins."""
    end_of_year = date(year, 12, 31).toordinal() + _ORDINAL_TO_JULIAN_DAY
    k = floor((end_of_year - 2415021) / _SYNODIC_MONTH)
    start = _new_moon_day(k)
    return _new_moon_day(k - 1) if _sun_sector(start) >= 9 else start


def _leap_position(start: int) -> int:
    """How many months after the eleventh the leap month stands, in a year of thirteen months."""
    k = floor(0.5 + (start - _EPOCH) / _SYNODIC_MONTH)
    position = 1
    last, arc = -1, _sun_sector(_new_moon_day(k + position))
    while arc != last and position < 14:
        last = arc
        position += 1
        arc = _sun_sector(_new_moon_day(k + position))
    return position - 1


@cache
def solar_date(day: int, month: int, year: int) -> date | None:
    """The solar day of a day of the lunar year that began in solar `year`; null if there is none.

    Day 30 of a month of 29 days is null. A leap month is never meant: the ordinary month of its number is.
    """
    first = _eleventh_month(year - 1) if month < 11 else _eleventh_month(year)
    following = _eleventh_month(year) if month < 11 else _eleventh_month(year + 1)
    k = floor(0.5 + (first - _EPOCH) / _SYNODIC_MONTH)
    position = (month - 11) % 12
    if following - first > 365:
        leap = _leap_position(first)
        if position >= leap:
            position += 1
    start, end = _new_moon_day(k + position), _new_moon_day(k + position + 1)
    if not 1 <= day <= end - start:
        return None
    return date.fromordinal(start + day - 1 - _ORDINAL_TO_JULIAN_DAY)
