"""What something was done for is done by it; what is promised or asked for is no act of its own."""

import pytest

from pipeline.events.choice import weighing
from tests.pipeline.events.coding_helpers import code, read


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Hải quân Peru cử tàu tới để xua đuổi tàu cá của Chile.", "occurred"),
        ("Quân đội đã lập chốt để bắt giữ các nghi phạm ở Pháp.", "occurred"),
        ("Hải quân Peru sẽ cử tàu tới để xua đuổi tàu cá của Chile.", "planned"),
    ],
)
def test_what_hangs_on_another_act_takes_its_realis_and_is_no_news_of_the_day(text, realis, monkeypatch):
    monkeypatch.setattr(weighing, "THRESHOLD", 0.0)  # whether such acts are coded is weighed elsewhere
    (driven,) = [m for m in code(text) if m["event_type"] == "COERCE"]
    assert (driven["realis"], driven["event_on"], driven["date_basis"]) == (realis, None, "none")


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Thủ tướng Nhật Bản hứa Tokyo sẽ hỗ trợ Nepal.", "AGREE"),
        ("Ba Lan yêu cầu Pháp trả tự do cho các nhà hoạt động.", "REQUEST"),
    ],
)
def test_the_content_of_a_promise_or_a_demand_is_no_act_of_its_own(text, event_type):
    assert [m["event_type"] for m in code(text)] == [event_type]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Tối 1/12, Bộ Y tế cho biết Việt Nam không ghi nhận ca mắc Covid-19 mới.", ["denied"]),
        ("Việt Nam hôm nay có 0 ca mắc mới Covid-19.", ["denied"]),
        ("Việt Nam có 10 ca mắc mới Covid-19.", ["occurred"]),
    ],
)
def test_what_nobody_has_counted_is_denied(text, realis):
    assert [m["realis"] for m in read(text) if m["event_type"] == "OUTBREAK"] == realis
