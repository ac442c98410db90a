"""Sectors of parties that only the act they take part in tells: ships, fighting leagues, former leaders."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.choice.selection import HOME
from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.drafts import Draft

FORMER = "ELI"  # the entities stage's word for who held an office before; the codebook knows none
MILITIA = "dân quân"
GUNMEN = "UAF"
BY_FORCE = ("MOBILIZE", "ASSAULT")  # what ships, missiles and bases of a country do


def give_sectors(drafts: Sequence[Draft]) -> None:
    """Give the parties of finished drafts the sector that their acts tell."""
    attackers = [p for d in drafts if d.event_type == "ASSAULT" for p in d.actors]
    fighting = {p["entity_id"] for p in attackers if p["sector"] == "NGO"} - {None}
    for draft in drafts:
        for row in (*draft.actors, *draft.recipients):
            if row["country"] and row["sector"] is None:  # something of that country: the state, its forces
                row["sector"] = "MIL" if draft.event_type in BY_FORCE else "GOV"
            if row["sector"] == "NGO" and row["entity_id"] in fighting:
                row["sector"] = "REB"  # a league or union that attacks is an armed group
            if row["sector"] == GUNMEN and row["country"]:
                row["sector"] = "REB"  # gunmen of a country are not its forces: these are called soldiers
            if row["sector"] == "REB" and row["country"] == HOME and MILITIA in (row["text"] or "").lower():
                row["sector"] = "MIL"  # the militia of the own country is part of its armed forces
            if row["sector"] == FORMER:
                row["sector"] = "PTY" if _campaigns(draft) else "GOV"


def _campaigns(draft: Draft) -> bool:
    """Whether former leaders say it, or it is said of them, as the politicians they are now."""
    return draft.event_type in ACTS_OF_WORD and draft.realis != "recalled"
