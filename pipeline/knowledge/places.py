"""Regions, seas and territories of the world, and the provinces and districts of Vietnam by date.

Cities of the world are in cities. Until 30 June 2025 Vietnam had 63 provinces with districts; since 1 July
2025 it has 34, and no districts: what a name means depends on the article's date.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.knowledge.countries import countries
from pipeline.knowledge.spelling import fold, lower
from pipeline.knowledge.table import parts, rows

# Resolution 202/2025/QH15: the new provinces work from this day, and districts are gone.
MERGER = date(2025, 7, 1)
_PIECE = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world: name, aliases, country (alpha-3, '' if of several or disputed), kind."""

    name: str
    aliases: tuple[str, ...]
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province of Vietnam until June 2025: where it lies, and the province it belongs to since."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    merged_into: str
    latitude: float
    longitude: float

    def on(self, day: date) -> str:
        """Name of the province that this name means on `day`: itself, or the one it was merged into."""
        return self.name if day < MERGER else self.merged_into


@dataclass(frozen=True, slots=True)
class District:
    """A district of Vietnam until June 2025 (huyện, quận, thị xã, thành phố), with coordinates if known."""

    name: str
    kind: str
    province: str
    latitude: float | None
    longitude: float | None


@cache
def regions() -> dict[str, Region]:
    """Every region by name."""
    return {
        row["region"]: Region(row["region"], parts(row["aliases"]), row["country"], row["kind"])
        for row in rows("regions")
    }


@cache
def _regions_called() -> dict[str, Region]:
    return {_called(name): region for region in regions().values() for name in (region.name, *region.aliases)}


def _called(name: str) -> str:
    """A name in one spelling: neither capitals nor spaces around a hyphen make it another ('Á - Âu')."""
    return " ".join(_PIECE.findall(lower(fold(name))))


def region_called(name: str) -> Region | None:
    """The part of the world that goes by `name`, however it is spelt."""
    return _regions_called().get(_called(name))


@cache
def provinces() -> dict[str, Province]:
    """Every province of Vietnam as of June 2025, by name."""
    return {
        row["province"]: Province(
            row["province"],
            row["kind"],
            parts(row["aliases"]),
            row["merged_into"],
            float(row["latitude"]),
            float(row["longitude"]),
        )
        for row in rows("provinces")
    }


@cache
def districts() -> dict[str, tuple[District, ...]]:
    """Districts of Vietnam by name; several provinces have one of the same name."""
    found: dict[str, list[District]] = {}
    for row in rows("districts"):
        latitude, longitude = (float(row[c]) if row[c] else None for c in ("latitude", "longitude"))
        district = District(row["district"], row["kind"], row["province"], latitude, longitude)
        found.setdefault(district.name, []).append(district)
    return {name: tuple(same) for name, same in found.items()}


# Continents of GeoNames by the region's name; region_countries.csv adds countries on two continents.
_CONTINENTS = {"châu Á": "AS", "châu Âu": "EU", "châu Phi": "AF", "châu Đại Dương": "OC"}


@cache
def countries_of() -> dict[str, frozenset[str]]:
    """Countries by the region they may be said to lie in ('quốc gia Trung Đông')."""
    found: dict[str, set[str]] = {}
    for row in rows("region_countries"):
        found.setdefault(row["region"], set()).add(row["country"])
    for region, continent in _CONTINENTS.items():
        inside = (c.code for c in countries().values() if c.continent == continent)
        found.setdefault(region, set()).update(inside)
    america = (c.code for c in countries().values() if c.continent in ("NA", "SA"))
    found.setdefault("châu Mỹ", set()).update(america)
    return {region: frozenset(codes) for region, codes in found.items()}
