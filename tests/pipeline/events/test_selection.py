import pytest

from tests.pipeline.events.coding_helpers import code, doubts, told


def test_an_act_of_nobody_named_is_told_where_its_story_names_somebody():
    mentions = code("Nga không kích quân nổi dậy ở Aleppo hôm qua. Hai kho hàng cũng bị tấn công.")
    assert [m["event_type"] for m in mentions] == ["ASSAULT", "ASSAULT"]
    reasons = {r["slot"]: r["reason"] for r in mentions[1]["null_reasons"]}
    assert "actors" in reasons


def test_an_act_of_nobody_named_is_doubted():
    assert doubts("Hai kho hàng cũng bị tấn công.") == [("ASSAULT", ["nobody"])]


@pytest.mark.parametrize(
    "text",
    [
        "Virus tấn công phổi của bệnh nhân.",
        "Đội chủ nhà tấn công dồn dập trong hiệp hai.",
        "Lối chơi tấn công của đội khách rất hay.",
        "Mẹ và con gái gặp nhau hôm qua.",
        "Bị gia đình phản đối, người yêu bỏ đi.",
    ],
)
def test_what_strikes_without_being_anybody_and_private_life_are_no_events(text):
    assert code(text) == []


def test_a_noun_that_names_a_party_in_its_own_sentence_is_another_mention():
    text = "Israel không kích căn cứ Syria hôm qua. Nga lên án cuộc tấn công của Israel nhằm vào Syria."
    assert ("ASSAULT", [("ISR", "GOV")], [("SYR", "GOV")]) in [told(m) for m in code(text)]


def test_a_body_meets_by_itself_and_a_person_does_not():
    assert [m["event_type"] for m in code("Quốc hội Campuchia sẽ họp vào ngày 7/12.")] == ["CONSULT"]
    assert doubts("Ông Hải sẽ họp vào ngày 7/12.") == [("CONSULT", ["one side"])]


def test_means_that_somebody_used_tell_what_he_did():
    (mention,) = code("Nga đã sử dụng tên lửa để phá hủy nhiều căn cứ của phiến quân ở Syria.")
    assert (mention["event_type"], mention["realis"]) == ("ASSAULT", "occurred")
    assert mention["recipients"][0]["sector"] == "REB"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Nga cấm nhập khẩu rau quả, áp thuế với hàng hóa của Ukraine hôm qua.", ["SANCTION", "SANCTION"]),
        (
            "Pháp hôm qua chỉ trích Nga và lên án việc Moscow ném bom Syria.",
            ["ACCUSE", "ACCUSE", "ASSAULT"],
        ),
        (
            "Quân đội Nga hôm qua điều tàu chiến đến Biển Đen và tiến hành một cuộc tập trận.",
            ["MOBILIZE", "MOBILIZE"],
        ),
    ],
)
def test_each_measure_with_a_verb_of_its_own_is_an_act(text, types):
    assert [m["event_type"] for m in code(text)] == types


def test_a_verb_right_behind_another_of_its_kind_tells_no_second_act():
    text = "Hàng nghìn người dân Pháp hôm qua tụ tập biểu tình phản đối chính phủ ở Paris."
    assert [m["event_type"] for m in code(text)] == ["PROTEST"]
