"""May two mentions be one event? The codebook's test, with the reasons that decided.

Type and mode must agree, the parties be compatible (equal, one side unnamed, or one the country of the
other), the dates overlap and the places not contradict; and something must agree outright: a party on the
same side, or, for acts and happenings without named parties, the place.
"""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

DAY = timedelta(days=1)
# A planned visit and the visit itself are one act; what is denied or only possible is another matter.
REALIS_GROUPS = {
    "occurred": 0, "ongoing": 0, "recalled": 0, "planned": 0, "conditional": 1, "denied": 2,
}  # fmt: skip
LOOSE_SECTORS = ("GOV", None)  # a bare country stands for any of its organs


class Record(NamedTuple):
    """What merging needs of a mention; ``row`` is its number, a party is (country or name, sector)."""

    row: int
    event_type: str
    mode: str | None
    realis: int
    actors: tuple[tuple[str, str | None], ...]
    recipients: tuple[tuple[str, str | None], ...]
    place: tuple[str | None, str | None]  # country, name of a city or region
    earliest: int  # ordinal days
    latest: int
    article: int
    dated: bool  # the text dates it; else the days around publication stand in


def _sectors_fit(a: str | None, b: str | None) -> bool:
    return a == b or a in LOOSE_SECTORS or b in LOOSE_SECTORS


def side(a: tuple[tuple[str, str | None], ...], b: tuple[tuple[str, str | None], ...]) -> str | None:
    """How two sides agree: "equal", "country", "part", "unnamed", or None when they contradict."""
    if not a or not b:
        return "unnamed"
    if a == b:
        return "equal"
    shared = [(x, y) for x in a for y in b if x[0] == y[0] and _sectors_fit(x[1], y[1])]
    if not shared:
        return None
    if len(shared) < min(len(a), len(b)):
        return None
    return "country" if len(a) == len(b) else "part"


def places(a: Record, b: Record) -> str | None:
    """How two places agree: "same place", "same country", "no place", or None when they contradict."""
    if a.place[0] is None or b.place[0] is None:
        return "no place"
    if a.place[0] != b.place[0]:
        return None
    if a.place[1] is None or b.place[1] is None:
        return "same country"
    return "same place" if a.place[1] == b.place[1] else None


def agreement(a: Record, b: Record, symmetric: bool, happening: bool) -> tuple[int, str] | None:
    """How well two mentions agree (higher is better) and why; None when they are not one event."""
    if a.event_type != b.event_type or a.realis != b.realis:
        return None
    if a.mode != b.mode and a.mode is not None and b.mode is not None:
        return None
    if a.latest < b.earliest or b.latest < a.earliest:
        return None
    where = places(a, b)
    if where is None:
        return None
    left, right = (a.actors, a.recipients), (b.actors, b.recipients)
    if symmetric:
        left, right = (
            (tuple(sorted(set(sum(left, ())), key=str)), ()),
            (tuple(sorted(set(sum(right, ())), key=str)), ()),
        )
    who, whom = side(left[0], right[0]), side(left[1], right[1])
    if who is None or whom is None:
        return None
    named = sum(1 for s in (who, whom) if s != "unnamed")
    if not named and where not in ("same place", "same country"):
        return None
    if not named and where == "same country" and not happening:
        return None
    if (
        not symmetric
        and not happening
        and named < 2
        and who == "unnamed"
        and where != "same place"
        and a.article != b.article
    ):
        return None  # only the victim's country agrees: too little across articles
    score = (
        4 * named + {"same place": 3, "same country": 1}.get(where, 0) + (who == "equal") + (whom == "equal")
    )
    score += 2 * (a.dated and b.dated) + (a.article == b.article)
    return score, f"actors {who}, recipients {whom}, dates overlap, {where}"
