"""Pieces of evidence for a day of publication: each with its words and what it says about every day.

One function per kind of evidence; how they are put together stands in `weighing`. A piece's array holds
log-likelihoods on the grid of days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import log

import numpy as np

from pipeline.dating import grid, weights
from pipeline.dating.clues import Clues, DayClue, YearClue
from pipeline.dating.grid import Array
from pipeline.knowledge.holidays import HOLIDAYS

_FEASTS = {(h.day, h.month) for h in HOLIDAYS.values() if h.calendar == "solar"}
_POINTED: dict[int | None, str] = {0: "today", -1: "yesterday", 1: "tomorrow"}


@dataclass(frozen=True)
class Piece:
    """What one part of the text speaks for: `value` in words, `says` as log-likelihood of every day."""

    basis: str
    text: str
    value: str
    says: Array


def _way(clue: DayClue | YearClue) -> str:
    return clue.told or "untold"


def is_feast(clue: DayClue) -> bool:
    """Whether a day is more likely spoken of as a public holiday than as a day on which something was."""
    if (clue.day, clue.month) not in _FEASTS or clue.offset is not None:
        return False
    return clue.role in {"plain", "spans"} or clue.text[0].isdigit()  # "30/4 này", not "Ngày 30/4, ..."


def _place(clue: DayClue) -> str:
    """How the day is told and where: the tables' key."""
    if clue.offset in _POINTED:
        return _POINTED[clue.offset]
    if clue.told == "future" and clue.role != "says":
        return "future/part" if clue.role == "part" else "future"
    if clue.role == "spans":
        return "spans"
    if clue.role == "cited":
        return "cited"
    if is_feast(clue):
        return "feast"
    where = "lead" if clue.position <= weights.LEAD else "near" if clue.position <= weights.NEAR else "late"
    if clue.role == "plain":
        return f"{_way(clue)}/{where}"
    return f"{where}/{clue.role}"


def _share(place: str) -> float:
    """How much a day told so counts."""
    if place in _POINTED.values():
        return 1.0
    where = next((w for w in ("lead", "near", "late") if w in place), "other")
    return weights.DEPENDENCE_OF_DAYS[where]


def days(clues: Clues) -> Iterator[Piece]:
    """Days told in the text, each once for every way of telling it, where it is told first."""
    seen: set[tuple[object, ...]] = set()
    for clue in clues.days:
        place = _place(clue)
        key = (clue.day, clue.month, clue.year, clue.told == "future", place in _POINTED.values())
        if key in seen:
            continue
        seen.add(key)
        if clue.year is not None:
            day = date(clue.year, clue.month, clue.day)
            share = 1.0 if place in _POINTED.values() else weights.DEPENDENCE_OF_DATES
            says = grid.full_day(day, weights.FULL_DAYS[place])
            yield Piece("body_date", clue.text, day.isoformat(), says * share)
            continue
        says = grid.bare_day(clue.day, clue.month, weights.BARE_DAYS[place])
        value = f"--{clue.month:02d}-{clue.day:02d} {place}"
        yield Piece("body_day", clue.text, value, says * _share(place))


def weekdays(clues: Clues) -> Iterator[Piece]:
    """Days written with their weekday, which fixes the year among its neighbours."""
    seen: set[tuple[int, int, int]] = set()
    for clue in clues.days:
        if clue.weekday is None or clue.year is not None or (clue.day, clue.month, clue.weekday) in seen:
            continue
        seen.add((clue.day, clue.month, clue.weekday))
        agrees = grid.weekday_agrees(clue.day, clue.month, clue.weekday)
        says = np.where(agrees, log(weights.WEEKDAY_RIGHT), log((1 - weights.WEEKDAY_RIGHT) / 6))
        yield Piece("weekday", clue.text, f"--{clue.month:02d}-{clue.day:02d} weekday {clue.weekday}", says)


def years(clues: Clues) -> Iterator[Piece]:
    """Years and months of years, each once for every way of telling it."""
    seen: set[tuple[object, ...]] = set()
    for clue in clues.years:
        key = (clue.year, clue.month, clue.kind, _way(clue) if clue.kind == "plain" else "")
        if key in seen:
            continue
        seen.add(key)
        if clue.month is not None and clue.kind != "compared":
            says = grid.month_of_year(clue.month, clue.year, weights.MONTHS[_way(clue)])
            value = f"{clue.year}-{clue.month:02d}"
        elif clue.kind == "term":
            says, value = _term(clue.year), f"{clue.year}-{clue.year + 5}"
        elif clue.kind == "season":
            says, value = _season(clue.year), f"{clue.year}/{clue.year + 1}"
        else:
            way = clue.kind if clue.kind in {"compared", "named"} else _way(clue)
            says, value = _year(clue.year, way), str(clue.year)
        yield Piece("body_year", clue.text, value, says * weights.DEPENDENCE)


def _year(year: int, way: str) -> Array:
    """By the distance of the years; the shares of this year and the next to it move with the season."""
    distance = grid.YEAR - year
    says = np.where(distance > 0, weights.OLD_YEARS, weights.COMING_YEARS[way])
    for lag, (first, last) in weights.YEARS[way].items():
        says = np.where(distance == lag, first + (last - first) * grid.SEASON, says)
    logs: Array = np.log(says)
    return logs


def _term(year: int) -> Array:
    """Five years of office, "nhiệm kỳ 2016-2021"."""
    since = grid.YEAR - year
    says = np.where(since < 0, (1 - weights.TERM_NOW - weights.TERM_AFTER) / 3, weights.TERM_AFTER / 15)
    logs: Array = np.log(np.where((since >= 0) & (since <= 5), weights.TERM_NOW / 6, says))
    return logs


def _season(year: int) -> Array:
    """Two years in a row: from August of the first to July of the second."""
    since = (grid.MONTH_INDEX - (12 * year + 7)) // 12
    rest = 1.0 - weights.SEASON_NOW - weights.SEASON_NEXT - weights.SEASON_BEFORE
    says = np.where(since == 0, weights.SEASON_NOW, rest / 20)
    says = np.where(since == 1, weights.SEASON_BEFORE, says)
    logs: Array = np.log(np.where(since == -1, weights.SEASON_NEXT, says))
    return logs
