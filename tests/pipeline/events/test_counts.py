import pytest

from pipeline.events.toll.counts import find_counts, value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("130", 130, 130), ("1.200", 1200, 1200), ("2,5 triệu", 2_500_000, 2_500_000), ("ba", 3, 3),
     ("hàng chục", 20, 99), ("hai mươi", 20, 20), ("vài", 2, 9)],
)  # fmt: skip
def test_numbers_in_figures_and_words(text, low, high):
    assert value(text) == (low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("khiến 130 người thiệt mạng", [("killed", 130, 130)]),
        ("làm ít nhất 7 người chết và hơn 30 người bị thương", [("killed", 7, None), ("injured", 30, None)]),
        ("giết chết ba binh sĩ", [("killed", 3, 3)]),
        ("cảnh sát bắt giữ 12 đối tượng", [("arrested", 12, 12)]),
        ("hàng nghìn người xuống đường", [("participants", 1000, 9999)]),
        ("gần 40 người mất tích", [("missing", None, 40)]),
        ("một số người dự họp", []),
        ("trị giá 500 triệu USD", []),
        # totals, told behind what they are of
        ("số người chết đã tăng lên 272", [("killed", 272, 272)]),
        ("nâng tổng số người bị thương lên hơn 1.500 người", [("injured", 1500, None)]),
        ("trong số những người thiệt mạng có hai trẻ em", [("killed", 2, 2)]),
        ("số nạn nhân mất tích vẫn là 14", [("missing", 14, 14)]),
        ("số người chết có thể lên tới 500", []),
        ("số người chết lên tới 500 ca/ngày", []),
        ("số người bị thương tăng lên 5 lần", []),
        ("một số người bị thương được đưa đến 2 bệnh viện", []),
    ],
)
def test_numbers_of_people_and_what_became_of_them(text, expected):
    assert [(c.kind, c.low, c.high) for c in find_counts(text, 0, len(text))] == expected


def test_positions_point_into_the_body():
    body = "Hôm qua, một vụ nổ làm 5 người chết."
    count = find_counts(body, 0, len(body))[0]
    assert body[count.start : count.end].startswith("5 người")
