from tests.pipeline.events.coding_helpers import code


def test_slots_of_one_sentence_stand_no_sentence_apart():
    (mention,) = code("Ngày 1/12, Pháp không kích thành phố Raqqa.")
    assert mention["slot_distance"] == 0


def test_a_subject_carried_over_stands_one_sentence_away():
    first, second = code("Trung Quốc chỉ trích Nhật Bản. Cũng yêu cầu Tokyo xin lỗi.")
    assert (first["slot_distance"], second["slot_distance"]) == (0, 1)


def test_a_toll_is_as_far_away_as_the_act_that_it_belongs_to():
    text = "Hôm qua, IS tấn công một căn cứ ở Aleppo. Quân đội tiến vào khu vực. Ít nhất 12 người thiệt mạng."
    toll = code(text)[-1]
    assert toll["counts"]["killed"]["low"] == 12
    assert toll["slot_distance"] == 2
