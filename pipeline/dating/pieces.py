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
from pipeline.knowledge.named_events import EventMention
from pipeline.knowledge.office_names import NamedTerm

_FEASTS = {(h.day, h.month) for h in HOLIDAYS.values() if h.calendar == "solar"}
_POINTED: dict[int | None, str] = {0: "today", -1: "yesterday", 1: "tomorrow"}
_ATTENDING = (
    "bên lề",
    "tại",
    "dự",
    "tham dự",
    "trong khuôn khổ",
    "khai mạc",
    "bế mạc",
    "đang",
    "ở",
    "khuôn khổ",
)


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


def terms(named: tuple[NamedTerm, ...]) -> Iterator[Piece]:
    """Persons named with an office: each speaks for the days of their terms.

    Before a term nobody bears its title; after it, articles that look back still give it, the less the
    longer ago.
    """
    seen: set[tuple[str, str, tuple[str, ...]]] = set()
    for mention in named:
        offices = tuple(sorted({term.office for term in mention.terms}))
        if mention.status == "elect" or (mention.person, mention.status, offices) in seen:
            continue
        seen.add((mention.person, mention.status, offices))
        held = np.zeros(grid.N_DAYS, dtype=bool)
        since = np.full(grid.N_DAYS, grid.N_DAYS)
        for term in mention.terms:
            start, end = term.possible_from.toordinal(), term.possible_before.toordinal()
            held |= (start <= grid.ORDINALS) & (end > grid.ORDINALS)
            since = np.where(end <= grid.ORDINALS, np.minimum(since, grid.ORDINALS - end), since)
        looked_back = np.where(since <= 365, weights.OFFICE_YEAR_AFTER, weights.OFFICE_AFTER)
        over = np.where(since < grid.N_DAYS, looked_back, weights.OFFICE_BEFORE)
        in_office = np.where(held, weights.IN_OFFICE, over)
        former = np.where(since < grid.N_DAYS, weights.IN_OFFICE, weights.OFFICE_BEFORE)
        says = np.log(in_office if mention.status == "in_office" else former)
        if says.max() - says.min() < 1e-9:
            continue
        spans = "; ".join(f"{t.possible_from}..{t.possible_before}" for t in mention.terms)
        yield Piece("office", mention.text, f"{mention.status} {spans}", says)


def events(mentions: tuple[EventMention, ...], text: str) -> Iterator[Piece]:
    """Events with a known date, each once, by the most telling of its mentions."""
    attended: dict[str, bool] = {}
    first: dict[str, EventMention] = {}
    for mention in mentions:
        before = text[max(0, mention.start - 120) : mention.start].lower()
        clause = before.rsplit(".", 1)[-1].split()
        here = any(" ".join(clause[-k:]).startswith(_ATTENDING) for k in range(1, min(len(clause), 18) + 1))
        attended[mention.event.name] = attended.get(mention.event.name, False) or here
        first.setdefault(mention.event.name, mention)
    for name, mention in first.items():
        event = mention.event
        says = _event_says(event.start, event.end, event.kind, attended[name])
        yield Piece("named_event", mention.text, f"{name} {event.start}..{event.end or ''}", says)


def _event_says(start: date, end: date | None, kind: str, attended: bool) -> Array:
    begin = grid.ORDINALS - start.toordinal()
    after = grid.ORDINALS - (end or weights.LAST_DAY).toordinal()
    says = np.full(grid.N_DAYS, 1e-6)

    def add(where: np.typing.NDArray[np.bool_], share: float) -> None:
        n = int(where.sum())
        if n:
            says[where] += share / n

    if kind == "era":
        add((begin >= 0) & (after <= 0), weights.ERA_NOW)
        add(after > 0, (1 - weights.ERA_NOW) * 0.9)
        add(begin < 0, (1 - weights.ERA_NOW) * 0.1)
    elif kind == "product":
        add((begin < 0) & (begin >= -365), weights.PRODUCT_SOON)
        add((begin >= 0) & (begin <= 548), weights.PRODUCT_NOW)
        add(begin > 548, weights.PRODUCT_AFTER)
    elif kind == "shock":
        add((begin >= 0) & (after <= 60), weights.SHOCK_NOW)
        add((after > 60) & (after <= 730), weights.SHOCK_TWO_YEARS)
        add(after > 730, 1 - weights.SHOCK_NOW - weights.SHOCK_TWO_YEARS)
    else:
        now = weights.EVENT_ATTENDED if attended else weights.EVENT_NOW
        rest = (1 - now) / (1 - weights.EVENT_NOW)
        add((begin >= -7) & (after <= 7), now)
        add((begin < -7) & (begin >= -730), weights.EVENT_SOON * rest)
        add((begin < -730) & (begin >= -3650), weights.EVENT_LONG_BEFORE * rest)
        add((after > 7) & (after <= 365), weights.EVENT_YEAR_AFTER * rest)
        add(
            after > 365,
            (1 - now) - rest * (weights.EVENT_SOON + weights.EVENT_LONG_BEFORE + weights.EVENT_YEAR_AFTER),
        )
    logs: Array = np.log(says)
    return logs
