"""Whose talk is listened to: that of the people where the calls are made, or of those who make them.

"Do thám 70 triệu cuộc điện thoại ở A", "nghe lén các cuộc gọi của công dân A": a call is nobody, but there is
somebody who speaks.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party
from pipeline.events.slots.who import Who

BEHIND = 14  # units from the act to whose calls they are


def overheard(who: Who, reading: Reading, i: int) -> list[Party]:
    """Those who make the calls told of behind unit ``i``."""
    calls = False
    for k in range(i + 1, min(i + BEHIND, reading.clause_end(i) - 1)):
        unit, phrase = reading.units[k], reading.phrase_at(k + 1)
        if unit.kind == "mark" or unit.has("and"):
            return []
        calls = calls or unit.text in word_set("calls")
        if not calls or phrase is None or phrase.trigger is not None or not unit.has("at", "in", "of"):
            continue
        found = [p for p in who.parties(reading, [phrase], as_host=True) if p["country"]]
        if found and not unit.has("of"):  # of those who live there
            found = [{**p, "sector": "CVL", "name": None, "entity_id": None} for p in found]
        return found
    return []
