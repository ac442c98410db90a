"""How the parties on one side of two acts agree: the same, an organ of the other, or against each other."""

from __future__ import annotations

from typing import NamedTuple

Party = tuple[str, str | None, str | None]  # country or name, sector, person
LOOSE_SECTORS = ("GOV", None)  # a bare country stands for any of its organs


class Side(NamedTuple):
    """How two sides agree: in a word, and in numbers of parties.

    ``how``: equal, country (one names the organ or person of the other), part (one names more), unnamed (one
    names nobody), unclear (a person of unknown country may be the other's party).
    """

    how: str
    matched: int
    same_persons: int
    other_persons: int
    unknown: int = 0


def side(a: tuple[Party, ...], b: tuple[Party, ...]) -> Side | None:
    """How the parties of one side agree, or None when they contradict."""
    if not a or not b:
        return Side("unnamed", 0, 0, 0)
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
    other_persons = 0 if same_persons else other_persons
    n_a, n_b = len({p[0] for p in a}), len({p[0] for p in b})
    lacking = min(n_a, n_b) - len(bodies)
    if lacking > 0:
        # A person whose country nobody knows may act for any.
        unknown = abs(sum(map(_is_stateless_person, a)) - sum(map(_is_stateless_person, b)))
        if lacking > unknown:
            return None
        return Side("unclear", len(bodies), same_persons, min(other_persons, 1), lacking)
    how = "equal" if a == b else "country" if n_a == n_b else "part"
    return Side(how, len(bodies), same_persons, min(other_persons, 1))


def _is_stateless_person(party: Party) -> bool:
    return party[2] is not None and party[2] == party[0]


def _same_person(a: str, b: str) -> bool:
    """Whether two names may be one person's: one is part of the other, or both end alike."""
    if a == b:
        return True
    x, y = a.replace(".", " ").split(), b.replace(".", " ").split()
    return set(x) <= set(y) or set(y) <= set(x) or (x[-1] == y[-1] and len(x[-1]) > 3)
