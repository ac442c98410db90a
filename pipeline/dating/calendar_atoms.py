"""Atoms that name a place in the calendar: days, months, quarters, years, feasts."""

from __future__ import annotations

import re

from pipeline.dating.atoms import (
    LEFT,
    NO_CODE,
    TAIL_YEAR,
    AtomPattern,
    Match,
    calendar_day,
    full_year,
    number,
    whole,
    words,
)
from pipeline.dating.shapes import Slots
from pipeline.dating.vocabulary import BRANCHES, MONTHS, NUMBERS, ROMAN, SEASONS, STEMS
from pipeline.knowledge.holidays import HOLIDAYS

_MONTH = rf"(?P<month>0?[1-9]|1[0-2]|{words(MONTHS)})(?![\d\w])"
_PERIOD = words(
    ("năm", "năm học", "giai đoạn", "nhiệm kỳ", "mùa giải", "mùa bóng", "niên khóa", "niên khoá", "niên vụ",
     "thời kỳ", "các năm")
)  # fmt: skip


def _year(m: Match) -> int | None:
    return full_year(m["year"]) if m["year"] else None


def _days(m: Match) -> Slots | None:
    """A first day that has its month and year from the last: "1-3/12", "ngày 1, 2 và 3/12"."""
    last = calendar_day(m["last"], m["month"], m["year"])
    first = int(m["first"])
    if "/" not in m[0] and "tháng" not in m[0] and not (m["cue"] or m["word"]):
        return None  # "3-5-2" is a formation of players, "6-7.5" a size
    if last is None or not 1 <= first <= 31 or first == int(m["last"]):
        return None
    if first > int(m["last"]):
        # "từ 28 đến 2/12" begins in the month before; "3-1/12" without a word is no range.
        return Slots(day=first, until=last) if m["cue"] or m["word"] else None
    return Slots(day=first, month=last.month, year=last.year, until=last)


def _tet_day(m: Match) -> Slots | None:
    """The first ten days of the year and the last eight before it are counted from Tết."""
    day = number(m["day"])
    if day <= 10:
        return Slots(day=day, month=1, lunar=True)
    return Slots(day=day, month=12, lunar=True) if 23 <= day <= 30 else None


def _months(m: Match) -> Slots | None:
    first, last = number(m["first"]), number(m["last"])
    if not first < last <= 12:
        return None
    return Slots(month=first, year=_year(m), until=Slots(month=last, year=_year(m)))


def _years(m: Match) -> Slots | None:
    first = int(m["first"])
    last = int(m["last"]) if len(m["last"]) == 4 else first // 100 * 100 + int(m["last"])
    return Slots(year=first, until=Slots(year=last)) if 1900 <= first < last <= 2199 else None


def _quarter(m: Match) -> Slots:
    return Slots(quarter=1 if m["n"].startswith("đầu") else number(m["n"]), year=_year(m))


def _sexagenary(m: Match) -> Slots | None:
    stem, branch = STEMS[m["stem"]], BRANCHES[m["branch"]]
    if stem % 2 != branch % 2:
        return None  # only 60 of the 120 pairs occur
    return Slots(sexagenary=next(n for n in range(60) if n % 10 == stem and n % 12 == branch), lunar=True)


def _in_range(slots: Slots, value: int, low: int, high: int) -> Slots | None:
    return slots if low <= value <= high else None


