from datetime import date
from itertools import pairwise

import pytest

from pipeline.knowledge import offices
from pipeline.knowledge.countries import codes
from pipeline.knowledge.office_names import named_terms
from pipeline.knowledge.organisations import organisations


def test_no_two_terms_of_one_office_overlap():
    for held in offices.terms_by_office().values():
        for earlier, later in pairwise(held):
            assert earlier.certain_before <= later.possible_from, (earlier, later)


def test_every_term_runs_forward_and_has_a_known_body_kind_and_person():
    bodies = codes() | organisations().keys()
    for term in offices.terms():
        assert term.certain_from < term.certain_before, term
        assert term.body in bodies, term
        assert term.kind in offices.kinds(), term
        assert term.person in offices.persons(), term


def test_only_the_last_term_of_an_office_is_open():
    for held in offices.terms_by_office().values():
        assert all(term.certain_before < date.max for term in held[:-1]), held[0].office


def test_every_person_in_the_list_held_an_office():
    assert offices.persons().keys() == offices.terms_by_person().keys()


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        ("USA.president", date(2015, 12, 2), "Barack Obama"),
        ("USA.president", date(2017, 1, 20), "Donald Trump"),
        ("RUS.foreign_minister", date(2013, 5, 1), "Sergei Lavrov"),
        ("NATO.secretary_general", date(2013, 5, 1), "Anders Fogh Rasmussen"),
        ("TUR.president", date(2013, 5, 1), "Abdullah Gul"),
        ("VNM.president", date(2013, 10, 1), "Trương Tấn Sang"),
    ],
)
def test_an_office_is_held_by_whom_it_was_on_that_day(office, day, person):
    term = offices.holder(office, day)
    assert term is not None
    assert term.person == person


def test_a_vacant_office_has_no_holder():
    assert offices.holder("USA.foreign_minister", date(2018, 4, 10)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống Mỹ Barack Obama", ("Barack Obama", "USA.president", "in_office")),
        ("ngoại trưởng Kerry", ("John Kerry", "USA.foreign_minister", "in_office")),
        ("cựu Thủ tướng Anh Tony Blair", ("Tony Blair", "GBR.prime_minister", "former")),
        ("Tổng thống đắc cử Mỹ Donald Trump", ("Donald Trump", "USA.president", "elect")),
        ("Tổng Thư ký LHQ Ban Ki-moon", ("Ban Ki-moon", "UN.secretary_general", "in_office")),
        (
            "Uỷ viên; Chủ tịch EC Jose Manuel Barroso",
            ("Jose Manuel Barroso", "EC.commission_president", "in_office"),
        ),
    ],
)
def test_a_title_with_a_name_gives_the_terms_that_fit(text, expected):
    (found,) = named_terms(text)
    assert (found.person, found.terms[0].office, found.status) == expected
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    ["Tổng thống Mỹ Vladimir Putin", "Thủ tướng Lý", "Barack Obama", "Tổng thống Mỹ", "Thủ tướng Maya"],
)
def test_nothing_is_named_where_title_body_and_name_do_not_fit_one_person(text):
    assert named_terms(text) == ()
