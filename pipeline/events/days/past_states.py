"""What a state that is no more did or suffered is of the past, whatever else the text leaves open."""

from __future__ import annotations

from pipeline.events.days.dates import NO_DATE
from pipeline.events.drafts import Draft
from pipeline.events.sides.parties import Party
from pipeline.knowledge.places import region_called

TOLD = ("occurred", "ongoing")


def recall(drafts: list[Draft]) -> None:
    """Give drafts with such a party, told as done, the realis of an old event, and no day of today.

    Where the text dates the act, its time says whether it is old ("Nga, quốc gia kế thừa Liên Xô, hôm nay").
    """
    for draft in drafts:
        is_dated = draft.dated["date_basis"] not in ("publication", "none")
        sides = [side for side in (draft.actors, draft.recipients) if side]
        if draft.realis in TOLD and not is_dated and any(all(map(_is_of_the_past, s)) for s in sides):
            draft.realis = "recalled"
            draft.dated, draft.dated_at = dict(NO_DATE), None


def _is_of_the_past(party: Party) -> bool:
    region = region_called(party["name"] or "")
    return region is not None and region.kind == "state"
