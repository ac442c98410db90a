"""What the text of an article says about time, gathered once: the raw material of dating it.

Days and years with the way they are told, in the order of the text. No weighing here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.dating.cues import SAYING, any_of
from pipeline.dating.expressions import find
from pipeline.dating.shapes import Slots, TimeExpression, Told
from pipeline.dating.tense import told
from pipeline.dating.vocabulary import CAPITALS

_SENTENCE_END = re.compile(rf"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[{CAPITALS}0-9])|\n")
_COMPARED = re.compile(
    r"(?:cùng kỳ|so với|hơn|kém)\s+(?:của\s+|cả\s+|trung bình\s+){0,2}(?:năm\s+|tháng\s+\S+\s+)?\Z"
)
_SAYS = re.compile(r"\s*,?\s*(?:\([^)]*\)\s*)?(?:(?:đã|cũng|vừa|vẫn)\s+){0,2}" + any_of(SAYING))
# Nothing before it, or an agency's mark in capitals: "( HNM) - ", "TTO - ", "VOV.VN - ".
_OPENING = re.compile(
    rf"[\W\d]*(?:\(?\s?[{CAPITALS}][^\s]*(?:\s[{CAPITALS}][^\s]*){{0,2}}\s?\)?\s?[-–:.]+\s*)?(?:Vào\s|Trong\s)?\Z"
)
_LONGEST_MARK = 60
_CITED = re.compile(
    r"(?:(?<!\w)số\s+[\w./\-]+|thông báo|công văn|nghị định|nghị quyết|quyết định|tờ trình|văn bản|thông tư|"
    r"chỉ thị|luật|kết luận|kế hoạch)[^.;]{0,25}\Z"
)
_FROM = re.compile(r"(?<!\w)(?:từ|kể từ|bắt đầu từ|đến|đến hết|tới|trước|sau|cho đến)\s+\Z")
_TERM = re.compile(r"(?:nhiệm kỳ|nhiệm kì)\s*(?:\d|\Z)")
# A capitalised word, at most two more, and a year: "Euro 2016", "V-League 2021", "Miss Universe 2020".
_NAMED_YEAR = re.compile(
    rf"(?<![\w.])(?!SN\s)[{CAPITALS}][\w\-]*(?:\s[{CAPITALS}0-9][\w\-]*){{0,2}}\s(?P<year>(?:19[89]|20[0-3])\d)(?![\w/.,\-]\w|\w)"
)


@dataclass(frozen=True)
class DayClue:
    """A day of the calendar in the text, with or without its year.

    `offset` counts from the day of writing where the text says so: "hôm nay (2/12)" is 0, "hôm qua, 1/12"
    -1. `role` is what the day does in its sentence: `says` where somebody said something on it ("ngày 14/12
    cho biết"), `opens` where the sentence begins with it, as reports do ("(TTXVN) - Ngày 1/12, ..."), `part`
    where it has a part of the day ("chiều 1/12"), `spans` for the ends of a range and days from which
    something holds ("từ ngày 30/4"), which say little of when that was written, `cited` for the day of a
    document ("công văn số 235/SNV ngày 18/2/2020"), else `plain`. `position` counts sentences, from 0.
    """

    day: int
    month: int
    year: int | None
    weekday: int | None
    offset: int | None
    role: str
    told: Told | None
    position: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class YearClue:
    """A year, or month of a year, written out.

    `kind` is `compared` for one that others are measured by ("so với năm 2014"), `named` for one that stands
    behind a name ("Euro 2016"), `season` for the first of two in a row ("năm học 2020-2021"), `term` for the
    first of a term of office ("nhiệm kỳ 2016-2021"), else `plain`.
    """

    year: int
    month: int | None
    kind: str
    told: Told | None
    position: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Clues:
    """All days and years of a text, in order."""

    days: tuple[DayClue, ...]
    years: tuple[YearClue, ...]


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Rough sentences with their start: good enough to see which words tell a date as past or future."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]


def gather(text: str) -> Clues:
    """The days and years of `text` (title and body, joined by a line break)."""
    days: list[DayClue] = []
    years: list[YearClue] = []
    for position, (offset, sentence) in enumerate(sentences(text)):
        found = find(sentence)
        for expression in found:
            tense = expression.slots.told or told(sentence, expression.start, expression.end)
            place = (position, offset + expression.start, offset + expression.end, expression.text)
            before = sentence[max(0, expression.start - 60) : expression.start].lower()
            role = _role(expression, sentence, before)
            for slots, kind in _parts(expression.slots, before, expression.text):
                if (clue := _day(slots, tense, role, place)) is not None:
                    days.append(clue)
                elif slots.year is not None:
                    years.append(YearClue(slots.year, slots.month, kind, tense, *place))
        taken = {(e.start, e.end) for e in found}
        for match in _NAMED_YEAR.finditer(sentence):
            start, end = match.span("year")
            if not any(a < end and start < b for a, b in taken):
                place = (position, offset + match.start(), offset + end, match[0])
                years.append(YearClue(int(match["year"]), None, "named", None, *place))
    return Clues(tuple(days), tuple(years))


def _parts(slots: Slots, before: str, text: str) -> list[tuple[Slots, str]]:
    """The one or two days or years of an expression, with the kind of year."""
    if slots.until is None:
        return [(slots, "compared" if _COMPARED.search(before) else "plain")]
    first, last = slots.year, slots.until.year
    if slots.day is None and slots.month is None and first is not None and last is not None:
        if last == first + 5 and _TERM.search(before + text.lower()):
            return [(Slots(year=first), "term")]
        # Two years in a row are a season; a longer range says nothing about today.
        return [(Slots(year=first), "season")] if last == first + 1 else []
    return [(slots, "plain"), (slots.until, "plain")]


def _role(expression: TimeExpression, sentence: str, before: str) -> str:
    slots = expression.slots
    if slots.until is not None or _FROM.search(before):
        return "spans"
    if _SAYS.match(sentence[expression.end : expression.end + 40].lower()):
        return "says"
    if expression.start <= _LONGEST_MARK and _OPENING.match(sentence[: expression.start]):
        return "opens"
    if slots.part:
        return "part"
    return "cited" if slots.year is not None and _CITED.search(before) else "plain"


def _day(s: Slots, tense: Told | None, role: str, place: tuple[int, int, int, str]) -> DayClue | None:
    if s.day is None or s.month is None or s.lunar or s.year_offset is not None or s.anchored:
        return None
    if s.year is not None and not is_day(s.day, s.month, s.year):
        return None
    return DayClue(s.day, s.month, s.year, s.weekday, s.day_offset, role, tense, *place)


def is_day(day: int, month: int, year: int) -> bool:
    """Whether the calendar has that day; a day that has its year from elsewhere need not exist."""
    return day <= monthrange(year, month)[1]
