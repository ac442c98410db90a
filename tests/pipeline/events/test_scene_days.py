"""The day of what private people did to each other, told once in a story that goes on about it."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, read

DAY = date(2016, 3, 20)
COURT = "Ngày 18/3, tòa án tuyên phạt bị cáo 12 năm tù.\n"
SCENE = "Tối 2/3, một thanh niên thủ sẵn con dao rồi tìm đến quán nước.\n"


def assaults(text: str, coder: Callable[..., list[dict]] = code) -> list[date | None]:
    """The days of the violence told in the text."""
    return [m["event_on"] for m in coder(text, DAY) if m["event_type"] == "ASSAULT"]


@pytest.mark.parametrize(
    "deed",
    [
        "Người này đã đâm chết chủ quán.",
        "Thấy khách bỏ chạy, nam thanh niên đuổi theo đánh đập hai phụ nữ.",
        "Vừa gặp mặt, hắn cầm dao chém một người đàn ông.",
    ],
)
def test_a_deed_without_a_time_is_of_the_scene_told_before_it(deed):
    assert assaults(COURT + SCENE + deed) == [date(2016, 3, 2)]


def test_the_day_of_the_court_is_not_that_of_the_crime():
    assert assaults(COURT + "Người này đã đâm chết chủ quán.", read) == [DAY]


def test_the_first_sentences_of_a_story_are_of_its_only_scene():
    text = "Nam thanh niên đâm chết chủ quán.\n" + COURT + SCENE
    assert assaults(text) == [date(2016, 3, 2)]


def test_a_longer_time_told_since_ends_the_scene():
    text = SCENE + "Năm 2010, người này đi làm thuê ở xa.\nHắn đánh đập nhiều người."
    assert assaults(text) == [None]


def test_what_somebody_did_before_is_not_of_the_scene():
    text = SCENE + "Trước đó, người này đã đánh đập một phụ nữ."
    assert assaults(text) == [None]


def test_the_day_on_which_word_of_it_spread_is_not_that_of_the_crime():
    text = "Tối 2/3, đoạn clip ghi lại vụ việc được chia sẻ.\nNam thanh niên đuổi theo đánh đập hai phụ nữ."
    assert assaults(text, read) == [DAY]
