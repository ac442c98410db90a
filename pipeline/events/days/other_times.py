"""Times that date no act of their sentence: lengths, numbers, names, bounds of comparisons, ages of things.

Which act dates what is left is said in ``governing``.
"""

from __future__ import annotations

import re

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading

# "một ngày", "hơn 2 tuần": a length of time, which only counts from something.
DURATION = re.compile(
    r"(?:(?:chỉ|khoảng|hơn|gần|đúng) )?(?:\d+|một|hai|ba|bốn|năm|vài|mấy|nửa)"
    r" (?:ngày|giờ|tuần|tháng|năm|phút|tiếng)"
)
PUNCTUAL = ("hồi ", "hôm ", "vào ")  # such a time says when, it bounds no comparison
MADE = 5  # units of "do A sản xuất" before its time


def dates_nothing(reading: Reading, k: int) -> bool:
    """Whether the time at unit ``k`` says of nothing in the sentence when it was."""
    return any(
        test(reading, k)
        for test in (_counted_from, _of_record, _counts, _of_games, _of_source, _counted_up_to)
    )


def _counted_from(reading: Reading, k: int) -> bool:
    """Whether the time is counted from another act ("một ngày sau khi ...")."""
    follows = k + 1 < len(reading.units) and reading.units[k + 1].has("after", "before", "since")
    return follows and DURATION.match(reading.units[k].text) is not None


def _counts(reading: Reading, k: int) -> bool:
    """Whether a day of the week is a number: "làn sóng thứ hai" is the second wave."""
    if reading.units[k].text.removesuffix(" này") not in word_set("weekday ordinals") or k == 0:
        return False
    before = reading.units[k - 1]
    return reading.phrase_at(k - 1) is not None and before.text not in word_set("day openers")


def _of_games(reading: Reading, k: int) -> bool:
    """Whether the time is part of the name of games ("Olympic mùa đông 2014")."""
    vague = (reading.units[k].time or {}).get("precision") in ("year", "interval")
    return vague and k > 0 and reading.units[k - 1].text.endswith(tuple(word_set("games")))


def _counted_up_to(reading: Reading, k: int) -> bool:
    """Whether the time only tells up to when was counted ("đã tăng lên 359 người tính đến sáng nay")."""
    return k > 0 and reading.units[k - 1].text in word_set("counted up to")


def _of_source(reading: Reading, k: int) -> bool:
    """Whether the time behind a clause tells when its source reported it ("..., theo AFP ngày 1/12")."""
    ends = k + 1 == len(reading.units) or reading.units[k + 1].kind == "mark"
    phrase = reading.phrase_at(k - 1) if ends else None
    if phrase is None or phrase.trigger is not None:
        return False
    first = phrase.first - 1
    return first > reading.clause_start(k) and "according" in reading.units[first].classes


def _of_record(reading: Reading, k: int) -> bool:
    """Whether the time only bounds a comparison ("lần đầu tiên kể từ năm 1999", "so với năm 2019")."""
    before = " ".join(unit.text for unit in reading.units[max(0, k - 2) : k])
    if before.endswith("so với"):
        return True
    if f"{reading.units[k - 1].text if k else ''} {reading.units[k].text}".startswith(PUNCTUAL) or (
        reading.units[k].text.startswith(PUNCTUAL)
    ):
        return False  # "đợt bắn thử đầu tiên hồi tháng 10"
    comma = next((j for j in range(k - 1, max(0, k - 6), -1) if reading.is_mark(j, ",")), 0)
    return any(
        reading.units[j].text in word_set("records") and reading.units[j - 1].kind != "time"
        for j in range(max(1, k - 5, comma), k)
    )


def dates_owner(reading: Reading, k: int, first: int) -> bool:
    """Whether a month or year stands behind whose something is, and so dates that."""
    time = reading.units[k].time or {}
    return bool(first) and reading.units[first - 1].has("of") and time["precision"] in ("month", "year")


def dates_make(reading: Reading, k: int) -> bool:
    """Whether a month or year tells when the thing was made by somebody that the sentence is about."""
    by = next((j for j in range(k - 1, max(0, k - MADE), -1) if "by" in reading.units[j].classes), None)
    if by is None or (reading.units[k].time or {})["precision"] not in ("month", "year"):
        return False
    thing = reading.phrase_at(by - 1)
    return thing is not None and thing.trigger is None
