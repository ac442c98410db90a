"""Atoms that count from somewhere: today, last week, ten days past, the end of the month, eight o'clock."""

from __future__ import annotations

import re

from pipeline.dating.atoms import NUMBER, AtomPattern, Match, number, whole, words
from pipeline.dating.shapes import Slots
from pipeline.dating.vocabulary import (
    DAYS_FROM_ANCHOR,
    DAYS_FROM_TODAY,
    DIRECTIONS,
    HALF,
    MONTHS,
    NUMBERS,
    OFFSETS,
    PARTS_OF_DAY,
    PORTIONS,
    STEMS,
    SUNDAYS,
    UNITS,
    VAGUE,
    VAGUE_COUNTS,
    WEEKDAYS,
)

_SINCE = r"(?:cách đây|cách nay|trước đó|sau đó)\s+(?:(?:khoảng|gần|hơn|chỉ|đúng)\s+){0,2}"
_ORDINALS = {"đầu tiên": 1, "thứ nhất": 1, "thứ hai": 2, "thứ ba": 3, "thứ tư": 4, "cuối cùng": -1}
# What makes "cuối tháng", "đầu năm" more than the month or year under way.
_DETAIL = words([*OFFSETS, *MONTHS, *STEMS, "đó", "qua", "vừa qua", "i", "ii", "iii", "iv"])
_UNIT_GOES_ON = (
    r"(?!\s+(?:học|mới học|sinh hoạt|tuổi|hoàn|hành(?!\w)|tra(?!\w)|\d|của năm|năm\s+\d|"
    + _DETAIL
    + r"(?!\w)))"
)
# "bắt đầu tháng 5", "đứng đầu năm tổ chức": the word for a beginning belongs to the verb, but not behind
# "bị bắt".
_NO_VERB = "(?<!(?<!bị )bắt )" + "".join(f"(?<!{verb} )" for verb in ("mở", "đứng", "dẫn", "khởi", "cầm"))
_BEGINS = rf"(?:(?!đầu(?!\w))|{_NO_VERB})"
_PORTION_OF = r"(?=\s+(?:tháng|năm|tuần|quý|quí|thập|thế kỷ|những năm|mùa|[12]\d{3}|\d{1,2}/\d{4}))"


