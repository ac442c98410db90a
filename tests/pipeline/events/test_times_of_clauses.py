"""Which act a time belongs to: in front of what is said, behind a source, in the course of another act."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import read

DAY = date(2016, 3, 10)


def first(text: str, event_type: str) -> dict:
    """The first mention of a type in the text."""
    return next(m for m in read(text, DAY) if m["event_type"] == event_type)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Các nhân chứng cho biết sáng 8/3, đụng độ đã xảy ra tại thủ đô Lima của Peru.", date(2016, 3, 8)),
        ("Ngày 9/3, quân đội Peru xác nhận đêm hôm trước, phiến quân đã tấn công Lima.", date(2016, 3, 8)),
        (
            "Ngày 9/3, cảnh sát cho biết, đêm 8/3 với sự hỗ trợ của nông dân, phiến quân đã tấn công Lima.",
            date(2016, 3, 8),
        ),
        ("Tổng thống Peru cho biết ngày 9/3 rằng phiến quân đã tấn công thủ đô Lima.", None),
    ],
)
def test_a_time_in_front_of_what_is_said_is_that_of_what_is_told(text, on):
    assert first(text, "ASSAULT")["event_on"] == on


def test_who_spoke_on_a_day_goes_on_speaking_behind_it():
    text = "Ông Humala nói hôm 8/3, đồng thời kêu gọi Chile đàm phán với Peru."
    assert first(text, "REQUEST")["event_on"] != date(2016, 3, 9)


def test_the_day_of_the_source_is_not_that_of_the_act():
    told = first("Peru áp lệnh trừng phạt hai công ty Chile, theo AFP ngày 8/3.", "SANCTION")
    assert told["date_basis"] == "publication"
    assert first("Theo AFP, Peru ngày 8/3 trừng phạt Chile.", "SANCTION")["event_on"] == date(2016, 3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Thủ lĩnh phiến quân bị sát hại trong vụ không kích do Peru tiến hành ngày 8/3.",
        "Hôm 8/3, ba lính Peru bị giết trong vụ đánh bom ở Lima.",
        "Trước đó, vào đêm 8/3, nghi phạm đã bị tiêu diệt trong một cuộc đọ súng với cảnh sát Peru.",
    ],
)
def test_what_befalls_somebody_in_an_act_is_of_its_day(text):
    assert {m["event_on"] for m in read(text, DAY)} == {date(2016, 3, 8)}


def test_the_day_of_an_arrest_is_not_that_of_the_attack():
    text = "Ba người Peru bị bắt hôm 8/3 trong vụ tấn công ở Lima."
    assert first(text, "ASSAULT")["event_on"] is None


def test_names_listed_as_subject_do_not_end_a_clause_of_time():
    text = (
        "Căng thẳng leo thang hôm 8/3 khi Peru, Chile, Bolivia và Brazil trục xuất các nhà ngoại giao Mali."
    )
    assert first(text, "SANCTION")["event_on"] == date(2016, 3, 8)


def test_a_time_up_to_which_is_counted_dates_nothing():
    told = first("Số người chết trong loạt vụ đánh bom ở Peru đã tăng lên 359 tính đến sáng 9/3.", "ASSAULT")
    assert told["event_on"] != date(2016, 3, 9)


def test_what_was_done_next_has_its_own_day():
    told = first("Ông Humala phát biểu trong chuyến thăm Chile, trước khi tới Lima vào hôm nay.", "CONSULT")
    assert told["event_on"] is None


def test_the_day_of_a_charge_is_not_that_of_what_is_charged():
    text = "Hôm 8/3, Peru cắt đứt quan hệ với Mali với cáo buộc nước này “tấn công tàu cá của Peru”."
    assert first(text, "ASSAULT")["event_on"] is None
    assert first(text, "SANCTION")["event_on"] == date(2016, 3, 8)


def test_the_day_on_which_some_are_freed_is_not_that_of_the_charge():
    text = "Ngày 8/3, Peru trả tự do cho ba trong số những người bị cáo buộc làm gián điệp."
    assert first(text, "ACCUSE")["date_basis"] != "explicit"


def test_a_month_lies_in_the_year_told_before_it():
    text = "Lãnh đạo Peru và Chile năm ngoái gặp nhau vào tháng 11 tại Lima."
    assert first(text, "CONSULT")["event_on_earliest"] == date(2015, 11, 1)
    text = (
        "So với năm ngoái, Peru và Chile hợp tác chặt chẽ hơn. Lãnh đạo hai nước gặp nhau hôm 8/3 tại Lima."
    )
    assert first(text, "CONSULT")["event_on"] == date(2016, 3, 8)


def test_what_went_on_on_a_day_that_is_over_has_occurred():
    told = first("Đêm 8/3, tàu khu trục của Peru đang tuần tra ở Thái Bình Dương thì bị bắn.", "MOBILIZE")
    assert told["realis"] == "occurred"


def test_weapons_are_no_verbs_that_have_a_time():
    told = first("Phiến quân đã phóng 80 quả rocket, súng cối về phía Peru kể từ ngày 1/3.", "ASSAULT")
    assert (told["event_on_earliest"], told["event_on_latest"]) == (date(2016, 3, 1), DAY)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Peru yêu cầu Chile rút quân trước ngày 20/3.", "REQUEST"),
        ("Peru hứa sẽ viện trợ cho Chile vào ngày 20/3.", "AGREE"),
        ("Tòa án Peru tạm giam các thủy thủ Chile cho đến ngày 25/4.", "COERCE"),
    ],
)
def test_a_day_to_come_is_that_of_what_is_asked_for_or_bounds_what_is_done(text, event_type):
    told = first(text, event_type)
    assert (told["realis"], told["date_basis"]) == ("occurred", "publication")


def test_what_is_told_as_still_to_be_done_keeps_its_day_to_come():
    told = first("Peru sẽ viện trợ lương thực cho Chile ngày 20/3.", "AID")
    assert (told["realis"], told["event_on"]) == ("planned", date(2016, 3, 20))


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Peru yêu cầu ấn định thời gian nối lại cuộc đàm phán với Chile.", "planned"),
        # nothing stands before the word for holding them
        ("Tham gia cuộc hội đàm giữa Peru và Chile có Tổng thống Bolivia.", "occurred"),
        ("Tổng thống Peru sẽ tiếp xúc với dân chúng, và tham gia đối thoại với Chile.", "planned"),
        ("Hai nhà lãnh đạo ủng hộ việc tiếp tục đàm phán trực tiếp giữa Peru và Chile.", "planned"),
        ("Peru đã tham gia cuộc đàm phán với Chile ở Lima.", "occurred"),
        ("Tổng thống Peru hôm 8/3 dự cuộc gặp với Tổng thống Chile.", "occurred"),
    ],
)
def test_talks_somebody_is_going_to_hold_are_planned(text, realis):
    assert [m["realis"] for m in read(text, DAY) if m["event_type"] == "CONSULT"][-1] == realis


@pytest.mark.parametrize(
    ("time", "earliest"), [("hồi tháng 1", None), ("hôm 8/3", None), ("từ năm 2014", date(2014, 1, 1))]
)
def test_what_came_before_is_of_the_year_told_but_of_no_month(time, earliest):
    text = f"Quan hệ giữa Chile và Mali xấu đi {time} sau khi Peru trục xuất các nhà ngoại giao Mali."
    assert first(text, "SANCTION")["event_on_earliest"] == earliest
