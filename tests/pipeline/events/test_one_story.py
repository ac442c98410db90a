"""The day of deeds told without one where the article tells of one violent day, and of those who met."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import read

DAY = date(2016, 3, 10)
RIOT = (
    "Hàng nghìn người Peru hôm 8/3 biểu tình tại thủ đô Lima.\n"
    "Tổng thống Peru tuyên bố sẽ không từ chức.\n"
    "Giới quan sát nhận định tình hình khó dịu xuống.\n"
)


def day_of(text: str, trigger: str) -> date | None:
    """The day of the last mention with these words as its trigger."""
    return [m for m in read(text, DAY) if m["trigger_text"].lower() == trigger][-1]["event_on"]


@pytest.mark.parametrize(
    ("deed", "trigger"),
    [
        ("Cảnh sát đã bắt giữ 23 người biểu tình.", "bắt giữ"),
        ("Người biểu tình tấn công một đồn cảnh sát ở ngoại ô.", "tấn công"),
        ("Một cảnh sát bị đám đông bắn chết.", "bắn chết"),
    ],
)
def test_a_deed_without_a_time_is_of_the_one_day_of_the_story(deed, trigger):
    assert day_of(RIOT + deed, trigger) == date(2016, 3, 8)


@pytest.mark.parametrize(
    "other",
    ["Ngày 5/3, quân đội Peru không kích phiến quân.", "Hôm 6/3, cảnh sát Peru bắt giữ ba nghi phạm."],
)
def test_two_days_are_two_stories(other):
    assert (
        day_of(f"{RIOT}{other}\nGiới quan sát lo ngại.\nCảnh sát đã bắn chết hai người.", "bắn chết") is None
    )


def test_words_and_help_are_not_of_the_day_of_a_riot():
    text = RIOT + "Chile đã viện trợ lương thực cho Peru.\nBrazil kêu gọi Peru kiềm chế."
    assert day_of(text, "viện trợ") is None
    assert day_of(text, "kêu gọi") is None


def test_those_who_met_go_on_on_the_day_of_their_meeting():
    front = "Tổng thống Peru tuần trước gặp Tổng thống Chile tại Lima.\n"
    (*_, last) = read(front + "Hai nhà lãnh đạo đã cam kết hợp tác chống khủng bố.", DAY)
    assert last["event_on_earliest"] == date(2016, 2, 29)
    (*_, last) = read(front + "Quân đội hai nước đã cam kết hợp tác chống khủng bố.", DAY)
    assert last["event_on_earliest"] != date(2016, 2, 29)


def test_a_time_of_day_goes_on_in_the_story():
    text = (
        "Vụ xả súng xảy ra tối 8/3 ở Lima.\nTổng thống đã nghe báo cáo.\nDân chúng lo lắng.\n"
        "Nhà chức trách chưa bình luận.\nLúc 20h17, một cảnh sát bị bắn chết gần quảng trường."
    )
    assert day_of(text, "bắn chết") == date(2016, 3, 8)


def test_the_day_since_which_something_goes_on_is_not_that_of_an_hour():
    text = (
        "Biểu tình ở Lima kéo dài kể từ ngày 5/3.\nLúc 14 giờ 30, Tổng thống Peru ban bố tình trạng khẩn cấp."
    )
    assert day_of(text, "ban bố tình trạng khẩn cấp") == DAY


def test_terms_of_office_do_not_make_an_article_history():
    text = (
        "Trong các nhiệm kỳ 2001 - 2006, 2006 - 2011, 2005 - 2010, 2010 - 2015, Peru gặp nhiều khó khăn.\n"
        "Quân đội Peru không kích phiến quân."
    )
    assert day_of(text, "không kích") == DAY


def test_a_deed_is_dated_by_the_same_told_before_and_not_behind():
    before = "Hôm 8/3, quân đội Peru tấn công phiến quân ở Cusco.\nGiới quan sát lo ngại.\n"
    assert day_of(before + "Quân đội Peru đã tấn công phiến quân bằng tên lửa.", "tấn công") == date(
        2016, 3, 8
    )
    behind = (
        "Peru tuyên bố ngừng bắn.\nGiới quan sát lo ngại.\nChưa rõ số thương vong.\n"
        "Peru đã cấm vận Chile.\nHôm 8/3, Peru trừng phạt Chile."
    )
    assert read(behind, DAY)[-2]["event_on"] is None


def test_what_is_done_by_a_deed_is_of_its_day():
    text = (
        "Hàng nghìn người Peru hôm 8/3 biểu tình ở Lima.\n"
        "Cảnh sát Peru sử dụng hơi cay để giải tán đám đông và bắt 20 người."
    )
    assert {m["event_on"] for m in read(text, DAY)} == {date(2016, 3, 8)}


def test_a_story_goes_on_behind_what_was_told():
    text = "Hôm 8/3, nghi phạm bắn một cảnh sát ở Lima. Sau vụ nổ súng đó, nghi phạm {} bắn một người khác."
    assert day_of(text.format("tiếp tục"), "bắn") == date(2016, 3, 8)
    before = "Hôm 8/3, nghi phạm bắn một cảnh sát ở Lima. Trước đó, nghi phạm đã bắn chết một người khác."
    assert day_of(before, "bắn chết") is None
