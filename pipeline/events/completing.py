"""Parties that a sentence leaves unsaid, where the article tells them elsewhere.

A reader knows whom "Bắc Kinh bác bỏ" answers and who made "cuộc tấn công" from the sentences around. A draft
that lacks a side takes it from another mention of the same act, or, where its actor is a state, from that
state's last act towards another. What is taken has no words of its own: ``text`` is null (codebook).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.conventions import MUTUAL_TYPES
from pipeline.events.drafts import Draft
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.parties import Party, implied
from pipeline.events.selection import match, same_sides

# Acts that are done to somebody, whether or not the sentence says to whom.
ANSWERS = ("ACCUSE", "REJECT", "THREATEN", "SANCTION", "REQUEST")
NEAR = 3  # sentences back to the act that is answered or pointed to
STATE = ("GOV", "MIL", "LEG", "COP", "SPY", "IGO", "REB", "PTY")


def complete(drafts: Sequence[Draft]) -> None:
    """Give drafts the sides that their sentences leave out; sources are drafts without a doubt."""
    sure = [d for d in drafts if not d.doubts]
    for draft in drafts:
        if draft.event_type in HAPPENINGS:
            continue
        twin = _same_act(draft, sure)
        if twin is not None:
            actors, recipients = draft.actors, draft.recipients
            draft.actors = actors or _beside(twin.actors, recipients)
            draft.recipients = recipients or _beside(twin.recipients, actors)
            if draft.actors != actors or draft.recipients != recipients:
                draft.how.append("told elsewhere")
        if draft.actors and not draft.recipients and draft.event_type in ANSWERS:
            draft.recipients = _counterpart(draft, sure)
            if draft.recipients:
                draft.how.append("counterpart")
        if draft.trigger.frame == "sym" and not draft.actors and not draft.recipients:
            draft.actors = _pair(draft, sure)
            if draft.actors:
                draft.how.append("pair")
        if draft.actors and "no actor" in draft.doubts:
            draft.doubts.remove("no actor")


def _beside(parties: Sequence[Party], other: Sequence[Party]) -> list[Party]:
    """The named ones of the parties that do not stand on the other side."""
    named = [p for p in parties if p["country"] or p["name"]]
    return [implied(p) for p in named if not any(match(p, q) for q in other)]


def _is_full(draft: Draft) -> bool:
    """Whether both sides are there, be it on one level ("Nga và Mỹ hội đàm")."""
    return bool(draft.actors and draft.recipients) or (
        draft.event_type in MUTUAL_TYPES and len(draft.actors) > 1
    )


def _same_act(draft: Draft, sure: Sequence[Draft]) -> Draft | None:
    """The nearest other mention of the same act, before any behind it."""
    if _is_full(draft):
        return None
    here = draft.sentence["position"]
    found = [
        d
        for d in sure
        if d is not draft
        and d.event_type == draft.event_type
        and (d.realis == "denied") == (draft.realis == "denied")
        and (d.mode == draft.mode or None in (d.mode, draft.mode))
        and _agree(d.actors, draft.actors)
        and _agree(d.recipients, draft.recipients)
        and (
            draft.actors
            or draft.recipients
            or (draft.is_nominal and abs(here - d.sentence["position"]) <= NEAR)
        )
        and (draft.place is None or d.place is None or draft.place["country"] == d.place["country"])
    ]
    found = [d for d in found if (d.actors and not draft.actors) or (d.recipients and not draft.recipients)]
    if draft.event_type in MUTUAL_TYPES:
        found = [d for d in found if not draft.actors or d.recipients]
    if not draft.names_party() and not all(same_sides(d, found[0]) for d in found):
        return None  # "vụ tấn công", where two sides attacked
    return min(
        found,
        key=lambda d: (d.start > draft.start, abs(here - d.sentence["position"]), -d.start),
        default=None,
    )


def _agree(a: Sequence[Party], b: Sequence[Party]) -> bool:
    return not a or not b or any(match(p, q) for p in a for q in b)


def _counterpart(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """The one other state towards which the actor acted, or which acted towards it, just before."""
    own = {p["country"] or p["name"] for p in draft.actors} - {None}
    here = draft.sentence["position"]
    for earlier in reversed(sure):
        if earlier.start >= draft.start or here - earlier.sentence["position"] > NEAR:
            continue
        for side, other in (
            (earlier.actors, earlier.recipients),
            (earlier.recipients, earlier.actors),
        ):
            if not any((p["country"] or p["name"]) in own for p in side):
                continue
            others = [p for p in other if (p["country"] or p["name"]) not in own and p["sector"] in STATE]
            if len({p["country"] for p in others}) == 1 and others[0]["country"]:
                return [implied(others[0])]
    return []


def _pair(draft: Draft, sure: Sequence[Draft]) -> list[Party]:
    """The two states between which the last act took place: who signed "6 thỏa thuận được ký kết"."""
    for earlier in reversed(sure):
        states = {p["country"]: p for p in earlier.actors + earlier.recipients if p["country"]}
        if earlier.start < draft.start and len(states) == 2:
            return [implied(p) for p in states.values() if p["sector"] in STATE]
    return []
