"""Parties that the sentence leaves unsaid and the article tells elsewhere."""

import pytest

from tests.pipeline.events.coding_helpers import code, read, told, who


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
    mention = read(text)[-1]
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


def test_whom_the_same_clause_turns_to_is_meant_before_who_is_judged():
    text = (
        "Trung Quốc bắt giữ tàu cá của Philippines. Mỹ phản đối hành động này và yêu cầu Hàn Quốc giải thích."
    )
    (protest,) = [m for m in code(text) if m["trigger_text"] == "phản đối"]
    assert who(protest["recipients"]) == [("KOR", "GOV")]


@pytest.mark.parametrize("what", ["tự do hàng hải", "trật tự thế giới"])
def test_who_supports_a_thing_supports_nobody_told_elsewhere(what):
    text = f"Mỹ ủng hộ Philippines. Mỹ ủng hộ {what}."
    assert [who(m["recipients"]) for m in code(text)] == [[("PHL", "GOV")], []]


@pytest.mark.parametrize(
    ("to", "recipient"),
    [
        ("Nepal", ("NPL", "GOV")),  # its state rather than the people named first
        ("người dân Nepal", ("NPL", "CVL")),  # whoever is told, where the state is not
    ],
)
def test_gifts_go_where_the_others_went(to, recipient):
    text = f"Mỹ viện trợ cho người dân Nepal. Nhật Bản viện trợ cho {to}. Pháp gửi hàng viện trợ."
    assert who(code(text)[-1]["recipients"]) == [recipient]