CALENDAR_ATOMS = (
    AtomPattern(
        "date",
        re.compile(
            LEFT + r"(?P<day>\d{1,2})\s?(?P<sep>[/\-.])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?"
            r"(?P<year>\d{4}|\d{2})(?!\d)(?![/\-.]\d)"
        ),
        lambda m: calendar_day(m["day"], m["month"], m["year"]),
    ),
    AtomPattern(
        "date",
        re.compile(
            LEFT + r"(?P<year>[12]\d{3})(?P<sep>[/\-])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
            r"(?!\d)(?![/.\-]\d)"
        ),
        lambda m: calendar_day(m["day"], m["month"], m["year"]),
    ),
    AtomPattern(
        "days",
        re.compile(
            LEFT + r"(?P<cue>từ\s+|giữa\s+)?(?:(?:các|những|hai|ba|mấy)\s+)?(?P<word>ngày\s+)?"
            r"(?P<first>\d{1,2})(?:\s*,\s*\d{1,2}){0,6}\s*(?:-|–|đến hết|đến|tới|và|,)\s*(?:ngày\s+)?"
            r"(?P<last>\d{1,2})\s?(?:[/\-.]|\s+tháng\s+)\s?(?P<month>\d{1,2})"
            r"(?:\s?[/\-.]\s?(?P<year>\d{4}))?(?!\d)(?![/\-]\d)(?!\.\d)"
        ),
        _days,
    ),
    AtomPattern(
        "dm",
        re.compile(
            LEFT + r"(?P<day>\d{1,2})\s?(?P<sep>[/\-.])\s?(?P<month>\d{1,2})(?!\d)(?![/\-.,]\d)" + NO_CODE
        ),
        lambda m: calendar_day(m["day"], m["month"]),
    ),
    AtomPattern(
        "day_month",
        whole(rf"(?P<day>\d{{1,2}})\s+tháng\s+{_MONTH}"),
        lambda m: calendar_day(m["day"], str(number(m["month"]))),
    ),
    AtomPattern(
        "day",
        whole(r"(?:ngày|hôm)\s+(?P<day>\d{1,2})(?![.,/\-]\d)"),
        lambda m: _in_range(Slots(day=int(m["day"])), int(m["day"]), 1, 31),
    ),
    AtomPattern(
        "day",
        whole(rf"(?:ngày\s+)?(?:mùng|mồng)\s+(?P<day>\d{{1,2}}|{words(NUMBERS)})(?![.,/\-]\d)"),
        lambda m: _in_range(Slots(day=number(m["day"])), number(m["day"]), 1, 10),
    ),
    AtomPattern("full_moon", whole(r"(?:ngày\s+|đêm\s+)?rằm"), lambda _: Slots(day=15, lunar=True)),
    AtomPattern(
        "tet_day",
        whole(
            rf"(?:(?:ngày|đêm|tối|sáng|chiều)\s+)?(?:(?:mùng|mồng)\s+)?(?P<day>\d{{1,2}}|{words(NUMBERS)})"
            r"\s+tết"
        ),
        _tet_day,
    ),
    AtomPattern(
        "months",
        whole(
            rf"(?:từ\s+|các\s+)?tháng\s+(?P<first>\d{{1,2}}|{words(MONTHS)})\s*(?:-|–|đến hết|đến|tới|và)\s*"
            r"(?:tháng\s+)?(?P<last>\d{1,2})(?!\s+tháng)(?!\d)" + TAIL_YEAR
        ),
        _months,
    ),
    AtomPattern(
        "month",
        whole(rf"tháng\s+{_MONTH}" + TAIL_YEAR),
        lambda m: Slots(
            month=number(m["month"]), year=_year(m), lunar=True if m["month"] == "chạp" else None
        ),
    ),
    AtomPattern(
        "month",
        re.compile(LEFT + r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\d/])" + NO_CODE),
        lambda m: Slots(month=int(m["month"]), year=_year(m)),
    ),
    AtomPattern(
        "years",
        re.compile(
            LEFT + rf"(?:(?:từ|trong)\s+)?(?:(?:{_PERIOD})\s+)?(?P<first>(?:19|20)\d\d)"
            r"\s?(?:-|–|/|đến năm|đến|tới)\s?(?P<last>(?:19|20)\d\d|\d\d(?=\D|\Z))(?![\d/\-])(?!\.\d)"
            + NO_CODE
        ),
        _years,
    ),
    AtomPattern("year", whole(r"năm\s+(?P<year>[12]\d{3})(?!\d)(?![.,]\d)"), lambda m: Slots(year=_year(m))),
    AtomPattern(
        "bare_year",
        re.compile(
            r"(?P<year>(?:19|20)\d\d)(?!\w)(?![.,/\-]\d)"
            # What stands before it is looked at last: from digits on, a text is searched fast.
            r"(?:(?<=\bhồi \d{4})|(?<=\btừ \d{4})|(?<=\bđến \d{4})|(?<=\btrước \d{4})|(?<=\bsau \d{4})|"
            r"(?<=\bđầu \d{4})|(?<=\bcuối \d{4})|(?<=\bgiữa \d{4}))"
        ),
        lambda m: Slots(year=_year(m)),
    ),
    AtomPattern(
        "sexagenary",
        whole(rf"(?:năm\s+)?(?P<stem>{words(STEMS)})\s+(?P<branch>{words(BRANCHES)})"),
        _sexagenary,
    ),
    AtomPattern(
        "quarter",
        whole(r"(?:quý|quí)\s+(?P<n>[1-4]|i{1,3}|iv|một|hai|ba|bốn|tư|đầu tiên|đầu)(?:\s+của)?" + TAIL_YEAR),
        _quarter,
    ),
    AtomPattern(
        "decade",
        whole(r"(?:(?:những|các)\s+năm|thập niên|thập kỷ|thập kỉ)\s+(?P<year>(?:1[5-9]|20)?\d0)"),
        lambda m: Slots(decade=int(m["year"]) if len(m["year"]) == 4 else 1900 + int(m["year"])),
    ),
    AtomPattern(
        "century",
        whole(rf"(?:thế kỷ|thế kỉ)\s+(?:thứ\s+)?(?P<n>[12]?\d|{words(ROMAN)})"),
        lambda m: _in_range(Slots(century=number(m["n"])), number(m["n"]), 1, 22),
    ),
    AtomPattern(
        "season", whole(rf"mùa\s+(?P<season>{words(SEASONS)})"), lambda m: Slots(season=SEASONS[m["season"]])
    ),
    AtomPattern(
        "holiday",
        whole(rf"(?:(?:ngày|lễ|dịp|đêm|kỳ nghỉ)\s+){{0,2}}(?P<name>{words(HOLIDAYS)})"),
        lambda m: Slots(holiday=m["name"]),
    ),
    AtomPattern(
        "holiday",
        whole(rf"(?:dịp\s+)?tết(?=\s+(?:năm\s+)?(?:{words(STEMS)}\s+{words(BRANCHES)}|(?:19|20)\d\d)(?!\w))"),
        lambda _: Slots(holiday="tết nguyên đán"),
    ),
)
