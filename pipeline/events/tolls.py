"""Sentences that tell only of victims: mentions of the event they belong to.

"Ít nhất 20 người đã thiệt mạng" is the toll of the attack or accident told just before or just after; a
person who "tử vong" is a toll of one. Such a sentence becomes a mention of that event's type, with the
number.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.events import realis
from pipeline.events.counts import Count
from pipeline.events.drafts import Draft
from pipeline.events.lexicon import word_set
from pipeline.events.objects import passive_at
from pipeline.events.parties import implied
from pipeline.events.reading import Reading
from pipeline.events.subjects import subject_of

REACH_BACK, REACH_ON = 3, 2  # sentences between a toll and its event
CARRIES_TOLL = ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST")
KINDS = ("killed", "injured")


@dataclass
class Toll:
    """A trigger of dying or being hurt, and the numbers of its sentence that no event took."""

    reading: Reading
    unit: int
    counts: list[Count] = field(default_factory=list)


def single_victims(reading: Reading, counted: list[Count]) -> list[Count]:
    """A count of one for each single person who is told to have died or been hurt, without a number."""
    result: list[Count] = []
    for i, unit in enumerate(reading.units):
        kind = next((p for t in unit.triggers if t.frame == "toll" for p in t.preps), None)
        if (
            kind is None
            or reading.phrase_at(i) is not None
            or any(_covers(c, kind, unit.start) for c in counted)
        ):
            continue
        passive = passive_at(reading, i)
        found = subject_of(reading, passive[0] if passive else i)
        if len(found.phrases) != 1 or found.how == "event":
            continue
        phrase = found.phrases[0]
        head = reading.units[phrase.head]
        units = reading.units[phrase.first : phrase.last + 1]
        person = head.kind == "noun" and head.noun_kind == "people"
        person = person or any((u.mention or {}).get("type") == "PER" for u in units)
        several = any(u.pos in ("L", "M") or u.text in word_set("plural markers") for u in units[:2])
        if person and not several:
            result.append(Count(kind, 1, 1, units[0].start, units[-1].end))
    return result


def _covers(count: Count, kind: str, position: int) -> bool:
    return count.kind == kind and abs(count.start - position) < 120


def _is_attribute(reading: Reading, i: int) -> bool:
    """Whether the toll only says which people are meant ("2 binh lính bị thương đã được đưa đi")."""
    k = i + 1
    while k < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    return k < len(reading.units) and (reading.units[k].has("passive") or (k > i + 1 and reading.is_verb(k)))


def loose_toll(reading: Reading, counts: list[Count]) -> Toll | None:
    """The sentence's toll, if it has one and no event of its own took the numbers."""
    own = [c for c in counts if c.kind in KINDS]
    if not own:
        return None
    for i, unit in enumerate(reading.units):
        is_toll = any(t.frame == "toll" for t in unit.triggers)
        told = realis.verb_state(reading, i) in (None, "occurred", "ongoing", "recalled")
        if is_toll and told and reading.phrase_at(i) is None and not _is_attribute(reading, i):
            return Toll(reading, i, own)
    return None


def toll_mentions(tolls: list[Toll], drafts: list[Draft]) -> list[Draft]:
    """A mention for each toll that has an event near it."""
    result: list[Draft] = []
    for toll in tolls:
        event = _event_of(toll, drafts)
        if event is None:
            continue
        unit = toll.reading.units[toll.unit]
        row = next(t for t in unit.triggers if t.frame == "toll")
        kinds: dict[str, Count] = {}
        for count in toll.counts:
            kinds.setdefault(count.kind, count)
        front = next((u.time for u in toll.reading.units[: toll.unit] if u.kind == "time"), None)
        result.append(
            Draft(
                toll.reading.sentence, unit.start, unit.end, row, event.event_type, None, event.realis,
                actors=[implied(p) for p in event.actors], counts=list(kinds.values()), is_quoted=unit.quoted,
                how=["toll"], time=front, toll_of=None if front is not None else event,
            )
        )  # fmt: skip
    return result


def _event_of(toll: Toll, drafts: list[Draft]) -> Draft | None:
    position = toll.reading.sentence["position"]
    able = [
        (distance if distance > 0 else 0.5 - distance, n, d)
        for n, d in enumerate(drafts)
        if d.event_type in CARRIES_TOLL and d.realis in ("occurred", "ongoing", "recalled")
        for distance in (position - d.sentence["position"],)
        if -REACH_ON <= distance <= REACH_BACK and distance != 0
    ]
    return min(able, key=lambda item: (item[0], -item[1]))[2] if able else None
