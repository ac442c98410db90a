"""Whom orders and requests of authorities are for, where common words tell it."""

import pytest

from tests.pipeline.events.coding_helpers import code, who

OFFICES, PEOPLE, TRADERS, CADRES = ("VNM", "GOV"), ("VNM", "CVL"), ("VNM", "BUS"), ("VNM", "PTY")


def asked(text: str) -> list[tuple[str | None, str | None]]:
    """The recipients of the first request."""
    return who(next(m for m in code(text) if m["event_type"] == "REQUEST")["recipients"])


@pytest.mark.parametrize(
    ("whom", "expected"),
    [
        ("các cơ quan, đơn vị liên quan tiếp tục rà soát", [OFFICES]),
        ("đơn vị liên quan thực hiện nghiêm quy định", [OFFICES]),
        ("thủ trưởng các cơ quan, đơn vị kiểm điểm cấp dưới", [OFFICES]),
        ("các sở, ngành, địa phương báo cáo trước ngày 5/12", [OFFICES]),
        ("người dân không chủ quan", [PEOPLE]),
        ("các hộ dân ven sông di dời", [PEOPLE]),
        ("các chủ đầu tư hoàn thiện hồ sơ", [TRADERS]),
        ("các cấp ủy tăng cường kiểm tra", [CADRES]),
        ("cán bộ, công chức và người dân hạn chế đi lại", [OFFICES, PEOPLE]),
    ],
)
def test_an_authority_asks_its_own_offices_and_people(whom: str, expected: list[tuple[str, str]]) -> None:
    assert asked(f"Chủ tịch UBND tỉnh Nghệ An yêu cầu {whom}.") == expected


def test_an_order_within_the_police_is_for_the_police() -> None:
    assert asked("Công an tỉnh Nghệ An đề nghị các đơn vị phối hợp truy tìm.") == [("VNM", "COP")]


def test_whom_a_warning_names_in_its_own_words() -> None:
    assert asked("Sở Y tế tỉnh Nghệ An khuyến cáo người dân đeo khẩu trang.") == [PEOPLE]


def test_offices_that_the_content_tells_of_are_not_asked() -> None:
    text = "Chủ tịch UBND tỉnh Nghệ An yêu cầu làm rõ trách nhiệm của các đơn vị."
    assert asked(text) == []
