"""Acts of the law told without who does them: they are done by the state on whose soil they are done.

"Con tàu bị giữ lại ở A", "hàng trăm người đã bị bắt tại B": nobody else arrests, tries or closes there. Where
it was done is settled before.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.sides.parties import Party
from pipeline.knowledge.countries import countries

# What organs of a state alone do, and which of its organs where that is one.
MODES = {
    ("COERCE", "arrest"): "GOV",
    ("COERCE", "seize"): "GOV",
    ("COERCE", "restrict"): "GOV",
    ("COERCE", "censor"): "GOV",
    ("COERCE", "curfew"): "GOV",
    ("COERCE", "martial-law"): "GOV",
    ("SANCTION", "convict"): "JUD",
}


def give_states(drafts: Sequence[Draft]) -> None:
    """Give the state of their place to acts of the law that nobody is told to have done."""
    for draft in drafts:
        sector = MODES.get((draft.event_type, draft.mode or ""))
        country = draft.place["country"] if draft.place is not None else None
        if sector and country and not draft.actors and draft.is_undergone:
            draft.actors = [_state(country, sector, draft.place["start"] if draft.place else None)]
            draft.how.append("by law")


def _state(country: str, sector: str, told_at: int | None) -> Party:
    return {
        "text": None, "start": None, "end": None, "name": countries()[country].name, "country": country,
        "sector": sector, "entity_id": f"country:{country}", "told_at": told_at,
    }  # fmt: skip
