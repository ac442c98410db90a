"""Whom orders and requests of authorities are for, where common words tell it."""

import pytest

from tests.pipeline.events.coding_helpers import code, read, who

OFFICES, PEOPLE, TRADERS, CADRES = ("VNM", "GOV"), ("VNM", "CVL"), ("VNM", "BUS"), ("VNM", "PTY")


def asked(text: str) -> list[tuple[str | None, str | None]]:
    """The recipients of the first request."""
    return who(next(m for m in read(text) if m["event_type"] == "REQUEST")["recipients"])


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


def asking(text: str) -> list[tuple[str | None, str | None]]:
    """The actors of the first request."""
    return who(next(m for m in code(text) if m["event_type"] == "REQUEST")["actors"])


@pytest.mark.parametrize(
    "who_says",
    [
        "Ông Trần Văn Tèo - Phó Chủ tịch huyện Đô Lương - cho biết, địa phương đã",
        "Sở Y tế tỉnh Nghệ An cho biết đơn vị đã",
        "Tỉnh Nghệ An",
    ],
)
def test_a_body_that_speaks_of_itself_or_a_place_called_by_its_rank_asks(who_says: str) -> None:
    assert asking(f"{who_says} yêu cầu người dân rời khỏi vùng lũ.") == [OFFICES]


@pytest.mark.parametrize(
    "office",
    [
        "Ông Trần Văn Tèo - Phó Giám đốc Sở Y tế tỉnh Nghệ An - cho biết đã có ca bệnh.",
        "Ông Trần Văn Tèo, nguyên Giám đốc Sở Y tế tỉnh Nghệ An, cho biết đã có ca bệnh.",
    ],
)
def test_an_office_set_off_from_a_name_holds_all_through_the_story(office: str) -> None:
    assert asking(f"{office} Ông Tèo khuyến cáo người dân ở nhà.") == [OFFICES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an tỉnh Nghệ An đã làm việc với bà Trần Thị Mai, đồng thời yêu cầu gỡ bỏ bài viết.", [PEOPLE]),
        ("VKSND tỉnh Nghệ An đề nghị mức án 7 năm tù.", [("VNM", "JUD")]),
        ("Các doanh nghiệp tỉnh Nghệ An đã kiến nghị một số giải pháp.", [OFFICES]),
    ],
)
def test_whom_a_request_that_names_nobody_is_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert asked(text) == expected
