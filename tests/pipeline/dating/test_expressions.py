from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.dating.expressions import find
from pipeline.dating.resolving import resolve

# fmt: off
WORDS = [
    "ngày", "hôm", "tháng", "năm", "tuần", "quý", "thứ", "hai", "ba", "tư", "sáng", "nay", "qua",
    "mai", "tới", "trước", "sau", "đầu", "cuối", "giữa", "từ", "đến", "và", "của", "mùng", "rằm",
    "Tết", "thế kỷ", "thập niên", "giờ", "lúc", "khoảng", "cách đây", "nữa", "âm lịch", "nửa", "Ất",
    "Mùi", "mùa", "hè", "1", "2", "12", "15", "30", "31", "2015", "2/12", "2-12", "02.12.15",
    "1/12/2015", "9/2020", "24/7", ",", ".", "(", ")", "-", "–", "\n", "İ", "10h45", "20:30",
]
# fmt: on


def texts_of(sentence):
    return [e.text for e in find(sentence)]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_whatever_the_words_every_expression_is_its_characters_and_resolves(text):
    found = find(text)
    assert all(text[e.start : e.end] == e.text for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for e in found:
        interval = resolve(e, date(2015, 12, 2), anchor=date(2015, 11, 28))
        assert (interval.earliest is None) == (interval.latest is None) == (interval.basis == "unresolved")
        assert interval.earliest is None or interval.earliest <= interval.latest


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_strange(text):
    assert all(text[e.start : e.end] == e.text for e in find(text))


def test_letters_that_grow_in_lower_case_move_nothing():
    assert texts_of("İstanbul İzmir ngày 2/12, hôm thứ Ba") == ["ngày 2/12", "hôm thứ Ba"]


def test_parts_of_one_expression_are_taken_together():
    assert texts_of("Lúc 20h30 tối thứ Sáu (2/12/2015), tàu rời cảng.") == [
        "Lúc 20h30 tối thứ Sáu (2/12/2015)"
    ]
    assert texts_of("cuối tháng 9 năm ngoái") == ["cuối tháng 9 năm ngoái"]


def test_what_contradicts_itself_is_not_joined():
    assert texts_of("ngày 2/12 tháng 9") == ["ngày 2/12", "tháng 9"]


def test_days_that_no_calendar_has_are_none():
    assert texts_of("ngày 31/2, ngày 32/1, ngày 12/13, ngày 29/2/2015") == []


@pytest.mark.parametrize("unit", ["1, ", "gần ", "ngày ", "từ 1 đến ", "(", "1/", "thứ ", "khoảng khoảng "])
def test_long_repetitions_take_linear_time(unit):
    find(unit * 4000)  # quadratic patterns would need minutes for this


def test_habits_are_no_days():
    assert texts_of("mỗi sáng thứ hai, lúc 12h trưa hằng ngày và chiều thứ Tư hàng tuần") == []
