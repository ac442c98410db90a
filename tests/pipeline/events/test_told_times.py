"""When and whether: what the times of a story, of a clause or of a decision say of acts without their own."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code

DAY = date(2016, 3, 10)


def of_type(text: str, event_type: str) -> list[dict]:
    """The mentions of a type in the text."""
    return [m for m in code(text, DAY) if m["event_type"] == event_type]


def test_the_day_of_a_decision_is_that_of_what_it_does():
    text = "Peru chỉ trích quyết định ngày 8/3 của Chile về việc trục xuất hai nhà ngoại giao Peru."
    assert of_type(text, "SANCTION")[0]["event_on"] == date(2016, 3, 8)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("Từ năm 2014 sau khi Nga sáp nhập Crimea, quan hệ giữa Nga và Ba Lan xấu đi.", date(2014, 1, 1)),
        ("Hôm 8/3, sau khi Nga sáp nhập Crimea, quan hệ giữa Nga và Ba Lan xấu đi.", None),
    ],
)
def test_a_year_before_what_followed_an_act_is_that_of_the_act_too(text, earliest):
    assert of_type(text, "COERCE")[0]["event_on_earliest"] == earliest


def test_what_sums_up_the_cases_of_a_day_is_of_that_day():
    text = (
        "Bộ Y tế Peru hôm 8/3 thông báo nước này ghi nhận thêm 15 ca tử vong vì Covid-19.\n"
        "Đây tiếp tục là kỷ lục mới về số người chết vì Covid-19 trong ngày tại Peru."
    )
    assert {m["event_on"] for m in of_type(text, "OUTBREAK")} == {date(2016, 3, 8)}


@pytest.mark.parametrize(
    ("often", "on"), [("nhiều lần", None), ("thường xuyên", None), ("", date(2016, 3, 8))]
)
def test_what_is_done_again_and_again_is_of_no_day(often, on):
    text = f"Tổng thống Peru hôm 8/3 lên án Chile.\nTổng thống Peru đã {often} kêu gọi Chile đàm phán."
    assert of_type(text, "REQUEST")[0]["event_on"] == on


def test_what_a_verb_of_imposing_carries_has_its_time():
    text = "AFP cho biết, Liên minh châu Âu hôm 8/3 đã áp thêm lệnh trừng phạt với 10 quan chức Mali."
    assert of_type(text, "SANCTION")[0]["event_on"] == date(2016, 3, 8)


OLD = (
    "Năm 1943, quân đội Đức tấn công Hy Lạp. Năm 1944, quân đội Đức rút khỏi Athens. "
    "Tháng 5/1945, Đức đầu hàng. Tháng 6/1945, hải quân Anh tới Hamburg. "
)


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        (OLD + "Hải quân Anh bắt giữ các thủy thủ Đức.", "recalled"),
        (OLD + "Hôm qua, một bảo tàng mở cửa. Hải quân Anh bắt giữ các thủy thủ Đức.", "occurred"),
    ],
)
def test_in_a_story_of_long_ago_everything_is_recalled(text, realis):
    assert of_type(text, "COERCE")[-1]["realis"] == realis


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Một số vụ tai nạn máy bay đã xảy ra tại Peru trong những năm gần đây.", "ACCIDENT", "recalled"),
        ("Một số vụ tai nạn máy bay đã xảy ra tại Peru hôm 8/3.", "ACCIDENT", "occurred"),
        ("Ông từng giữ vai trò lớn trong việc bình thường hóa quan hệ giữa Peru và Chile.", "SUPPORT",
         "recalled"),
        ("Ông giữ vai trò lớn trong việc bình thường hóa quan hệ giữa Peru và Chile.", "SUPPORT", "occurred"),
    ],
)  # fmt: skip
def test_what_lies_years_back_is_recalled(text, event_type, realis):
    assert of_type(text, event_type)[0]["realis"] == realis


@pytest.mark.parametrize(
    ("verb", "on"), [("tiết lộ", None), ("hé lộ", None), ("thông báo", date(2016, 3, 8))]
)
def test_what_is_revealed_was_done_before_the_day_it_is_revealed(verb, on):
    text = f"Hôm 8/3, một quan chức {verb} tình báo Peru đã nghe lén các nhà ngoại giao Brazil."
    assert of_type(text, "COERCE")[0]["event_on"] == on


def test_a_span_in_brackets_is_that_of_what_was_done_in_it():
    text = (
        "Hôm 8/3, báo El Pais tiết lộ chỉ trong vòng một tháng (từ ngày 10/12/2015 đến ngày 8/1/2016), "
        "tình báo Peru đã nghe lén các nhà ngoại giao Brazil."
    )
    listening = of_type(text, "COERCE")[0]
    assert (listening["event_on_earliest"], listening["event_on_latest"]) == (
        date(2015, 12, 10), date(2016, 1, 8),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Peru cáo buộc Chile tiếp tục cung cấp vũ khí cho Bolivia.", "AID", "ongoing"),
        ("Peru cáo buộc Chile cung cấp vũ khí cho Bolivia.", "AID", "occurred"),
        ("Peru tiếp tục kêu gọi Chile đàm phán.", "REQUEST", "occurred"),
        ("Pháp và Đức thảo luận về việc rút quân khỏi Mali.", "RETREAT", "planned"),
        ("Pháp và Đức đã rút quân khỏi Mali.", "RETREAT", "occurred"),
        ("Năm 2014, chiếc trực thăng mang số hiệu PK37 đã bị bắn rơi ở Mali.", "ASSAULT", "recalled"),
    ],
)
def test_what_goes_on_is_talked_of_or_lies_in_a_year_that_is_told(text, event_type, realis, monkeypatch):
    monkeypatch.setattr("pipeline.events.choice.weighing.likely", lambda drafts: drafts)
    assert of_type(text, event_type)[0]["realis"] == realis


def test_an_inquiry_within_which_something_is_done_is_under_way(monkeypatch):
    monkeypatch.setattr("pipeline.events.choice.weighing.likely", lambda drafts: drafts)
    text = "Chile yêu cầu Peru hợp tác toàn diện trong cuộc điều tra về vụ nổ ở Lima."
    assert of_type(text, "ACCUSE")[0]["realis"] == "ongoing"


@pytest.mark.parametrize(
    ("text", "event_type", "earliest"),
    [
        ("Tháng 5/2014, căng thẳng leo thang sau khi quân đội Peru tiến vào lãnh thổ Chile.", "MOBILIZE",
         date(2014, 5, 1)),
        ("Chile hứng chịu đợt bùng phát dịch Covid-19 đầu tiên vào tháng 5/2014.", "OUTBREAK",
         date(2014, 5, 1)),
        ("Bị Peru chỉ trích, Chile triệu tập Đại sứ Peru.", "ACCUSE", None),
        ("Chile bị Peru chỉ trích.", "ACCUSE", DAY),
        ("Peru hôm 7/3 không kích Chile.\nBolivia hiện đang tập trận ở Thái Bình Dương.", "MOBILIZE", DAY),
        ("Peru hôm 7/3 không kích Chile.\nBolivia đã tập trận ở Thái Bình Dương.", "MOBILIZE",
         date(2016, 3, 7)),
    ],
)  # fmt: skip
def test_what_the_words_before_an_act_tell_of_its_day(text, event_type, earliest):
    assert of_type(text, event_type)[0]["event_on_earliest"] == earliest


@pytest.mark.parametrize(("before", "on"), [(0, DAY), (1, DAY), (2, None)])
def test_a_deed_without_a_day_is_news_only_at_the_beginning(before, on):
    text = "Tình hình vẫn căng thẳng.\n" * before + "Không quân Israel không kích Syria."
    assert of_type(text, "ASSAULT")[0]["event_on"] == on


def test_what_is_joined_to_an_act_without_a_day_has_none_either():
    text = "Nga cáo buộc rằng tình báo Peru đã hợp tác với Chile nghe lén các nhà ngoại giao Brazil."
    assert of_type(text, "COERCE")[0]["event_on"] is None


def test_a_clause_of_time_may_stand_alone():
    """Headings do: there is no clause beside it to share a time with."""
    assert of_type("Sau khi Nga tấn công Ukraine", "ASSAULT")[0]["event_on"] is None


@pytest.mark.parametrize(
    "text", ["Liên Xô đưa quân vào Hungary.", "Tàu ngầm của Liên Xô bị chìm ở biển Barents."]
)
def test_what_a_state_that_is_no_more_did_or_suffered_is_no_news(text):
    (mention,) = code(text)
    assert (mention["realis"], mention["event_on"], mention["date_basis"]) == ("recalled", None, "none")
