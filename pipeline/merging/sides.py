"""How the parties on one side of two acts agree: the same, an organ of the other, or against each other."""

from __future__ import annotations

from typing import NamedTuple

Party = tuple[str, str | None, str | None]  # country or name, sector, person
LOOSE_SECTORS = ("GOV", None)  # a bare country stands for any of its organs
CLASH = "clash"


class Side(NamedTuple):
    """How two sides agree: in a word, and in numbers of parties.

    ``how``: equal, country (one names the organ or person of the other), part (one names more), unclear (a
    person of unknown country may be the other's party), differ (other parties, but not by their countries:
    another organ, or somebody whose country nobody knows), clash (other countries), one unnamed, unnamed.
    """

    how: str
    matched: int = 0
    same_persons: int = 0
    other_persons: int = 0


def side(a: tuple[Party, ...], b: tuple[Party, ...]) -> Side:
    """How the parties of one side agree."""
    if not a or not b:
        return Side("one unnamed" if a or b else "unnamed")
    same_persons = other_persons = 0
    bodies: set[str] = set()
    for x in a:
        for y in b:
            if x[2] and y[2] and _same_person(x[2], y[2]):
                same_persons += 1
                bodies.add(x[0])
            elif x[0] == y[0] and (x[1] == y[1] or x[1] in LOOSE_SECTORS or y[1] in LOOSE_SECTORS):
                bodies.add(x[0])
                other_persons += bool(x[2] and y[2])
    return Side(
        _how(a, b, len(bodies)), len(bodies), same_persons, 0 if same_persons else min(other_persons, 1)
    )


def _how(a: tuple[Party, ...], b: tuple[Party, ...], n_matched: int) -> str:
    of_a, of_b = {p[0] for p in a}, {p[0] for p in b}
    fewer = min(len(of_a), len(of_b))
    lacking = fewer - n_matched
    if lacking <= 0:
        return "equal" if a == b else "country" if len(of_a) == len(of_b) else "part"
    # A person whose country nobody knows may act for any.
    if lacking <= abs(sum(map(_is_stateless_person, a)) - sum(map(_is_stateless_person, b))):
        return "unclear"
    return CLASH if all(map(_is_country, of_a | of_b)) and len(of_a & of_b) < fewer else "differ"


def _is_country(body: str) -> bool:
    return len(body) == 3 and body.isupper()


def _is_stateless_person(party: Party) -> bool:
    return party[2] is not None and party[2] == party[0]


def _same_person(a: str, b: str) -> bool:
    """Whether two names may be one person's: one is part of the other, or both end alike."""
    if a == b:
        return True
    x, y = a.replace(".", " ").split(), b.replace(".", " ").split()
    return set(x) <= set(y) or set(y) <= set(x) or (x[-1] == y[-1] and len(x[-1]) > 3)
