"""What must hold of every list: sources, real codes and keys, one meaning for a form, places on Earth."""

from collections import Counter
from datetime import date
from importlib.resources import files

import pytest

from pipeline.entities.lexicon import lexicon
from pipeline.knowledge import offices
from pipeline.knowledge.cities import cities, city_aliases
from pipeline.knowledge.countries import GUARDS, codes, countries
from pipeline.knowledge.organisations import companies, organisations, outlets, sector_on
from pipeline.knowledge.places import MERGER, countries_of, districts, provinces, region_called, regions
from pipeline.knowledge.spelling import fold
from pipeline.knowledge.table import parts, rows

LISTS = sorted(
    path.name.removesuffix(".csv")
    for path in files("pipeline.knowledge").iterdir()
    if path.name.endswith(".csv")
)
# What makes a row: no two rows of a list share these cells.
KEYS = {
    "cues": ("cue", "use"), "heads": ("head",), "person_titles": ("title",), "references": ("phrase",),
    "country_aliases": ("alias",), "city_aliases": ("alias",), "organisation_words": ("word",),
    "surnames": ("surname",), "companies": ("name",), "organisations": ("id",), "outlets": ("id",),
    "seats": ("alias",), "regions": ("region",), "portfolios": ("portfolio",), "persons": ("person",),
    "districts": ("district", "province", "kind"), "titles": ("title", "kind", "bodies"),
    "office_holders": ("office", "person", "start"), "office_kinds": ("kind",), "provinces": ("province",),
    "peoples": ("people",), "region_countries": ("region", "country"), "named_events": ("event",),
}  # fmt: skip
# PLOVER sectors and those of the codebook.
SECTORS = {
    "GOV", "MIL", "COP", "LEG", "JUD", "PTY", "REB", "SPY", "CVL", "MED", "BUS", "IGO", "NGO", "JRN", "EDU",
    "REL", "OPP", "CRM", "ELI", "UNS", "JEW", "AGR", "LAB",
}  # fmt: skip
# A form that two tables own, and the rule that decides: see the page of the lists.
OWNED_TWICE = {
    "Hà Nội": ("province", "seat"),  # the province unless it acts; then seats say for which government
    "Hồ Chí Minh": ("province", "person"),  # the man, unless a unit's head word stands before
}


@pytest.mark.parametrize("name", LISTS)
def test_every_row_says_where_it_is_from(name):
    table = rows(name)
    assert table
    assert [row for row in table if not row["source"].strip()] == []


@pytest.mark.parametrize(("name", "cells"), KEYS.items())
def test_no_row_is_there_twice(name, cells):
    counts = Counter(tuple(row[cell] for cell in cells) for row in rows(name))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    "name",
    ["country_aliases", "companies", "organisations", "outlets", "regions", "seats", "region_countries"],
)
def test_every_country_code_is_real(name):
    assert {row["country"] for row in rows(name)} - {""} <= codes()


def test_every_body_of_a_title_is_a_country_or_a_listed_organisation():
    bodies = {body for title in offices.titles() for body in title.bodies}
    assert bodies <= codes() | organisations().keys()
    assert {title.kind for title in offices.titles()} <= offices.kinds().keys() | {""}


@pytest.mark.parametrize("name", [n for n in LISTS if "sector" in rows(n)[0]])
def test_every_sector_is_one_of_the_standard(name):
    assert {row["sector"] for row in rows(name)} - {""} <= SECTORS


@pytest.mark.parametrize("name", ["country_aliases", "seats"])
def test_every_guard_is_explained(name):
    assert {row["guard"] for row in rows(name)} <= GUARDS.keys()


def test_no_form_is_owned_by_two_things_without_a_rule():
    twice = {
        form.text: (form.name.source, *(o.source for o in form.others))
        for form in lexicon().forms
        if form.others
    }
    assert twice == OWNED_TWICE


def test_no_full_name_or_alias_is_of_two_persons():
    owners = Counter(
        fold(form) for p in offices.persons().values() for form in {p.name, *p.aliases} if " " in form
    )
    assert [form for form, count in owners.items() if count > 1] == []


def test_every_place_lies_on_earth_and_vietnam_in_vietnam():
    for city in cities().values():
        assert -90 <= city.latitude <= 90 and -180 <= city.longitude <= 180, city
    here = [*provinces().values(), *(d for same in districts().values() for d in same if d.latitude)]
    for unit in here:
        assert 8 <= unit.latitude <= 23.5 and 102 <= unit.longitude <= 115, unit


def test_the_provinces_are_those_of_the_law():
    assert len(provinces()) == 63
    merged = {p.merged_into for p in provinces().values()}
    assert len(merged) == 34 and merged <= provinces().keys()
    assert provinces()["Hà Giang"].on(date(2025, 6, 30)) == "Hà Giang"
    assert provinces()["Hà Giang"].on(MERGER) == "Tuyên Quang"
    assert {d.province for same in districts().values() for d in same} <= provinces().keys()


def test_every_alias_of_a_city_leads_to_the_city_it_names():
    for alias in city_aliases():
        assert cities()[alias].id == city_aliases()[alias]


def test_a_region_is_known_in_every_spelling():
    for spelt in ("Á-Âu", "á - âu", "Á – Âu"):
        assert region_called(spelt) == regions()["Á-Âu"]
    assert region_called("nơi nào") is None


def test_every_region_of_countries_is_listed():
    # 'Trung Phi' is the country by itself, and the region in 'quốc gia Trung Phi'.
    assert countries_of().keys() - regions().keys() == {"Trung Phi"}


def test_a_group_is_what_it_was_on_the_day():
    assert sector_on(organisations()["TALIBAN"], date(2020, 1, 1)) == "REB"
    assert sector_on(organisations()["TALIBAN"], date(2022, 1, 1)) == "GOV"
    for row in rows("organisation_sectors"):
        assert row["organisation"] in organisations()
        assert not row["end"] or row["start"] < row["end"]


def test_no_organisation_has_the_id_of_a_country():
    assert organisations().keys() & countries().keys() == set()  # bodies of offices are either
    assert organisations().keys() & (outlets().keys() | companies().keys()) == set()


def test_lists_of_several_values_have_no_empty_ones():
    for name in ("organisations", "outlets", "companies", "regions"):
        for row in rows(name):
            assert len(parts(row["aliases"])) == len(row["aliases"].split("|")) or not row["aliases"], row
