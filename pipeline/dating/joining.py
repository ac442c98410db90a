"""How atoms join into one expression: what may stand between them, what may follow them.

"thứ Tư (2/12)", "lúc 20h30 tối 2/12/2015 (giờ địa phương)", "cuối tháng 9 năm ngoái": read from the fine to
the coarse, held together by a few words, closed by suffixes ("vừa qua", "âm lịch", a time zone).
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.dating.atoms import Atom
from pipeline.dating.shapes import Slots
from pipeline.dating.vocabulary import SHORT_DAYS

_FINE_TO_COARSE = (
    "clock", "part", "portion", "ordinal", "weekday", "dayref", "full_moon", "tet_day", "date", "days", "dm",
    "day_month", "day", "holiday", "week", "portioned", "months", "month", "months_of_year", "half", "season",
    "quarter", "years", "year", "bare_year", "sexagenary", "decade", "century", "anchored", "span", "vague",
)  # fmt: skip
RANK = {kind: rank for rank, kind in enumerate(_FINE_TO_COARSE)}
_DAYS = {"date", "days", "dm", "day_month", "day"}
_CLOSED_KINDS = {"span", "vague"}  # joined with nothing
_HALVES = {"part", "portion", "ordinal", "season"}  # mean nothing without a neighbour

_BLANK = re.compile(r"\s+(?:(?:của|trong|vào|ngày|hôm|vào ngày|của ngày)\s+)?\Z")
_COMMA = re.compile(r"\s*,\s*(?:tức\s+)?(?:(?:ngày|vào|vào ngày|hôm|tức ngày)\s+)?\Z")
_DASH = re.compile(r"\s*[-–]\s*(?:ngày\s+)?\Z")
_OPEN = re.compile(r"\s*\(\s*(?:(?:tức|nhằm)\s+)?(?:(?:ngày|hôm)\s+)?\Z")
_CLOSE = re.compile(r"\s*(?:,?\s*giờ [^)]{2,20})?\)")
_ZONE = re.compile(
    r"\s*[,(]?\s*(?:theo\s+)?(?P<zone>gmt(?:\s?[+-]\s?\d+)?|"
    r"giờ (?:địa phương|việt nam|vn|hà nội|quốc tế|gmt|miền đông|bờ đông|utc))(?!\w)\)?"
)
_LUNAR = re.compile(r"\s*\(?(?:âm lịch|al|lịch âm)(?!\w)\)?")
_TET = re.compile(r"\s+(?:tết(?!\s+(?:dương|tây))|âm lịch)(?!\w)")
_ENDS = r"(?=\s*(?:[,.;:)]|\Z|\s(?:tại|ở|và|của|là|do|khi|với|cho|để|trên|đã|sẽ|nhằm)\s))"
_LAST = re.compile(r"\s+(?:(?:vừa qua|vừa rồi|mới đây|mới rồi)(?!\w)|qua" + _ENDS + ")")
_NEXT = re.compile(r"\s+(?:(?:tới đây|sắp tới|tới này)(?!\w)|tới" + _ENDS + ")")
_THIS = re.compile(r"\s+này" + _ENDS)
_SHORT_DAY = re.compile(r"\s+(nay|qua|mai|mốt|kia)(?!\w)")
_BARE_YEAR = re.compile(r"\s+((?:19|20)\d\d)(?![\w/.\-,]\d|\d)")
_THIS_SEASON = re.compile(r"\s+này(?!\w)")
_LAST_SEASON = re.compile(r"\s+(?:vừa\s+qua|vừa\s+rồi|qua|rồi)(?!\w)")


def _may_follow(left: Atom, right: Atom, gap: str) -> bool:
    """Whether the words between two atoms hold them together as one expression."""
    if _OPEN.match(gap):
        return right.kind in _DAYS | {"weekday", "dayref", "year", "month"}
    if left.kind in _CLOSED_KINDS or right.kind in _CLOSED_KINDS:
        return False
    blank = _BLANK.match(gap) is not None
    pause = _COMMA.match(gap) is not None or _DASH.match(gap) is not None
    if right.kind == "clock":
        return left.kind in _DAYS | {"dayref", "weekday"} and (blank or _COMMA.match(gap) is not None)
    coarser = RANK[right.kind] >= RANK[left.kind]
    if blank:
        return coarser
    dated = right.kind in _DAYS | {"weekday", "dayref"}
    return pause and coarser and dated and left.kind in {"part", "weekday", "dayref", "clock"}


def join(atoms: list[Atom], i: int, low: str) -> tuple[Atom, int]:
    """The expression that begins with atom `i`, and the index of the first atom after it."""
    last, n, bracketed = atoms[i], i + 1, False
    current = _with_suffixes(last, last.kind, low)
    while n < len(atoms):
        following = atoms[n]
        gap = low[current.end : following.start]
        if following.start < current.end or not _may_follow(last, following, gap):
            break
        extended = _with_suffixes(following, following.kind, low)
        joined = current.slots.joined(extended.slots)
        if joined is None:
            break
        end = extended.end
        if _OPEN.match(gap):
            close = _CLOSE.match(low, end)
            if close is None or bracketed:
                break
            end, bracketed = close.end(), True
        kind = following.kind if current.kind in _HALVES else current.kind
        current = _with_suffixes(Atom(kind, current.start, end, joined), following.kind, low)
        last, n = following, n + 1
    return current, n


def _with_suffixes(atom: Atom, last: str, low: str) -> Atom:
    """Take in what may follow; each suffix fills slots that are still empty."""
    slots, end = atom.slots, atom.end
    for suffix in (_short_day, _lunar, _season_year, _pointing, _zone):
        slots, end = suffix(slots, last, low, end)
    return Atom(atom.kind, atom.start, end, slots)


def _short_day(s: Slots, last: str, low: str, end: int) -> tuple[Slots, int]:
    """After a part of the day: "nay", "qua", "mai"."""
    found = _SHORT_DAY.match(low, end) if last == "part" and not s.names_a_day else None
    return (replace(s, day_offset=SHORT_DAYS[found[1]]), found.end()) if found else (s, end)


def _lunar(s: Slots, last: str, low: str, end: int) -> tuple[Slots, int]:
    """After a date "âm lịch", after a day without a month "Tết"."""
    if s.day is None or s.lunar or last not in {"dm", "day", "day_month", "month"}:
        return s, end
    if s.month is not None:
        found = _LUNAR.match(low, end)
        return (replace(s, lunar=True), found.end()) if found else (s, end)
    found = _TET.match(low, end)
    if found is None or "âm" in found[0]:
        return s, end
    return replace(s, lunar=True, month=1 if s.day <= 10 else 12), found.end()


def _season_year(s: Slots, last: str, low: str, end: int) -> tuple[Slots, int]:
    """A year in digits alone, "này" or "vừa qua" after a season, feast or lunar year."""
    if last not in {"holiday", "season", "sexagenary"} or s.year is not None or s.year_offset is not None:
        return s, end
    if found := _BARE_YEAR.match(low, end):
        return replace(s, year=int(found[1])), found.end()
    if last != "season":
        return s, end
    if found := _LAST_SEASON.match(low, end):
        return replace(s, told="past"), found.end()
    found = _THIS_SEASON.match(low, end)
    return (replace(s, year_offset=0), found.end()) if found else (s, end)


def _pointing(s: Slots, last: str, low: str, end: int) -> tuple[Slots, int]:
    """Past and future told by "vừa qua" and "tới"; "này" keeps to the year under way."""
    del last
    pointed = s.names_a_day or s.month is not None
    if not pointed or s.told is not None or s.year is not None or s.until is not None:
        return s, end
    if found := _LAST.match(low, end):
        return replace(s, told="past"), found.end()
    if s.day_offset is None and (found := _NEXT.match(low, end)):
        return replace(s, told="future"), found.end()
    if found := _THIS.match(low, end):
        return s, found.end()
    return s, end


def _zone(s: Slots, last: str, low: str, end: int) -> tuple[Slots, int]:
    """The time zone that a day or time is told in."""
    del last
    found = _ZONE.match(low, end) if s.zone is None and (s.names_a_day or s.hour is not None) else None
    if found is None or ("(" in found[0]) != (")" in found[0]):
        return s, end
    return replace(s, zone=found["zone"]), found.end()
