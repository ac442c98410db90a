"""What governs a noun that tells an act: the verb whose object it is, or the clause that it dates."""

from __future__ import annotations

from pipeline.events.grammar.conditions import OPENING
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading


def governing_verb(reading: Reading, first: int) -> tuple[int | None, bool]:
    """The verb whose object the noun is, and whether a preposition or conjunction stands before it."""
    k = first - 1
    prep = False
    while k >= 0:
        unit = reading.units[k]
        if unit.has("prep"):
            return None, True
        if unit.has("sub"):
            return None, unit.has("after", "before", "since", "when")
        if unit.has("light", "join", "undergo", "stop", "cancel", "happen", "avert"):
            return k, prep
        if unit.text in word_set("witnessing"):
            return k, prep
        if unit.text in OPENING and k and reading.is_verb(k - 1):
            k -= 1  # "bày tỏ “lòng thương tiếc sâu sắc”"
            continue
        bound = unit.text in word_set("number bounds")  # "tiến hành ít nhất ba cuộc tấn công"
        if bound or unit.has("adverb", "progress", "det", "fact") or unit.pos in ("L", "M", "R"):
            k -= 1
            continue
        if k and unit.text in word_set("done again") and reading.is_verb(k - 1):
            k -= 1  # "áp đặt trở lại các lệnh trừng phạt"
            continue
        if k and unit.text in word_set("durations") and reading.units[k - 1].is_number:
            k -= 2  # "kết thúc 5 ngày giao tranh"
            continue
        amount = reading.phrase_at(k)
        if amount is not None and amount.first and reading.units[amount.first - 1].has("undergo"):
            return amount.first - 1, prep  # "nhận được 124.000 USD viện trợ"
        return (k, prep) if reading.is_verb(k) else (None, prep)
    return None, prep


def talks_of(reading: Reading, first: int) -> int | None:
    """The verb of speaking before a preposition like "đến" or "về" that governs the noun."""
    k = first - 1
    if k > 0 and reading.units[k].has("about", "goal") and reading.is_verb(k - 1):
        return k - 1
    return None


def is_time(reading: Reading, first: int) -> bool:
    """Whether a preposition right before the noun's phrase tells when something else took place."""
    return first > 0 and bool(reading.units[first - 1].classes & {"in", "after", "before", "when"})


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether the governing verb is a passive."""
    return verb > 0 and reading.units[verb - 1].has("passive")
