"""Of which country a king, prince or princess is whom no table knows: of a kingdom.

"Hoàng tử X" in a story about a kingdom and a republic is of the former, however often the latter is named.
"""

from __future__ import annotations

from functools import cache

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.sides.parties import Party
from pipeline.events.sides.scene import Scene
from pipeline.knowledge.offices import terms

CROWNED = "monarch"


@cache
def kingdoms() -> frozenset[str]:
    """The countries that have or had a monarch in the table of offices."""
    return frozenset(term.body for term in terms() if term.kind == CROWNED)


def is_royal(row: Party) -> bool:
    """Whether a title of royalty stands before a name that no table knows."""
    named = (row["entity_id"] or "").startswith("name:")
    text = (row["text"] or "").lower()
    return named and text.startswith(tuple(f"{title} " for title in word_set("royal titles")))


def kingdom_of(row: Party, scene: Scene) -> str | None:
    """The country of somebody royal: his own if that is a kingdom, else the only kingdom of the story."""
    own: str | None = row["country"]
    if own in kingdoms():
        return own
    named = scene.named & kingdoms()
    return next(iter(named)) if len(named) == 1 else None