def _offset(unit: str) -> AtomPattern:
    """A unit counted from the one under way: "tháng trước", "năm nay", "tuần tới"."""
    name = {"tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}[unit]
    spelled = {"tuần": r"tuần(?:\s+lễ)?", "quý": "(?:quý|quí)"}.get(unit, unit)
    return AtomPattern(
        name,
        whole(rf"{spelled}\s+(?P<way>{words(OFFSETS)})(?!\s+(?:đó|đây|khi)(?!\w))"),
        lambda m: Slots(**{f"{name}_offset": OFFSETS[m["way"]]}),  # type: ignore[arg-type]
    )


def _span(m: Match) -> Slots | None:
    word, unit, way, since = m["n"], UNITS[m["unit"]], m["way"], m["since"]
    if m["unit"] == "hôm" and way not in {"nay", "trước", "sau"}:
        return None
    direction = DIRECTIONS[way] if way else "ago"
    if since and since.startswith("trước đó"):
        direction = "before_anchor"
    elif since and since.startswith("sau đó"):
        direction = "after_anchor"
    is_vague = word in VAGUE_COUNTS
    count = None if is_vague else _count(word)
    if count is not None and unit == "week" and direction == "past":
        count, unit = 7 * count, "day"  # "một tuần qua" is seven days, "tuần qua" reaches back to a Monday
    return Slots(
        count=count,
        unit=unit,  # type: ignore[arg-type]
        direction=direction,  # type: ignore[arg-type]
        vague=is_vague or None,
        anchored=True if direction in {"before_anchor", "after_anchor"} else None,
    )


def _count(word: str) -> float:
    if word == HALF:
        return 0.5
    return float(word.replace(",", ".")) if word[0].isdigit() else float(number(word))


def _months_of_year(m: Match) -> Slots | None:
    """A number of months at one end of a year: "9 tháng đầu năm", "quý cuối năm"."""
    n = (m["n"] or "1").strip()
    if n in VAGUE_COUNTS or not (n.isdigit() or n in NUMBERS):
        return None
    months = number(n) * (3 if m["unit"] in {"quý", "quí"} else 1)
    return Slots(n_months=months if m["side"] == "đầu" else -months) if 1 <= months <= 12 else None


def _clock(m: Match) -> Slots | None:
    hour, minute = number(m["hour"]), 0
    if m["less"]:
        hour, minute = hour - 1, 60 - int(m["less"])
    elif m["minute"]:
        minute = 30 if m["minute"] == "rưỡi" else int(m["minute"])
    return Slots(hour=hour, minute=minute) if 0 <= hour <= 24 and 0 <= minute < 60 else None


def _anchored(pattern: str, **slots: int) -> AtomPattern:
    return AtomPattern("anchored", whole(pattern), lambda _: Slots(anchored=True, **slots))  # type: ignore[arg-type]


RELATIVE_ATOMS = (
    _offset("tuần"),
    _offset("tháng"),
    _offset("quý"),
    _offset("năm"),
    _anchored(r"cùng tuần|tuần đó|tuần ấy", week_offset=0),
    _anchored(r"cùng tháng|tháng đó|tháng ấy", month_offset=0),
    _anchored(r"cùng năm|năm đó|năm ấy", year_offset=0),
    _anchored(r"năm sau đó", year_offset=1),
    _anchored(r"năm trước đó", year_offset=-1),
    AtomPattern(
        "anchored",
        whole(words(DAYS_FROM_ANCHOR)),
        lambda m: Slots(day_offset=DAYS_FROM_ANCHOR[m[0]], anchored=True),
    ),
    AtomPattern("dayref", whole(words(DAYS_FROM_TODAY)), lambda m: Slots(day_offset=DAYS_FROM_TODAY[m[0]])),
    AtomPattern(
        "months_of_year",
        whole(rf"(?P<n>{NUMBER}\s+)?(?P<unit>tháng|quý|quí)\s+(?P<side>đầu|cuối)(?=\s+(?:của\s+)?năm)"),
        _months_of_year,
    ),
    AtomPattern(
        "half",
        whole(r"(?:nửa đầu|nửa cuối|nửa sau)(?=\s+(?:của\s+)?năm\s+\S)"),
        lambda m: Slots(half=1 if m[0] == "nửa đầu" else 2),
    ),
    AtomPattern(
        "ordinal",
        whole(
            rf"(?P<unit>ngày|tuần|tháng)\s+(?P<which>{words(_ORDINALS)})"
            r"(?=\s+(?:của\s+|trong\s+)?(?:tháng|năm)\s)"
        ),
        lambda m: Slots(ordinal=_ORDINALS[m["which"]], ordinal_unit=UNITS[m["unit"]]),  # type: ignore[arg-type]
    ),
    AtomPattern(
        "span",
        whole(
            r"(?:(?:trong vòng|trong|suốt|khoảng|gần|hơn|chỉ)\s+){0,3}"
            rf"(?P<since>{_SINCE})?(?P<n>{NUMBER})\s+(?P<unit>{words(UNITS)})\s+(?P<way>{words(DIRECTIONS)})(?!\s+(?:khi|thềm|lúc|ngày|hạn))"
        ),
        _span,
    ),
    AtomPattern(
        "span",
        whole(rf"(?P<since>{_SINCE})(?P<n>{NUMBER})\s+(?P<unit>{words(UNITS)})(?P<way>)"),
        _span,
    ),
    AtomPattern(
        "portioned",
        whole(r"cuối tuần\s+(?:vừa\s+)?(?:qua|rồi)"),  # the last weekend, not the end of the last seven days
        lambda _: Slots(portion=PORTIONS["cuối"], week_offset=0, told="past"),
    ),
    AtomPattern(
        "span",
        whole(r"(?:trong\s+)?(?P<unit>tuần|tháng|năm|quý)\s+(?:vừa\s+)?qua"),
        lambda m: Slots(count=1.0, unit=UNITS[m["unit"]], direction="past"),  # type: ignore[arg-type]
    ),
    AtomPattern(
        "portion",
        whole(rf"{_BEGINS}(?P<portion>{words(PORTIONS)})(?:\s+của)?" + _PORTION_OF),
        lambda m: Slots(portion=PORTIONS[m["portion"]]),
    ),
    AtomPattern(
        "portioned",
        whole(rf"{_BEGINS}(?P<portion>{words(PORTIONS)})\s+(?P<unit>tháng|năm|tuần|quý|quí)" + _UNIT_GOES_ON),
        lambda m: Slots(portion=PORTIONS[m["portion"]], **{f"{UNITS[m['unit']]}_offset": 0}),  # type: ignore[arg-type]
    ),
    AtomPattern(
        "weekday",
        whole(rf"(?:ngày\s+)?(?:thứ\s+(?P<day>{words(WEEKDAYS)})|(?P<sunday>{words(SUNDAYS)}))"),
        lambda m: Slots(weekday=6 if m["sunday"] else WEEKDAYS[m["day"]]),
    ),
    AtomPattern("vague", whole(words(VAGUE)), lambda m: Slots(vague=True, told=VAGUE[m[0]])),  # type: ignore[arg-type]
    AtomPattern(
        "part",
        whole(rf"(?:(?:vào|buổi)\s+){{0,2}}(?P<part>{words(PARTS_OF_DAY)})"),
        lambda m: Slots(part=m["part"]),
    ),
    AtomPattern(
        "clock",
        re.compile(
            r"(?<![\w/.\-,:])"
            r"(?:(?:vào\s+)?(?:lúc|hồi)\s+(?:(?:gần|khoảng|đúng)\s+)?|vào\s+(?:khoảng|đúng)\s+|(?:khoảng|đúng)\s+)?"
            rf"(?P<hour>\d{{1,2}}|{words(n for n in NUMBERS if NUMBERS[n] <= 12)}(?=\s+giờ))"
            r"\s?(?P<mark>h|g|giờ|:)(?![^\W\d_])(?:\s?kém\s+(?P<less>\d{1,2}))?"
            r"(?:\s?(?P<minute>rưỡi|\d{2})(?:\s?(?:phút|'|p)(?!\w))?)?(?::\d{2})?(?!\d)"
        ),
        _clock,
    ),
)
