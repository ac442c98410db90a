"""Points on the map for what entities mean."""

import pytest

from pipeline.knowledge.cities import cities
from pipeline.knowledge.countries import countries
from pipeline.knowledge.places import districts, provinces
from pipeline.knowledge.points import point_of

# Territories without a capital that GeoNames has as a city.
NOWHERE = {
    "ATA",
    "ATF",
    "BES",
    "BVT",
    "GGY",
    "HMD",
    "IOT",
    "TKL",
    "UMI",
    "WLF",
    "ESH",
    "XKX",
    "MAC",
    "CUW",
    "PLW",
}


@pytest.mark.parametrize(
    ("entity", "latitude", "longitude", "precision", "admin1"),
    [
        ("country:VNM", 21.0, 105.8, "country", None),
        ("country:BRA", -15.8, -47.9, "country", None),
        ("country:SRB", 44.8, 20.5, "country", None),
        ("country:JAM", 18.0, -76.8, "country", None),
        ("province:Quảng Trị", 16.8, 107.1, "admin1", "Quảng Trị"),
        ("district:Khánh Hòa/Nha Trang", 12.3, 109.2, "district", "Khánh Hòa"),
        ("city:524901", 55.8, 37.6, "city", None),
    ],
)
def test_a_place_lies_where_its_seat_is(entity, latitude, longitude, precision, admin1):
    point = point_of(entity)
    assert (point.latitude, point.longitude) == pytest.approx((latitude, longitude), abs=0.2)
    assert (point.precision, point.admin1) == (precision, admin1)


@pytest.mark.parametrize(
    "entity", [None, "", "region:châu Á", "city:Bagdad", "name:xóm mới", "person:Tô Lâm"]
)
def test_what_is_no_listed_place_has_no_point(entity):
    assert point_of(entity) is None


def test_every_country_province_district_and_city_has_a_point():
    assert {code for code in countries() if point_of(f"country:{code}") is None} <= NOWHERE
    assert all(point_of(f"province:{name}") for name in provinces())
    assert all(point_of(f"district:{d.province}/{d.name}") for same in districts().values() for d in same)
    assert all(point_of(f"city:{city.id}") for city in cities().values())
