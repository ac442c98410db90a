"""Acts told as weighed, never done, denied by report or ordered for a case; and days that are of no act."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code


def _of(text: str, event_type: str) -> dict:
    return next(m for m in code(text) if m["event_type"] == event_type)


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Chính phủ Mỹ đang cân nhắc cung cấp thêm tên lửa cho Ukraine.", "AID", "conditional"),
        ("Canada cho biết chính phủ nước này sẽ xem xét viện trợ thêm cho Nepal.", "AID", "conditional"),
        ("Nhật Bản cũng bày tỏ mong muốn ký kết hiệp định thương mại với Nga.", "SUPPORT", "conditional"),
        ("Theo ông, chưa bao giờ Pháp yêu cầu Mỹ rút quân.", "REQUEST", "denied"),
        ("Nga bác bỏ thông tin máy bay nước này xâm phạm không phận Estonia.", "MOBILIZE", "denied"),
        (
            "Chính quyền Hà Nội buộc đóng cửa các cơ sở kinh doanh nếu vi phạm.",
            "COERCE",
            "conditional",
        ),
    ],
)
def test_what_is_weighed_or_denied_did_not_happen(text: str, event_type: str, realis: str) -> None:
    assert _of(text, event_type)["realis"] == realis


def test_what_was_weighed_and_done_happened() -> None:
    (mention,) = code("Ủy ban Kiểm tra Tỉnh ủy đã xem xét thi hành kỷ luật ông Nam bằng hình thức cảnh cáo.")
    assert mention["realis"] == "occurred"


def test_same_day_is_none_to_come_for_what_is_told_as_done() -> None:
    text = (
        "Ngày 1/12, Mỹ viện trợ cho Nepal. Ngày 5/12, Ấn Độ sẽ gửi hàng đến Nepal. "
        "Cùng ngày, Anh đã cam kết hỗ trợ Nepal."
    )
    assert _of(text, "AGREE")["event_on"] == date(2015, 12, 1)


@pytest.mark.parametrize("front", ["Cách đây không lâu", "Tính đến nay"])
def test_what_is_put_at_no_one_day_has_none(front: str) -> None:
    (mention,) = code(f"{front}, hàng chục quan chức đã bị cảnh sát Trung Quốc bắt giữ.")
    assert (mention["event_on"], mention["date_basis"]) == (None, "none")


def test_a_day_reaches_across_an_initial() -> None:
    mention = _of("Ngày 30/11, anh T. đã lên mạng chỉ trích cảnh sát Việt Nam.", "ACCUSE")
    assert mention["event_on"] == date(2015, 11, 30)


def test_what_goes_on_now_is_not_of_the_day_told_before() -> None:
    text = "Ngày 30/11, tàu ngầm Peru mất tích khi đang diễn tập. Peru hiện đang triển khai các tàu tìm kiếm."
    now = next(m for m in code(text) if m["realis"] == "ongoing")
    assert now["event_on"] == date(2015, 12, 2)


def test_news_printed_weeks_later_is_no_background() -> None:
    (mention,) = code("Ngày 14/10, công an tỉnh Hưng Yên bắt giữ ông Đỗ Văn Nam.")
    assert mention["realis"] == "occurred"
    recalled = code("Ngày 1/12, Nga tấn công Syria. Ngày 14/10, Mỹ bắt giữ một người Nga.")[1]
    assert recalled["realis"] == "recalled"


def test_who_declares_to_be_ready_to_back_somebody_does_it_by_his_words() -> None:
    assert _of("Qatar tuyên bố sẵn sàng ủng hộ Mỹ.", "SUPPORT")["realis"] == "occurred"


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Mỹ không có bằng chứng cho thấy Nga tấn công Syria.", "denied"),
        ("Nhật Bản từng đưa tin sai về việc tướng Kim bị Triều Tiên xử tử.", "denied"),
        ("Chưa thể biết tàu ngầm Peru bị hỏng hay đã chìm.", "conditional"),
    ],
)
def test_what_has_no_proof_or_is_one_of_two_did_not_surely_happen(text: str, realis: str) -> None:
    assert code(text)[-1]["realis"] == realis


def test_a_time_behind_and_is_of_the_verb_behind_it() -> None:
    text = "Tháng 7/2015, Nga đã giao cho Ấn Độ ba tàu ngầm và đến tháng 12 thì sẽ giao hàng cho Peru."
    last = code(text)[-1]
    assert (last["event_on_earliest"], last["realis"]) == (date(2015, 12, 1), "planned")


def test_a_span_from_now_on_begins_on_the_day_of_the_article() -> None:
    (mention,) = code("Từ nay đến cuối tháng 12, Nga và Peru sẽ tổ chức tập trận chung.")
    assert (mention["event_on_earliest"], mention["event_on_latest"]) == (
        date(2015, 12, 2),
        date(2015, 12, 31),
    )


def test_the_year_of_games_is_the_day_of_no_act() -> None:
    (mention,) = code("Nga đã viện trợ cho Nepal trước Olympic mùa đông 2014.")
    assert mention["date_basis"] != "explicit"


def test_what_is_counted_since_a_time_in_front_has_happened_since() -> None:
    text = "Kể từ đầu năm đến nay, đã có thông tin về ít nhất 3 vụ tấn công của Israel vào Syria."
    (mention,) = code(text)
    assert (mention["event_on_earliest"], mention["event_on_latest"]) == (date(2015, 1, 1), date(2015, 12, 2))


def test_what_was_signed_in_an_age_that_is_over_is_recalled() -> None:
    (mention,) = code("Hiệp định này được Cuba và Nga ký kết từ thời Liên Xô.")
    assert mention["realis"] == "recalled"


def test_an_inquiry_for_which_somebody_will_come_is_to_come() -> None:
    (mention,) = code("Ông Ivanov sẽ đến hiện trường để điều tra vụ nổ.")
    assert mention["realis"] == "planned"
