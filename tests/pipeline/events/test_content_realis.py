"""What something was done for is done by it; what is promised or asked for is no act of its own."""

import pytest

from pipeline.events.choice import weighing
from tests.pipeline.events.coding_helpers import code


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Hải quân Peru cử tàu tới để xua đuổi tàu cá của Chile.", "COERCE", "occurred"),
        ("Hải quân Peru sẽ cử tàu tới để xua đuổi tàu cá của Chile.", "COERCE", "planned"),
    ],
)
def test_what_hangs_on_another_act_takes_its_realis(text, event_type, realis, monkeypatch):
    monkeypatch.setattr(weighing, "THRESHOLD", 0.0)  # whether such acts are coded is weighed elsewhere
    assert realis in [m["realis"] for m in code(text) if m["event_type"] == event_type]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Thủ tướng Nhật Bản hứa Tokyo sẽ hỗ trợ Nepal.", "AGREE"),
        ("Ba Lan yêu cầu Pháp trả tự do cho các nhà hoạt động.", "REQUEST"),
    ],
)
def test_the_content_of_a_promise_or_a_demand_is_no_act_of_its_own(text, event_type):
    assert [m["event_type"] for m in code(text)] == [event_type]
