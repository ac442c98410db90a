"""What stands behind the noun of an act before its parties do: who carries it out, whence, a relative clause.

"2 cuộc tấn công đã được A tiến hành nhằm vào B", "cuộc tấn công từ trên không vào B".
"""

from __future__ import annotations

from pipeline.events.grammar.groups import group_starting
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading


def past_origin(reading: Reading, k: int) -> int | None:
    """The preposition that follows where an attack came from, where that is told in a few plain words."""
    for j in range(k + 1, min(k + 4, len(reading.units))):
        unit = reading.units[j]
        if unit.has("prep") and reading.phrase_at(j + 1) is not None:
            return j
        if unit.kind != "word" or reading.phrase_at(j) is not None:
            return None
    return None


def doer(reading: Reading, k: int) -> list[Phrase] | None:
    """Who carries out the act of a noun in a passive that stands at ``k`` behind it, auxiliaries included."""
    while k + 1 < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    agent = reading.phrase_at(k + 1) if k + 1 < len(reading.units) else None
    if "passive" not in reading.units[k].classes or agent is None or agent.trigger is not None:
        return None
    group = group_starting(reading, k + 1)
    verb = group[-1].last + 1
    does = verb < len(reading.units) and reading.units[verb].text in word_set("carried out")
    return group if does else None


def carries_out(reading: Reading, k: int) -> bool:
    """Whether a verb of carrying out, or nothing, follows "do X"."""
    while k < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    if k >= len(reading.units) or not reading.is_verb(k):
        return True
    return reading.units[k].text in word_set("carried out")


def relative(reading: Reading, k: int, trigger: Trigger) -> int | None:
    """The unit after a short relative clause at ``k``, where one of the trigger's prepositions follows it."""
    for j in range(k + 1, min(k + 7, len(reading.units))):
        unit = reading.units[j]
        if unit.kind in ("mark", "name", "time"):
            return None
        if unit.has("prep") and unit.classes & trigger.preps:
            return j
    return None
