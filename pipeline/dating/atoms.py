"""The smallest pieces of dates: what an atom is, and the helpers its patterns are written with.

The patterns themselves stand in `calendar_atoms` (days, months, years) and `relative_atoms` (today, last
week, ten days past, clock times).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.dating.shapes import Slots
from pipeline.dating.vocabulary import HALF, MONTHS, NUMBERS, ROMAN, VAGUE_COUNTS

Match = re.Match[str]
FIRST_YEAR, LAST_YEAR = 1000, 2199  # four digits outside of these are quantities


@dataclass(frozen=True)
class Atom:
    """One piece found in a text: its kind, its place, and what it says."""

    kind: str
    start: int
    end: int
    slots: Slots


class AtomPattern(NamedTuple):
    """How one kind of atom is found in lower-cased text; `build` gives null for what is no date (31/2)."""

    kind: str
    pattern: re.Pattern[str]
    build: Callable[[Match], Slots | None]


def words(options: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(set(options), key=lambda w: (-len(w), w))) + ")"


def whole(body: str) -> re.Pattern[str]:
    """A pattern that begins and ends between words."""
    return re.compile(r"(?<!\w)(?:" + body + r")(?!\w)")


NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?|{words(NUMBERS)}|{words(VAGUE_COUNTS)}|{HALF})"
TAIL_YEAR = r"(?:\s*(?:[/\-.]|năm|của năm|,)\s*(?P<year>[12]\d{3})(?!\d))?"
# Not within a longer number, a path or a code; not after a comma that may be a decimal point.
LEFT = r"(?<![\w/.\-,])"
# Not the number of a law: "54/2019/QH14", "10/2020/NĐ-CP".
NO_CODE = r"(?!\s?[/\-][a-zđ])"


def number(word: str) -> int:
    """The value of a number written in digits, words or Roman numerals."""
    return int(word) if word.isdigit() else NUMBERS.get(word) or MONTHS.get(word) or ROMAN[word]


def full_year(digits: str) -> int:
    """The year of two or four digits; of two, the news looks back further than it looks ahead."""
    value = int(digits)
    return value if len(digits) == 4 else (1900 + value if value > 40 else 2000 + value)


def calendar_day(day: str, month: str, year: str | None = None) -> Slots | None:
    """The slots of a day and month, and year if given; null if there is no such day."""
    d, m, y = int(day), int(month), None if year is None else full_year(year)
    if not 1 <= m <= 12 or (y is not None and not FIRST_YEAR <= y <= LAST_YEAR):
        return None
    n_days = monthrange(2000 if y is None else y, m)[1]  # without a year, 29 February exists
    return Slots(day=d, month=m, year=y) if 1 <= d <= n_days else None
