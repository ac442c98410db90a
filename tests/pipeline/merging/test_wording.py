"""What the words around a trigger tell of the act."""

import pytest

from pipeline.merging.happenings import same_tally
from pipeline.merging.wording import amount_behind, deed_kind, is_plural_at, pointed_at, tally


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("vụ nổ này làm 3 người chết", "vụ nổ", "back"),
        ("một vụ nổ khác làm 3 người chết", "vụ nổ", "other"),
        ("hôm qua một vụ nổ làm 3 người chết", "vụ nổ", "new"),
        ("đã tấn công trên đất nước này", "tấn công", None),
    ],
)
def test_what_a_trigger_points_at(text, trigger, told):
    start = text.index(trigger)
    assert pointed_at(text, start, start + len(trigger)) == told


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("trục xuất 18 nhà ngoại giao", 18),
        ("trục xuất thêm 1.200 người", 1200),
        ("trục xuất sau 18 giờ", None),
        ("trục xuất. 18 người khác", None),
        ("trục xuất nhà ngoại giao", None),
    ],
)
def test_the_number_of_what_an_act_is_done_to(text, amount):
    assert amount_behind(text, len("trục xuất")) == amount


def test_a_number_before_a_verb_makes_no_plural():
    ship, blasts = "tàu ngầm Nanggala 402 đã chìm", "hai vụ nổ"
    assert not is_plural_at(ship, ship.index("chìm"))
    assert is_plural_at(blasts, blasts.index("nổ"))


@pytest.mark.parametrize(
    ("text", "noun", "number"),
    [
        ("ghi nhận thêm 346.786 ca mắc mới", "ca mắc", 346_786),
        ("có hơn 18,7 triệu ca nhiễm", "ca nhiễm", 18_700_000),
        ("gần 3.000 người tử vong", "tử vong", 3_000),
        ("số ca tử vong vì Covid-19 tăng thêm gần 2.771 trường hợp", "ca tử vong", 2_771),
        ("ngày 27/4 ca mắc lại tăng", "ca mắc", None),
        ("số ca mắc lên tới 50.000", "ca mắc", None),
    ],
)
def test_how_many_fell_ill_or_died(text, noun, number):
    start = text.index(noun)
    assert tally(text, start, start + len(noun)) == number


def test_what_a_disease_does_is_no_deed_of_violence():
    assert [deed_kind("OUTBREAK", t) for t in ("ca tử vong", "ca mắc Covid-19", "làn sóng dịch")] == [
        "deaths", "cases", "epidemic",
    ]  # fmt: skip
    assert deed_kind("ASSAULT", "tử vong") is None


@pytest.mark.parametrize(
    ("a", "b", "is_one"),
    [
        (2_910, 2_928, False),  # both counted to the last case, on two days
        (315_000, 314_835, True),  # "gần 315.000"
        (18_700_000, 18_762_976, True),
        (300_000, 314_835, False),
        (5, 5, True),
    ],
)
def test_a_tally_is_another_one_rounded(a, b, is_one):
    assert same_tally(a, b) is same_tally(b, a) is is_one
