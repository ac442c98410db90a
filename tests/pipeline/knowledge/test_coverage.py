"""Whose offices are known, and for how much of the years 2005 to 2026."""

from datetime import date

import pytest

from pipeline.knowledge import offices
from pipeline.knowledge.countries import codes

MONTHS = [date(year, month, 1) for year in range(2005, 2027) for month in range(1, 13)]
HEADS = ("president", "prime_minister", "supreme_leader", "monarch")


def share(office):
    """Share of the months on whose first day somebody is listed for the office."""
    terms = offices.terms_by_office().get(office, ())
    return sum(any(term.may_cover(day) for term in terms) for day in MONTHS) / len(MONTHS)


def of_head(country):
    return max(share(f"{country}.{kind}") for kind in HEADS)


def test_at_least_sixty_countries_have_their_head_foreign_and_defence_minister():
    known = [
        c
        for c in codes()
        if min(of_head(c), share(f"{c}.foreign_minister"), share(f"{c}.defence_minister")) >= 0.75
    ]
    assert len(known) >= 60, len(known)


@pytest.mark.parametrize(
    ("kinds", "at_least"), [(HEADS, 110), (("foreign_minister",), 75), (("defence_minister",), 60)]
)
def test_each_of_these_offices_is_known_most_of_the_time_in_many_countries(kinds, at_least):
    known = [c for c in codes() if max(share(f"{c}.{kind}") for kind in kinds) >= 0.85]
    assert len(known) >= at_least, len(known)


@pytest.mark.parametrize(
    "office",
    [
        "VNM.party_leader", "VNM.president", "VNM.prime_minister", "VNM.speaker", "VNM.foreign_minister",
        "VNM.defence_minister", "VNM.public_security_minister", "VNM.vice_president",
        "UN.secretary_general", "NATO.secretary_general", "EC.commission_president", "EU.foreign_minister",
        "ASEAN.secretary_general", "IMF.managing_director", "WHO.director_general", "WB.president",
        "WTO.director_general", "IAEA.director_general",
    ],
)  # fmt: skip
def test_vietnams_leaders_and_heads_of_organisations_are_known_nearly_all_the_time(office):
    assert share(office) >= 0.93


def test_the_president_of_the_european_council_is_known_since_there_is_one():
    first = offices.terms_by_office()["EUCO.council_president"][0]
    assert first.certain_from == date(2009, 12, 1)
    assert all(share_since >= 0.99 for share_since in [_since("EUCO.council_president", date(2009, 12, 1))])


def _since(office, day):
    months = [month for month in MONTHS if month >= day]
    terms = offices.terms_by_office()[office]
    return sum(any(term.may_cover(month) for term in terms) for month in months) / len(months)


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        ("VNM.prime_minister", date(2005, 6, 1), "Phan Văn Khải"),
        ("VNM.party_leader", date(2013, 10, 1), "Nguyễn Phú Trọng"),
        ("VNM.speaker", date(2013, 10, 1), "Nguyễn Sinh Hùng"),
        ("VNM.president", date(2024, 6, 1), "Tô Lâm"),
        ("UN.secretary_general", date(2006, 6, 1), "Kofi Annan"),
        ("IMF.managing_director", date(2013, 10, 1), "Christine Lagarde"),
        ("WHO.director_general", date(2020, 3, 1), "Tedros Adhanom Ghebreyesus"),
        ("PAK.defence_minister", date(2015, 12, 1), "Khawaja Asif"),
        ("HUN.defence_minister", date(2012, 1, 1), "Csaba Hende"),
    ],
)
def test_known_days_of_known_offices(office, day, person):
    term = offices.holder(office, day)
    assert term is not None
    assert term.person == person
