"""Acts at home: the press of Viet Nam tells daily of police, committees and people of many provinces.

A bare sector and the country tell nothing there; two such acts are one only where they share a name or a
story.
"""

from __future__ import annotations

from pipeline.events.choice.selection import HOME
from pipeline.merging.record import Record


def are_other_bodies(a: Record, b: Record) -> bool:
    """Whether bodies or persons of two names stand on one side: the police of one province and of another."""
    return any(x and y and not (x <= y or y <= x) for x, y in zip(a.home, b.home, strict=True))


def are_in_other_provinces(a: Record, b: Record) -> bool:
    """Whether two acts are placed in different provinces."""
    return a.province is not None and b.province is not None and a.province != b.province


def is_home(record: Record) -> bool:
    """Whether all its parties are of Viet Nam."""
    parties = record.actors + record.recipients
    return bool(parties) and all(body == HOME for body, _, _ in parties)


def known_alike(a: Record, b: Record) -> bool:
    """Whether two acts at home share a name: of a body, a person, a place."""
    return bool(a.names & b.names) or any(x & y for x, y in zip(a.home, b.home, strict=True))
