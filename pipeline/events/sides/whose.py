"""Whose people, forces and things finished mentions tell of, where a common noun is all there is.

What is left without a country by the steps before ("người dân", "phe ly khai", "tàu chiến") is hardly ever
nobody's: people are those of the story's country or of the state that orders them about, forces those of
the country whose officers tell of them, rebels those of the state that accuses them.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.drafts import Draft
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides.parties import Party
from pipeline.events.sides.scene import Scene

COMMON = ("CVL", "JRN", "MIL", "REB")  # sectors whose nouns may mean those of any country
FORMER = "ELI"  # the entities stage's word for who held an office before; the codebook knows none
STATE = ("GOV", "MIL", "IGO")
AT_HOME = ("COERCE", "REQUEST")  # what a state does to its own people
BY_FORCE = ("MOBILIZE", "ASSAULT")  # what ships, missiles and bases of a country do


def give_owners(drafts: Sequence[Draft], scene: Scene) -> None:
    """Give parties without a country, or with nothing else, what is told of them as a rule."""
    attackers = [p for d in drafts if d.event_type == "ASSAULT" for p in d.actors]
    fighting = {p["entity_id"] for p in attackers if p["sector"] == "NGO"} - {None}
    for draft in drafts:
        for row in (*draft.actors, *draft.recipients):
            if row["country"] and row["sector"] is None:  # something of that country: the state, its forces
                row["sector"] = "MIL" if draft.event_type in BY_FORCE else "GOV"
            if not row["country"] and not row["name"] and row["sector"] in COMMON:
                row["country"] = _home(draft, row, scene)
            if row["sector"] == "NGO" and row["entity_id"] in fighting:
                row["sector"] = "REB"  # a league or union that attacks is an armed group
            if row["sector"] == FORMER:
                row["sector"] = "PTY" if _campaigns(draft) else "GOV"


def _campaigns(draft: Draft) -> bool:
    """Whether former leaders say it, or it is said of them, as the politicians they are now."""
    return draft.event_type in ACTS_OF_WORD and draft.realis != "recalled"


def _home(draft: Draft, row: Party, scene: Scene) -> str | None:
    """Whose people or forces are told by a noun only, where nothing nearer has told it."""
    if draft.event_type in HAPPENINGS or draft.event_type == "SANCTION":
        return None  # of sanctions the others are the target
    if row.get("is_many") or row.get("is_others"):
        return None
    acts = any(row is p for p in draft.actors)
    doers = {p["country"] for p in draft.actors if p["sector"] in STATE} - {None}
    tellers = {p["country"] for p in draft.attributed_to if p["sector"] in STATE} - {None}
    doer = next(iter(doers)) if len(doers) == 1 and not acts else None
    teller = next(iter(tellers)) if len(tellers) == 1 else None
    if row["sector"] == "MIL":
        return teller or scene.focus if acts else None
    if row["sector"] == "REB":  # whoever fights or accuses rebels has them at home, whoever helps them not
        return doer if draft.event_type in ("ACCUSE", "ASSAULT") else teller if teller != doer else None
    return scene.focus or (doer if draft.event_type in AT_HOME else None)
