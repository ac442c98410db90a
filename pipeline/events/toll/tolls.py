"""Sentences that tell only of victims: mentions of the event they belong to.

"Ít nhất 20 người đã thiệt mạng" is the toll of the attack or accident told just before or just after; a
person who "tử vong" is a toll of one. Such a sentence becomes a mention of that event's type, with the
number. "73 người chết vì Covid-19" names its event itself: the disease.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.events.conventions import COUNT_TYPES
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import Trigger, word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.modality import states
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.same_act import match
from pipeline.events.sides import afflicted
from pipeline.events.sides.parties import Party, implied
from pipeline.events.slots.who import Who
from pipeline.events.toll.counts import Count
from pipeline.events.toll.victims import sufferers
from pipeline.events.where import places

REACH_BACK, REACH_ON = 3, 2  # sentences between a toll and its event
THE_STORY = 2  # mentions of one type, and of no other, that make it what the article is about
KINDS = ("killed", "injured", "missing", "displaced")
COUNTED_WITHIN = 4  # units from a number to the word of death
CASUALTIES_WITHIN = 8  # units from "thương vong" to its number


@dataclass
class Toll:
    """A trigger of dying or being hurt, and the numbers of its sentence that no event took."""

    reading: Reading
    unit: int
    counts: list[Count] = field(default_factory=list)
    victims: list[Party] = field(default_factory=list)
    disease: Draft | None = None  # the outbreak, where the sentence itself gives a disease as the cause


def _only_mentions(reading: Reading, i: int, *, is_total: bool) -> bool:
    """Whether the toll only says which people are meant, names a time, or has a cause of another kind.

    "2 binh lính bị thương đã được đưa đi"; "trước khi qua đời"; "tử vong do biến chứng". A total goes on with
    its verb: "số người chết đã tăng lên 53".
    """
    k = i + 1
    while k < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    if k >= len(reading.units):
        return False
    cause = reading.units[k + 1 : reading.clause_end(i)] if "because" in reading.units[k].classes else []
    causes = word_set("nature") | word_set("ways to die")
    known = any(unit.triggers or unit.text in causes for unit in cause)
    if cause and not (known or _is_of_disease(reading, i)):
        return True
    clause = reading.units[reading.clause_start(i) : i]
    if any(unit.has("if") or (unit.has("sub") and unit.has("before", "purpose")) for unit in clause):
        return True
    return not is_total and (reading.units[k].has("passive") or (k > i + 1 and reading.is_verb(k)))


def loose_toll(
    who: Who, reading: Reading, counts: list[Count], around: Sequence[Reading] = ()
) -> Toll | None:
    """The sentence's toll, if it has one and no event of its own took the numbers.

    Who took his own life, as the sentences around may tell, is nobody's victim.
    """
    if any(unit.text in word_set("suicide") for near in around for unit in near.units):
        return None
    own = [c for c in counts if c.kind in KINDS]
    for i, unit in enumerate(reading.units):
        row = reading.row(i) if unit.triggers else None
        if row is None or row.frame != "toll":
            continue
        if not own and not _is_of_disease(reading, i) and not _counts_casualties(reading, i):
            continue
        told = states.verb_state(reading, i) in (None, "occurred", "ongoing", "recalled")
        is_total = any(c.head is not None and c.head <= unit.start < c.start for c in own)
        is_total |= not own and _counts_casualties(reading, i)
        stands = is_total or reading.phrase_at(i) is None or _is_of_disease(reading, i)
        if told and stands and not _only_mentions(reading, i, is_total=is_total):
            victims = sufferers(who, reading, own[0]) if own else []
            return Toll(reading, i, own, victims, _outbreak(who, reading, i, row, own))
    return None


def _counts_casualties(reading: Reading, i: int) -> bool:
    """Whether dead and hurt are counted together: "số thương vong lên đến 120 người", a number of neither."""
    near = reading.units[max(0, i - COUNTED_WITHIN) : i + CASUALTIES_WITHIN]
    return "thương vong" in reading.units[i].text and any(u.text[:1].isdigit() for u in near)


def _is_of_disease(reading: Reading, i: int) -> bool:
    """Whether a number of people is told to have died of a disease ("cứ 4 phút một người chết vì dịch")."""
    behind = " ".join(unit.text for unit in reading.units[i + 1 : i + 5]) + " "
    return _names_disease(behind) and any(
        unit.pos == "M" for unit in reading.units[max(0, i - COUNTED_WITHIN) : i]
    )


def _names_disease(text: str) -> bool:
    """Whether a text begins with a disease as the cause: "vì mắc Covid-19"."""
    rest = _without(text, "because")
    if rest == text:
        return False
    for name in ("having", "because", "having"):  # "vì biến chứng do mắc Covid-19"
        rest = _without(rest, name)
    return _without(rest, "diseases") != rest


def _without(text: str, name: str) -> str:
    """The text without the longest of the words of a class that it begins with."""
    longest = max((f"{word} " for word in word_set(name) if text.startswith(f"{word} ")), key=len, default="")
    return text.removeprefix(longest)


def _outbreak(who: Who, reading: Reading, i: int, row: Trigger, counts: list[Count]) -> Draft | None:
    """The outbreak whose dead the toll at ``i`` counts, by the words of its own sentence."""
    if not _is_of_disease(reading, i):
        return None
    unit = reading.units[i]
    draft = Draft(
        reading.sentence, unit.start, unit.end, row, "OUTBREAK", None, "occurred",
        counts=counts[:1], is_quoted=unit.quoted, is_told=reading.is_told(i), how=["toll"],
        time=next((u.time for u in reading.units[:i] if u.kind == "time"), None),
    )  # fmt: skip
    draft.place = places.place_of(who.body, reading, i, i, i, with_harm=True, is_word=False)
    afflicted.afflict(who, reading, i, draft)
    return draft


def toll_mentions(tolls: list[Toll], drafts: list[Draft], doubted: list[Draft]) -> list[Draft]:
    """A mention for each toll that has an event near it; that of a doubtful event is doubtful too."""
    result: list[Draft] = []
    unsure = [d for d in doubted if d.event_type in HAPPENINGS or d.event_type == "ASSAULT"]
    for toll in tolls:
        event = _event_of(toll, drafts) or _event_of(toll, unsure)
        if toll.disease is not None and (event is None or event.event_type != "OUTBREAK"):
            result.append(toll.disease)
            continue
        if event is None:
            continue
        unit = toll.reading.units[toll.unit]
        row = toll.reading.row(toll.unit) or unit.triggers[0]
        kinds: dict[str, Count] = {}
        for count in toll.counts:
            kinds.setdefault(count.kind, count)
        struck = {p["country"] for p in toll.victims} - {None}
        actors = [p for p in event.actors if len(event.actors) < 2 or p["country"] not in struck]
        victims = toll.victims or [implied(p) for p in event.recipients]
        front = next((u.time for u in toll.reading.units[: toll.unit] if u.kind == "time"), None)
        result.append(
            Draft(
                toll.reading.sentence, unit.start, unit.end, row, event.event_type, None, event.realis,
                actors=[implied(p) for p in actors], recipients=victims,
                counts=list(kinds.values()), is_quoted=unit.quoted, is_told=toll.reading.is_told(toll.unit),
                how=["toll"], time=front, toll_of=None if front is not None else event,
                doubts=["sense"] if "sense" in event.doubts else [],
            )
        )  # fmt: skip
    return result


def _is_weak(toll: Toll) -> bool:
    """Whether the word may well tell of an illness or a faint, not of what somebody did."""
    return toll.reading.units[toll.unit].text in word_set("weak tolls")


def _event_of(toll: Toll, drafts: list[Draft]) -> Draft | None:
    """The event near the toll, one further away that names the same victim, or the article's only kind."""
    if toll.disease is not None and not toll.counts:
        return None
    position = toll.reading.sentence["position"]
    kinds = [c.kind for c in toll.counts] or ["injured"]
    carriers = [
        d
        for d in drafts
        if all(d.event_type in COUNT_TYPES[kind] for kind in kinds)
        and d.realis in ("occurred", "ongoing", "recalled")
        and (d.event_type != "ASSAULT" or d.adds_slot() or not d.is_nominal)
        and not (_is_weak(toll) and d.event_type == "OUTBREAK")
    ]
    others = [d for d in carriers if d.sentence["position"] != position]
    reach = (1, 1) if _is_weak(toll) else (REACH_ON, REACH_BACK)
    near = [d for d in others if -reach[0] <= position - d.sentence["position"] <= reach[1]]
    if not near:  # the same victim told elsewhere
        near = [
            d for d in others if any(match(v, r) for v in toll.victims for r in d.recipients if v["name"])
        ]
    least = 1 if any(c.head is not None for c in toll.counts) else THE_STORY  # a total is of the whole story
    if not near and not _is_weak(toll) and len(others) >= least and len({d.event_type for d in others}) == 1:
        near = others

    def distance(item: tuple[int, Draft]) -> tuple[bool, float, int]:
        back = position - item[1].sentence["position"]
        return item[1].event_type == "PROTEST", back if back > 0 else 0.5 - back, -item[0]

    return min(enumerate(near), key=distance)[1] if near else None
