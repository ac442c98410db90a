"""Who makes somebody undergo it, where none is named: who announces it, or whose country it is done in."""

from __future__ import annotations

from pipeline.events.drafts import Draft
from pipeline.events.grammar.groups import Found
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import STRONG, Reading
from pipeline.events.modality import context
from pipeline.events.sides.parties import Party
from pipeline.events.slots.objects import passive_at
from pipeline.events.slots.subjects import subject_of
from pipeline.events.slots.who import Who

HOSTED_WITHIN = 3  # units from the asylum to the country that gives it: "tị nạn tạm thời ở A"
OF_LAW = ("JUD", "COP")  # who arrests and charges those that it tells of
ORGANS_OF_STATE = ("GOV", "COP", "JUD")


def announcer(who: Who, reading: Reading, i: int, draft: Draft) -> list[Party]:
    """The state that announces what is done to others: "Séc thông báo 18 nhà ngoại giao Nga bị ..."."""
    chain = context.governors(reading, context.group_start(reading, i))
    chain = [g for g in chain if not reading.units[g.unit].has("should")]  # "B sẽ phải rời khỏi A"
    if not chain:
        return []
    theirs = {p["country"] for p in draft.recipients} - {None}
    warned = any(t.event_type == "THREATEN" for t in reading.units[chain[0].unit].triggers)
    if warned and draft.event_type == "SANCTION":  # "Mỹ cảnh báo ai làm vậy sẽ bị trừng phạt"
        found = who.parties(reading, subject_of(reading, chain[0].unit).phrases, as_actor=True)
        return [p for p in found if p["sector"] in ORGANS_OF_STATE and p["country"] not in theirs]
    if not reading.units[chain[0].unit].has("say"):
        return []
    found = who.parties(reading, subject_of(reading, chain[0].unit).phrases, as_actor=True)
    if reading.units[chain[0].unit].text.removesuffix(" rằng") not in word_set("announcing"):
        found = [p for p in found if p["sector"] in OF_LAW]  # "các công tố viên A cho biết B bị buộc tội"
    states = [
        p for p in found if p["sector"] in ORGANS_OF_STATE and p["country"] and p["country"] not in theirs
    ]
    if not theirs or not states:
        return []
    draft.how.append("announced")
    return states


def in_a_row(who: Who, reading: Reading, i: int, at: int, draft: Draft) -> list[Party]:
    """Who is told to do the like just before: "A bị B truy đuổi, hai tàu bị bắt và bị lai dắt"."""
    k = at - 1
    while k > reading.floor(i):
        unit = reading.units[k]
        if unit.text in STRONG or unit.has("sub", "say", "that"):
            return []
        if not reading.is_verb(k):
            k -= 1
            continue
        before, told = passive_at(reading, k), reading.row(k)
        if before is None or told is None or told.event_type != draft.event_type:
            return []
        if before[1]:
            struck = who.parties(reading, subject_of(reading, before[0]).phrases)
            theirs = {p["country"] for p in struck}
            for row in draft.recipients if len(theirs) == 1 else ():
                row["country"] = row["country"] or next(iter(theirs))
            return who.parties(reading, before[1], as_actor=True)
        k = before[0] - 1
    return []


def host(who: Who, reading: Reading, subject: Found, i: int) -> list[Party]:
    """Where somebody is said to be given asylum: "ở nước A, nơi X được cho tị nạn", "X được tị nạn ở A"."""
    k = subject.phrases[0].first - 1 if subject.phrases else -1
    place = reading.phrase_at(k - 2) if k > 1 and reading.units[k].has("relative") else None
    at = next((j for j in range(i + 1, reading.clause_end(i) - 1) if reading.units[j].has("at")), None)
    if place is None and at is not None and at <= i + HOSTED_WITHIN:
        place = reading.phrase_at(at + 1)
    return who.parties(reading, [place], as_host=True) if place is not None else []
