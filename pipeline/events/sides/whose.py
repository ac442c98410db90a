"""Whose people, forces and things finished mentions tell of, where a common noun is all there is.

What is left without a country by the steps before ("người dân", "phe ly khai", "tàu chiến") is hardly ever
nobody's: people are those of the story's country or of the state that orders them about, forces those of
the country whose officers tell of them, rebels those of the state that accuses them.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides.at_hand import TRADES
from pipeline.events.sides.parties import Party
from pipeline.events.sides.scene import Scene

COMMON = ("CVL", "CRM", "JRN", "MIL", "REB", *TRADES)  # sectors whose nouns may mean those of any country
STATE = ("GOV", "MIL", "COP", "IGO")
AT_HOME = ("COERCE", "REQUEST")  # what a state does to its own people


def give_owners(drafts: Sequence[Draft], scene: Scene) -> None:
    """Give parties without a country or a name the country that such have as a rule."""
    for draft in drafts:
        for row in (*draft.actors, *draft.recipients):
            if not row["country"] and not row["name"] and row["sector"] in COMMON:
                row["country"] = _home(draft, row, scene)


def _home(draft: Draft, row: Party, scene: Scene) -> str | None:
    """Whose people or forces are told by a noun only, where nothing nearer has told it."""
    if draft.event_type in HAPPENINGS or draft.event_type == "SANCTION":
        return None  # of sanctions the others are the target
    if row.get("is_many") or (row.get("is_others") and row["sector"] != "REB"):
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
    if draft.event_type == "ASSAULT" and row["sector"] == "CVL" and doer in scene.pair:
        return next(c for c in scene.pair if c != doer)  # of a war's two sides
    police = draft.event_type == "ASSAULT" and any(p["sector"] == "COP" for p in draft.actors)
    at_home = doer if police or draft.event_type in AT_HOME else None
    # The police of a story are where its people are.
    return scene.focus or at_home or (scene.sectors.get("COP") if row["sector"] == "CVL" else None)
