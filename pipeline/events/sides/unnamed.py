"""Parties that nobody can name: "nhiều nước", "40 quốc gia" without a region or a list of names.

While an article is coded they tell that an act has somebody on that side; the table names who it is or
nobody, and a number of states that the article names nowhere is nobody it could be joined to.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.sides.parties import Party

NOBODY = (None, "UAF")  # "vật thể lạ", "hai tay súng": nobody knows whose they are


def drop_unnamed(drafts: Sequence[Draft]) -> None:
    """Take numbers of unnamed states off the sides of finished drafts."""
    for draft in drafts:
        for side in ("actors", "recipients"):
            named = _named(getattr(draft, side))
            if len(named) < len(getattr(draft, side)):
                draft.unnamed.append(side)
            setattr(draft, side, named)


def _named(parties: list[Party]) -> list[Party]:
    known = [p for p in parties if p["country"] or p["name"] or p["sector"] not in NOBODY]
    return [p for p in known if p["country"] or p["name"] or not p.get("is_many")]
