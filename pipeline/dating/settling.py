"""Settle the day of one article: statements, text and what others lend, weighed on one grid of days.

The result carries every piece of evidence, also that which speaks against it. A day that is not sure enough
is not given: `published_on` is null then, and `detail` says which years remain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import log
from typing import Any

import numpy as np

from pipeline.dating import borrowing, grid, stated, weights
from pipeline.dating.borrowing import Likeness
from pipeline.dating.grid import Array
from pipeline.dating.stated import VIETNAM, Stated
from pipeline.dating.weighing import TextEvidence, Verdict, read, weigh

MAX_NAMED_YEARS = 6  # more candidates than that are no help to anybody


@dataclass(frozen=True)
class Subject:
    """What is known of one article before its day is settled."""

    text: TextEvidence
    statements: list[Stated]
    fetched_at: datetime | None

    @classmethod
    def of(cls, draft: Mapping[str, Any]) -> Subject:
        """Read a row of ARTICLE_DRAFTS that is an article."""
        fetched_at = draft["fetched_at"]
        text = read(f"{draft['title'] or ''}\n{draft['body']}")
        return cls(text, stated.read_stated(draft["stated_dates"], fetched_at), fetched_at)

    @property
    def crawled_on(self) -> date | None:
        """The crawl's day in Vietnam: nothing on the page is younger."""
        return None if self.fetched_at is None else self.fetched_at.astimezone(VIETNAM).date()


@dataclass(frozen=True)
class Settled:
    """The day of publication with its bounds and evidence, or, without a day, why there is none."""

    published_on: date | None
    published_at: datetime | None
    earliest: date | None
    latest: date | None
    precision: str
    basis: str
    evidence: list[dict[str, object]]
    detail: str


def settle(subject: Subject, borrowed: Sequence[Likeness] = ()) -> Settled:
    """Weigh everything known of an article; `borrowed` is what other articles lend it."""
    beside = stated.says(subject.statements)
    if borrowed:
        beside = beside + borrowing.says(list(borrowed))
    verdict = weigh(subject.text, subject.crawled_on, beside)
    best = stated.best_of(subject.statements)
    if best is not None and best.day is not None and _is_believed(best, verdict, subject):
        evidence = _evidence(subject, borrowed, best.day)
        at = stated.instant_of(subject.statements, best)
        return Settled(best.day, at, best.day, best.day, "day", best.basis, evidence, "")
    if verdict.day is not None and verdict.is_sure(
        weights.SURE_BORROWED_YEAR if borrowed else weights.SURE_YEAR
    ):
        evidence = _evidence(subject, borrowed, verdict.day)
        earliest, latest = _bounds(subject, verdict.day)
        precision = "day" if earliest == latest else "interval"
        return Settled(verdict.day, None, earliest, latest, precision, "inferred", evidence, "")
    evidence = _evidence(subject, borrowed, verdict.day)
    return Settled(None, None, None, None, "unknown", "inferred", evidence, _detail(verdict, subject))


def _is_believed(best: Stated, verdict: Verdict, subject: Subject) -> bool:
    """Whether a stated day stands against what the text says."""
    if best.basis in stated.BELIEVED_ALWAYS or best.day is None:
        return True
    if verdict.day is not None and verdict.is_sure():
        return abs((verdict.day - best.day).days) <= weights.SAME_STORY_DAYS
    if best.basis != "filename" and not best.of_the_crawl:
        return True
    if not subject.text.clues.days:
        return best.basis != "filename"
    return best.day.year in verdict.years and _days_lost(subject.text, best.day) <= weights.DAYS_CONTRADICT


def _days_lost(text: TextEvidence, day: date) -> float:
    """How much worse the days told without a year fit that day than the one they fit best, in nats."""
    total = sum((p.says for p in text.pieces if p.basis == "body_day"), start=grid.zeros())
    index = grid.index_of(day)
    return 0.0 if index is None else float(total.max() - total[max(0, index - 1) : index + 2].max())


def _bounds(subject: Subject, day: date) -> tuple[date, date | None]:
    """Not before the newest day told as past, not after the next day told as coming, nor after the crawl."""
    coming: list[date] = []
    for clue in subject.text.clues.days:
        if clue.offset == 0 and _on_year(clue.day, clue.month, clue.year, day) == day:
            return day, day
        if clue.told == "future":
            ahead = _on_year(clue.day, clue.month, clue.year, day)
            if ahead is not None and day <= ahead <= day + timedelta(days=weights.BOUND_REACH):
                coming.append(ahead)
    if subject.crawled_on is not None:
        coming.append(subject.crawled_on)
    return day, min(coming, default=None)


def _on_year(day: int, month: int, year: int | None, near: date) -> date | None:
    """That day of the calendar in its own year, or else in the year that brings it on or after `near`."""
    for y in (year,) if year is not None else (near.year, near.year + 1):
        try:
            found = date(y, month, day)
        except ValueError:  # 29 February
            continue
        if year is not None or found >= near:
            return found
    return None


def _evidence(subject: Subject, borrowed: Sequence[Likeness], day: date | None) -> list[dict[str, object]]:
    """Every piece of evidence: statements, text, witnesses, crawl; weight in nats for the day given."""
    index = grid.index_of(day) if day is not None else None
    rows: list[dict[str, object]] = []

    def add(basis: str, text: str, value: str, weight: float | None, agrees: bool | None) -> None:
        rounded = None if weight is None else round(weight, 3)
        rows.append({"basis": basis, "text": text, "value": value, "weight": rounded, "agrees": agrees})

    for s in subject.statements:
        add(s.basis, s.text, s.value or "", s.trust, None if day is None else s.agrees(day))
    for piece in subject.text.pieces:
        weight = None if index is None else _information(piece.says, index)
        add(piece.basis, piece.text, piece.value, weight, None if weight is None else weight >= 0.0)
    for w in borrowed:
        near = None if day is None else abs((w.published_on - day).days) <= weights.SAME_STORY_DAYS
        value = f"{w.published_on} {w.article_id}"
        add("similar_article", ", ".join(w.shared), value, log(w.ratio), near)
    if subject.crawled_on is not None:
        agrees = None if day is None else day <= subject.crawled_on
        add("crawl", str(subject.fetched_at), subject.crawled_on.isoformat(), 0.0, agrees)
    return rows


def _information(says: Array, index: int) -> float:
    """How much more likely the piece makes that day than a day at random, in nats."""
    peak = float(says.max())
    return float(says[index] - peak - np.log(np.exp(says - peak).mean()))


def _detail(verdict: Verdict, subject: Subject) -> str:
    """Why no day is given, with the years that remain possible."""
    years = verdict.years
    if any(s.day is not None for s in subject.statements):
        reason = "the text speaks against the day that is stated"
    elif not subject.text.clues.days:
        reason = "the text names no day"
    elif verdict.sure_year >= weights.SURE_YEAR and verdict.day is not None:
        reason = f"the year is {verdict.day.year}, but no day is sure"
    else:
        reason = "the year is open"
    if not years or len(years) > MAX_NAMED_YEARS:
        span = f"{years[0]}-{years[-1]}" if years else "any"
        return f"{reason}; candidate years: {span}"
    return f"{reason}; candidate years: {', '.join(map(str, years))}"
