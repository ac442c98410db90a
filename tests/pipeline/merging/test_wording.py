"""What the words around a trigger tell of the act."""

import pytest

from pipeline.merging.wording import amount_behind, is_plural_at, pointed_at


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
