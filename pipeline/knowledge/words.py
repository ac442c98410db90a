"""Words that show what kind of name stands beside them: heads of organisations and places, titles, names.

These are words of the language and not names of anything; facts about who or where is meant are in the
other modules.
"""

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.table import parts, rows


@dataclass(frozen=True, slots=True)
class Head:
    """A head word of names: kind of thing, entity type, PLOVER sector, and whether it is part of the name."""

    text: str
    kind: str
    type: str
    sector: str
    inside: bool


@dataclass(frozen=True, slots=True)
class PersonTitle:
    """A title, rank, calling or form of address before a person's name, with the sector it tells ('').

    A relational one may as well stand before the name of an organisation or place ('đại diện Boeing').
    """

    text: str
    sector: str
    relational: bool
    single: bool
    """Whether one person at a time holds it (Đại sứ, Thống đốc)."""


@cache
def heads() -> tuple[Head, ...]:
    """Every head word."""
    return tuple(
        Head(row["head"], row["kind"], row["type"], row["sector"], row["inside"] == "yes")
        for row in rows("heads")
    )


@cache
def portfolios() -> dict[str, str]:
    """Sector of a ministry by its portfolio (the words behind 'Bộ' or 'Bộ trưởng')."""
    return {row["portfolio"]: row["sector"] for row in rows("portfolios")}


@cache
def person_titles() -> tuple[PersonTitle, ...]:
    """Titles, callings and forms of address that are no listed office."""
    return tuple(
        PersonTitle(row["title"], row["sector"], row["relational"] == "yes", row["single"] == "yes")
        for row in rows("person_titles")
    )


@cache
def surnames() -> frozenset[str]:
    """Family names that begin a Vietnamese name, or a Chinese one in Sino-Vietnamese."""
    return frozenset(row["surname"] for row in rows("surnames"))


@cache
def organisation_words() -> frozenset[str]:
    """English words that show the name they stand in to be an organisation's."""
    return frozenset(row["word"] for row in rows("organisation_words"))


@cache
def peoples() -> dict[str, tuple[str, ...]]:
    """Peoples and religions without a state of their name, with other spellings."""
    return {row["people"]: parts(row["aliases"]) for row in rows("peoples")}


@dataclass(frozen=True, slots=True)
class Reference:
    """A phrase that points back to something named elsewhere: kind of antecedent and entity type."""

    text: str
    kind: str
    type: str


@cache
def references() -> tuple[Reference, ...]:
    """Every phrase that refers back."""
    return tuple(Reference(row["phrase"], row["kind"], row["type"]) for row in rows("references"))


@cache
def cues(use: str) -> tuple[str, ...]:
    """Words that the rules of entities look for, by their use there, in the order of the list.

    Raises:
        KeyError: no cue has that use.
    """
    return _cues()[use]


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("cues"):
        found.setdefault(row["use"], []).append(row["cue"])
    return {use: tuple(listed) for use, listed in found.items()}
