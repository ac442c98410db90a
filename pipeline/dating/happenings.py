"""Evidence from what the world knows: terms of office and events whose days stand in the knowledge tables.

As in `pieces`, one function per kind, each yielding arrays of log-likelihoods on the grid of days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import numpy as np

from pipeline.dating import grid, weights
from pipeline.dating.grid import Array
from pipeline.dating.pieces import Piece
from pipeline.knowledge.named_events import EventMention
from pipeline.knowledge.office_names import NamedTerm

# The article is of the event's own days where somebody is at it: "bên lề COP21", "tại SEA Games 30".
_ATTENDED = re.compile(
    r"(?<!\w)(?:(?:bên lề|trong khuôn khổ|tham dự|tới dự|đến dự|dự|khai mạc|bế mạc|đang diễn ra|"
    r"đang tranh tài)"
    r"(?:\s\w+){0,8}|(?:tại|ở)(?:\s\w+){0,3})\s*\Z"
)


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
        here = _ATTENDED.search(text[max(0, mention.start - 80) : mention.start].lower()) is not None
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
