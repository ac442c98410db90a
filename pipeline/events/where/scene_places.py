"""Acts that are where the scene of their story is: blows of one campaign, words between those who meet.

A side that is told to strike in one country only goes on there, while a fight between two countries may be in
either. What guest and host say to each other is said where they are told to meet.
"""

from __future__ import annotations

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.drafts import Draft, Row
from pipeline.events.same_act import match


def scene_of(drafts: list[Draft], draft: Draft) -> Row | None:
    """The place of the scene that the draft belongs to, None where it belongs to none or to several."""
    if draft.realis in ("planned", "conditional", "denied"):
        return None  # it has not taken place there
    if draft.event_type == "ASSAULT":
        return _campaign(drafts, draft)
    if draft.event_type == "CONSULT":
        return _same_talks(drafts, draft)
    return _meeting(drafts, draft) if draft.event_type in ACTS_OF_WORD else None


def _campaign(drafts: list[Draft], draft: Draft) -> Row | None:
    if len({p["country"] for p in draft.actors}) != 1:
        return None
    sides = [d for d in drafts if d.event_type == draft.event_type and _same_side(d, draft)]
    spots = [d.place for d in sides if d.place is not None]
    countries = {spot["country"] for spot in spots}
    if len(countries) != 1 or None in countries:
        return None
    before = [d.place for d in sides if d.place is not None and d.start < draft.start]
    return before[-1] if before else spots[0]


def _meeting(drafts: list[Draft], draft: Draft) -> Row | None:
    everyone = draft.actors + draft.recipients
    if len(everyone) < 2:
        return None
    for talks in reversed(drafts):
        if talks.event_type != "CONSULT" or talks.start > draft.start or talks.place is None:
            continue
        met = talks.actors + talks.recipients
        day = talks.dated["event_on"]
        same_day = day is not None and draft.dated["event_on"] in (None, day)
        there = all(any(match(p, q) for q in met) for p in everyone)
        if same_day and talks.realis in ("occurred", "ongoing") and there:
            return talks.place
    return None


def _same_talks(drafts: list[Draft], draft: Draft) -> Row | None:
    """Where the same two or more are told to have met, on no other day ("sau cuộc họp giữa A và B").

    Guest and host talk where the guest has come, whatever the talks are called.
    """
    sides = _countries(draft)
    if len(sides) < 2 or draft.mode == "phone":
        return None
    talks = [
        d for d in drafts
        if d.event_type == "CONSULT" and d.place is not None and _countries(d) == sides
        and len({d.dated["event_on"], draft.dated["event_on"]} - {None}) < 2
    ]  # fmt: skip
    again = draft.is_nominal and not draft.is_several
    same = [
        d.place
        for d in talks
        if d.place is not None and (_is_visit(d, draft) or (again and d.realis == draft.realis))
    ]
    return same[0] if same and len({place["country"] for place in same}) == 1 else None


def _is_visit(visit: Draft, talks: Draft) -> bool:
    """Whether the one is a visit that has come about, and the other talks that were held."""
    return visit.trigger.frame == "visit" and {visit.realis, talks.realis} <= {"occurred", "ongoing"}


def _countries(draft: Draft) -> set[str]:
    return {p["country"] for p in draft.actors + draft.recipients if p["country"]}


def _same_side(a: Draft, b: Draft) -> bool:
    """Whether the same side does it, to nobody else."""
    own = any(match(p, q) for p in a.actors for q in b.actors)
    both = not a.recipients or not b.recipients
    return own and (both or any(match(p, q) for p in a.recipients for q in b.recipients))
