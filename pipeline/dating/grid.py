"""The chance of every single day to be the day of publication.

Arithmetic on one array with a cell per day, from `FIRST_DAY` to `LAST_DAY`: each piece of evidence adds its
log-likelihood to all days; what remains is read off as the best day and the chance of its year.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from math import log

import numpy as np
import numpy.typing as npt

from pipeline.dating.weights import FIRST_DAY, LAST_DAY, REMAINDER, Shares

Array = npt.NDArray[np.float64]
N_DAYS = (LAST_DAY - FIRST_DAY).days + 1
_ORDINAL = FIRST_DAY.toordinal()
_DAYS = [FIRST_DAY + timedelta(days=i) for i in range(N_DAYS)]
YEAR = np.array([d.year for d in _DAYS])
MONTH_INDEX = np.array([12 * d.year + d.month - 1 for d in _DAYS])
SEASON = np.array([(d.timetuple().tm_yday - 1) / 365.0 for d in _DAYS])
ORDINALS = np.arange(N_DAYS) + _ORDINAL
_NUMBER = {d: i for i, d in enumerate(_DAYS)}
_LEAP_YEAR = 366
_LONGEST_BACK = 245  # further back, a day without a year is the coming one


def index_of(day: date) -> int | None:
    """The cell of a day; null outside of the range."""
    return _NUMBER.get(day)


def day_at(index: int) -> date:
    """The day of a cell."""
    return _DAYS[index]


def zeros() -> Array:
    """No evidence: all days alike."""
    return np.zeros(N_DAYS)


@cache
def _table(shares: Shares, spread: float) -> tuple[int, Array]:
    """Log-density by distance, and the smallest distance; outside and in gaps stands the remainder."""
    low, high = min(s[0] for s in shares), max(s[1] for s in shares)
    density = np.full(high - low + 1, REMAINDER / spread)
    for first, last, share in shares:
        density[first - low : last - low + 1] += share / (last - first + 1)
    return low, np.log(density)


def _look_up(distance: npt.NDArray[np.int64], shares: Shares, spread: float) -> Array:
    low, table = _table(shares, spread)
    inside = (distance >= low) & (distance < low + len(table))
    return np.where(inside, table[np.clip(distance - low, 0, len(table) - 1)], log(REMAINDER / spread))


@cache
def _phase() -> npt.NDArray[np.int64]:
    """Day of the year as in a leap year, so that 1 March is the same everywhere."""
    return np.array([date(2000, d.month, d.day).timetuple().tm_yday for d in _DAYS])


def _behind(day: int, month: int) -> npt.NDArray[np.int64]:
    """How many days each cell lies after the nearest such day of the calendar; negative before it."""
    distance = (_phase() - date(2000, month, day).timetuple().tm_yday) % _LEAP_YEAR
    return np.where(distance > _LONGEST_BACK, distance - _LEAP_YEAR, distance)


def bare_day(day: int, month: int, shares: Shares) -> Array:
    """A day without a year, taken as the nearest: news looks back further than it looks ahead."""
    return _look_up(_behind(day, month), shares, float(_LEAP_YEAR))


def weekday_agrees(day: int, month: int, weekday: int) -> npt.NDArray[np.bool_]:
    """Cells from which the nearest such day of the calendar falls on that weekday."""
    phase, behind = _phase(), _behind(day, month)
    of_year = np.where(phase - behind < 1, YEAR - 1, np.where(phase - behind > _LEAP_YEAR, YEAR + 1, YEAR))
    first, last = int(of_year.min()), int(of_year.max())
    weekdays = np.array([_weekday(year, month, day) for year in range(first, last + 1)])
    agrees: npt.NDArray[np.bool_] = weekdays[of_year - first] == weekday
    return agrees


def _weekday(year: int, month: int, day: int) -> int:
    try:
        return date(year, month, day).weekday()
    except ValueError:  # 29 February of a common year has none
        return -1


def full_day(day: date, shares: Shares) -> Array:
    """A day with its year."""
    return _look_up(ORDINALS - day.toordinal(), shares, float(N_DAYS))


def month_of_year(month: int, year: int, shares: Shares) -> Array:
    """A month with its year."""
    return _look_up(MONTH_INDEX - (12 * year + month - 1), shares, N_DAYS / 30.0)


def posterior(evidence: Array, latest: date | None) -> Array:
    """Chances of all days, up to `latest` if given; they add up to 1."""
    logs = evidence.copy()
    if latest is not None:
        logs[latest.toordinal() < ORDINALS] = -np.inf
    if not np.isfinite(logs).any():
        return np.zeros(N_DAYS)
    chances = np.exp(logs - logs.max())
    total: Array = chances / chances.sum()
    return total


def is_day(day: int, month: int, year: int | None) -> npt.NDArray[np.bool_]:
    """The cells of that day of the calendar, of one year or of all."""
    cells: npt.NDArray[np.bool_] = _phase() == date(2000, month, day).timetuple().tm_yday
    return cells if year is None else cells & (year == YEAR)
