"""What police and courts deal with, deeds in a row, answers, and what is no part of the text."""

import pytest

from tests.pipeline.events.coding_helpers import code, told, who


@pytest.mark.parametrize(
    "text",
    [
        "Công an tạm giữ người phụ nữ đánh đập con gái 3 tuổi.",
        "Cảnh sát truy tìm nhóm thanh niên chém người đàn ông.",
        "Cảnh sát bắt giữ Lê Văn Nam đâm vợ tử vong.",
    ],
)
def test_whoever_is_caught_did_what_is_told_of_him(text):
    (violence,) = (m for m in code(text) if m["event_type"] == "ASSAULT")
    assert [sector for _, sector in who(violence["actors"])] == ["CRM"]


def test_what_a_shooter_does_next_stays_his():
    found = code("Quân đội Mỹ bắn tên lửa tấn công Syria.")
    assert [told(m) for m in found] == [("ASSAULT", [("USA", "MIL")], [("SYR", "GOV")])]


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện đã bắt giữ, khởi tố Nguyễn Văn Nam.",
        "Cơ quan điều tra ra quyết định khởi tố, bắt tạm giam Nguyễn Văn Nam về tội giết người.",
    ],
)
def test_deeds_in_a_row_share_their_object(text):
    found = code(text)
    assert {m["event_type"] for m in found} == {"COERCE", "ACCUSE"}
    assert all(who(m["recipients"]) == [("VNM", "CVL")] for m in found)


def test_the_way_of_a_trial_stands_before_who_is_tried():
    (trial,) = code("Năm 1999, TAND Tối cao xét xử phúc thẩm ông Trịnh Văn Bình.")
    assert who(trial["recipients"]) == [("VNM", "CVL")]


@pytest.mark.parametrize(
    "text",
    [
        "Nga hôm qua bác bỏ yêu cầu của Mỹ.",
        "Nga từ chối đề nghị gặp của Mỹ.",
        "Nga chấp nhận đề xuất của Mỹ.",
    ],
)
def test_whose_word_is_answered(text):
    answer = code(text)[0]
    assert (who(answer["actors"]), who(answer["recipients"])) == ([("RUS", "GOV")], [("USA", "GOV")])


def test_who_answers_is_whom_it_was_said_to():
    found = code("Chủ tịch tỉnh Hà Nam đồng ý với đề nghị của Sở Giáo dục về việc cho học sinh nghỉ học.")
    (request,) = (m for m in found if m["event_type"] == "REQUEST")
    assert who(request["recipients"]) == [("VNM", "GOV")]


@pytest.mark.parametrize(
    "aside",
    [
        "Người dân chạy khỏi khu vực bị quân đội Syria không kích ở Aleppo.\nẢnh: Reuters.",
        "Xem thêm: Nga không kích Syria.",
        "Hiện trường vụ tai nạn ở Hà Nội.",
    ],
)
def test_captions_and_links_tell_nothing(aside):
    found = code(f"Mỹ hôm qua trừng phạt Iran.\n{aside}")
    assert [m["event_type"] for m in found] == ["SANCTION"]


def test_a_sentence_about_a_scene_is_no_caption():
    found = code("Mỹ hôm qua trừng phạt Iran.\nHiện trường vụ tai nạn ở Hà Nội được công an phong tỏa.")
    assert "ACCIDENT" in {m["event_type"] for m in found}


def test_who_takes_his_own_life_is_no_victim_of_an_attack():
    text = (
        "Theo gia đình, tối 8/2, ông Bê hiếp dâm bé gái 13 tuổi trong vườn.\n"
        "Người nhà đưa bé gái đi cấp cứu nhưng sáng hôm sau nạn nhân tử vong.\n"
        "Trước khi tự tử, bé gái viết thư để lại."
    )
    assert [m["trigger_text"] for m in code(text)] == ["hiếp dâm"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Nam bắt em trai phải trả 9 triệu đồng.",
        "Cậu bé thả người xuống chiếc ghế nhựa.",
        "UBND thành phố Huế đã thống nhất giao cho Sở Y tế thành lập các tổ giám sát.",
    ],
)
def test_words_that_tell_no_such_act(text):
    assert code(text) == []


def test_military_commands_of_provinces_are_military():
    (request,) = code("Bộ CHQS tỉnh Thanh Hóa đề nghị UBND huyện Quảng Xương xử lý nghiêm vụ việc.")
    assert who(request["actors"]) == [("VNM", "MIL")]


def test_a_state_puts_its_own_people_to_death():
    (execution,) = code("Phó thủ tướng Triều Tiên bị xử bắn.")
    assert who(execution["actors"]) == [("PRK", "GOV")]


def test_armed_groups_may_put_others_to_death():
    found = code("IS chiếm nhiều thị trấn ở Syria.\nMột quan chức Syria bị xử tử hôm qua.")
    assert ("SYR", "GOV") not in who(found[-1]["actors"])


def test_militia_of_the_own_country_is_military():
    found = code("Lực lượng dân quân xã và Công an huyện Ea Súp bắt giữ ba nghi phạm.")
    assert ("VNM", "MIL") in who(found[0]["actors"])


def test_people_advised_by_a_person_bear_the_name_of_their_country():
    (advice,) = code("Chủ tịch UBND TP Hà Nội Chử Xuân Dũng khuyến cáo người dân thực hiện 5K.")
    assert [p["name"] for p in advice["recipients"]] == ["Việt Nam"]


def test_what_a_treaty_is_about_stands_before_with_whom():
    (treaty,) = code("Năm 2002, Campuchia ký thỏa thuận hồi hương với Mỹ.")
    assert who(treaty["actors"] + treaty["recipients"]) == [("KHM", "GOV"), ("USA", "GOV")]
