"""Where the doer of an inner clause stands in the clause around it.

"A có vai trò trong việc đàn áp B", "A coi B là ... và sẽ điều tra", "chỉ trích B vì đã tấn công ...": the
inner verb has no subject of its own, and of which noun of the outer clause it is told the outer verb decides.
"""

from __future__ import annotations

from pipeline.events.grammar.groups import group_starting
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import STRONG, Reading

BLAMES = ("ACCUSE", "SANCTION", "COERCE", "THREATEN")  # types whose object is told to have done something


def takes_part(reading: Reading, k: int) -> int | None:
    """The verb whose subject does what "việc" at ``k`` tells: "A có vai trò trong việc đàn áp B"."""
    if k < 2 or not reading.units[k - 1].has("prep"):
        return None
    for j in range(k - 2, max(reading.floor(k), k - 6) - 1, -1):
        if reading.units[j].kind in ("mark", "name"):
            return None
        if reading.units[j].text in word_set("taking part"):
            return j
    if reading.units[k - 1].text in word_set("by doing"):  # "A phạm tội với việc sử dụng vũ khí"
        return verb_before(reading, k - 1)
    return None


def regards(reading: Reading, k: int) -> int:
    """The verb of judging that the copula at ``k`` belongs to: "A coi B là ... và sẽ điều tra"."""
    for j in range(k - 1, reading.clause_start(k), -1):
        if reading.units[j].text in word_set("regarding") and reading.phrase_at(j) is None:
            return j
    return k


def blamed(reading: Reading, k: int) -> list[Phrase] | None:
    """The object, right before the conjunction at ``k``, of a verb that blames or punishes."""
    for j in range(k - 1, reading.floor(k), -1):
        unit = reading.units[j]
        if unit.text == "," or unit.has("conj", "sub"):
            return None
        if reading.is_verb(j) and unit.triggers:
            phrase = reading.phrase_at(j + 1)
            blames = any(t.event_type in BLAMES for t in unit.triggers)
            return group_starting(reading, j + 1) if blames and phrase is not None else None
    return None


def verb_before(reading: Reading, k: int) -> int | None:
    """The nearest verb before unit ``k`` in its statement."""
    while k > 0:
        k -= 1
        if reading.units[k].text in (*STRONG, ":"):
            return None
        if reading.is_verb(k):
            return k
    return None
