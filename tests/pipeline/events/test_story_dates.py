"""Times that point back, open a sentence or last until now, and what the words around an act say of it."""

from datetime import date

import pytest

from tests.pipeline.events.coding_helpers import code

DAY = date(2016, 3, 10)


def of_type(text: str, event_type: str) -> dict:
    """The last mention of a type in the text."""
    return [m for m in code(text, DAY) if m["event_type"] == event_type][-1]


def span(mention: dict) -> tuple[date | None, date | None]:
    """From when to when it was."""
    return mention["event_on_earliest"], mention["event_on_latest"]


def test_an_old_month_in_front_is_that_of_what_was_done_by_the_act_too():
    text = (
        "Tháng 9 năm ngoái, hải quân Peru đã tiến vào vùng biển mà Chile tuyên bố trước đó "
        "để tiến hành tập trận ở Arica."
    )
    exercise = of_type(text, "MOBILIZE")
    assert span(exercise) == (date(2015, 9, 1), date(2015, 9, 30))
    assert exercise["realis"] == "recalled"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Vào năm đó", date(2014, 1, 1), date(2014, 12, 31)),
        ("Hai tháng sau", date(2014, 7, 1), date(2014, 7, 31)),
        ("Vài tháng sau", None, None),
    ],
)
def test_a_time_that_points_back_counts_from_the_one_told_last(words, first, last):
    text = f"Tháng 5/2014, quân đội Peru tấn công Chile.\n{words}, Chile điều tàu chiến đến vùng biển Peru."
    assert span(of_type(text, "MOBILIZE")) == (first, last)


@pytest.mark.parametrize("front", ["Tại hội nghị", "Trong cuộc họp này", "Khi đó"])
def test_a_sentence_that_opens_with_the_occasion_told_is_of_its_day(front):
    text = (
        "Bộ trưởng Peru hôm 8/3 gặp ngoại trưởng Bolivia.\n"
        f"{front}, các nước Nam Mỹ đã kêu gọi Chile đàm phán."
    )
    assert of_type(text, "REQUEST")["event_on"] == date(2016, 3, 8)


@pytest.mark.parametrize(
    "since",
    [
        "kể từ khi quân đội Peru lật đổ chính phủ hôm 1/2",
        "kể từ cuộc đảo chính hôm 1/2",
    ],
)
def test_what_has_gone_on_since_an_act_lasts_until_now(since):
    text = f"{since.capitalize()}, hàng nghìn người đã biểu tình ở Lima."
    assert span(of_type(text, "PROTEST")) == (date(2016, 2, 1), DAY)


def test_what_began_only_bounds_a_record():
    text = "Peru tăng cường lực lượng ở Lima với quy mô chưa từng có kể từ khi Chile sáp nhập Arica năm 2014."
    assert span(of_type(text, "MOBILIZE"))[0] != date(2014, 1, 1)


def test_a_verb_of_beginning_tells_when_the_measure_before_it_begins():
    text = "Chính quyền Lima đã phong tỏa thành phố hai tuần, bắt đầu từ ngày 8/3."
    assert of_type(text, "COERCE")["event_on"] == date(2016, 3, 8)


def test_a_measure_in_force_from_day_to_day_is_of_the_first():
    text = "Chính phủ Peru đóng cửa các trường học từ ngày 8/3 đến ngày 20/3."
    assert of_type(text, "COERCE")["event_on"] == date(2016, 3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Theo thông báo của Bộ Y tế Peru ngày 8/3, nước này có thêm 315.144 ca mắc Covid-19 mới.",
        "Chiều 8/3, Peru xác nhận có thêm 88 ca mắc Covid-19 mới.",
        "Peru trải qua một ngày tồi tệ hôm 8/3 khi có thêm 379.257 ca mắc Covid-19.",
    ],
)
def test_cases_are_of_the_day_of_the_report_that_counts_them(text):
    assert of_type(text, "OUTBREAK")["event_on"] == date(2016, 3, 8)


@pytest.mark.parametrize(
    ("text", "event_type", "realis"),
    [
        ("Chính phủ Peru đã điều máy bay quân sự để vận chuyển ôxy cho Chile.", "AID", "occurred"),
        ("Chính phủ Peru sẽ điều máy bay quân sự để vận chuyển ôxy cho Chile.", "AID", "planned"),
        ("Nếu Chile tấn công, Peru sẽ trừng phạt Chile.", "SANCTION", "conditional"),
        ("Mục tiêu của Peru là hợp tác với Chile trong lĩnh vực quốc phòng.", "COOPERATE", "planned"),
        ("Điều mà chính phủ Peru cần lúc này là đóng cửa các trường học.", "COERCE", "conditional"),
        (
            "Dưới thời cựu tổng thống Alan García, Peru đã rút khỏi thỏa thuận với Chile.",
            "SANCTION",
            "recalled",
        ),
        ("Bệnh viện ở Peru quá tải trước làn sóng Covid-19 lần này.", "OUTBREAK", "ongoing"),
    ],
)
def test_the_words_around_an_act_tell_whether_it_took_place(text, event_type, realis):
    assert of_type(text, event_type)["realis"] == realis


def test_quoted_words_are_of_the_day_told_behind_the_quotation():
    text = (
        "Quan hệ hai nước xấu đi.\n"
        '"Peru kiên quyết phản đối Chile tham gia liên minh. Chúng tôi hy vọng hòa bình", '
        "Reuters ngày 8/3 dẫn thông báo của Bộ Ngoại giao Peru cho biết."
    )
    told = [m for m in code(text, DAY) if m["event_type"] in ("ACCUSE", "REJECT")]
    assert told[-1]["event_on"] == date(2016, 3, 8)


def test_what_the_same_did_besides_is_of_the_time_told_before():
    text = (
        "Tháng 9 năm ngoái, Peru đã áp lệnh trừng phạt đối với 32 quan chức Chile.\n"
        "Ngoài ra, Peru còn trục xuất 10 nhà ngoại giao Chile."
    )
    assert span(of_type(text, "SANCTION")) == (date(2015, 9, 1), date(2015, 9, 30))


def test_words_of_a_speaker_are_of_the_week_in_which_he_is_told_to_have_spoken():
    text = (
        "Quan hệ hai nước xấu đi.\nNgười dân lo lắng.\nGiá cả tăng.\nTình hình căng thẳng.\n"
        "Tại một cuộc họp báo trong tuần này, người phát ngôn Bộ Quốc phòng Peru Juan García nói: "
        '"Tình hình chưa rõ. Chúng tôi kêu gọi Chile rút quân".'
    )
    assert span(of_type(text, "REQUEST")) == (date(2016, 3, 7), DAY)


def test_a_superlative_in_an_aside_bounds_no_time_behind_it():
    text = "Peru, nước sản xuất đồng lớn nhất thế giới, trong tháng này đã trục xuất 10 nhà ngoại giao Chile."
    assert span(of_type(text, "SANCTION")) == (date(2016, 3, 1), DAY)


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Trong quá khứ, Peru đã tấn công Chile.", "recalled"),
        ("Trong trận lũ lớn nhất trong lịch sử Chile, Peru đã viện trợ Chile.", "occurred"),
    ],
)
def test_former_days_are_told_in_front_and_superlatives_are_none(text, realis):
    assert code(text)[-1]["realis"] == realis
