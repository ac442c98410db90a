"""Times that point back to the one told last before them: "năm đó", "cùng tháng", "hai tháng sau"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.events.drafts import Row

AGO = 500  # characters back in which the time stands that a word points to
NUMBERS = {
    "một": 1, "1": 1, "hai": 2, "2": 2, "ba": 3, "3": 3, "bốn": 4, "4": 4, "năm": 5, "5": 5, "sáu": 6, "6": 6,
    "bảy": 7, "7": 7, "tám": 8, "8": 8, "chín": 9, "9": 9, "mười": 10, "10": 10,
}  # fmt: skip
_LATER = re.compile(rf"(?:chỉ |đúng |khoảng )?({'|'.join(NUMBERS)}) (ngày|tuần|tháng|năm) sau(?: đó)?")
_THAT = re.compile(r"(?:cũng )?(?:vào |trong |cùng )?(năm|tháng) (?:đó|ấy)|cùng (năm|tháng)")


def pointed(time: Row, times: Sequence[Row], published: date) -> Row | None:
    """The cells of a time that points back ("năm đó", "hai tháng sau") to the last one told before it."""
    words = str(time["text"]).lower()
    anchor = told_last(times, time["start"])
    later, that = _LATER.fullmatch(words), _THAT.fullmatch(words)
    if anchor is None or not (later or that):
        return None
    first, last = anchor["earliest"], anchor["latest"]
    if that is not None:
        unit = that[1] or that[2]
        return _whole(first, unit, published) if _is_within(first, last, unit) else None
    assert later is not None
    number, unit = NUMBERS[later[1]], later[2]
    if unit in ("ngày", "tuần"):
        day = first + timedelta(days=number * (7 if unit == "tuần" else 1))
        return _cells(day, day, "day", published) if first == last else None
    if not _is_within(first, last, unit):
        return None
    months = first.year * 12 + first.month - 1 + number * (12 if unit == "năm" else 1)
    return _whole(date(months // 12, months % 12 + 1, 1), unit, published)


def _is_within(first: date, last: date, unit: str) -> bool:
    """Whether a span lies in one month or year."""
    return first.year == last.year and (unit == "năm" or first.month == last.month)


def _whole(day: date, unit: str, published: date) -> Row | None:
    """The whole month or year around a day."""
    if unit == "năm":
        return _cells(date(day.year, 1, 1), date(day.year, 12, 31), "year", published)
    last = monthrange(day.year, day.month)[1]
    return _cells(day.replace(day=1), day.replace(day=last), "month", published)


def _cells(first: date, last: date, precision: str, published: date) -> Row | None:
    if first > published:
        return None
    return {
        "event_on": first if first == last else None,
        "event_on_earliest": first,
        "event_on_latest": last,
        "date_precision": precision,
        "date_basis": "relative",
    }


def told_last(times: Sequence[Row], before: int) -> Row | None:
    """The last known time that stands before a place of the body, in the sentences just before."""
    near = [t for t in times if before - AGO <= t["start"] < before]
    known = [t for t in near if t["earliest"] is not None and t["latest"] is not None]
    return max(known, key=lambda t: int(t["start"]), default=None)
