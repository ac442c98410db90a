from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code, told, who

USA, RUS, CHN, FRA = ("USA", "GOV"), ("RUS", "GOV"), ("CHN", "GOV"), ("FRA", "GOV")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trung Quốc chỉ trích Nhật Bản.", ("ACCUSE", [CHN], [("JPN", "GOV")])),
        ("Nga và Mỹ hội đàm tại Geneva.", ("CONSULT", [RUS, USA], [])),
        ("Ngoại trưởng Pháp sẽ thăm Iran vào tuần tới.", ("CONSULT", [FRA], [("IRN", "GOV")])),
        ("Pháp kêu gọi Iran thả các tù nhân.", ("REQUEST", [("FRA", "GOV")], [("IRN", "GOV")])),
        ("Hai binh sĩ Ấn Độ bị quân đội Pakistan bắn chết.",
         ("ASSAULT", [("PAK", "MIL")], [("IND", "MIL")])),
        ("EU áp đặt lệnh trừng phạt đối với Nga.", ("SANCTION", [("EU", "IGO")], [RUS])),
        ("Nhật Bản viện trợ 5 triệu USD cho Philippines.", ("AID", [("JPN", "GOV")], [("PHL", "GOV")])),
        ("Cuộc điện đàm giữa Tổng thống Nga và Tổng thống Mỹ diễn ra hôm qua.", ("CONSULT", [RUS, USA], [])),
        ("Israel phóng thích 20 tù nhân Palestine.", ("RETREAT", [("ISR", "GOV")], [("PSE", "CVL")])),
        ("Triều Tiên phóng thử tên lửa hôm 3/11.", ("MOBILIZE", [("PRK", "GOV")], [])),
    ],
)  # fmt: skip
def test_who_did_what_to_whom(text, expected):
    assert told(code(text)[0]) == expected


def test_what_is_asked_for_is_no_act_of_its_own():
    mentions = code("Mỹ kêu gọi Nga rút quân khỏi Syria.")
    assert [told(m) for m in mentions] == [("REQUEST", [USA], [RUS])]


def test_an_act_told_in_an_accusation_is_a_second_mention_of_its_teller():
    accuse, assault = code("Mỹ cáo buộc Nga không kích bệnh viện ở Syria.")
    assert told(accuse) == ("ACCUSE", [USA], [RUS])
    assert assault["event_type"] == "ASSAULT" and who(assault["actors"]) == [RUS]
    assert who(assault["attributed_to"]) == [USA]


def test_a_verb_joined_by_and_has_the_subject_of_the_first():
    accuse, request = code("Trung Quốc chỉ trích Nhật Bản và yêu cầu Tokyo xin lỗi.")
    assert who(request["actors"]) == [CHN] and who(request["recipients"]) == [("JPN", "GOV")]
    assert accuse["event_type"] == "ACCUSE"


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Pháp không kích thành phố Raqqa hôm qua.", "occurred"),
        ("Pháp sẽ trừng phạt Nga.", "planned"),
        ("Pháp có thể trừng phạt Nga.", "conditional"),
        ("Pháp không trừng phạt Nga.", "denied"),
        ("Nga đang tấn công quân nổi dậy ở Syria.", "ongoing"),
        ("Năm 2003, Mỹ tấn công Iraq.", "recalled"),
        ("Nga phủ nhận việc tấn công quân nổi dậy Syria.", "denied"),
    ],
)
def test_realis(text, realis):
    assert code(text)[-1]["realis"] == realis


def test_nearly_is_no_act():
    assert code("Máy bay Nga suýt bắn hạ máy bay Mỹ.") == []


def test_the_day_in_front_governs_and_a_day_behind_another_act_does_not():
    visit, meet = code("Ngày 1/12, Ngoại trưởng Pháp thăm Nga sau khi hội đàm với Mỹ hôm 28/11.")
    assert visit["event_on"] == date(2015, 12, 1)
    assert meet["event_on"] == date(2015, 11, 28)


def test_the_day_of_saying_is_not_the_day_of_what_is_said():
    (mention,) = code("Nhà Trắng ngày 1/12 cho biết Ngoại trưởng Mỹ sẽ thăm Trung Quốc.")
    assert mention["event_on"] is None
    assert {r["slot"] for r in mention["null_reasons"]} >= {"event_on", "counts"}


def test_the_place_is_where_it_happened_and_never_the_actors_own():
    (mention,) = code("Máy bay Nga không kích quân nổi dậy tại Aleppo hôm qua.")
    assert mention["place"]["country"] == "SYR"
    assert mention["place"]["latitude"] is not None
    (other,) = code("Nga trừng phạt Mỹ.")
    assert other["place"] is None


def test_tolls_belong_to_their_event():
    (mention,) = code(
        "Một vụ đánh bom ở Baghdad hôm qua làm ít nhất 12 người thiệt mạng và 30 người bị thương."
    )
    assert mention["event_type"] == "ASSAULT"
    assert (mention["counts"]["killed"]["low"], mention["counts"]["injured"]["low"]) == (12, 30)


def test_we_in_a_quotation_is_the_speaker_named_after_it():
    text = "“Nga là đối tác quan trọng. Chúng tôi sẽ tiếp tục cung cấp khí đốt cho họ”, Tổng thống Mỹ nói."
    mention = next(m for m in code(text) if m["event_type"] == "COOPERATE")
    assert who(mention["actors"]) == [USA] and who(mention["recipients"]) == [RUS]
    assert mention["is_quoted"] and mention["realis"] == "planned"


def test_a_noun_that_only_points_back_is_no_mention():
    text = "Nga không kích quân nổi dậy Syria hôm qua.\nMỹ theo dõi vụ tấn công này."
    assert [m["trigger_text"] for m in code(text)] == ["không kích"]


@pytest.mark.parametrize(
    "text",
    [
        "Đội khách tấn công kinh tế lượng.",
        "Các nước bắt đầu một năm mới.",
        "Quan hệ Nga - Mỹ căng thẳng.",
        "Ông gặp khó khăn trong công việc.",
        "Nga đánh giá tình hình Syria.",
    ],
)
def test_what_is_no_event(text):
    assert code(text) == []


def test_every_position_is_exact_and_every_id_names_its_trigger():
    body = "Ngày 1/12, Mỹ và NATO kêu gọi Nga kiềm chế. Vụ đánh bom ở Paris làm 130 người chết."
    for m in code(body):
        assert body[m["trigger_start"] : m["trigger_end"]] == m["trigger_text"]
        assert m["event_mention_id"] == f"a1:{m['trigger_start']}-{m['trigger_end']}"
        for party in m["actors"] + m["recipients"]:
            assert party["start"] is None or body[party["start"] : party["end"]] == party["text"]
