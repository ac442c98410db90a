"""Capitals, palaces and epithets that stand for a government: Ankara, Nhà Trắng, nhà nước Do Thái."""

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.table import rows


@dataclass(frozen=True, slots=True)
class Seat:
    """A name that stands for a government; kind is capital, palace, parliament, state (epithet) or city."""

    name: str
    country: str
    kind: str
    guard: str


@cache
def seats() -> dict[str, Seat]:
    """Every seat by its name."""
    return {
        row["alias"]: Seat(row["alias"], row["country"], row["kind"], row["guard"]) for row in rows("seats")
    }
