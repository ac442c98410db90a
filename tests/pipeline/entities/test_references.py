"""What pronouns and 'nước này' point back to."""

import pytest


def meant(rows, words):
    return [row["entity_id"] for row in rows if row["text"] == words]


def test_the_only_person_of_the_sentence_is_meant_even_behind_a_preposition(read):
    text = (
        "Năm 2010 vị trí số 1 thuộc về ông Hồ Cẩm Đào. Uy tín của Tổng thống Mỹ Barack Obama giảm khi chỉ có "
        "42% ủng hộ các quyết định do ông đưa ra."
    )
    assert meant(read(text), "ông") == ["person:Barack Obama"]


def test_a_time_zone_is_nothing_to_point_back_to(read):
    text = "Báo cáo của Mỹ được công bố đêm qua (theo giờ Việt Nam) cho thấy việc làm ở nước này đã yếu đi."
    assert meant(read(text), "nước này") == ["country:USA"]


def test_an_office_in_general_is_nobody(read):
    rows = read("Ông yếu nhất trong các đời tổng thống Mỹ sau chiến tranh.")
    assert "person:Barack Obama" not in [row["entity_id"] for row in rows]


def test_an_official_without_a_name_is_nobody_named_before(read):
    text = (
        "Ngoại trưởng John Kerry gặp đồng minh. Mỹ coi trọng vai trò này, một quan chức Mỹ nói. "
        "Chính khách này nhấn mạnh rằng chiếc ghế đó quan trọng."
    )
    assert meant(read(text), "Chính khách này") == [None]


def test_a_country_that_is_helped_is_meant_and_not_who_helps(read):
    text = "Mỹ ngày 27/4 đã cam kết hỗ trợ cho Ấn Độ trong việc giúp nước này đối phó với dịch."
    assert meant(read(text), "nước này") == ["country:IND"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Quyết định của Mỹ đã khiến Iran khôi phục hoạt động ở các cơ sở hạt nhân của nước này.", "IRN"),
        ("Chuyên gia Australia nhận định kế hoạch của Mỹ phản ánh rằng nước này đang chậm chân.", "USA"),
        ("Nga cáo buộc Thổ Nhĩ Kỳ bắn hạ máy bay của nước này.", "RUS"),
    ],
)
def test_the_nearest_country_is_meant_unless_it_acts_on_the_other(read, text, country):
    assert meant(read(text), "nước này") == [f"country:{country}"]


def test_an_area_is_what_was_called_an_area(read):
    text = "Tàu tới khu vực Biển Đen. Các nước châu Âu đưa tàu đến khu vực này."
    assert meant(read(text), "khu vực này") == ["region:Biển Đen"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Ấn Độ thiếu ôxy. Mỹ và Đức gửi máy thở tới quốc gia Nam Á.", "quốc gia Nam Á", "IND"),
        ("Ấn Độ thiếu ôxy. Mỹ gửi máy thở tới đất nước 1,3 tỷ dân.", "đất nước 1,3 tỷ dân", "IND"),
        ("Trung Quốc đóng cửa biên giới. Mỹ lo ngại cho đất nước tỷ dân.", "đất nước tỷ dân", "CHN"),
        ("Peru đổi tổng thống. Mỹ theo dõi quốc gia Nam Mỹ này.", "quốc gia Nam Mỹ này", "PER"),
    ],
)
def test_a_country_is_told_by_where_it_lies_or_how_many_live_there(read, text, words, country):
    assert meant(read(text), words) == [f"country:{country}"]


@pytest.mark.parametrize(
    "text",
    [
        "Ấn Độ thiếu ôxy. Mỹ giúp nhiều quốc gia Nam Á.",
        "Ấn Độ thiếu ôxy. Mỹ gửi máy thở tới một quốc gia Nam Á khác.",
        "Ấn Độ là quốc gia Nam Á đông dân nhất.",
        "Ấn Độ thiếu ôxy. Mỹ giúp 5 nước Nam Á.",
        "Peru đổi tổng thống. Mỹ giúp quốc gia Nam Á.",  # none of them was told of
    ],
)
def test_some_country_of_a_part_of_the_world_points_back_to_none(read, text):
    assert not [row for row in read(text) if "Nam Á" in row["text"] and row["country"]]


CRIME = "Hung thủ Trần Văn Tèo đâm chị Hoàng Thị Mai ở tỉnh Nghệ An. "


@pytest.mark.parametrize(
    "text",
    [
        "Sinh viên ngành y đã cứu chị Mai.",  # medicine
        "Con dao giống y như vậy.",  # just like it
        "Công an cho biết ông Y bị bắt.",  # an initial
        "Y. bị công an bắt.",
    ],
)
def test_the_word_y_is_not_always_somebody(read, text):
    assert not [row for row in read(CRIME + text) if row["text"].lower() == "y"]


@pytest.mark.parametrize("text", ["Công an truy tìm y.", "Công an truy tìm y ở xã bên.", "Y bị bắt."])
def test_y_is_the_culprit_wherever_it_stands(read, text):
    (row,) = [row for row in read(CRIME + text) if row["text"].lower() == "y"]
    assert row["entity_id"] == "name:trần văn tèo"


@pytest.mark.parametrize(
    ("text", "word", "body"),
    [
        ("Bộ Y tế họp. Bộ đề nghị các tỉnh báo cáo.", "Bộ", ["organisation:VNM/bộ y tế"]),
        ("Bộ Y tế họp. Bộ phim bị cấm chiếu.", "Bộ", []),
        ("Bộ Y tế họp. Sở đề nghị các tỉnh báo cáo.", "Sở", []),
    ],
)
def test_a_body_is_called_by_the_first_word_of_its_name(read, text, word, body):
    assert meant(read(text), word) == body
