"""The ontology as data: what each event type and mode is worth in PLOVER, CAMEO and quad classes.

``types.csv`` and ``modes.csv`` hold the facts; this module loads and checks them and answers questions
about them. The sixteen types with their quad classes, modes and CAMEO roots are those of the PLOVER manual
(Open Event Data Alliance, draft 0.8 of September 2021, with the modes its successor added: ``cyber``,
``misinformation``, ``seize``, ``aerial``, ``crowd-control``); the scores are that manual's table of
conflict and cooperation, which gives one score a type. Three types for happenings are ours.
Nothing about Vietnamese belongs here: see ``lexicon.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge import table
from pipeline.schema.codes import EVENT_TYPES

HAPPENINGS = ("ACCIDENT", "DISASTER", "OUTBREAK")


@dataclass(frozen=True)
class EventType:
    """One event type: quad class (0 for a happening), CAMEO root and score from -10 to 10."""

    name: str
    quad_class: int
    cameo_root: str | None
    intensity: float | None
    modes: dict[str, str | None]  # mode -> its own CAMEO root, where it differs from the type's


def rows(name: str) -> list[dict[str, str]]:
    """All rows of a CSV file of this package; every cell is a stripped string."""
    return [{key: cell.strip() for key, cell in row.items()} for row in table.rows(name, __package__)]


@cache
def event_types() -> dict[str, EventType]:
    """Every event type by name.

    Raises:
        ValueError: the types are not those of the schema, or a mode belongs to no type.
    """
    modes: dict[str, dict[str, str | None]] = {}
    for row in rows("modes"):
        modes.setdefault(row["type"], {})[row["mode"]] = row["cameo_root"] or None
    types = {
        row["type"]: EventType(
            row["type"],
            int(row["quad_class"]),
            row["cameo_root"] or None,
            float(row["intensity"]) if row["intensity"] else None,
            modes.pop(row["type"], {}),
        )
        for row in rows("types")
    }
    if tuple(sorted(types)) != tuple(sorted(EVENT_TYPES)) or modes:
        raise ValueError("types.csv and modes.csv do not describe the types of the schema")
    return types


def cameo_root(event_type: str, mode: str | None) -> str | None:
    """The CAMEO root code of a type, or of its mode where that has one of its own."""
    kind = event_types()[event_type]
    return (kind.modes.get(mode) if mode else None) or kind.cameo_root
