"""Parties that the sentence leaves unsaid and the article tells elsewhere."""

import pytest

from tests.pipeline.events.coding_helpers import code, told, who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom a state answers: the one that acted towards it just before
        ("Anh cáo buộc Nga can thiệp bầu cử. Moscow bác bỏ hoàn toàn.",
         ("REJECT", [("RUS", "GOV")], [("GBR", "GOV")])),
        # the same act, told by a noun
        ("Israel không kích căn cứ của Syria hôm 9/3. Vụ tấn công ở Damascus làm 3 người chết.",
         ("ASSAULT", [("ISR", "GOV")], [("SYR", "MIL")])),
        ("Mỹ trừng phạt Nga hôm 9/3. Các lệnh trừng phạt đối với Nga có hiệu lực từ 1/4.",
         ("SANCTION", [("USA", "GOV")], [("RUS", "GOV")])),
        # who signed: the two that met
        ("Thủ tướng Ấn Độ hội đàm với Tổng thống Nga ở Moscow. Sáu thỏa thuận đã được ký kết.",
         ("SUPPORT", [("IND", "GOV"), ("RUS", "GOV")], [])),
    ],
)  # fmt: skip
def test_a_side_left_unsaid_is_taken_from_where_the_article_tells_it(text, expected):
    mention = code(text)[-1]
    assert told(mention) == expected


def test_what_is_taken_has_no_words_of_its_own():
    mention = code("Anh cáo buộc Nga can thiệp bầu cử. Moscow bác bỏ hoàn toàn.")[-1]
    (party,) = mention["recipients"]
    assert (party["text"], party["start"], party["end"]) == (None, None, None)
    assert party["name"]


@pytest.mark.parametrize(
    "text",
    [
        "Mỹ áp lệnh trừng phạt với Iran. Pháp phản đối.",  # France had no part in it
        "Đức, Anh lên án Iran và Syria. Iran bác bỏ.",  # answered whom of the two?
        "Israel không kích Syria. Iran không kích Iraq. Vụ tấn công ở Damascus làm 3 người chết.",  # which?
    ],
)
def test_nobody_is_taken_where_it_may_be_another(text):
    assert who(code(text)[-1]["recipients"]) == []
