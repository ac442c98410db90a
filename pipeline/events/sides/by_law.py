"""Acts of the law told without who does them: they are done by the state on whose soil they are done.

"Con tàu bị giữ lại ở A", "hàng trăm người đã bị bắt tại B": as a rule the state there arrests, tries or shuts
something, and where another does this is told. Not so land and power ("thành phố X bị chiếm đóng"): whoever
takes them is another. Where it was done is settled before.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.sides.parties import Party
from pipeline.knowledge.countries import countries

# What organs of a state do, and which of its organs where that is one.
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
        if sector and country and not draft.actors and draft.is_undergone and not _takes_land(draft):
            draft.actors = [_state(country, sector, draft.place["start"] if draft.place else None)]
            draft.how.append("by law")


def _takes_land(draft: Draft) -> bool:
    """Whether it is a taking of land or power, which is done to the state of its place."""
    return draft.trigger.words.replace("-", " ") in word_set("taking land or power")


def _state(country: str, sector: str, told_at: int | None) -> Party:
    return {
        "text": None, "start": None, "end": None, "name": countries()[country].name, "country": country,
        "sector": sector, "entity_id": f"country:{country}", "told_at": told_at,
    }  # fmt: skip
