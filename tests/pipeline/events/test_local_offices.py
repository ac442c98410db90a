"""Officials of communes and districts, the police by their codes, courts and what is told to them."""

import pytest

from tests.pipeline.events.coding_helpers import Pairs, code, read, told, who


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Công an bắt ông Trần Văn An, Chủ tịch xã Bình Minh.", [("VNM", "GOV")]),
        ("Công an bắt Chủ tịch xã Trần Văn An.", [("VNM", "GOV")]),
        ("Công an bắt ông Trần Văn An (nguyên Chi cục phó Chi cục Thú y).", [("VNM", "GOV")]),
        ("Công an bắt ông Trần Văn An, Bí thư xã.", [("VNM", "PTY")]),
        ("Công an bắt bà Trần Thị An, Hiệu trưởng trường Bình Minh.", [("VNM", "EDU")]),
        ("Công an bắt ông Trần Văn An, giám đốc một công ty.", [("VNM", "CVL")]),
        ("Công an bắt Trần Văn An, con trai Chủ tịch xã Bình Minh.", [("VNM", "CVL")]),
    ],
)
def test_an_office_told_beside_a_name_says_what_he_is(text: str, recipients: Pairs) -> None:
    (arrest,) = (m for m in code(text) if m["event_type"] == "COERCE")
    assert who(arrest["recipients"]) == recipients


def test_an_office_that_only_says_who_tells_it_is_not_that_of_the_next_name() -> None:
    found = read("Theo chủ tọa, bà Trần Thị An và ông Lê Văn Bình bị công an bắt.")
    assert [sector for m in found for _, sector in who(m["recipients"])] == ["CVL", "CVL"]


def test_offices_that_other_countries_have_too_make_nobody_vietnamese() -> None:
    (accused,) = read("Thẩm phán James Robart chỉ trích Tổng thống Trump.")
    assert who(accused["actors"]) == [("James Robart", "JUD")]


def test_a_title_between_commas_is_no_subject() -> None:
    found = read("Ông Trần Văn An, Bí thư xã, bị cảnh cáo.")
    assert [told(m) for m in found] == [("SANCTION", [], [("VNM", "PTY")])]


@pytest.mark.parametrize("office", ["PC45", "PC02", "C03"])
def test_offices_of_the_police_are_known_by_their_codes(office: str) -> None:
    (arrest,) = code(f"{office} đã bắt giữ Trần Văn An hôm qua tại Nghệ An.")
    assert who(arrest["actors"]) == [("VNM", "COP")]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Ông Trần Văn An kháng cáo bản án của tòa án tỉnh Nghệ An.", [("VNM", "JUD")]),
        ("Hôm qua, Trần Văn An ra đầu thú tại tỉnh Nghệ An.", [("VNM", "COP")]),
    ],
)
def test_appeals_go_to_courts_and_those_who_give_themselves_up_to_the_police(
    text: str, recipients: Pairs
) -> None:
    assert [who(m["recipients"]) for m in read(text)] == [recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Nghệ An bắt giữ Trần Văn An; thu giữ hai khẩu súng.",
        "Công an tỉnh Nghệ An bắt giữ Trần Văn An vì sát hại Lê Văn Bình; thu giữ hai khẩu súng.",
    ],
)
def test_what_is_listed_behind_a_semicolon_is_done_by_the_same(text: str) -> None:
    found = [m for m in read(text) if m["event_type"] == "COERCE"]
    assert [who(m["actors"]) for m in found] == [[("VNM", "COP")], [("VNM", "COP")]]


def test_whoever_is_arrested_seizes_nothing_behind_a_semicolon() -> None:
    found = read("Ba nghi phạm bị bắt giữ tại Malaysia; thu giữ hai khẩu súng.")
    assert all(sector != "CVL" for m in found for _, sector in who(m["actors"]))


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Ban Bí thư quyết định khai trừ ông Trần Văn An.", "occurred"),
        ("Ban Bí thư sẽ quyết định khai trừ ông Trần Văn An.", "planned"),
        ("Ban Bí thư tuần tới quyết định khai trừ ông Trần Văn An.", "planned"),
        ("Ban Bí thư có quyền quyết định khai trừ ông Trần Văn An.", "planned"),
        ("Mỹ quyết định rút quân khỏi Syria.", "planned"),
        ("Số tiền chiếm đoạt rất lớn nên tòa án tuyên phạt Trần Văn An 10 năm tù.", "occurred"),
        ("Ngoại trưởng Peru sau đó phải xin lỗi Chile.", "occurred"),
        ("Trần Văn An bị bắt và phải lĩnh án 10 năm tù.", "occurred"),
    ],
)
def test_what_is_decreed_or_had_to_be_is_done(text: str, realis: str) -> None:
    assert read(text)[-1]["realis"] == realis


@pytest.mark.parametrize(
    "text",
    [
        "Peru phải xin lỗi Chile.",
        "Peru nên xin lỗi Chile.",
        "Peru cần nhận lỗi với Chile.",
        "Peru và Chile phải ngồi vào bàn đàm phán.",
        "Trong tình hình này, Peru nên trục xuất các nhà ngoại giao Chile.",
    ],
)
def test_what_ought_to_be_done_is_not_told(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("name", ["Nguyễn Trọng Hậu", "Trần Thị An"])
def test_names_that_only_vietnamese_bear_are_theirs_in_stories_abroad(name: str) -> None:
    found = code(f"Cảnh sát Malaysia bắt {name} hôm qua. Malaysia truy tố {name}.")
    assert found
    assert all(who(m["recipients"]) == [("VNM", "CVL")] for m in found)
