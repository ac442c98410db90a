"""Exercises held together are cooperation, those of one state a show of force."""

import pytest

from tests.pipeline.events.coding_helpers import doubts


def types(text):
    return [event_type for event_type, _ in doubts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quân đội Peru và Chile hôm qua khởi động cuộc tập trận mang tên Đại bàng non.", ["COOPERATE"]),
        ("Peru và NATO hôm qua khai mạc cuộc tập trận ở Lima.", ["COOPERATE"]),
        ("Hải quân Peru tập trận chung với Chile. Cuộc diễn tập kéo dài 11 ngày.", ["COOPERATE"] * 2),
        ("Hải quân Peru mở cuộc tập trận ở Lima. Cuộc tập trận kéo dài 11 ngày.", ["MOBILIZE"] * 2),
        ("Peru tập trận chung với Chile. Bolivia tổ chức cuộc tập trận ở La Paz.", ["COOPERATE", "MOBILIZE"]),
    ],
)
def test_who_holds_an_exercise_says_what_it_is(text, expected):
    assert types(text) == expected
