"""Who else acts where somebody does it together with another, or does it for whoever thanks him.

"A hợp tác với B (để) theo dõi C": both listen. "A cảm ơn B đã ủng hộ": B backed A, who speaks of himself.
"""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.sides.parties import Party
from pipeline.events.slots.objects import object_of
from pipeline.events.slots.outer import verb_before
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.who import Who

WITH = frozenset({"with"})
FAVOURS = ("SUPPORT", "AID", "CONSULT")  # types of what people are thanked for


def partners(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """With whom the subject of the verb at ``i`` is told to have joined forces for it."""
    main = verb_before(reading, i)
    if main is None or reading.units[main].text not in word_set("joining forces"):
        return []
    target = object_of(reading, main, WITH)
    if not target or target.phrases[-1].last >= i:
        return []
    between = reading.units[target.phrases[-1].last + 1 : i]
    joined = all(unit.has("purpose", "habit", "past") or unit.kind == "time" for unit in between)
    found = who.parties(reading, target.phrases) if joined else []
    own = {p["country"] for p in draft.actors}
    return [p for p in found if p["country"] and p["country"] not in own] if draft.actors else []


def thanking(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """Who thanks somebody for what the verb at ``i`` tells: it was done to him."""
    main = verb_before(reading, i) if draft.event_type in FAVOURS else None
    while main is not None and (reading.units[main].has("light") or reading.is_auxiliary(main)):
        main = verb_before(reading, main)  # "đã dành thời gian tiếp"
    if main is None or reading.units[main].text not in word_set("thanking"):
        return []
    theirs = {p["country"] for p in draft.actors}
    found = who.parties(reading, subject_of(reading, main).phrases, as_actor=True)
    return [p for p in found if p["country"] not in theirs] if draft.actors else []
