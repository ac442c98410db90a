"""Where a state's own measures, help and mishaps are: at home, in the towns they reach, or nowhere."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code

DAY = date(2016, 3, 10)
EASED = "Tại Peru, số ca mắc Covid-19 giảm.\nChính phủ Peru đã nới lỏng các biện pháp hạn chế phòng dịch."


def country(text: str, event_type: str) -> str | None:
    """The country of the last mention of the type."""
    place = [m for m in code(text, DAY) if m["event_type"] == event_type][-1]["place"]
    return place and place["country"]


@pytest.mark.parametrize(
    ("text", "event_type", "where"),
    [
        ("Chính phủ Peru đã hạn chế các hoạt động đi lại liên tỉnh.", "COERCE", "PER"),
        ("Chính phủ Peru tịch thu hàng hóa của các công ty Chile.", "COERCE", None),
        (EASED, "CONCEDE", "PER"),
        ("Nhiều nước đã gửi vật tư y tế đến thành phố Arequipa của Peru.", "AID", "PER"),
        ("Bộ trưởng Y tế Peru kêu gọi người dân Peru ở nhà.", "REQUEST", None),
    ],
)
def test_a_state_acts_at_home_and_help_is_where_its_towns_are(text, event_type, where):
    assert country(text, event_type) == where


@pytest.mark.parametrize(("how", "where"), [("đã", "CHL"), ("không", None)])
def test_what_did_not_take_place_has_no_scene(how, where):
    text = f"Quân đội Peru không kích các căn cứ ở Arica của Chile.\nQuân đội Peru {how} tấn công dân thường."
    assert country(text, "ASSAULT") == where
