"""What a time expression spans with the words around it: "từ A đến B", "từ A" until now, a day or a year.

Which act takes it is decided in ``timing.py`` and ``sharing.py``.
"""

from __future__ import annotations

from typing import Any

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading

Row = dict[str, Any]
BEFORE = 5  # units before a day in which "kể từ" makes it the beginning of a span


def vagueness(reading: Reading, k: int) -> int:
    """0 for a day, 1 for a longer time, 2 for one that is not known."""
    time = reading.units[k].time or {}
    if time["earliest"] is None and time["latest"] is None:
        return 2
    return 0 if time["precision"] == "day" else 1


def span(reading: Reading, k: int) -> Row:
    """The time at ``k`` with what bounds it: "từ A đến B" is a span, "từ A" one that lasts until now."""
    units = reading.units
    time = dict(units[k].time or {})
    if k + 2 < len(units) and _begins(reading, k) and _ends(reading, k + 2) and units[k + 1].has("goal"):
        return _joined(time, units[k + 2].time or {})
    if k > 1 and units[k - 1].has("goal") and units[k - 2].kind == "time" and _begins(reading, k - 2):
        return _joined(units[k - 2].time or {}, time)
    if _begins(reading, k) and time["earliest"] is not None:
        time["is_open"] = True
    return time


def _begins(reading: Reading, k: int) -> bool:
    if k > 0 and reading.units[k - 1].text in word_set("starts of spans"):
        return True
    for j in range(k - 1, max(-1, k - BEFORE), -1):  # "kể từ sau cuộc đảo chính ngày 1/2"
        if reading.units[j].has("since") and reading.units[j].has("prep"):
            return True
        if reading.units[j].kind in ("mark", "time"):
            return False
    return False


def _ends(reading: Reading, k: int) -> bool:
    return reading.units[k].kind == "time"


def _joined(first: Row, last: Row) -> Row:
    if first["earliest"] is None or last["latest"] is None:
        return {**first, "is_open": first["earliest"] is not None}
    return {**first, "latest": last["latest"], "precision": "interval"}
