"""What a text must hold for an atom of each kind to be in it: looked for before its pattern, which is slow.

Only necessary conditions belong here: each kind has groups of words, and a text without a word of every group
holds no such atom. All words are looked for in one pass. What is found is decided by the patterns alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from pipeline.dating.vocabulary import (
    BRANCHES,
    DAYS_FROM_ANCHOR,
    DAYS_FROM_TODAY,
    DIRECTIONS,
    OFFSETS,
    PARTS_OF_DAY,
    PORTIONS,
    STEMS,
    SUNDAYS,
    UNITS,
    VAGUE,
)
from pipeline.knowledge.holidays import HOLIDAYS

# Shapes that are no words, by a name that stands in the groups below.
_SHAPES = {
    "#": re.compile(r"\d"),
    "#/#": re.compile(r"\d\s?[/\-.]\s?\d"),
    "####": re.compile(r"[12]\d{3}"),
    "#h": re.compile(r"\d\s?[hg:]"),
    "_s": re.compile(r"\ss(?!\w)"),  # the unit of a second
}
_LONG_UNITS = tuple(unit for unit in UNITS if len(unit) > 1)

# A kind that is not named here may be in any text.
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "date": (("#/#",),), "days": (("#",), ("#/#", "tháng")), "dm": (("#/#",),),
    "day_month": (("#",), ("tháng",)), "day": (("ngày", "hôm", "mùng", "mồng"),),
    "full_moon": (("rằm",),), "tet_day": ((" tết",),),
    "months": (("tháng",),), "month": (("tháng", "/"),),
    "years": (("####",), ("-", "–", "/", "đến", "tới")), "year": (("năm",), ("####", *OFFSETS)),
    "bare_year": (("####",), ("hồi ", "từ ", "đến ", "trước ", "sau ", "đầu ", "cuối ", "giữa ")),
    "sexagenary": (tuple(STEMS), tuple(BRANCHES)), "quarter": (("quý", "quí"),),
    "decade": (("những năm", "các năm", "thập"),), "century": (("thế k",),), "season": (("mùa",),),
    "holiday": ((*HOLIDAYS, "tết"),), "week": (("tuần",), tuple(OFFSETS)),
    "months_of_year": (("tháng", "quý", "quí"), ("đầu", "cuối"), ("năm",)),
    "half": (("nửa đầu", "nửa cuối", "nửa sau"),), "ordinal": (("đầu tiên", "cuối cùng", "thứ"),),
    "portion": (tuple(PORTIONS),), "portioned": (tuple(PORTIONS), ("tháng", "năm", "tuần", "quý", "quí")),
    "weekday": (("thứ", *SUNDAYS),), "clock": (("giờ", "#h"),), "dayref": (tuple(DAYS_FROM_TODAY),),
    "anchored": (("cùng tuần", "tuần đó", "tuần ấy", "cùng tháng", "tháng đó", "tháng ấy", "cùng năm",
                  "năm đó", "năm ấy", "năm sau đó", "năm trước đó", *DAYS_FROM_ANCHOR),),
    "span": ((*_LONG_UNITS, "_s"), (*DIRECTIONS, "cách đây", "cách nay", "sau đó")),
    "vague": (tuple(VAGUE),), "part": (PARTS_OF_DAY,),
}  # fmt: skip


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(group for groups in _NEEDS.values() for group in groups))


@cache
def _words() -> tuple[AhoCorasick, tuple[int, ...]]:
    """All words, and of each the groups it belongs to, one bit a group."""
    words = tuple(dict.fromkeys(w for group in _groups() for w in group if w not in _SHAPES))
    bits = tuple(sum(1 << n for n, group in enumerate(_groups()) if word in group) for word in words)
    return AhoCorasick(words), bits


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple(
        (pattern, sum(1 << n for n, group in enumerate(_groups()) if name in group))
        for name, pattern in _SHAPES.items()
    )


def possible(low: str, kinds: tuple[str, ...]) -> tuple[int, ...]:
    """Which of ``kinds`` (by number) may have an atom in a lower-cased text."""
    automaton, bits = _words()
    met = 0
    for index, _, _ in automaton.find_matches_as_indexes(low, overlapping=True):
        met |= bits[index]
    for pattern, bit in _shapes():
        if met & bit != bit and pattern.search(low):
            met |= bit
    return _satisfied(met, kinds)


@lru_cache(maxsize=8192)
def _satisfied(met: int, kinds: tuple[str, ...]) -> tuple[int, ...]:
    numbers = {group: number for number, group in enumerate(_groups())}
    return tuple(
        n for n, kind in enumerate(kinds) if all(met >> numbers[group] & 1 for group in _NEEDS.get(kind, ()))
    )
