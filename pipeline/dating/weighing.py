"""Put the evidence of a text together: which day, how sure of it, how sure of its year.

The chances of all days are weighed at once (`grid`); only a day that the text itself names, and does not
tell as still to come, can be the answer. Nothing here knows of other articles or of what the page states.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from pipeline.dating import grid, happenings, pieces, weights
from pipeline.dating.clues import Clues, DayClue, YearClue, gather
from pipeline.dating.grid import Array
from pipeline.dating.pieces import Piece
from pipeline.dating.vocabulary import CAPITALS
from pipeline.knowledge.named_events import EventMention, named_events
from pipeline.knowledge.office_names import NamedTerm, named_terms


@dataclass(frozen=True)
class TextEvidence:
    """What a text says about its day: its clues, and the pieces of evidence drawn from it."""

    clues: Clues
    pieces: tuple[Piece, ...]

    @property
    def total(self) -> Array:
        """The log-likelihood of every day."""
        total = grid.zeros()
        for piece in self.pieces:
            total = total + piece.says
        return total


@dataclass(frozen=True)
class Verdict:
    """The best day, the chance of its year, that of it or a neighbour given the year, and the years open.

    `day` is null where the text names no day that could be its own.
    """

    day: date | None
    sure_day: float
    sure_year: float
    years: tuple[int, ...]

    def is_sure(self, year: float = weights.SURE_YEAR) -> bool:
        """Whether the day may be given: a wrong one costs more than none."""
        return self.day is not None and self.sure_day >= weights.SURE_DAY and self.sure_year >= year


def read(text: str) -> TextEvidence:
    """Gather all evidence of a text: title and body, joined by a line break."""
    clues = gather(text)
    happened = named_events(text)
    found = (
        *pieces.days(clues),
        *pieces.weekdays(clues),
        *pieces.years(_without_dates_of(happened, clues)),
        *happenings.terms(tuple(term for term in named_terms(text) if _is_whole(term, text))),
        *happenings.events(happened, text),
    )
    return TextEvidence(clues, found)


def _without_dates_of(happened: tuple[EventMention, ...], clues: Clues) -> Clues:
    """The clues without the years that only say when a named event was: the event speaks for itself."""

    def dates_an_event(clue: YearClue) -> bool:
        return any(
            clue.year == mention.event.start.year and abs(clue.start - mention.end) < _CLOSE_BY
            for mention in happened
        )

    return replace(clues, years=tuple(clue for clue in clues.years if not dates_an_event(clue)))


_CLOSE_BY = 80  # characters
_HALF_YEAR = 183
_LONGER_NAME = re.compile(rf"\s[{CAPITALS}]")
_OTHER_OFFICE = re.compile(r"(?:phó|cựu|nguyên|cố)\s\Z")


def _is_whole(term: NamedTerm, text: str) -> bool:
    """Whether title and name are not parts of longer ones: "Phó chủ tịch ...", "Chủ tịch Hồ Chí Minh"."""
    if _LONGER_NAME.match(text, term.end) and " " not in term.text[-len(term.person) :].strip():
        return False
    before = text[max(0, term.start - 8) : term.start].lower()
    return term.status != "in_office" or _OTHER_OFFICE.search(before) is None


def weigh(evidence: TextEvidence, latest: date | None, beside: Array | None = None) -> Verdict:
    """Weigh the evidence of a text.

    Args:
        evidence: of the text.
        latest: the crawl's day, after which it cannot have been published.
        beside: log-likelihoods from elsewhere, as from dated articles or the month in an address.
    """
    chances = grid.posterior(evidence.total if beside is None else evidence.total + beside, latest)
    by_year = np.bincount(grid.YEAR - int(grid.YEAR[0]), weights=chances)
    anchored = _anchored(evidence.clues)
    at_anchor = np.where(anchored, chances, 0.0)
    candidates = tuple(sorted(_candidate_years(chances, anchored)))
    if at_anchor.max() <= 0.0:
        return Verdict(None, 0.0, float(by_year.max()), candidates)
    best = int(at_anchor.argmax())
    # Across New Year, neighbours of the day are of another year.
    of_year = float(chances[max(0, best - _HALF_YEAR) : best + _HALF_YEAR].sum())
    near = float(chances[max(0, best - 1) : best + 2].sum()) / of_year
    sure_year = max(of_year, float(by_year[int(grid.YEAR[best] - grid.YEAR[0])]))
    return Verdict(grid.day_at(best), near, sure_year, candidates)


def _anchored(clues: Clues) -> np.typing.NDArray[np.bool_]:
    """Days that the text names and nowhere tells as coming."""
    anchored = np.zeros(grid.N_DAYS, dtype=bool)
    coming = {(c.day, c.month) for c in clues.days if c.told == "future" and c.role != "says"}
    for clue in clues.days:
        pointed = clue.offset is not None
        still_to_come = (clue.day, clue.month) in coming and clue.role != "says"
        if pointed or not (still_to_come or clue.role == "spans" or pieces.is_feast(clue)):
            anchored |= _cells(clue)
    return anchored


def _cells(clue: DayClue) -> np.typing.NDArray[np.bool_]:
    """The cells of a day of the text, shifted to the day of writing where the text says how far it is."""
    cells = grid.is_day(clue.day, clue.month, clue.year)
    shift = -(clue.offset or 0)
    return np.roll(cells, shift) if shift else cells


def _candidate_years(chances: Array, anchored: np.typing.NDArray[np.bool_]) -> set[int]:
    """Years that keep a chance beside the best, given that the day is one the text names."""
    held = np.where(anchored, chances, 0.0) if anchored.any() else chances
    by_year = np.bincount(grid.YEAR - int(grid.YEAR[0]), weights=held)
    if by_year.max() <= 0.0:
        return set()
    kept = np.flatnonzero(by_year >= weights.CANDIDATE_YEAR * by_year.max())
    return {int(grid.YEAR[0]) + int(k) for k in kept}
