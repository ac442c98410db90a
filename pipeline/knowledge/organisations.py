"""International and armed organisations, parties, agencies, the press and companies.

Their own kinds of name (full, short, foreign, acronym) are aliases of one id. Governments named by their
capital or palace belong in seats; organisations that only their head word tells ('Công an tỉnh ...') are
found by rules in entities.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.knowledge.table import first_day, last_day, parts, rows


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: id, name, aliases, kind, country (alpha-3 or ''), PLOVER sector, guard."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str
    sector: str
    guard: str


@cache
def organisations() -> dict[str, Organisation]:
    """Every organisation that is not of the press, by id."""
    return {
        row["id"]: Organisation(
            row["id"],
            row["name"],
            parts(row["aliases"]),
            row["kind"],
            row["country"],
            row["sector"],
            row["guard"],
        )
        for row in rows("organisations")
    }


@cache
def outlets() -> dict[str, Organisation]:
    """News agencies, papers and broadcasters by id; their sector is JRN."""
    return {
        row["id"]: Organisation(
            row["id"], row["name"], parts(row["aliases"]), "press", row["country"], "JRN", row["guard"]
        )
        for row in rows("outlets")
    }


@cache
def companies() -> dict[str, Organisation]:
    """Well-known companies by name; their sector is BUS."""
    return {
        row["name"]: Organisation(
            row["name"], row["name"], parts(row["aliases"]), "company", row["country"], "BUS", row["guard"]
        )
        for row in rows("companies")
    }


@cache
def _dated_sectors() -> dict[str, tuple[tuple[date, date, str], ...]]:
    found: dict[str, list[tuple[date, date, str]]] = {}
    for row in rows("organisation_sectors"):
        span = (first_day(row["start"]), last_day(row["end"]), row["sector"])
        found.setdefault(row["organisation"], []).append(span)
    return {organisation: tuple(spans) for organisation, spans in found.items()}


def sector_on(organisation: Organisation, day: date) -> str:
    """The sector of `organisation` on `day`: armed groups come to govern, and parties lose office."""
    for start, end, sector in _dated_sectors().get(organisation.id, ()):
        if start <= day < end:
            return sector
    return organisation.sector
