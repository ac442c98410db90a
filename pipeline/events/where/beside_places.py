"""Acts that no other rule places: done where the towns of their sentence lie, or where what is beside is.

Help, closures and mishaps are told with the towns they reach; where nobody is named who does or suffers it,
the one country of the sentence is that of the act, and what is told in one breath with it is there too.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft, Row
from pipeline.events.where.near_places import as_place

IN_TOWNS = ("AID", "COERCE", "ACCIDENT")
OF_NOBODY = ("AID", "COERCE")


def beside(drafts: Sequence[Draft], draft: Draft, mentions: Sequence[Row]) -> Row | None:
    """The place told beside the act; None where several countries are, or where it did not take place."""
    if draft.realis in ("planned", "conditional", "denied"):
        return None
    first, last = draft.sentence["start"], draft.sentence["end"]
    here = [m for m in mentions if m["type"] == "LOC" and first <= m["start"] < last and m["country"]]
    towns = [m for m in here if m["entity_id"] != f"country:{m['country']}"]
    if draft.event_type in IN_TOWNS and _is_one(towns):
        return as_place(towns[0])
    if any(p["country"] for p in draft.actors + draft.recipients):
        return None
    if draft.event_type in OF_NOBODY and _is_one(here) and len(draft.countries) == 1:
        return as_place(here[0])
    if draft.event_type != "REQUEST":
        return None
    before = [
        d.place for d in drafts
        if d.start < draft.start and d.place is not None and d.place["country"]
        and d.sentence["sentence_id"] == draft.sentence["sentence_id"]
    ]  # fmt: skip
    return before[-1] if before else None


def _is_one(places: Sequence[Row]) -> bool:
    return len({place["country"] for place in places}) == 1
