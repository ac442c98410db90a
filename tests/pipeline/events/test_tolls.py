"""Sentences that count the victims of what another sentence tells, or say only when and where it happened."""

import pytest

from tests.pipeline.events.coding_helpers import code, doubts

QUAKE = "Một trận động đất mạnh 7,8 độ xảy ra ở Ecuador hôm 1/12. "
BLAST = "Một kẻ đánh bom liều chết đã tấn công khu chợ ở Baghdad hôm qua. "
FERRY = "Một chiếc phà chở 300 người bị lật ngoài khơi Jolo tối qua. "


@pytest.mark.parametrize(
    ("before", "text", "kind"),
    [
        (QUAKE, "Số người chết đã lên tới 272.", "DISASTER"),
        (QUAKE, "Con số thương vong hiện là 272.", "DISASTER"),
        (QUAKE, "Hơn 4.000 người mất nhà cửa.", "DISASTER"),
        (QUAKE, "Khoảng 4.000 người phải sơ tán.", "DISASTER"),
        (QUAKE, "Thảm họa đã cướp đi sinh mạng của 272 người.", "DISASTER"),
        (BLAST, "Trong số những người thiệt mạng có hai trẻ em.", "ASSAULT"),
        (BLAST, "Số thương vong lên đến 120 người.", "ASSAULT"),
        (FERRY, "120 hành khách vẫn mất tích.", "ACCIDENT"),
        (FERRY, "Vụ việc xảy ra lúc 19h.", "ACCIDENT"),
    ],
)
def test_what_counts_or_dates_what_was_told_may_be_a_mention_of_it(before, text, kind):
    found = [event_type for event_type, _ in doubts(before + text)]
    assert found[len(doubts(before)) :] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Giới chức lo ngại số người chết sẽ lên tới 500.",
        "Giới chức chưa công bố con số thương vong.",
        "Thảm kịch có thể xảy ra ở Manta.",
        "Ngay sau khi sự việc xảy ra ở Manta, các bác sĩ đã có mặt.",
    ],
)
def test_what_is_feared_or_only_dates_another_thing_is_none(text):
    assert [event_type for event_type, _ in doubts(QUAKE + text)].count("DISASTER") == 1


def test_a_total_counts_the_victims_of_the_event():
    second = code(QUAKE + "Số người chết đã tăng lên 272.")[1]
    assert (second["event_type"], second["counts"]["killed"]["low"]) == ("DISASTER", 272)


def test_what_a_disaster_did_to_houses_and_people_is_no_mishap():
    told = doubts(QUAKE + "Nhiều tòa nhà đổ sập. Hàng trăm người mắc kẹt dưới đống đổ nát.")
    assert [event_type for event_type, _ in told] == ["DISASTER"] * 3


def test_who_most_of_the_victims_were_may_stand_between_their_number_and_what_became_of_them():
    second = code(BLAST + "53 người, phần lớn là trẻ em, đã thiệt mạng.")[1]
    assert second["counts"]["killed"]["low"] == 53
