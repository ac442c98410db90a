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
LISTED = 14  # units from the word for using something to what is done with it
ADDRESSES = ("REQUEST", "SUPPORT", "REJECT", "AID")  # types of what is said or done about another's doings


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


def in_doing(reading: Reading, k: int) -> tuple[int | None, list[Phrase]]:
    """Whose doing "việc" behind a preposition at ``k`` tells: a verb whose subject does it, or who does it.

    "A không thành công trong việc hối thúc B": A. "A chỉ trích B về việc triển khai ...": B. Whoever worries
    or speaks about what nobody is told to do does not do it.
    """
    if k < 2 or reading.units[k - 1].text not in word_set("in doing"):
        return None, []
    about = reading.phrase_at(k - 2)
    main = verb_before(reading, k - 1)
    if main is None or (about is not None and about.trigger is not None):
        return None, []
    if any(trigger.frame == "sym" for trigger in reading.units[main].triggers):
        return None, []  # "hợp tác với B trong việc điều tra": either of them
    types = {trigger.event_type for trigger in reading.units[main].triggers}
    if not types & {*BLAMES, *ADDRESSES}:
        return main, []
    addressed = group_starting(reading, main + 1)
    return None, addressed if addressed and addressed[0].trigger is None and addressed[0].names else []


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


def using(reading: Reading, i: int) -> int | None:
    """The verb that tells with which arms it is done, where they are a list: "dùng súng và dao tấn công"."""
    joined = False
    for k in range(i - 1, max(reading.clause_start(i), i - LISTED), -1):
        unit, phrase = reading.units[k], reading.phrase_at(k)
        if unit.text in word_set("using") and reading.is_verb(k):
            return k if joined else None
        joined |= unit.has("and")
        if phrase is not None and (reading.units[phrase.head].kind == "name" or phrase.trigger is not None):
            return None  # "A dùng tên lửa và B tấn công ..."
        if unit.kind in ("mark", "time") or unit.has("say", "sub", "that", "passive", "copula"):
            return None
    return None
