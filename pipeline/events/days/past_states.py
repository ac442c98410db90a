"""What a state that is no more did or suffered is of the past, whatever else the text leaves open."""

from __future__ import annotations

from pipeline.events.days.dates import NO_DATE
from pipeline.events.drafts import Draft
from pipeline.events.sides.parties import Party
from pipeline.knowledge.places import region_called

TOLD = ("occurred", "ongoing")


def recall(drafts: list[Draft]) -> None:
    """Give drafts with such a party, told as done, the realis of an old event, and no day of today."""
    for draft in drafts:
        if draft.realis in TOLD and any(_is_of_the_past(p) for p in draft.actors + draft.recipients):
            draft.realis = "recalled"
            if draft.dated["date_basis"] == "publication":
                draft.dated, draft.dated_at = NO_DATE, None


def _is_of_the_past(party: Party) -> bool:
    region = region_called(party["name"] or "")
    return region is not None and region.kind == "state"
