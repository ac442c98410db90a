"""The numbers of a sentence, given to the acts they belong to.

``counts.py`` finds numbers of killed, injured and so on; here each goes to the nearest act of the
sentence that can have such a number. What no act takes is left for ``tolls.py``.
"""

from __future__ import annotations

from pipeline.events.conventions import COUNT_TYPES, FIGHTERS
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides.parties import Party, same
from pipeline.events.slots.who import Who
from pipeline.events.toll.counts import Count, find_counts
from pipeline.events.toll.victims import ends, single_victims, sufferers

HARMS = ("killed", "injured")


def give_counts(who: Who, reading: Reading, drafts: list[Draft]) -> list[Count]:
    """Give each number to the nearest act that can have such a number; return the rest."""
    loose: list[Count] = []
    counts = find_counts(who.body, reading.sentence["start"], reading.sentence["end"])
    if any(unit.text in word_set("rates") for unit in reading.units):
        return []  # "cứ 4 phút lại có một người chết": a rate
    for count in counts + single_victims(reading, counts) + _led_to(reading, drafts, counts):
        able = [
            (abs(count.start - d.start) + (40 if d.start > count.start else 0), n, d)
            for n, d in enumerate(drafts)
            if d.event_type in COUNT_TYPES[count.kind] and d.realis != "denied"
        ]
        if able:
            owner = min(able, key=lambda item: item[:2])[2]
            harmed = owner.event_type == "ASSAULT" and owner.is_nominal and owner.trigger.frame != "sym"
            harmed = harmed and count.kind in HARMS
            if (owner.event_type in HAPPENINGS or harmed) and not owner.recipients:
                suffered = sufferers(who, reading, count)
                owner.recipients = [p for p in suffered if not harmed or p["sector"] != "GOV"]
            if owner.trigger.frame == "sym" and len(owner.actors) == 1:
                # "một binh sĩ A thiệt mạng trong cuộc đụng độ với B": A fought
                owner.actors += [p for p in sufferers(who, reading, count) if _can_fight(p, owner.actors[0])]
            if all(c.kind != count.kind for c in owner.counts):
                owner.counts.append(count)
        else:
            loose.append(count)
    return loose


def _led_to(reading: Reading, drafts: list[Draft], counts: list[Count]) -> list[Count]:
    """A count of one for the only person struck by an act that is told to have led to death or injury."""
    result: list[Count] = []
    for i, unit in enumerate(reading.units):
        row = reading.row(i) if unit.triggers and not counts and ends(reading, i) else None
        if row is None or row.frame != "toll":
            continue
        acts = [d for d in drafts if d.event_type in COUNT_TYPES["killed"] and d.start < unit.start]
        struck = acts[-1].recipients if acts else []
        if len(struck) == 1 and struck[0]["start"] is not None and struck[0]["sector"] not in FIGHTERS:
            result.append(Count(next(iter(row.preps)), 1, 1, struck[0]["start"], struck[0]["end"]))
    return result


def _can_fight(victim: Party, other: Party) -> bool:
    return victim["sector"] in FIGHTERS and bool(victim["country"]) and not same(victim, other)
